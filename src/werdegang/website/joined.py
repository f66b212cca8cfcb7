# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Foreign keys loaded in the same query, as the public pages call it."""

from werdegang.core.joined import joined

__all__ = ["joined"]
