# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of what is decided without a meeting: whom a paper is sent to, what they answer, urgent decisions."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from werdegang.council.models import WrittenAnswer
from werdegang.council.vocabulary import Answer
from werdegang.people.models import Organization, Person
from werdegang.workspace.forms.records import day_field


class _OfBodies(forms.Form):
    """Asks for a body."""

    organization = forms.ModelChoiceField(
        label=gettext_lazy("Body"),
        queryset=Organization.objects.none(),
        error_messages={"required": gettext_lazy("Choose the body.")},
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organization], **kwargs: Any) -> None:
        """Offer these bodies."""
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = bodies  # type: ignore[attr-defined]


class BeginForm(_OfBodies):
    """A paper is sent round: to the members of which body, since when, until when."""

    on = day_field(gettext_lazy("Asked on"), required=True)
    until = day_field(gettext_lazy("Answers until"), required=True)


class AnswersForm(forms.Form):
    """What the members answered, a field for each."""

    on = day_field(
        gettext_lazy("Day of the answers"), gettext_lazy("For all answers that are new here."), required=True
    )
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, asked: Sequence[WrittenAnswer], **kwargs: Any) -> None:
        """A field for each who was asked."""
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for row in self.asked:
            self.fields[f"answer_{row.person_id}"] = forms.ChoiceField(
                label=str(row.person),
                required=False,
                initial=row.answer,
                choices=[("", gettext_lazy("no answer yet")), *Answer.choices],
            )

    @property
    def lines(self) -> list[forms.BoundField]:
        """The fields of the answers."""
        return [self[f"answer_{row.person_id}"] for row in self.asked]

    def answers(self) -> dict[int, Answer | None]:
        """What was chosen, by the primary key of the person."""
        given = {row.person_id: self.cleaned_data[f"answer_{row.person_id}"] for row in self.asked}
        return {key: Answer(said) if said else None for key, said in given.items()}


class UrgentForm(_OfBodies):
    """An urgent decision: in place of which body, by whom, when, with what wording."""

    on = day_field(gettext_lazy("Decided on"), required=True)
    deciders = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Decided in agreement by"),
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("All who had to agree; at least two."),
        error_messages={"required": gettext_lazy("Choose at least two people.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Wording of the resolution"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Only where it is not that of the proposal."),
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        """Offer these people."""
        super().__init__(*args, **kwargs)
        self.fields["organization"].label = gettext_lazy("In place of")
        self.fields["organization"].help_text = gettext_lazy("This body is told at its next meeting.")
        self.fields["deciders"].queryset = people  # type: ignore[attr-defined]
