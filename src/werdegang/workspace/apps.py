# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """The pages of the staff."""

    name = "werdegang.workspace"
    label = "workspace"
