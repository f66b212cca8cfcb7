# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Council pages of the SessionNet family: told from others, and brought to lines with labels.

The rest of the way (labels read from lines of text, frozen record) is the one of all council pages.
"""

from werdegang.importers.sessionnet.labels import with_labels
from werdegang.importers.sessionnet.telling import is_sessionnet, kind_of_address

__all__ = ["is_sessionnet", "kind_of_address", "with_labels"]
