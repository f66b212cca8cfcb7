# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Who changed what, when and why."""

    name = "werdegang.history"
    label = "history"
