# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The filter of the list of papers: words, kind, office in charge, body, period, result.

What it offers comes from the papers and results that the viewer sees, nothing else.
"""

from collections import defaultdict
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from werdegang.core.seen import OfEach
from werdegang.core.visibility import Viewer
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.council.vocabulary import Outcome
from werdegang.council.wording import papers_with
from werdegang.people.models import Organization
from werdegang.ui.formats import day, number
from werdegang.website.facts import KeptFacts
from werdegang.website.list_filter import ORDER, Choices, ListFilter

COUNTED = 250
"""Up to so many matches are counted; every page of them is as fast as the first."""


class PaperFilter(ListFilter):
    """What to look for; every field may be empty."""

    orders: ClassVar = {
        "": (gettext_lazy("newest first"), ()),
        "aelteste": (gettext_lazy("oldest first"), ()),
    }

    rare = frozenset({"amt", "von", "bis", ORDER})

    q = forms.CharField(label=gettext_lazy("Words or number"), required=False, max_length=200)
    art = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    amt = forms.ChoiceField(label=gettext_lazy("Office in charge"), required=False)
    gremium = forms.ChoiceField(label=gettext_lazy("Body that consults it"), required=False)
    ergebnis = forms.ChoiceField(label=gettext_lazy("Result"), required=False)
    von = forms.DateField(
        label=gettext_lazy("From"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    bis = forms.DateField(
        label=gettext_lazy("Until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, query: QueryDict, user: Any) -> None:
        """Offer what the papers that this user may see have."""
        self.viewer = Viewer.of(user)
        self.facts = KeptFacts("papers", self.viewer)
        super().__init__(query, offered(self.viewer, self.facts))

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        wanted: dict[str, Any] = super().clean() or {}
        first, last = wanted.get("von"), wanted.get("bis")
        if first and last and last < first:
            raise ValidationError(_("The period ends before it begins."))
        return wanted

    def found(self, papers: QuerySet[Paper]) -> QuerySet[Paper]:
        """Those of the papers that match every field; none while a field is wrong."""
        if self.is_impossible:
            return papers.none()
        wanted = defaultdict(str, self.cleaned_data)
        papers = papers_with(papers, wanted["q"])
        if wanted["art"]:
            papers = papers.filter(paper_type=wanted["art"])
        if wanted["amt"]:
            offices = Organization.objects.visible_to(self.viewer).filter(slug=wanted["amt"])
            papers = papers.filter(lead_office__in=list(offices.values_list("pk", flat=True)))
        if wanted["gremium"]:
            turns = Consultation.objects.visible_to(self.viewer).filter(organization__slug=wanted["gremium"])
            papers = papers.filter(Exists(turns.filter(paper=OuterRef("pk"))))
        if wanted["von"]:
            papers = papers.filter(sort_date__gte=wanted["von"])
        if wanted["bis"]:
            papers = papers.filter(sort_date__lte=wanted["bis"])
        if wanted["ergebnis"]:
            papers = papers.filter(Exists(self.results().filter(paper=OuterRef("pk"))))
        return papers

    @property
    def oldest_first(self) -> bool:
        """Whether the list begins with the oldest paper."""
        return self.wanted(ORDER) == "aelteste"

    def results(self) -> QuerySet[Resolution]:
        """The results that the viewer may see; only those looked for, where the filter says which."""
        results = Resolution.objects.visible_to(self.viewer)
        wanted = self.wanted("ergebnis")
        return results.filter(outcome=wanted) if wanted else results

    def count_words(self, found: QuerySet[Paper]) -> str:
        """How many papers match: all of them exactly (the number is kept), a choice of them up to a limit."""
        if not self.is_active:
            count = self.facts.get("count", found.count)
        elif (count := found.order_by().values("pk")[: COUNTED + 1].count()) > COUNTED:
            return _("more than %(count)s papers") % {"count": number(COUNTED)}
        return ngettext("%(count)s paper", "%(count)s papers", count) % {"count": number(count)}

    def _shown(self, name: str, value: Any) -> str:
        return day(value) if isinstance(value, date) else super()._shown(name, value)


def offered(viewer: Viewer, facts: KeptFacts) -> dict[str, Choices]:
    """Kinds, offices and bodies that occur, and the words for results, by field."""
    return {
        "art": facts.get("kinds", lambda: _kinds(viewer)),
        "amt": facts.get("offices", lambda: _offices(viewer)),
        "gremium": facts.get("bodies", lambda: _bodies(viewer)),
        "ergebnis": [(each.value, str(each.label)) for each in Outcome if each is not Outcome.OPEN],
    }


def _kinds(viewer: Viewer) -> Choices:
    kinds = Paper.objects.visible_to(viewer).exclude(paper_type="").order_by("paper_type")
    return [(kind, kind) for kind in kinds.values_list("paper_type", flat=True).distinct()]


def _offices(viewer: Viewer) -> Choices:
    papers = Paper.objects.visible_to(viewer).filter(lead_office=OuterRef("pk"))
    offices = Organization.objects.visible_to(viewer).filter(OfEach(papers)).order_by("name", "pk")
    return list(offices.values_list("slug", "name"))


def _bodies(viewer: Viewer) -> Choices:
    turns = Consultation.objects.visible_to(viewer).filter(organization=OuterRef("pk"))
    bodies = Organization.objects.visible_to(viewer).filter(OfEach(turns)).order_by("name", "pk")
    return list(bodies.values_list("slug", "name"))
