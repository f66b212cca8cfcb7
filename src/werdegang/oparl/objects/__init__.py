# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Records -> objects as OParl writes them: plain dictionaries, loaded for a whole page in a fixed number of queries."""
