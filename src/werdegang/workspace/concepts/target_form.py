# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a figure's target in an edition: from where, to where, until when."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.freezing import is_frozen
from werdegang.concepts.typed_numbers import typed_number
from werdegang.concepts.vocabulary import Direction
from werdegang.workspace.concepts.fields import day_field
from werdegang.workspace.concepts.forms import REASON_HELP, WritingForm


class FigureField(forms.CharField):
    """A number of a figure, as people write it: 1.234,5, with or without the unit."""

    def __init__(self, **kwargs: Any) -> None:
        """Asked with the keys of digits; ``unit`` and ``decimals`` are those of the figure, said by the form."""
        self.unit, self.decimals = "", 0
        super().__init__(
            max_length=60,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={"required": gettext_lazy("Write the number.")},
            **kwargs,
        )

    def clean(self, value: Any) -> Decimal | None:
        """The number. Raises ValidationError, which says what to do."""
        words: str = super().clean(value)
        number = typed_number(words, self.unit, self.decimals)
        if number is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])
        return number

    def prepare_value(self, value: Any) -> Any:
        """As it is written here."""
        if isinstance(value, Decimal):
            return number_format(value, self.decimals, force_grouping=False)
        return value


class TargetForm(WritingForm):
    """A target."""

    values = ("baseline_value", "baseline_date", "target_value", "target_date")
    baseline_value = FigureField(label=gettext_lazy("Baseline"))
    baseline_date = day_field(gettext_lazy("Baseline as of"))
    target_value = FigureField(label=gettext_lazy("Target"))
    target_date = day_field(
        gettext_lazy("Target until"), gettext_lazy("The day on which the target should be reached.")
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"), max_length=500, required=False, help_text=REASON_HELP
    )

    def offer(self) -> None:
        """Ask in the figure's unit; for a reason where the edition is adopted."""
        for name in ("baseline_value", "target_value"):
            field = self.fields[name]
            assert isinstance(field, FigureField)
            field.unit, field.decimals = self.row.indicator.unit, self.row.indicator.decimals
            field.help_text = _("In %(unit)s.") % {"unit": field.unit}
        for name in ("baseline_date", "target_date"):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = _("Say the day.")
        if is_frozen(self.row):
            reason = self.fields["reason"]
            reason.required, reason.label = True, _("Reason of the correction")
            reason.error_messages["required"] = _(
                "This edition has been adopted. Say why its target is corrected."
            )

    def clean(self) -> dict[str, Any]:
        """The target is later than the baseline, and on the side to which the figure should move."""
        found: dict[str, Any] = super().clean() or {}
        first, last = found.get("baseline_date"), found.get("target_date")
        if first and last and last <= first:
            self.add_error("target_date", _("The target is due before the baseline. Choose a later day."))
        before, after = found.get("baseline_value"), found.get("target_value")
        if before is None or after is None:
            return found
        direction = self.row.indicator.direction
        if direction == Direction.UP and after < before:
            self.add_error(
                "target_value", _turned(_("The figure should rise, but the target is below the baseline."))
            )
        if direction == Direction.DOWN and after > before:
            self.add_error(
                "target_value", _turned(_("The figure should fall, but the target is above the baseline."))
            )
        return found


def _turned(words: str) -> str:
    """What to do about it."""
    advice = _("Correct one of the two, or the direction of the key figure.")
    return f"{words} {advice}"
