# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hidden things where one of them alone would show: the only one of its list, the latest, the first, a tombstone."""

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from werdegang.concepts.models import ConceptRole
from werdegang.config.tests.gate.audiences import AUDIENCES, EVERYONE, NOBODY, audience
from werdegang.config.tests.gate.lures_at_work import plant_lures_at_work
from werdegang.people.models import OrganizationRole

if TYPE_CHECKING:
    from werdegang.config.tests.gate.world import World

LEVELS = ("council", "internal", "draft")
OF_A_LEVEL = ("council.Paper", "council.Meeting")
"""Models that pages pick by level: tombstones of each."""
NEVER_PUBLIC = {"concepts.StatusUpdateNote": ("internal",)}
BUSY = {"concepts.Measure": {"state": "delayed"}, "concepts.StatusUpdate": {"date": timezone.localdate}}
"""What gives a tombstone away: the one delayed measure, the latest update."""


def plant_lures(world: "World") -> None:
    """All of them, when everything else is there."""
    for label in AUDIENCES:
        for level in NEVER_PUBLIC.get(label, ("public", *(LEVELS if label in OF_A_LEVEL else ()))):
            _tombstone(world, label, level)
    _roles_in_what_was_deleted(world)
    for number, level in enumerate(LEVELS):
        _only_paper_of_an_office(world, level)
        _only_meeting_of_a_board(world, level, datetime.date(1990 + number, 1, 1))
        _hidden_office(world, level)
        for stage in ("planned", "held"):
            _points_before_the_meeting(world, level, stage)
        _only_result_of_a_point(world, level)
        _only_paper_of_a_point(world, level)
        _meeting_by_other_rules(world, level)
        _paper_in_writing(world, level)
        _only_reason_of_a_choice(world, level)
        _only_tie_of_a_measure(world, level)
    plant_lures_at_work(world)


def _tombstone(world: "World", label: str, level: str) -> None:
    given: dict[str, Any] = world.apart(label, NOBODY)
    for name, value in BUSY.get(label, {}).items():
        given[name] = value() if callable(value) else value
    planted = world.add(label, level, NOBODY, f"{label}, {level}, deleted", deleted=True, **given)
    world.dress(planted)


def _roles_in_what_was_deleted(world: "World") -> None:
    """Whoever had a role there still has it, and reads nothing of where."""
    for planted in world.planted:
        if not planted.thing.deleted:
            continue
        if planted.label == "people.Organization":
            role = OrganizationRole.Role.MEASURE_OWNER
            OrganizationRole.objects.create(user=world.users["owner"], organization=planted.thing, role=role)
        if planted.label == "concepts.Concept":
            ConceptRole.objects.create(user=world.users["coordinator"], concept=planted.thing)


def _only_paper_of_an_office(world: "World", level: str) -> None:
    office = _public(world, "people.Organization", f"office of {level} papers alone", kind="office")
    seen_by = audience("council.Paper", level) - ({"office"} if level == "draft" else NOBODY)
    paper = world.add(
        "council.Paper", level, seen_by, f"{level} paper, the office's only", lead_office=office
    )
    world.add("council.Consultation", "public", seen_by, f"step of {paper.story}", paper=paper.thing)


def _only_meeting_of_a_board(world: "World", level: str, date: datetime.date) -> None:
    """Long ago: the first that there ever was, in a year of its own."""
    board = _public(world, "people.Organization", f"board of {level} meetings alone")
    seen_by = audience("council.Meeting", level) - {"member"}
    world.add("council.Meeting", level, seen_by, f"{level} meeting, the only", organization=board, date=date)


def _hidden_office(world: "World", level: str) -> None:
    seen_by = audience("people.Organization", level)
    world.add("people.Organization", level, seen_by, f"{level} office", kind="office")


def _points_before_the_meeting(world: "World", level: str, stage: str) -> None:
    """An agenda that is being written, and one whose minutes are: with a point that not all see, without result."""
    day = timezone.localdate() + datetime.timedelta(days=5 if stage == "planned" else -1)
    meeting = _public(world, "council.Meeting", f"meeting, {stage}", stage=stage, date=day)
    writers = frozenset({"council_office"}) if stage == "planned" else EVERYONE
    seen_by = audience("council.AgendaItem", level) & writers
    world.add("council.AgendaItem", level, seen_by, f"{level} point, {stage}", meeting=meeting, kind="paper")
    told = f"point with {level} words, {stage}"
    noted = world.add("council.AgendaItem", "public", writers, told, meeting=meeting).thing
    title = f"title of a {level} point, {stage}"
    world.add("council.ClosedItemTitle", "public", writers, title, meeting=meeting, agenda_item=noted)
    seen_by = audience("council.ItemMinutes", level) & writers
    world.add("council.ItemMinutes", level, seen_by, f"{level} words, {stage}", agenda_item=noted)


def _only_result_of_a_point(world: "World", level: str) -> None:
    """The latest of all, with an outcome of its own, and by name who voted."""
    point = _public(world, "council.AgendaItem", f"point with a {level} result")
    given = {"agenda_item": point, "outcome": "rejected"}
    result = world.add(
        "council.Resolution",
        level,
        audience("council.Resolution", level),
        f"{level} result, the only",
        **given,
    )
    voted = _public(world, "council.AgendaItem", f"point with a {level} vote")
    open_result = _public(world, "council.Resolution", f"result with a {level} vote", agenda_item=voted)
    person = world.frame["council.Attendance"].person
    vote = {"resolution": open_result, "person": person, "choice": "no"}
    world.add("council.NamedVote", level, audience("council.NamedVote", level), f"{level} vote", **vote)
    noted = _public(world, "council.AgendaItem", f"point with {level} minutes")
    seen_by = audience("council.ItemMinutes", level)
    world.add("council.ItemMinutes", level, seen_by, f"{level} minutes, the only", agenda_item=noted)
    assert result.thing.agenda_item == point


def _only_paper_of_a_point(world: "World", level: str) -> None:
    point = _public(world, "council.AgendaItem", f"point with a {level} step")
    seen_by = audience("council.Consultation", level)
    given = {"agenda_item": point, "meeting": point.meeting}
    world.add("council.Consultation", level, seen_by, f"{level} step, the only", **given)


def _meeting_by_other_rules(world: "World", level: str) -> None:
    """A public board whose rules of procedure not all see: the votes that it has stand there."""
    for rules in world.hidden("council.RulesOfProcedure"):
        if rules.level == level:
            _public(
                world, "council.Meeting", f"meeting by {level} rules", organization=rules.thing.organization
            )


def _paper_in_writing(world: "World", level: str) -> None:
    """A draft of the planted clerk's, and of what belongs to it, first one of each that not all see."""
    authors = audience("council.Paper", "draft")
    given = {"state": "draft", "lead_office": world.frame["office"]}
    paper = world.add("council.Paper", "draft", authors, f"paper in writing, {level}", **given).thing
    office = _public(
        world, "people.Organization", f"office beside a paper in writing, {level}", kind="office"
    )
    for shown in (level, "public"):
        for label, given in (
            ("council.Consultation", {}),
            ("council.CoSignature", {"organization": office}),
            ("council.PaperOrganization", {"organization": office}),
            ("council.PaperRelation", {"kind": "superordinated", "related": world.frame["council.Paper"]}),
        ):
            seen_by = authors & audience(label, shown)
            world.add(label, shown, seen_by, f"{label}, {shown}, of a paper in writing", paper=paper, **given)
            office = _public(world, "people.Organization", f"another office, {shown}", kind="office")


def _only_reason_of_a_choice(world: "World", level: str) -> None:
    """Public things that a filter finds, or offers, by something hidden alone."""
    goal = next(each.thing for each in world.hidden("concepts.Goal") if each.level == level)
    _public(world, "concepts.Indicator", f"figure of a {level} goal").goals.add(goal)
    _public(world, "concepts.Measure", f"measure of a {level} goal").goals.add(goal)
    offer = next(each.thing for each in world.hidden("concepts.ServiceOffer") if each.level == level)
    offer.target_groups.add(_public(world, "concepts.TargetGroup", f"group of a {level} offer"))
    body = next(each.thing for each in world.hidden("people.Body") if each.level == level)
    given = {"name": world.frame["concepts.TargetGroup"].name, "body": body}
    namesake = world.add("concepts.TargetGroup", level, NOBODY, f"{level} namesake elsewhere", **given).thing
    _public(world, "concepts.ServiceOffer", f"offer for a {level} group").target_groups.add(namesake)
    _public(world, "concepts.ServiceOffer", f"offer told in Turkish, {level}", text_language="tr")
    world.add(
        "concepts.ServiceOffer",
        level,
        audience("concepts.ServiceOffer", level),
        f"{level} translation into Turkish",
        text_language="tr",
        translation_of=_public(world, "concepts.ServiceOffer", f"offer with a {level} translation"),
    )


def _only_tie_of_a_measure(world: "World", level: str) -> None:
    """A public measure that has to do with a public resolution by nothing but an assignment that not all see."""
    measure = _public(world, "concepts.Measure", f"measure of a {level} assignment")
    resolution = _public(world, "council.Resolution", f"resolution of a {level} assignment")
    seen_by = audience("followup.Assignment", level)
    if level == "draft":  # of no office, and of a resolution that adopted nothing
        seen_by -= {"office", "coordinator"}
    given = {"resolution": resolution, "position": 1}
    planted = world.add("followup.Assignment", level, seen_by, f"{level} tie, the only", **given)
    planted.thing.measures.add(measure)
    planted.thing.partners.add(world.frame["office"], world.frame["partner"])


def _public(world: "World", label: str, story: str, /, **given: Any) -> Any:
    world.lures.append(world.add(label, "public", EVERYONE, story, **given).thing)
    return world.lures[-1]
