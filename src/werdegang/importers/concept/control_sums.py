# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure says is planned in all is what its funding adds up to.

A faulty row of funding may come to mean one thing or another once it is mended: a sum is blamed where it is wrong
whichever way that is.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from werdegang.importers.concept.tables import BY_NAME, Row
from werdegang.ui.formats import number

if TYPE_CHECKING:
    from werdegang.importers.concept.checking import Checked

FUNDING = BY_NAME["funding"]
_MOST = 5_000
"""Sums that are looked at for one measure; with more of them any sum may be right."""
_HALF_A_CENT = Decimal("0.005")


def wrong_sums(
    rows: "Mapping[str, Sequence[Checked]]",
    standing: Sequence[Any],
    columns: Mapping[str, set[str]],
    lost: set[str],
) -> "Iterator[tuple[Checked, str]]":
    """Measures whose control sum is wrong, with what to tell; takes the sums out of the rows.

    Args:
        rows: of the file, by table.
        standing: the funding that is kept here.
        columns: those that the file has, by table.
        lost: tables that cannot be read.
    """
    told = [(row, row.values.pop("planned_total", None)) for row in rows["measures"]]
    if "funding" in lost or not {"measure", "planned"} <= columns.get("funding", {"measure", "planned"}):
        return
    sound = {row.key: row.values for row in rows["funding"] if _is_sound(row)}
    kept = {FUNDING.key_of(each): each for each in standing}
    unsure = [row for row in rows["funding"] if not _is_sound(row)]
    for row, said in told:
        if said is None or row.is_double or not (key := row.values.get("key")):
            continue
        amount = sum(
            (_planned(each) for each in (kept | sound).values() if each.get("measure") == key), Decimal(0)
        )
        possible = _possible(key, amount, unsure, kept | sound, kept.keys() - sound.keys())
        if possible is None or any(abs(each - _exact(said)) < _HALF_A_CENT for each in possible):
            continue
        words = _(
            "The amounts in “Finanzierung” add up to %(sum)s, not %(said)s. Correct them, or leave this empty."
        )
        yield row, words % {"sum": number(amount), "said": number(said)}


def _is_sound(row: "Checked") -> bool:
    return not row.is_double and "planned" not in row.wrong and not row.wrong & set(FUNDING.key)


def _possible(
    key: Any, amount: Decimal, unsure: "Sequence[Checked]", money: Mapping[Any, Any], replaceable: Any
) -> set[Decimal] | None:
    """The sums that a measure may have once the faulty rows are mended; None: any."""
    sums = {amount}
    for row in unsure:
        is_elsewhere = "measure" in row.wrong
        if not is_elsewhere and row.values.get("measure") != key:
            continue
        if "planned" in row.wrong:
            return None
        planned = _planned(row.values)
        changes = {planned} | ({Decimal(0)} if is_elsewhere or row.is_double else set())
        if row.is_double and row.key in money:
            changes.add(planned - _planned(money[row.key]))
        changes |= {planned - _planned(money[each]) for each in replaceable if _may_be(row, key, each)}
        sums = {each + change for each in sums for change in changes}
        if len(sums) > _MOST:
            return None
    return sums


def _may_be(row: "Checked", measure: Any, key: tuple[Any, ...]) -> bool:
    """Whether a faulty row may be meant to be one that is kept here."""
    wanted = dict(zip(FUNDING.key, key, strict=False))
    return wanted["measure"] == measure and all(
        row.values.get(name) == value
        for name, value in wanted.items()
        if name != "measure" and name not in row.wrong
    )


def _planned(row: Row) -> Decimal:
    return _exact(row.get("planned") or 0)


def _exact(amount: Any) -> Decimal:
    return Decimal(str(amount))
