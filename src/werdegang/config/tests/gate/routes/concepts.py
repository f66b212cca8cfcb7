# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The coordinating office's pages of concepts: open to it alone, where the concept is its own."""

from collections.abc import Callable, Mapping
from typing import Any

from werdegang.config.tests.gate.audiences import COORDINATOR
from werdegang.config.tests.gate.routes.specs import JSON, XLSX, Action, Arguments, ObjectPage, Page, Specs
from werdegang.config.tests.gate.world import World

NUMBER_NEVER_GIVEN = "99999999"
PARTS = {
    "concepts.ActionField": "handlungsfelder",
    "concepts.Goal": "ziele",
    "concepts.Measure": "massnahmen",
    "concepts.Need": "bedarfe",
    "concepts.GuidingPrinciple": "leitmotive",
    "concepts.FocusTopic": "schwerpunkte",
    "concepts.GoodPractice": "gute-praxis",
}
REGISTERS = {
    "concepts.TargetGroup": "zielgruppen",
    "concepts.District": "stadtteile",
    "concepts.LegalBasis": "rechtsgrundlagen",
    "concepts.ServiceOffer": "angebote",
}
_REASON = {"reason": "Ein Grund"}


def _names(edition: Any) -> Arguments:
    return {"concept": edition.concept.slug, "edition": edition.slug}


def _own(world: World, thing: Any, home: str) -> bool:
    """Whether a thing belongs to the concept (or the municipality) of the planted coordinating office."""
    for name in filter(None, home.split(".")):
        thing = getattr(thing, name)
    return bool(thing.pk == world.frame[thing._meta.label].pk)


def _ours(
    label: str, home: str, where: Callable[[Any], bool] = lambda thing: True, **more: Any
) -> tuple[ObjectPage, ...]:
    """Open to the coordinating office where the thing is its own, and to nobody elsewhere."""
    mine = ObjectPage(
        label,
        signed_in=True,
        where=lambda world, thing: where(thing) and _own(world, thing, home),
        opens_to=COORDINATOR,
        **more,
    )
    foreign = ObjectPage(
        label,
        signed_in=True,
        where=lambda world, thing: where(thing) and not _own(world, thing, home),
        opens_to=frozenset(),
        **more,
    )
    return mine, foreign


def _edition(data: Mapping[str, str] | None = None, *, reads: bool = True, shows: bool = True) -> Any:
    return _ours(
        "concepts.Edition",
        "concept",
        arguments=_names,
        varied="edition",
        shows=("name",) if shows else (),
        reads=reads,
        action=None if data is None else Action(lambda _edition: data),
    )


def _parts(labels: Mapping[str, str], data: Mapping[str, str] | None = None, *, kinds: bool = True) -> Any:
    def arguments(kind: str) -> Callable[[Any], Arguments]:
        named = {"kind": kind} if kinds else {}
        return lambda part: _names(part.edition) | named | {"key": str(part.pk)}

    return tuple(
        page
        for label, kind in labels.items()
        for page in _ours(
            label,
            "edition.concept",
            arguments=arguments(kind),
            varied="key",
            never=NUMBER_NEVER_GIVEN,
            shows=("title",),
            action=Action(lambda _part: data or {}),
        )
    )


def _entries(data: Mapping[str, str]) -> Any:
    def arguments(register: str) -> Callable[[Any], Arguments]:
        return lambda entry: {"register": register, "key": str(entry.pk)}

    return tuple(
        page
        for label, register in REGISTERS.items()
        for page in _ours(
            label,
            "body",
            # Translations of an offer are told with the offer itself.
            where=lambda entry: getattr(entry, "translation_of_id", None) is None,
            arguments=arguments(register),
            varied="key",
            never=NUMBER_NEVER_GIVEN,
            shows=("citation",) if label == "concepts.LegalBasis" else ("title", "name"),
            action=Action(lambda _entry: data),
        )
    )


def _new_parts() -> Any:
    return tuple(
        page
        for kind in PARTS.values()
        for page in _ours(
            "concepts.Edition",
            "concept",
            arguments=lambda edition, kind=kind: _names(edition) | {"kind": kind},
            varied="edition",
            shows=("name",),
            action=Action(lambda _edition: {"title": "Ein Titel"} | _REASON),
        )
    )


TOLD = {
    "concepts.Concept": ("konzept", ""),
    "concepts.Edition": ("ausgabe", "concept"),
    "concepts.GuidingPrinciple": ("leitmotive", "edition.concept"),
    "concepts.ActionField": ("handlungsfelder", "edition.concept"),
    "concepts.Goal": ("ziele", "edition.concept"),
    "concepts.Measure": ("massnahmen", "edition.concept"),
    "concepts.Need": ("bedarfe", "edition.concept"),
    "concepts.FocusTopic": ("schwerpunkte", "edition.concept"),
    "concepts.Indicator": ("kennzahlen", "concept"),
    "concepts.GoodPractice": ("gute-praxis", "edition.concept"),
    "concepts.StatusUpdate": ("sachstaende", "measure.edition.concept"),
}
"""Things with texts in other languages: how their address calls them, and the way to their concept."""


def _edition_of(thing: Any) -> Any:
    """The edition under which a thing is told in another language."""
    match thing._meta.label:
        case "concepts.Edition":
            return thing
        case "concepts.Concept":
            return thing.editions.first()
        case "concepts.Indicator":
            return thing.concept.editions.first()
        case "concepts.StatusUpdate":
            return thing.measure.edition
    return thing.edition


def _told() -> Any:
    def arguments(kind: str) -> Callable[[Any], Arguments]:
        return lambda thing: (
            _names(_edition_of(thing)) | {"language": "ar", "kind": kind, "key": str(thing.pk)}
        )

    return tuple(
        page
        for label, (kind, home) in TOLD.items()
        for page in _ours(
            label,
            home,
            where=lambda thing: _edition_of(thing) is not None,
            arguments=arguments(kind),
            varied="key",
            never=NUMBER_NEVER_GIVEN,
            shows=("title", "name", "text"),
            action=Action(lambda _thing: {"visibility": "public"}),
        )
    )


ANSWERED = {label: PARTS[label] for label in ("concepts.Goal", "concepts.Measure")}
CONCEPTS: Specs = {
    "concepts": Page(signed_in=True),
    "concept_new": Page(
        signed_in=True,
        action=Action(lambda _nothing: {"name": "Ein Name"}, may=COORDINATOR | {"council_office"}),
    ),
    "register": tuple(
        Page(signed_in=True, arguments={"register": register}) for register in REGISTERS.values()
    ),
    "register_new": tuple(
        Page(
            signed_in=True,
            arguments={"register": register},
            action=Action(lambda _nothing: {"name": "Ein Name"}, may=COORDINATOR),
        )
        for register in REGISTERS.values()
    ),
    "register_edit": _entries({"name": "Ein Name"}),
    "register_delete": _entries(_REASON),
    "concept_edit": _ours(
        "concepts.Concept",
        "",
        arguments=lambda concept: {"concept": concept.slug},
        varied="concept",
        shows=("name",),
        action=Action(lambda _concept: {"name": "Ein Name"}),
    ),
    "edition_outline": _edition(),
    "edition_edit": _edition({"name": "Ein Name"} | _REASON),
    "edition_funding": _edition({"row-count": "0"}),
    "target_list": _edition(),
    "target_edit": _ours(
        "concepts.Indicator",
        "concept",
        where=lambda figure: figure.concept.editions.exists(),
        arguments=lambda figure: _names(figure.concept.editions.first()) | {"figure": figure.slug},
        varied="figure",
        shows=("title",),
        action=Action(lambda _figure: {"baseline_value": "viele"} | _REASON),
    ),
    "target_delete": _ours(
        "concepts.IndicatorTarget",
        "edition.concept",
        arguments=lambda target: _names(target.edition) | {"figure": target.indicator.slug},
        varied="figure",
        shows=(),
        action=Action(lambda _target: _REASON),
    ),
    "translations": _edition(),
    "translation_list": _ours(
        "concepts.Edition",
        "concept",
        arguments=lambda edition: _names(edition) | {"language": "en"},
        varied="edition",
        shows=("name",),
    ),
    "translation_edit": _told(),
    "edition_workbook": _edition({"do": "discard"}),
    "edition_workbook_file": tuple(
        page
        for file, served in (("arbeitsmappe.xlsx", XLSX), ("vorlage.xlsx", XLSX), ("konzept.json", JSON))
        for page in _ours(
            "concepts.Edition",
            "concept",
            arguments=lambda edition, file=file: _names(edition) | {"file": file},
            varied="edition",
            shows=(),
            formats=(served,),
        )
    ),
    "edition_order": _ours(
        "concepts.Edition",
        "concept",
        arguments=_names,
        varied="edition",
        shows=(),
        reads=False,
        action=Action(lambda edition: {"move": f"bedarfe:{edition.needs.first().pk}::up"}),
        where=lambda edition: edition.needs.filter(visibility="public").exists(),
    ),
    "measure_funding": _parts({"concepts.Measure": ""}, {"row-count": "0"}, kinds=False),
    "part_new": _new_parts(),
    "part_edit": _parts(PARTS, {"title": "Ein Titel"} | _REASON),
    "part_delete": _parts(PARTS, _REASON),
    "part_responsibilities": _parts(ANSWERED, {"row-count": "0"}),
}
