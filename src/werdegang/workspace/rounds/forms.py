# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of reporting rounds."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.evidence import LEVELS, Sent
from werdegang.concepts.models import Evidence, ReportingRound, UpdateRequest
from werdegang.concepts.reporting_rounds import Words, mark_of
from werdegang.concepts.vocabulary import MeasureState
from werdegang.core.visibility import Visibility
from werdegang.files.uploads import LARGEST, Unfit, checked
from werdegang.ui.formats import filesize
from werdegang.workspace.forms.papers import DateInput

WORDS = ("measure_state", "progress", "text", "internal_text")


class RoundForm(forms.ModelForm):  # type: ignore[type-arg]
    """When a round opens, is due and closes."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ReportingRound
        fields = ("name", "opens", "due", "closes")
        widgets = {"opens": DateInput(), "due": DateInput(), "closes": DateInput()}
        help_texts = {"name": gettext_lazy("For instance: second half-year 2026.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Remember the state that it was opened with."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["opened"].initial = mark_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """It opens before it is due, and is due before it closes."""
        found: dict[str, Any] = super().clean() or {}
        opens, due, closes = (found.get(name) for name in ("opens", "due", "closes"))
        if opens and due and due < opens:
            self.add_error("due", _("It is due before it opens. Choose a later day."))
        if due and closes and closes < due:
            self.add_error("closes", _("It closes before it is due. Choose a later day."))
        return found


class UpdateForm(forms.Form):
    """How a measure stands: the state, two texts, perhaps the progress."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    measure_state = forms.ChoiceField(
        label=gettext_lazy("State today"),
        choices=MeasureState.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Say how the measure stands.")},
    )
    progress = forms.IntegerField(
        label=gettext_lazy("Progress in percent"),
        min_value=0,
        max_value=100,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Public"),
        error_messages={"required": gettext_lazy("Write one or two sentences for the public.")},
        widget=forms.Textarea,
        help_text=gettext_lazy("Stands on the page of the measure once it is released. No names of persons."),
    )
    internal_text = forms.CharField(
        label=gettext_lazy("Internal"),
        required=False,
        widget=forms.Textarea,
        help_text=gettext_lazy("Only for the administration and those in charge of the measure."),
    )

    evidence = forms.FileField(
        label=gettext_lazy("Add a file"), required=False, allow_empty_file=True, max_length=255
    )
    evidence_title = forms.CharField(
        label=gettext_lazy("Title of the file"),
        max_length=255,
        required=False,
        help_text=gettext_lazy("Empty: the name of the file."),
    )
    evidence_level = forms.ChoiceField(
        label=gettext_lazy("Who may read the file"),
        choices=[(level.value, level.label) for level in LEVELS],
        initial=Visibility.PUBLIC.value,
        required=False,
    )
    removed = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(
        self,
        request: UpdateRequest,
        *args: Any,
        complete: bool = False,
        there: Sequence[Evidence] = (),
        **kwargs: Any,
    ) -> None:
        """Show what is written already; ``complete``: it is handed in, and nothing may be missing.

        ``there``: the files that it has already.
        """
        initial = {name: getattr(request, name) for name in WORDS} | {"opened": mark_of(request)}
        super().__init__(*args, **kwargs | {"initial": initial})
        self.there, self._content = there, b""
        chosen = self.fields["removed"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(each.pk, str(each)) for each in there]
        self.fields["evidence"].help_text = _("PDF, Office, images or text; at most %(size)s.") % {
            "size": filesize(LARGEST)
        }
        if self.is_bound and not complete:
            for name in WORDS:
                self.fields[name].required = False

    def clean_evidence(self) -> Any:
        """Look into the content."""
        sent = self.cleaned_data["evidence"]
        if sent:
            try:
                self._content = checked(sent)
            except Unfit as unfit:
                raise ValidationError(str(unfit)) from unfit
        return sent

    def sent(self) -> list[Sent]:
        """The file that was added."""
        given = self.cleaned_data
        if not given["evidence"]:
            return []
        level = Visibility(given["evidence_level"] or Visibility.PUBLIC)
        return [Sent(self._content, given["evidence"].name, given["evidence_title"], level)]

    def words(self) -> Words:
        """What was typed."""
        return Words(**{name: self.cleaned_data[name] for name in WORDS})


class LinkForm(forms.Form):
    """Where a link without a password goes."""

    address = forms.EmailField(
        label=gettext_lazy("E-mail address of the organization"),
        help_text=gettext_lazy("Whoever has the link can report on this one measure, without an account."),
        error_messages={"required": gettext_lazy("Write the address that the link goes to.")},
    )


class QuestionForm(forms.Form):
    """What the coordinating office would like to know."""

    question = forms.CharField(
        label=gettext_lazy("Question"),
        max_length=2000,
        widget=forms.Textarea,
        help_text=gettext_lazy("The organization reads it above its form."),
        error_messages={"required": gettext_lazy("Write what you would like to know.")},
    )
