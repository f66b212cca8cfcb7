# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room does by itself."""

import datetime

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import DutyRun
from werdegang.core.ticking import at_every_tick

OVERLAP = datetime.timedelta(days=1)
"""So far back before the last import changes are asked for once more: servers' clocks differ."""


@at_every_tick(_("Import of what changed (OParl)"), every=datetime.timedelta(days=1))
def import_changes() -> None:
    """Fetch from each server of ``WERDEGANG_OPARL_SOURCES`` what changed since the last time."""
    last = DutyRun.objects.filter(duty="import_changes", error="").order_by("-started").first()
    since = (last.started - OVERLAP).isoformat() if last else None
    for url in settings.OPARL_SOURCES:
        call_command("import_oparl", url, since=since, quiet=True)
