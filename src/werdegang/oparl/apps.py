# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class OparlConfig(AppConfig):
    """The OParl 1.1 server."""

    name = "werdegang.oparl"
    label = "oparl"

    def ready(self) -> None:
        """Start listening to changes of what is public; say to other faces how things are called here."""
        from werdegang.core.interfaces import register_interface
        from werdegang.oparl import listening, ticking  # noqa: F401 -- the second registers itself
        from werdegang.oparl.calling import paths_of

        listening.listen()
        register_interface("oparl", paths_of)
