# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of an edition's parts. Each shows a record, takes its values, and knows the state that it was opened with."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from werdegang.concepts.freezing import is_frozen
from werdegang.concepts.models import (
    ActionField,
    District,
    Edition,
    FocusTopic,
    Goal,
    LegalBasis,
    Measure,
    TargetGroup,
)
from werdegang.concepts.services.writing import mark_of
from werdegang.concepts.vocabulary import MeasureKind
from werdegang.core.visibility import Visibility
from werdegang.people.models import Organization
from werdegang.workspace.concepts.fields import (
    LEVELS,
    day_after,
    day_field,
    last_day_of,
    offer,
    offer_level,
    several,
    text_field,
    title_field,
)

REASON_HELP = gettext_lazy("Stands in the history, with your name and the day.")


class WritingForm(forms.Form):
    """Writes one record. ``values`` names the fields that are saved as they are typed."""

    values: ClassVar[tuple[str, ...]] = ()
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, row: Any, user: Any, data: Any = None, initial: dict[str, Any] | None = None) -> None:
        """Show the record as it stands, or what was typed; ``initial`` for a new one."""
        self.row, self.user = row, user
        first = self.of_row() if row.pk else {}
        super().__init__(data, initial=first | (initial or {}))
        self.offer()
        if row.pk:
            # What has nothing to choose is not asked, so it is not written either.
            written = [name for name in self.stored() if name in self.fields or name not in self.base_fields]
            self.fields["opened"].initial = mark_of(row, written, user)

    def stored(self) -> tuple[str, ...]:
        """The record's fields that this form writes."""
        return self.values

    def offer(self) -> None:
        """Say what can be chosen."""

    def of_row(self) -> dict[str, Any]:
        """What stands now, as the form shows it."""
        return {name: _shown(self.row, name) for name in self.values}

    def typed(self) -> dict[str, Any]:
        """What is to be saved."""
        return {name: self.cleaned_data[name] for name in self.values if name in self.fields}

    @property
    def why(self) -> str:
        """Why, where the form asks."""
        return str(self.cleaned_data.get("reason", "")).strip()


def _shown(row: Any, name: str) -> Any:
    value = getattr(row, name)
    return list(value.all()) if hasattr(value, "all") else value


class PartForm(WritingForm):
    """A part of an edition: who sees it, where it stands, and why it is changed."""

    visibility = forms.ChoiceField(
        label=gettext_lazy("Visibility"),
        choices=LEVELS,
        initial=Visibility.PUBLIC.value,
        help_text=gettext_lazy(
            "Never more than the edition itself: a draft stays a draft with all its parts."
        ),
    )
    place = forms.IntegerField(
        label=gettext_lazy("Place among its neighbours"),
        required=False,
        min_value=1,
        max_value=9999,
        help_text=gettext_lazy("1 is the first. Empty: it stays where it is."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"),
        max_length=500,
        required=False,
        help_text=REASON_HELP,
    )

    def __init__(self, row: Any, user: Any, data: Any = None, initial: dict[str, Any] | None = None) -> None:
        """Ask for a reason where the wording is frozen; what is new comes last."""
        super().__init__(row, user, data, initial)
        offer_level(self, row)
        frozen = is_frozen(row)
        if frozen:
            reason = self.fields["reason"]
            reason.required, reason.label = True, gettext_lazy("Reason of the correction")
            reason.error_messages["required"] = gettext_lazy(
                "This edition has been adopted. Say why its wording is corrected."
            )
        if frozen or not row.pk:
            del self.fields["place"]
        self.order_fields([*(name for name in self.fields if name not in LAST), *LAST])

    @property
    def edition(self) -> Edition:
        """The edition that it belongs to."""
        found: Edition = self.row.edition
        return found


LAST = ("visibility", "place", "reason", "opened")


class TitledForm(PartForm):
    """A guiding principle or a focus topic."""

    values = ("title", "text", "visibility")
    title = title_field(255)
    text = text_field(gettext_lazy("Text"))


class ActionFieldForm(TitledForm):
    """A field of action."""


class NeedForm(PartForm):
    """A need, and the goals that answer it."""

    values = ("title", "text", "goals", "visibility")
    title = title_field()
    text = text_field(gettext_lazy("Text"))
    goals = several(gettext_lazy("Goals that answer it"))

    def offer(self) -> None:
        """The edition's goals."""
        offer(self, "goals", goals_of(self.edition, self.user))


class GoalForm(PartForm):
    """A goal."""

    values = (
        "action_field", "title", "description", "rationale", "focus_topics", "target_groups", "visibility",
    )  # fmt: skip
    action_field = forms.ModelChoiceField(
        label=gettext_lazy("Action field"),
        queryset=ActionField.objects.none(),
        empty_label=None,
        help_text=gettext_lazy("In another field the goal keeps its number."),
        error_messages={"required": gettext_lazy("Choose the action field from the list.")},
    )
    title = title_field()
    description = text_field(gettext_lazy("What is to be reached"), rows=4)
    rationale = text_field(gettext_lazy("Why this goal"))
    focus_topics = several(gettext_lazy("Focus topics"))
    target_groups = several(gettext_lazy("Target groups"))

    def offer(self) -> None:
        """The edition's fields and topics, the municipality's groups."""
        fields = ActionField.objects.visible_to(self.user).filter(edition=self.edition)
        offer(self, "action_field", fields)
        offer(self, "focus_topics", topics_of(self.edition, self.user))
        offer(self, "target_groups", _of_body(TargetGroup, self.edition, self.user))


class MeasureForm(PartForm):
    """A measure."""

    values = (
        "title", "kind", "description", "start_date", "goals", "target_groups", "focus_topics", "legal_bases",
        "districts", "visibility",
    )  # fmt: skip
    title = title_field()
    kind = forms.ChoiceField(label=gettext_lazy("Kind of measure"), choices=MeasureKind.choices)
    description = text_field(gettext_lazy("What is done"))
    start_date = day_field(gettext_lazy("First day"))
    end_date = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: until further notice."))
    goals = several(gettext_lazy("Goals that it serves"))
    target_groups = several(gettext_lazy("Target groups"))
    focus_topics = several(gettext_lazy("Focus topics"))
    legal_bases = several(gettext_lazy("Legal bases"))
    districts = several(gettext_lazy("Districts"))

    def stored(self) -> tuple[str, ...]:
        """The last day too."""
        return (*self.values, "end_date")

    def offer(self) -> None:
        """What the edition and the municipality have."""
        offer(self, "goals", goals_of(self.edition, self.user))
        offer(self, "focus_topics", topics_of(self.edition, self.user))
        for name, model in (
            ("target_groups", TargetGroup),
            ("legal_bases", LegalBasis),
            ("districts", District),
        ):
            offer(self, name, _of_body(model, self.edition, self.user))

    def of_row(self) -> dict[str, Any]:
        """The last day is shown, the first day after is kept."""
        return super().of_row() | {"end_date": last_day_of(self.row.end_date)}

    def typed(self) -> dict[str, Any]:
        """The first day after is kept."""
        return super().typed() | {"end_date": day_after(self.cleaned_data["end_date"])}


def goals_of(edition: Edition, user: Any) -> Any:
    """An edition's goals by number."""
    return Goal.objects.visible_to(user).filter(edition=edition).order_by("number")


def topics_of(edition: Edition, user: Any) -> Any:
    """An edition's focus topics."""
    return FocusTopic.objects.visible_to(user).filter(edition=edition).order_by("position", "pk")


def measures_of(edition: Edition, user: Any) -> Any:
    """An edition's measures."""
    return Measure.objects.visible_to(user).filter(edition=edition).order_by("position", "pk")


def _of_body(model: Any, edition: Edition, user: Any) -> Any:
    return model.objects.visible_to(user).filter(body=edition.concept.body_id)


class GoodPracticeForm(PartForm):
    """An example of good practice with its story."""

    values = ("title", "story", "measure", "organization", "visibility")
    title = title_field()
    story = text_field(gettext_lazy("The story"), required=True, rows=12)
    measure = forms.ModelChoiceField(
        label=gettext_lazy("Measure"), queryset=Measure.objects.none(), required=False
    )
    organization = forms.ModelChoiceField(
        label=gettext_lazy("Whose example it is"), queryset=Organization.objects.none(), required=False
    )

    def offer(self) -> None:
        """The edition's measures, the municipality's organizations."""
        offer(self, "measure", measures_of(self.edition, self.user))
        offer(self, "organization", _of_body(Organization, self.edition, self.user))


class ReasonForm(forms.Form):
    """Why something is done."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        required=False,
        help_text=REASON_HELP,
        error_messages={"required": gettext_lazy("This edition has been adopted. Say why it is changed.")},
    )

    def __init__(self, data: Any = None, *, required: bool = False) -> None:
        """Ask for it where it must be said."""
        super().__init__(data)
        self.fields["reason"].required = required
