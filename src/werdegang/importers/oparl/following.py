# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which objects are referred to, and stand in no list: servers of version 1.0 list four types only."""

from collections.abc import Iterator

from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.schema import TYPES
from werdegang.importers.oparl.steps import Steps

AT_ONCE = 200
MOST = 20_000
"""So many are fetched one by one in a run; the next run goes on."""


def unlisted(steps: Steps, listed: set[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Type, municipality and addresses of objects to fetch, each once, some at a time."""
    assert steps.run is not None
    assert steps.source is not None
    body = steps.bodies[0] if steps.bodies else ""
    for kind, fields in (
        (
            kind,
            sorted({(o, f) for o, each in TYPES.items() for f, spec in each.items() if spec.target == kind}),
        )
        for kind in TYPES
        if kind not in listed and kind != "Body"
    ):
        wanted: dict[str, None] = {}
        for owner, field in fields:
            rows = bulk.select(
                "SELECT DISTINCT target FROM importers_pendingreference WHERE source_id = %s AND run_id = %s"
                f" AND owner_type = %s AND field = %s LIMIT {MOST}",
                [steps.source.pk, steps.run.pk, owner, field],
            )
            wanted.update((row[0], None) for row in rows if row[0].startswith(("http://", "https://")))
        ids = list(wanted)[:MOST]
        for start in range(0, len(ids), AT_ONCE):
            yield kind, body, ids[start : start + AT_ONCE]
