# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the staff. Nobody comes in without signing in; who may do what is said in ``Action.may``."""

from collections.abc import Mapping
from typing import Any

from werdegang.config.tests.gate.audiences import ADMINISTRATION
from werdegang.config.tests.gate.lures_at_work import LONG_AGO
from werdegang.config.tests.gate.routes.concepts import CONCEPTS
from werdegang.config.tests.gate.routes.concepts_at_work import CONCEPTS_AT_WORK
from werdegang.config.tests.gate.routes.followup import FOLLOWUP
from werdegang.config.tests.gate.routes.reports import REPORTS
from werdegang.config.tests.gate.routes.specs import (
    CSV,
    JSON,
    PDF,
    Action,
    Arguments,
    ObjectPage,
    Page,
    Specs,
    by_slug,
)
from werdegang.config.tests.gate.stories import FAILED_TASK, PAUSED_ADDRESS
from werdegang.config.tests.gate.world import World
from werdegang.core.visibility import ANYONE

COUNCIL_OFFICE = frozenset({"council_office"})
"""Whom the pages of meetings open to."""
AUTHORS = COUNCIL_OFFICE | {"office"}
"""Who may change a paper that is being written."""
NUMBER_NEVER_GIVEN = "99999999"
ADMINISTRATOR = frozenset({"administrator"})


def _meeting(meeting: Any) -> Arguments:
    body = meeting.organization.slug if meeting.organization else "ohne-gremium"
    return {"organization": body, "slug": meeting.slug}


def _item(item: Any) -> Arguments:
    return _meeting(item.meeting) | {"key": str(item.pk)}


def _is_ours(meeting: Any) -> bool:
    """Whether the meeting belongs to the municipality of the world's council office."""
    return bool(meeting.body.visibility == "public")


def _of_meeting(
    data: Mapping[str, str] | None = None, *, reads: bool = True, shows: bool = True
) -> ObjectPage:
    return ObjectPage(
        "council.Meeting",
        _meeting,
        shows=("name",) if shows else (),
        reads=reads,
        action=None if data is None else Action(lambda _meeting: data),
        signed_in=True,
        opens_to=COUNCIL_OFFICE,
        only=_is_ours,
    )


def _of_item(data: Mapping[str, str], *, reads: bool = True, shows: bool = True) -> ObjectPage:
    return ObjectPage(
        "council.AgendaItem",
        _item,
        "key",
        ("name",) if shows else (),
        never=NUMBER_NEVER_GIVEN,
        reads=reads,
        action=Action(lambda _item: data),
        signed_in=True,
        opens_to=COUNCIL_OFFICE,
        only=lambda item: _is_ours(item.meeting),
    )


def _is_open(meeting: Any) -> bool:
    """Whether anyone may see it."""
    return bool(type(meeting).objects.visible_to(ANYONE).filter(pk=meeting.pk).exists())


def _preview(kind: str, reader: str) -> ObjectPage:
    return ObjectPage(
        "council.Meeting",
        lambda meeting: _meeting(meeting) | {"kind": kind, "reader": reader},
        shows=("name",),
        formats=(PDF,),
        signed_in=True,
        opens_to=COUNCIL_OFFICE,
        only=_is_ours,
    )


_REASON = {"reason": "Ein Grund"}
_DAY = {"on": "2020-01-01"}


def _papers(world: World) -> list[str]:
    """Searches of the list of papers for hidden words, and filters by hidden offices."""
    hidden = [planted for planted in world.planted if "office" not in planted.audience]
    papers = [planted for planted in hidden if planted.label == "council.Paper"]
    asked = [f"q={marker.token}" for each in papers[:3] for marker in each.markers if marker.field == "name"]
    offices = [planted for planted in hidden if planted.label == "people.Organization"]
    return [*asked, *(f"amt={each.thing.slug}" for each in offices[:2]), "stand=alle", "sortierung=betreff"]


def _at_home(path: str) -> Any:
    """Whether an object belongs to the municipality that the planted accounts administer; others' are not at work."""

    def asked(world: World, thing: Any) -> bool:
        for name in path.split("."):
            thing = getattr(thing, name)
        return bool(thing.pk == world.frame["people.Body"].pk)

    return asked


def ours(label: str, home: str, opens_to: frozenset[str], **more: Any) -> tuple[ObjectPage, ...]:
    """A staff page of an object: open to these roles where it is their municipality's, and to nobody elsewhere."""
    ours: dict[str, Any] = {"arguments": by_slug, "shows": ("name",)} | more
    at_home, further = _at_home(home), ours.pop("where", lambda world, thing: True)
    return (
        ObjectPage(
            label,
            signed_in=True,
            where=lambda world, thing: at_home(world, thing) and further(world, thing),
            opens_to=opens_to,
            **ours,
        ),
        ObjectPage(
            label,
            signed_in=True,
            where=lambda world, thing: not at_home(world, thing) and further(world, thing),
            opens_to=frozenset(),
            **ours,
        ),
    )


def _at_work(opens_to: frozenset[str] = ADMINISTRATION, **more: Any) -> tuple[ObjectPage, ...]:
    """A page of a paper at work: the administration's."""
    return ours("council.Paper", "body", opens_to, **more)


def _of_file(data: Mapping[str, str]) -> tuple[ObjectPage, ...]:
    """What is done with a file of a paper: the planted papers are with the council office."""
    return ours(
        "council.PaperFile",
        "paper.body",
        ADMINISTRATION,
        arguments=lambda link: {"slug": link.paper.slug, "file": link.file.slug},
        varied="file",
        shows=(),
        reads=False,
        action=Action(lambda link: data, COUNCIL_OFFICE),
    )


def _of_the_office(world: World, paper: Any) -> bool:
    """Whether the planted clerk's office is in charge."""
    return bool(paper.lead_office_id == world.frame["office"].pk)


def _is_in_writing(world: World, paper: Any) -> bool:
    """Whether its words are still in the hands of the planted clerk's office."""
    return bool(paper.state == "draft")


def _is_handed_in(world: World, paper: Any) -> bool:
    return bool(paper.state == "submitted")


def _is_decided(world: World, paper: Any) -> bool:
    return bool(paper.state == "decided")


def _whole_paper(paper: Any) -> dict[str, str]:
    """The paper's form, filled: nothing that was there is asked for again, but its committee."""
    step = paper.consultations.order_by("pk").first()
    return {
        "kind": "proposal",
        "name": "Ein Betreff",
        "lead_office": str(paper.lead_office_id or ""),
        "release_as": "public",
        "version": str(paper.version),
        "step-count": "1",
        "step-0-organization": str(step.organization_id if step else ""),
        "step-0-role": "decision",
    }


def _amendment(paper: Any) -> dict[str, str]:
    """The same, belonging to the draft of another office."""
    others = type(paper).objects.filter(visibility="draft").exclude(lead_office=paper.lead_office_id)
    return _whole_paper(paper) | {"amends": others.order_by("pk").values_list("reference", flat=True)[0]}


def _keyed(thing: Any) -> dict[str, str]:
    return {"key": str(thing.pk)}


def _step(name: str, data: Mapping[str, str]) -> dict[str, Any]:
    return {
        "arguments": lambda paper: {"slug": paper.slug, "step": name},
        "reads": False,
        "action": Action(lambda paper: data, COUNCIL_OFFICE),
    }


WORKSPACE: Specs = {
    **CONCEPTS,
    **CONCEPTS_AT_WORK,
    **FOLLOWUP,
    **REPORTS,
    "home": Page(signed_in=True),
    "meetings": Page(signed_in=True),
    "meeting_plan": Page(
        signed_in=True, action=Action(lambda _nothing: {"day": "2030-01-01"}, may=COUNCIL_OFFICE)
    ),
    "meeting": _of_meeting(),
    "agenda_add": (
        _of_meeting({"name": "Ein Punkt", "kind": "other"}, reads=False),
        _of_meeting({"name": "", "kind": "other"}, reads=False),
    ),
    "agenda_add_paper": _of_meeting({"consultation": "1"}, reads=False),
    "agenda_fill": _of_meeting({"before": "Eröffnung"}),
    "meeting_table": _of_meeting({}),
    "meeting_invite": _of_meeting(_DAY),
    "meeting_results": _of_meeting({"outcome": "noted"}),
    "meeting_mails": _of_meeting({"number": "1"}),
    "meeting_move": _of_meeting({"day": "2030-01-01", "begins": "17:00"}),
    "meeting_cancel": _of_meeting(_REASON),
    "meeting_hold": _of_meeting({}, reads=False),
    "attendance": _of_meeting({}),
    "minutes_approve": _of_meeting(_DAY),
    "meeting_item": _of_item({"outcome": "noted", "version": ""}),
    "agenda_correct": _of_item({"name": "Betreff", "kind": "other", "opened": ""} | _REASON),
    "agenda_move": _of_item({"to": "up"}, reads=False),
    "agenda_take_off": _of_item(_REASON),
    "agenda_put_back": _of_item(_REASON),
    "decision_publish": _of_item(_DAY | _REASON | {"title": "Betreff", "text": "Text"}, shows=False),
    "agenda_title": _of_item({"title": "Grundstücksangelegenheit"}),
    "meeting_preview": (_preview("einladung", "oeffentlich"), _preview("niederschrift", "intern")),
    "meeting_notice": ObjectPage(
        "council.Meeting",
        _meeting,
        shows=("name",),
        formats=(PDF,),
        signed_in=True,
        opens_to=COUNCIL_OFFICE,
        only=lambda meeting: _is_ours(meeting) and _is_open(meeting),
    ),
    "paper_list": Page(_papers, signed_in=True),
    "paper_new": Page(signed_in=True, action=Action(may=ADMINISTRATION)),
    "paper": _at_work(),
    # The planted papers are with the council office: nobody else may change them now.
    "paper_edit": _at_work(
        COUNCIL_OFFICE, where=_is_handed_in, action=Action(lambda paper: {"name": ""}, COUNCIL_OFFICE)
    )
    + _at_work(COUNCIL_OFFICE, where=_is_handed_in, reads=False, action=Action(_whole_paper, COUNCIL_OFFICE))
    + _at_work(AUTHORS, where=_is_in_writing, action=Action(_whole_paper, AUTHORS))
    + _at_work(AUTHORS, where=_is_in_writing, reads=False, action=Action(_amendment, AUTHORS)),
    # Every step from every state by every role: workspace/tests/test_steps_by_role.py.
    "paper_move": _at_work(**_step("release", {}))
    + _at_work(where=_is_decided, **_step("undecide", _REASON)),
    "paper_public_version": _at_work(
        where=_of_the_office, reads=False, action=Action(may=frozenset({"office", "council_office"}))
    )
    + _at_work(
        where=lambda world, paper: not _of_the_office(world, paper),
        reads=False,
        action=Action(may=COUNCIL_OFFICE),
    ),
    # The planted papers are proposals: there is nothing to send round, and the page says so.
    "paper_circulation": _at_work(COUNCIL_OFFICE, action=Action(lambda paper: {}, COUNCIL_OFFICE)),
    # Only whoever was asked: the planted answers are those of a person who signs in as "member".
    "circulation_vote": ObjectPage(
        "council.WrittenAnswer",
        lambda answer: {"slug": answer.procedure.paper.slug},
        shows=(),
        action=Action(lambda answer: {"answer": "yes"}, may=frozenset({"member"})),
        signed_in=True,
        opens_to=frozenset({"member"}),
        only=lambda answer: answer.person.account_id is not None,
    ),
    "paper_urgent": _at_work(COUNCIL_OFFICE, action=Action(lambda paper: {}, COUNCIL_OFFICE)),
    "attachment_add": _at_work(
        where=_is_handed_in, reads=False, action=Action(lambda paper: {"title": "x"}, COUNCIL_OFFICE)
    )
    + _at_work(where=_is_in_writing, reads=False, action=Action(lambda paper: {"title": "x"}, AUTHORS)),
    "attachment_remove": _of_file({}),
    "attachment_replace": _of_file({}),
    "attachment_shift": _of_file({"to": "up"}),
    "organization_list": Page(signed_in=True),
    "organization_new": Page(signed_in=True, action=Action(may=COUNCIL_OFFICE)),
    "organization": ours("people.Organization", "body", COUNCIL_OFFICE),
    "organization_edit": ours(
        "people.Organization", "body", COUNCIL_OFFICE, action=Action(may=COUNCIL_OFFICE)
    ),
    "body_edit": Page(signed_in=True, action=Action(may=COUNCIL_OFFICE)),
    "person_account": ours("people.Person", "body", COUNCIL_OFFICE, action=Action(may=COUNCIL_OFFICE)),
    "person_erase": ours("people.Person", "body", COUNCIL_OFFICE, action=Action(may=COUNCIL_OFFICE)),
    "procedure_edit": ours("people.Organization", "body", COUNCIL_OFFICE, action=Action(may=COUNCIL_OFFICE)),
    "membership_new": ours("people.Organization", "body", COUNCIL_OFFICE, action=Action(may=COUNCIL_OFFICE)),
    "membership_edit": ours(
        "people.Membership",
        "organization.body",
        COUNCIL_OFFICE,
        arguments=_keyed,
        varied="key",
        never=NUMBER_NEVER_GIVEN,
        shows=("role",),
        action=Action(may=COUNCIL_OFFICE),
    ),
    "duty_list": Page(signed_in=True),
    "duty_run": Page(
        arguments={"name": "forget"}, reads=False, action=Action(may=ADMINISTRATOR), signed_in=True
    ),
    "task_again": Page(
        arguments={"key": str(FAILED_TASK)}, reads=False, action=Action(may=ADMINISTRATOR), signed_in=True
    ),
    "address_again": Page(
        arguments={"key": str(PAUSED_ADDRESS)}, reads=False, action=Action(may=ADMINISTRATOR), signed_in=True
    ),
    "import_list": Page(signed_in=True),
    "import_report": ObjectPage(
        "importers.ImportRun",
        lambda run: {"run": str(run.pk)},
        "run",
        (),
        never=NUMBER_NEVER_GIVEN,
        signed_in=True,
    ),
    "import_findings": tuple(
        ObjectPage(
            "importers.ImportRun",
            lambda run, form=form: {"run": str(run.pk), "form": form},  # type: ignore[misc]
            "run",
            (),
            (served,),
            never=NUMBER_NEVER_GIVEN,
            signed_in=True,
        )
        for form, served in (("csv", CSV), ("json", JSON))
    ),
    "term_list": Page(signed_in=True),
    "term_new": Page(
        signed_in=True,
        action=Action(lambda _nothing: {"name": "Amtszeit", "start_date": f"{LONG_AGO}"}, may=COUNCIL_OFFICE),
    ),
    "term_edit": ours(
        "council.LegislativeTerm",
        "body",
        COUNCIL_OFFICE,
        arguments=_keyed,
        varied="key",
        never=NUMBER_NEVER_GIVEN,
        action=Action(may=COUNCIL_OFFICE),
    ),
    "number_scheme": Page(signed_in=True, action=Action(may=COUNCIL_OFFICE)),
}
