# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which objects are referred to, and stand in no list: servers of version 1.0 list four types only."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.schema import TYPES
from werdegang.importers.oparl.schemes import turn_waiting
from werdegang.importers.oparl.steps import Steps

AT_ONCE = 200
MOST = 20_000
"""So many are fetched one by one in a run; the next run goes on."""
MOST_STRAYS = 500
STRAYS_AT_ONCE = 10
_WAITS = "SELECT 1 FROM importers_pendingreference WHERE source_id = %s AND run_id = %s"
"""Where a run brought nothing that waits, looking through all that is here would take longer than the run."""
_MISSING = (
    "SELECT DISTINCT p.target FROM importers_pendingreference p WHERE p.source_id = %s"
    " AND p.run_id = %s AND p.owner_type = %s AND p.field = %s AND NOT EXISTS (SELECT 1 FROM"
    " importers_sourceobject t WHERE t.source_id = p.source_id AND t.external_id = p.target)"
)
"""What objects of a run refer to in a field and has not come by now."""


def unlisted(steps: Steps, listed: set[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Type, municipality and addresses of objects to fetch, each once, some at a time.

    The caller leaves a type once a part of its addresses brought nothing.
    """
    assert steps.run is not None
    assert steps.source is not None
    if not bulk.select(f"{_WAITS} LIMIT 1", [steps.source.pk, steps.run.pk]):
        return
    turn_waiting(steps.source.pk)
    body = steps.bodies[0] if steps.bodies else ""
    for kind in TYPES:
        if kind in listed or kind == "Body":
            continue
        wanted: dict[str, None] = {}
        for owner, field in _referring(kind):
            rows = bulk.select(
                f"{_MISSING} LIMIT {MOST}",
                [steps.source.pk, steps.run.pk, owner, field],
            )
            wanted.update((row[0], None) for row in rows if row[0].startswith(("http://", "https://")))
        ids = list(wanted)[:MOST]
        for start in range(0, len(ids), AT_ONCE):
            yield kind, body, ids[start : start + AT_ONCE]


def fetched_before(steps: Steps, listed: set[str]) -> Iterator[tuple[str, str, list[str]]]:
    """The same of what earlier runs fetched one by one: no list of this run gives it, and it may be another now."""
    assert steps.run is not None
    assert steps.source is not None
    body = steps.bodies[0] if steps.bodies else ""
    for kind in TYPES:
        if kind in listed or kind == "Body":
            continue
        rows = bulk.select(
            "SELECT external_id FROM importers_sourceobject WHERE source_id = %s AND object_type = %s"
            f" AND seen_in <> %s AND embedded = '' AND external_id LIKE 'http%%' ORDER BY id LIMIT {MOST}",
            [steps.source.pk, kind, steps.run.pk],
        )
        ids = [row[0] for row in rows]
        for start in range(0, len(ids), AT_ONCE):
            yield kind, body, ids[start : start + AT_ONCE]


def strays(steps: Steps, listed: set[str], url: str) -> Iterator[tuple[str, str, list[str]]]:
    """The same of types that do have lists, where they are of the source's own host.

    Some servers list the bodies only and refer to offices that have an address, too. Asking ends with the type's
    first part that brings nothing: the caller does not go on then.
    """
    assert steps.run is not None
    assert steps.source is not None
    turn_waiting(steps.source.pk)
    body = steps.bodies[0] if steps.bodies else ""
    host = urlsplit(url).hostname
    for kind in sorted(listed):
        wanted: dict[str, None] = {}
        for owner, field in _referring(kind):
            rows = bulk.select(
                f"{_MISSING} LIMIT {MOST_STRAYS}",
                [steps.source.pk, steps.run.pk, owner, field],
            )
            wanted.update((row[0], None) for row in rows if _host(row[0]) == host)
        ids = list(wanted)[:MOST_STRAYS]
        for start in range(0, len(ids), STRAYS_AT_ONCE):
            yield kind, body, ids[start : start + STRAYS_AT_ONCE]


def _referring(kind: str) -> list[tuple[str, str]]:
    """Types and fields that refer to a type."""
    return sorted({(o, f) for o, each in TYPES.items() for f, spec in each.items() if spec.target == kind})


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
