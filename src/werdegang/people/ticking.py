# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room does by itself."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from werdegang.core.ticking import at_every_tick
from werdegang.people.erasing import erase_expired


@at_every_tick(_("Erasing of persons whose time has ended"), every=datetime.timedelta(days=1))
def erase_persons() -> None:
    """Erase who has expired."""
    erase_expired(timezone.localdate())
