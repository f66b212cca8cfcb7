# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The counts of a run in words and as JSON."""

from typing import Any

from django.utils.translation import gettext as _

from werdegang.importers.models import LOST, FindingKind, ImportRun

COUNTS = ("seen", "created", "updated", "unchanged", "deleted", "recorded")


def as_json(run: ImportRun) -> dict[str, Any]:
    """Counts by type; ``seen`` is the sum of the others. ``recorded`` objects are not here, with reasons."""
    totals = {
        kind: {name: counts.get(name, 0) for name in COUNTS} for kind, counts in sorted(run.totals.items())
    }
    for kind, counts in totals.items():
        found = run.reasons.get(kind, {})
        counts["reasons"] = {name: n for name, n in found.items() if name in LOST}
    return {
        "source": run.source.url,
        "run": run.pk,
        "state": run.state,
        "full": run.full,
        "since": run.since.isoformat() if run.since else None,
        "seconds": round(run.seconds, 3),
        "totals": totals,
        "findings": {
            kind: {name: n for name, n in found.items() if name not in LOST}
            for kind, found in sorted(run.reasons.items())
        },
    }


def as_lines(run: ImportRun) -> list[str]:
    """The same for people."""
    lines = [f"{run.source.url}: {run.get_state_display()}"]
    for kind, counts in sorted(run.totals.items()):
        words = _(
            "%(type)s: %(seen)d seen, %(created)d new, %(updated)d changed, %(unchanged)d unchanged, "
            "%(deleted)d deleted, %(recorded)d not taken over"
        ) % {"type": kind, **{name: counts.get(name, 0) for name in COUNTS}}
        lines.append(words)
    for kind, found in sorted(run.reasons.items()):
        for name, count in sorted(found.items()):
            lines.append(f"  {kind}: {count} × {FindingKind(name).label}")
    return lines
