# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The courses of things: a page for each sort, its data as the viewer may know them, its picture as anyone may."""

from collections.abc import Callable
from typing import Any

from werdegang.config.tests.gate.routes.specs import (
    HTML,
    JSON,
    Arguments,
    Format,
    ObjectPage,
    Page,
    Specs,
    by_slug,
)

SVG = Format("image/svg+xml")


def _part(part: Any) -> Arguments:
    return {"concept": part.edition.concept.slug, "edition": part.edition.slug, "slug": part.slug}


def _proposal(proposal: Any) -> Arguments:
    return {"phase": proposal.phase.slug, "number": str(proposal.number)}


_KINDS: dict[str, tuple[str, Callable[[Any], Arguments], str, tuple[str, ...]]] = {
    "konzept": ("concepts.Concept", lambda c: {"concept": c.slug}, "concept", ("name",)),
    "ausgabe": (
        "concepts.Edition",
        lambda e: {"concept": e.concept.slug, "edition": e.slug},
        "edition",
        ("name",),
    ),
    "ziel": ("concepts.Goal", _part, "slug", ("title",)),
    "massnahme": ("concepts.Measure", _part, "slug", ("title",)),
    "vorlage": ("council.Paper", by_slug, "slug", ("name",)),
    "beschluss": ("council.Resolution", by_slug, "slug", ()),
    "vorschlag": ("participation.Proposal", _proposal, "phase", ("title",)),
}


def _specs(kind: str) -> Specs:
    label, arguments, varied, shows = _KINDS[kind]

    def other(form: str, served: Format, *, as_anyone: bool) -> ObjectPage:
        return ObjectPage(
            label,
            lambda thing: arguments(thing) | {"form": form},
            varied,
            shows,
            (served,),
            as_anyone=as_anyone,
        )

    forms = [other("daten.json", JSON, as_anyone=False), other("einbetten", HTML, as_anyone=True)]
    if kind == "ziel":
        forms.append(other("bild.svg", SVG, as_anyone=True))
    return {
        f"course_{kind}": ObjectPage(label, arguments, varied, shows),
        f"course_{kind}_as": tuple(forms),
    }


COURSES: Specs = {"course_list": Page()}
for _kind in _KINDS:
    COURSES |= _specs(_kind)
