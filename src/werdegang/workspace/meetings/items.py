# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One item during and after the meeting: result, vote, minutes, who was barred; then the next one."""

import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council.meetings import attending, deciding, minuting
from werdegang.council.meetings.agenda import visible_items
from werdegang.council.models import (
    AgendaItem,
    Consultation,
    Exclusion,
    ItemMinutes,
    Meeting,
    NamedVote,
    PublishedDecision,
    Resolution,
)
from werdegang.council.vocabulary import MeetingStage
from werdegang.people.models import Person
from werdegang.ui import formats
from werdegang.workspace.meetings.access import (
    acting,
    council_office_only,
    item_at,
    meeting_at,
    names_of,
    shown,
)
from werdegang.workspace.meetings.forms import PublicationForm, take_over
from werdegang.workspace.meetings.pages import trail_to
from werdegang.workspace.meetings.result_form import ResultForm


def _present(meeting: Meeting, user: Any) -> list[Person]:
    keys = {stay.person for stay in attending.stays_of(meeting)}
    return list(
        Person.objects.visible_to(user).filter(pk__in=keys).order_by("family_name", "given_name", "pk")
    )


def _resolution(item: AgendaItem, user: Any) -> Resolution | None:
    return Resolution.objects.visible_to(user).filter(agenda_item=item).order_by("pk").first()


def _published(row: Resolution | None, user: Any) -> PublishedDecision | None:
    """What the public was told of a closed decision."""
    return PublishedDecision.objects.visible_to(user).filter(resolution=row or 0).first()


def _minutes(item: AgendaItem, user: Any) -> str:
    drafted = ItemMinutes.objects.visible_to(user).filter(agenda_item=item).first()
    return drafted.text if drafted else item.minutes


def _stored(item: AgendaItem, user: Any) -> dict[str, Any]:
    """What stands now, as the form's beginning."""
    found: dict[str, Any] = {
        "called": attending.moment_of(item),
        "minutes": _minutes(item, user),
        "excluded": attending.excluded_from(item),
    }
    row = _resolution(item, user)
    if row is not None:
        label = str(row.get_outcome_display())
        found |= {
            "outcome": row.outcome,
            "words": "" if row.outcome_text == label else row.outcome_text,
            "text": row.text,
            "ballot": row.ballot or "open",
            "yes": row.votes_yes,
            "no": row.votes_no,
            "abstain": row.votes_abstain,
        }
        votes = NamedVote.objects.visible_to(user).filter(resolution=row)
        found |= {f"vote_{vote.person_id}": vote.choice for vote in votes}
    return found


def _version(item: AgendaItem, user: Any) -> str:
    """Changes whenever somebody saves the item, its result, its votes, its minutes or who was barred from it."""
    moments: list[datetime.datetime] = [item.modified]
    row = _resolution(item, user)
    drafted = ItemMinutes.objects.visible_to(user).filter(agenda_item=item).first()
    moments += [each.modified for each in (row, drafted) if each is not None]
    moments += Exclusion.objects.filter(agenda_item=item).values_list("modified", flat=True)
    if row is not None:
        votes = NamedVote.objects.visible_to(user).filter(resolution=row)
        moments += votes.values_list("modified", flat=True)
    return max(moments).isoformat()


@council_office_only
@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """The item's page for the council office."""
    meeting = meeting_at(request, organization, slug)
    found = item_at(request, meeting, key)
    present = _present(meeting, request.user)
    sent = request.POST if request.method == "POST" else None
    is_concluded = meeting.stage == MeetingStage.CONCLUDED
    form = ResultForm(sent, present=present, is_concluded=is_concluded, initial=_stored(found, request.user))
    seen = "" if sent is None else sent.get("version", "")
    stale = sent is not None and seen != _version(found, request.user)
    saved = False
    if sent is not None and form.is_valid() and not stale:
        saved, stale = _keep(found, form, acting(request), seen)
    if saved and sent is not None:
        if form.is_touched:
            messages.success(request, _("%(item)s is recorded.") % {"item": found})
        else:
            messages.info(request, _("%(item)s: nothing was changed.") % {"item": found})
        following = _following(found, request.user)
        if following is not None and "next" in sent:
            return redirect("workspace:meeting_item", *names_of(meeting), following.pk)
        return redirect("workspace:meeting_item", *names_of(meeting), found.pk)
    if stale:
        form.add_error(
            None,
            _(
                "Somebody else has saved this item in the meantime. Your entries stand in the form, "
                "theirs beside it. Save again to keep yours."
            ),
        )
    step = (
        Consultation.objects.visible_to(request.user)
        .filter(agenda_item=found)
        .select_related("paper")
        .first()
    )
    return shown(
        request,
        "item",
        {
            "meeting": meeting,
            "item": found,
            "form": form,
            "paper": step.paper if step else None,
            "version": _version(found, request.user),
            "theirs": _stored_in_words(found, request.user) if stale else [],
            "quorum": attending.quorum_of(found),
            "may_vote": attending.voters_of(found),
            "resolution": _resolution(found, request.user),
            "published": _published(_resolution(found, request.user), request.user),
            "following": _following(found, request.user),
            "breadcrumb": trail_to(meeting, found.number or found.name),
        },
        status=422 if form.errors else 200,
    )


def _following(item: AgendaItem, user: Any) -> AgendaItem | None:
    items = visible_items(item.meeting, user)
    here = next((at for at, each in enumerate(items) if each.pk == item.pk), len(items))
    return items[here + 1] if here + 1 < len(items) else None


def _stored_in_words(item: AgendaItem, user: Any) -> list[tuple[str, str]]:
    """The other person's version, field by field."""
    row = _resolution(item, user)
    barred = Person.objects.visible_to(user).filter(pk__in=attending.excluded_from(item))
    said = [
        (_("Called at"), formats.clock(attending.moment_of(item))),
        (_("Took no part for bias"), ", ".join(map(str, barred.order_by("family_name", "pk")))),
        (_("Minutes"), _minutes(item, user)),
    ]
    if row is not None:
        said = [
            (_("Result"), row.outcome_text or str(row.get_outcome_display())),
            (_("Wording of the resolution"), row.text),
            (
                _("Vote"),
                f"{row.votes_yes} / {row.votes_no} / {row.votes_abstain}"
                if row.votes_yes is not None
                else "",
            ),
            *said,
        ]
    return [(label, words) for label, words in said if words]


def _keep(item: AgendaItem, form: ResultForm, by: User, seen: str) -> tuple[bool, bool]:
    """Write everything or nothing: whether it was written, and whether somebody else was first."""
    given = form.cleaned_data
    try:
        with transaction.atomic():
            Meeting.objects.select_for_update().get(pk=item.meeting_id)
            _read_anew(item)
            if _version(item, by) != seen:
                return False, True
            _keep_exclusions(item, given["excluded"], by, form.why)
            if "called" in form.changed_data:
                attending.call(item, given["called"], by=by, reason=form.why)
            result = form.result()
            if result is not None and (_result_changed(form) or _resolution(item, by) is None):
                deciding.record_result(item, result, by=by, reason=form.why)
            if given["minutes"].strip() != _minutes(item, by):
                minuting.draft(item, given["minutes"], by=by, reason=form.why)
    except ValidationError as refusal:
        take_over(form, refusal)
        _read_anew(item)  # nothing was written: not even the hour of the call
        return False, False
    return True, False


def _read_anew(item: AgendaItem) -> None:
    item.refresh_from_db(from_queryset=AgendaItem.objects.select_related("meeting"))


def _result_changed(form: ResultForm) -> bool:
    return bool(set(form.changed_data) - {"called", "minutes", "excluded", "reason"})


def _keep_exclusions(item: AgendaItem, wanted: Any, by: User, reason: str) -> None:
    found = Exclusion.objects.filter(agenda_item=item, deleted=False)
    there = {row.person_id: row for row in found.select_related("agenda_item__meeting")}
    for person in wanted:
        if person.pk not in there:
            attending.exclude(item, person, by=by, reason=reason)
    for key, row in there.items():
        if key not in {person.pk for person in wanted}:
            attending.readmit(row, by=by, reason=reason)


@council_office_only
@require_http_methods(["GET", "POST"])
def publish_decision(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Tell the public what was decided behind closed doors."""
    meeting = meeting_at(request, organization, slug)
    found = item_at(request, meeting, key)
    row = _resolution(found, request.user)
    published = _published(row, request.user)
    stands: dict[str, Any] = {"on": timezone.localdate()}
    if published is not None:
        stands = {"title": published.title, "text": published.text, "on": published.published_on}
    form = PublicationForm(request.POST if request.method == "POST" else None, initial=stands)
    form.on_top_of(published, {name: value for name, value in stands.items() if name != "on"})
    if row is not None and request.method == "POST" and form.is_valid():
        try:
            given = {name: value for name, value in form.cleaned_data.items() if name != "opened"}
            deciding.publish_closed_decision(row, by=acting(request), **given)
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("The decision is published."))
            return redirect("workspace:meeting_item", *names_of(meeting), found.pk)
    title = _("Publish a decision of the closed part")
    return shown(
        request,
        "act",
        {
            "meeting": meeting,
            "title": title,
            "form": form,
            "label": _("Publish the decision"),
            "impossible": "" if row else _("The item has no result yet."),
            "breadcrumb": trail_to(meeting, title),
        },
        status=422 if form.errors else 200,
    )
