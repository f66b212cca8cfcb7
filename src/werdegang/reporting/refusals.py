# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why something was not done, in words for the person who asked."""

from werdegang.reporting.models import Report


class Refused(Exception):  # noqa: N818 -- it says what happened
    """What was asked cannot be done now; the message says why, and what helps. Nothing has changed."""


class NotAllowed(Refused):
    """It can be done, but not by this user."""


class ChangedMeanwhile(Refused):
    """Somebody else saved since the form was opened; ``current`` is what stands now."""

    def __init__(self, current: Report) -> None:
        super().__init__("changed meanwhile")
        self.current = current
