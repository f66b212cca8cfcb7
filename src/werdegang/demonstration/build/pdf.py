# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plain PDF of a heading and paragraphs: the smallest that every viewer opens; the same text, the same bytes."""

from collections.abc import Sequence
from textwrap import wrap

_WIDTH, _HEIGHT, _MARGIN = 595, 842, 64
_HEADING, _TEXT, _LEADING = 15, 11, 15
_COLUMNS, _HEADING_COLUMNS = 84, 56
_LINES_A_PAGE = (_HEIGHT - 2 * _MARGIN) // _LEADING


def pdf(heading: str, paragraphs: Sequence[str]) -> bytes:
    """An A4 document in Helvetica. Raises UnicodeEncodeError for signs that its fonts lack."""
    lines = [("F2", _HEADING, line) for line in wrap(heading, _HEADING_COLUMNS)]
    for paragraph in paragraphs:
        lines += [("F1", _TEXT, ""), *(("F1", _TEXT, line) for line in wrap(paragraph, _COLUMNS))]
    pages = [lines[at : at + _LINES_A_PAGE] for at in range(0, len(lines), _LINES_A_PAGE)]
    first = 6  # objects 1 to 5 are catalogue, pages, two fonts and the title
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Title <%s> >>" % ("\ufeff" + heading).encode("utf-16-be").hex().encode(),
    ]
    for number, page in enumerate(pages):
        drawn = _drawn(page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
            b" /Contents %d 0 R >>" % (_WIDTH, _HEIGHT, first + 2 * number + 1),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    return _assembled(objects)


def _drawn(lines: Sequence[tuple[str, int, str]]) -> bytes:
    parts = [b"BT", b"%d %d Td" % (_MARGIN, _HEIGHT - _MARGIN), b"%d TL" % _LEADING]
    for font, size, line in lines:
        signs = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        parts.append(b"/%s %d Tf (%s) Tj T*" % (font.encode(), size, signs))
    return b"\n".join([*parts, b"ET"])


def _assembled(objects: Sequence[bytes]) -> bytes:
    written = b"%PDF-1.4\n%\xe4\xf6\xfc\xdf\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(written))
    )
