# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers taken over: matched instead of doubled, followed when they change, never written over a person's words."""

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import MeetingFactory
from werdegang.council.models import Consultation, Meeting, Paper, PaperFile, PaperRelation, Resolution
from werdegang.files.models import File
from werdegang.importers.tests.writing_samples import PAPER, take
from werdegang.importers.writing import NotWritten, papers
from werdegang.people.factories import BodyFactory, OrganizationFactory
from werdegang.people.models import Body, Organization

pytestmark = pytest.mark.django_db
MODELS = (Body, Organization, Meeting, Paper, Consultation, Resolution, File, PaperFile, PaperRelation)


def counts():
    return {model.__name__: (model._default_manager.count(), model.history.count()) for model in MODELS}


def by_hand(row, **values):
    """Change a row as a person of the council office would."""
    for name, value in values.items():
        setattr(row, name, value)
    row._history_user = UserFactory.create()
    row.save()


@pytest.fixture
def town():
    return BodyFactory.create(name="Stadt Beispielstadt", short_name="Beispielstadt")


@pytest.fixture
def committee(town):
    return OrganizationFactory.create(
        body=town, name="Ausschuss für Soziales, Bauen und Umwelt", kind="committee"
    )


# ------------------------------------------------------------ matched, not doubled


def test_a_body_that_is_here_is_found_by_its_short_spelling(committee):
    take(PAPER)
    assert Consultation.objects.filter(organization=committee).count() == 1
    assert Organization.objects.filter(name__contains="Soziales").count() == 1


def test_a_meeting_that_is_here_is_found_by_body_and_day(committee):
    meeting = MeetingFactory.create(organization=committee, date="2023-03-14", name="")
    take(PAPER)
    assert Consultation.objects.get(organization=committee).meeting == meeting


def test_two_meetings_of_a_body_on_one_day_are_told_by_their_number(committee):
    MeetingFactory.create(organization=committee, date="2023-03-14", number=5, name="5. Sitzung")
    sixth = MeetingFactory.create(organization=committee, date="2023-03-14", number=6, name="6. Sitzung")
    take(PAPER)
    assert Consultation.objects.get(organization=committee).meeting == sixth


def test_the_council_and_its_full_name_are_one_body():
    take(PAPER)
    rat = Organization.objects.get(kind="council")
    assert (rat.name, rat.short_name) == ("Rat der Stadt Beispielstadt", "Rat")


def test_papers_of_two_towns_with_one_number_are_two():
    take(PAPER)
    take(PAPER, body="Stadt Musterhafen")
    assert Paper.objects.filter(reference="66/0001/23").count() == 2
    assert Organization.objects.filter(name="66-Tiefbauamt").count() == 2


def test_a_paper_is_found_by_its_number_whatever_the_file_is_called():
    first = take(PAPER, source="vo-1.txt").row
    assert take(PAPER, source="andere-datei.txt").row == first


def test_a_paper_is_found_by_the_number_of_the_system_when_its_own_has_changed():
    address = "https://example.org/bi/vo020.asp?VOLFDNR=7"
    first = take(PAPER, source=address).row
    take(PAPER.replace("66/0001/23", "66/0001/23-1"), source=address)
    assert Paper.objects.get().pk == first.pk
    assert Paper.objects.get().reference == "66/0001/23-1"


# ------------------------------------------------------------ closed bodies


def test_a_closed_body_shows_body_and_role_and_nothing_else():
    take(PAPER)
    step = Consultation.objects.visible_to(ANYONE).get(organization__name="Verwaltungsausschuss")
    assert (step.role, step.meeting, step.organization.meets_in_public) == ("preliminary", None, False)


def test_the_day_that_a_page_gives_for_a_closed_body_is_not_shown_to_the_public():
    take(PAPER.replace(
        "Verwaltungsausschuss Vorberatung\n",
        "Verwaltungsausschuss Vorberatung\n15.03.2023\n9. Sitzung des Verwaltungsausschusses abgelehnt\n",
    ))  # fmt: skip
    assert Meeting.objects.filter(date="2023-03-15").exists()
    assert not Meeting.objects.visible_to(ANYONE).filter(date="2023-03-15").exists()
    assert not Resolution.objects.visible_to(ANYONE).filter(outcome="rejected").exists()
    assert Paper.objects.get().sort_date.isoformat() == "2023-03-17"


def test_a_paper_that_is_not_public_is_not_shown_to_the_public():
    take(PAPER.replace("Status:öffentlich", "Status:nichtöffentlich"))
    assert Paper.objects.get().visibility == Visibility.COUNCIL
    assert not Paper.objects.visible_to(ANYONE).exists()
    assert not PaperFile.objects.visible_to(ANYONE).exists()


def test_an_attachment_that_is_not_public_is_not_shown_to_the_public():
    take(PAPER)
    assert [link.file.name for link in PaperFile.objects.visible_to(ANYONE)] == ["Lageplan"]


# ------------------------------------------------------------ followed


def test_a_result_that_has_become_known_is_followed():
    take(PAPER)
    take(PAPER.replace("(offen)", "geändert beschlossen"))
    result = Resolution.objects.get(organization__kind="council")
    assert (result.outcome, result.outcome_text) == ("adopted_changed", "geändert beschlossen")


def test_an_attachment_that_the_page_lacks_leaves_a_tombstone_and_may_come_back():
    take(PAPER)
    without = PAPER.replace("Anlage 2 2 nichtöffentlich Bieterliste (3 MB)\n", "")
    take(without)
    link = PaperFile.objects.get(number="2")
    assert link.deleted
    take(PAPER)
    link.refresh_from_db()
    assert not link.deleted


def test_a_section_that_the_page_lacks_goes_and_stays_in_the_history():
    take(PAPER)
    take(PAPER.replace("Begründung:\n\nDie Geräte sind alt.\n\n", ""))
    paper = Paper.objects.get()
    assert paper.reasoning == ""
    assert paper.history.filter(reasoning="Die Geräte sind alt.").exists()


def test_a_section_without_a_field_of_its_own_keeps_its_heading():
    take(PAPER)
    assert Paper.objects.get().other_sections == [["Kinderfreundlichkeit", "Ja."]]


def test_lines_that_were_not_understood_stay_with_the_paper():
    take(PAPER.replace("Stammbaum:", "Stammbaum:\n") + "\n\n\n???? 17 #### @@\n")
    paper = Paper.objects.get()
    held = " ".join(
        [paper.unparsed, str(paper.other_sections), *PaperRelation.objects.values_list("name", flat=True)]
    )
    assert "????" in held


def test_a_relative_that_comes_later_is_tied_to_the_line_that_named_it():
    take(PAPER)
    take(
        "Vorlage - 66/0009/22\n\nBetreff: Spielplatzkonzept\nStatus:öffentlich\n\nText.\n", source="vo-2.txt",
        body="Stadt Beispielstadt",
    )  # fmt: skip
    older = Paper.objects.get(reference="66/0009/22")
    ties = PaperRelation.objects.filter(paper__reference="66/0001/23", related=older)
    assert {tie.kind for tie in ties} == {"family", "related"}


# ------------------------------------------------------------ a person's words


def test_a_persons_words_stay_and_the_operator_is_told():
    paper = take(PAPER).row
    by_hand(paper, proposal="Von Hand verbessert.", name="Spielplatz, Beispielweg 5")
    again = take(PAPER)
    paper.refresh_from_db()
    assert (paper.proposal, paper.name) == ("Von Hand verbessert.", "Spielplatz, Beispielweg 5")
    assert {kept.name for kept in again.changes.kept} == {"proposal", "name"}


@pytest.mark.parametrize(
    ("model", "lookup", "values"),
    [
        (Consultation, {"organization__kind": "council"}, {"role_text": "Endentscheidung"}),
        (Resolution, {"organization__kind": "council"}, {"outcome": "settled", "outcome_text": "von Hand"}),
        (Organization, {"kind": "council"}, {"name": "Stadtrat", "meets_in_public": False}),
        (Meeting, {"organization__kind": "council"}, {"name": "Ratssitzung"}),
        (File, {"name": "Lageplan"}, {"name": "Lageplan des Spielplatzes", "visibility": "internal"}),
        (PaperRelation, {"position": 1, "kind": "family"}, {"name": "Konzept für Spielplätze"}),
    ],
)
def test_what_a_person_changed_stays_whatever_it_is(model, lookup, values):
    take(PAPER)
    row = model._default_manager.get(**lookup)
    by_hand(row, **values)
    before = {name: total for name, (total, _history) in counts().items()}
    take(PAPER)
    row.refresh_from_db()
    assert {name: getattr(row, name) for name in values} == values
    assert {name: total for name, (total, _history) in counts().items()} == before


def test_what_a_person_deleted_stays_deleted():
    take(PAPER)
    link = PaperFile.objects.get(number="1")
    by_hand(link, deleted=True)
    assert not take(PAPER).changes.any
    link.refresh_from_db()
    assert link.deleted


def test_a_paper_that_a_person_deleted_is_not_brought_back():
    paper = take(PAPER).row
    by_hand(paper, deleted=True)
    with pytest.raises(NotWritten, match="gelöscht"):
        take(PAPER)
    assert Paper.objects.get().deleted


# ------------------------------------------------------------ twice, history, all or nothing


def test_a_second_run_changes_nothing():
    take(PAPER)
    before = counts()
    assert not take(PAPER).changes.any
    assert counts() == before


def test_the_history_says_from_which_page_and_nothing_of_the_machine():
    take(PAPER, source="/srv/geheim/vo-1.txt")
    for model in MODELS:
        reasons = set(model.history.values_list("history_change_reason", flat=True))
        assert reasons == {"Übernahme von Seite vo-1.txt"}, model


def test_a_page_that_fails_half_way_leaves_nothing(monkeypatch):
    def fail(*_args):
        raise RuntimeError("disk on fire")

    before = counts()
    monkeypatch.setattr(papers, "link_back", fail)
    with pytest.raises(RuntimeError):
        take(PAPER)
    assert counts() == before


def test_a_failure_does_not_spoil_the_next_page_of_the_same_run(monkeypatch):
    from werdegang.importers.allris import parse_page
    from werdegang.importers.writing import Writer

    writer, page = Writer(), parse_page(PAPER, source="vo-1.txt")
    with monkeypatch.context() as patched:
        patched.setattr(papers, "link_back", lambda *_args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            writer.write(page)
    writer.write(page)
    assert Consultation.objects.count() == 3


def test_names_of_clerks_are_not_taken_over():
    done = take(PAPER.replace("Bezüglich:", "Bearbeiter/-in:Muster, Erika\nBezüglich:"))
    stored = " ".join(str(value) for row in Paper.objects.values() for value in row.values())
    assert "Muster, Erika" not in stored
    assert any("Bearbeiter" in note for note in done.changes.notes)
