# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """The public pages."""

    name = "werdegang.website"
    label = "website"
