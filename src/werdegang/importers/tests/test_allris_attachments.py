# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of attachments, with and without number, status and size."""

import pytest

from werdegang.importers.allris import parse_page

HEAD = (
    "Betreff: Deich\nStatus:öffentlichVorlage-Art:Beschlussvorlage\nFederführend:Bauamt\nBeratungsfolge:\n"
    "Rat Entscheidung\n17.03.2017\n4. Sitzung des Rates ungeändert beschlossen\n\nBeschlussvorschlag:\n\nJa.\n\n"
)
KB, MB = 1024, 1024 * 1024


def files(listed):
    page = parse_page(HEAD + listed)
    assert page.unparsed == ()
    return [
        (file.number, file.visibility.value if file.visibility else None, file.name, file.size)
        for file in page.files
    ]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Anlagen:  \n  Nr. Status Name    \nAnlage 1 1 öffentlich Übersicht 2016 - 2019 (1.5 MB)      \n"
            "Anlage 2 2 nicht öffentlich Kosten (87,5 KB)      \n"
            "Anlage 3 3 öffentlich Anlage 3 zur Vorlage 12/2019 (0,9 MB)\n",
            [(1, "public", "Übersicht 2016 - 2019", 1572864), (2, "council", "Kosten", 89600),
             (3, "public", "Anlage 3 zur Vorlage 12/2019", 943718)],
        ),
        (
            "Anlagen:  \n  Status Name    \nAnlage 1  öffentlich Lageplan (12 KB)\nAnlage 2  öffentlich Satzung\n",
            [(1, "public", "Lageplan", 12 * KB), (2, "public", "Satzung", None)],
        ),
        (
            "Anlagen:\n  Name\nLageplan\nSatzung (2,5 MByte)\nText (3 Kilobyte)\n",
            [(None, None, "Lageplan", None), (None, None, "Satzung", 2621440), (None, None, "Text", 3 * KB)],
        ),
        (
            "Anlagen:\nNr.\tStatus\tName\tGröße\n1\tö\tLageplan\t12 KB\n2\tn\tSatzung\t1 MB\n",
            [(1, "public", "Lageplan", 12 * KB), (2, "council", "Satzung", MB)],
        ),
        (
            "Anlagen\n\nNr.\tName\tOriginal\tStatus\tGröße\t\n1\tLageplan\t(wie Dokument)\töffentlich\t1,2 MB\t\n",
            [(1, "public", "Lageplan", 1258291)],
        ),
        (
            "Anlagen:\nLageplan (öffentlich) 1,2 MB\nKosten 2020 (nichtöffentlich, 345 KB)\nGutachten.pdf, 1.234 KB\n"
            "Karte PDF, 12 KB\n",
            [(None, "public", "Lageplan", 1258291), (None, "council", "Kosten 2020", 345 * KB),
             (None, None, "Gutachten.pdf", 1234 * KB), (None, None, "Karte", 12 * KB)],
        ),
        (
            "Anlagen:\n\nAnlage 1: Lageplan (12 KB)\nAnlage 2 - Kosten (3 MB)\nAnlage 3 Satzung\n",
            [(1, None, "Lageplan", 12 * KB), (2, None, "Kosten", 3 * MB), (3, None, "Satzung", None)],
        ),
        (
            "Anlagen:\n1. Lageplan\n2. Kosten\n",
            [(1, None, "Lageplan", None), (2, None, "Kosten", None)],
        ),
        (
            "Anlage(n):\n- Lageplan\n- Kosten\n",
            [(None, None, "Lageplan", None), (None, None, "Kosten", None)],
        ),
        (
            "Anlagen:\nBericht öffentlich vorgestellt (5 KB)\n",
            [(None, None, "Bericht öffentlich vorgestellt", 5 * KB)],
        ),
    ],
)  # fmt: skip
def test_attachments_are_read_as_listed(listed, expected):
    assert files(listed) == expected


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("Anlagen:\nkeine\n", "keine"),
        ("Anlagen: keine\n", "keine"),
        ("Anlage/n:\n\nDie Anlagen werden nachgereicht.\n", "Die Anlagen werden nachgereicht."),
    ],
)
def test_words_about_attachments_are_text(listed, text):
    page = parse_page(HEAD + listed)
    assert page.files == ()
    assert [words for name, words in page.sections if name.startswith("Anlage")] == [text]


def test_a_list_in_the_text_stays_text_where_the_attachments_follow():
    page = parse_page(
        f"{HEAD}Anlage/n:\n\n- Lageplan\n- Kosten\n\nAnlagen:\n  Nr. Status Name\nAnlage 1 1 öffentlich Plan (1 KB)\n"
    )
    assert page.sections_by_heading["Anlage/n"] == "- Lageplan\n- Kosten"
    assert [file.name for file in page.files] == ["Plan"]
