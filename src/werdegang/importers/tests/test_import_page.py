# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``import-page``: from a page to the database, once; and what bad input gets."""

import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from werdegang.accounts.factories import UserFactory
from werdegang.council.models import Consultation, Meeting, Paper, PaperFile, PaperRelation, Resolution
from werdegang.importers.lines import Line
from werdegang.importers.management.commands import import_page
from werdegang.importers.pages import parse_shown
from werdegang.importers.records import CouncilPage
from werdegang.importers.tests.writing_samples import ITEM
from werdegang.people.models import Body, Organization

pytestmark = pytest.mark.django_db
PAGE = """Betreff: Spielplatz am Beispielweg
Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:66-Tiefbauamt
Beratungsfolge:
Verwaltungsausschuss Vorberatung
A. f. Bauen und Umwelt Vorberatung
14.03.2023
6. öffentliche Sitzung des Ausschusses für Bauen und Umwelt ungeändert beschlossen
Rat Entscheidung
17.03.2023
4. öffentliche Sitzung des Rates der Stadt Beispielstadt (offen)

Beschlussvorschlag:

1. Der Spielplatz wird erneuert.

Begründung:

Die Geräte sind alt (Beispieldaten).

Anlagen:
  Nr. Status Name
Anlage 1 1 öffentlich Lageplan (12 KB)
Stammbaum:
66/0001/23   Spielplatz am Beispielweg   66-Tiefbauamt   Beschlussvorlage
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "vo-1.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def run(*arguments: object, status: int = 0) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("import_page", *map(str, arguments), stdout=out, stderr=err)
        ended = 0
    except SystemExit as end:
        ended = int(end.code or 0)
    assert ended == status, err.getvalue()
    return out.getvalue(), err.getvalue()


def rows() -> dict[str, int]:
    models = (Body, Organization, Meeting, Paper, Consultation, Resolution, PaperFile, PaperRelation)
    counts = {model.__name__: model._default_manager.count() for model in models}
    return counts | {f"{model.__name__} history": model.history.count() for model in models}  # type: ignore[attr-defined]


def test_a_page_becomes_a_paper(page):
    run(page)
    paper = Paper.objects.get()
    assert (paper.reference, paper.lead_office.name) == ("66/0001/23", "66-Tiefbauamt")
    assert paper.proposal == "1. Der Spielplatz wird erneuert."
    assert paper.section_headings["reasoning"] == "Begründung"
    steps = paper.consultations.order_by("position")
    assert [
        (step.organization.name, step.role, step.meeting and str(step.meeting.date)) for step in steps
    ] == [
        ("Verwaltungsausschuss", "preliminary", None),
        ("Ausschuss für Bauen und Umwelt", "preliminary", "2023-03-14"),
        ("Rat der Stadt Beispielstadt", "decision", "2023-03-17"),
    ]
    assert [each.outcome for each in Resolution.objects.order_by("date")] == ["adopted_unchanged", "open"]
    assert [(link.number, link.file.size) for link in paper.paper_files.all()] == [("1", 12 * 1024)]


def test_the_closed_body_meets_in_closed_session(page):
    run(page)
    assert not Organization.objects.get(name="Verwaltungsausschuss").meets_in_public
    assert not Meeting.objects.filter(organization__name="Verwaltungsausschuss").exists()


def test_a_second_run_changes_nothing(page):
    run(page)
    before = rows()
    out, _err = run(page)
    assert rows() == before
    assert "unverändert" in out


def test_a_dry_run_leaves_the_database_as_it_was(page):
    before = rows()
    out, _err = run(page, "--dry-run")
    assert rows() == before
    assert "Spielplatz am Beispielweg" in out


def test_json_gives_one_object_a_line_and_all_else_on_standard_error(page):
    out, err = run(page, "--dry-run", "--json")
    (line,) = out.splitlines()
    record = json.loads(line)
    assert record["kind"] == "paper"
    assert record["consultations"][1]["outcome"] == "adopted_unchanged"
    assert "Spielplatz" in err


CONTRACT = {
    "kind", "name", "reference", "paper_type", "visibility", "lead_office", "others_involved", "related",
    "consultations", "meeting", "family", "sections", "files", "unparsed",
}  # fmt: skip
SHAPES = {
    "consultations": {"organization", "role", "role_text", "date", "meeting", "outcome", "outcome_text"},
    "family": {"depth", "reference", "name", "lead_office", "paper_type"},
    "files": {"name", "number", "visibility", "size"},
}
MEETING = {"name", "organization", "date", "start", "end", "place", "number", "outcome"}


def record_of(path: Path) -> dict[str, Any]:
    out, _err = run(path, "--dry-run", "--json")
    record: dict[str, Any] = json.loads(out)
    return record


def test_json_has_the_keys_and_shapes_that_were_agreed(page):
    record = record_of(page)
    assert record.keys() >= CONTRACT
    for name, keys in SHAPES.items():
        assert [entry.keys() for entry in record[name]] == [keys] * len(record[name]), name


def test_json_of_an_agenda_item_has_its_meeting(tmp_path):
    item = tmp_path / "to020-1.txt"
    item.write_text(ITEM, encoding="utf-8")
    record = record_of(item)
    assert record.keys() >= CONTRACT
    assert record["kind"] == "agenda_item"
    assert {name: record["meeting"][name] for name in MEETING} == {
        "name": "4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Beispielstadt", "organization": "Rat",
        "date": "2023-03-17", "start": "16:00", "end": "18:30", "place": "Ratssaal", "number": "Ö 3",
        "outcome": "adopted_changed",
    }  # fmt: skip


def test_json_sizes_are_bytes_and_days_are_iso(page):
    record = record_of(page)
    assert [file["size"] for file in record["files"]] == [12 * 1024]
    assert [turn["date"] for turn in record["consultations"]] == [None, "2023-03-14", "2023-03-17"]
    assert record["sections"] == {
        "Beschlussvorschlag": "1. Der Spielplatz wird erneuert.",
        "Begründung": "Die Geräte sind alt (Beispieldaten).",
    }


def test_json_can_be_had_while_writing(page):
    out, _err = run(page, "--json")
    assert json.loads(out)["name"] == Paper.objects.get().name


def test_standard_output_has_one_line_a_page(page, tmp_path):
    (tmp_path / "vo-2.txt").write_text(PAGE.replace("0001", "0002"), encoding="utf-8")
    out, _err = run(tmp_path)
    assert len(out.splitlines()) == 2


def test_a_dry_run_tries_out_pages_that_build_on_one_another(page, tmp_path):
    (tmp_path / "vo-2.txt").write_text(
        "Betreff: Deich\nStatus:öffentlich\nFederführend:66-Tiefbauamt\n\nx\n", "utf-8"
    )
    before = rows()
    _out, err = run(tmp_path, "--dry-run")
    assert err.count("neu: Organisation: „66-Tiefbauamt“") == 1
    assert rows() == before


def test_a_dry_run_with_a_municipality_makes_none(page):
    out, _err = run(page, "--dry-run", "--body", "Stadt Musterhafen")
    assert "Stadt Musterhafen" in out
    assert not Body.objects.exists()


def test_a_dry_run_says_what_would_become_different(page):
    run(page)
    page.write_text(PAGE.replace("Die Geräte sind alt", "Die Geräte sind morsch"), encoding="utf-8")
    out, err = run(page, "--dry-run")
    assert "würde geändert" in out
    assert "„Die Geräte sind alt (Beispieldaten).“ → „Die Geräte sind morsch (Beispieldaten).“" in err
    assert Paper.objects.get().reasoning == "Die Geräte sind alt (Beispieldaten)."


def test_folders_are_searched_for_pages_and_other_files_are_left(page, tmp_path):
    deeper = tmp_path / "2023" / "vorlagen"
    deeper.mkdir(parents=True)
    (deeper / "vo-2.HTML").write_text("<p>Betreff: Deich<br>Status: öffentlich</p><p>x</p>", encoding="utf-8")
    (deeper / "stil.css").write_text("p {}", encoding="utf-8")
    run(tmp_path)
    assert Paper.objects.count() == 2


def test_an_unreadable_file_is_named_with_line_and_reason(tmp_path):
    path = tmp_path / "fehler.html"
    path.write_text("<html><body>\n<p>Stadt</p>\n<p>Zugriff verweigert</p></body></html>", encoding="utf-8")
    out, err = run(path, status=1)
    assert (out, err) == (
        "",
        f"{path}, Zeile 3: nicht lesbar: das System verweigert den Zugriff („Zugriff verweigert“)\n",
    )


def test_a_fault_of_ours_at_one_page_does_not_stop_the_others(page, tmp_path, monkeypatch):
    (tmp_path / "vo-2.txt").write_text(PAGE.replace("0001", "0002"), encoding="utf-8")

    def fail(lines: list[Line], **where: str) -> CouncilPage:
        if any("0001" in line.text for line in lines):
            raise RecursionError("too deep")
        return parse_shown(lines, **where)

    monkeypatch.setattr(import_page, "parse_shown", fail)
    _out, err = run(tmp_path, status=1)
    assert "vo-1.txt: An dieser Seite ist Werdegang gescheitert" in err
    assert Paper.objects.get().reference == "66/0002/23"


def test_a_name_of_strange_bytes_does_no_harm(tmp_path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/vo-\xff.txt")).write_text(PAGE, encoding="utf-8")
    out, _err = run(tmp_path, "--json")
    assert json.loads(out)["source"].endswith("vo-\ufffd.txt")


def test_an_empty_folder_is_told(tmp_path):
    _out, err = run(tmp_path, status=1)
    assert "Es wurde keine Seite gefunden" in err


def test_help_is_german(capsys):
    with pytest.raises(SystemExit):
        call_command("import_page", "--help")
    shown = " ".join(capsys.readouterr().out.split())
    assert "Übernimmt Seiten von Ratsinformationssystemen" in shown
    assert "Datei, Ordner oder Webadresse" in shown


def test_one_unreadable_page_does_not_stop_the_others(page, tmp_path):
    (tmp_path / "broken.html").write_bytes(b"\x00\x01\x02\x03" * 50)
    _out, err = run(tmp_path, status=1)
    assert "broken.html" in err
    assert Paper.objects.count() == 1


def test_rubbish_alone_leaves_the_database_unchanged(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    before = rows()
    run(tmp_path, status=1)
    assert rows() == before


def test_a_missing_file_is_named(tmp_path):
    _out, err = run(tmp_path / "nirgends.txt", status=1)
    assert "nirgends.txt" in err


def test_what_a_person_wrote_is_not_overwritten(page):
    run(page)
    paper = Paper.objects.get()
    paper.proposal = "Von Hand verbessert."
    paper._history_user = UserFactory.create()
    paper.save()
    _out, err = run(page)
    paper.refresh_from_db()
    assert paper.proposal == "Von Hand verbessert."
    assert "nicht überschrieben" in err


def test_an_agenda_item_page_joins_its_paper(page, tmp_path):
    run(page)
    item = tmp_path / "to020-2.txt"
    item.write_text(
        "Auszug - Spielplatz am Beispielweg\n\nTOP: Ö 3\nGremium: Rat der Stadt Beispielstadt\n"
        "Beschlussart: geändert beschlossen\nDatum: Fr, 17.03.2023 Status: öffentlich\nZeit: 16:00 - 18:30\n"
        "Raum: Ratssaal\nVorlage: 66/0001/23 Spielplatz am Beispielweg\n\nBeschluss:\n\nDer Spielplatz wird größer.\n",
        encoding="utf-8",
    )
    run(item)
    step = Consultation.objects.get(organization__name="Rat der Stadt Beispielstadt")
    assert step.agenda_item.number == "Ö 3"
    assert step.resolution.outcome == "adopted_changed"
    assert Meeting.objects.filter(organization=step.organization).count() == 1
