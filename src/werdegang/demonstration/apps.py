# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """The demonstration of Göttingen."""

    name = "werdegang.demonstration"
    label = "demonstration"
