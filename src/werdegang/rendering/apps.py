# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class RenderingConfig(AppConfig):
    """Document tree and its writers."""

    name = "werdegang.rendering"
    label = "rendering"
