# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Services of the council office's work on meetings: agenda, invitation, attendance, results, minutes."""
