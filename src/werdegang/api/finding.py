# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Things by the names in an address, as anybody may see them; an address of old leads to the new one."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from werdegang.api.problems import Unreadable
from werdegang.concepts.models import Concept, Edition
from werdegang.history.found import by_address

M = TypeVar("M", bound=Model)


def concept_at(slug: str) -> Concept:
    """A concept. Raises Http404."""
    return by_address(Concept.objects.visible_to(None), slug)


def part_at(parts: "QuerySet[Any]", concept: str, edition: str, slug: str) -> Any:
    """A goal or a measure by its three names. Raises Http404."""
    found = parts.filter(edition__concept__slug=concept, edition__slug=edition, slug=slug).first()
    if found is not None:
        return found
    home = edition_at(Edition.objects.visible_to(None), concept, edition)
    return by_address(parts.filter(edition=home), slug, str(home.pk))


def edition_at(editions: "QuerySet[Any]", concept: str, slug: str) -> Any:
    """An edition by its two names. Raises Http404."""
    found = editions.filter(concept__slug=concept, slug=slug).first()
    if found is not None:
        return found
    owner = concept_at(concept)
    return by_address(editions.filter(concept=owner), slug, str(owner.pk))


def names(parameter: str, text: str, count: int) -> list[str]:
    """The names that a parameter is made of, such as ``concept/edition``. Raises Unreadable."""
    parts = text.split("/")
    if len(parts) != count or not all(parts):
        pattern = "/".join(("concept", "edition", "name")[:count])
        raise Unreadable(parameter, f"An address of the form “{pattern}” is wanted.")
    return parts


def of_edition(rows: "QuerySet[M]", concept: str | None, edition: str | None) -> "QuerySet[M]":
    """Parts of an edition (``concept/edition``), or of all editions of a concept."""
    if concept:
        rows = rows.filter(edition__concept__slug=concept)
    if edition:
        line, slug = names("edition", edition, 2)
        rows = rows.filter(edition__concept__slug=line, edition__slug=slug)
    return rows
