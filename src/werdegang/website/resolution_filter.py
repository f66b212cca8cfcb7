# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The filter of the list of resolutions: words, standing, body, office, faction's motion, due day, period.

What it offers comes from the resolutions and assignments that the viewer sees, nothing else.
"""

import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from werdegang.core.seen import OfEach
from werdegang.core.visibility import Viewer
from werdegang.council.models import PaperOrganization, Resolution
from werdegang.council.vocabulary import InvolvementKind, Outcome
from werdegang.followup.models import Assignment
from werdegang.followup.standing import stands
from werdegang.followup.vocabulary import Standing
from werdegang.people.models import Organization
from werdegang.ui.formats import day, number
from werdegang.website.assignments import confirmed
from werdegang.website.facts import KeptFacts
from werdegang.website.list_filter import ORDER, Choices, ListFilter

COUNTED = 250
ALL_COUNTED = 10_000
"""Up to so many matches are counted."""
ALL = "alle"
"""The view that shows resolutions without assignments, too."""
SOON = 30
"""Days."""
RESPONSIBLE, TOGETHER = "federfuehrend", "gemeinsam"
"""How an office takes part."""


def _day_field(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


class ResolutionFilter(ListFilter):
    """What to look for; every field may be empty."""

    orders: ClassVar = {
        "": (gettext_lazy("newest first"), ()),
        "aelteste": (gettext_lazy("oldest first"), ()),
    }

    rare = frozenset({"stelle", "rolle", "fraktion", "frist", "von", "bis", ORDER})

    q = forms.CharField(label=gettext_lazy("Words or number"), required=False, max_length=200)
    stand = forms.ChoiceField(label=gettext_lazy("Standing"), required=False)
    gremium = forms.ChoiceField(label=gettext_lazy("Body"), required=False)
    stelle = forms.ChoiceField(label=gettext_lazy("Office or institution"), required=False)
    rolle = forms.ChoiceField(label=gettext_lazy("Takes part"), required=False)
    fraktion = forms.ChoiceField(label=gettext_lazy("Motion of"), required=False)
    frist = forms.ChoiceField(label=gettext_lazy("Due"), required=False)
    von = _day_field(gettext_lazy("From"))
    bis = _day_field(gettext_lazy("Until"))

    def __init__(self, query: QueryDict, user: Any) -> None:
        """Offer what the resolutions that this user may see have."""
        self.viewer, self.today = Viewer.of(user), timezone.localdate()
        self.shows_all = query.get("ansicht") == ALL
        self.facts = KeptFacts("resolutions", self.viewer)
        super().__init__(query, offered(self.viewer, self.facts))

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        wanted: dict[str, Any] = super().clean() or {}
        first, last = wanted.get("von"), wanted.get("bis")
        if first and last and last < first:
            raise ValidationError(_("The period ends before it begins."))
        return wanted

    @property
    def oldest_first(self) -> bool:
        """Whether the list begins with the oldest resolution."""
        return self.wanted(ORDER) == "aelteste"

    @property
    def asks_for_assignments(self) -> bool:
        """Whether only resolutions with an assignment of some sort are meant."""
        return not self.shows_all or any(self.wanted(name) for name in ("stand", "stelle", "rolle", "frist"))

    def assignments(self) -> QuerySet[Assignment]:
        """The assignments that are asked for."""
        rows = confirmed(self.viewer)
        if self.is_impossible:
            return rows.none()
        if standing := self.wanted("stand"):
            rows = rows.filter(stands(Standing(standing), self.today))
        return self._of_office(rows).filter(self._due())

    def _of_office(self, rows: QuerySet[Assignment]) -> QuerySet[Assignment]:
        """Those that the office is responsible for, and those that name it as a partner."""
        slug, role = self.wanted("stelle"), self.wanted("rolle")
        if not slug and not role:
            return rows
        seen = Organization.objects.visible_to(self.viewer)
        keys = list((seen.filter(slug=slug) if slug else seen).values_list("pk", flat=True))
        own = Q(office__in=keys)
        shared = Q(pk__in=rows.filter(partners__in=keys).order_by().values("pk"))
        return rows.filter({RESPONSIBLE: own, TOGETHER: shared}.get(role, own | shared))

    @property
    def office_name(self) -> str:
        """The office that is asked for."""
        field = self.fields["stelle"]
        assert isinstance(field, forms.ChoiceField)
        choices: Any = field.choices
        return str(dict(choices).get(self.wanted("stelle"), "")) if self.wanted("stelle") else ""

    def _due(self) -> Q:
        open_now = Q(state__in=("not_started", "in_progress"))
        match self.wanted("frist"):
            case "ueberschritten":
                return stands(Standing.OVERDUE, self.today)
            case "bald":
                return open_now & Q(due__gte=self.today, due__lte=self.today + datetime.timedelta(days=SOON))
            case "jahr":
                return Q(due__year=self.today.year)
            case "ohne":
                return Q(due__isnull=True)
        return Q()

    def found(self) -> QuerySet[Resolution]:
        """The resolutions that match every field; none while a field is wrong."""
        if self.is_impossible:
            return Resolution.objects.none()
        rows = decided(self.viewer)
        if self.asks_for_assignments:
            # Asked first, and by their keys: a hundred thousand would be looked through for a few.
            keys = self.assignments().order_by().values("resolution")
            rows = _said(Resolution.objects.filter(pk__in=keys).visible_to(self.viewer))
        return self._of_period(self._of_people(self._of_words(rows)))

    def wanted_assignments(self) -> QuerySet[Assignment]:
        """The assignments that are asked for, of the resolutions that match."""
        return self.assignments().filter(resolution__in=self.found().order_by().values("pk"))

    def _of_words(self, rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
        for word in self.wanted("q").split():
            tasks = confirmed(self.viewer).filter(resolution=OuterRef("pk"), title__icontains=word)
            rows = rows.filter(
                Q(paper__name__icontains=word)
                | Q(paper__reference__icontains=word)
                | Q(agenda_item__name__icontains=word)
                | Q(text__icontains=word)
                | Q(Exists(tasks))
            )
        return rows

    def _of_people(self, rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
        if slug := self.wanted("gremium"):
            bodies = Organization.objects.visible_to(self.viewer).filter(slug=slug)
            rows = rows.filter(organization__in=list(bodies.values_list("pk", flat=True)))
        if slug := self.wanted("fraktion"):
            motions = _motions(self.viewer).filter(organization__slug=slug)
            rows = rows.filter(paper__in=motions.order_by().values("paper"))
        return rows

    def _of_period(self, rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
        if first := self.cleaned_data.get("von"):
            rows = rows.filter(date__gte=first)
        if last := self.cleaned_data.get("bis"):
            rows = rows.filter(date__lte=last)
        return rows

    def count_words(self, found: QuerySet[Resolution]) -> str:
        """How many resolutions match, up to a limit; of all of them it is higher, and the number is kept."""
        limit = COUNTED if self.is_active else ALL_COUNTED
        few = found.order_by().values("pk")[: limit + 1]
        count = few.count() if self.is_active else self.facts.get(f"count-{self.shows_all}", few.count)
        if count > limit:
            return _("more than %(count)s resolutions") % {"count": number(limit)}
        said = {"count": number(count)}
        if self.asks_for_assignments:
            return (
                ngettext(
                    "%(count)s resolution with assignments", "%(count)s resolutions with assignments", count
                )
                % said
            )
        return ngettext("%(count)s resolution", "%(count)s resolutions", count) % said

    def tally(self) -> dict[Standing, int]:
        """How many of all assignments stand how; those that none stands at are left out."""
        counts = self.facts.get(f"tally-{self.today}", self._tally)
        return {Standing(name): count for name, count in counts.items() if count}

    def _tally(self) -> dict[str, int]:
        wanted = {each.value: Count("pk", filter=stands(each, self.today)) for each in Standing}
        counted: dict[str, int] = confirmed(self.viewer).order_by().aggregate(**wanted)
        return counted

    def _shown(self, name: str, value: Any) -> str:
        return day(value) if isinstance(value, datetime.date) else super()._shown(name, value)

    def _without(self, name: str) -> str:
        bare = super()._without(name)
        return f"{bare}&ansicht={ALL}" if self.shows_all else bare


def decided(user: Any) -> QuerySet[Resolution]:
    """The resolutions that this user may see and that say something: what is open is none yet."""
    return _said(Resolution.objects.visible_to(user))


def _said(rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
    return rows.exclude(outcome=Outcome.OPEN)


def offered(viewer: Viewer, facts: KeptFacts) -> dict[str, Choices]:
    """What can be chosen, by field."""
    return {
        "stand": [(each.value, str(each.label)) for each in Standing],
        "gremium": facts.get("bodies", lambda: _bodies(viewer)),
        "stelle": facts.get("offices", lambda: _offices(viewer)),
        "rolle": [(RESPONSIBLE, _("responsible")), (TOGETHER, _("together with others"))],
        "fraktion": facts.get("factions", lambda: _factions(viewer)),
        "frist": [
            ("ueberschritten", _("overdue")),
            ("bald", _("within 30 days")),
            ("jahr", _("this year")),
            ("ohne", _("without a day")),
        ],
    }


def _bodies(viewer: Viewer) -> Choices:
    made = decided(viewer).filter(organization=OuterRef("pk"))
    return _names(Organization.objects.visible_to(viewer).filter(OfEach(made)))


def _offices(viewer: Viewer) -> Choices:
    rows = confirmed(viewer).order_by()
    named = OfEach(rows.filter(office=OuterRef("pk"))) | OfEach(rows.filter(partners=OuterRef("pk")))
    return _names(Organization.objects.visible_to(viewer).filter(named))


def _motions(viewer: Viewer) -> QuerySet[PaperOrganization]:
    return PaperOrganization.objects.visible_to(viewer).filter(
        kind=InvolvementKind.ORIGINATOR, organization__kind=Organization.Kind.FACTION
    )


def _factions(viewer: Viewer) -> Choices:
    rows = _motions(viewer).filter(organization=OuterRef("pk"))
    return _names(Organization.objects.visible_to(viewer).filter(OfEach(rows)))


def _names(found: QuerySet[Organization]) -> Choices:
    return list(found.order_by("name", "pk").values_list("slug", "name"))
