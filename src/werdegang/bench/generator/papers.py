# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers with their text, attachments, involved offices and family ties."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from werdegang.bench.generator import words
from werdegang.bench.generator.people import Town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperFile, PaperOrganization, PaperRelation
from werdegang.council.vocabulary import ConsultationRole, FileRole, InvolvementKind, RelationKind
from werdegang.files.models import File

NOT_PUBLIC = (
    *[Visibility.PUBLIC] * 88,
    *[Visibility.COUNCIL] * 7,
    *[Visibility.INTERNAL] * 3,
    *[Visibility.DRAFT] * 2,
)
"""Of a hundred papers, or files, so many of each level."""
RELATED = 0.3
"""Share of papers with a family tree."""


class Step(NamedTuple):
    """One consultation to come: the body's key and what it does."""

    body: int
    role: ConsultationRole
    role_text: str


@dataclass
class PaperMaker:
    """Writes papers, one after the other; ``recent`` are those that a new one may belong to."""

    rows: Rows
    texts: Texts
    town: Town
    recent: Collection[Paper]
    serial: int = 0

    def paper(self, day: datetime.date, *, exemplary: bool) -> Paper:
        """A paper of that day with all that hangs on it but its way; exemplary: public, with everything."""
        rng, texts = self.texts.rng, self.texts
        self.serial += 1
        office = rng.choice(self.town.offices)
        reference = f"{office.name.partition('-')[0]}/{self.serial:05}/{day.year % 100:02}"
        motion = not exemplary and rng.random() < 0.15
        paper = self.rows.add(
            Paper(
                body_id=self.town.body.pk,
                name=texts.subject(),
                reference=reference,
                slug=german_slug(reference),
                date=day,
                sort_date=day,
                paper_type=words.PAPER_TYPES[0] if exemplary else rng.choice(words.PAPER_TYPES),
                lead_office_id=office.pk,
                proposal=texts.prose(1),
                reasoning=texts.prose(3 if exemplary else rng.randint(1, 4)),
                facts=texts.prose(1) if rng.random() < 0.4 else "",
                financial_effects=texts.sentence(),
                visibility=Visibility.PUBLIC if exemplary else rng.choice(NOT_PUBLIC),
                is_sample=True,
            )
        )
        self._files(paper, 3 if exemplary else rng.choice((0, 1, 1, 2, 3)), exemplary=exemplary)
        self._involved(paper, motion=motion, offices=2 if exemplary else rng.choice((0, 0, 1)))
        if self.recent and (exemplary or rng.random() < RELATED):
            self._family(paper, office.name)
        return paper

    def way(self, bodies: Collection[int], *, exemplary: bool) -> list[Step]:
        """Which bodies consult a paper, in order."""
        rng, town = self.texts.rng, self.town
        first = Step(
            rng.choice((town.committees[0],) if exemplary else town.committees).pk,
            ConsultationRole.PRELIMINARY,
            "Vorberatung",
        )
        main = Step(town.main_committee.pk, ConsultationRole.PRELIMINARY, "Vorberatung")
        last = Step(town.council.pk, ConsultationRole.DECISION, "Entscheidung")
        sort = 0.0 if exemplary else rng.random()
        if sort < 0.3:
            return [first, main, last]
        if sort < 0.7:
            return [first._replace(role=ConsultationRole.DECISION, role_text="Entscheidung")]
        if sort < 0.9:
            hearing = Step(rng.choice(town.local_councils).pk, ConsultationRole.HEARING, "Anhörung")
            return [hearing, first._replace(role=ConsultationRole.DECISION, role_text="Entscheidung")]
        return [last]

    def _files(self, paper: Paper, number: int, *, exemplary: bool) -> None:
        rng = self.texts.rng
        for position in range(number):
            closed = position == 2 if exemplary else rng.random() < 0.1
            name = f"{rng.choice(words.SUBJECTS)} {'Lageplan' if position else 'Bericht'}"
            file = self.rows.add(
                File(
                    name=name,
                    file_name=f"{german_slug(name)}.pdf",
                    slug=german_slug(f"{position + 1} {name}"),
                    mime_type="application/pdf",
                    size=rng.randint(30_000, 9_000_000),
                    date=paper.date,
                    visibility=Visibility.COUNCIL if closed else Visibility.PUBLIC,
                    is_sample=True,
                )
            )
            self.rows.add(
                PaperFile(
                    paper_id=paper.pk,
                    file_id=file.pk,
                    role=FileRole.ATTACHMENT,
                    position=position,
                    number=str(position + 1),
                    is_sample=True,
                )
            )

    def _involved(self, paper: Paper, *, motion: bool, offices: int) -> None:
        rng = self.texts.rng
        involved = [(InvolvementKind.INVOLVED, office) for office in rng.sample(self.town.offices, offices)]
        if motion:
            involved.append((InvolvementKind.ORIGINATOR, rng.choice(self.town.factions)))
        for position, (kind, organization) in enumerate(involved):
            self.rows.add(
                PaperOrganization(
                    paper_id=paper.pk,
                    organization_id=organization.pk,
                    kind=kind,
                    position=position,
                    is_sample=True,
                )
            )

    def _family(self, paper: Paper, office: str) -> None:
        rng = self.texts.rng
        relatives = rng.sample(list(self.recent), min(2, len(self.recent)))
        for position, relative in enumerate([paper, *relatives]):
            self.rows.add(
                PaperRelation(
                    paper_id=paper.pk,
                    related_id=relative.pk,
                    kind=RelationKind.FAMILY,
                    position=position,
                    depth=min(position, 1),
                    reference=relative.reference,
                    name=relative.name,
                    lead_office=office,
                    paper_type=relative.paper_type,
                    is_sample=True,
                )
            )
