# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report builder: the coordinating office's, for what belongs to its own concept."""

from collections.abc import Mapping
from typing import Any

from werdegang.config.tests.gate.routes.specs import Action, Arguments, ObjectPage, Page, Specs, by_slug
from werdegang.config.tests.gate.world import World

COORDINATION = frozenset({"coordinator"})
"""Whom the pages of reports open to."""
NUMBER_NEVER_GIVEN = "99999"


def _keyed(thing: Any) -> dict[str, str]:
    return {"key": str(thing.pk)}


def _report(**more: Any) -> tuple[ObjectPage, ...]:
    """A page of the report builder: the coordinating office's, for reports on its own concept."""
    ours: dict[str, Any] = {"arguments": by_slug, "shows": ("title",)} | more
    return tuple(
        ObjectPage(
            "reporting.Report",
            signed_in=True,
            where=lambda world, report, own=own: _is_coordinated(world, report) == own,  # type: ignore[misc]
            opens_to=COORDINATION if own else frozenset(),
            **ours,
        )
        for own in (True, False)
    )


def _is_coordinated(world: World, report: Any) -> bool:
    return bool(report.edition.concept_id == world.frame["concepts.Concept"].pk)


def _released(data: Mapping[str, str] | None = None) -> tuple[ObjectPage, ...]:
    """An act on a version of a report."""
    return tuple(
        ObjectPage(
            "reporting.ReportVersion",
            lambda version: {"slug": version.report.slug, "number": str(version.number)},
            "number",
            (),
            never=NUMBER_NEVER_GIVEN,
            reads=False,
            signed_in=True,
            where=lambda world, version, own=own: _is_coordinated(world, version.report) == own,  # type: ignore[misc]
            opens_to=COORDINATION if own else frozenset(),
            action=Action(lambda version: data or {}, COORDINATION),
        )
        for own in (True, False)
    )


def _edition(edition: Any) -> Arguments:
    return {"concept": edition.concept.slug, "edition": edition.slug}


REPORTS: Specs = {
    "reports": Page(signed_in=True),
    "report_new": Page(signed_in=True, action=Action(lambda _nothing: {"title": ""}, may=COORDINATION)),
    "report_looks": Page(
        signed_in=True,
        action=Action(lambda _nothing: {"colour": "none"}, may=frozenset({"coordinator", "council_office"})),
    ),
    "report_word_template": Page(signed_in=True),
    "report": _report(),
    "report_frame": _report(action=Action(lambda report: {"title": ""}, COORDINATION)),
    "report_sections": _report(action=Action(lambda report: {"revision": "99"}, COORDINATION)),
    "report_goals": _report(action=Action(lambda report: {"revision": "99"}, COORDINATION)),
    "report_updates": _report(action=Action(lambda report: {"revision": "99"}, COORDINATION)),
    "report_preview": _report(),
    "report_release": _report(action=Action(lambda report: {}, COORDINATION)),
    "report_not_noted": ObjectPage(
        "reporting.Report",
        by_slug,
        shows=("title",),
        signed_in=True,
        opens_to=frozenset(),  # none of them was noted
        action=Action(lambda report: {"reason": "Ein Grund"}, frozenset()),
    ),
    "report_build_again": _released(),
    "report_paper": _released(),
    "edition_paper": tuple(
        ObjectPage(
            "concepts.Edition",
            _edition,
            "edition",
            (),
            reads=False,
            signed_in=True,
            where=lambda world, edition, own=own: (  # type: ignore[misc]
                (edition.concept_id == world.frame["concepts.Concept"].pk) == own
            ),
            opens_to=COORDINATION if own else frozenset(),
            action=Action(lambda edition: {}, COORDINATION),
        )
        for own in (True, False)
    ),
    "carry_out": ObjectPage(
        "council.Paper",
        lambda paper: {"paper": str(paper.pk), "kind": "report"},
        "paper",
        (),
        never=NUMBER_NEVER_GIVEN,
        reads=False,
        signed_in=True,
        opens_to=frozenset(),  # none of them was drafted from a report
        action=Action(lambda paper: {}, frozenset()),
    ),
    "reporting_duty": tuple(
        ObjectPage(
            "concepts.ReportingDuty",
            _keyed,
            "key",
            (),
            never=NUMBER_NEVER_GIVEN,
            signed_in=True,
            where=lambda world, duty, own=own: (  # type: ignore[misc]
                (duty.concept_id == world.frame["concepts.Concept"].pk) == own
            ),
            opens_to=COORDINATION if own else frozenset(),
            action=Action(lambda duty: {"warn_days": "x"}, COORDINATION),
        )
        for own in (True, False)
    ),
}
