# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Atom feeds that say the same as long as nothing changes."""

import datetime

from django.utils.feedgenerator import Atom1Feed

NEVER = datetime.datetime.fromtimestamp(0, datetime.UTC)


class SteadyAtomFeed(Atom1Feed):
    """A feed without entries, or whose entries have no day, changed never, not this very moment."""

    def latest_post_date(self) -> datetime.datetime:
        """When an entry changed last."""
        dated = any(item.get("updateddate") or item.get("pubdate") for item in self.items)
        return super().latest_post_date() if dated else NEVER
