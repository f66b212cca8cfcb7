# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports for tests."""

import datetime

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.factories import EditionFactory
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.files.factories import FileFactory
from werdegang.reporting.models import Report, ReportFile, ReportSection, ReportVersion
from werdegang.reporting.vocabulary import Format, ReportState, SectionKind


class ReportFactory(DjangoModelFactory[Report]):
    """A draft on 2017 and 2018; ``released=True``: out."""

    class Meta:
        model = Report

    class Params:
        released = factory.Trait(state=ReportState.RELEASED, visibility=Visibility.PUBLIC)

    edition = factory.SubFactory(EditionFactory)
    title = factory.Sequence(lambda n: f"Bericht {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    period_start = datetime.date(2017, 1, 1)
    period_end = datetime.date(2019, 1, 1)
    visibility = Visibility.DRAFT


class ReportSectionFactory(DjangoModelFactory[ReportSection]):
    """A foreword."""

    class Meta:
        model = ReportSection

    report = factory.SubFactory(ReportFactory)
    kind = SectionKind.FOREWORD
    text = "Ein Vorwort."


class ReportVersionFactory(DjangoModelFactory[ReportVersion]):
    """The first version of a released report, without its files."""

    class Meta:
        model = ReportVersion

    report = factory.SubFactory(ReportFactory, released=True)
    number = 1
    title = factory.LazyAttribute(lambda made: made.report.title)
    period_start = factory.LazyAttribute(lambda made: made.report.period_start)
    period_end = factory.LazyAttribute(lambda made: made.report.period_end)


class ReportFileFactory(DjangoModelFactory[ReportFile]):
    """A file of a version."""

    class Meta:
        model = ReportFile

    version = factory.SubFactory(ReportVersionFactory)
    format = Format.PDF
    file = factory.SubFactory(FileFactory)
