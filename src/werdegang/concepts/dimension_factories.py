# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Test objects: by what figures are broken down."""

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.factories import ConceptFactory
from werdegang.concepts.models import Dimension, DimensionMember


class DimensionFactory(DjangoModelFactory[Dimension]):
    """A dimension without members yet."""

    class Meta:
        model = Dimension

    concept = factory.SubFactory(ConceptFactory)
    code = factory.Sequence(lambda n: f"merkmal-{n}")
    name = factory.Sequence(lambda n: f"Merkmal {n}")
    position = factory.Sequence(lambda n: n)


class DimensionMemberFactory(DjangoModelFactory[DimensionMember]):
    """A member of a dimension."""

    class Meta:
        model = DimensionMember

    dimension = factory.SubFactory(DimensionFactory)
    code = factory.Sequence(lambda n: f"auspraegung-{n}")
    name = factory.Sequence(lambda n: f"Ausprägung {n}")
    position = factory.Sequence(lambda n: n)
