# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The coordinating office's work on an edition as a whole: its states, what is carried over, how goals are rated."""
