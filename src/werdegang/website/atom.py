# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Atom feeds that say the same as long as nothing changes."""

import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed, SyndicationFeed
from django.utils.translation import gettext as _

from werdegang.website.context import site_of

NEVER = datetime.datetime.fromtimestamp(0, datetime.UTC)


class SteadyAtomFeed(Atom1Feed):
    """A feed without entries, or whose entries have no day, changed never, not this very moment."""

    def latest_post_date(self) -> datetime.datetime:
        """When an entry changed last."""
        dated = any(item.get("updateddate") or item.get("pubdate") for item in self.items)
        return super().latest_post_date() if dated else NEVER


def publisher(request: HttpRequest) -> str:
    """Who says what stands in a feed: the municipality."""
    return site_of(request).name or _("Municipality")


class SteadyFeed(Feed):  # type: ignore[type-arg]
    """A feed that names its publisher and its own address, filters included; its entries' names are addresses, too."""

    feed_type = SteadyAtomFeed

    def get_feed(self, obj: Any, request: HttpRequest) -> SyndicationFeed:
        """The feed of an object."""
        made = super().get_feed(obj, request)
        here = request.build_absolute_uri()
        made.feed |= {"author_name": publisher(request), "feed_url": here, "id": here}
        for item in made.items:
            if item["unique_id"] and "://" not in item["unique_id"]:
                item["unique_id"] = f"{here}#{item['unique_id']}"
        return made
