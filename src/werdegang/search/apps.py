# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Index and query."""

    name = "werdegang.search"
    label = "search"
