# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the follow-up: an assignment's words, how it goes, the filter of the board."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import Measure
from werdegang.council.models import Paper, PaperFile, Resolution
from werdegang.followup.models import Assignment
from werdegang.followup.services import mark_of
from werdegang.followup.standing import stands
from werdegang.followup.vocabulary import AssignmentState, Standing
from werdegang.people.models import Organization
from werdegang.ui.formats import day
from werdegang.ui.parts import Link
from werdegang.workspace.forms.records import RecordForm, day_field

OFFICES = (Organization.Kind.OFFICE, Organization.Kind.DEPARTMENT_HEADS, Organization.Kind.PARTNER)
_MANY = {"size": 6}


class AssignmentForm(RecordForm):
    """What is to be done, by whom, until when, and what it belongs to."""

    due = day_field(gettext_lazy("Due"))
    paper_numbers = forms.CharField(
        label=gettext_lazy("Papers"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("Their numbers, with commas between."),
    )

    class Meta:
        model = Assignment
        fields = (
            "title",
            "text",
            "point",
            "office",
            "partners",
            "due",
            "due_text",
            "every_months",
            "measures",
            "documents",
        )
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "partners": forms.SelectMultiple(attrs=_MANY),
            "measures": forms.SelectMultiple(attrs=_MANY),
            "documents": forms.SelectMultiple(attrs=_MANY),
        }

    field_order = (
        "title",
        "text",
        "point",
        "office",
        "partners",
        "due",
        "due_text",
        "every_months",
        "measures",
        "paper_numbers",
        "documents",
        "reason",
    )

    def __init__(self, user: Any, resolution: Resolution, *args: Any, **kwargs: Any) -> None:
        """Offer offices, measures and files that the user sees."""
        super().__init__(*args, **kwargs)
        self.user, self.resolution = user, resolution
        self.instance.resolution = resolution
        here = Organization.objects.visible_to(user).filter(body=resolution.body_id)
        measures = Measure.objects.visible_to(user).select_related("edition")
        self._offer("office", here.filter(kind__in=OFFICES).order_by("name", "pk"))
        self._offer("partners", here.filter(kind__in=OFFICES).order_by("name", "pk"))
        self._offer("measures", measures.order_by("-edition__number", "position", "pk"))
        self._offer("documents", self._files())
        if self.instance.pk:
            papers = Paper.objects.visible_to(user).filter(assignments=self.instance)
            self.fields["paper_numbers"].initial = ", ".join(papers.values_list("reference", flat=True))

    def _offer(self, name: str, things: QuerySet[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = things

    def _files(self) -> QuerySet[PaperFile]:
        of = Q(paper=self.resolution.paper_id) if self.resolution.paper_id else Q(pk__in=())
        if self.instance.pk:
            of |= Q(paper__assignments=self.instance) | Q(assignments=self.instance)
        rows = PaperFile.objects.visible_to(self.user).filter(of)
        return rows.select_related("paper", "file").order_by("paper", "position", "pk").distinct()

    def clean_paper_numbers(self) -> list[Paper]:
        """Each number names a paper that the user sees."""
        told = [each.strip() for each in str(self.cleaned_data["paper_numbers"]).split(",") if each.strip()]
        papers = Paper.objects.visible_to(self.user).filter(body=self.resolution.body_id, reference__in=told)
        found = {paper.reference: paper for paper in papers}
        missing = [each for each in told if each not in found]
        if missing:
            raise ValidationError(
                _("No paper has this number: %(numbers)s. Check the spelling.")
                % {"numbers": ", ".join(missing)}
            )
        return list(found.values())

    def clean(self) -> dict[str, Any]:
        """Links that the user does not see stay as they are."""
        found = super().clean()
        if self.instance.pk:
            hidden = self.instance.papers.exclude(pk__in=Paper.objects.visible_to(self.user).values("pk"))
            found["hidden_papers"] = list(hidden)
        return found

    def words(self) -> tuple[dict[str, Any], dict[str, list[Any]]]:
        """Plain fields, and links with those that the form could not show."""
        given = self.cleaned_data
        plain = ("title", "text", "point", "office", "due", "due_text", "every_months")
        links = {name: [*given[name], *self._unseen(name)] for name in ("partners", "measures", "documents")}
        links["papers"] = [*given["paper_numbers"], *given.get("hidden_papers", [])]
        return {name: given[name] for name in plain}, links

    def _unseen(self, name: str) -> list[Any]:
        if not self.instance.pk:
            return []
        field: Any = self.fields[name]
        return list(getattr(self.instance, name).exclude(pk__in=field.queryset.values("pk")))


class ProgressForm(forms.Form):
    """How it goes: the state, public words, internal words."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    day = day_field(gettext_lazy("Day"), required=True)
    state = forms.ChoiceField(label=gettext_lazy("State"), choices=AssignmentState.choices)
    public = forms.CharField(
        label=gettext_lazy("Public text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Everybody reads it who sees the resolution."),
    )
    internal = forms.CharField(
        label=gettext_lazy("Internal text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Only the administration and the responsible office read it."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Needed for what is not feasible or superseded; the public reads it."),
    )
    superseded_by = forms.ModelChoiceField(
        label=gettext_lazy("Superseded by"), queryset=Assignment.objects.none(), required=False
    )
    fulfilled = forms.BooleanField(
        label=gettext_lazy("The duty was fulfilled this time: the next day is reckoned from it"),
        required=False,
    )

    def __init__(self, user: Any, assignment: Assignment, *args: Any, **kwargs: Any) -> None:
        """Offer what may have taken its place; ask for the round only where it returns."""
        started = {"day": timezone.localdate(), "state": assignment.state, "opened": mark_of(assignment)}
        kwargs.setdefault("initial", started)
        super().__init__(*args, **kwargs)
        others = Assignment.objects.at_work_for(user).confirmed().exclude(pk=assignment.pk)
        field = self.fields["superseded_by"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = others.filter(resolution__body=assignment.resolution.body_id).order_by("title", "pk")
        if not assignment.every_months:
            del self.fields["fulfilled"]
        self.resolved_on = assignment.resolution.date

    def clean_day(self) -> datetime.date:
        """Nothing can have become of a resolution before it was passed."""
        given: datetime.date = self.cleaned_data["day"]
        if self.resolved_on and given < self.resolved_on:
            raise ValidationError(
                _("The resolution was passed on %(day)s. Give that day or a later one.")
                % {"day": day(self.resolved_on)}
            )
        return given


class DismissForm(forms.Form):
    """Why a proposal is no assignment."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is no assignment"), widget=forms.Textarea(attrs={"rows": 2}), required=True
    )


class BoardFilter(forms.Form):
    """Assignments by words, standing, body and office; every field may be empty."""

    q = forms.CharField(label=gettext_lazy("Words or number"), required=False, max_length=200)
    stand = forms.ChoiceField(label=gettext_lazy("Standing"), required=False)
    gremium = forms.ChoiceField(label=gettext_lazy("Body"), required=False)
    stelle = forms.ChoiceField(label=gettext_lazy("Responsible"), required=False)

    def __init__(self, query: QueryDict, user: Any, rows: QuerySet[Assignment]) -> None:
        """Offer what these assignments have."""
        super().__init__(query, auto_id="filter_%s")
        seen = Organization.objects.visible_to(user)
        bodies = seen.filter(pk__in=rows.order_by().values("resolution__organization"))
        offices = seen.filter(pk__in=rows.order_by().values("office"))
        for name, offered in (
            ("stand", [("offen", _("open")), *Standing.choices]),
            ("gremium", list(bodies.order_by("name", "pk").values_list("slug", "name"))),
            ("stelle", list(offices.order_by("name", "pk").values_list("slug", "name"))),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("all")), *offered]
        self.query = query

    def found(self, rows: QuerySet[Assignment]) -> QuerySet[Assignment]:
        """Those that match; none while a field asks for what is not offered."""
        if not self.is_valid():
            return rows.none()
        wanted = self.cleaned_data
        for word in wanted["q"].split():
            rows = rows.filter(
                Q(title__icontains=word)
                | Q(resolution__paper__name__icontains=word)
                | Q(resolution__paper__reference__icontains=word)
            )
        today = timezone.localdate()
        if wanted["stand"] == "offen":
            rows = rows.filter(state__in=("not_started", "in_progress"))
        elif wanted["stand"]:
            rows = rows.filter(stands(Standing(wanted["stand"]), today))
        if wanted["gremium"]:
            rows = rows.filter(resolution__organization__slug=wanted["gremium"])
        return rows.filter(office__slug=wanted["stelle"]) if wanted["stelle"] else rows

    def active(self) -> list[Link]:
        """What is asked for, each with the address that leaves it out."""
        if not self.is_valid():
            return []
        found = []
        for name, value in self.cleaned_data.items():
            if value:
                rest = self.query.copy()
                rest.pop(name, None)
                rest.pop("seite", None)
                field: Any = self.fields[name]
                words = dict(getattr(field, "choices", {})).get(value, value)
                found.append(Link(f"{field.label}: {words}", f"?{rest.urlencode()}"))
        return found
