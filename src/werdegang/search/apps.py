# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Index and query."""

    name = "werdegang.search"
    label = "search"

    def ready(self) -> None:
        """Make the kinds known, start listening to changes."""
        from werdegang.search import contents, listening, ticking  # noqa: F401 -- the last registers itself

        contents.register_all()
        listening.listen()
