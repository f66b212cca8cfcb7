# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Werdegang: from council resolution to result."""

__version__ = "0.1.0"
