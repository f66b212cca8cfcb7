# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, with their sections, relatives and way."""

from collections.abc import Collection
from typing import Any

from werdegang.core.visibility import ANYONE
from werdegang.council.models import Paper, PaperOrganization, PaperRelation
from werdegang.council.vocabulary import FileRole, InvolvementKind, RelationKind
from werdegang.oparl.addresses import page
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.consultations import Consultations
from werdegang.oparl.objects.files import Attachments
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.places import Locations
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.results import Results
from werdegang.oparl.objects.rows import (
    SOURCED,
    Row,
    common,
    copy,
    grouped,
    keyed,
    made,
    own,
    pairs,
    put,
    put_own,
)

FIELDS = (
    *SOURCED,
    "slug",
    "body_id",
    "name",
    "reference",
    "date",
    "paper_type",
    "lead_office_id",
    "proposal",
    "reasoning",
    "facts",
    "financial_effects",
    "other_sections",
    "section_headings",
    "source_details",
    "unparsed",
    "kind",
    "urgency_reason",
    "answer_until",
)
PLAIN = {"name": "name", "reference": "reference", "date": "date", "paper_type": "paperType"}
OWN = {
    "proposal": own("proposal"),
    "reasoning": own("reasoning"),
    "facts": own("facts"),
    "financial_effects": own("financialEffects"),
    "other_sections": own("otherSections"),
    "section_headings": own("sectionHeadings"),
    "source_details": own("sourceDetails"),
    "unparsed": own("unassigned"),
    "kind": own("kind"),
    "urgency_reason": own("urgencyReason"),
    "answer_until": own("answerUntil"),
}
PLACES = {FileRole.MAIN.value: "mainFile"}
RELATION = ("paper_id", "related_id", "kind", "depth", "reference", "name", "lead_office", "paper_type")
RELATION_WORDS = {
    "kind": "kind",
    "depth": "depth",
    "reference": "reference",
    "name": "name",
    "lead_office": "leadOffice",
    "paper_type": "paperType",
}
OPPOSITE = {
    RelationKind.SUPERORDINATED: RelationKind.SUBORDINATED,
    RelationKind.SUBORDINATED: RelationKind.SUPERORDINATED,
}
PROPERTIES = {
    RelationKind.SUPERORDINATED: "superordinatedPaper",
    RelationKind.SUBORDINATED: "subordinatedPaper",
    RelationKind.RELATED: "relatedPaper",
}


def _links(through: Any, other: str) -> Prepared:
    return Prepared(
        lambda keys: (
            through._default_manager.filter(paper__in=keys).order_by("pk").values_list("paper_id", other)
        )
    )


WHERE = _links(Paper.locations.through, "location_id")
PEOPLE = _links(Paper.originator_persons.through, "person_id")
ROWS = Prepared(lambda keys: Paper.objects.visible_to(ANYONE).filter(pk__in=keys).values(*FIELDS))
PARTS = Prepared(
    lambda keys: (
        PaperOrganization.objects.visible_to(ANYONE)
        .filter(paper__in=keys)
        .order_by("position", "pk")
        .values("paper_id", "organization_id", "kind")
    )
)
RELATIONS = Prepared(
    lambda keys: (
        PaperRelation.objects.visible_to(ANYONE)
        .filter(paper__in=keys)
        .order_by("kind", "position", "pk")
        .values(*RELATION)
    )
)
INVERSE = Prepared(
    lambda keys: (
        PaperRelation.objects.visible_to(ANYONE)
        .filter(related__in=keys, kind__in=list(OPPOSITE))
        .order_by("paper", "kind", "position", "pk")
        .values("paper_id", "related_id", "kind")
    )
)


class Papers:
    """Papers by primary key."""

    def __init__(self, keys: Collection[int], need: Need, *, internal: bool = True) -> None:
        self.rows = keyed(ROWS.rows(keys))
        mine = list(self.rows)
        self.internal = internal
        self.steps = Consultations(need, papers=mine)
        self.files = Attachments("paper", mine, need)
        self.results = Results("paper_id", mine, need)
        need.add(Kind.PAPER, mine)
        for row in self.rows.values():
            need.add(Kind.BODY, [row["body_id"]])
            need.add(Kind.ORGANIZATION, [row["lead_office_id"]])
        self._load_organizations(mine, need)
        self._load_relations(mine, need)
        self._load_links(mine, need)

    def _load_organizations(self, mine: list[int], need: Need) -> None:
        rows = PARTS.rows(mine)
        self.parts = grouped(rows, "paper_id")
        need.add(Kind.ORGANIZATION, (row["organization_id"] for row in rows))

    def _load_relations(self, mine: list[int], need: Need) -> None:
        rows = RELATIONS.rows(mine)
        self.relations = grouped(rows, "paper_id")
        inverse = INVERSE.rows(mine)
        self.inverse = grouped(inverse, "related_id")
        need.add(Kind.PAPER, (row["paper_id"] for row in inverse))
        for row in rows:
            need.add(Kind.PAPER, [row["related_id"]])

    def _load_links(self, mine: list[int], need: Need) -> None:
        self.where = pairs(WHERE, mine) if self.internal else {}
        self.people = pairs(PEOPLE, mine)
        self.places = Locations((key for keys in self.where.values() for key in keys), need)
        for keys in self.people.values():
            need.add(Kind.PERSON, keys)

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.PAPER, key) if row else None
        if row is None or out is None:
            return None
        put(out, body=known.url(Kind.BODY, row["body_id"]))
        copy(row, PLAIN, out)
        self._relations(key, known, out)
        self.files.put(key, known, out, PLACES, self.internal)
        put(
            out,
            location=made(self.where.get(key, ()), lambda place: self.places.make(place, known)),
            originatorPerson=known.urls(Kind.PERSON, self.people.get(key, ())),
        )
        self._organizations(row, known, out)
        steps = made(self.steps.of.get(key, ()), lambda step: self.steps.make(step["pk"], known, alone=False))
        put(out, consultation=steps)
        copy(row, OWN, out)
        self.results.put(key, known, out, "paper_id")
        common(row, out, page("paper", row["slug"]), known.base)
        return out

    def _organizations(self, row: Row, known: Known, out: Json) -> None:
        parts = self.parts.get(row["pk"], ())

        def of(kind: InvolvementKind) -> list[int]:
            return [part["organization_id"] for part in parts if part["kind"] == kind]

        lead = known.urls(Kind.ORGANIZATION, [row["lead_office_id"], *of(InvolvementKind.CO_LEAD)])
        put(
            out,
            underDirectionOf=lead,
            originatorOrganization=known.urls(Kind.ORGANIZATION, of(InvolvementKind.ORIGINATOR)),
        )
        put_own(out, involvedOrganization=known.urls(Kind.ORGANIZATION, of(InvolvementKind.INVOLVED)))

    def _relations(self, key: int, known: Known, out: Json) -> None:
        """Addresses of relatives that are here; the lines of the source, with what it says of others, as ours."""
        found: dict[str, list[int]] = {}
        lines: list[Json] = []
        for row in self.relations.get(key, ()):
            kind = RelationKind(row["kind"])
            if kind in PROPERTIES and row["related_id"]:
                found.setdefault(PROPERTIES[kind], []).append(row["related_id"])
            if kind is RelationKind.FAMILY or not row["related_id"] or row["reference"] or row["name"]:
                line = {
                    word: row[name] for name, word in RELATION_WORDS.items() if row[name] not in (None, "")
                }
                put(line, paper=known.url(Kind.PAPER, row["related_id"]))
                lines.append(line)
        for row in self.inverse.get(key, ()):
            name = PROPERTIES[OPPOSITE[RelationKind(row["kind"])]]
            found.setdefault(name, []).append(row["paper_id"])
        for name, keys in found.items():
            put(out, **{name: known.urls(Kind.PAPER, keys)})
        put_own(out, relation=lines)
