# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Setting what reports look like: who may, what is taken, and where the contents lie.

What is set here shows in what is built from now on; released versions keep the look that they were frozen with.
"""

import re
from dataclasses import dataclass
from hashlib import sha512
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept
from werdegang.core.revision import data_changed
from werdegang.core.visibility import GrantName, Viewer
from werdegang.people.models import Body
from werdegang.rendering import colours, logos, word_template
from werdegang.reporting.models import HouseStyle
from werdegang.reporting.refusals import NotAllowed, Refused

LEAST_CONTRAST = 4.5
"""Of the colour on white (WCAG 2.2, 1.4.3): headings are set in it."""
_COLOUR = re.compile(r"#[0-9a-f]{6}")


class RefusedLook(Refused):
    """A part of the look that is not taken; ``field`` is its name in ``Look``."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True)
class Look:
    """What is to be set; ``None`` leaves a content as it is, empty bytes take it away."""

    colour: str
    logo: bytes | None = None
    logo_words: str = ""
    word_template: bytes | None = None
    word_template_name: str = ""


def styled_by(user: Any) -> Body | None:
    """The municipality whose look the user sets: council office, or coordinating office of one of its concepts."""
    viewer = Viewer.of(user)
    own = Concept.objects.visible_to(viewer).filter(pk__in=viewer.ids(GrantName.COORDINATES))
    bodies = viewer.ids(GrantName.COUNCIL_OFFICE) | set(own.values_list("body", flat=True))
    return Body.objects.visible_to(viewer).filter(pk__in=bodies).order_by("pk").first()


def style_of(body_id: int) -> HouseStyle:
    """What the reports of a municipality (primary key) look like; the house's own look where nothing is set."""
    return HouseStyle.objects.filter(body=body_id).first() or HouseStyle(body_id=body_id)


def contents(name: str) -> bytes:
    """A kept content by its place; empty for no place."""
    if not name:
        return b""
    with default_storage.open(name, "rb") as file:
        return bytes(file.read())


@transaction.atomic
def set_look(body: Body, look: Look, *, by: User, reason: str = "") -> HouseStyle:
    """Check and keep the look. Nothing is changed where anything is refused.

    Raises:
        NotAllowed: for who is neither council office nor coordinates a concept of the municipality.
        RefusedLook: for a colour that is none or cannot be read on white, a logo that is none or may run code or
            has no words, a template that is no Word file, holds macros or lacks styles; with the reason.
    """
    allowed = styled_by(by)
    if allowed is None or allowed.pk != body.pk:
        raise NotAllowed(_("The look of the reports is set by council office and coordinating office."))
    style = HouseStyle.objects.select_for_update().filter(body=body).first() or HouseStyle(body=body)
    style.colour = checked_colour(look.colour)
    if look.logo is not None:
        _set_logo(style, look.logo)
    style.logo_words = " ".join(look.logo_words.split()) if style.logo else ""
    if style.logo and not style.logo_words:
        raise RefusedLook(
            "logo_words", _("Please say in words what the logo shows, for who does not see it.")
        )
    if look.word_template is not None:
        _set_template(style, look.word_template, look.word_template_name)
    style._history_user = by  # type: ignore[attr-defined]
    style._change_reason = reason or None  # type: ignore[attr-defined]
    style.save()
    data_changed()
    return style


def checked_colour(given: str) -> str:
    """The colour as ``#rrggbb``. Raises RefusedLook for what is none, or too light to be read on white."""
    colour = given.strip().lower()
    if not _COLOUR.fullmatch(colour):
        raise RefusedLook("colour", _("Please give a colour as # and six digits, for instance #1a3fae."))
    found = colours.contrast(colour)
    if found < LEAST_CONTRAST:
        raise RefusedLook(
            "colour",
            _(
                "On white this colour has a contrast of %(found)s to 1; %(least)s to 1 are needed to read headings."
                " Please choose a darker one."
            )
            % {"found": _number(found), "least": _number(LEAST_CONTRAST)},
        )
    return colour


def _number(value: float) -> str:
    from django.utils.formats import localize

    return str(localize(int(value * 10) / 10))


def _set_logo(style: HouseStyle, data: bytes) -> None:
    style.logo, style.logo_type = "", ""
    if data:
        try:
            taken = logos.checked(data)
        except logos.UnfitLogo as unfit:
            raise RefusedLook("logo", str(unfit)) from unfit
        style.logo, style.logo_type = _kept(taken.content), taken.media_type


def _set_template(style: HouseStyle, data: bytes, name: str) -> None:
    style.word_template, style.word_template_name = "", ""
    if data:
        try:
            word_template.check(data)
        except word_template.UnfitTemplate as unfit:
            raise RefusedLook("word_template", str(unfit)) from unfit
        style.word_template, style.word_template_name = _kept(data), name[:255]


def _kept(data: bytes) -> str:
    """Where the content lies: by its hash, once however often it is given."""
    digest = sha512(data).hexdigest()
    place = f"styles/{digest[:2]}/{digest}"
    if default_storage.exists(place):
        if default_storage.size(place) == len(data):
            return place
        default_storage.delete(place)  # what an interrupted attempt left
    return default_storage.save(place, ContentFile(data))
