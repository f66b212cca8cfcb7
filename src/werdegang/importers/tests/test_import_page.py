# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``import-page``: from a page to the database, once; and what bad input gets."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from werdegang.accounts.factories import UserFactory
from werdegang.council.models import Consultation, Meeting, Paper, PaperFile, PaperRelation, Resolution
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
