# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a saved search finds that it did not find before: for subscriptions."""

import datetime
from collections import defaultdict
from typing import Any

from werdegang.history.past import Past
from werdegang.search.asked import Filters, Order, read
from werdegang.search.engines import engine
from werdegang.search.engines.interface import Question
from werdegang.search.reach import reach_of
from werdegang.search.searching import Hit, fetched

LOOKED_THROUGH = 2000
"""So many hits, the newest by their own date, and as many undated ones after them."""


def new_hits(user: Any, text: str, filters: Filters, since: datetime.datetime, most: int = 50) -> list[Hit]:
    """Hits that the viewer (None: the public) may read now and could not read at that moment, the newest first.

    What was written before and released since is new; what was only reworded is not. Words are taken as they are
    typed. Raises LookupError while there is no index.
    """
    if not engine().is_ready():
        raise LookupError("There is no index yet: ./werdegang index")
    question = Question(read(text), reach_of(user), filters, Order.NEWEST, limit=LOOKED_THROUGH)
    hits = fetched(engine().find(question), user)
    past = Past(user)
    keys: defaultdict[Any, set[int]] = defaultdict(set)
    for hit in hits:
        keys[hit.kind.model].add(hit.thing.pk)
    for model, some in keys.items():
        past.learn(model, some)
    return [hit for hit in hits if not past.saw(hit.kind.model, hit.thing.pk, since)][:most]
