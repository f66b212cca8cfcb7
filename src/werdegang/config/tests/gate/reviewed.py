# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places of the gate that nobody would miss, each looked at, with the reason why it stays."""

REVIEWED: dict[str, str] = {}
