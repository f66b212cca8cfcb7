# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a service did nothing: a sentence for the person who can put it right."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):  # noqa: N818 -- it says what happened
    """The act is not possible as asked; nothing was changed. Carries fields like any validation error."""
