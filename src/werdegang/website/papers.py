# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the page of one paper shows, gathered in a fixed number of queries, each through the gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.council.models import Paper, PaperOrganization, Resolution
from werdegang.council.vocabulary import InvolvementKind
from werdegang.people.models import Organization, Person
from werdegang.ui.formats import filesize
from werdegang.website import outcomes
from werdegang.website.assignments import Line, of_resolutions
from werdegang.website.attachments import Attachment, attachments_of, web_address
from werdegang.website.consequences import (
    AdoptedEdition,
    Duty,
    duties_of,
    editions_of,
    resolutions_of,
    with_goals,
)
from werdegang.website.consultations import Step, consultations_of, meeting_words, steps
from werdegang.website.family import Relative, relations_of, ties, tree
from werdegang.website.joined import joined

SECTIONS = ("reasoning", "facts", "financial_effects")


@dataclass(frozen=True)
class Section:
    """A part of the paper's text; ``source_heading`` where the source calls it otherwise."""

    title: str
    text: str
    anchor: str
    source_heading: str = ""

    @property
    def source_note(self) -> str:
        """The source's heading in a sentence, where it is another."""
        return _("in the source: “%(words)s”") % {"words": self.source_heading} if self.source_heading else ""


@dataclass(frozen=True)
class PaperPage:
    """A paper and all that belongs to it."""

    paper: Paper
    headline: Resolution | None
    steps: Sequence[Step]
    proposal: Section | None
    sections: Sequence[Section]
    involved: Sequence[tuple[str, list[Organization]]]
    initiators: Sequence[str]
    """Who brought it in: bodies, then persons."""
    initiating_persons: Sequence[Person]
    attachments: Sequence[Attachment]
    tree: Sequence[Relative]
    ties: Sequence[Relative]
    adopted: Sequence[AdoptedEdition]
    next_editions: Sequence[AdoptedEdition]
    duties: Sequence[Duty]
    assignments: Sequence[Line]

    @property
    def kind_words(self) -> str:
        """Kind and number in one line, and who brought it in."""
        words = " ".join(part for part in (self.paper.paper_type or _("Paper"), self.paper.reference) if part)
        if not self.initiators:
            return words
        names = ", ".join(self.initiators)
        return _("%(paper)s, brought in by %(names)s") % {"paper": words, "names": names}

    @property
    def headline_words(self) -> str:
        """The result that the paper is known by."""
        return outcomes.words(self.headline) if self.headline else ""

    @property
    def headline_sign(self) -> str:
        """Its status kind."""
        return outcomes.sign(self.headline) if self.headline else ""

    @property
    def headline_meeting(self) -> str:
        """The meeting in which it was reached, in words."""
        return meeting_words(self.headline.meeting) if self.headline else ""

    @property
    def source_url(self) -> str:
        """The paper's page at the source."""
        return web_address(self.paper.web)

    @property
    def has_consequences(self) -> bool:
        """Whether something is known to have come of it."""
        return bool(self.adopted or self.next_editions or self.duties or self.assignments)

    @property
    def resolved_texts(self) -> list[Section]:
        """What bodies resolved in words of their own."""
        return [
            Section(_("Wording of the resolution: %(body)s") % {"body": step.who}, step.text, "")
            for step in self.steps
            if step.text
        ]

    @property
    def attachments_note(self) -> str:
        """“2 files, 5.7 MB”."""
        count = len(self.attachments)
        words = ngettext("%(count)s file", "%(count)s files", count) % {"count": count}
        size = sum(each.size or 0 for each in self.attachments)
        return f"{words}, {filesize(size)}" if size else words

    @property
    def details(self) -> list[tuple[str, str]]:
        """What else the source says, label and text."""
        return [
            (str(label).strip(" :"), str(text)) for label, text in self.paper.source_details.items() if text
        ]


def visible_papers(user: Any) -> QuerySet[Paper]:
    """The papers that this user may see, each with its office in charge."""
    return joined(Paper.objects.visible_to(user), user, "lead_office")


def paper_page(paper: Paper, user: Any) -> PaperPage:
    """Gather the page; ten queries at most, however much there is."""
    resolutions = list(resolutions_of(paper, user))
    relations = list(relations_of(paper, user))
    members = tree(paper, relations)
    adopted, following = editions_of(resolutions, user)
    involved = _involved(paper, user)
    persons = _persons(paper, user)
    return PaperPage(
        paper=paper,
        headline=outcomes.headline(resolutions),
        steps=steps(consultations_of(paper.pk, user), resolutions),
        proposal=_section(paper, "proposal"),
        sections=_sections(paper),
        involved=involved,
        initiators=[*_initiators(involved), *map(str, persons)],
        initiating_persons=persons,
        attachments=attachments_of(paper, user),
        tree=members,
        ties=ties(paper, relations, members),
        adopted=with_goals(adopted, user),
        next_editions=[AdoptedEdition(each) for each in following],
        duties=duties_of(resolutions),
        assignments=_assignments(resolutions, user),
    )


def with_initiators(papers: QuerySet[Paper], user: Any) -> QuerySet[Paper]:
    """Let the question for a paper say whether persons brought it in; most papers have none to be asked for."""
    persons = Person.objects.visible_to(user).filter(papers=OuterRef("pk"))
    return papers.annotate(has_persons=Exists(persons))


def _persons(paper: Paper, user: Any) -> list[Person]:
    if not getattr(paper, "has_persons", True):
        return []
    rows = Person.objects.visible_to(user).filter(papers=paper.pk)
    return list(rows.order_by("family_name", "given_name", "pk"))


def _assignments(resolutions: Sequence[Resolution], user: Any) -> list[Line]:
    by_resolution = of_resolutions([each.pk for each in resolutions], user) if resolutions else {}
    return [line for each in resolutions for line in by_resolution.get(each.pk, [])]


def _involved(paper: Paper, user: Any) -> list[tuple[str, list[Organization]]]:
    rows = PaperOrganization.objects.visible_to(user).filter(paper=paper.pk).select_related("organization")
    grouped = groupby(rows.order_by("kind", "position", "pk"), key=lambda row: row.kind)
    return [
        (str(InvolvementKind(kind).label), [row.organization for row in group]) for kind, group in grouped
    ]


def _initiators(involved: Sequence[tuple[str, list[Organization]]]) -> list[str]:
    label = str(InvolvementKind.ORIGINATOR.label)
    return [str(each) for kind, organizations in involved if kind == label for each in organizations]


def _titles() -> dict[str, str]:
    return {
        "proposal": _("Proposed resolution"),
        "reasoning": _("Reasoning"),
        "facts": _("Facts of the case"),
        "financial_effects": _("Financial effects"),
    }


def _section(paper: Paper, name: str) -> Section | None:
    text = getattr(paper, name)
    if not text.strip():
        return None
    title = _titles()[name]
    heading = str(paper.section_headings.get(name) or "").strip(" :")
    same = heading.casefold() == title.casefold()
    return Section(title, text, f"teil-{name.replace('_', '-')}", "" if same else heading)


def _sections(paper: Paper) -> list[Section]:
    """Sections with a home of their own, then the others under the source's headings."""
    known = [found for name in SECTIONS if (found := _section(paper, name))]
    others = [
        Section(str(heading).strip(" :") or _("Further text"), str(text), f"abschnitt-{number}")
        for number, (heading, text) in enumerate(paper.other_sections, start=1)
    ]
    return known + others
