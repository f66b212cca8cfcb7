# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers at work: their way as data, their numbers, and every write that concerns them."""
