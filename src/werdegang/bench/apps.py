# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class BenchConfig(AppConfig):
    """Generated data and measurements."""

    name = "werdegang.bench"
    label = "bench"
