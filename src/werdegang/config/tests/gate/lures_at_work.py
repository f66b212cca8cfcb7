# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hidden things by which a step at work would go another way: what was decided rests on them, a paper is drafted."""

import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.utils import timezone

from werdegang.config.tests.gate.audiences import ADMINISTRATION, COORDINATOR, EVERYONE, NOBODY, audience
from werdegang.reporting.models import DraftedPaper
from werdegang.reporting.snapshot import Occasion, take, written

if TYPE_CHECKING:
    from werdegang.config.tests.gate.world import World

LEVELS = ("council", "internal", "draft")
LONG_AGO = datetime.date(1980, 1, 1)
"""A day on which nothing of the planted world was, but for one hidden term."""


def plant_lures_at_work(world: "World") -> None:
    """All of them, when everything else is there."""
    for level in LEVELS:
        _only_tie_of_two_papers(world, level)
        _made_known_of_a_closed_step(world, level)
        _chair_of_a_meeting(world, level)
        _resolution_with_hidden_minutes(world, level)
    _what_rests_on_decided_papers(world)
    _result_of_a_point_on_an_agenda_that_is_out(world)
    _minutes_with_hidden_words(world)
    _hidden_term_of_long_ago(world)
    _substitute_for_somebody_hidden(world)
    _edition_to_be_decided(world)
    _consequences_of_resolutions(world)


def _only_tie_of_two_papers(world: "World", level: str) -> None:
    """Two public papers of which nothing says that the one follows from the other, but a tie that not all see."""
    first = _public(world, "council.Paper", f"paper before a {level} tie")
    second = _public(world, "council.Paper", f"paper after a {level} tie")
    given = {"paper": second, "related": first, "kind": "superordinated"}
    seen_by = audience("council.PaperRelation", level)
    world.add("council.PaperRelation", level, seen_by, f"{level} tie of two papers", **given)


def _made_known_of_a_closed_step(world: "World", level: str) -> None:
    """What a closed body decided of a public paper, made known to some."""
    main = world.frame["main"]
    paper = _public(world, "council.Paper", f"paper decided in closed session, {level}")
    step = _public(world, "council.Consultation", f"closed step, {level}", organization=main, paper=paper)
    result = world.add(
        "council.Resolution",
        "public",
        ADMINISTRATION | {"main_member"},
        f"result of a closed step, {level}",
        organization=main,
        paper=paper,
        consultation=step,
        meeting=None,
    ).thing
    seen_by = audience("council.PublishedDecision", level)
    given = {"resolution": result, "organization": main}
    world.add("council.PublishedDecision", level, seen_by, f"made known of a closed step, {level}", **given)


def _chair_of_a_meeting(world: "World", level: str) -> None:
    """Who was in the chair shows in the minutes: by a seat, or by an attendance, that not all see."""
    for hidden in ("council.Attendance", "people.Membership"):
        board = _public(world, "people.Organization", f"board, {hidden} {level}")
        meeting = _public(
            world, "council.Meeting", f"meeting of a {level} {hidden}", organization=board, stage=""
        )
        _public(world, "council.Minutes", f"minutes with a {level} {hidden}", meeting=meeting, chair="")
        person = _public(world, "people.Person", f"chair by a {level} {hidden}")
        for label, given in (
            (
                "people.Membership",
                {"organization": board, "role": "Vorsitz", "start_date": None, "end_date": None},
            ),
            ("council.Attendance", {"meeting": meeting, "role": ""}),
        ):
            shown = level if label == hidden else "public"
            story = f"{label} of a chair, {hidden} {level}"
            world.add(label, shown, audience(label, shown), story, person=person, **given)


def _resolution_with_hidden_minutes(world: "World", level: str) -> None:
    """Its extract says since when the minutes are approved."""
    minutes = next(each for each in world.hidden("council.Minutes") if each.level == level)
    given = {"meeting": minutes.thing.meeting}
    _public(world, "council.Resolution", f"resolution with {level} minutes", **given)


def _what_rests_on_decided_papers(world: "World") -> None:
    """Decided papers, each with one thing that rests on it and that the council office does not see."""
    for label, level, seen_by, tie, more in (
        ("concepts.Edition", "draft", COORDINATOR, "adopted_by", {}),
        ("reporting.Report", "draft", COORDINATOR, "noted_by", {}),
        ("followup.Assignment", "public", NOBODY, "resolution", {"position": 1, "deleted": True}),
    ):
        story = f"decided paper under a hidden {label}"
        paper = _public(world, "council.Paper", story, state="decided")
        result = _decided(world, paper, story, "decision")
        noted = {"transition": "decide", "source": "on_agenda", "target": "decided"}
        world.add(
            "council.PaperStep",
            "internal",
            ADMINISTRATION,
            f"step of a {story}",
            paper=paper,
            by=world.users["council_office"],
            **noted,
        )
        world.add(label, level, seen_by, f"{label} that rests on a paper", **({tie: result} | more))


def _result_of_a_point_on_an_agenda_that_is_out(world: "World") -> None:
    """The invitation is out; a result was recorded for the point, and deleted."""
    day = timezone.localdate() + datetime.timedelta(days=5)
    meeting = _public(world, "council.Meeting", "meeting, invited", stage="invited", date=day)
    point = _public(world, "council.AgendaItem", "point whose result was deleted", meeting=meeting)
    given = {"agenda_item": point, "meeting": meeting, "deleted": True}
    world.add("council.Resolution", "public", NOBODY, "deleted result of a point", **given)


def _minutes_with_hidden_words(world: "World") -> None:
    """Minutes that can be approved, with words that nobody may read; a meeting with hidden attendance alone."""
    given: dict[str, Any] = {"stage": "held", "date": LONG_AGO}
    meeting = _public(world, "council.Meeting", "meeting whose minutes can be approved", **given)
    _public(world, "council.Attendance", "attendance to be approved", meeting=meeting)
    point = _public(world, "council.AgendaItem", "point with words to be approved", meeting=meeting)
    world.add("council.ItemMinutes", "draft", NOBODY, "words that nobody may read", agenda_item=point)
    meeting = _public(world, "council.Meeting", "meeting with hidden attendance alone", **given)
    world.add("council.Attendance", "draft", NOBODY, "hidden attendance alone", meeting=meeting)


def _hidden_term_of_long_ago(world: "World") -> None:
    given = {"start_date": LONG_AGO, "end_date": LONG_AGO + datetime.timedelta(days=366)}
    world.add("council.LegislativeTerm", "draft", NOBODY, "hidden term of long ago", **given)


def _substitute_for_somebody_hidden(world: "World") -> None:
    """The minutes say for whom somebody was there."""
    meeting = _public(world, "council.Meeting", "meeting with a substitute", stage="")
    _public(world, "council.Minutes", "minutes with a substitute", meeting=meeting)
    hidden = next(each.thing for each in world.hidden("people.Person") if each.level == "draft")
    _public(world, "council.Attendance", "substitute of somebody", meeting=meeting, substitute_for=hidden)


def _hidden_organization(world: "World") -> Any:
    """One that nobody sees."""
    return next(each.thing for each in world.hidden("people.Organization") if each.level == "draft")


def _edition_to_be_decided(world: "World") -> None:
    """What the coordinating office can draft a paper from: its words count what the edition holds, and name it."""
    office = world.frame["coordination"]
    paper = _public(world, "council.Paper", "paper of the edition before")
    way = _public(world, "people.Organization", "body of a hidden step of the paper before")
    seen_by = audience("council.Consultation", "draft")
    given: dict[str, Any] = {"paper": paper, "organization": way}
    world.add("council.Consultation", "draft", seen_by, "hidden step of the paper before", **given)
    adopted = _public(world, "council.Resolution", "resolution on the edition before", paper=paper)
    before = _public(
        world, "concepts.Edition", "edition before", coordinating_office=office, adopted_by=adopted
    )
    following = {"state": "board", "adopted_by": None}
    hidden_board = _hidden_organization(world)
    # Deleted, and the first of those that follow.
    tombstone = {**following, "predecessor": before, "deleted": True}
    world.add("concepts.Edition", "public", NOBODY, "deleted edition that waits", **tombstone)
    edition = _public(
        world,
        "concepts.Edition",
        "edition to be decided",
        predecessor=before,
        coordinating_office=office,
        advisory_board=hidden_board,
        **following,
    )
    _deleted_parts(world, before, edition)
    _reports_before(world, before)
    _drafted_by_others(world, edition)
    _public(
        world, "concepts.Edition", "edition of a hidden office", coordinating_office=hidden_board, **following
    )
    by_hidden = next(each.thing for each in world.hidden("council.Resolution") if each.level == "draft")
    _public(
        world,
        "concepts.Edition",
        "edition to be decided, the one before by a hidden resolution",
        predecessor=_public(
            world, "concepts.Edition", "edition of a hidden resolution", adopted_by=by_hidden
        ),
        coordinating_office=office,
        **following,
    )


def _deleted_parts(world: "World", before: Any, edition: Any) -> None:
    """Of each part that is counted a deleted one."""
    goal = _public(world, "concepts.Goal", "goal before", edition=before)
    measure = _public(world, "concepts.Measure", "measure before", edition=before)
    figure = _public(world, "concepts.Indicator", "figure of the edition")
    for label, given in (
        ("concepts.ActionField", {"edition": edition}),
        ("concepts.Goal", {"edition": edition}),
        ("concepts.Measure", {"edition": edition}),
        ("concepts.IndicatorTarget", {"edition": edition, "indicator": figure}),
        ("concepts.Funding", {"edition": edition, "measure": None, "planned": 4711, "year": 2030}),
        ("concepts.GoalSuccession", {"predecessor": goal}),
        ("concepts.MeasureSuccession", {"predecessor": measure}),
    ):
        world.add(
            label, "public", NOBODY, f"deleted {label} of an edition to be decided", deleted=True, **given
        )


def _reports_before(world: "World", before: Any) -> None:
    """A released report with what it was frozen with, and a later version of it that was deleted."""
    report = _public(world, "reporting.Report", "report on the edition before", edition=before)
    version = _public(world, "reporting.ReportVersion", "frozen version", report=report)
    frozen = ContentFile(written(take(report, Occasion(1, timezone.now()))), name="stand.json")
    file = _public(world, "files.File", "what a version was frozen with", content=frozen)
    _public(world, "reporting.ReportFile", "place of it", version=version, file=file, format="json")
    deleted = {"report": report, "deleted": True}
    world.add("reporting.ReportVersion", "public", NOBODY, "deleted version, the latest", **deleted)


def _drafted_by_others(world: "World", edition: Any) -> None:
    """Another office's draft on the edition: the coordinating office does not read it."""
    authors = audience("council.Paper", "draft")
    given = {"state": "draft", "lead_office": world.frame["office"]}
    paper = world.add("council.Paper", "draft", authors, "draft of others on an edition", **given).thing
    DraftedPaper.objects.create(paper=paper, edition=edition, report=_noted(world))


def _consequences_of_resolutions(world: "World") -> None:
    """Papers that were decided: on a deleted report, on a deleted edition, by a resolution that not all see."""
    public_edition, tomorrow = (
        world.frame["concepts.Edition"],
        timezone.localdate() + datetime.timedelta(days=1),
    )
    report = world.add("reporting.Report", "public", NOBODY, "deleted report that was noted", deleted=True)
    paper = _public(world, "council.Paper", "paper on a deleted report")
    _decided(world, paper, "deleted report", "note", outcome="noted")
    DraftedPaper.objects.create(paper=paper, report=report.thing, edition=public_edition)
    deleted = {"state": "council", "adopted_by": None, "deleted": True}
    edition = world.add("concepts.Edition", "public", NOBODY, "deleted edition that was adopted", **deleted)
    paper = _public(world, "council.Paper", "paper on a deleted edition")
    _decided(world, paper, "deleted edition", "decision", date=tomorrow)
    DraftedPaper.objects.create(paper=paper, edition=edition.thing, report=_noted(world))
    paper = _public(world, "council.Paper", "paper with a hidden resolution")
    step = _public(world, "council.Consultation", "step with a hidden resolution", paper=paper, role="note")
    seen_by = audience("council.Resolution", "draft")
    given = {"paper": paper, "consultation": step, "outcome": "noted"}
    world.add("council.Resolution", "draft", seen_by, "hidden resolution that notes a report", **given)
    open_report = _public(world, "reporting.Report", "report noted by a hidden resolution")
    DraftedPaper.objects.create(paper=paper, report=open_report, edition=public_edition)


def _noted(world: "World") -> Any:
    """A report that waits for nothing."""
    return _public(
        world, "reporting.Report", "report that was noted", noted_by=world.frame["council.Resolution"]
    )


def _decided(world: "World", paper: Any, story: str, role: str, **more: Any) -> Any:
    step = _public(world, "council.Consultation", f"step of a {story}", paper=paper, role=role)
    return _public(
        world, "council.Resolution", f"result of a {story}", paper=paper, consultation=step, **more
    )


def _public(world: "World", label: str, story: str, /, **given: Any) -> Any:
    world.lures.append(world.add(label, "public", EVERYONE, story, **given).thing)
    return world.lures[-1]
