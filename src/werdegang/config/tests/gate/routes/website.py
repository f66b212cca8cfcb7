# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages."""

from typing import Any

from django.utils import timezone

from werdegang.config.tests.gate.routes.specs import (
    AS_STORED,
    ATOM,
    CALENDAR,
    CSV,
    DOCX,
    PDF,
    Arguments,
    Format,
    ObjectPage,
    Page,
    Specs,
    by_slug,
)
from werdegang.config.tests.gate.world import World


def _words(world: World) -> list[str]:
    """Searches for hidden words, and filters by hidden things."""
    hidden = [planted for planted in world.planted if "member" not in planted.audience]
    papers = [planted for planted in hidden if planted.label == "council.Paper"]
    offices = [planted for planted in hidden if planted.label == "people.Organization"]
    asked = [
        f"q={marker.token}"
        for planted in papers[:3]
        for marker in planted.markers
        if marker.field in ("name", "reference")
    ]
    asked += [f"nach={planted.thing.slug}" for planted in papers[:2]]
    asked += [
        f"{name}={planted.thing.slug}" for planted in offices[:2] for name in ("amt", "gremium", "traeger")
    ]
    return [*asked, "sortierung=aelteste", "seite=2"]


def _goal(goal: Any) -> Arguments:
    return {"concept": goal.edition.concept.slug, "edition": goal.edition.slug, "slug": goal.slug}


def _meeting(meeting: Any) -> Arguments:
    body = meeting.organization.slug if meeting.organization else "ohne-gremium"
    return {"organization": body, "slug": meeting.slug}


def _this_month() -> Arguments:
    today = timezone.localdate()
    return {"year": str(today.year), "month": str(today.month)}


AS_TEXT = Format("text/html", query="ansicht=text")
"""A file's text as a page."""
WEBSITE: Specs = {
    "start": Page(),
    "concept_list": Page(),
    "concept": ObjectPage("concepts.Concept", lambda c: {"concept": c.slug}, "concept"),
    "edition": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "measure_list": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "measure": ObjectPage("concepts.Measure", _goal),
    "goal": ObjectPage("concepts.Goal", _goal),
    "indicator_list": Page(),
    "indicator": ObjectPage("concepts.Indicator", by_slug),
    "indicator_csv": ObjectPage("concepts.Indicator", by_slug, shows=(), formats=(CSV,)),
    "participation": Page(),
    "good_practice_list": Page(),
    "offer_list": Page(),
    "paper_list": Page(_words),
    "paper_csv": Page(_words, formats=(CSV,)),
    "paper": ObjectPage("council.Paper", by_slug, shows=("name",)),
    "paper_file": ObjectPage(
        "council.PaperFile",
        lambda p: {"slug": p.paper.slug, "file": p.file.slug},
        "file",
        (),
        (AS_STORED, AS_TEXT),
    ),
    "meeting_list": Page(_words),
    "meeting": ObjectPage("council.Meeting", _meeting, shows=("name",)),
    "meeting_file": (
        ObjectPage(
            "council.MeetingFile",
            lambda m: _meeting(m.meeting) | {"file": m.file.slug},
            "file",
            (),
            (AS_STORED,),
        ),
        ObjectPage(
            "council.AgendaItemFile",
            lambda a: _meeting(a.agenda_item.meeting) | {"file": a.file.slug},
            "file",
            (),
            (AS_STORED,),
        ),
    ),
    "meeting_calendar": ObjectPage("council.Meeting", _meeting, shows=(), formats=(CALENDAR,)),
    "invitation": ObjectPage("council.Meeting", _meeting, shows=("name",), formats=(PDF,)),
    "minutes": ObjectPage("council.Minutes", lambda m: _meeting(m.meeting), shows=(), formats=(PDF,)),
    "extract_pdf": ObjectPage("council.Resolution", by_slug, shows=("outcome_text",), formats=(PDF,)),
    "extract_docx": ObjectPage("council.Resolution", by_slug, shows=("outcome_text",), formats=(DOCX,)),
    "calendar": Page(),
    "calendar_all": Page(formats=(CALENDAR,)),
    "calendar_month": Page(arguments=_this_month()),
    "organization_calendar": ObjectPage("people.Organization", by_slug, shows=(), formats=(CALENDAR,)),
    "paper_feed": Page(formats=(ATOM,)),
    "meeting_feed": Page(formats=(ATOM,)),
    "organization_list": Page(),
    "organization": ObjectPage("people.Organization", by_slug, shows=("name",)),
    "person": ObjectPage("people.Person", by_slug, shows=("name",)),
    "accessibility": Page(),
    "privacy": Page(),
    "imprint": Page(),
}
