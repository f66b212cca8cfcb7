# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the staff. Nobody comes in without signing in; who may do what is said in ``Action.may``."""

from collections.abc import Mapping
from typing import Any

from werdegang.config.tests.gate.routes.specs import PDF, Action, Arguments, ObjectPage, Page, Specs

COUNCIL_OFFICE = frozenset({"council_office"})
"""Whom the pages of meetings open to."""
NEVER_A_NUMBER = "999999999"


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
        never=NEVER_A_NUMBER,
        reads=reads,
        action=Action(lambda _item: data),
        signed_in=True,
        opens_to=COUNCIL_OFFICE,
        only=lambda item: _is_ours(item.meeting),
    )


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
_DAY = {"on": "2030-01-01"}
WORKSPACE: Specs = {
    "home": Page(signed_in=True),
    "meetings": Page(signed_in=True),
    "meeting_plan": Page(
        signed_in=True, action=Action(lambda _nothing: {"day": "2030-01-01"}, may=COUNCIL_OFFICE)
    ),
    "meeting": _of_meeting(),
    "agenda_add": _of_meeting({"name": "Ein Punkt", "kind": "other"}, reads=False),
    "agenda_add_paper": _of_meeting({"consultation": "1"}, reads=False),
    "meeting_invite": _of_meeting(_DAY),
    "meeting_cancel": _of_meeting(_REASON),
    "meeting_hold": _of_meeting({}, reads=False),
    "attendance": _of_meeting({}),
    "minutes_approve": _of_meeting(_DAY),
    "meeting_item": _of_item({"outcome": "noted", "version": ""}),
    "agenda_move": _of_item({"to": "up"}, reads=False),
    "agenda_take_off": _of_item(_REASON),
    "decision_publish": _of_item(_DAY | _REASON | {"title": "Betreff", "text": "Text"}, shows=False),
    "meeting_preview": (_preview("einladung", "oeffentlich"), _preview("niederschrift", "intern")),
}
