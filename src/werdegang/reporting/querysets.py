# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees a report: the public once it is released, the coordinating office from the first draft on."""

from typing import TYPE_CHECKING, ClassVar, TypeVar

from django.db import models

from werdegang.accounts.models import User
from werdegang.concepts.querysets import ConceptPartQuerySet
from werdegang.core.visibility import GrantName, Viewer

if TYPE_CHECKING:
    from werdegang.reporting.models import Report

M = TypeVar("M", bound=models.Model)


class ReportQuerySet(ConceptPartQuerySet["Report"]):
    """Reports."""

    def written_by(self, user: User) -> "ReportQuerySet":
        """Reports on the concepts that the user coordinates."""
        concepts = Viewer.of(user).ids(GrantName.COORDINATES)
        return self.visible_to(user).filter(edition__concept__in=concepts)


class OfReportQuerySet(ConceptPartQuerySet[M]):
    """What belongs to a report."""

    concept_path = "report__edition__concept"
    body_path = "report__edition__concept__body"
    inherits: ClassVar[tuple[str, ...]] = ("report",)


class ReportSectionQuerySet(OfReportQuerySet[M]):
    """Words of the coordinating office; a word on a goal is seen with the goal."""

    inherits = ("report", "goal")


class ReportFileQuerySet(ConceptPartQuerySet[M]):
    """Files of a version."""

    concept_path = "version__report__edition__concept"
    body_path = "version__report__edition__concept__body"
    inherits = ("version", "file")
