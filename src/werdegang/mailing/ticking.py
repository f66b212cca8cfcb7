# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What e-mails ask of every tick."""

from werdegang.core.ticking import at_every_tick
from werdegang.mailing.rounds import write_what_is_due
from werdegang.mailing.sending import send_waiting


@at_every_tick
def mails() -> None:
    """Write what is due, send what waits."""
    write_what_is_due()
    send_waiting()
