# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The JSON API."""

    name = "werdegang.api"
    label = "api"
