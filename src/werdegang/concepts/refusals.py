# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a service did nothing: a sentence for the person who can put it right. Nothing has changed then."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError


class Refused(ValidationError):  # noqa: N818 -- it says what happened
    """The act is not possible as asked. Carries fields like any validation error."""


class NotAllowed(PermissionDenied):
    """It can be done, but not by this user."""


class ChangedMeanwhile(Exception):  # noqa: N818 -- it says what happened
    """Somebody else saved since the form was opened; ``current`` is what stands now."""

    def __init__(self, current: Any) -> None:
        super().__init__("changed meanwhile")
        self.current = current
