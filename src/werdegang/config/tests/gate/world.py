# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality in which everything exists at every level, tied to everything else.

First a public frame; then, for each model and level, an object that hangs on the frame; then, for each foreign key
and many-to-many link, a public object that points to a hidden one.
"""

import itertools
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models

from werdegang.config.tests.gate.audiences import AUDIENCES, BOUND, EVERYONE, NOBODY, audience
from werdegang.config.tests.gate.fillings import CONDUCT, HOLDING, OF_CONCEPTS, SAME_ADDRESS, SPECIAL, TIED
from werdegang.config.tests.gate.hops import plant_hops
from werdegang.config.tests.gate.lures import plant_lures
from werdegang.config.tests.gate.people import plant_people
from werdegang.config.tests.gate.planting import HIDDEN_FROM_PAGES, Planted, plant
from werdegang.config.tests.gate.registering import register
from werdegang.config.tests.gate.stories import plant_closed_session, plant_the_rest
from werdegang.importers.models import ImportSource
from werdegang.search import upkeep

LEVELS = ("council", "internal", "draft")
PAIRED = {("concepts.UpdateRequest", "update"), ("concepts.IndicatorTarget", "edition")}
_counter = itertools.count(1)


def gated_models() -> list[type[models.Model]]:
    """Every model of the table, in order."""
    return [apps.get_model(label) for label in AUDIENCES]


@dataclass
class World:
    """All that is planted, and who looks."""

    planted: list[Planted] = field(default_factory=list)
    users: dict[str, Any] = field(default_factory=dict)
    frame: dict[str, Any] = field(default_factory=dict)
    withdrawn: list[Planted] = field(default_factory=list)
    """What was public a moment ago; of these alone the OParl interface shows a tombstone."""
    lures: list[Any] = field(default_factory=list)
    """Things that all see, by which something hidden would show."""
    hops: list[Planted] = field(default_factory=list)
    """Things that all see, two steps from something hidden."""
    known_calls: list[Any] = field(default_factory=list)
    """The addresses of the world as it was built; worked out once, by ``routes.calls``."""
    known_actions: list[Any] = field(default_factory=list)
    """Those to which something can be sent, by ``routes.actions``."""

    def add(self, label: str, level: str, seen_by: frozenset[str], story: str, /, **given: Any) -> Planted:
        """Plant an object with the frame for what it must hang on."""
        model = apps.get_model(label)
        thing = plant(model, level, seen_by, story, **(self.ties(label) | given))
        self.planted.append(thing)
        return thing

    def ties(self, label: str) -> dict[str, Any]:
        """The values that an object of this model takes from the frame, and those that constraints ask for."""
        model = apps.get_model(label)
        ties: dict[str, Any] = {
            tie.name: self.frame[tie.related_model._meta.label]
            for tie in model._meta.concrete_fields
            if isinstance(tie, models.ForeignKey)
            and tie.related_model._meta.label in self.frame
            and (not tie.null or tie.name in TIED.get(label, ()))
        }
        number = next(_counter)
        return ties | {name: make(number) for name, make in SPECIAL.get(label, {}).items()}

    def apart(self, label: str, seen_by: frozenset[str]) -> dict[str, Any]:
        """Fresh neighbours where a constraint admits a pair only once, and whatever else it hangs on."""
        return _apart(self, label, seen_by) | _given(self, label)

    def dress(self, planted: Planted) -> None:
        """What makes an object show where pages look."""
        _dress(self, planted)

    def of(self, label: str) -> list[Planted]:
        """What is planted of one model."""
        return [planted for planted in self.planted if planted.label == label]

    def hidden(self, label: str) -> list[Planted]:
        """The objects of one model that stand at a level of their own, all they hang on being public."""
        return [planted for planted in self.of(label) if planted.story == f"{label} at {planted.level}"]

    def forbidden(self, role: str) -> dict[str, str]:
        """Marker -> story, of what this role may not see; who writes figures reads at work what is withheld."""
        return {
            marker.token: f"{planted.story}, {marker.field}"
            for planted in self.planted
            for marker in planted.markers
            if role not in planted.audience or marker.field in HIDDEN_FROM_PAGES
            if not (role == "coordinator" and getattr(planted.thing, "publication", "") == "withheld")
        }


def build() -> World:
    """The whole world."""
    world = World()
    _frame(world)
    plant_people(world)
    for model in gated_models():
        for level in LEVELS:
            _at_level(world, model._meta.label, level)
    plant_closed_session(world)
    _crossings(world)
    plant_the_rest(world)
    plant_lures(world)
    plant_hops(world)
    register(world)
    upkeep.rebuild()
    return world


def _frame(world: World) -> None:
    """One public object of each model, tied together."""

    def public(label: str, **given: Any) -> Any:
        world.frame[label] = world.add(label, "public", EVERYONE, f"{label} of the frame", **given).thing
        return world.frame[label]

    world.add("people.Body", "draft", NOBODY, "hidden municipality, the first of all")
    public("people.Body")
    office = public("people.Organization", kind="office")
    world.frame["office"] = office
    world.frame["partner"] = world.add(
        "people.Organization", "public", EVERYONE, "partner organization", kind="partner"
    ).thing
    for name in ("other_committee", "committee"):
        world.frame[name] = world.add("people.Organization", "public", EVERYONE, name).thing
    world.frame["main"] = world.add(
        "people.Organization",
        "public",
        EVERYONE,
        "main committee",
        kind="main_committee",
        meets_in_public=False,
    ).thing
    paper = public("council.Paper", lead_office=office)
    world.frame["people.Organization"] = world.frame["committee"]
    public("people.Location")
    person = public("people.Person")
    public("people.Membership", person=person)
    public("council.LegislativeTerm")
    meeting = public("council.Meeting")
    item = public("council.AgendaItem")
    step = public("council.Consultation", meeting=meeting, agenda_item=item)
    resolution = public("council.Resolution", consultation=step, agenda_item=item, meeting=meeting)
    for label in CONDUCT:
        if label.startswith("council."):
            public(label)
    file = public("files.File")
    for label, holder in (("Paper", paper), ("Meeting", meeting), ("AgendaItem", item)):
        name = {"Paper": "paper", "Meeting": "meeting", "AgendaItem": "agenda_item"}[label]
        public(f"council.{label}File", file=file, **{name: holder})
    public("council.PaperRelation", related=None)
    public("council.PaperOrganization")
    public("council.CoSignature", organization=office)
    public("council.PaperStep")
    public("council.NumberScheme")
    world.frame["importers.ImportSource"] = ImportSource.objects.create(url="https://quelle.example/")
    public("importers.ImportRun")
    public("importers.ImportFinding")
    public("concepts.Concept")
    public(
        "concepts.Edition",
        adopted_by=resolution,
        coordinating_office=office,
        advisory_board=world.frame["committee"],
    )
    for label in (
        "GuidingPrinciple",
        "FocusTopic",
        "ActionField",
        "ReportingDuty",
        "Goal",
        "Need",
        "Measure",
    ):
        public(f"concepts.{label}")
    goal, measure = world.frame["concepts.Goal"], world.frame["concepts.Measure"]
    goal.measures.add(measure)
    world.frame["concepts.Need"].goals.add(goal)
    for organization in (world.frame["partner"], office):
        world.add(
            "concepts.Responsibility",
            "public",
            EVERYONE,
            "responsible",
            measure=measure,
            organization=organization,
            role="lead",
        )
    world.frame["concepts.Responsibility"] = world.of("concepts.Responsibility")[0].thing
    public("concepts.GoalSuccession")
    public("concepts.MeasureSuccession")
    for label in (
        "Funding",
        "StatusUpdate",
        "Dimension",
        "DimensionMember",
        "Indicator",
        "IndicatorTarget",
        "IndicatorValue",
    ):
        public(f"concepts.{label}")
    world.add("concepts.IndicatorValue", "public", NOBODY, "withheld value", publication="withheld")
    world.frame["concepts.Indicator"].goals.add(goal)
    world.frame["concepts.Indicator"].dimensions.add(world.frame["concepts.Dimension"])
    for label in OF_CONCEPTS:
        public(label)
    measure.target_groups.add(world.frame["concepts.TargetGroup"])
    measure.legal_bases.add(world.frame["concepts.LegalBasis"])
    measure.districts.add(world.frame["concepts.District"])
    measure.focus_topics.add(world.frame["concepts.FocusTopic"])
    goal.focus_topics.add(world.frame["concepts.FocusTopic"])
    goal.target_groups.add(world.frame["concepts.TargetGroup"])
    world.frame["concepts.ServiceOffer"].measures.add(measure)
    world.frame["concepts.ServiceOffer"].target_groups.add(world.frame["concepts.TargetGroup"])
    world.frame["concepts.ServiceOffer"].districts.add(world.frame["concepts.District"])
    public("participation.ParticipationPhase")
    public("participation.Proposal")
    public("participation.ProposalResult", goal=goal)
    assignment = public("followup.Assignment", office=office)
    assignment.measures.add(measure)
    assignment.papers.add(paper)
    assignment.partners.add(world.frame["partner"])
    assignment.documents.add(world.frame["council.PaperFile"])
    public("followup.ProgressNote")
    for name in ("Report", "ReportSection", "ReportVersion"):
        public(f"reporting.{name}")
    public("reporting.ReportFile", file=file)
    public("concepts.Evidence", file=file)


def _at_level(world: World, label: str, level: str) -> None:
    """One object of the model at the level, hanging on the public frame."""
    seen_by = audience(label, level)
    planted = world.add(label, level, seen_by, f"{label} at {level}", **world.apart(label, seen_by))
    _dress(world, planted)


def _given(world: World, label: str) -> dict[str, Any]:
    """What such an object hangs on beside what it must."""
    given: dict[str, dict[str, Any]] = {
        "council.Paper": {"lead_office": world.frame["office"]},
        "followup.Assignment": {"office": world.frame["office"]},
        "concepts.Responsibility": {"measure": world.frame["concepts.Measure"], "role": "partner"},
        "concepts.StatusUpdateNote": {"update": world.frame["concepts.StatusUpdate"]},
        "participation.ProposalResult": {"goal": world.frame["concepts.Goal"]},
    }
    return given.get(label, {})


def _apart(world: World, label: str, seen_by: frozenset[str]) -> dict[str, Any]:
    """Fresh neighbours where a pair is admitted once; a file that only a hidden link attaches is that audience's."""
    if label in HOLDING:
        apart = _apart_from_its_kind(world, label) if label in CONDUCT else {}
        return apart | {"file": world.add("files.File", "public", seen_by, f"file of a hidden {label}").thing}
    if label in ("council.PaperOrganization", "council.CoSignature", "concepts.Responsibility"):
        story = f"for a {label}"
        return {
            "organization": world.add("people.Organization", "public", EVERYONE, story, kind="office").thing
        }
    if label in CONDUCT:
        return _apart_from_its_kind(world, label)
    if label == "concepts.UpdateRequest":
        return {
            "round": world.add("concepts.ReportingRound", "public", EVERYONE, f"for a {label}").thing,
            "organization": world.frame["partner"],
        }
    if label == "concepts.Translation":
        return {"goal": world.add("concepts.Goal", "public", EVERYONE, f"for a {label}").thing}
    if label == "concepts.IndicatorTarget":
        return {"indicator": world.add("concepts.Indicator", "public", EVERYONE, f"for a {label}").thing}
    return {}


def _apart_from_its_kind(world: World, label: str) -> dict[str, Any]:
    """A target of its own for what is admitted once for each target."""
    key, target = CONDUCT[label]
    more = _apart(world, target, EVERYONE)
    return {key: world.add(target, "public", EVERYONE, f"for a {label}", **more).thing}


def _dress(world: World, planted: Planted) -> None:
    """What gives an object its audience, and what makes it show where pages look."""
    thing, frame = planted.thing, world.frame
    if planted.label == "council.Paper":
        world.add(
            "council.Consultation",
            "public",
            planted.audience,
            f"step of a {planted.level} paper",
            paper=thing,
        )
    if planted.label == "files.File":
        world.add(
            "council.PaperFile", "public", planted.audience, f"place of a {planted.level} file", file=thing
        )
    if planted.label == "concepts.Measure":
        thing.goals.add(frame["concepts.Goal"])
        for organization in (frame["partner"], frame["office"]):
            world.add(
                "concepts.Responsibility",
                "public",
                planted.audience,
                f"responsible for a {planted.level} measure",
                measure=thing,
                organization=organization,
                role="lead",
            )
    if planted.label == "reporting.Report":
        world.add(
            "reporting.ReportVersion",
            "public",
            planted.audience,
            f"version of a {planted.level} report",
            report=thing,
        )
    if planted.label == "concepts.ServiceOffer":
        world.add(
            "concepts.ServiceOffer",
            planted.level,
            planted.audience,
            f"translation of a public offer for a {planted.story}",
            deleted=planted.thing.deleted,
            translation_of=frame["concepts.ServiceOffer"],
        )
    if planted.label in ("concepts.Need", "concepts.Indicator"):
        thing.goals.add(frame["concepts.Goal"])


def _crossings(world: World) -> None:
    """For every tie between records: something public that points to something hidden."""
    for model in gated_models():
        label = model._meta.label
        if label == "concepts.StatusUpdateNote":
            continue
        for tie in model._meta.concrete_fields:
            if isinstance(tie, models.ForeignKey) and tie.related_model._meta.label in AUDIENCES:
                _cross(world, label, tie)
        for link in model._meta.many_to_many:
            if link.related_model._meta.label in AUDIENCES:
                _link(world, label, link)


def _cross(world: World, label: str, tie: Any) -> None:
    if (label, tie.name) == ("council.PaperFile", "file"):
        return  # every file hangs on the public paper of the frame already
    for hidden in world.hidden(tie.related_model._meta.label):
        bound = tie.name in BOUND.get(label, frozenset())
        seen_by = hidden.audience if bound else EVERYONE
        given: dict[str, Any] = {tie.name: hidden.thing}
        if (label, tie.name) in SAME_ADDRESS:
            # Of its own: the frame's file has the same address, by another point or update.
            file = world.add("files.File", "public", EVERYONE, f"public file, also of a {hidden.story}").thing
            world.add("council.PaperFile", "public", EVERYONE, "place of such a file", file=file)
            given["file"] = file
        if label == "council.Consultation" and tie.name == "agenda_item":
            given["meeting"] = world.frame["council.Meeting"]
        if label in ("concepts.GoalSuccession", "concepts.MeasureSuccession") and tie.name == "successor":
            given["kind"] = "continued"
        if label == "concepts.Responsibility":
            given |= {"role": "funder"}
            if tie.name not in ("goal", "measure"):
                given["goal"] = world.frame["concepts.Goal"]
            if tie.name == "edition":
                given |= _apart(world, label, EVERYONE)
        if (label, tie.name) == ("followup.Assignment", "superseded_by"):
            given["state"] = "superseded"
        if (label, tie.name) in PAIRED:
            given |= _apart(world, label, EVERYONE)
        if (label, tie.name) == ("concepts.Indicator", "numerator"):
            given["base"] = world.frame["concepts.Indicator"]
        if (label, tie.name) == ("concepts.IndicatorValue", "second_member"):
            given["member"] = world.frame["concepts.DimensionMember"]
        if label in CONDUCT and tie.name != CONDUCT[label][0]:
            given = _apart_from_its_kind(world, label) | given
        if label == "participation.ProposalResult" and tie.name == "proposal":
            given["goal"] = world.frame["concepts.Goal"]
        made = world.add(
            label, "public", seen_by, f"public {label} whose {tie.name} is {hidden.level}", **given
        )
        if label == "files.File":
            world.add("council.PaperFile", "public", seen_by, f"place of a {made.story}", file=made.thing)


def _link(world: World, label: str, link: Any) -> None:
    owner = world.frame[label]
    for hidden in world.hidden(link.related_model._meta.label):
        getattr(owner, link.name).add(hidden.thing)
    target = world.frame[link.related_model._meta.label]
    for hidden in world.hidden(label):
        getattr(hidden.thing, link.name).add(target)
