# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names and prose from the word lists, the same for the same random numbers."""

from random import Random

from werdegang.bench.generator import words

PARAGRAPHS = 400
"""So many different paragraphs are written once and then combined: writing each anew would be most of the work."""


class Texts:
    """Names and prose; whoever asks the same questions in the same order gets the same answers."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._paragraphs = [self._paragraph() for _ in range(PARAGRAPHS)]

    def sentence(self) -> str:
        """One sentence, about 100 characters."""
        choice = self.rng.choice
        return (
            f"{choice(words.OPENINGS)} {choice(words.OBJECTS)} {choice(words.ADVERBIALS)}"
            f" {choice(words.PARTICIPLES)}."
        )

    def prose(self, paragraphs: int) -> str:
        """So many paragraphs of about 500 characters each, with blank lines between."""
        return "\n\n".join(self.rng.choices(self._paragraphs, k=paragraphs))

    def place(self) -> str:
        """A part of the town."""
        return self.rng.choice(words.PLACE_BEGINNINGS) + self.rng.choice(words.PLACE_ENDINGS)

    def subject(self) -> str:
        """What a paper is about, about 60 characters."""
        choice = self.rng.choice
        return f"{choice(words.UNDERTAKINGS)}: {choice(words.SUBJECTS)} {self.place()}"

    def person(self) -> tuple[str, str]:
        """Given name and family name."""
        family = self.rng.choice(words.FAMILY_BEGINNINGS) + self.rng.choice(words.FAMILY_ENDINGS)
        return self.rng.choice(words.GIVEN_NAMES), family

    def _paragraph(self) -> str:
        sentences = [self.sentence() for _ in range(self.rng.randint(3, 6))]
        return " ".join([*sentences, self.rng.choice(words.CLOSINGS)])
