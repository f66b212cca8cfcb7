# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of an item during and after the meeting."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from werdegang.council.meetings.deciding import Result
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import Ballot, Choice, Outcome
from werdegang.people.models import Person
from werdegang.workspace.meetings.forms import time_input


class ResultForm(forms.Form):
    """What became of an item: when it was called, result, wording, vote, who was barred, minutes."""

    called = forms.TimeField(
        label=gettext_lazy("Called at"),
        required=False,
        widget=time_input(),
        help_text=gettext_lazy(
            "Where somebody came late or left early: votes are checked against those who were there then."
        ),
    )
    outcome = forms.ChoiceField(
        label=gettext_lazy("Result"),
        required=False,
        choices=[("", gettext_lazy("no result yet")), *Outcome.choices],
    )
    words = forms.CharField(
        label=gettext_lazy("Result in words of its own"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Only where the standard wording does not fit."),
    )
    text = forms.CharField(
        label=gettext_lazy("Wording of the resolution"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Needed where the proposal was changed."),
    )
    ballot = forms.ChoiceField(
        label=gettext_lazy("Kind of vote"), choices=Ballot.choices, initial=Ballot.OPEN.value, required=False
    )
    yes = forms.IntegerField(label=gettext_lazy("Yes"), min_value=0, max_value=9999, required=False)
    no = forms.IntegerField(label=gettext_lazy("No"), min_value=0, max_value=9999, required=False)
    abstain = forms.IntegerField(
        label=gettext_lazy("Abstentions"), min_value=0, max_value=9999, required=False
    )
    excluded = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Took no part for bias"),
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    minutes = forms.CharField(
        label=gettext_lazy("Minutes"), required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason for the correction"),
        help_text=gettext_lazy(
            "The minutes are approved: the history keeps what they said, and this reason."
        ),
        error_messages={"required": gettext_lazy("The minutes are approved: say why they are corrected.")},
    )

    def __init__(self, *args: Any, present: Sequence[Person], is_concluded: bool, **kwargs: Any) -> None:
        """Offer those present; a vote by name asks each of them. Approved minutes are corrected with a reason."""
        super().__init__(*args, **kwargs)
        if not is_concluded:
            del self.fields["reason"]
        field: Any = self.fields["excluded"]
        field.queryset = Person.objects.filter(pk__in=[person.pk for person in present])
        self.present = list(present)
        for person in self.present:
            self.fields[f"vote_{person.pk}"] = forms.ChoiceField(
                label=str(person), required=False, choices=[("", "–"), *Choice.choices]
            )

    @property
    def why(self) -> str:
        """The reason that was given; empty where none is asked for."""
        return str(self.cleaned_data.get("reason", ""))

    @property
    def is_touched(self) -> bool:
        """Whether anything is other than it stood; a reason alone is nothing."""
        return bool(set(self.changed_data) - {"reason"})

    @property
    def votes(self) -> list[forms.BoundField]:
        """The fields of a vote by name."""
        return [self[f"vote_{person.pk}"] for person in self.present]

    def result(self) -> Result | None:
        """What was filled in; None without a result."""
        given = self.cleaned_data
        if not given["outcome"]:
            return None
        by_name = {
            person: Choice(choice) for person in self.present if (choice := given.get(f"vote_{person.pk}"))
        }
        ballot = Ballot(given["ballot"] or Ballot.OPEN)
        return Result(
            Outcome(given["outcome"]),
            given["words"],
            given["text"],
            ballot,
            Counts(given["yes"], given["no"], given["abstain"]),
            by_name if ballot == Ballot.BY_NAME else {},
        )
