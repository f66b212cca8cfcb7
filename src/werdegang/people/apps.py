# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """Municipality, organizations, persons, memberships, places."""

    name = "werdegang.people"
    label = "people"
    verbose_name = _("People and organizations")

    def ready(self) -> None:
        """Tell the gate which ties users have; erase by itself who has expired."""
        from werdegang.people import rules, ticking  # noqa: F401
