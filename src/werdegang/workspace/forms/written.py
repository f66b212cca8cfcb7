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
    """What the members told the council office, a field for each who has not answered, signed in."""

    on = day_field(
        gettext_lazy("Day of the answers"), gettext_lazy("For all answers that are new here."), required=True
    )

    def __init__(self, *args: Any, asked: Sequence[WrittenAnswer], **kwargs: Any) -> None:
        """A field for each; with what it showed, so that only what was chosen here is written."""
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for row in self.asked:
            if not row.is_own:
                self.fields[f"answer_{row.person_id}"] = forms.ChoiceField(
                    label=str(row.person),
                    required=False,
                    initial=row.answer,
                    choices=[("", gettext_lazy("no answer yet")), *Answer.choices],
                    show_hidden_initial=True,
                )

    @property
    def lines(self) -> list[forms.BoundField]:
        """The fields of the answers."""
        return [self[f"answer_{row.person_id}"] for row in self.asked if not row.is_own]

    @property
    def own(self) -> list[WrittenAnswer]:
        """Answers that members gave themselves."""
        return [row for row in self.asked if row.is_own]

    def answers(self) -> dict[int, Answer | None]:
        """What was chosen here, by the primary key of the person; what was left as it was shown is not among it."""
        chosen = {row: self._typed(row) for row in self.asked if not row.is_own}
        given = {row.person_id: said for row, (shown, said) in chosen.items() if said != shown}
        return {key: Answer(said) if said else None for key, said in given.items()}

    def differing(self) -> list[tuple[WrittenAnswer, str]]:
        """Rows that somebody else changed since they were shown, with what was chosen here, where the two differ."""
        found = [(row, *self._typed(row)) for row in self.asked]
        return [
            (row, said) for row, shown, said in found if said != shown and row.answer not in (shown, said)
        ]

    def _typed(self, row: WrittenAnswer) -> tuple[str, str]:
        """What the form showed and what was chosen, by what was sent; the field may be gone meanwhile."""
        name = self.add_prefix(f"answer_{row.person_id}")
        said = str(self.data.get(name, ""))
        return str(self.data.get(f"initial-{name}", said if row.is_own else row.answer)), said


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
