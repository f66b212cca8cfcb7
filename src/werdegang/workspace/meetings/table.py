# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All items of a meeting on one page: result, open vote and minutes of each, saved together."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council.meetings import attending, deciding, minuting
from werdegang.council.meetings.agenda import visible_items
from werdegang.council.models import AgendaItem, ItemMinutes, Meeting, Resolution
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import Ballot, MeetingStage, Outcome
from werdegang.workspace.meetings.access import acting, council_office_only, meeting_at, names_of, shown
from werdegang.workspace.meetings.forms import take_over, time_input
from werdegang.workspace.meetings.pages import trail_to

OUTCOMES = [("", "–"), *(each for each in Outcome.choices if each[0] != Outcome.ADOPTED_CHANGED)]
"""What was changed has a wording of its own: on the item's page."""
APPROVED = (MeetingStage.INVITED, MeetingStage.HELD)
"""Stages in which results are written down without a reason."""


class ItemLine(forms.Form):
    """One item of the table."""

    called = forms.TimeField(label=gettext_lazy("Called at"), required=False, widget=time_input())
    outcome = forms.ChoiceField(label=gettext_lazy("Result"), choices=OUTCOMES, required=False)
    yes = forms.IntegerField(label=gettext_lazy("Yes"), min_value=0, max_value=9999, required=False)
    no = forms.IntegerField(label=gettext_lazy("No"), min_value=0, max_value=9999, required=False)
    abstain = forms.IntegerField(
        label=gettext_lazy("Abstentions"), min_value=0, max_value=9999, required=False
    )
    minutes = forms.CharField(
        label=gettext_lazy("Minutes"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, item: AgendaItem, row: Resolution | None, drafted: ItemMinutes | None, **kwargs: Any
    ) -> None:
        """The line of an item as it stands."""
        self.item, self.row, self.drafted = item, row, drafted
        self.now = max(each.modified for each in (item, row, drafted) if each is not None).isoformat()
        initial: dict[str, Any] = {
            "called": attending.moment_of(item),
            "minutes": drafted.text if drafted else item.minutes,
            "version": self.now,
        }
        if row is not None:
            initial |= {
                "outcome": row.outcome,
                "yes": row.votes_yes,
                "no": row.votes_no,
                "abstain": row.votes_abstain,
            }
        super().__init__(*args, **kwargs | {"initial": initial, "prefix": f"t{item.pk}"})
        self.short = {name: _below(item, field.label) for name, field in self.fields.items()}
        """The labels below the item's heading, which says the number already."""
        for field in self.fields.values():
            field.label = f"{item.number} {field.label}"
            field.show_hidden_initial = (
                field is not self.fields["version"]
            )  # what was shown when it was opened
        if self.is_for_its_own_page:
            for name in ("outcome", "yes", "no", "abstain"):
                self.fields[name].disabled = True
            self.fields["outcome"].choices = [("", "–"), *Outcome.choices]  # type: ignore[attr-defined]

    @property
    def is_for_its_own_page(self) -> bool:
        """Whether its result is more than the table can hold: a wording or words of its own, another ballot."""
        row = self.row
        if row is None:
            return False
        own_words = row.outcome_text not in ("", str(row.get_outcome_display()))
        return bool(row.text or own_words or row.ballot not in ("", Ballot.OPEN))

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed; the version alone is nothing."""
        return bool(set(self.changed_data) - {"version"})

    def as_opened(self) -> SafeString:
        """What the line said when the page was opened, sent along: what was not touched overwrites nothing."""
        told = (field.as_hidden(only_initial=True) for field in self if field.field.show_hidden_initial)
        return format_html_join("", "{}", ((each,) for each in told))

    def theirs(self) -> str:
        """What somebody else saved, in a line."""
        said = [self.row.outcome_text] if self.row else []
        if self.row is not None and self.row.votes_yes is not None:
            said.append(f"{self.row.votes_yes} / {self.row.votes_no} / {self.row.votes_abstain}")
        said.append(str(self.initial["minutes"]))
        return " · ".join(filter(None, said)) or "–"


def _below(item: AgendaItem, label: Any) -> SafeString:
    return format_html('<span class="kern-sr-only">{} </span>{}', item.number, label or "")


def _lines(request: HttpRequest, meeting: Meeting) -> list[ItemLine]:
    user = acting(request)
    items = visible_items(meeting, user)
    results = Resolution.objects.visible_to(user).filter(agenda_item__in=items).order_by("-pk")
    rows = {row.agenda_item_id: row for row in results}
    drafts = ItemMinutes.objects.visible_to(user).filter(agenda_item__in=items)
    drafted = {row.agenda_item_id: row for row in drafts}
    sent = request.POST if request.method == "POST" else None
    for item in items:
        item.meeting = meeting
    items = [item for item in items if item.taken_off_at is None]
    return [ItemLine(sent, item=item, row=rows.get(item.pk), drafted=drafted.get(item.pk)) for item in items]


@council_office_only
@require_http_methods(["GET", "POST"])
def table(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Record results and minutes of all items."""
    meeting = meeting_at(request, organization, slug)
    lines = _lines(request, meeting)
    possible = meeting.stage in APPROVED
    if request.method == "POST" and possible and _valid(lines):
        changed = [line for line in lines if line.is_changed]
        if _kept(meeting, changed, acting(request)):
            _tell(request, len(changed))
            return redirect("workspace:meeting", *names_of(meeting))
    return shown(
        request,
        "table",
        {
            "meeting": meeting,
            "lines": lines,
            "possible": possible,
            "breadcrumb": trail_to(meeting, _("All items on one page")),
        },
        status=422 if any(line.errors for line in lines) else 200,
    )


def _tell(request: HttpRequest, count: int) -> None:
    """How many items were saved; that there was nothing to save."""
    if count:
        words = ngettext("%(count)s item is saved.", "%(count)s items are saved.", count)
        messages.success(request, words % {"count": count})
    else:
        messages.info(request, _("Nothing was changed; there was nothing to save."))


def _valid(lines: list[ItemLine]) -> bool:
    """Whether all lines can be saved; who changed what somebody else saved meanwhile reads both versions."""
    good = [line.is_valid() for line in lines]
    for line in lines:
        if line.is_changed and line.data.get(f"{line.prefix}-version") != line.now:
            line.add_error(
                None,
                _("%(item)s: somebody else saved meanwhile: %(theirs)s. Save again to keep yours.")
                % {"item": line.item.number, "theirs": line.theirs()},
            )
    return all(good) and not any(line.errors for line in lines)


def _kept(meeting: Meeting, lines: list[ItemLine], user: User) -> bool:
    """Write all lines or none; each line that cannot be says why."""
    with transaction.atomic():
        Meeting.objects.select_for_update().get(pk=meeting.pk)
        refused = [line for line in lines if not _keep(line, user)]
        if refused:
            transaction.set_rollback(True)
    return not refused


def _keep(line: ItemLine, user: User) -> bool:
    given, place = line.cleaned_data, "outcome"
    try:
        if "called" in line.changed_data:
            attending.call(line.item, given["called"], by=user)
        if given["outcome"] and set(line.changed_data) & {"outcome", "yes", "no", "abstain"}:
            counts = Counts(given["yes"], given["no"], given["abstain"])
            deciding.record_result(
                line.item, deciding.Result(Outcome(given["outcome"]), counts=counts), by=user
            )
        place = "minutes"
        if "minutes" in line.changed_data:
            minuting.draft(line.item, given["minutes"], by=user)
    except ValidationError as refusal:
        named = refusal if hasattr(refusal, "error_dict") else ValidationError({place: refusal.messages})
        take_over(line, named)
        return False
    return True
