# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    """Participation phases and proposals."""

    name = "werdegang.participation"
    label = "participation"
