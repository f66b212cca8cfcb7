# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of papers: from the scheme in force, each given out once, never again (decision 28)."""

import datetime
import re
import string

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.core.visibility import Visibility
from werdegang.council.models import NumberCounter, NumberScheme, Paper
from werdegang.council.papers.refusals import Refused
from werdegang.people.models import Body, Organization

USUAL = "{office}/{number:04d}/{year}"
"""The pattern of a municipality that has set none."""
PLACES = ("office", "number", "year", "yy", "kind")
_WITHOUT_OFFICE = "V"
_DIGITS = re.compile(r"(?:0[1-9]d)?")
"""How a place may be written: as it is, or with leading zeros."""


def number_for(paper: Paper, day: datetime.date | None = None) -> str:
    """The next number of the paper's series; call it in the transaction that stores it.

    The counter's row stays locked until that transaction ends, so that two cannot read the same one; if it is
    rolled back, nobody has seen the number. Numbers that an import brought along are passed over.
    """
    day = day or timezone.localdate()
    pattern = pattern_of(paper.body, day)
    words = _words(paper, day)
    series = _format(pattern, words, number=None)
    counter, _made = NumberCounter.objects.get_or_create(body=paper.body, series=series)
    while True:
        NumberCounter.objects.filter(pk=counter.pk).update(last=F("last") + 1)
        counter.refresh_from_db()
        number = _format(pattern, words, number=counter.last)
        if not Paper.objects.filter(body=paper.body, reference=number).exists():
            return number


def pattern_of(body: Body, day: datetime.date) -> str:
    """The pattern in force on a day."""
    begun = NumberScheme.objects.filter(body=body, deleted=False, valid_from__lte=day)
    scheme = begun.exclude(visibility=Visibility.DRAFT).first()
    return scheme.pattern if scheme and "{number" in scheme.pattern else USUAL


def checked(pattern: str) -> str:
    """The pattern, if numbers can be made of it. Raises Refused with what is wrong."""
    try:
        parts = [part for part in string.Formatter().parse(pattern) if part[1] is not None]
    except ValueError as error:
        raise Refused(_("The braces do not match. Example: %(usual)s") % {"usual": USUAL}) from error
    names = [str(name) for _text, name, _spec, _conversion in parts]
    if unknown := [name for name in names if name not in PLACES]:
        raise Refused(
            _("“%(name)s” is no place that can be filled. There are: %(places)s.")
            % {"name": unknown[0], "places": ", ".join(f"{{{each}}}" for each in PLACES)}
        )
    if names.count("number") != 1:
        raise Refused(_("The running number {number} must stand in it exactly once."))
    if any(
        (spec and name != "number") or conversion or not _DIGITS.fullmatch(spec or "")
        for _text, name, spec, conversion in parts
    ):
        raise Refused(_("Write digits as in {number:04d}. Example: %(usual)s") % {"usual": USUAL})
    return pattern


def example(pattern: str) -> str:
    """What the first number of this year would look like."""
    year = f"{timezone.localdate():%Y}"
    return _format(pattern, {"office": "FB50", "year": year, "yy": year[2:], "kind": "BV"}, number=1)


def office_sign(office: Organization | None) -> str:
    """How an office is called in a number: its short name without blanks and slashes."""
    name = (office.short_name or office.name) if office else ""
    return "".join(sign for sign in name if sign.isalnum() or sign in "-.")[:20] or _WITHOUT_OFFICE


def _words(paper: Paper, day: datetime.date) -> dict[str, str]:
    kind = "".join(sign for sign in paper.paper_type if sign.isupper())[:3] or "V"
    return {
        "office": office_sign(paper.lead_office),
        "year": f"{day:%Y}",
        "yy": f"{day:%y}",
        "kind": kind,
    }


def _format(pattern: str, words: dict[str, str], number: int | None) -> str:
    """The number; without a running number the name of its series."""
    if number is None:
        parts = string.Formatter().parse(pattern)
        return "".join(
            text + ("" if name is None else "#" if name == "number" else words[name])
            for text, name, _s, _c in parts
        )
    return pattern.format(**words, number=number)
