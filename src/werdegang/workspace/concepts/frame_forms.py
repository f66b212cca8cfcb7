# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of what frames the parts: the concept itself, an edition, and what the municipality keeps across concepts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from werdegang.concepts.freezing import is_frozen
from werdegang.concepts.models import District, TargetGroup
from werdegang.core import languages
from werdegang.people.models import Organization
from werdegang.workspace.concepts.fields import (
    LEVELS,
    NOT_A_DAY,
    day_after,
    day_field,
    last_day_of,
    offer,
    offer_level,
    several,
    text_field,
    title_field,
)
from werdegang.workspace.concepts.forms import REASON_HELP, WritingForm
from werdegang.workspace.forms.papers import DateInput

SPOKEN = (
    "de",
    "en",
    "ar",
    "bg",
    "fa",
    "fr",
    "it",
    "ku",
    "pl",
    "ps",
    "ro",
    "ru",
    "sq",
    "sr",
    "ti",
    "tr",
    "uk",
    "vi",
)
"""Languages that are offered to tick (ISO 639-1)."""


def reason_field() -> forms.CharField:
    """Why something is changed."""
    return forms.CharField(
        label=gettext_lazy("Reason of the change"), max_length=500, required=False, help_text=REASON_HELP
    )


class ConceptForm(WritingForm):
    """A concept's own words."""

    values = ("name", "short_name", "summary")
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=255,
        error_messages={"required": gettext_lazy("Give the concept a name, then save again.")},
    )
    short_name = forms.CharField(label=gettext_lazy("Short name"), max_length=100, required=False)
    summary = text_field(gettext_lazy("In short"))
    reason = reason_field()


class EditionForm(WritingForm):
    """An edition's name, period, summary and offices."""

    values = ("name", "start_date", "summary", "coordinating_office", "advisory_board")
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=255,
        error_messages={"required": gettext_lazy("Give the edition a name, then save again.")},
    )
    start_date = forms.DateField(
        label=gettext_lazy("First day"),
        widget=DateInput(),
        error_messages={"invalid": NOT_A_DAY, "required": gettext_lazy("Say the day.")},
    )
    end_date = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: until further notice."))
    summary = text_field(gettext_lazy("In short"))
    coordinating_office = forms.ModelChoiceField(
        label=gettext_lazy("Coordinating office"), queryset=Organization.objects.none(), required=False
    )
    advisory_board = forms.ModelChoiceField(
        label=gettext_lazy("Advisory board"), queryset=Organization.objects.none(), required=False
    )
    reason = reason_field()

    def stored(self) -> tuple[str, ...]:
        """The last day too."""
        return (*self.values, "end_date")

    def offer(self) -> None:
        """The municipality's organizations; a reason where the wording is frozen."""
        found = Organization.objects.visible_to(self.user).filter(body=self.row.concept.body_id)
        offer(self, "coordinating_office", found)
        offer(self, "advisory_board", found)
        self.fields["reason"].required = is_frozen(self.row)

    def of_row(self) -> dict[str, Any]:
        """The last day is shown, the first day after is kept."""
        return super().of_row() | {"end_date": last_day_of(self.row.end_date)}

    def typed(self) -> dict[str, Any]:
        """The first day after is kept."""
        return super().typed() | {"end_date": day_after(self.cleaned_data["end_date"])}


class EntryForm(WritingForm):
    """An entry that the municipality keeps."""

    visibility = forms.ChoiceField(label=gettext_lazy("Visibility"), choices=LEVELS)
    reason = reason_field()
    field_order: tuple[str, ...] = ("citation", "name", "url", "visibility", "reason")

    def __init__(self, row: Any, user: Any, data: Any = None, initial: dict[str, Any] | None = None) -> None:
        """Offer the level that it has."""
        super().__init__(row, user, data, initial)
        offer_level(self, row)


class TargetGroupForm(EntryForm):
    """A target group."""

    values = ("name", "description", "visibility")
    name = forms.CharField(label=gettext_lazy("Name"), max_length=255)
    description = text_field(gettext_lazy("Who is meant"), rows=4)
    field_order: tuple[str, ...] = ("name", "description", "visibility", "reason")


class DistrictForm(EntryForm):
    """A district."""

    values = ("name", "visibility")
    name = forms.CharField(label=gettext_lazy("Name"), max_length=255)


class LegalBasisForm(EntryForm):
    """A law or a section of one."""

    values = ("citation", "name", "url", "visibility")
    citation = forms.CharField(
        label=gettext_lazy("Citation"), max_length=255, help_text=gettext_lazy("Such as “§ 43 AufenthG”.")
    )
    name = forms.CharField(label=gettext_lazy("Name of the law"), max_length=500)
    url = forms.URLField(
        label=gettext_lazy("Address of the text"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=gettext_lazy("Where the law can be read, for instance on gesetze-im-internet.de."),
    )


class ServiceOfferForm(EntryForm):
    """An offer for people."""

    values = (
        "title", "subject", "description", "organization", "languages", "target_groups", "districts", "address",
        "opening_hours", "contact_point", "accessibility", "website", "visibility",
    )  # fmt: skip
    title = title_field()
    subject = forms.CharField(
        label=pgettext_lazy("offer", "Subject"),
        max_length=255,
        required=False,
        help_text=gettext_lazy("Such as language, work, health: offers are filtered by it."),
    )
    description = text_field(gettext_lazy("What is on offer"), rows=6)
    organization = forms.ModelChoiceField(
        label=gettext_lazy("Offered by"), queryset=Organization.objects.none(), required=False
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages spoken"), required=False, widget=forms.CheckboxSelectMultiple
    )
    target_groups = several(gettext_lazy("For whom"))
    districts = several(gettext_lazy("Districts"))
    address = forms.CharField(label=gettext_lazy("Address"), max_length=500, required=False)
    opening_hours = forms.CharField(label=gettext_lazy("Opening hours"), max_length=500, required=False)
    contact_point = forms.CharField(
        label=gettext_lazy("Contact point"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("An office with telephone and e-mail, no private person."),
    )
    accessibility = forms.CharField(
        label=gettext_lazy("Barrier-free access"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Such as: step-free entrance, induction loop, sign language on request."),
    )
    website = forms.URLField(
        label=gettext_lazy("Website"), max_length=500, required=False, assume_scheme="https"
    )
    last_day = day_field(gettext_lazy("Valid until"), gettext_lazy("Empty: until further notice."))
    field_order: tuple[str, ...] = (*values[:-1], "last_day", "visibility", "reason")

    def stored(self) -> tuple[str, ...]:
        """How long it is valid, too."""
        return (*self.values, "valid_until")

    def offer(self) -> None:
        """What the municipality has; languages that an offer names already stay among those offered."""
        own: list[str] = self.row.languages or []
        field = self.fields["languages"]
        assert isinstance(field, forms.MultipleChoiceField)
        codes = [*SPOKEN, *(each for each in own if each not in SPOKEN)]
        field.choices = [(code, languages.name(code)) for code in codes]
        for name, model in (
            ("organization", Organization),
            ("target_groups", TargetGroup),
            ("districts", District),
        ):
            offer(self, name, model.objects.visible_to(self.user).filter(body=self.row.body_id))

    def of_row(self) -> dict[str, Any]:
        """The last day as it is kept."""
        return super().of_row() | {"last_day": self.row.valid_until}

    def typed(self) -> dict[str, Any]:
        """The last day as it is kept."""
        return super().typed() | {"valid_until": self.cleaned_data["last_day"]}
