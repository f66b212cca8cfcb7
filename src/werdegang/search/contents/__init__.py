# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each room's things say to the index."""

from werdegang.search.contents import concepts, council, people, records
from werdegang.search.kinds import register


def register_all() -> None:
    """Make all kinds known, in the order in which facets name them."""
    register(*council.KINDS, *concepts.KINDS, *records.KINDS, *people.KINDS)
