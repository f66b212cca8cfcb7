# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every format of a report, each from the snapshot alone: the same snapshot gives the same bytes.

A Word template is told by its hash in the snapshot, and handed over beside it.
"""

from hashlib import sha512

from werdegang.rendering import docx, pdf, text, workbook
from werdegang.reporting import document
from werdegang.reporting.snapshot import Snapshot, written
from werdegang.reporting.vocabulary import Format


class TemplateMissing(RuntimeError):  # noqa: N818 -- it says what is missing
    """The Word template that the snapshot names is not the one that was handed over."""


def built(snapshot: Snapshot, form: Format, word_template: bytes = b"") -> bytes:
    """The report in this format. Raises TemplateMissing for Word, where the snapshot names another template."""
    match form:
        case Format.JSON:
            return written(snapshot)
        case Format.XLSX:
            return workbook.write(document.workbook(snapshot))
        case Format.PDF:
            return pdf.write(document.document(snapshot))
        case Format.DOCX:
            return docx.write(document.document(snapshot), _fitting(snapshot, word_template))
        case Format.TXT:
            return text.write(document.document(snapshot)).encode()


def _fitting(snapshot: Snapshot, word_template: bytes) -> bytes:
    named = snapshot.get("word_template")  # snapshots of earlier versions of the program name none
    if named is None:
        return b""
    if sha512(word_template).hexdigest() != named["sha512"]:
        raise TemplateMissing(named["name"])
    return word_template
