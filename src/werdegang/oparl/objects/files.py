# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files and where they hang."""

import re
from collections.abc import Collection
from typing import Any

from werdegang.core.visibility import ANYONE
from werdegang.council.models import AgendaItemFile, MeetingFile, PaperFile
from werdegang.files.models import File
from werdegang.oparl.addresses import page, path_of
from werdegang.oparl.kinds import TYPES, Kind
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.rows import (
    SOURCED,
    Row,
    common,
    copy,
    grouped,
    keyed,
    pairs,
    put,
    put_own,
)

ENDING = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|jpe?g|png|gif|html?)$", re.IGNORECASE)
MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
FIELDS = (
    *SOURCED,
    "name",
    "file_name",
    "mime_type",
    "date",
    "size",
    "sha1_checksum",
    "sha512_checksum",
    "content",
    "file_license",
    "external_service_url",
    "source_url",
    "source_access_url",
    "master_file_id",
)
PLAIN = {
    "file_name": "fileName",
    "date": "date",
    "size": "size",
    "sha1_checksum": "sha1Checksum",
    "sha512_checksum": "sha512Checksum",
    "external_service_url": "externalServiceUrl",
    "file_license": "fileLicense",
}

EMBEDDED = Prepared(lambda keys: TYPES[Kind.FILE].public().filter(pk__in=keys).values(*FIELDS))
WHOLE = Prepared(lambda keys: TYPES[Kind.FILE].public().filter(pk__in=keys).values(*FIELDS, "text", "slug"))
IN_PAPERS = Prepared(
    lambda keys: (
        PaperFile.objects.visible_to(ANYONE)
        .filter(file__in=keys)
        .order_by("pk")
        .values("file_id", "paper_id", "paper__slug")
    )
)
IN_MEETINGS = Prepared(
    lambda keys: (
        MeetingFile.objects.visible_to(ANYONE)
        .filter(file__in=keys)
        .order_by("pk")
        .values_list("file_id", "meeting_id")
    )
)
IN_ITEMS = Prepared(
    lambda keys: (
        AgendaItemFile.objects.visible_to(ANYONE)
        .filter(file__in=keys)
        .order_by("pk")
        .values_list("file_id", "agenda_item_id")
    )
)
DERIVED = Prepared(
    lambda keys: File.objects.filter(master_file__in=keys).order_by("pk").values_list("master_file_id", "pk")
)
"""Keys alone: which of them have an address, the register says."""


class Files:
    """Files by primary key; ``alone``: with their text and with what they hang on."""

    def __init__(self, keys: Collection[int], need: Need, *, alone: bool = False) -> None:
        self.rows = keyed((WHOLE if alone else EMBEDDED).rows(keys))
        self.alone = alone
        need.add(Kind.FILE, self.rows)
        need.add(Kind.FILE, (row["master_file_id"] for row in self.rows.values()))
        self.holders: dict[str, dict[int, list[int]]] = {}
        self.derived: dict[int, list[int]] = {}
        self.paper_slugs: dict[int, str] = {}
        if alone:
            self._load_holders(need)

    def _load_holders(self, need: Need) -> None:
        keys = list(self.rows)
        papers = IN_PAPERS.rows(keys)
        for row in papers:
            self.paper_slugs.setdefault(row["file_id"], row["paper__slug"])
        self.holders["paper"] = {
            key: [row["paper_id"] for row in rows] for key, rows in grouped(papers, "file_id").items()
        }
        self.holders["meeting"] = pairs(IN_MEETINGS, keys)
        self.holders["agendaItem"] = pairs(IN_ITEMS, keys)
        self.derived = pairs(DERIVED, keys)
        for name, kind in HOLDERS:
            for keys_of in self.holders[name].values():
                need.add(kind, keys_of)
        for keys_of in self.derived.values():
            need.add(Kind.FILE, keys_of)

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.FILE, key) if row else None
        if row is None or out is None:
            return None
        name = ENDING.sub("", row["name"])
        put(out, name=name)
        if name != row["name"]:
            put_own(out, name=row["name"])
        copy(row, PLAIN, out)
        if MEDIA_TYPE.fullmatch(row["mime_type"]):
            out["mimeType"] = row["mime_type"]
        self._addresses(row, known, out)
        put(out, masterFile=known.url(Kind.FILE, row["master_file_id"]))
        put_own(out, sourceUrl=row["source_url"], sourceAccessUrl=row["source_access_url"])
        if self.alone:
            self._stand_alone(row, known, out)
            common(row, out, self._page(row), known.base)
        else:
            common({**row, "web": ""}, out)
        return out

    @staticmethod
    def _addresses(row: Row, known: Known, out: Json) -> None:
        """Of the content that is stored here, else of the source's."""
        if row["content"]:
            path = known.base + path_of(Kind.FILE, known.stamps[Kind.FILE, row["pk"]][0])
            out["accessUrl"], out["downloadUrl"] = f"{path}/access", f"{path}/download"
        else:
            out["accessUrl"] = row["source_url"]

    def _stand_alone(self, row: Row, known: Known, out: Json) -> None:
        put(out, text=row["text"], derivativeFile=known.urls(Kind.FILE, self.derived.get(row["pk"], ())))
        for name, kind in HOLDERS:
            put(out, **{name: known.urls(kind, self.holders[name].get(row["pk"], ()))})

    def _page(self, row: Row) -> str:
        """The page with the file's text, under the first paper that has it."""
        slug = self.paper_slugs.get(row["pk"], "")
        return page("paper_file", slug, row["slug"]) + "?ansicht=text" if slug and row["text"] else ""


HOLDERS = (("meeting", Kind.MEETING), ("agendaItem", Kind.AGENDA_ITEM), ("paper", Kind.PAPER))


LINK = ("file_id", "role", "number", "file__name", "file__file_name", "file__mime_type", "file__size")


def _links(links: Any, owner: str) -> Prepared:
    return Prepared(
        lambda keys: (
            links.objects.visible_to(ANYONE)
            .filter(**{f"{owner}__in": keys})
            .order_by("position", "pk")
            .values(f"{owner}_id", *LINK)
        )
    )


LINKS = {
    "paper": _links(PaperFile, "paper"),
    "meeting": _links(MeetingFile, "meeting"),
    "agenda_item": _links(AgendaItemFile, "agenda_item"),
}


class Attachments:
    """What hangs on papers, meetings or agenda items: links in order, with the files."""

    def __init__(self, owner: str, keys: Collection[int], need: Need) -> None:
        """``owner``: paper, meeting or agenda_item."""
        rows = LINKS[owner].rows(keys)
        self.of = grouped(rows, f"{owner}_id")
        self.files = Files({row["file_id"] for row in rows}, need)

    def put(self, key: int, known: Known, out: Json, places: dict[str, str], internal: bool) -> None:
        """Each file into the property that its role names, the first of a role alone; the rest is auxiliary."""
        rest: list[Json] = []
        numbers: list[Json] = []
        nameless: list[Json] = []
        for row in self.of.get(key, ()):
            made = self.files.make(row["file_id"], known)
            if made is None:
                nameless.append(self._without_content(row))
                continue
            place = places.get(row["role"])
            if place and place not in out:
                out[place] = made
            else:
                rest.append(made)
                place = None
            if row["number"] or not (place or row["role"] == "attachment"):
                numbers.append(_filled(file=made["id"], role=row["role"], number=row["number"]))
        if internal:
            put(out, auxiliaryFile=rest)
        put_own(out, attachment=numbers, fileWithoutContent=nameless)

    @staticmethod
    def _without_content(row: Row) -> Json:
        """A file that is known by name only: OParl has no File without an address of its content."""
        return _filled(
            name=row["file__name"],
            fileName=row["file__file_name"],
            mimeType=row["file__mime_type"],
            size=row["file__size"],
            role=row["role"],
            number=row["number"],
        )


def _filled(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value not in (None, "")}
