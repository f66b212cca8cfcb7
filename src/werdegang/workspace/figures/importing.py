# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values from a file: first what it would change, then, confirmed, the change. And the sheet to fill in."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.accounts.models import User
from werdegang.concepts import value_checks
from werdegang.concepts.models import Dimension, DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.periods import end_of, named_period
from werdegang.concepts.value_sheets import Fault, heads, parsed, read_file
from werdegang.concepts.values import Entry, Written, write
from werdegang.concepts.vocabulary import Publication, ValueStatus
from werdegang.rendering import workbook
from werdegang.ui.formats import number
from werdegang.ui.parts import Link
from werdegang.workspace.figures.access import acting, entered_figure, grid_address, trail_to
from werdegang.workspace.figures.pages import told
from werdegang.workspace.menu import navigation

SHOWN = 200
"""Changes and faults that the page lists."""
_SALT = "figure-import"
DAY = 24 * 60 * 60


class FileForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "CSV or XLSX, at most 5 MB. Nothing is saved before you have seen what changes."
        ),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )


@dataclass(frozen=True)
class Change:
    """A line of the preview."""

    where: str
    before: str
    after: str


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def figure_import(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose a file, look at what it would change, confirm."""
    user = acting(request)
    indicator = entered_figure(user, slug)
    dimensions = dimensions_of(indicator, user)
    if request.method == "POST" and "entries" in request.POST:
        return _confirmed(request, indicator, dimensions)
    form = FileForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            sheet = parsed(indicator, dimensions, read_file(file.name, file.read()))
        except ValidationError as refusal:
            form.add_error("file", refusal)
        else:
            context |= _preview(indicator, sheet.entries, sheet.faults, user)
    failed = bool(form.errors if form.is_bound else False) or bool(context.get("faults"))
    return render(
        request,
        "workspace/figures/import.html",
        {
            **context,
            "indicator": indicator,
            "heads": heads(indicator, dimensions),
            "breadcrumb": trail_to(indicator, Link(_("Read in a file"))),
            "navigation": navigation(user, "figures"),
        },
        status=422 if failed else 200,
    )


def _preview(
    indicator: Indicator, entries: Sequence[Entry], faults: Sequence[Fault], user: User
) -> dict[str, Any]:
    labels = {entry.place: _where(indicator, entry) for entry in entries}
    faults = list(faults) + [
        Fault(0, labels[each.place], each.words)
        for each in value_checks.errors(indicator, entries, timezone.localdate())
    ]
    if faults or not entries:
        return {"faults": faults[:SHOWN], "fault_count": len(faults), "is_empty": not entries and not faults}
    before = _numbers(indicator, user)
    try:
        done = rehearsed(indicator, entries, user)
    except ValidationError as refusal:
        return {"faults": [Fault(0, "", " ".join(refusal.messages))], "fault_count": 1}
    changed = [*done.added, *(row for _old, row in done.revised), *done.touched]
    named = {(row.period_start, row.dimension_key): row for row in changed}
    changes = [
        Change(labels[place], _said(before.get(place), indicator), _said(row.value, indicator))
        for place, row in named.items()
    ]
    notes = value_checks.warnings(indicator, before, entries)
    return {
        "done": done,
        "changes": changes[:SHOWN],
        "change_count": len(changes),
        "notes": [(labels.get(each.place, ""), each.words) for each in notes[:SHOWN]],
        "entries": signing.dumps([_packed(entry) for entry in entries], salt=_SALT, compress=True),
    }


def rehearsed(indicator: Indicator, entries: Sequence[Entry], by: User) -> Written:
    """What the entries would do: done, and taken back (decision 0011)."""
    with transaction.atomic():
        done = write(indicator, entries, by=by)
        transaction.set_rollback(True)
    return done


def _confirmed(request: HttpRequest, indicator: Indicator, dimensions: Sequence[Dimension]) -> HttpResponse:
    members = {each.pk: each for dimension in dimensions for each in dimension.members.all()}
    try:
        packed = signing.loads(request.POST["entries"], salt=_SALT, max_age=DAY)
        entries = [_unpacked(indicator, each, members) for each in packed]
        done = write(indicator, entries, by=acting(request), reason=_("Read in from a file"))
    except (signing.BadSignature, ValidationError, KeyError):
        messages.error(request, _("What was prepared no longer fits. Please choose the file again."))
        return redirect("workspace:figure_import", indicator.slug)
    messages.success(request, told(done))
    return redirect(grid_address(indicator))


def _packed(entry: Entry) -> list[Any]:
    return [
        entry.period_start.isoformat(),
        [each.pk for each in entry.members],
        str(entry.value),
        entry.status,
        entry.as_of.isoformat(),
        entry.note,
    ]


def _unpacked(indicator: Indicator, packed: list[Any], members: dict[int, DimensionMember]) -> Entry:
    start, keys, value, status, as_of, note = packed
    first = date.fromisoformat(start)
    return Entry(
        first,
        end_of(first, indicator.period),
        tuple(members[key] for key in keys),
        Decimal(value),
        status,
        date.fromisoformat(as_of),
        note,
    )


def dimensions_of(indicator: Indicator, user: Any) -> list[Dimension]:
    """By what the figure is broken down."""
    members = DimensionMember.objects.visible_to(user).select_related("dimension")
    found = Dimension.objects.visible_to(user).filter(indicators=indicator)
    return list(found.prefetch_related(Prefetch("members", members)).order_by("position", "pk"))


def _numbers(indicator: Indicator, user: Any) -> dict[Any, Any]:
    rows = IndicatorValue.objects.unredacted_for(user).filter(indicator=indicator)
    return {(row.period_start, row.dimension_key): row.value for row in rows}


def _where(indicator: Indicator, entry: Entry) -> str:
    return ", ".join(
        [named_period(entry.period_start, indicator.period), *(each.name for each in entry.members)]
    )


def _said(value: Any, indicator: Indicator) -> str:
    return number(value, indicator.decimals)


@login_required
@never_cache
@require_safe
def figure_sheet(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The sheet to fill in, with what is there: all numbers, for whoever enters them."""
    user = acting(request)
    indicator = entered_figure(user, slug)
    if form not in ("csv", "xlsx"):
        raise Http404
    dimensions = dimensions_of(indicator, user)
    rows = list(_rows(indicator, dimensions, user))
    names = heads(indicator, dimensions)
    if form == "xlsx":
        sheet = workbook.Sheet(_("Values"), tuple(names), rows)
        moment = timezone.localtime(indicator.modified)
        content = workbook.write(workbook.Workbook(indicator.title, indicator.source, moment, (sheet,)))
        media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    else:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(names)
        writer.writerows([[_cell(each, indicator) for each in row] for row in rows])
        content, media_type = out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8"
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{indicator.slug}-vorlage.{form}"'
    return response


def _rows(indicator: Indicator, dimensions: Sequence[Dimension], user: Any) -> Any:
    values = IndicatorValue.objects.unredacted_for(user).filter(indicator=indicator)
    for value in values.select_related("member", "second_member").order_by("period_start", "dimension_key"):
        names = {
            each.dimension_id: each.name for each in (value.member, value.second_member) if each is not None
        }
        yield (
            value.period_start,
            *(names.get(each.pk, "") for each in dimensions),
            round(value.value, indicator.decimals),
            value.as_of,
            str(ValueStatus(value.status).label),
            value.note if value.publication == Publication.SHOWN else "",
        )


def _cell(value: Any, indicator: Indicator) -> str:
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if not isinstance(value, str):
        return formats.number_format(value, indicator.decimals, use_l10n=True, force_grouping=False)
    flat = " ".join(value.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat
