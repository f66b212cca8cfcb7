# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The attendance list of a meeting: a line for each member, and for whoever else came."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council.meetings import attending, planning
from werdegang.council.meetings.attending import Presences
from werdegang.council.models import Attendance, Meeting
from werdegang.council.vocabulary import MeetingStage, Presence
from werdegang.people.models import Membership, Person
from werdegang.ui import formats
from werdegang.workspace.meetings.access import acting, council_office_only, meeting_at, names_of, shown
from werdegang.workspace.meetings.forms import take_over, time_input
from werdegang.workspace.meetings.pages import trail_to


class LineForm(forms.Form):
    """One person's presence."""

    presence = forms.ChoiceField(
        label=gettext_lazy("Presence"),
        required=False,
        choices=[("", gettext_lazy("not recorded")), *Presence.choices],
    )
    arrived = forms.TimeField(label=gettext_lazy("From"), required=False, widget=time_input())
    left = forms.TimeField(label=gettext_lazy("Until"), required=False, widget=time_input())

    def __init__(
        self,
        *args: Any,
        person: Person,
        membership: Membership | None,
        row: Attendance | None,
        holder: Person | None = None,
        **kwargs: Any,
    ) -> None:
        """A line for this person.

        ``row``: what stands already, None where it is only suggested; ``holder``: whose substitute the person is.
        """
        super().__init__(*args, **kwargs)
        self.person, self.membership, self.row, self.holder = person, membership, row, holder
        for field in self.fields.values():
            field.label = f"{person}: {field.label}"
            field.widget.attrs["class"] = "wd-input"
            field.show_hidden_initial = True  # what was not touched overwrites nothing

    @property
    def stands_in_for(self) -> Person | None:
        """Whose seat it is, where it is another's."""
        return self.holder or (self.row.substitute_for if self.row else None)

    @property
    def recorded(self) -> bool:
        """Whether the line stands already."""
        return self.row is not None

    @property
    def version(self) -> str:
        """Changes whenever somebody saves the line."""
        return self.row.modified.isoformat() if self.row else ""

    def as_opened(self) -> SafeString:
        """What the line said when the page was opened, sent along."""
        told = ((field.as_hidden(only_initial=True),) for field in self)
        version = format_html('<input type="hidden" name="{}-version" value="{}">', self.prefix, self.version)
        return format_html("{}{}", format_html_join("", "{}", told), version)

    def clean(self) -> dict[str, Any]:
        """Who changes what somebody else recorded meanwhile reads both."""
        given: dict[str, Any] = super().clean() or {}
        opened = self.data.get(f"{self.prefix}-version")
        if self.row is not None and opened not in (None, self.version) and self.has_changed():
            row = self.row
            times = "–".join(filter(None, (formats.clock(row.arrived), formats.clock(row.left))))
            theirs = " ".join(filter(None, (str(row.get_presence_display()), times)))
            message = _("%(name)s: somebody else recorded “%(theirs)s” meanwhile. Save again to keep yours.")
            raise ValidationError(message % {"name": self.person, "theirs": theirs})
        return given

    def line(self) -> Presences | None:
        """What was filled in; None where nothing was."""
        given = self.cleaned_data
        if not given["presence"]:
            return None
        votes = self.membership is None or self.membership.voting_right is not False
        return Presences(
            self.person,
            Presence(given["presence"]),
            given["arrived"],
            given["left"],
            self.row.voting_right if self.row and self.membership is None else votes,
            self.stands_in_for,
            role=self.membership.role if self.membership else "",
        )


class CorrectionForm(forms.Form):
    """Why the list is changed once the minutes are approved; before that nobody is asked."""

    reason = forms.CharField(
        label=gettext_lazy("Reason for the correction"),
        help_text=gettext_lazy(
            "The minutes are approved: the history keeps what they said, and this reason."
        ),
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        """Ask for a reason where the meeting needs one."""
        super().__init__(*args, **kwargs)
        if meeting.stage != MeetingStage.CONCLUDED:
            del self.fields["reason"]

    @property
    def words(self) -> str:
        """The reason that was given; empty where none is asked for."""
        return str(self.cleaned_data.get("reason", ""))


class GuestForm(CorrectionForm):
    """Somebody who is no member: a substitute, a guest."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Person"),
        queryset=Person.objects.none(),
        help_text=gettext_lazy("Members stand in the list above: who holds a seat substitutes for nobody."),
        error_messages={
            "invalid_choice": gettext_lazy(
                "This person stands in the list above. A member of the body has one vote and substitutes for nobody: "
                "record their presence there."
            )
        },
    )
    substitute_for = forms.ModelChoiceField(
        label=gettext_lazy("Substitute for"), queryset=Person.objects.none(), required=False
    )
    voting_right = forms.BooleanField(label=gettext_lazy("may vote"), required=False)
    field_order = ("person", "substitute_for", "voting_right", "reason")

    def __init__(self, *args: Any, meeting: Meeting, user: User, **kwargs: Any) -> None:
        """Offer the persons of the municipality, and the members to stand in for."""
        super().__init__(*args, meeting=meeting, **kwargs)
        people = Person.objects.visible_to(user).filter(body=meeting.body_id)
        members = [row.person_id for row in attending.members_of(meeting)]
        self.fields["person"].queryset = people.exclude(pk__in=members)  # type: ignore[attr-defined]
        seats = list(attending.holders_of_seats(meeting))
        self.fields["substitute_for"].queryset = people.filter(pk__in=seats)  # type: ignore[attr-defined]


def _lines(request: HttpRequest, meeting: Meeting) -> list[LineForm]:
    user = acting(request)
    members = attending.members_of(meeting)
    there = {
        row.person_id: row
        for row in Attendance.objects.visible_to(user)
        .filter(meeting=meeting)
        .select_related("person", "substitute_for")
        .order_by("-arrived")
    }
    holders = {row.pk: row.person for row in members}
    own_seats_last = sorted(members, key=lambda row: row.substitute_for_id is None)
    of_person = {row.person_id: row for row in own_seats_last}  # who holds a seat is nobody's substitute
    known: dict[int, tuple[Person, Membership | None]] = {
        row.person_id: (row.person, of_person[row.person_id]) for row in members
    }
    known |= {key: (row.person, None) for key, row in there.items() if key not in known}
    suggested = _is_to_be_filled(meeting, there.values())
    sent = request.POST if request.method == "POST" and "guest" not in request.POST else None
    return [
        LineForm(
            sent,
            prefix=f"p{key}",
            person=person,
            membership=membership,
            holder=holders.get((membership.substitute_for_id if membership else None) or 0),
            row=there.get(key),
            initial=_initial(there.get(key), suggested and membership),
        )
        for key, (person, membership) in known.items()
    ]


def _is_to_be_filled(meeting: Meeting, rows: Iterable[Attendance]) -> bool:
    """Whether the day has come and nobody stands there as present: then all members are suggested."""
    has_come = meeting.date is not None and meeting.date <= timezone.localdate()
    return has_come and not any(row.presence == Presence.PRESENT for row in rows)


def _initial(row: Attendance | None, suggested: Membership | bool | None) -> dict[str, Any]:
    if row is None:
        holds_a_seat = isinstance(suggested, Membership) and suggested.substitute_for_id is None
        return {"presence": Presence.PRESENT.value} if holds_a_seat else {}
    return {"presence": row.presence, "arrived": row.arrived, "left": row.left}


@council_office_only
@require_http_methods(["GET", "POST"])
def attendance(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Who is there, from when until when."""
    meeting = meeting_at(request, organization, slug)
    lines = _lines(request, meeting)
    is_guest = request.method == "POST" and "guest" in request.POST
    guest = GuestForm(request.POST if is_guest else None, prefix="g", meeting=meeting, user=acting(request))
    sent = request.POST if request.method == "POST" and not is_guest else None
    correction = CorrectionForm(sent, meeting=meeting)
    if request.method == "POST" and (
        _add_guest(meeting, guest, request) if is_guest else _keep(meeting, lines, correction, request)
    ):
        messages.success(request, _("Attendance is recorded."))
        return redirect("workspace:attendance", *names_of(meeting))
    return shown(
        request,
        "attendance",
        {
            "meeting": meeting,
            "lines": lines,
            "guest": guest,
            "correction": correction,
            "is_suggested": any(form.initial and not form.recorded for form in lines),
            "voting_members": attending.voting_members(meeting),
            "present": len({stay.person for stay in attending.stays_of(meeting) if stay.votes}),
            "breadcrumb": trail_to(meeting, _("Attendance")),
        },
        status=422 if request.method == "POST" else 200,
    )


def _keep(meeting: Meeting, lines: list[LineForm], correction: CorrectionForm, request: HttpRequest) -> bool:
    """Write all lines or none."""
    wrong = [form for form in (*lines, correction) if not form.is_valid()]  # each says what is wrong with it
    if wrong:
        return False
    try:
        with transaction.atomic():
            planning.lock(meeting)
            _write(meeting, lines, acting(request), correction.words)
    except ValidationError:
        return False
    return True


def _write(meeting: Meeting, lines: list[LineForm], by: User, reason: str) -> None:
    written: list[tuple[LineForm, Presences]] = []
    for form in lines:
        line = form.line()
        if line is None or (form.recorded and not form.has_changed()):
            continue
        with _said_in(form):
            attending.replace_attendance(meeting, line, by=by, reason=reason)
        written.append((form, line))
    for form, line in written:
        with _said_in(form):
            attending.require_one_for_each_seat(meeting, line.person)


@contextmanager
def _said_in(form: LineForm) -> Iterator[None]:
    try:
        yield
    except ValidationError as refusal:
        take_over(form, refusal)
        raise


def _add_guest(meeting: Meeting, form: GuestForm, request: HttpRequest) -> bool:
    if not form.is_valid():
        return False
    given = form.cleaned_data
    line = Presences(
        given["person"],
        Presence.PRESENT,
        voting_right=given["voting_right"] or given["substitute_for"] is not None,
        substitute_for=given["substitute_for"],
    )
    try:
        with transaction.atomic():
            planning.lock(meeting)
            attending.record_attendance(meeting, line, by=acting(request), reason=form.words)
    except ValidationError as refusal:
        take_over(form, refusal)
        return False
    return True
