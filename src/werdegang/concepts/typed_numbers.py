# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as people type them, or copy them from a spreadsheet: “1.234,5”, “12 %”, “−3”, “1 234”."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_GERMAN = re.compile(r"[-−–]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_UNIT = re.compile(r"^(?P<number>[-−–]?\d[\d.,\s\u00a0\u202f']*)(?P<unit>[^\d].*)?$", re.DOTALL)
_GREATEST = Decimal(10) ** 13


def typed_number(text: str, unit: str, decimals: int) -> Decimal | None:
    """The number; None where nothing stands. A unit may follow, if it is that of the figure.

    Raises ValidationError, which says what to do.
    """
    words = text.strip()
    if not words or words in ("-", "–", "•", "."):
        return None
    match = _UNIT.match(words)
    if match is None:
        raise ValidationError(_("“%(text)s” is no number. Write it like 1.234,5.") % {"text": words[:40]})
    given = (match["unit"] or "").strip()
    if given and given.casefold() != unit.casefold():
        raise ValidationError(
            _("The unit is “%(unit)s”, not “%(given)s”. Convert the number, or leave the unit out.")
            % {"unit": unit, "given": given[:40]}
        )
    bare = _SPACES.sub("", match["number"])
    if not _GERMAN.fullmatch(bare):
        raise ValidationError(
            _(
                "“%(text)s” can be read in two ways. Write thousands with a point and decimals with a comma: 1.234,5."
            )
            % {"text": words[:40]}
        )
    plain = bare.replace(".", "").replace(",", ".").replace("−", "-").replace("–", "-")
    return fitting(Decimal(plain), decimals)


def fitting(value: Decimal, decimals: int) -> Decimal:
    """The number, if the figure has room for it. Raises ValidationError."""
    if not value.is_finite() or abs(value) >= _GREATEST:
        raise ValidationError(_("This number is too large."))
    if value != round(value, decimals):
        raise ValidationError(
            _("The figure has %(count)s decimal places. Round the number.") % {"count": decimals}
        )
    return value
