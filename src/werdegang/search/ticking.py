# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room does by itself."""

import datetime

from django.utils.translation import gettext_lazy as _

from werdegang.core.ticking import at_every_tick
from werdegang.search.tasks import mend_index as task


@at_every_tick(_("Mending of the search index"), every=datetime.timedelta(hours=1))
def mend_index() -> None:
    """Let the worker look at what the index has missed."""
    task.enqueue()
