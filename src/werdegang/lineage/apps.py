# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class LineageConfig(AppConfig):
    """The course of a thing over time."""

    name = "werdegang.lineage"
    label = "lineage"
