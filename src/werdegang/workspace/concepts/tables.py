# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists in rows that are added, moved and removed by plain buttons: who answers, and money by year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods

from werdegang.concepts.models import Edition, Goal, Measure
from werdegang.concepts.refusals import ChangedMeanwhile
from werdegang.concepts.services import funding, responsibilities
from werdegang.concepts.vocabulary import FundingSource, ResponsibilityRole
from werdegang.people.models import Organization
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import (
    concepts_step,
    coordinator_only,
    edition_step,
    outline_address,
    shown,
)
from werdegang.workspace.concepts.fields import EuroField
from werdegang.workspace.concepts.forms import ReasonForm
from werdegang.workspace.concepts.kinds import BY_MODEL, kind_at
from werdegang.workspace.editions.access import acting, edition_at
from werdegang.workspace.forms.rows import RowForm, Rows, rearranged, with_rows
from werdegang.workspace.forms.together import Together
from werdegang.workspace.paper_differences import Difference, lines_of
from werdegang.workspace.typed import typed_before

ROW = "row"


class AnsweringForm(RowForm):
    """One organization that answers."""

    row_label = gettext_lazy("Organization")
    organization = forms.ModelChoiceField(
        label=gettext_lazy("Organization"), queryset=Organization.objects.none(), required=False
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ResponsibilityRole.choices, required=False)
    contact_point = forms.CharField(
        label=gettext_lazy("Contact point"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("An office with telephone and e-mail, no private person."),
    )

    def __init__(self, organizations: Any, *args: Any, **kwargs: Any) -> None:
        """Offer these organizations."""
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = organizations  # type: ignore[attr-defined]

    @property
    def is_blank(self) -> bool:
        """Whether nobody is named."""
        return self.is_valid() and not self.cleaned_data["organization"]


class AmountForm(RowForm):
    """What is planned and spent in a year."""

    row_label = gettext_lazy("Amount")
    key = forms.IntegerField(required=False, widget=forms.HiddenInput)
    year = forms.IntegerField(label=gettext_lazy("Year"), required=False, min_value=1990, max_value=2100)
    source = forms.ChoiceField(
        label=pgettext_lazy("money", "Source"), choices=FundingSource.choices, required=False
    )
    organization = forms.ModelChoiceField(
        label=gettext_lazy("Who pays"), queryset=Organization.objects.none(), required=False
    )
    budget = forms.CharField(label=gettext_lazy("Budget"), max_length=255, required=False)
    planned = EuroField(label=gettext_lazy("planned, in euros"))
    spent = EuroField(label=gettext_lazy("spent, in euros"))

    def __init__(self, organizations: Any, *args: Any, **kwargs: Any) -> None:
        """Offer these organizations."""
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = organizations  # type: ignore[attr-defined]

    @property
    def is_blank(self) -> bool:
        """Whether neither year nor amount is there."""
        if not self.is_valid():
            return False
        return all(self.cleaned_data[name] in (None, "") for name in ("year", "planned", "spent", "budget"))

    def clean(self) -> dict[str, Any]:
        """An amount has a year."""
        given: dict[str, Any] = super().clean() or {}
        told = any(given.get(name) not in (None, "") for name in ("planned", "spent", "budget"))
        if told and given.get("year") is None and "year" not in self.errors:
            self.add_error("year", _("Say the year that the amount belongs to."))
        return given


@dataclass(frozen=True)
class Table:
    """What the page of such a list needs to know."""

    title: str
    thing: Any
    home: Edition
    template: str
    form: Callable[..., Any]
    names: tuple[str, ...]
    now: Callable[[], tuple[list[dict[str, Any]], str]]
    """The rows as they stand, and their mark."""
    save: Callable[[Sequence[Any], str, str], None]
    """Takes the rows that are used, the reason, and the mark of the state that was shown."""
    back: str
    more: dict[str, Any] = field(default_factory=dict)


def _answer(request: HttpRequest, table: Table) -> HttpResponse:
    stands, mark = table.now()
    if request.method != "POST":
        typed = typed_before(request)
        rows = Rows(table.form, ROW, typed, stands or [{}])
        return _page(request, table, rows, ReasonForm(typed), typed.get("opened", mark) if typed else mark)
    opened = request.POST.get("opened", "")
    if (data := _pressed(request.POST, table, stands)) is not None:
        return _page(request, table, Rows(table.form, ROW, data), ReasonForm(data), opened)
    rows, reason = Rows(table.form, ROW, request.POST), ReasonForm(request.POST)
    if not all([rows.is_valid(), reason.is_valid()]):
        return _page(request, table, rows, reason, opened, status=422)
    try:
        table.save([each.cleaned_data for each in rows.used()], reason.cleaned_data["reason"], opened)
    except ChangedMeanwhile:
        return _both(request, table, rows, reason)
    except ValidationError as refusal:
        reason.add_error(None, refusal)
        return _page(request, table, rows, reason, opened, status=422)
    messages.success(request, _("“%(thing)s” is saved.") % {"thing": table.title})
    return redirect(request.get_full_path())


def _pressed(sent: QueryDict, table: Table, stands: Sequence[dict[str, Any]]) -> QueryDict | None:
    """What was sent as a button of the rows has changed it; None when it is to be saved."""
    rows, _colon, rest = sent.get("do", "").partition(":")
    if rows == "take":
        data = with_rows(sent, ROW, stands)
        return data
    what, _colon, number = rest.partition(":")
    if rows != ROW:
        return None
    return rearranged(sent, ROW, table.names, what, int(number) if number[:4].isdecimal() else 0)


def _both(request: HttpRequest, table: Table, mine: Any, reason: ReasonForm) -> HttpResponse:
    stands, mark = table.now()
    theirs = Rows(table.form, ROW, None, stands)
    difference = Difference(ROW, table.title, lines_of(mine), lines_of(theirs))
    return _page(
        request, table, mine, reason, mark, status=409, differences=[difference], changed_by=None,
        changed_at=table.thing.modified,
    )  # fmt: skip


def _page(
    request: HttpRequest,
    table: Table,
    rows: Any,
    reason: ReasonForm,
    opened: str,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    return shown(
        request,
        table.template,
        {
            "title": table.title,
            "thing": table.thing,
            "edition": table.home,
            "rows": rows,
            "reason_form": reason,
            "together": Together([*rows, reason]),
            "opened": opened,
            "back": table.back,
            "differences": None,
            "steps": [concepts_step(), edition_step(table.home), Link(table.title)],
            **table.more,
            **more,
        },
        status=status,
    )


def _organizations(request: HttpRequest, home: Edition) -> Any:
    return Organization.objects.visible_to(request.user).filter(body=home.concept.body_id)


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def part_responsibilities(
    request: HttpRequest, concept: str, edition: str, kind: str, key: int
) -> HttpResponse:
    """Who answers for a goal or a measure."""
    home, sort = edition_at(request, concept, edition), kind_at(kind)
    if sort.model not in (Goal, Measure):
        raise Http404
    thing, by = sort.at(request, home, key), acting(request)
    offered = _organizations(request, home)

    def now() -> tuple[list[dict[str, Any]], str]:
        found = responsibilities.answering_for(thing, by)
        rows = [
            {"organization": each.organization_id, "role": each.role, "contact_point": each.contact_point}
            for each in found
        ]
        return rows, responsibilities.mark_of_all(found)

    def save(rows: Sequence[Any], reason: str, opened: str) -> None:
        wanted = [responsibilities.Answering(**row) for row in rows]
        responsibilities.set_answering(thing, wanted, by=by, reason=reason, opened=opened)

    table = Table(
        _("Who is responsible"),
        thing,
        home,
        "responsibilities",
        lambda *args, **kwargs: AnsweringForm(offered, *args, **kwargs),
        ("organization", "role", "contact_point"),
        now,
        save,
        outline_address(home, sort.anchor(thing)),
    )
    return _answer(request, table)


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def measure_funding(request: HttpRequest, concept: str, edition: str, key: int) -> HttpResponse:
    """Money for a measure."""
    home, sort = edition_at(request, concept, edition), BY_MODEL[Measure]
    thing = sort.at(request, home, key)
    return _funding(request, home, thing, outline_address(home, sort.anchor(thing)))


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def edition_funding(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Money for an edition as a whole, that no single measure has."""
    home = edition_at(request, concept, edition)
    return _funding(request, home, home, outline_address(home))


def _funding(request: HttpRequest, home: Edition, thing: Edition | Measure, back: str) -> HttpResponse:
    by, offered = acting(request), _organizations(request, home)

    def now() -> tuple[list[dict[str, Any]], str]:
        found = funding.funding_of(thing, by)
        rows = [
            {
                "key": each.pk,
                "year": each.year,
                "source": each.source,
                "organization": each.organization_id,
                "budget": each.budget,
                "planned": each.planned,
                "spent": each.spent,
            }
            for each in found
        ]
        return rows, funding.mark_of_all(found)

    def save(rows: Sequence[Any], reason: str, opened: str) -> None:
        wanted = [funding.Amount(**row) for row in rows]
        funding.set_funding(thing, wanted, by=by, reason=reason, opened=opened)

    table = Table(
        _("Funding"),
        thing,
        home,
        "funding",
        lambda *args, **kwargs: AmountForm(offered, *args, **kwargs),
        ("key", "year", "source", "organization", "budget", "planned", "spent"),
        now,
        save,
        back,
        {"sums": funding.sums_of(funding.funding_of(thing, by))},
    )
    return _answer(request, table)
