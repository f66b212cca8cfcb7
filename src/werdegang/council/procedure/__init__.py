# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rules of procedure ask for: notice, quorum, counts that add up, numbers of an agenda. Pure functions."""
