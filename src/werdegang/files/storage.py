# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where contents lie: by their hash, so that the same content is stored once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werdegang.files.models import File


def content_path(file: "File", _name: str) -> str:
    """``files/ab/abcdef…``: the SHA-512, in folders by its first two digits. The name is the model's affair."""
    return f"files/{file.sha512_checksum[:2]}/{file.sha512_checksum}"
