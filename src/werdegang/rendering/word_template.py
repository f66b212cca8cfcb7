# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word template as it comes from outside: a real DOCX without anything that runs, with the styles that are used."""

import io
import zipfile
from xml.etree import ElementTree

import docx
from django.utils.translation import gettext as _
from docx.enum.style import WD_STYLE_TYPE

LARGEST = 5_000_000
"""Bytes."""
LARGEST_UNPACKED = 50_000_000
STYLES = (
    "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Heading 6",
    "List Bullet", "List Bullet 2", "List Bullet 3", "Caption", "Table Grid",
)  # fmt: skip
"""By the names that every language of Word writes into the file."""
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RUNS = ("vbaproject", "vbadata", "/activex/", "/embeddings/", "macro")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class UnfitTemplate(ValueError):  # noqa: N818 -- it says what it is not
    """A template that is not taken; the message says why, and what to do."""


def check(data: bytes) -> None:
    """Look into it. Raises UnfitTemplate with the reason."""
    if len(data) > LARGEST:
        raise UnfitTemplate(_("The template is larger than 5 MB. Please take out or shrink its pictures."))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
        word = docx.Document(io.BytesIO(data))
        there = {style.name for style in word.styles if style.type is not WD_STYLE_TYPE.CHARACTER}
    except UnfitTemplate:
        raise
    except Exception as error:  # whatever a broken archive makes the readers say
        raise UnfitTemplate(_not_word()) from error
    missing = [name for name in STYLES if name not in there]
    if missing:
        raise UnfitTemplate(
            _(
                "These styles are missing in the template: %(names)s. Start from the template that can be"
                " downloaded here, or use each of them once in yours before you save it."
            )
            % {"names": ", ".join(missing)}
        )


def _check_parts(archive: zipfile.ZipFile) -> None:
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
        raise UnfitTemplate(_("The template is larger than 5 MB. Please take out or shrink its pictures."))
    names = archive.namelist()
    kinds = archive.read("[Content_Types].xml")
    runs = any(part in f"/{name}".lower() for name in names for part in _RUNS)
    if runs or b"macroenabled" in kinds.lower():
        raise UnfitTemplate(
            _("The template holds macros or embedded objects. Please save it without them, as DOCX.")
        )
    if _MAIN not in kinds:
        raise UnfitTemplate(_not_word())
    for name in names:
        if name.endswith(".rels"):
            _check_relations(archive.read(name))


def _check_relations(data: bytes) -> None:
    if b"<!DOCTYPE" in data:
        raise UnfitTemplate(_not_word())
    for relation in ElementTree.fromstring(data).iter(_RELATION):  # noqa: S314 -- no document type, so no entity
        outside = relation.get("TargetMode") == "External"
        if outside and not relation.get("Type", "").endswith("/hyperlink"):
            raise UnfitTemplate(
                _("The template fetches something from elsewhere. Please save it with all its parts in it.")
            )


def _not_word() -> str:
    return _("The file is no Word document (DOCX). Please save it as DOCX; DOC, DOTX and DOCM are not taken.")
