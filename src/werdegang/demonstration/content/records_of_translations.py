# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of what is told in other languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """What a thing says in another language, by field; invented, even where the original is on record."""

    of: str
    language: str
    texts: tuple[tuple[str, str], ...]
    is_sample: bool = True

    @property
    def key(self) -> str:
        """Made of what it translates; nothing refers to it."""
        return "-".join((self.of, self.language, *(field for field, _text in self.texts)))
