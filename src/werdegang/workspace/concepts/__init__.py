# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The coordinating office's work on its concept: an edition as an outline, each part edited in its place."""
