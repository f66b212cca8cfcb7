# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of each goal and measure of the last edition: a list, and a page for each, saved one by one."""

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from werdegang.concepts.following import lone_measures
from werdegang.concepts.models import Edition, Goal, GoalSuccession, Measure, MeasureSuccession
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.succeeding import Decision, continue_the_rest, decide, mark_of, own_copy, ties_of
from werdegang.concepts.vocabulary import EditionState, SuccessionKind
from werdegang.ui.parts import Link, Tab
from werdegang.workspace.editions.access import (
    acting,
    coordinators_only,
    edition_at,
    names_of,
    shown,
    take_over,
    trail_to,
)
from werdegang.workspace.editions.forms import DecisionForm

KINDS: dict[str, tuple[type[Any], type[Any]]] = {
    "ziele": (Goal, GoalSuccession),
    "massnahmen": (Measure, MeasureSuccession),
}
A_PAGE = 40


def _open_edition(request: HttpRequest, concept: str, edition: str, kind: str) -> Edition:
    """The edition, where there is something to carry over. Raises Http404."""
    found = edition_at(request, concept, edition)
    if found.predecessor_id is None or kind not in KINDS:
        raise Http404
    return found


def _before(edition: Edition, kind: str, user: Any) -> Any:
    things = KINDS[kind][0].objects.visible_to(user).filter(edition=edition.predecessor_id)
    return things.order_by(*(("number",) if kind == "ziele" else ("position", "pk")))


def _decided(edition: Edition, kind: str, user: Any) -> dict[int, list[Any]]:
    """The successions by their predecessor; one query."""
    found: dict[int, list[Any]] = defaultdict(list)
    ties = KINDS[kind][1].objects.visible_to(user).filter(predecessor__edition=edition.predecessor_id)
    for tie in ties.select_related("successor").order_by("pk"):
        if tie.successor is None or tie.successor.edition_id == edition.pk:
            found[tie.predecessor_id].append(tie)
    return found


def _tabs(edition: Edition, kind: str, user: Any) -> list[Tab]:
    titles = {"ziele": _("Goals"), "massnahmen": _("Measures")}
    return [
        Tab(
            title,
            reverse("workspace:carrying", args=[*names_of(edition), key]),
            key == kind,
            _before(edition, key, user).count(),
        )
        for key, title in titles.items()
    ]


@coordinators_only
@require_http_methods(["GET", "POST"])
def carrying(request: HttpRequest, concept: str, edition: str, kind: str) -> HttpResponse:
    """All goals or measures of the last edition with what becomes of them."""
    found = _open_edition(request, concept, edition, kind)
    if request.method == "POST":
        return _rest(request, found, kind)
    things = list(_before(found, kind, request.user))
    ties = _decided(found, kind, request.user)
    page = Paginator(things, A_PAGE).get_page(request.GET.get("seite"))
    undecided = [each for each in things if not _is_decided(ties[each.pk])]
    return shown(
        request,
        "carrying",
        {
            "edition": found,
            "kind": kind,
            "page": page,
            "rows": [
                (
                    each,
                    ties[each.pk],
                    _is_decided(ties[each.pk]),
                    reasons_of(ties[each.pk]),
                    any(_says_the_same(each, tie) for tie in ties[each.pk]),
                )
                for each in page
            ],
            "undecided": len(undecided),
            "first": undecided[0] if undecided else None,
            "total": len(things),
            "tabs": _tabs(found, kind, request.user),
            "open": not EditionState(found.state).is_adopted,
            "breadcrumb": trail_to(found, Link(_("Carry over"))),
        },
    )


def reasons_of(ties: list[Any]) -> list[str]:
    """Each reason once: the parts of a split have the same."""
    return list(dict.fromkeys(tie.reason for tie in ties if tie.reason))


def _says_the_same(thing: Any, tie: Any) -> bool:
    """Whether it is called reworded, and is not reworded yet."""
    after = tie.successor
    if tie.kind != SuccessionKind.REWORDED or after is None:
        return False
    return bool((thing.title, thing.description) == (after.title, after.description))


def _is_decided(ties: list[Any]) -> bool:
    return bool(ties) and all(tie.decided_at for tie in ties)


def _rest(request: HttpRequest, edition: Edition, kind: str) -> HttpResponse:
    try:
        count = continue_the_rest(edition, by=acting(request))
    except Refused as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        words = ngettext("%(count)s is continued.", "%(count)s are continued.", count) % {"count": count}
        messages.success(request, words)
    return redirect("workspace:carrying", *names_of(edition), kind)


@coordinators_only
@require_http_methods(["GET", "POST"])
def carried(request: HttpRequest, concept: str, edition: str, kind: str, key: int) -> HttpResponse:
    """What becomes of one goal or measure."""
    found = _open_edition(request, concept, edition, kind)
    user = acting(request)
    thing = _before(found, kind, user).filter(pk=key).first()
    if thing is None:
        raise Http404
    ties = ties_of(thing, found)
    offered = KINDS[kind][0].objects.visible_to(user).filter(edition=found)
    own = own_copy(thing, found) if kind == "ziele" else None
    lone = {"own": own, "lone": _left_alone(own, user)} if own else {}
    form = DecisionForm(request.POST or None, into=offered, initial=_as_it_is(ties), **lone)
    meanwhile: list[Any] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        decision = Decision(
            SuccessionKind(given["kind"]),
            given["reason"],
            list(given["into"]),
            given["parts"] or 0,
            given.get("measures", ""),
            given.get("to"),
        )
        try:
            decide(thing, found, decision, opened=given["opened"], by=user)
        except ChangedMeanwhile as change:
            meanwhile, form = change.current, _once_more(request, offered, change.current, lone)
        except Refused as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("Decided: %(thing)s.") % {"thing": thing})
            return _onward(found, kind, thing, user)
    return shown(
        request,
        "carried",
        {
            "edition": found,
            "kind": kind,
            "thing": thing,
            "form": form,
            "ties": ties,
            "reasons": reasons_of(ties),
            "meanwhile": meanwhile,
            "several": _concerns_several(form),
            "open": not EditionState(found.state).is_adopted,
            "breadcrumb": trail_to(
                found,
                Link(_("Carry over"), reverse("workspace:carrying", args=[*names_of(found), kind])),
                Link(str(thing)),
            ),
        },
        status=(409 if meanwhile else 422) if form.errors else 200,
    )


def _left_alone(goal: Goal, user: Any) -> list[Measure]:
    """Measures that would have no goal without this one, as the user sees them."""
    return list(Measure.objects.visible_to(user).filter(pk__in=lone_measures(goal).values("pk")))


def _as_it_is(ties: list[Any]) -> dict[str, Any]:
    kind = ties[0].kind if ties else SuccessionKind.CONTINUED
    several = kind in (SuccessionKind.MERGED, SuccessionKind.SPLIT)
    return {
        "kind": kind,
        "reason": next((tie.reason for tie in ties if tie.reason), ""),
        "into": [tie.successor_id for tie in ties] if several else [],
        "opened": mark_of(ties),
    }


def _concerns_several(form: DecisionForm) -> bool:
    """Whether the part for merging and splitting stands open."""
    touched = form["kind"].value() in (SuccessionKind.MERGED, SuccessionKind.SPLIT)
    return touched or bool(form.errors.keys() & {"into", "parts"})


def _once_more(request: HttpRequest, offered: Any, current: list[Any], lone: dict[str, Any]) -> DecisionForm:
    data = request.POST.copy()
    data["opened"] = mark_of(current)
    form = DecisionForm(data, into=offered, **lone)
    form.add_error(
        None,
        _("Somebody else has decided meanwhile. What stands now is shown above; save again to put yours."),
    )
    return form


def _onward(edition: Edition, kind: str, thing: Any, user: Any) -> HttpResponse:
    """To the next that nobody has decided, after this one first; else back to the list."""
    ties = _decided(edition, kind, user)
    things = list(_before(edition, kind, user))
    at = next((place for place, each in enumerate(things) if each.pk == thing.pk), 0)
    for each in things[at + 1 :] + things[:at]:
        if not _is_decided(ties[each.pk]):
            return redirect("workspace:carried", *names_of(edition), kind, each.pk)
    return redirect("workspace:carrying", *names_of(edition), kind)
