# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What works well, and what is on offer for people."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.paginator import Paginator
from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import District, GoodPractice, Measure, ServiceOffer, TargetGroup
from werdegang.core import languages
from werdegang.ui.parts import Link
from werdegang.website.editions import editions, filter_choices
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.list_filter import ListFilter
from werdegang.website.reading import language_chosen, read
from werdegang.website.trail import trail

PAGE_SIZE = 30
AS_LIST = "liste"
LISTED = 2000
"""At most so many on one sheet; a municipality has some hundreds."""


class GoodPracticeFilter(ListFilter):
    """Good practice of an edition."""

    ausgabe = forms.ChoiceField(label=gettext_lazy("Edition"), required=False)


@require_safe
@kept
def good_practice_list(request: HttpRequest) -> HttpResponse:
    """Examples that others can follow."""
    user = request.user
    form = GoodPracticeFilter(request.GET, {"ausgabe": filter_choices(list(editions(user)))})
    practices = GoodPractice.objects.visible_to(user).select_related("edition__concept")
    if form.is_impossible:
        practices = practices.none()
    elif form.wanted("ausgabe"):
        concept, edition = form.wanted("ausgabe").split(".", 1)
        practices = practices.filter(edition__concept__slug=concept, edition__slug=edition)
    both = joined(practices, user, "measure", "organization").select_related("measure__edition__concept")
    in_order = both.order_by("-edition__number", "position", "pk")
    page = Paginator(in_order, PAGE_SIZE).get_page(request.GET.get("seite"))
    examples = list(page)
    measures = [each.measure for each in examples if each.measure]
    reading = read(request, examples, [*measures, *(each.edition for each in examples)])
    return render(
        request,
        "website/good_practice_list.html",
        {
            "reading": reading,
            "form": form,
            "page": page,
            "practices": examples,
            "breadcrumb": trail(Link(_("Good practice"))),
            "as_of": max((each.modified for each in page), default=None),
        },
    )


class OfferFilter(ListFilter):
    """Offers by subject, language spoken, target group and district."""

    orders: ClassVar = {
        "": (gettext_lazy("by subject"), ("position", "title", "pk")),
        "titel": (gettext_lazy("title"), ("title", "pk")),
    }

    thema = forms.ChoiceField(label=gettext_lazy("Subject"), required=False)
    sprache = forms.ChoiceField(label=gettext_lazy("Language spoken"), required=False)
    gruppe = forms.ChoiceField(label=gettext_lazy("For whom"), required=False)
    stadtteil = forms.ChoiceField(label=gettext_lazy("District"), required=False)
    text = forms.ChoiceField(label=gettext_lazy("Language of the text"), required=False)

    def __init__(self, query: QueryDict, user: Any) -> None:
        """Offer what the offers that this user sees have; one query each for them, groups, districts."""
        self.user = user
        rows = list(
            ServiceOffer.objects.visible_to(user)
            .order_by()
            .values_list("pk", "subject", "languages", "text_language")
        )
        self.speaking: dict[str, list[int]] = {}
        for key, _subject, spoken, _own in rows:
            for code in spoken:
                self.speaking.setdefault(code, []).append(key)
        groups = TargetGroup.objects.visible_to(user).filter(
            service_offers__in=ServiceOffer.objects.visible_to(user)
        )
        districts = District.objects.visible_to(user).filter(
            service_offers__in=ServiceOffer.objects.visible_to(user)
        )
        self.groups = {str(each.pk): each for each in groups.distinct().order_by("name", "pk")}
        super().__init__(
            query,
            {
                "thema": [(each, each) for each in sorted({row[1] for row in rows if row[1]})],
                "sprache": _languages(self.speaking),
                "gruppe": [(each.name, each.name) for each in self.groups.values()],
                "text": _languages(row[3] for row in rows),
                "stadtteil": [(name, name) for name in districts.distinct().values_list("name", flat=True)],
            },
        )

    def found(self) -> QuerySet[ServiceOffer]:
        """The offers that match, each once whatever the languages that it is told in."""
        offers = ServiceOffer.objects.visible_to(self.user).originals(self.user)
        if self.is_impossible:
            return offers.none()
        if self.wanted("thema"):
            offers = offers.filter(subject=self.wanted("thema"))
        if self.wanted("stadtteil"):
            offers = offers.filter(
                districts__in=District.objects.visible_to(self.user).filter(name=self.wanted("stadtteil"))
            )
        if self.wanted("sprache"):
            offers = offers.filter(pk__in=self.speaking[self.wanted("sprache")])
        if self.wanted("gruppe"):
            offers = offers.filter(
                target_groups__in=TargetGroup.objects.visible_to(self.user).filter(name=self.wanted("gruppe"))
            )
        if self.wanted("text"):
            told = ServiceOffer.objects.visible_to(self.user).filter(text_language=self.wanted("text"))
            translated = told.filter(translation_of=OuterRef("pk"))
            offers = offers.filter(Q(text_language=self.wanted("text")) | Exists(translated))
        return offers.distinct()


def _languages(codes: Iterable[str]) -> list[tuple[str, str]]:
    """These languages as choices, each once, by name."""
    return sorted(((code, languages.name(code)) for code in set(codes)), key=lambda choice: choice[1])


@require_safe
@kept
def offer_list(request: HttpRequest) -> HttpResponse:
    """Courses, counselling, meeting places: where, when, in which languages."""
    user = request.user
    form = OfferFilter(request.GET, user)
    groups = TargetGroup.objects.visible_to(user).order_by("name", "pk")
    measures = Measure.objects.visible_to(user).select_related("edition__concept").order_by("position", "pk")
    offers = joined(form.found(), user, "organization")
    translations = ServiceOffer.objects.visible_to(user).order_by("position", "pk")
    both = (
        offers.prefetch_related(Prefetch("target_groups", groups))
        .prefetch_related(Prefetch("measures", measures))
        .prefetch_related(Prefetch("districts", District.objects.visible_to(user)))
        .prefetch_related(Prefetch("translations", translations))
    )
    today = timezone.localdate()
    over = Case(When(valid_until__lt=today, then=1), default=0)
    in_order = both.annotate(is_over=over).order_by("is_over", *form.order())
    as_list = AS_LIST in request.GET
    page = Paginator(in_order, LISTED if as_list else PAGE_SIZE).get_page(request.GET.get("seite"))
    return render(
        request,
        "website/offer_sheet.html" if as_list else "website/offer_list.html",
        {
            "list_url": _address(request, AS_LIST, "1"),
            "cards_url": _address(request, AS_LIST, ""),
            "form": form,
            "page": page,
            "offers": [_row(each, today, form.wanted("text") or language_chosen(request)) for each in page],
            "breadcrumb": trail(Link(_("Offers"))),
            "as_of": max((each.modified for each in page), default=None),
        },
    )


def _address(request: HttpRequest, name: str, value: str) -> str:
    """The page with the same filter, with this argument or without it."""
    query = request.GET.copy()
    for each in ("seite", name):
        query.pop(each, None)
    if value:
        query[name] = value
    return f"{request.path}?{query.urlencode()}" if query else request.path


def _row(offer: ServiceOffer, today: date, wanted: str) -> dict[str, Any]:
    """A card: told in the language wanted, else in that of the page, else as first described; then the others."""
    versions = [offer, *offer.translations.all()]
    by_language = {each.text_language: each for each in reversed(versions)}
    shown = by_language.get(wanted) or by_language.get(get_language() or "") or offer
    return {
        "offer": offer,
        "shown": _told(shown),
        "others": [_told(each) for each in versions if each is not shown],
        "languages": [languages.name(each) for each in offer.languages],
        "is_over": offer.valid_until is not None and offer.valid_until < today,
    }


def _told(offer: ServiceOffer) -> dict[str, Any]:
    """A description with its language: named where it is not that of the page."""
    code = offer.text_language
    foreign = code != get_language()
    return {
        "offer": offer,
        "lang": code if foreign else "",
        "dir": languages.direction(code) if foreign else "",
        "language": languages.name(code) if foreign else "",
        "own_name": languages.own_name(code),
    }
