# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up imports for tests."""

import factory
from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.importers.models import FindingKind, ImportFinding, ImportRun, ImportSource


class ImportSourceFactory(factory.django.DjangoModelFactory):
    """A source."""

    class Meta:
        model = ImportSource

    url = factory.Sequence(lambda n: f"https://oparl.example.org/{n}/system")


class ImportRunFactory(factory.django.DjangoModelFactory):
    """A run that ended well."""

    class Meta:
        model = ImportRun

    source = factory.SubFactory(ImportSourceFactory)
    state = ImportRun.State.COMPLETE
    started = factory.LazyFunction(timezone.now)
    visibility = Visibility.INTERNAL


class ImportFindingFactory(factory.django.DjangoModelFactory):
    """A reference into nothing."""

    class Meta:
        model = ImportFinding

    run = factory.SubFactory(ImportRunFactory)
    kind = FindingKind.DANGLING
    object_type = "Paper"
    address = factory.Sequence(lambda n: f"https://oparl.example.org/paper/{n}")
    visibility = Visibility.INTERNAL
