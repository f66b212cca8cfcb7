# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the council office's work on meetings."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from werdegang.council.models import AgendaItem, Consultation, Meeting
from werdegang.council.vocabulary import AgendaKind
from werdegang.people.models import Location, Organization
from werdegang.people.services import mark_of

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def time_input() -> forms.TimeInput:
    """Hours and minutes."""
    return forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


SHOWN_AT = {"votes": "yes", "end": "ends"}
"""Fields at which a refusal stands that concerns several."""


def take_over(form: forms.BaseForm, refusal: ValidationError) -> None:
    """Put what a service refused beside the fields it names; what the form has no field for stands on top."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        place = name if name in form.fields else SHOWN_AT.get(name, name)
        known = place in form.fields and name != NON_FIELD_ERRORS
        form.add_error(place if known else None, ValidationError(errors))


class AppointmentForm(forms.Form):
    """When and where."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=DATE)
    begins = forms.TimeField(label=gettext_lazy("Begins"), widget=time_input())
    ends = forms.TimeField(label=gettext_lazy("Ends"), widget=time_input(), required=False)
    location = forms.ModelChoiceField(
        label=gettext_lazy("Place"), queryset=Location.objects.none(), required=False
    )
    new_place = forms.CharField(
        label=gettext_lazy("Another place"),
        max_length=500,
        required=False,
        help_text=gettext_lazy(
            "Such as “town hall, council chamber, Marktplatz 1”. It takes the place of the chosen one and is offered "
            "from now on."
        ),
    )

    def __init__(self, *args: Any, places: QuerySet[Location], **kwargs: Any) -> None:
        """Offer these places."""
        super().__init__(*args, **kwargs)
        self.fields["location"].queryset = places  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Bring day and times together."""
        given: dict[str, Any] = super().clean() or {}
        day, begins, ends = given.get("day"), given.get("begins"), given.get("ends")
        if day and begins:
            given["start"] = timezone.make_aware(datetime.datetime.combine(day, begins))
            given["end"] = timezone.make_aware(datetime.datetime.combine(day, ends)) if ends else None
        if begins and ends and ends <= begins:
            self.add_error("ends", _("The meeting would end before it begins."))
        return given


class MeetingForm(AppointmentForm):
    """A meeting: whose, when, where."""

    organization = forms.ModelChoiceField(label=gettext_lazy("Body"), queryset=Organization.objects.none())
    number = forms.IntegerField(
        label=gettext_lazy("Number of the meeting"), min_value=1, max_value=9999, required=False
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Left empty, it is made of number and body."),
    )
    field_order = ("organization",)

    def __init__(self, *args: Any, bodies: QuerySet[Organization], **kwargs: Any) -> None:
        """Offer these bodies."""
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = bodies  # type: ignore[attr-defined]


class _Item(forms.Form):
    """What an item of the agenda says."""

    name = forms.CharField(
        label=pgettext_lazy("agenda item", "Subject"), widget=forms.Textarea(attrs={"rows": 2})
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("agenda item", "Kind"), choices=AgendaKind.choices, initial=AgendaKind.OTHER.value
    )
    closed = forms.BooleanField(label=gettext_lazy("in the part not open to the public"), required=False)
    public_title = forms.CharField(
        label=gettext_lazy("Neutral title for the public"),
        max_length=255,
        required=False,
        help_text=gettext_lazy(
            "For closed items, such as “property matter”. The subject itself stays closed."
        ),
    )


class OntoAgenda(forms.Form):
    """Something comes onto the agenda; once the invitation is out, with the reason why it is urgent."""

    urgency_reason = forms.CharField(
        label=gettext_lazy("Reason for urgency"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "Stands on the agenda as a supplementary item; whoever reads it reads the reason."
        ),
        error_messages={"required": gettext_lazy("The invitation is out: say why the item is urgent.")},
    )

    def __init__(self, *args: Any, late: bool, **kwargs: Any) -> None:
        """Ask for the reason, in the end, where somebody was invited already."""
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("urgency_reason")
        if late:
            self.fields["urgency_reason"] = reason

    @property
    def urgency(self) -> str:
        """The reason that was given; empty where none is asked for."""
        return str(self.cleaned_data.get("urgency_reason", ""))


class ItemForm(OntoAgenda, _Item):
    """A new item of the agenda."""

    parent = forms.ModelChoiceField(
        label=gettext_lazy("Part of"), queryset=AgendaItem.objects.none(), required=False
    )

    def __init__(self, *args: Any, items: QuerySet[AgendaItem], **kwargs: Any) -> None:
        """Offer the agenda's items as parents."""
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = items  # type: ignore[attr-defined]


class PaperOnAgendaForm(OntoAgenda):
    """A waiting paper that comes onto the agenda."""

    consultation = forms.ModelChoiceField(
        label=gettext_lazy("Waiting paper"), queryset=Consultation.objects.none()
    )

    def __init__(self, *args: Any, waiting: QuerySet[Consultation], **kwargs: Any) -> None:
        """Offer the papers that wait for this body; the reason stands on the page of another form, too."""
        super().__init__(*args, auto_id="id_paper_%s", **kwargs)
        field: Any = self.fields["consultation"]
        field.queryset = waiting
        field.label_from_instance = lambda step: str(step.paper)


class _Opened(forms.Form):
    """Knows the state of the meeting that it was opened with; the service looks whether it still stands."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def once_more(self, meeting: Meeting) -> None:
        """Say how the meeting stands now; sent again, it is done on top of that."""
        self.data = {**dict(self.data.items()), "opened": mark_of(meeting)}
        start = timezone.localtime(meeting.start) if meeting.start else None
        stands = [
            meeting.get_stage_display(),
            date_format(start, "l, j. F Y, H:i") if start else "",
            str(meeting.location or ""),
        ]
        words = _(
            "Somebody else has changed the meeting meanwhile. It stands now: %(stands)s. "
            "Send once more if it shall be done all the same."
        )
        self.add_error(None, words % {"stands": " · ".join(filter(None, stands))})


class InvitationForm(_Opened):
    """The invitation goes out."""

    on = forms.DateField(label=gettext_lazy("Sent on"), widget=DATE)
    short_notice_reason = forms.CharField(
        label=gettext_lazy("Reason for a shortened notice"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Only where the notice period is not kept."),
    )


class _OnTopOf(forms.Form):
    """Knows the state that it was opened with; what stands now is said at each field that differs."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def on_top_of(self, row: Any, stands: Mapping[str, Any]) -> None:
        """Refuse to overwrite what somebody else saved since; sent once more, it takes its place."""
        now = mark_of(row) if row is not None else ""
        opened = self.data.get(self.add_prefix("opened"), now) if self.is_bound else now
        self.initial["opened"] = now
        if not self.is_bound or opened == now:
            return
        self.data = {**dict(self.data.items()), self.add_prefix("opened"): now}
        self.add_error(
            None,
            _(
                "Somebody else has saved meanwhile. What stands now is said at each field; save again to put yours."
            ),
        )
        for name, value in stands.items():
            if str(self[name].value() or "") != str(value or ""):
                self.add_error(name, _("Stands now: %(value)s") % {"value": value or "–"})


class PublicTitleForm(_OnTopOf):
    """What the public reads of a closed item."""

    title = forms.CharField(
        label=gettext_lazy("Neutral title for the public"),
        max_length=255,
        required=False,
        help_text=gettext_lazy("Left empty, the public does not read of this item."),
    )


class CorrectedItemForm(_Item, _OnTopOf):
    """An item of the agenda, corrected."""

    closed = forms.BooleanField(
        label=gettext_lazy("in the part not open to the public"),
        required=False,
        help_text=gettext_lazy("Once the invitation is out, an item stays in its part."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason for the correction"),
        required=False,
        help_text=gettext_lazy("Stands in the history; needed once the meeting was held."),
        error_messages={
            "required": gettext_lazy("The meeting has been held: say why the item is corrected.")
        },
    )
    field_order = ("name", "kind", "closed")

    def __init__(self, *args: Any, is_held: bool, **kwargs: Any) -> None:
        """Ask for the reason once the meeting was held."""
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = is_held


class ReasonForm(forms.Form):
    """Something is done that needs a reason."""

    reason = forms.CharField(label=gettext_lazy("Reason"), widget=forms.Textarea(attrs={"rows": 3}))


class TakeOffForm(ReasonForm):
    """An item is taken off the agenda."""

    def __init__(self, *args: Any, is_known: bool, **kwargs: Any) -> None:
        """Say who reads the reason; before the invitation none is needed."""
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.required = is_known
        if is_known:
            field.help_text = _(
                "The item stays on the agenda as taken off; whoever reads it reads the reason."
            )
        else:
            field.help_text = _("May stay empty: nobody was invited yet, and the item disappears.")


class PutBackForm(ReasonForm):
    """An item that was taken off comes back."""

    def __init__(self, *args: Any, is_held: bool, **kwargs: Any) -> None:
        """Ask for the reason once the meeting was held."""
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.required = is_held
        field.help_text = (
            _("The meeting has been held: say why the item is put back.")
            if is_held
            else _("May stay empty. Stands in the history; the agenda says that the item was put back.")
        )


class CancellationForm(_Opened, ReasonForm):
    """The meeting is called off."""


class PublicationForm(_OnTopOf):
    """What the public is told of a decision of a closed session."""

    title = forms.CharField(label=gettext_lazy("Subject for the public"), max_length=500)
    text = forms.CharField(
        label=gettext_lazy("Text for the public"), widget=forms.Textarea(attrs={"rows": 5})
    )
    on = forms.DateField(label=gettext_lazy("Published on"), widget=DATE)
    reason = forms.CharField(
        label=gettext_lazy("Why the reason for secrecy has ended"), widget=forms.Textarea(attrs={"rows": 2})
    )
