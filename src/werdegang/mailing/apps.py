# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailingConfig(AppConfig):
    """Writes e-mails about what happens in the domain, and sends them."""

    name = "werdegang.mailing"
    label = "mailing"
    verbose_name = _("E-mails")

    def ready(self) -> None:
        """Listen to the domain; do what is due at every tick."""
        from werdegang.mailing import (  # noqa: F401 -- they register themselves
            assignments,
            listening,
            meetings,
            subscription_letters,
            ticking,
        )
