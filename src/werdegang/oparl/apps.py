# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class OparlConfig(AppConfig):
    """The OParl 1.1 server."""

    name = "werdegang.oparl"
    label = "oparl"

    def ready(self) -> None:
        """Start listening to changes of what is public."""
        from werdegang.oparl import listening

        listening.listen()
