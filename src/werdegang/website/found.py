# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Things by their address (``history/found.py``)."""

from werdegang.history.found import by_address

__all__ = ["by_address"]
