# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels by many names, glued to the value before as copying leaves them, in cells and in definition lists."""

import pytest

from werdegang.importers.allris import parse_page
from werdegang.importers.vocabulary import Visibility

COPIED = "Betreff: Deich\nStatus:öffentlichVorlage-Art:Beschlussvorlage{gap}{label}:{value}\n\nText.\n"
GLUED = "Betreff: Deich\nFederführend:66 Tiefbau{label}:{value}\n\nText.\n"
CELLS = "<table><tr><td>Betreff:</td><td>Deich</td></tr><tr><td>Status:</td><td>öffentlich</td><td>{label}:</td><td>{value}</td></tr></table><p>Text.</p>"  # noqa: E501
DEFINITIONS = "<dl><dt>Betreff:</dt><dd>Deich</dd><dt>{label}:</dt><dd>{value}</dd></dl><p>Text.</p>"
PRINTED = "<p><b>Betreff:</b> Deich<br><b>{label}:</b> {value}<br></p><p>Text.</p>"

FIELDS = {
    "lead_office": [
        "Federführend", "Federführung", "Federführendes Amt", "Federführende Dienststelle",
        "Federführender Fachbereich", "Federf. Amt", "Zuständiges Amt",
    ],
    "initiator": [
        "Initiator", "Antragsteller", "Antragsteller/in", "Antragsteller*in", "Einreicher", "Einreicher/in",
        "Einbringer", "Eingereicht von",
    ],
    "author": ["Verfasser", "Verfasser/in", "Verfasser/-in", "Verfasserin"],
    "clerk": ["Bearbeiter", "Bearbeiter/in", "Bearbeiter/-in", "Sachbearbeiter/in", "Ansprechpartner/in"],
    "file_number": ["Aktenzeichen", "AZ", "Geschäftszeichen"],
}  # fmt: skip
LISTS = {
    "others_involved": ["Beteiligt", "Beteiligte", "Beteiligte Ämter", "Beteiligtes Amt", "Mitwirkend"],
    "related": ["Bezüglich", "Bezug", "Bezugsvorlage"],
}
VALUES = {"related": "VO/0100/19", "file_number": "61.20-1"}


def named(groups):
    return [(field, label) for field, labels in groups.items() for label in labels]


@pytest.mark.parametrize("layout", [COPIED, CELLS, DEFINITIONS, PRINTED])
@pytest.mark.parametrize(("field", "label"), named(FIELDS))
def test_a_label_by_any_name_is_its_field(field, label, layout):
    value = VALUES.get(field, "Amt für Muster")
    page = parse_page(layout.format(label=label, value=value, gap="\n"))
    assert (page.name, getattr(page, field), page.unparsed) == ("Deich", value, ())


@pytest.mark.parametrize("layout", [COPIED, CELLS, DEFINITIONS, PRINTED])
@pytest.mark.parametrize(("field", "label"), named(LISTS))
def test_a_list_by_any_name_is_its_field(field, label, layout):
    value = VALUES.get(field, "Amt für Muster")
    page = parse_page(layout.format(label=label, value=value, gap="\n"))
    assert getattr(page, field) == (value,)


@pytest.mark.parametrize("label", ["Verfasser", "Bearbeiter/-in", "Beteiligt", "Initiator"])
def test_a_label_may_be_glued_to_the_value_before(label):
    page = parse_page(GLUED.format(label=label, value="Amt 20"))
    assert page.lead_office == "66 Tiefbau"
    assert "Amt 20" in (page.author, page.clerk, page.initiator, *page.others_involved)


@pytest.mark.parametrize(
    ("words", "visibility"),
    [("öffentlich", "public"), ("Öffentlich", "public"), ("nichtöffentlich", "council"), ("vertraulich", "council")],
)  # fmt: skip
def test_the_status_may_be_glued_to_the_kind_of_paper(words, visibility):
    page = parse_page(f"Betreff: Deich\nStatus:{words}Vorlage-Art:Antrag\n\nText.\n")
    assert (page.visibility, page.paper_type) == (Visibility(visibility), "Antrag")


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("30 - Recht", ("30 - Recht",)),
        ("50 - Soziales, Jugend und Sport", ("50 - Soziales, Jugend und Sport",)),
        ("Rechtsamt, Kämmerei", ("Rechtsamt", "Kämmerei")),
        ("FB 3 Soziales, FB 4 Bauen", ("FB 3 Soziales", "FB 4 Bauen")),
        ("Amt 20   Amt 14", ("Amt 20", "Amt 14")),
        ("Amt 20; Amt 14", ("Amt 20", "Amt 14")),
        ("Amt 20\nAmt 14", ("Amt 20", "Amt 14")),
        ("20, 30, 61", ("20", "30", "61")),
    ],
)
def test_a_comma_separates_offices_only_where_each_is_one(text, offices):
    page = parse_page(f"Betreff: Deich\nStatus:öffentlich\nBeteiligt:{text}\nBeratungsfolge:\nRat\n\nText.\n")
    assert page.others_involved == offices


@pytest.mark.parametrize(
    "text", ["VO/1/19, VO/2/19", "VO/1/19\nVO/2/19", "VO/1/19 VO/2/19", "VO/1/19; VO/2/19"]
)
def test_several_papers_may_be_referred_to(text):
    page = parse_page(f"Betreff: Deich\nStatus:öffentlich\nBezüglich:{text}\nFederführend:Bauamt\n\nText.\n")
    assert page.related == ("VO/1/19", "VO/2/19")


@pytest.mark.parametrize(
    "title",
    ["Deich\n- Aufstellung\n- hier: Beschluss", "Deich\n\n- Aufstellung\n\n- hier: Beschluss",
     "Deich - Aufstellung\n- hier: Beschluss", "\nDeich\n- Aufstellung - hier: Beschluss"],
)  # fmt: skip
def test_a_title_may_be_broken_anywhere(title):
    page = parse_page(f"Vorlage - 1/2020\n\nBetreff: {title}\nStatus:öffentlichVorlage-Art:Antrag\n\nText.\n")
    assert (page.name, page.paper_type) == ("Deich - Aufstellung - hier: Beschluss", "Antrag")
