# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is frozen once the council has adopted an edition (``domain.md``, editions and succession)."""

from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition
from werdegang.concepts.refusals import Refused
from werdegang.concepts.vocabulary import EditionState


def wording_is_frozen(edition: Edition) -> bool:
    """Whether the wording was adopted: it changes only by a correction with a reason, or in the next edition."""
    return EditionState(edition.state).is_adopted


def require_reason(edition: Edition, reason: str) -> None:
    """A correction of what was adopted says why.

    Raises:
        Refused: for a frozen edition without a reason.
    """
    if wording_is_frozen(edition) and not reason.strip():
        raise Refused({"reason": _("This edition has been adopted. Say why its wording is corrected.")})


def require_open_order(edition: Edition) -> None:
    """The order and the numbers that were adopted stay: resolutions and reports name them.

    Raises:
        Refused: for a frozen edition.
    """
    if wording_is_frozen(edition):
        raise Refused(_("This edition has been adopted: its order and its numbers stay as they are."))
