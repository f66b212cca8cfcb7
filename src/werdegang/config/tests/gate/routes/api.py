# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON API: it knows nobody and shows everyone what anonymous visitors may see."""

from typing import Any

from werdegang.config.tests.gate.routes.specs import JSON, Arguments, Format, ObjectPage, Page, Specs, by_slug
from werdegang.config.tests.gate.world import World


def _part(part: Any) -> Arguments:
    return {"concept": part.edition.concept.slug, "edition": part.edition.slug, "slug": part.slug}


def _edition(edition: Any) -> Arguments:
    return {"concept": edition.concept.slug, "edition": edition.slug}


def _one(label: str, arguments: Any = by_slug, varied: str = "slug", *shows: str, **more: Any) -> ObjectPage:
    return ObjectPage(label, arguments, varied, shows or ("title",), (JSON,), as_anyone=True, **more)


def _list(*labels: str, **named: str) -> Page:
    """A list, page by page, filtered by public and by hidden things; ``named``: parameters and what they name."""

    def queries(world: World) -> list[str]:
        asked = ["limit=1"]
        for parameter, label in named.items():
            things = [world.frame[label], *(each.thing for each in world.hidden(label)[:2])]
            asked += [f"{parameter}={_spelled(thing)}" for thing in things]
        return [*asked, *labels]

    return Page(queries, formats=(JSON,))


def _spelled(thing: Any) -> str:
    """How a parameter names a thing."""
    if thing._meta.label == "concepts.ActionField":
        return str(thing.title)
    if thing._meta.label == PHASE:
        return f"{thing.concept.slug}/{thing.slug}"
    if hasattr(thing, "edition"):
        return "/".join(_part(thing).values())
    if hasattr(thing, "number") and hasattr(thing, "concept"):
        return "/".join(_edition(thing).values())
    return str(getattr(thing, "slug", "") or getattr(thing, "name", ""))


CONCEPT, EDITION, GOAL, MEASURE = "concepts.Concept", "concepts.Edition", "concepts.Goal", "concepts.Measure"
PLACE, FIELD, PHASE = "people.Organization", "concepts.ActionField", "participation.ParticipationPhase"
DAYS = ("since=2000-01-01", "until=2035-12-31")
OFFICE, DISTRICT, GROUP = "office", "concepts.District", "concepts.TargetGroup"
API: Specs = {
    "openapi": Page(formats=(JSON,)),
    "elsewhere": Page(formats=(JSON,)),
    "catalogue-ttl": Page(formats=(Format("text/turtle"),)),
    "catalogue-rdf": Page(formats=(Format("application/rdf+xml"),)),
    "catalogue-jsonld": Page(formats=(Format("application/ld+json"),)),
    "concepts": _list(),
    "concept": _one("concepts.Concept", lambda c: {"concept": c.slug}, "concept", "name"),
    "editions": _list("state=implementation", concept="concepts.Concept"),
    "edition": _one(EDITION, _edition, "edition", "name"),
    "goals": _list(concept=CONCEPT, edition=EDITION, action_field=FIELD),
    "goal": _one(GOAL, _part),
    "needs": _list(concept=CONCEPT, edition=EDITION, goal=GOAL),
    "measures": _list(
        *("state=in_progress", "kind=project"),
        concept=CONCEPT,
        edition=EDITION,
        goal=GOAL,
        district=DISTRICT,
        target_group=GROUP,
        organization=PLACE,
    ),
    "measure": _one(MEASURE, _part),
    "status-updates": _list(*DAYS, concept=CONCEPT, edition=EDITION, measure=MEASURE),
    "indicators": _list("level=context", concept=CONCEPT, edition=EDITION, goal=GOAL),
    "indicator": _one("concepts.Indicator"),
    "indicator-values": ObjectPage(
        "concepts.Indicator",
        by_slug,
        shows=(),
        formats=(JSON,),
        as_anyone=True,
        queries=lambda world, indicator: ["total=true", "limit=1", *DAYS],
    ),
    "phases": _list("kind=conference", concept=CONCEPT),
    "phase": _one(
        "participation.ParticipationPhase",
        lambda phase: {"concept": phase.concept.slug, "slug": phase.slug},
    ),
    "proposals": _list("outcome=open", concept=CONCEPT, phase=PHASE),
    "offers": _list(
        *("valid=true", "subject=Beratung", "text_language=de"),
        district=DISTRICT,
        target_group=GROUP,
        organization=PLACE,
    ),
    "offer": _one("concepts.ServiceOffer"),
    "good-practices": _list(concept=CONCEPT, edition=EDITION),
    "good-practice": _one("concepts.GoodPractice"),
    "legal-bases": _list(),
    "target-groups": _list(),
    "districts": _list(),
    "reports": _list(concept=CONCEPT, edition=EDITION),
    "report": ObjectPage(
        "reporting.Report",
        by_slug,
        shows=(),
        formats=(JSON,),
        as_anyone=True,
        where=lambda world, report: report.versions.exists(),
    ),
    "assignments": _list(
        *("state=in_progress", "due_until=2035-12-31"),
        measure=MEASURE,
        office=PLACE,
        resolution="council.Resolution",
    ),
}
DEVELOPERS: Specs = {"documentation": Page(), "open_data": Page()}
"""The pages on the API and on open data."""
