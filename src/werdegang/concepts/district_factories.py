# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Test objects: where measures happen and offers are found."""

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.models import District
from werdegang.people.factories import BodyFactory


class DistrictFactory(DjangoModelFactory[District]):
    """A part of the municipality."""

    class Meta:
        model = District

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Stadtteil {n}")
