# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work on key figures: what is due, the grid, files, the figures themselves and their codelists."""
