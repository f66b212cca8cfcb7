# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class ImportersConfig(AppConfig):
    """From sources over records into the database."""

    name = "werdegang.importers"
    label = "importers"

    def ready(self) -> None:
        """Hear of persons that are erased; import by itself."""
        from werdegang.importers import erasing, ticking  # noqa: F401 -- they register themselves
