# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the coordinating office's work on an edition."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from werdegang.concepts.following import DROP, MOVE
from werdegang.concepts.succeeding import MOST_PARTS
from werdegang.concepts.vocabulary import GoalStatus, SuccessionKind
from werdegang.council.models import Resolution

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
AREA = forms.Textarea(attrs={"rows": 3})
PUBLIC_REASON = gettext_lazy("Shown publicly in the history.")


class StepForm(forms.Form):
    """A step of an edition; asks for what the step needs."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"), widget=AREA, required=False, help_text=PUBLIC_REASON
    )

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        """``needs_reason``: the step goes back."""
        super().__init__(*args, **kwargs)
        if not needs_reason:
            del self.fields["reason"]


class ResolutionChoice(forms.ModelChoiceField[Resolution]):
    """A resolution, told by day, body and paper."""

    def label_from_instance(self, obj: Resolution) -> str:
        """``17.03.2017, Rat: ungeändert beschlossen (Ref05/0007/17)``."""
        words = [f"{obj.date:%d.%m.%Y}" if obj.date else "", str(obj.organization or "")]
        paper = f" ({obj.paper.reference or obj.paper.name})" if obj.paper else ""
        return f"{', '.join(filter(None, words))}: {obj.get_outcome_display()}{paper}"


class AdvisedForm(StepForm):
    """A step before which it is said what the advisory board made of the edition."""

    board_result = ResolutionChoice(
        label=gettext_lazy("Result of the advisory board on this edition"),
        queryset=Resolution.objects.none(),
        required=False,
        empty_label=gettext_lazy("None: I give a reason"),
        help_text=gettext_lazy("Recorded results of the board since the last edition, the latest first."),
    )

    def __init__(self, *args: Any, results: QuerySet[Resolution] | None, **kwargs: Any) -> None:
        """Offer these results; None: it is not asked."""
        super().__init__(*args, **kwargs)
        if results is None:
            del self.fields["board_result"]
        else:
            self.fields["board_result"].queryset = results  # type: ignore[attr-defined]


class AdoptionForm(AdvisedForm):
    """The resolution that adopted the edition."""

    resolution = ResolutionChoice(
        label=gettext_lazy("Resolution"),
        queryset=Resolution.objects.none(),
        help_text=gettext_lazy("Recorded resolutions of deciding bodies that said yes, the latest first."),
    )

    def __init__(self, *args: Any, resolutions: QuerySet[Resolution], **kwargs: Any) -> None:
        """Offer these resolutions."""
        super().__init__(*args, needs_reason=False, **kwargs)
        if "board_result" in self.fields:
            self.fields["board_result"].empty_label = gettext_lazy("None")  # type: ignore[attr-defined]
        self.fields["resolution"].queryset = resolutions  # type: ignore[attr-defined]


class NextEditionForm(forms.Form):
    """What the next edition is called, and its period."""

    name = forms.CharField(label=gettext_lazy("Name of the next edition"), max_length=255)
    start = forms.DateField(label=gettext_lazy("First day"), widget=DATE)
    end = forms.DateField(
        label=gettext_lazy("Last day"),
        widget=DATE,
        required=False,
        help_text=gettext_lazy("Empty: until further notice."),
    )
    targets = forms.BooleanField(
        label=gettext_lazy("Carry over the targets of key figures that are due in the new period"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Each with its baseline; they can be changed in the new edition."),
    )


class DecisionForm(forms.Form):
    """What becomes of a goal or a measure."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What becomes of it"), choices=SuccessionKind.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=AREA,
        required=False,
        help_text=gettext_lazy("Shown publicly in the comparison; needed where something is dropped."),
    )
    into: Any = forms.ModelMultipleChoiceField(
        label=gettext_lazy("It lives on in"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("For merging one, for splitting two or more, new parts included."),
    )
    parts = forms.IntegerField(
        label=gettext_lazy("New parts to be made"),
        min_value=0,
        max_value=MOST_PARTS,
        required=False,
        help_text=gettext_lazy("For splitting: each begins with the old wording and is reworded afterwards."),
    )
    measures = forms.ChoiceField(
        label=gettext_lazy("If it is dropped: what becomes of the measures that serve it alone"),
        choices=[
            (DROP, gettext_lazy("They are dropped with it, for the same reason")),
            (MOVE, gettext_lazy("They serve another goal from now on")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )
    to: Any = forms.ModelChoiceField(
        label=gettext_lazy("The other goal"), queryset=None, required=False, empty_label="–"
    )
    opened = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, into: QuerySet[Any], own: Any = None, lone: Sequence[Any] = (), **kwargs: Any
    ) -> None:
        """Offer these for merging and splitting; ``lone``: measures that serve nothing but the goal ``own``."""
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = into  # type: ignore[attr-defined]
        if not lone:
            del self.fields["measures"], self.fields["to"]
            return
        self.fields["measures"].help_text = "; ".join(each.title for each in lone)
        self.fields["to"].queryset = into.exclude(pk=own.pk)  # type: ignore[attr-defined]


class StatusForm(forms.Form):
    """The status of a goal by hand; without one, the rule's."""

    status = forms.ChoiceField(
        label=gettext_lazy("Status"),
        choices=[("", gettext_lazy("as the rule says")), *GoalStatus.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=AREA,
        required=False,
        help_text=gettext_lazy("Shown publicly beside the status; needed for a status by hand."),
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)


def _percent(label: Any, help_text: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, help_text=help_text, min_value=0, max_value=100, max_digits=5, decimal_places=2
    )


class LimitsForm(forms.Form):
    """The limits of the rule, in percent."""

    watch = _percent(
        gettext_lazy("“To be watched” above … percent"),
        gettext_lazy("Share of the measures that are delayed."),
    )
    critical = _percent(
        gettext_lazy("“Critical” above … percent"),
        gettext_lazy("Share of the measures that are delayed or discontinued without a successor."),
    )
    expected = _percent(
        gettext_lazy("“To be watched” below … percent of the expected value"),
        gettext_lazy("On the straight way of a figure from its baseline to its target."),
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), widget=AREA, help_text=PUBLIC_REASON)
