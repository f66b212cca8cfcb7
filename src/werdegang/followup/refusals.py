# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a service did nothing, in words for the person who can put it right."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):  # noqa: N818 -- it says what happened
    """The act is not possible as asked; nothing was changed. Carries fields like any validation error."""


class NotAllowed(Refused):
    """It can be done, but not by this user."""


class SavedMeanwhile(Refused):
    """Somebody else saved since the form was opened."""
