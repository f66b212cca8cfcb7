# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What e-mails ask of every tick."""

import datetime

from django.utils.translation import gettext_lazy as _

from werdegang.core.ticking import at_every_tick
from werdegang.mailing import assignments, rounds, subscribing, watching
from werdegang.mailing.sending import send_waiting

A_DAY = datetime.timedelta(days=1)


@at_every_tick(_("Reminders of reporting rounds"))
def rounds_due() -> None:
    """Invitations, reminders and what is overdue in reporting rounds."""
    rounds.write_what_is_due()


@at_every_tick(_("Reminders of assignments"))
def assignments_due() -> None:
    """Assignments from resolutions that are due soon, or overdue."""
    assignments.write_what_is_due()


@at_every_tick(_("News for subscribers"))
def news() -> None:
    """Look for news, write digests whose time has come."""
    watching.look_for_news()
    watching.write_digests()


@at_every_tick(_("Sending of e-mails"))
def mails() -> None:
    """Send what waits."""
    send_waiting()


@at_every_tick(_("Erasing of ended subscriptions"), every=A_DAY)
def forget() -> None:
    """Erase addresses that are not needed any more."""
    subscribing.erase_what_is_over()
