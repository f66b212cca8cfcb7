# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is computed from the objects of a source once all are there."""

import orjson

from werdegang.council.models import Resolution
from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import bulk, ties
from werdegang.importers.oparl.bulk import Table
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.slugs import now
from werdegang.importers.oparl.steps import Steps
from werdegang.importers.oparl.tables import table_of
from werdegang.importers.oparl.ties import NewTie
from werdegang.importers.vocabulary import Outcome, outcome_of

PART = 5_000
OF_ITEM = "#result"
"""What stands behind the id of an agenda item in the id of its result."""
_HOLDERS = {"paper": "Paper", "meeting": "Meeting", "agendaItem": "AgendaItem"}
_RESOLUTION = Table(Resolution)


def compute(steps: Steps) -> None:
    """All of it."""
    tie_loose_files(steps)
    write_results(steps)
    change_results(steps)
    date_papers()
    break_cycles(steps)


def tie_loose_files(steps: Steps) -> None:
    """Files that nothing holds, though they say themselves to what they belong."""
    source = steps.source.pk if steps.source else 0
    holders = ("council_paperfile", "council_meetingfile", "council_agendaitemfile")
    loose = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {each} h WHERE h.file_id = s.object_id)" for each in holders
    )
    statement = (
        "SELECT s.id, s.object_id, s.said FROM importers_sourceobject s WHERE s.source_id = %s AND s.id > %s"
        f" AND s.object_type = 'File' AND s.object_id IS NOT NULL AND {loose} ORDER BY s.id LIMIT {PART}"
    )
    last = 0
    while rows := bulk.select(statement, [source, last]):
        last = rows[-1][0]
        named = [
            (_HOLDERS[field], key, each)
            for _, key, said in rows
            for field, value in orjson.loads(said).items()
            if field in _HOLDERS
            for each in (value if isinstance(value, list) else [value])
            if isinstance(each, str)
        ]
        known = "SELECT external_id, object_type, object_id FROM importers_sourceobject WHERE object_id IS NOT NULL"
        there = {
            row[0]: row[1:]
            for row in bulk.select_among(
                f"{known} AND source_id = %s AND", "external_id", {n[2] for n in named}, source
            )
        }
        ties.add(
            [
                NewTie(kind, "auxiliaryFile", there[each][1], key, 0, fresh=False)
                for kind, key, each in named
                if each in there and there[each][0] == kind
            ],
            steps.writer.reason,
            now(),
        )


def date_papers() -> None:
    """The day by which papers stand in lists: their own, else that of the last public meeting.

    The rule of ``council.services.day_for_lists``, for all imported papers at once; as it follows from what is
    recorded, it has no history of its own.
    """
    bulk.execute(
        "UPDATE council_paper SET sort_date = date WHERE date IS NOT NULL AND (sort_date IS NULL OR sort_date <> date)"
    )
    last = (
        "(SELECT max(m.date) FROM council_consultation c JOIN council_meeting m ON m.id = c.meeting_id"
        " JOIN people_organization o ON o.id = c.organization_id WHERE c.paper_id = council_paper.id"
        " AND NOT c.deleted AND NOT m.deleted AND m.visibility = 'public' AND o.meets_in_public)"
    )
    bulk.execute(f"UPDATE council_paper SET sort_date = {last} WHERE date IS NULL AND external_id <> ''")


def write_results(steps: Steps) -> None:
    """Results that agenda items tell become resolutions: the pages of papers and meetings show those."""
    moment = now()
    statement = (
        "SELECT a.id, a.external_id, a.result, a.resolution_text, m.id, m.body_id, m.organization_id, m.date,"
        " min(c.id), min(c.paper_id)"
        " FROM council_agendaitem a JOIN council_meeting m ON m.id = a.meeting_id"
        " JOIN importers_sourceobject s ON s.source_id = %s AND s.external_id = a.external_id"
        " LEFT JOIN council_consultation c ON c.agenda_item_id = a.id AND NOT c.deleted"
        "  AND NOT EXISTS (SELECT 1 FROM council_resolution x WHERE x.consultation_id = c.id)"
        " WHERE (a.result <> '' OR a.resolution_text <> '') AND NOT a.deleted AND a.id > %s AND NOT EXISTS"
        "  (SELECT 1 FROM council_resolution r WHERE r.agenda_item_id = a.id)"
        " GROUP BY a.id, a.external_id, a.result, a.resolution_text, m.id, m.body_id, m.organization_id, m.date"
        f" ORDER BY a.id LIMIT {PART}"
    )
    own = {**_RESOLUTION.defaults, "created": moment, "modified": moment}
    names = (
        *(
            "agenda_item_id",
            "external_id",
            "outcome_text",
            "text",
            "meeting_id",
            "body_id",
            "organization_id",
        ),
        *("date", "consultation_id", "paper_id", "outcome"),
    )
    fixed = {name: value for name, value in own.items() if name not in names}
    last = 0
    while rows := bulk.select(statement, [steps.source.pk if steps.source else 0, last]):
        last = rows[-1][0]
        fitting = [row for row in rows if len(row[1]) + len(OF_ITEM) <= 500]
        keys = bulk.draw_keys(_RESOLUTION, len(fitting))
        full = [
            (
                *(key, row[0], f"{row[1]}{OF_ITEM}", *row[2:7], bulk.stored(row[7]), *row[8:10]),
                *(_outcome(row[2]), *fixed.values()),
            )
            for key, row in zip(keys, fitting, strict=True)
        ]
        bulk.write(_RESOLUTION, ["id", *names, *fixed], full, new=True)
        bulk.remember(_RESOLUTION, keys, "+", steps.writer.reason, moment)


def change_results(steps: Steps) -> None:
    """Results that the source changed, unless a person changed the resolution here."""
    moment = now()
    rows = bulk.select(
        "SELECT r.id, a.result, a.resolution_text FROM council_resolution r"
        " JOIN council_agendaitem a ON a.id = r.agenda_item_id"
        " WHERE r.external_id = a.external_id || %s AND (r.outcome_text <> a.result OR r.text <> a.resolution_text)"
        " AND NOT EXISTS (SELECT 1 FROM council_historicalresolution h"
        "  WHERE h.id = r.id AND h.history_user_id IS NOT NULL)",
        [OF_ITEM],
    )
    bulk.execute_many(
        "UPDATE council_resolution SET outcome_text = %s, text = %s, outcome = %s, modified = %s WHERE id = %s",
        [(result, text, _outcome(result), moment, key) for key, result, text in rows],
    )
    bulk.remember(_RESOLUTION, sorted(row[0] for row in rows), "~", steps.writer.reason, moment)


def _outcome(words: str) -> str:
    return (outcome_of(words) or Outcome.OPEN).value


def break_cycles(steps: Steps) -> None:
    """An organization that is part of itself over others loses the tie that closes the circle."""
    table = table_of("Organization")
    parents = dict(bulk.select(f"SELECT id, parent_id FROM {table.name} WHERE parent_id IS NOT NULL"))
    broken = closing_ties(parents)
    moment = now()
    for key in broken:
        bulk.execute(f"UPDATE {table.name} SET parent_id = NULL WHERE id = %s", [key])
        (identity,) = bulk.select(f"SELECT external_id FROM {table.name} WHERE id = %s", [key])[0]
        steps.findings.add(Note(FindingKind.CYCLE, "Organization", identity, "subOrganizationOf"))
    bulk.remember(table, broken, "~", steps.writer.reason, moment)


def closing_ties(parents: dict[int, int]) -> list[int]:
    """Of each circle in child -> parent the greatest key: its tie is the one to cut."""
    cut: list[int] = []
    done: set[int] = set()
    for start in parents:
        path: list[int] = []
        key: int | None = start
        while key is not None and key not in done and key not in path:
            path.append(key)
            key = parents.get(key)
        if key is not None and key in path:
            cut.append(max(path[path.index(key) :]))
        done.update(path)
    return sorted(cut)
