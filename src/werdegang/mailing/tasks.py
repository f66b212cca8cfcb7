# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for e-mails."""

from django_tasks import task


@task()
def send_waiting_messages() -> None:
    """Send what lies in the outbox."""
    from werdegang.mailing.sending import send_waiting

    send_waiting()
