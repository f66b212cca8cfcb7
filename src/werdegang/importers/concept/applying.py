# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checked rows become records: through the services that the editor uses, all of them or none.

A row whose state was seen by the file and has changed here since is not overwritten (decision 65).
"""

from collections import defaultdict
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, Funding, Responsibility
from werdegang.concepts.refusals import ChangedMeanwhile
from werdegang.core.transactions import as_a_whole
from werdegang.history.writing import linking_together
from werdegang.importers.concept.checking import Checked, Sheaf
from werdegang.importers.concept.finding import Finding
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.oddities import oddities
from werdegang.importers.concept.overwriting import is_another
from werdegang.importers.concept.rows import mark_of, same
from werdegang.importers.concept.tables import Row, Table
from werdegang.importers.concept.trying import ANY, can_be_tried, with_stand_ins
from werdegang.people.services import SavedMeanwhile


@dataclass(frozen=True)
class Change:
    """A row that becomes new or different; ``fields``: head, before, after."""

    sheet: str
    name: str
    is_new: bool
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass
class Outcome:
    """What the rows did, or would do."""

    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    """Rows that were changed here since the file was written, and not in the file: left as they are."""
    left: dict[str, int] = field(default_factory=dict)
    """Rows of each sheet that the file does not name: left as they are."""
    absent: list[str] = field(default_factory=list)
    """Sheets that the file does not have: left as they are."""
    overwritten: list[tuple[str, str, str]] = field(default_factory=list)
    """Entries that become others, it seems: which, title so far, title then."""
    notes: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Pending:
    """A row that changes something, with all it says; ``record``: what it changes, None if new."""

    row: Checked
    content: Row
    record: Any

    @property
    def values(self) -> Row:
        """What the row says."""
        return self.content


@dataclass
class Work:
    """What the writers of rows need to know."""

    edition: Edition
    there: Gathered
    by: User
    reason: str
    outcome: Outcome
    wrong_figures: dict[str, Checked] = field(default_factory=dict)
    """What faulty rows say of figures, by identifier: their values are looked at all the same."""
    broken_down: dict[str, list[Any]] = field(default_factory=dict)
    """The dimensions of figures that the file has written, by identifier."""
    dimensions: dict[int, Any] = field(default_factory=dict)
    """Dimensions with their members, once values are written."""
    answering: list[Responsibility] | None = None
    """New ones of things that the file brings, to be saved together; None: each is saved with its thing."""
    money: list[Funding] | None = None
    """The same for amounts."""
    tied: set[int] | None = None
    """Figures that a share ties to others, once values are written."""
    skipped: list[Pending] = field(default_factory=list)
    """Rows that refer to others that are wrong."""

    def slugs(self, model: type[Any], **which: Any) -> set[str]:
        """The identifiers that are taken, those that the file has taken so far with them."""
        if model not in self._slugs:
            self._slugs[model] = set(model.objects.filter(**which).values_list("slug", flat=True))
        return self._slugs[model]

    def record(self, table: str, *key: Any) -> Any:
        """The record of a row; raises KeyError where its row was wrong."""
        return self.there.records[table][key]

    def named(self, table: str, names: Any) -> list[Any]:
        """The records that these names of links lead to."""
        return [self.labelled(table, name) for name in names]

    def labelled(self, table: str, name: Any) -> Any:
        """The record whose label this is."""
        if name is None:
            return None
        if name is ANY:
            return _first(self.labels(table))
        return self.there.organizations[name] if table == "organizations" else self.labels(table)[name]

    def labels(self, table: str) -> dict[Any, Any]:
        """The records of a table by their labels."""
        return self._labels[table]

    def values_of(self, figure: str) -> list[Any]:
        """The values of a figure (its identifier) that stood here before the file."""
        if not self._values:
            for key, record in self.there.records["values"].items():
                self._values[key[0]].append(record)
        return self._values[figure]

    def was_there(self, record: Any) -> bool:
        """Whether it stood here before the file."""
        return (type(record), record.pk) in self._before

    def __post_init__(self) -> None:
        """Names of what is there."""
        self._before = {
            (type(record), record.pk)
            for records in self.there.records.values()
            for record in records.values()
            if not isinstance(record, tuple)
        }
        self._slugs: dict[type[Any], set[str]] = {}
        self._labels: dict[str, dict[Any, Any]] = defaultdict(dict)
        self._values: dict[str, list[Any]] = defaultdict(list)
        names = {"title": "title", "name": "name", "citation": "citation"}
        for table, records in self.there.records.items():
            for key, record in records.items():
                self.learn(table, key, record, names)

    def learn(
        self, table: str, key: tuple[Any, ...], record: Any, names: dict[str, str] | None = None
    ) -> None:
        """From now on this record is known."""
        self.there.records[table][key] = record
        match table:
            case "focus_topics" | "action_fields" | "guiding_principles":
                self._labels[table][record.title.strip()] = record
            case "dimensions":
                self._labels[table][key[0]] = record[0]
            case _ if len(key) == 1:
                self._labels[table][key[0]] = record


def _first(labels: dict[Any, Any]) -> Any:
    for record in labels.values():
        return record
    raise KeyError


Progress = Callable[[int, int], None]
REFUSALS = (
    ValidationError,
    ChangedMeanwhile,
    SavedMeanwhile,
    PermissionDenied,
    IntegrityError,
    KeyError,
)
"""What the services raise, and what a row raises that refers to nothing."""


def apply(
    edition: Edition,
    sheaf: Sheaf,
    there: Gathered,
    *,
    by: User,
    reason: str,
    boldly: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Take the rows over; the caller's transaction decides whether it stays.

    ``boldly``: in the hope that no row is refused; the first one that is raises (``REFUSALS``).
    """
    from werdegang.importers.concept.writers import WRITERS, keep_together

    outcome = Outcome(findings=list(sheaf.findings), notes=oddities(sheaf, there))
    wrong = {str(row.values.get("key")): row for row in sheaf.rows["indicators"] if not row.is_right}
    work = Work(edition, there, by, reason, outcome, wrong)
    if boldly:
        work.answering, work.money = [], []
    pending = {writer.table: _pending(sheaf, writer.table, there, outcome) for writer in WRITERS}
    total, done = sum(len(rows) for rows in pending.values()), 0
    for writer in WRITERS:
        with linking_together() if boldly else nullcontext():
            for group in writer.groups(pending[writer.table]):
                if boldly:
                    writer.write(work, group)
                else:
                    _write(writer.write, work, group)
                done += len(group)
                if progress:
                    progress(done, total)
        keep_together(work)
    if work.skipped and not outcome.findings:
        words = _(
            "This refers to something that the file neither holds nor finds here. Check its references."
        )
        outcome.findings += [each.row.place.finding(words) for each in work.skipped]
    return outcome


def _write(write: Any, work: Work, group: list[Pending]) -> None:
    """Rows that are saved together; what refuses them is a finding at the row that it names."""
    first = group[0]
    try:
        with as_a_whole():
            write(work, group)
    except ValidationError as fault:
        work.outcome.findings += _findings(fault, first.row)
    except (ChangedMeanwhile, SavedMeanwhile):
        words = _("Somebody has changed this meanwhile. Check the file once more.")
        work.outcome.findings.append(first.row.place.finding(words))
    except PermissionDenied:
        words = _("You may not change this. Ask the coordinating office.")
        work.outcome.findings.append(first.row.place.finding(words))
    except IntegrityError:
        if not first.row.is_right:
            return
        words = _("This contradicts another entry. Check numbers, identifiers and days.")
        work.outcome.findings.append(first.row.place.finding(words))
    except KeyError:
        work.skipped += group  # they refer to a row that is wrong, which has been said there


def _findings(fault: ValidationError, row: Checked) -> list[Finding]:
    if not hasattr(fault, "error_dict"):
        if not row.is_right:  # it may be the stand-in's
            return []
        return [row.place.finding(" ".join(fault.messages))]
    found = []
    columns = {each.name: each for each in row.table.columns}
    columns |= {"end_date": columns["last_day"]} if "last_day" in columns else {}
    for name, messages in fault.message_dict.items():
        column = columns.get(name) if name != NON_FIELD_ERRORS else None
        if not row.is_right and (column is None or column.name in row.wrong):
            continue
        found.append(row.place.finding(" ".join(messages), column))
    return found


def _pending(sheaf: Sheaf, name: str, there: Gathered, outcome: Outcome) -> list[Pending]:
    """The rows of a table that change something."""
    rows = sheaf.rows[name]
    known: dict[tuple[Any, ...], Row] = {}
    found = []
    for row in rows:
        table = row.table
        if not known and there.rows[name]:
            known = {table.key_of(each): each for each in there.rows[name]}
        current = known.get(row.key)
        content = _content(table, row, current)
        if current is not None and all(
            same(content[key], current.get(key)) for key in content if key != "sample"
        ):
            outcome.unchanged += row.is_right
            continue
        if row.is_double:
            continue
        if current is not None and row.mark and row.mark != current["mark"]:
            if row.mark == mark_of(table, content):
                outcome.kept.append(f"{table.sheet}: {_named(table, content)}")
            else:
                words = _("This was changed here since the file was made; here it says: %(now)s.")
                words += " " + _(
                    "Take that over into the row, or empty its cell “Stand” so that the row prevails."
                )
                outcome.findings.append(
                    row.place.finding(words % {"now": _differences(table, current, content)})
                )
            continue
        if not row.is_right:
            if can_be_tried(row):
                found.append(Pending(row, with_stand_ins(row, content), there.records[name].get(row.key)))
            continue
        record = there.records[name].get(row.key)
        found.append(Pending(row, content, record))
        outcome.changes.append(_change(table, current, content))
        if current is not None and is_another(current, content):
            outcome.overwritten.append(
                (f"{table.sheet}: {_key_of(table, content)}", current["title"], content["title"])
            )
    gone = (
        len(there.rows[name]) - len({row.key for row in rows} & known.keys())
        if name not in sheaf.absent
        else 0
    )
    if gone > 0:
        outcome.left[rows[0].table.sheet if rows else _sheet(name)] = gone
    return found


def _sheet(name: str) -> str:
    from werdegang.importers.concept.tables import BY_NAME

    return BY_NAME[name].sheet


def _content(table: Table, row: Checked, current: Row | None) -> Row:
    """All that the row says; of what the file leaves out, what stands here."""
    content = {}
    for column in table.columns:
        if column.is_control:
            continue
        nothing: Any = [] if column.kind == "links" else "" if column.kind == "text" else None
        usual = column.default if column.default is not None else nothing
        there = current.get(column.name, usual) if current is not None else usual
        content[column.name] = row.values.get(column.name, there)
    return content


def _change(table: Table, current: Row | None, content: Row) -> Change:
    name = _named(table, content)
    if current is None:
        return Change(table.sheet, name, True)
    fields = [
        (column.head, said(column, current.get(column.name)), said(column, content[column.name]))
        for column in table.columns
        if column.name in content
        and column.name != "sample"
        and not same(current.get(column.name), content[column.name])
    ]
    return Change(table.sheet, name, False, tuple(fields))


def _differences(table: Table, current: Row, content: Row) -> str:
    return "; ".join(f"{head}: {before}" for head, before, _after in _change(table, current, content).fields)


def _named(table: Table, content: Row) -> str:
    names = [content.get(name) for name in table.key] or [content.get("name")]
    if "title" in content:
        names.append(content["title"])
    columns = {each.name: each for each in table.columns}
    keys = [*table.key, "title"] if "title" in content else list(table.key) or ["name"]
    return ", ".join(
        said(columns[key], name) for key, name in zip(keys, names, strict=True) if name not in (None, "", [])
    )


def _key_of(table: Table, content: Row) -> str:
    return ", ".join(str(content[name]) for name in table.key)


SHORT = 300


def said(column: Any, value: Any) -> str:
    """A value for people, cut where it is long."""
    if value in (None, "", []):
        return "–"
    if column.kind == "word":
        return str(column.words(value).label)
    if column.kind == "flag":
        return _("yes") if value else _("no")
    text = "; ".join(str(each) for each in value) if isinstance(value, list) else str(value)
    if column.kind in ("day", "period") and len(text) == 10:
        year, month, day = text.split("-")
        text = year if column.kind == "period" and (month, day) == ("01", "01") else f"{day}.{month}.{year}"
    return f"{text[:SHORT]}…" if len(text) > SHORT else text
