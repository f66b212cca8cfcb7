# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a run is, for whoever waits: objects, objects a second, time left."""

import sys
import time
from typing import TextIO

from django.utils.translation import gettext as _

EVERY = 0.5
"""Seconds between two lines on a screen; in a file ten times that."""


class Progress:
    """Writes a line that is replaced on a screen, and now and then a line into a file. Silent without a stream."""

    def __init__(self, stream: TextIO | None = sys.stderr) -> None:
        self._stream = stream
        self._screen = bool(stream and stream.isatty())
        self._started = self._last = time.monotonic()
        self._begin: int | None = None
        self._expected: dict[str, int] = {}
        self._listed = 0

    def expect(self, url: str, total: int | None) -> None:
        """A list says how many objects it has."""
        if total is not None and url not in self._expected:
            self._expected[url] = total

    def listed(self, count: int) -> None:
        """So many entries of lists were taken."""
        self._listed += count

    def tell(self, seen: int, kind: str) -> None:
        """So many objects are through, the last ones of a type."""
        if self._begin is None:
            self._begin = seen
        now = time.monotonic()
        if self._stream is None or now - self._last < (EVERY if self._screen else EVERY * 10):
            return
        self._last = now
        self._write(self.line(seen, kind, now - self._started))

    def line(self, seen: int, kind: str, seconds: float) -> str:
        """The words of it."""
        speed = self._listed / seconds if seconds > 0 else 0.0
        left = max(sum(self._expected.values()) - self._listed, 0)
        words = _("%(type)s: %(seen)d objects, %(speed)d a second") % {
            "type": kind,
            "seen": seen,
            "speed": round(speed),
        }
        if speed and left:
            words += ", " + _("about %(left)s left in the lists known so far") % {
                "left": _duration(left / speed)
            }
        return words

    def done(self) -> None:
        """End the line on a screen."""
        if self._screen and self._stream is not None:
            self._stream.write("\n")

    def _write(self, words: str) -> None:
        assert self._stream is not None
        self._stream.write(f"\r\x1b[K{words}" if self._screen else f"{words}\n")
        self._stream.flush()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
