# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the report builder. Each carries the state of the text that it shows."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import Edition, Goal, ReportingDuty, StatusUpdate
from werdegang.core import languages
from werdegang.reporting.languages import offered
from werdegang.reporting.models import Report, ReportSection
from werdegang.reporting.vocabulary import WHOLE_SECTIONS, SectionKind
from werdegang.reporting.writing import Frame, Words
from werdegang.ui.formats import day

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
ONE_DAY = datetime.timedelta(days=1)


class TextForm(forms.Form):
    """What all forms of a report share: on top of which state of the text they save."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)


class FrameForm(TextForm):
    """What a report is about."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=500)
    first_day = forms.DateField(label=gettext_lazy("First day of the period"), widget=DATE)
    last_day = forms.DateField(label=gettext_lazy("Last day of the period"), widget=DATE)
    fulfils = forms.ModelChoiceField(
        label=gettext_lazy("Fulfils the reporting duty"),
        queryset=ReportingDuty.objects.none(),
        required=False,
        help_text=gettext_lazy("With its release, the next report is due so many months later."),
    )
    concludes = forms.BooleanField(label=gettext_lazy("concludes the edition"), required=False)
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the report"),
        required=False,
        help_text=gettext_lazy(
            "Texts of the concept appear in their translation where there is one; the report says what is missing. "
            "What you write yourself stays as you write it."
        ),
    )

    def __init__(self, *args: Any, duties: QuerySet[ReportingDuty], **kwargs: Any) -> None:
        """Offer these duties."""
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [(code, languages.name(code)) for code in offered()]  # type: ignore[attr-defined]
        self.fields["fulfils"].queryset = duties  # type: ignore[attr-defined]
        self.fields["fulfils"].label_from_instance = _duty_words  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The period must not end before it begins."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Please give a day that is not before the first day of the period."))
        if last and last.year >= datetime.MAXYEAR:
            self.add_error("last_day", _("Please give a day in this millennium."))
        return given

    def frame(self) -> Frame:
        """What was given, once it is valid."""
        given = self.cleaned_data
        return Frame(
            given["title"],
            given["first_day"],
            given["last_day"] + ONE_DAY,
            given["concludes"],
            given["fulfils"],
            given["language"] or settings.LANGUAGE_CODE,
        )

    @staticmethod
    def of(report: Report) -> dict[str, Any]:
        """What stands now."""
        return {
            "revision": report.revision,
            "title": report.title,
            "first_day": report.period_start,
            "last_day": report.period_end - ONE_DAY,
            "fulfils": report.fulfils_id,
            "concludes": report.concludes_id is not None,
            "language": report.language,
        }


def _duty_words(duty: ReportingDuty) -> str:
    return _("%(recipient)s: at least every %(count)s months") % {
        "recipient": duty.recipient,
        "count": duty.every_months,
    }


class NewReportForm(FrameForm):
    """A report begins with its edition."""

    edition = forms.ModelChoiceField(label=gettext_lazy("Edition"), queryset=Edition.objects.none())
    field_order = ("edition", "title", "first_day", "last_day", "fulfils", "concludes", "language")

    def __init__(self, *args: Any, editions: QuerySet[Edition], **kwargs: Any) -> None:
        """Offer these editions."""
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = editions  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The duty must be the concept's."""
        given = super().clean()
        edition, duty = given.get("edition"), given.get("fulfils")
        if edition and duty and duty.concept_id != edition.concept_id:
            self.add_error("fulfils", _("This duty belongs to another concept than the edition."))
        return given


class SectionsForm(TextForm):
    """Which sections appear, and the words in them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Two fields for each section."""
        super().__init__(*args, **kwargs)
        for kind in WHOLE_SECTIONS:
            if not kind.is_text_alone:
                self.fields[f"{kind.value}_appears"] = forms.BooleanField(
                    label=_("“%(section)s” appears") % {"section": kind.label}, required=False, initial=True
                )
            self.fields[f"{kind.value}_text"] = forms.CharField(
                label=str(kind.label),
                required=False,
                widget=forms.Textarea(attrs={"rows": 8 if kind.is_text_alone else 4}),
                help_text=_hint(kind),
            )

    def words(self) -> dict[SectionKind, Words]:
        """What was given, once it is valid."""
        given = self.cleaned_data
        return {
            kind: Words(given.get(f"{kind.value}_appears", True), given[f"{kind.value}_text"])
            for kind in WHOLE_SECTIONS
        }

    @staticmethod
    def of(report: Report, sections: Iterable[ReportSection]) -> dict[str, Any]:
        """What stands now."""
        found: dict[str, Any] = {"revision": report.revision}
        rows = {row.kind: row for row in sections if row.goal_id is None}
        for kind in WHOLE_SECTIONS:
            row = rows.get(kind.value)
            found[f"{kind.value}_text"] = row.text if row else ""
            if not kind.is_text_alone:
                found[f"{kind.value}_appears"] = row.included if row else True
        return found


def _hint(kind: SectionKind) -> str:
    if kind is SectionKind.EASY_LANGUAGE:
        return _(
            "Short sentences in Leichte Sprache, checked by people who need it. Left empty, there is no such section."
        )
    if kind.is_text_alone:
        return _("Left empty, the section does not appear.")
    return _("Stands in front of what the program fills in. May stay empty.")


class GoalsForm(TextForm):
    """A word of the coordinating office on each goal."""

    def __init__(self, *args: Any, goals: Sequence[Goal], **kwargs: Any) -> None:
        """A field for each goal."""
        super().__init__(*args, **kwargs)
        self.goals = {f"goal_{goal.pk}": goal for goal in goals}
        for name, goal in self.goals.items():
            self.fields[name] = forms.CharField(
                label=str(goal), required=False, widget=forms.Textarea(attrs={"rows": 3})
            )

    def words(self) -> dict[Goal, str]:
        """What was given, once it is valid."""
        return {goal: self.cleaned_data[name] for name, goal in self.goals.items()}

    @staticmethod
    def of(report: Report, sections: Iterable[ReportSection]) -> dict[str, Any]:
        """What stands now."""
        found: dict[str, Any] = {
            f"goal_{row.goal_id}": row.text for row in sections if row.goal_id is not None
        }
        return found | {"revision": report.revision}


class UpdatesForm(TextForm):
    """Which status updates of the period appear."""

    def __init__(self, *args: Any, updates: Mapping[str, Sequence[StatusUpdate]], **kwargs: Any) -> None:
        """A group of choices for each measure."""
        super().__init__(*args, **kwargs)
        self.names = []
        for number, (measure, rows) in enumerate(updates.items()):
            name = f"measure_{number}"
            self.names.append(name)
            self.fields[name] = forms.MultipleChoiceField(
                label=measure,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                choices=[(str(row.pk), _update_words(row)) for row in rows],
            )

    def shown(self) -> list[int]:
        """The keys of the chosen updates, once it is valid."""
        return [int(key) for name in self.names for key in self.cleaned_data[name]]

    def of(self, report: Report) -> dict[str, Any]:
        """What stands now."""
        found: dict[str, Any] = {"revision": report.revision}
        for name in self.names:
            choices: Any = self.fields[name]
            found[name] = [key for key, _words in choices.choices if int(key) not in report.updates_left_out]
        return found


def _update_words(update: StatusUpdate) -> str:
    text = update.text if len(update.text) <= 160 else f"{update.text[:159].rstrip()}…"
    return f"{day(update.date)}, {update.get_state_display()}: {text}"


class ReleaseForm(forms.Form):
    """Releasing; a correction has its reason."""

    reason = forms.CharField(
        label=gettext_lazy("Reason of the correction"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It stands in the new version and beside it on the public page."),
    )

    def __init__(self, *args: Any, first: bool, **kwargs: Any) -> None:
        """The first version needs no reason."""
        super().__init__(*args, **kwargs)
        if first:
            del self.fields["reason"]


class DutyForm(forms.ModelForm[ReportingDuty]):
    """How early staff is warned, and whether the public reads when a report is due."""

    class Meta:
        model = ReportingDuty
        fields = ("warn_days", "shows_due_date")
