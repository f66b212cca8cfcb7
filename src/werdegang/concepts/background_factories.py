# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Test objects: where measures happen, and on what law they stand."""

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.models import District, LegalBasis
from werdegang.people.factories import BodyFactory


class DistrictFactory(DjangoModelFactory[District]):
    """A part of the municipality."""

    class Meta:
        model = District

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Stadtteil {n}")


class LegalBasisFactory(DjangoModelFactory[LegalBasis]):
    """A section of a law."""

    class Meta:
        model = LegalBasis

    body = factory.SubFactory(BodyFactory)
    citation = factory.Sequence(lambda n: f"§ {n + 1} AufenthG")
    name = "Aufenthaltsgesetz"
    url = factory.Sequence(lambda n: f"https://recht.example/aufenthg/{n}")
