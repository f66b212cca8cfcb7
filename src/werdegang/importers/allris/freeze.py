# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what was found to the frozen record, with the account of every word of the page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from werdegang.importers.allris import headings
from werdegang.importers.allris.draft import Draft
from werdegang.importers.allris.labels import Key
from werdegang.importers.allris.outcomes import bare_outcome
from werdegang.importers.dates import date_in, is_date, is_time, times_in
from werdegang.importers.lines import Line, paragraphs
from werdegang.importers.matching import organization_from_meeting
from werdegang.importers.records import (
    AgendaItemPage,
    CouncilPage,
    FamilyRecord,
    FileRecord,
    MeetingPage,
    MeetingRecord,
    PaperPage,
)
from werdegang.importers.vocabulary import Visibility, outcome_of, visibility_of

_KINDS: dict[str, type[CouncilPage]] = {
    "paper": PaperPage,
    "agenda_item": AgendaItemPage,
    "meeting": MeetingPage,
}
_TOKEN = re.compile(r"[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+|\d+|[^\W\d_]")


def freeze(draft: Draft, lines: list[Line], source: str) -> CouncilPage:
    """The record of a page. Words of the page that stand nowhere in it are put among the unparsed lines."""
    meeting = _meeting(draft)
    _keep_strays(draft)
    sections = {name: text for name, found in draft.sections.items() if (text := paragraphs(found))}
    _account_for_empty(draft, sections)
    values = draft.values
    name = _name(draft)
    page = _KINDS[draft.kind](
        source=source,
        name=name,
        reference=_reference(draft, name),
        paper_type=_paper_type(draft),
        visibility=_visibility(draft),
        lead_office=values.get(Key.LEAD_OFFICE),
        others_involved=tuple(draft.involved),
        related=tuple(draft.related),
        initiator=values.get(Key.INITIATOR),
        author=values.get(Key.AUTHOR),
        clerk=values.get(Key.CLERK),
        file_number=values.get(Key.FILE_NUMBER),
        consultations=tuple(draft.consultations),
        meeting=meeting,
        family=tuple(draft.family),
        sections=tuple(sections.items()),
        files=_files(draft),
        agenda=tuple(draft.agenda),
        labelled=tuple(draft.labelled),
        unparsed=(),
        recognised=tuple(draft.recognised),
    )
    return _with_unparsed(page, draft, lines)


def _account_for_empty(draft: Draft, sections: dict[str, str]) -> None:
    """A known heading without text says nothing; an unknown one may have been something else."""
    for name in draft.sections:
        if name not in sections and headings.plain(name) in headings.KNOWN | headings.FILES:
            draft.recognise(name)
        elif name not in sections:
            draft.unparsed.append((draft.heading_lines.get(name, 0), name))


def _name(draft: Draft) -> str | None:
    """The page's subject: its title for an agenda item (unless the page cuts it short), else its label."""
    title = draft.title
    titled = title.name if title and (title.kind == "meeting") <= (draft.kind == "meeting") else None
    named = draft.values.get(Key.NAME)
    if draft.kind == "meeting":
        called = draft.values.get(Key.MEETING)
        if titled and called:
            draft.recognise(titled) if titled == called else draft.labelled.append(("Tagesordnung", titled))
        return called or titled or named
    if draft.kind == "paper" or not titled:
        return named or titled
    if named and titled.rstrip().endswith(("...", "…")):
        draft.recognise(titled)
        return named
    if named and named != titled:
        draft.labelled.append(("Betreff der Vorlage", named))
    elif named:
        draft.recognise(named)
    return titled


_MEETING_KEYS = {
    Key.MEETING: "Sitzung", Key.ORGANIZATION: "Gremium", Key.DATE: "Datum", Key.TIME: "Zeit", Key.ROOM: "Raum",
    Key.PLACE: "Ort", Key.NUMBER: "TOP", Key.OUTCOME: "Beschlussart",
}  # fmt: skip
_CODE = re.compile(r"[A-ZÄÖÜ]{0,8}[/_ -]?[\d/._-]+")
"""The number of a meeting, where a page has it in the place of the name ("VA/2026/012")."""


def _meeting(draft: Draft) -> MeetingRecord | None:
    values = draft.values
    if draft.kind == "paper":
        draft.labelled.extend((label, values[key]) for key, label in _MEETING_KEYS.items() if key in values)
        return None
    title = draft.title
    day = date_in(values.get(Key.DATE, "")) or (title.date if title else None)
    start, end = times_in(values.get(Key.TIME) or values.get(Key.DATE, ""))
    if title and start is None:
        start, end = title.start, title.end
    for key, understood in ((Key.DATE, is_date), (Key.TIME, is_time)):
        if key in values and not understood(values[key]):
            draft.labelled.append((_MEETING_KEYS[key], values[key]))
        else:
            draft.recognise(values.get(key, ""))
    titled = title.name if title and title.kind == "meeting" else None
    if titled and _CODE.fullmatch(values.get(Key.MEETING, "")):
        draft.labelled.append((_MEETING_KEYS[Key.MEETING], values[Key.MEETING]))
        values[Key.MEETING] = titled
    name = values.get(Key.MEETING) or titled
    organization = values.get(Key.ORGANIZATION)
    if organization is None and name:
        organization = organization_from_meeting(name) or (name if draft.kind == "meeting" else None)
    if title and title.number and Key.NUMBER in values:
        draft.recognise(title.number)
    outcome = bare_outcome(values.get(Key.OUTCOME))
    return MeetingRecord(
        name=name,
        organization=organization,
        date=day,
        start=start,
        end=end,
        place=", ".join(part for key in (Key.ROOM, Key.PLACE) if (part := values.get(key))) or None,
        number=values.get(Key.NUMBER) or (title.number if title else None),
        outcome=outcome_of(outcome),
        outcome_text=outcome,
    )


def _paper_type(draft: Draft) -> str | None:
    """The labelled kind of paper, else the one in the title line."""
    labelled = draft.values.get(Key.PAPER_TYPE)
    titled = draft.title.paper_type if draft.title else None
    if labelled and titled == labelled:
        draft.recognise(titled)
    elif labelled and titled:
        draft.labelled.append(("Art (Überschrift)", titled))
    return labelled or titled


def _visibility(draft: Draft) -> Visibility | None:
    """The paper's status; for an agenda item, the part of the meeting that its number names."""
    number = draft.values.get(Key.NUMBER) or (draft.title.number if draft.title else None) or ""
    paper, meeting = (
        visibility_of(status) for status in (draft.values.get(Key.STATUS), draft.meeting_status)
    )
    if draft.kind == "agenda_item" and number[:1] in ("Ö", "N"):
        return Visibility.PUBLIC if number.startswith("Ö") else Visibility.COUNCIL
    return (meeting or paper) if draft.kind == "meeting" else (paper or meeting)


def _reference(draft: Draft, name: str | None) -> str | None:
    """The paper's number: labelled, in the title line, or in the family tree where the page stands in it."""
    labelled = draft.values.get(Key.REFERENCE)
    titled = draft.title.reference if draft.title else None
    if labelled and titled == labelled:
        draft.recognise(titled)
    elif labelled and titled:
        draft.labelled.append(("Vorlage", labelled))
    found = titled or labelled
    if found or draft.kind != "paper":
        return found
    return _own_row(draft, name)


def _own_row(draft: Draft, name: str | None) -> str | None:
    """Number of the family's row that is the page itself: by its name, else the only one of its office and kind."""
    likely = [entry for entry in draft.family if entry.reference and _likeness(draft, entry, name) >= 2]
    named = [entry for entry in likely if _same_name(entry, name)]
    if not named and len(likely) != 1:
        return None
    return max(named or likely, key=lambda entry: _likeness(draft, entry, name)).reference


def _same_name(entry: FamilyRecord, name: str | None) -> bool:
    return bool(entry.name and name and _plain(entry.name) == _plain(name))


def _likeness(draft: Draft, entry: FamilyRecord, name: str | None) -> int:
    """How well a row of the family fits the page: its name counts double."""
    same_office = bool(entry.lead_office and entry.lead_office == draft.values.get(Key.LEAD_OFFICE))
    same_type = bool(entry.paper_type and entry.paper_type == draft.values.get(Key.PAPER_TYPE))
    return 2 * _same_name(entry, name) + same_office + same_type


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def _files(draft: Draft) -> tuple[FileRecord, ...]:
    """The attachments, each once: many pages list them in the head by name, and at the end with number and size."""
    files: list[FileRecord] = []
    for file in draft.files:
        place = next(
            (i for i, known in enumerate(files) if known.name == file.name and _agree(known, file)), None
        )
        if place is None:
            files.append(file)
            continue
        known = files.pop(place)
        draft.recognise(file.name)
        files.append(
            FileRecord(
                name=file.name,
                number=file.number if known.number is None else known.number,
                visibility=known.visibility or file.visibility,
                size=file.size if known.size is None else known.size,
                url=known.url or file.url,
            )
        )
    return tuple(files)


def _agree(one: FileRecord, other: FileRecord) -> bool:
    """Whether two rows may be the same file: one says no more than the other, and neither contradicts."""
    pairs = ((one.number, other.number), (one.visibility, other.visibility), (one.size, other.size))
    return all(a is None or b is None or a == b for a, b in pairs) and any(
        a is None or b is None for a, b in pairs
    )


def _keep_strays(draft: Draft) -> None:
    for line in draft.strays:
        draft.leave(line)


def _with_unparsed(page: CouncilPage, draft: Draft, lines: list[Line]) -> CouncilPage:
    """Nothing is lost: what the record does not hold word for word is kept as unparsed line."""
    pool = Counter(token for text in _kept(page, draft) for token in _TOKEN.findall(text))
    unparsed = list(draft.unparsed)
    for line in lines:
        words = Counter(_TOKEN.findall(line.text))
        if all(pool[token] >= count for token, count in words.items()):
            pool.subtract(words)
        else:
            unparsed.append((line.number, line.words))
    ordered = dict.fromkeys(sorted(unparsed, key=lambda entry: entry[0]))
    return replace(page, unparsed=tuple(text for _, text in ordered))


def _kept(page: CouncilPage, draft: Draft) -> Iterator[str]:
    """Every word of the page that the record holds, as often as it was read."""
    for value in (
        page.name, page.reference if draft.family == [] or draft.title or Key.REFERENCE in draft.values else None,
        page.paper_type, page.lead_office, *page.others_involved, *page.related, page.initiator,
        page.author, page.clerk, page.file_number,
    ):  # fmt: skip
        yield value or ""
    yield from _kept_meeting(page, draft)
    yield from draft.bodies
    for consultation in page.consultations:
        yield consultation.meeting or ""
        yield consultation.outcome_text or ""
    for file in page.files:
        yield file.name
    for entry in page.family:
        yield from (text or "" for text in (entry.reference, entry.name, entry.lead_office, entry.paper_type))
    for item in page.agenda:
        yield from (text or "" for text in (item.number, item.name, item.reference, item.outcome_text))
    for pair in (*page.sections, *page.labelled):
        yield from pair
    yield from page.recognised
    yield from draft.recognised[len(page.recognised) :]
    yield from (text for _, text in draft.unparsed)


def _kept_meeting(page: CouncilPage, draft: Draft) -> Iterator[str]:
    meeting = page.meeting
    if meeting is None:
        return
    if page.kind != "meeting" or meeting.name != page.name:
        yield meeting.name or ""
    if Key.ORGANIZATION in draft.values:
        yield meeting.organization or ""
    yield from (text or "" for text in (meeting.place, meeting.number, meeting.outcome_text))
