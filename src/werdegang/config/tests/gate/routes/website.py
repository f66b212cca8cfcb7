# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages."""

from typing import Any

from django.utils import timezone

from werdegang.config.tests.gate.routes.courses import COURSES
from werdegang.config.tests.gate.routes.specs import (
    AS_STORED,
    ATOM,
    CALENDAR,
    CSV,
    DOCX,
    HTML,
    JSON,
    PDF,
    XLSX,
    Arguments,
    Format,
    ObjectPage,
    Page,
    Specs,
    by_slug,
)
from werdegang.config.tests.gate.routes.subscriptions import SUBSCRIPTIONS
from werdegang.config.tests.gate.world import World
from werdegang.core.addresses import german_slug
from werdegang.search.kinds import all_kinds

PHASE = "participation.ParticipationPhase"
DAYS = ("von=2000-01-01", "bis=2035-12-31")


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
    asked += [
        f"q={each.token}" for planted in offices[:2] for each in planted.markers if each.field == "name"
    ]
    asked += ["sortierung=aelteste", "seite=2", "ergebnis=rejected", "art=proposal", *DAYS]
    return [*asked, *_by_public_things(world)]


def _of_board(form: Format) -> ObjectPage:
    """What became of the resolutions of a body in which people sit."""
    return ObjectPage(
        "people.Organization",
        by_slug,
        shows=("name",),
        formats=(form,),
        as_anyone=True,
        only=lambda organization: organization.is_board,
    )


def _by_public_things(world: World) -> list[str]:
    """Filters by what everybody sees, which hold something hidden, too."""
    return [f"amt={world.frame['office'].slug}", f"gremium={world.frame['committee'].slug}"]


def _behind(world: World) -> list[str]:
    """Pages of the list of meetings that begin behind a hidden one, or before it."""
    hidden = [planted.thing for planted in world.hidden("council.Meeting")]
    names = ["/".join(_meeting(each).values()) for each in hidden]
    year = f"jahr={world.frame['council.Meeting'].date.year}"
    return [*_words(world), year, *(f"{where}={name}" for name in names for where in ("nach", "vor"))]


def _behind_decisions(world: World) -> list[str]:
    """Pages of what was made known that begin behind something hidden, or before it."""
    hidden = [planted.thing.pk for planted in world.hidden("council.PublishedDecision")]
    return [f"{where}={key}" for key in hidden for where in ("nach", "vor")]


def _of_edition(world: World) -> list[str]:
    edition = world.frame["concepts.Edition"]
    return [f"ausgabe={edition.concept.slug}.{edition.slug}", "sortierung=titel"]


def _of_participation(world: World) -> list[str]:
    """By edition, phase, hidden ones too, and answer."""
    phases = [world.frame[PHASE], *(each.thing for each in world.hidden(PHASE)[:2])]
    return [*_of_edition(world), *(f"phase={each.slug}" for each in phases), "antwort=rejected"]


def _of_offers(world: World) -> list[str]:
    """Every choice that the public offers have."""
    group, offer = world.frame["concepts.TargetGroup"], world.frame["concepts.ServiceOffer"]
    district = world.frame["concepts.District"]
    return [
        "liste=1",
        "sortierung=titel",
        "sprache=de",
        "text=tr",
        f"gruppe={group.name}",
        f"thema={offer.subject}",
        f"stadtteil={district.name}",
    ]


def _of_measures(world: World, edition: Any) -> list[str]:
    """Measures by field of action, organization and state; for one edition, which has all of them."""
    if edition != world.frame["concepts.Edition"]:
        return []
    places = [world.frame["partner"], *(each.thing for each in world.hidden("people.Organization")[:2])]
    asked = ["feld=1", "feld=2", "stand=in_progress", *(f"stelle={each.slug}" for each in places)]
    return [*asked, *(f"sortierung={order}" for order in ("frist", "neu", "titel"))]


def _resolutions(world: World) -> list[str]:
    """Both views, searches for hidden assignments, and filters by hidden bodies."""
    hidden = [planted for planted in world.planted if "member" not in planted.audience]
    tasks = [planted for planted in hidden if planted.label == "followup.Assignment"]
    bodies = [planted for planted in hidden if planted.label == "people.Organization"]
    asked = [f"q={each.token}" for planted in tasks[:2] for each in planted.markers if each.field == "title"]
    asked += [
        f"{name}={each.thing.slug}" for each in bodies[:2] for name in ("gremium", "stelle", "fraktion")
    ]
    resolutions = [planted for planted in hidden if planted.label == "council.Resolution"]
    asked += [f"nach={planted.thing.slug}" for planted in resolutions[:2]]
    asked += [f"stelle={world.frame['partner'].slug}", "rolle=gemeinsam", "rolle=federfuehrend"]
    return [*asked, *DAYS, "ansicht=alle", "sortierung=aelteste", "stand=in_progress", "frist=jahr"]


def _edition(edition: Any) -> Arguments:
    return {"concept": edition.concept.slug, "edition": edition.slug}


def _goal(goal: Any) -> Arguments:
    return {"concept": goal.edition.concept.slug, "edition": goal.edition.slug, "slug": goal.slug}


def _has_an_earlier_one(world: World, edition: Any) -> bool:
    """Whether the edition is compared with the frame's."""
    frame = world.frame["concepts.Edition"]
    return bool(edition.concept_id == frame.concept_id and edition.number > frame.number)


def _compared(edition: Any) -> Arguments:
    """An edition and the first one of its concept, which is the frame's."""
    first = edition.concept.editions.order_by("number").first()
    return {"concept": edition.concept.slug, "edition": edition.slug, "other": first.slug}


def _meeting(meeting: Any) -> Arguments:
    body = meeting.organization.slug if meeting.organization else "ohne-gremium"
    return {"organization": body, "slug": meeting.slug}


def _this_month() -> Arguments:
    today = timezone.localdate()
    return {"year": str(today.year), "month": str(today.month)}


def _field(field: Any) -> Arguments:
    edition = field.edition
    return {"concept": edition.concept.slug, "edition": edition.slug, "field": german_slug(field.title)}


def _has_goals(field: Any) -> bool:
    """Whether a report has anything to say of the field: goals that the public sees."""
    return bool(field.goals.model.objects.visible_to(None).filter(action_field=field).exists())


def _district(district: Any) -> Arguments:
    return {"slug": german_slug(district.name)}


def _is_used(world: World, district: Any) -> bool:
    """Whether measures that the public sees happen there, or it is hidden: nothing goes on in any other."""
    return bool(district.visibility != "public" or district.pk == world.frame["concepts.District"].pk)


def _report_file(name: str, format_: Format) -> ObjectPage:
    """The files of versions in one format."""
    return ObjectPage(
        "reporting.ReportFile",
        lambda link: _version(link.version) | {"form": link.format},
        "number",
        (),
        (format_,),
        never=NUMBER_NEVER_GIVEN,
        where=lambda world, link: link.format == name,
    )


def _version(version: Any) -> Arguments:
    return {"slug": version.report.slug, "number": str(version.number)}


NUMBER_NEVER_GIVEN = "99999"
SCHEMA = Format("application/schema+json")


def _searched(world: World) -> list[str]:
    """Searches for words of every kind of searchable thing, hidden and seen; and for everything of a kind."""
    asked = ["art=vorlage", "sortierung=neueste", "q=Abschnitt&sortierung=aelteste"]
    for kind in all_kinds().values():
        words = [
            marker.token
            for thing in world.of(kind.model._meta.label)
            for marker in thing.markers
            if marker.field in ("name", "title")
        ]
        some = words[:: max(1, len(words) // MOST_SEARCHES)][:MOST_SEARCHES]
        asked += [f"q={word}" for word in some]
        asked += [f"q={word}&genau=1" for word in some[:1]]
        asked.append(f"art={kind.name}")
    return asked


def _found(world: World) -> list[str]:
    """The same for feeds, where the words of one thing a kind must do."""
    return _searched(world)[::MOST_SEARCHES]


MOST_SEARCHES = 6
AS_TEXT = Format("text/html", query="ansicht=text")
"""A file's text as a page."""
WEBSITE: Specs = {
    **SUBSCRIPTIONS,
    "start": Page(),
    "concept_list": Page(),
    "concept": ObjectPage("concepts.Concept", lambda c: {"concept": c.slug}, "concept"),
    "edition": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "edition_xlsx": ObjectPage(
        "concepts.Edition", _edition, "edition", shows=(), formats=(XLSX,), as_anyone=True
    ),
    "edition_json": ObjectPage(
        "concepts.Edition", _edition, "edition", ("name",), formats=(JSON,), as_anyone=True
    ),
    "edition_pdf": ObjectPage(
        "concepts.Edition", _edition, "edition", ("name",), formats=(PDF,), as_anyone=True
    ),
    "edition_docx": ObjectPage(
        "concepts.Edition", _edition, "edition", ("name",), formats=(DOCX,), as_anyone=True
    ),
    "concept_schema": Page(formats=(SCHEMA,)),
    "measure_list": ObjectPage(
        "concepts.Edition",
        lambda e: {"concept": e.concept.slug, "edition": e.slug},
        "edition",
        ("name",),
        queries=_of_measures,
    ),
    "comparison": ObjectPage("concepts.Edition", _compared, "edition", ("name",), where=_has_an_earlier_one),
    "edition_changes": ObjectPage(
        "concepts.Edition", lambda e: {"concept": e.concept.slug, "edition": e.slug}, "edition", ("name",)
    ),
    "goal_changes": ObjectPage("concepts.Goal", _goal),
    "measure_changes": ObjectPage("concepts.Measure", _goal),
    "indicator_changes": ObjectPage("concepts.Indicator", by_slug),
    "concept_changes_feed": ObjectPage(
        "concepts.Concept", lambda c: {"concept": c.slug}, "concept", ("name",), (ATOM,)
    ),
    "edition_changes_feed": ObjectPage("concepts.Edition", _edition, "edition", ("name",), (ATOM,)),
    "goal_changes_feed": ObjectPage("concepts.Goal", _goal, formats=(ATOM,)),
    "measure_changes_feed": ObjectPage("concepts.Measure", _goal, formats=(ATOM,)),
    "indicator_changes_feed": ObjectPage("concepts.Indicator", by_slug, formats=(ATOM,)),
    "measure": ObjectPage("concepts.Measure", _goal),
    "goal": ObjectPage("concepts.Goal", _goal),
    "measure_sheet": ObjectPage("concepts.Measure", _goal, formats=(PDF,), as_anyone=True),
    "goal_sheet": ObjectPage("concepts.Goal", _goal, formats=(PDF,), as_anyone=True),
    "action_field": ObjectPage("concepts.ActionField", _field, "field", as_anyone=True, only=_has_goals),
    "field_sheet": ObjectPage(
        "concepts.ActionField", _field, "field", formats=(PDF,), as_anyone=True, only=_has_goals
    ),
    "district_list": Page(),
    "district": ObjectPage("concepts.District", _district, shows=("name",), as_anyone=True, where=_is_used),
    "district_sheet": ObjectPage(
        "concepts.District", _district, shows=("name",), formats=(PDF,), as_anyone=True, where=_is_used
    ),
    "indicator_list": Page(_of_edition),
    "indicator": ObjectPage("concepts.Indicator", by_slug),
    "indicator_csv": ObjectPage("concepts.Indicator", by_slug, shows=(), formats=(CSV,)),
    "indicator_xlsx": ObjectPage("concepts.Indicator", by_slug, shows=(), formats=(XLSX,)),
    "indicator_json": ObjectPage("concepts.Indicator", by_slug, formats=(JSON,)),
    "indicator_package": ObjectPage("concepts.Indicator", by_slug, formats=(JSON,)),
    "participation": Page(_of_participation),
    "report_list": Page(),
    "report_schema": Page(formats=(SCHEMA,)),
    "report": ObjectPage(
        "reporting.Report", by_slug, shows=(), where=lambda world, report: report.versions.exists()
    ),
    "report_version": ObjectPage(
        "reporting.ReportVersion", _version, "number", ("title",), never=NUMBER_NEVER_GIVEN
    ),
    "report_file": (_report_file("pdf", PDF), _report_file("json", JSON)),
    "report_comparison": ObjectPage(
        "reporting.Report",
        lambda report: {"slug": report.slug, "earlier": report.slug},
        shows=(),
        where=lambda world, report: report.versions.exists(),
    ),
    "good_practice_list": Page(_of_edition),
    "offer_list": Page(_of_offers),
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
    "measure_file": ObjectPage(
        "concepts.Evidence",
        lambda e: {
            "concept": e.measure.edition.concept.slug,
            "edition": e.measure.edition.slug,
            "slug": e.measure.slug,
            "file": e.file.slug,
        },
        "file",
        (),
        (AS_STORED,),
    ),
    "meeting_list": Page(_behind),
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
    "notice": ObjectPage("council.Meeting", _meeting, shows=("name",), as_anyone=True),
    "notice_pdf": ObjectPage("council.Meeting", _meeting, shows=("name",), formats=(PDF,), as_anyone=True),
    "minutes": ObjectPage("council.Minutes", lambda m: _meeting(m.meeting), shows=(), formats=(PDF,)),
    "extract_pdf": ObjectPage("council.Resolution", by_slug, shows=("outcome_text",), formats=(PDF,)),
    "extract_docx": ObjectPage("council.Resolution", by_slug, shows=("outcome_text",), formats=(DOCX,)),
    "calendar": Page(),
    "calendar_all": Page(formats=(CALENDAR,)),
    "calendar_month": Page(arguments=_this_month()),
    "organization_calendar": ObjectPage("people.Organization", by_slug, shows=(), formats=(CALENDAR,)),
    "paper_feed": Page(formats=(ATOM,)),
    "meeting_feed": Page(formats=(ATOM,)),
    "resolution_list": Page(_resolutions),
    "assignment_csv": Page(formats=(CSV,)),
    "assignment_xlsx": Page(formats=(XLSX,)),
    "assignment_feed": Page(_resolutions, formats=(ATOM,)),
    "assignment_calendar": Page(_resolutions, formats=(CALENDAR,)),
    "resolution": ObjectPage("council.Resolution", by_slug, shows=("text",)),
    "made_known": Page(_behind_decisions),
    "made_known_feed": Page(formats=(ATOM,)),
    "made_known_one": ObjectPage(
        "council.PublishedDecision",
        lambda decision: {"key": str(decision.pk)},
        "key",
        ("title",),
        never=NUMBER_NEVER_GIVEN,
    ),
    "body_resolutions": _of_board(HTML),
    "body_resolutions_sheet": _of_board(PDF),
    "organization_list": Page(),
    "organization": ObjectPage("people.Organization", by_slug, shows=("name",)),
    "person": ObjectPage("people.Person", by_slug, shows=("name",)),
    **COURSES,
    "search": Page(_searched),
    "search_suggestions": Page(lambda world: ["q=zq", "q=abschnitt+zq", "q=inha"]),
    "search_feed": Page(_found, formats=(ATOM,)),
    "accessibility": Page(),
    "privacy": Page(),
    "easy_language": Page(),
    "imprint": Page(),
}
