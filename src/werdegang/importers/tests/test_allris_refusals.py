# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is no page is refused, with line and reason."""

import pytest

from werdegang.importers.allris import UnreadablePage, parse_page


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (" \n ", "empty"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"\x89PNG\r\n", "image"),
        (b"PK\x03\x04abc", "ZIP"),
        (b"abc\x00\x01\x02", "binary"),
        ("Diese Seite existiert nicht.", "not found"),
        (
            "<html><body><h1>Anmeldung</h1><form>Kennwort <input type=password></form></body></html>",
            "sign-in",
        ),
        ("<html><body>Zugriff verweigert (Programm si010.asp)</body></html>", "refuses access"),
        ("<html><frameset><frame src=a></frameset></html>", "no text"),
        ("Heute scheint die Sonne.\nMorgen auch.", "no label"),
    ],
)
def test_what_is_no_page_is_named(data, reason):
    with pytest.raises(UnreadablePage) as refused:
        parse_page(data, source="seite.html")
    assert reason in refused.value.reason
    assert refused.value.line >= 1
    assert str(refused.value).startswith("seite.html, line ")


def test_the_line_of_the_trouble_is_told():
    with pytest.raises(UnreadablePage) as refused:
        parse_page("\n\nStadt\n\nDiese Seite existiert nicht.")
    assert refused.value.line == 5
