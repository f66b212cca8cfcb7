# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of papers' ways."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import override

from werdegang.core.visibility import ANYONE
from werdegang.council.models import Consultation
from werdegang.council.vocabulary import ConsultationRole
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.results import Results
from werdegang.oparl.objects.rows import SOURCED, Row, common, grouped, keyed, pairs, put, put_own

FIELDS = (
    *SOURCED,
    "paper_id",
    "position",
    "organization_id",
    "role",
    "role_text",
    "authoritative",
    "meeting_id",
    "agenda_item_id",
)

TOGETHER: Any = Consultation.further_organizations.through


def _rows(column: str) -> Prepared:
    return Prepared(
        lambda keys: (
            Consultation.objects.visible_to(ANYONE)
            .filter(**{f"{column}__in": keys})
            .order_by("position", "pk")
            .values(*FIELDS)
        )
    )


ROWS, ROWS_OF_PAPERS = _rows("pk"), _rows("paper")
FURTHER = Prepared(
    lambda keys: (
        TOGETHER._default_manager.filter(consultation__in=keys)
        .order_by("pk")
        .values_list("consultation_id", "organization_id")
    )
)


class Consultations:
    """Consultations, by their own keys or by those of their papers."""

    def __init__(self, need: Need, keys: Collection[int] = (), papers: Collection[int] = ()) -> None:
        self.rows = keyed(ROWS_OF_PAPERS.rows(papers) if papers else ROWS.rows(keys))
        self.of = grouped(self.rows.values(), "paper_id")
        self.further = pairs(FURTHER, list(self.rows))
        self.results = Results("consultation_id", list(self.rows), need)
        need.add(Kind.CONSULTATION, self.rows)
        need.add(Kind.PAPER, self.of)
        for row in self.rows.values():
            need.add(Kind.ORGANIZATION, self._organizations(row))
            need.add(Kind.MEETING, [row["meeting_id"]])
            need.add(Kind.AGENDA_ITEM, [row["agenda_item_id"]])

    def _organizations(self, row: Row) -> list[int | None]:
        return [row["organization_id"], *self.further.get(row["pk"], ())]

    def make(self, key: int, known: Known, *, alone: bool = True) -> Json | None:
        """The object; None for what is not public. A meeting that is not public has no address here."""
        row = self.rows.get(key)
        out = known.head(Kind.CONSULTATION, key) if row else None
        if row is None or out is None:
            return None
        if alone:
            put(out, paper=known.url(Kind.PAPER, row["paper_id"]))
        put(
            out,
            agendaItem=known.url(Kind.AGENDA_ITEM, row["agenda_item_id"]),
            meeting=known.url(Kind.MEETING, row["meeting_id"]),
            organization=known.urls(Kind.ORGANIZATION, self._organizations(row)),
            authoritative=row["authoritative"],
            role=row["role_text"] or role_words(row["role"]),
        )
        put_own(out, role=row["role"], position=row["position"] or None)
        self.results.put(key, known, out, "consultation_id")
        common(row, out)
        return out


def role_words(role: str) -> str:
    """Our word for a role, in the language of the municipality."""
    if not role:
        return ""
    with override("de"):
        return str(ConsultationRole(role).label)
