# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Atom feeds that say the same as long as nothing changes."""

import datetime

from django.utils.feedgenerator import Atom1Feed

NEVER = datetime.datetime.fromtimestamp(0, datetime.UTC)


class SteadyAtomFeed(Atom1Feed):
    """A feed without entries changed never, not this very moment."""

    def latest_post_date(self) -> datetime.datetime:
        """When an entry changed last."""
        return super().latest_post_date() if self.items else NEVER
