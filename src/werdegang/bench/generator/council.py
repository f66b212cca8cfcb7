# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of meetings, and the papers that go through them.

In one round each committee and local council meets once, the main committee twice in closed session, the council
once; about eighty papers take their way through it. More papers are more rounds, so that one meeting's agenda has
the same length however large the data.
"""

import datetime
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from werdegang.bench.generator.papers import PaperMaker, Step
from werdegang.bench.generator.people import Town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting, MeetingFile, Paper, Resolution
from werdegang.council.vocabulary import FileRole, Outcome
from werdegang.files.models import File
from werdegang.people.models import Organization

PAPERS_A_ROUND = 80
LONGEST_ROUND = 28
LONGEST_SPAN = 12_000
"""Days: large data are denser, not older than 33 years."""
BERLIN = ZoneInfo("Europe/Berlin")

OUTCOMES = (
    *[(Outcome.ADOPTED_UNCHANGED, "ungeändert beschlossen")] * 10,
    *[(Outcome.ADOPTED_CHANGED, "geändert beschlossen")] * 3,
    *[(Outcome.NOTED, "zur Kenntnis genommen")] * 4,
    (Outcome.POSTPONED, "zurückgestellt"),
    (Outcome.REJECTED, "abgelehnt"),
    (Outcome.OTHER, "siehe Protokoll"),
)


def shares(papers: int) -> list[int]:
    """How many papers each round takes: eighty, the last one the rest; at least two rounds."""
    full, rest = divmod(papers, PAPERS_A_ROUND)
    rounds = [PAPERS_A_ROUND] * full + ([rest] if rest else [])
    return rounds if len(rounds) > 1 else [papers - papers // 2, papers // 2]


def days_of_rounds(rounds: int, today: datetime.date) -> list[tuple[datetime.date, int]]:
    """First day and length in days of each round; today lies in the middle of the last."""
    length = max(4, min(LONGEST_ROUND, LONGEST_SPAN // rounds))
    first = today - datetime.timedelta(days=rounds * length - length // 2)
    return [(first + datetime.timedelta(days=number * length), length) for number in range(rounds)]


@dataclass
class Sitting:
    """A meeting while its agenda grows."""

    meeting: Meeting
    body: Organization
    day: datetime.date
    public: int = 0
    closed: int = 0

    @property
    def items(self) -> int:
        """Items so far."""
        return self.public + self.closed


@dataclass
class CouncilBusiness:
    """Makes the rounds; remembers recent papers, for family ties, and the adoptions that editions rest on."""

    rows: Rows
    texts: Texts
    town: Town
    today: datetime.date
    recent: deque[Paper] = field(default_factory=lambda: deque(maxlen=200))
    held: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    """Meetings so far, by body."""

    def __post_init__(self) -> None:
        self.papers = PaperMaker(self.rows, self.texts, self.town, self.recent)

    def round(
        self, first: datetime.date, length: int, papers: int
    ) -> Iterator[tuple[Paper, list[Resolution]]]:
        """One round; yields each paper with the results of its way, in order.

        The first three papers are public and adopted by the council after consultation in a committee and the
        main committee.
        """
        sittings = self._sittings(first, length)
        for number in range(papers):
            exemplary = number < 3
            paper = self.papers.paper(first, exemplary=exemplary)
            steps = self.papers.way(sittings.keys(), exemplary=exemplary)
            yield paper, self._go(paper, steps, sittings, exemplary=exemplary)
            self.recent.append(paper)
        for sitting in sittings.values():
            self._closed_part(sitting)
        self.rows.flush_when_full()

    def _sittings(self, first: datetime.date, length: int) -> dict[int, Sitting]:
        """The meetings of a round by the number of their body, committees first, the council last."""
        town = self.town
        groups = (
            (0.0, [*town.committees, *town.local_councils]),
            (0.55, [town.main_committee]),
            (0.75, [town.council]),
        )
        sittings = {}
        for share, bodies in groups:
            for number, body in enumerate(bodies):
                offset = share + 0.5 * number / len(bodies) if share == 0 else share
                day = first + datetime.timedelta(days=int(offset * length))
                sittings[body.pk] = self._sitting(body, day)
        self._sitting(town.main_committee, first + datetime.timedelta(days=length - 1))
        return sittings

    def _sitting(self, body: Organization, day: datetime.date) -> Sitting:
        self.held[body.pk] += 1
        start = datetime.datetime.combine(day, datetime.time(17), BERLIN)
        meeting = self.rows.add(
            Meeting(
                body_id=self.town.body.pk,
                organization_id=body.pk,
                name=f"{self.held[body.pk]}. Sitzung {body.name}",
                slug=day.isoformat(),
                number=self.held[body.pk],
                date=day,
                start=start,
                end=start + datetime.timedelta(hours=3),
                meeting_state="eingeladen" if day > self.today else "durchgeführt",
                location_id=self.texts.rng.choice(self.town.rooms).pk,
                visibility=Visibility.PUBLIC if body.meets_in_public else Visibility.COUNCIL,
                is_sample=True,
            )
        )
        self._invitation(meeting)
        sitting = Sitting(meeting, body, day)
        for name in ("Eröffnung und Feststellung der Beschlussfähigkeit", "Genehmigung der Niederschrift"):
            self._item(sitting, name, closed=not body.meets_in_public)
        return sitting

    def _invitation(self, meeting: Meeting) -> None:
        file = self.rows.add(
            File(
                name="Einladung",
                file_name="einladung.pdf",
                slug="einladung",
                mime_type="application/pdf",
                size=self.texts.rng.randint(40_000, 400_000),
                visibility=meeting.visibility,
                is_sample=True,
            )
        )
        self.rows.add(
            MeetingFile(meeting_id=meeting.pk, file_id=file.pk, role=FileRole.INVITATION, is_sample=True)
        )

    def _item(
        self, sitting: Sitting, name: str, *, closed: bool, result: str = "", text: str = ""
    ) -> AgendaItem:
        order = sitting.items
        if closed:
            sitting.closed += 1
        else:
            sitting.public += 1
        return self.rows.add(
            AgendaItem(
                meeting_id=sitting.meeting.pk,
                order=order,
                number=f"N {sitting.closed}" if closed else f"Ö {sitting.public}",
                name=name,
                result=result,
                resolution_text=text,
                visibility=Visibility.COUNCIL if closed else Visibility.PUBLIC,
                is_sample=True,
            )
        )

    def _closed_part(self, sitting: Sitting) -> None:
        self._item(sitting, self.texts.subject(), closed=True)

    def _go(
        self, paper: Paper, steps: list[Step], sittings: dict[int, Sitting], *, exemplary: bool
    ) -> list[Resolution]:
        results = []
        for position, step in enumerate(steps):
            sitting = sittings[step.body]
            past = sitting.day <= self.today
            outcome, outcome_text = (
                OUTCOMES[0]
                if exemplary
                else self.texts.rng.choice(OUTCOMES)
                if past
                else (Outcome.OPEN, "offen")
            )
            closed = paper.visibility != Visibility.PUBLIC or not sitting.body.meets_in_public
            item = self._item(sitting, paper.name, closed=closed, result=outcome_text if past else "")
            consultation = self.rows.add(
                Consultation(
                    paper_id=paper.pk,
                    position=position,
                    organization_id=step.body,
                    role=step.role,
                    role_text=step.role_text,
                    authoritative=position == len(steps) - 1,
                    meeting_id=sitting.meeting.pk,
                    agenda_item_id=item.pk,
                    is_sample=True,
                )
            )
            if past:
                results.append(
                    self._result(paper, consultation, sitting, (outcome, outcome_text), closed=closed)
                )
        return results

    def _result(
        self,
        paper: Paper,
        consultation: Consultation,
        sitting: Sitting,
        outcome: tuple[Outcome, str],
        *,
        closed: bool,
    ) -> Resolution:
        yes = self.texts.rng.randint(8, 13)
        return self.rows.add(
            Resolution(
                body_id=self.town.body.pk,
                organization_id=sitting.body.pk,
                paper_id=paper.pk,
                consultation_id=consultation.pk,
                meeting_id=sitting.meeting.pk,
                agenda_item_id=consultation.agenda_item_id,
                slug=f"{sitting.day.isoformat()}-{paper.slug}",
                date=sitting.day,
                outcome=outcome[0],
                outcome_text=outcome[1],
                text=paper.proposal if outcome[0].is_adoption else "",
                votes_yes=yes,
                votes_no=13 - yes,
                votes_abstain=0,
                visibility=Visibility.COUNCIL if closed else Visibility.PUBLIC,
                is_sample=True,
            )
        )
