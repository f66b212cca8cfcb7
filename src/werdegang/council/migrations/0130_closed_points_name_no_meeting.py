# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public papers in the closed part of an agenda that is out name the meeting no more (decision 216).

Of papers that are written here; what a source says of its own papers stays as it came.
"""

from typing import Any

from django.db import migrations
from django.utils import timezone


def name_no_meeting(apps: Any, _editor: Any) -> None:
    """Their agenda item keeps it, for those who read the item."""
    steps = apps.get_model("council", "Consultation").objects
    closed = steps.filter(
        meeting__isnull=False,
        meeting__stage__in=("invited", "held", "concluded"),
        agenda_item__isnull=False,
        agenda_item__deleted=False,
        paper__visibility="public",
    )
    keys = (
        closed.exclude(agenda_item__visibility="public").exclude(paper__state="").values_list("pk", flat=True)
    )
    steps.filter(pk__in=list(keys)).update(meeting=None, modified=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0129_past_agendas_stay_public"),
    ]

    operations = [
        migrations.RunPython(name_no_meeting, migrations.RunPython.noop, elidable=True),
    ]
