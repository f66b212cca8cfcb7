# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who wants reminders; everybody who did not say otherwise."""

from werdegang.accounts.models import User
from werdegang.mailing.models import Silence


def wants_reminders(user: User) -> bool:
    """Whether reminders go to this person."""
    return not Silence.objects.filter(user=user).exists()


def want_reminders(user: User, *, wanted: bool) -> None:
    """Switch one's own reminders on or off."""
    if wanted:
        Silence.objects.filter(user=user).delete()
    else:
        Silence.objects.get_or_create(user=user)
