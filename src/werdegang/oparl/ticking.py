# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room does by itself."""

import datetime

from django.utils.translation import gettext_lazy as _

from werdegang.core.ticking import at_every_tick
from werdegang.oparl.tasks import reconcile_register as task


@at_every_tick(_("Comparison of the OParl register with the data"), every=datetime.timedelta(days=1))
def compare_register() -> None:
    """Let the worker look for what a killed process has left out."""
    task.enqueue()
