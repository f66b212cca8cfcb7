# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agendas of past meetings that nobody noted the invitation of were public, and stay so.

Since an agenda is public with its invitation alone (decision 174), those of meetings that are still called planned
would vanish. When these were invited to is not known, and is not made up.
"""

from typing import Any

from django.db import migrations
from django.db.models import Exists, OuterRef
from django.utils import timezone


def call_past_meetings_invited_to(apps: Any, _editor: Any) -> None:
    """Only where there is an agenda, and nobody called the meeting off."""
    meetings, items = (apps.get_model("council", name).objects for name in ("Meeting", "AgendaItem"))
    agenda = items.filter(meeting=OuterRef("pk"), deleted=False)
    past = meetings.filter(stage="planned", cancelled=False, date__lt=timezone.localdate())
    past.filter(Exists(agenda)).update(stage="invited")


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0128_items_are_put_back"),
    ]

    operations = [
        migrations.RunPython(call_past_meetings_invited_to, migrations.RunPython.noop, elidable=True),
    ]
