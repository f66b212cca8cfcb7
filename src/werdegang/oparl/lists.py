# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of external lists: each begins behind the last number of the one before, so that depth costs nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q

from werdegang.core.revision import current_revision
from werdegang.council.models import Consultation, Meeting
from werdegang.oparl.asking import Question
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.objects.known import Json, tombstone
from werdegang.oparl.objects.making import make
from werdegang.oparl.totals import total

SECONDS = 600
FEW = 5_000
"""So many matches are sorted; among more of them, a page is found soon by walking along the numbers."""


class Extent(NamedTuple):
    """How many objects match, and between which numbers."""

    total: int
    first: int
    last: int


@dataclass(frozen=True)
class Scope:
    """Which objects a list is of: those of a municipality, or of an organization.

    ``chosen`` is quick when there are few, ``checked`` when there are many.
    """

    kind: Kind
    name: str
    chosen: Q
    checked: Q
    body: int | None = None
    """Primary key of the municipality, when it is the list of all that it has of the kind."""

    @classmethod
    def bodies(cls) -> "Scope":
        """All municipalities."""
        return cls(Kind.BODY, "all", Q(), Q())

    @classmethod
    def of_body(cls, kind: Kind, body: int) -> "Scope":
        """All objects of a kind in a municipality."""
        return cls(kind, f"body {body}", Q(body=body), Q(body=body), body)

    @classmethod
    def of_organization(cls, kind: Kind, organization: int) -> "Scope":
        """Meetings or consultations of an organization, those held together with others, too."""
        model: Any = {Kind.MEETING: Meeting, Kind.CONSULTATION: Consultation}[kind]
        through = model.further_organizations.through._default_manager
        column = model._meta.model_name
        leading = model._default_manager.filter(organization=organization)
        joint = through.filter(organization=organization)
        return cls(
            kind,
            f"organization {organization}",
            Q(object_id__in=leading.values("pk")) | Q(object_id__in=joint.values(f"{column}_id")),
            Q(Exists(leading.filter(pk=OuterRef("object_id"))))
            | Q(Exists(joint.filter(**{f"{column}_id": OuterRef("object_id")}))),
        )


def list_page(scope: Scope, question: Question, base: str, path: str) -> Json:
    """A page of the list at ``path``."""
    extent = _extent(scope, question)
    rows = _rows(scope, question, extent)
    shown, more = rows[: question.limit], len(rows) > question.limit
    links = {
        "first": base + question.link(path),
        "self": base + question.link(path, question.after),
    }
    if more:
        links["next"] = base + question.link(path, shown[-1].pk)
    return {
        "data": _objects(scope.kind, shown, base, internal=question.internal),
        "pagination": {"totalElements": extent.total, "elementsPerPage": question.limit},
        "links": links,
    }


def last_change(scope: Scope) -> Any:
    """When the public last saw anything of this kind change, come or go; None for an empty list."""
    body = Q() if scope.kind is Kind.BODY else scope.chosen
    if scope.chosen != scope.checked:
        return None
    return Entry.objects.filter(body, kind=scope.kind).aggregate(last=Max("modified"))["last"]


def _matching(scope: Scope, question: Question, which: Q) -> Any:
    chosen = Entry.objects.filter(which, kind=scope.kind, **question.conditions)
    # “IN (false)” and not “NOT deleted”: only so SQLite reads it from an index.
    return chosen if question.with_deleted else chosen.filter(deleted__in=(False,))


def _extent(scope: Scope, question: Question) -> Extent:
    """Kept for whole lists; for others counted once in each revision of the data."""
    if scope.body is not None and not question.conditions:
        return Extent(total(scope.kind, scope.body), 0, 0)
    conditions = sorted((name, value.isoformat()) for name, value in question.conditions.items())
    words = repr((current_revision(), int(scope.kind), scope.name, conditions))
    key = "oparl:" + blake2b(words.encode(), digest_size=16).hexdigest()
    known: Extent | None = cache.get(key)
    if known is None:
        found = _matching(scope, question, scope.chosen).aggregate(
            count=Count("pk"), first=Min("pk"), last=Max("pk")
        )
        known = Extent(found["count"], found["first"] or 0, found["last"] or 0)
        cache.set(key, known, SECONDS)
    return known


class Found(NamedTuple):
    """A line of the register."""

    pk: int
    object_id: int
    deleted: bool
    created: Any
    modified: Any


def _rows(scope: Scope, question: Question, extent: Extent) -> list[Found]:
    """One more than fits, to know whether there are others."""
    few = extent.total <= FEW and (question.conditions or scope.chosen != scope.checked)
    matching = _matching(scope, question, scope.chosen if few else scope.checked)
    after = max(question.after, extent.first - 1)
    # A sum is in no index: the databases then select by the filter and sort what little they find.
    rows = matching.filter(pk__gt=after).order_by(F("pk") + 0 if few else "pk")
    columns = ("pk", "object_id", "deleted", "created", "modified")
    return [Found(*row) for row in rows.values_list(*columns)[: question.limit + 1]]


def _objects(kind: Kind, rows: list[Found], base: str, *, internal: bool) -> list[Json]:
    """Living ones as they are, others as tombstones; what was hidden this very moment is left out."""
    made = make(kind, [row.object_id for row in rows if not row.deleted], base, internal=internal)
    show: Callable[[Found], Json | None] = lambda row: (  # noqa: E731
        tombstone(base, kind, row.pk, row.created, row.modified) if row.deleted else made.get(row.object_id)
    )
    return [found for found in map(show, rows) if found is not None]
