# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is frozen once the council has adopted an edition (``domain.md``, editions and succession)."""

from typing import Any

from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition, GoodPractice
from werdegang.concepts.refusals import Refused
from werdegang.concepts.vocabulary import EditionState


def wording_is_frozen(edition: Edition) -> bool:
    """Whether the wording was adopted: it changes only by a correction with a reason, or in the next edition."""
    return EditionState(edition.state).is_adopted


def is_frozen(part: Any) -> bool:
    """Whether an edition or its part was adopted; examples of good practice are gathered while it is carried out."""
    edition = part if isinstance(part, Edition) else part.edition
    return wording_is_frozen(edition) and not isinstance(part, GoodPractice)


def require_reason(part: Any, reason: str) -> None:
    """A correction of what was adopted says why.

    Raises:
        Refused: for a part of a frozen edition without a reason.
    """
    if is_frozen(part) and not reason.strip():
        raise Refused({"reason": _("This edition has been adopted. Say why its wording is corrected.")})


def require_open_order(part: Any) -> None:
    """The order and the numbers that were adopted stay: resolutions and reports name them.

    Raises:
        Refused: for a part of a frozen edition.
    """
    if is_frozen(part):
        raise Refused(_("This edition has been adopted: its order and its numbers stay as they are."))
