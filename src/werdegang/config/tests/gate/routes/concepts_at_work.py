# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Staff pages of work on concepts: figures and reporting rounds."""

from typing import Any

from django.core.signing import Signer

from werdegang.concepts.update_links import SALT
from werdegang.config.tests.gate.audiences import COORDINATOR
from werdegang.config.tests.gate.routes.specs import (
    CSV,
    NEVER_GIVEN,
    XLSX,
    Action,
    Format,
    ObjectPage,
    Page,
    Specs,
    by_slug,
)
from werdegang.config.tests.gate.world import World

NUMBER_NEVER_GIVEN = "99999999"


def _keyed(thing: Any) -> dict[str, str]:
    return {"key": str(thing.pk)}


def _coordinated(path: str) -> Any:
    """Whether an object belongs to the concept that a planted account coordinates."""

    def asked(world: World, thing: Any) -> bool:
        for name in path.split("."):
            thing = getattr(thing, name)
        return bool(thing.pk == world.frame["concepts.Concept"].pk)

    return asked


def _of_concept(label: str, path: str, **more: Any) -> tuple[ObjectPage, ...]:
    """A staff page of the coordinating office: open to it where it is its concept's, and to nobody elsewhere."""
    given: dict[str, Any] = {"arguments": _keyed, "varied": "key", "never": NUMBER_NEVER_GIVEN} | more
    inside = _coordinated(path)
    return (
        ObjectPage(label, signed_in=True, where=inside, opens_to=COORDINATOR, **given),
        ObjectPage(
            label,
            signed_in=True,
            where=lambda world, thing: not inside(world, thing),
            opens_to=frozenset(),
            **given,
        ),
    )


def _of_figure(**more: Any) -> tuple[ObjectPage, ...]:
    """A page for work on a figure: the coordinating office's."""
    given = {"arguments": by_slug, "varied": "slug", "never": NEVER_GIVEN, "shows": ("title",)} | more
    return _of_concept("concepts.Indicator", "concept", **given)


def _sheet(form: str, served: Format) -> tuple[ObjectPage, ...]:
    return _of_figure(
        arguments=lambda figure: {"slug": figure.slug, "form": form}, shows=(), formats=(served,)
    )


def _of_request(may: frozenset[str], **more: Any) -> tuple[ObjectPage, ...]:
    """A page of those who are asked and of the coordinating office."""
    given: dict[str, Any] = {
        "arguments": _keyed,
        "varied": "key",
        "never": NUMBER_NEVER_GIVEN,
        "shows": ("text",),
    } | more
    words = given.pop("data", lambda _thing: {})
    inside = _coordinated("round.edition.concept")

    def where(role: str, within: bool) -> Any:
        def asked(world: World, thing: Any) -> bool:
            roles = {world.frame["partner"].pk: "owner", world.frame["office"].pk: "office"}
            return roles.get(thing.organization_id, "") == role and inside(world, thing) == within

        return asked

    pages = []
    for role in ("owner", "office", ""):
        for within in (True, False):
            opens = frozenset(({role} if role else set()) | ({"coordinator"} if within else set()))
            allowed = opens & (may | ({role} if "owner" in may and role else frozenset()))
            pages.append(
                ObjectPage(
                    "concepts.UpdateRequest",
                    signed_in=True,
                    where=where(role, within),
                    opens_to=opens,
                    action=Action(words, may=allowed),
                    **given,
                )
            )
    return tuple(pages)


CONCEPTS_AT_WORK: Specs = {
    "round_list": Page(signed_in=True),
    "round_new": _of_concept(
        "concepts.Edition",
        "concept",
        arguments=lambda e: {"concept": e.concept.slug, "edition": e.slug},
        varied="edition",
        never=NEVER_GIVEN,
        shows=("name",),
        action=Action(may=COORDINATOR),
    ),
    "reporting_round": _of_concept("concepts.ReportingRound", "edition.concept", shows=("name",)),
    "round_edit": _of_concept(
        "concepts.ReportingRound", "edition.concept", shows=("name",), action=Action(may=COORDINATOR)
    ),
    "round_release": _of_concept(
        "concepts.ReportingRound", "edition.concept", shows=(), reads=False, action=Action(may=COORDINATOR)
    ),
    "round_remind": _of_concept(
        "concepts.ReportingRound", "edition.concept", shows=(), reads=False, action=Action(may=COORDINATOR)
    ),
    "mail_list": Page(signed_in=True),
    # No e-mail is planted. Which is whose to send again: workspace/tests/test_round_mails.py.
    "mail_again": ObjectPage(
        "concepts.ReportingRound",
        _keyed,
        "key",
        (),
        never=NUMBER_NEVER_GIVEN,
        reads=False,
        signed_in=True,
        opens_to=frozenset(),
        action=Action(may=frozenset()),
    ),
    "notifications": Page(signed_in=True, action=Action()),
    # No link is planted: what is forged opens nothing. Links that are valid: workspace/tests/test_update_links.py.
    "update_by_link": ObjectPage(
        "concepts.UpdateRequest",
        lambda thing: {"token": Signer(salt=SALT).sign_object([thing.pk, thing.link_number])},
        "token",
        shows=(),
        opens_to=frozenset(),
        action=Action(may=frozenset()),
    ),
    "link_send": _of_request(frozenset({"coordinator"}), reads=False, shows=()),
    "link_revoke": _of_request(frozenset({"coordinator"}), reads=False, shows=()),
    "update_request": _of_request(frozenset({"owner"})),
    # Which file is whose to take off: workspace/tests/test_evidence.py.
    "evidence_remove": ObjectPage(
        "concepts.UpdateRequest",
        lambda thing: {"key": str(thing.pk), "file": NUMBER_NEVER_GIVEN},
        "key",
        (),
        never=NUMBER_NEVER_GIVEN,
        reads=False,
        signed_in=True,
        opens_to=frozenset(),
        action=Action(may=frozenset()),
    ),
    "update_step": tuple(
        page
        for step, may in (("recall", "owner"), ("return", "coordinator"), ("release", "coordinator"))
        for page in _of_request(
            frozenset({may}),
            arguments=lambda thing, step=step: {"key": str(thing.pk), "step": step},
            reads=False,
            shows=(),
            data=lambda _thing: {"question": "Warum?"},
        )
    ),
    "figure_list": Page(signed_in=True),
    "figure_new": Page(signed_in=True, action=Action(may=COORDINATOR)),
    "figure_catalogue": Page(signed_in=True),
    "figure_grid": _of_figure(action=Action(may=COORDINATOR)),
    "figure_edit": _of_figure(action=Action(may=COORDINATOR)),
    "figure_import": _of_figure(action=Action(may=COORDINATOR)),
    "figure_sheet": _sheet("csv", CSV) + _sheet("xlsx", XLSX),
    "codelist_list": Page(signed_in=True),
    "codelist_new": Page(signed_in=True, action=Action(may=COORDINATOR)),
    "codelist_edit": _of_concept(
        "concepts.Dimension",
        "concept",
        arguments=lambda dimension: {"code": dimension.code},
        varied="code",
        never=NEVER_GIVEN,
        shows=("name",),
        action=Action(may=COORDINATOR),
    ),
}
