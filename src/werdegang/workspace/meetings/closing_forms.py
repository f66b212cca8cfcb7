# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of what follows a meeting: that it was held, that its minutes are approved."""

import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy

from werdegang.council.models import Meeting
from werdegang.workspace.meetings.forms import DATE, time_input

EARLY = datetime.time(6)
"""A meeting that ends before this hour has lasted into the next day."""


class HoldForm(forms.Form):
    """The meeting was held."""

    ends = forms.TimeField(
        label=gettext_lazy("End of the meeting"),
        widget=time_input(),
        required=False,
        help_text=gettext_lazy("As the minutes will say it."),
    )

    def end_of(self, meeting: Meeting) -> datetime.datetime | None:
        """The hour on the day of the meeting; in the early hours, of the day after it."""
        hour = self.cleaned_data["ends"]
        if hour is None or meeting.start is None:
            return None
        begins = timezone.localtime(meeting.start)
        after_midnight = hour < EARLY and hour < begins.time()
        day = begins.date() + datetime.timedelta(days=1 if after_midnight else 0)
        return timezone.make_aware(datetime.datetime.combine(day, hour))


class ApprovalForm(forms.Form):
    """Minutes are approved."""

    on = forms.DateField(label=gettext_lazy("Approved on"), widget=DATE)
    approved_in = forms.ModelChoiceField(
        label=gettext_lazy("Approved in the meeting"), queryset=Meeting.objects.none(), required=False
    )
    chair = forms.CharField(label=gettext_lazy("Chair"), max_length=255, required=False)
    keeper = forms.CharField(label=gettext_lazy("Minutes kept by"), max_length=255, required=False)

    def __init__(self, *args: Any, later: QuerySet[Meeting], **kwargs: Any) -> None:
        """Offer the body's later meetings."""
        super().__init__(*args, **kwargs)
        self.fields["approved_in"].queryset = later  # type: ignore[attr-defined]
