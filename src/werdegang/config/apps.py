# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the roof."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Settings and root addresses."""

    name = "werdegang.config"
    label = "config"
