# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Stored files and their text."""

    name = "werdegang.files"
    label = "files"
