# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council office's work on meetings, from the plan to approved minutes."""
