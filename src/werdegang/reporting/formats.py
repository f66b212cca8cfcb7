# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every format of a report, each from the snapshot alone: the same snapshot gives the same bytes."""

from werdegang.rendering import docx, pdf, text, workbook
from werdegang.reporting import document
from werdegang.reporting.snapshot import Snapshot, written
from werdegang.reporting.vocabulary import Format


def built(snapshot: Snapshot, form: Format) -> bytes:
    """The report in this format."""
    match form:
        case Format.JSON:
            return written(snapshot)
        case Format.XLSX:
            return workbook.write(document.workbook(snapshot))
        case Format.PDF:
            return pdf.write(document.document(snapshot))
        case Format.DOCX:
            return docx.write(document.document(snapshot))
        case Format.TXT:
            return text.write(document.document(snapshot)).encode()
