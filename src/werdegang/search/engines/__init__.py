# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The engines, and which is in use."""

from functools import cache
from pathlib import Path

from django.conf import settings

from werdegang.search.engines.interface import Engine


@cache
def engine() -> Engine:
    """The engine that the settings name."""
    if settings.SEARCH["ENGINE"] == "postgres":
        from werdegang.search.engines.postgres import PostgresEngine

        return PostgresEngine()
    from werdegang.search.engines.embedded import TantivyEngine

    return TantivyEngine(Path(folder) if (folder := settings.SEARCH["FOLDER"]) else None)
