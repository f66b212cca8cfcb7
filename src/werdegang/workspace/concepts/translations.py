# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of an edition in other languages: how far they are, what is missing or stale, original beside translation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.models import (
    ActionField,
    Concept,
    Edition,
    FocusTopic,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    Measure,
    Need,
    StatusUpdate,
)
from werdegang.concepts.services.translating import translate
from werdegang.concepts.translations import MODELS, Standing, standings, translations_of
from werdegang.core import languages
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import (
    concepts_step,
    coordinator_only,
    edition_step,
    shown,
)
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.concepts.translation_form import TranslationForm
from werdegang.workspace.editions.access import acting, edition_at, names_of
from werdegang.workspace.records import history_of

SLUGS = {
    "concept": "konzept",
    "edition": "ausgabe",
    "guiding_principle": "leitmotive",
    "action_field": "handlungsfelder",
    "goal": "ziele",
    "measure": "massnahmen",
    "need": "bedarfe",
    "focus_topic": "schwerpunkte",
    "indicator": "kennzahlen",
    "good_practice": "gute-praxis",
    "status_update": "sachstaende",
}
"""How the kinds of things are called in addresses."""
KINDS = {slug: kind for kind, slug in SLUGS.items()}
SHOW = "zeigen"
OPEN = "offen"


@dataclass(frozen=True)
class Progress:
    """How far an edition is told in a language, in fields."""

    code: str
    name: str
    wanted: int
    missing: int
    stale: int

    @property
    def done(self) -> int:
        """Told, and as the original stands."""
        return self.wanted - self.missing - self.stale


def _rows(edition: Edition, user: Any, kind: str) -> Any:
    """The things of a kind that belong to an edition, as the user sees them."""
    if kind == "concept":
        return Concept.objects.visible_to(user).filter(pk=edition.concept_id)
    if kind == "edition":
        return Edition.objects.visible_to(user).filter(pk=edition.pk)
    if kind == "indicator":
        return Indicator.objects.visible_to(user).filter(concept=edition.concept_id)
    if kind == "status_update":
        updates = StatusUpdate.objects.visible_to(user).filter(measure__edition=edition)
        return updates.select_related("measure__edition").order_by("measure__position", "measure", "-date")
    model: Any = MODELS[kind]
    return model.objects.visible_to(user).filter(edition=edition)


def _things(edition: Edition, user: Any) -> list[Any]:
    """All that can be told of an edition, kind by kind."""
    things = [each for kind in SLUGS for each in _rows(edition, user, kind)]
    for each in things:
        if isinstance(
            each, ActionField | FocusTopic | Goal | GoodPractice | GuidingPrinciple | Measure | Need
        ):
            each.edition = edition
    return things


def _language(code: str) -> str:
    """A language of the installation. Raises Http404."""
    if code not in languages.content_languages():
        raise Http404
    return code


def address_of(edition: Edition, language: str = "") -> str:
    """Where an edition's translations are listed."""
    names = [*names_of(edition), language] if language else names_of(edition)
    return reverse("workspace:translation_list" if language else "workspace:translations", args=names)


def _step(edition: Edition) -> Link:
    return Link(_("Translations"), address_of(edition))


@coordinator_only
@require_safe
def translations(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Each language with how far the edition is told in it."""
    found = edition_at(request, concept, edition)
    things = _things(found, request.user)
    rows = [
        (address_of(found, code), _progress(code, list(standings(things, code, request.user))))
        for code in languages.content_languages()
    ]
    steps = [concepts_step(), edition_step(found), Link(_step(found).label)]
    return shown(request, "translations", {"edition": found, "rows": rows, "steps": steps})


def _progress(code: str, all_of_it: Sequence[Standing]) -> Progress:
    return Progress(
        code,
        languages.name(code),
        sum(each.wanted for each in all_of_it),
        sum(len(each.missing) for each in all_of_it),
        sum(len(each.stale) for each in all_of_it),
    )


@coordinator_only
@require_safe
def translation_list(request: HttpRequest, concept: str, edition: str, language: str) -> HttpResponse:
    """All texts of an edition with how they are told in a language; or only those that are missing or stale."""
    found, code = edition_at(request, concept, edition), _language(language)
    rows = list(standings(_things(found, request.user), code, request.user))
    only_open = request.GET.get(SHOW) == OPEN
    listed = [each for each in rows if each.missing or each.stale] if only_open else rows
    return shown(
        request,
        "translation_list",
        {
            "edition": found,
            "progress": _progress(code, rows),
            "rows": [_line(found, code, each) for each in listed],
            "only_open": only_open,
            "steps": [concepts_step(), edition_step(found), _step(found), Link(languages.name(code))],
        },
    )


def _line(edition: Edition, language: str, standing: Standing) -> tuple[Standing, str, str, str]:
    """With what it is, its place in the list and the address of its form."""
    slug, key = SLUGS[standing.kind], standing.thing.pk
    address = reverse("workspace:translation_edit", args=[*names_of(edition), language, slug, key])
    return standing, str(standing.thing._meta.verbose_name), f"{slug}-{key}", address


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def translation_edit(
    request: HttpRequest, concept: str, edition: str, language: str, kind: str, key: int
) -> HttpResponse:
    """One thing: its original on one side, the translation on the other."""
    home, code = edition_at(request, concept, edition), _language(language)
    row = _thing_at(request, home, kind, key)
    by = acting(request)

    def save(form: TranslationForm) -> Any:
        return translate(
            row,
            code,
            form.texts(),
            originals=form.originals(),
            by=by,
            visibility=form.cleaned_data["visibility"],
            still_fits=form.still_fits(),
            opened=form.cleaned_data["opened"],
        )

    entries = [entry for each in translations_of(row, code) for entry in history_of(each, request.user)]
    sheet = Sheet(
        row,
        lambda found, data=None, initial=None: TranslationForm(found, code, data),
        save,
        lambda saved: f"{address_of(home, code)}#{SLUGS[KINDS[kind]]}-{saved.pk}",
        f"{address_of(home, code)}#{kind}-{row.pk}",
        _("Translation: %(language)s") % {"language": languages.name(code)},
        [
            concepts_step(),
            edition_step(home),
            _step(home),
            Link(languages.name(code), address_of(home, code)),
        ],
        lead=str(row),
        more={
            "edition": home,
            "language_name": languages.name(code),
            "entries": sorted(entries, key=lambda entry: entry.when, reverse=True),
        },
        template="translation",
    )
    return answer(request, sheet)


def _thing_at(request: HttpRequest, home: Edition, kind: str, key: int) -> Any:
    """A thing of the edition by its address. Raises Http404."""
    row = _rows(home, request.user, KINDS[kind]).filter(pk=key).first() if kind in KINDS else None
    if row is None:
        raise Http404
    return row
