# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An OParl import: everything once, later only what changed, and nothing that a person here wrote is overwritten."""

import io
import json

import httpx
import pytest
from django.core.management import call_command
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.core.revision import current_revision
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.files.models import File
from werdegang.importers.models import FindingKind, ImportFinding
from werdegang.importers.oparl import locking
from werdegang.importers.oparl.fetching import AGENT
from werdegang.importers.tests.oparl_fake import BASE, FakeServer, is_balanced, kinds, page, raw, thing
from werdegang.people.factories import BodyFactory
from werdegang.people.models import Body, Membership, Person

pytestmark = pytest.mark.django_db
LATER = "2021-05-05T10:00:00+02:00"


def paper(number=1, **fields):
    return thing("Paper", number, **{"name": f"Vorlage {number}", **fields})


def town():
    """One of everything, tied together."""
    committee = thing("Organization", 1, name="Ausschuss für Soziales", organizationType="Gremium")
    file = thing(
        "File", 1, name="Anlage", accessUrl=f"{BASE}/f/1", downloadUrl=f"{BASE}/d/1", fileName="a.pdf"
    )
    item = thing("AgendaItem", 1, order=0, name="TOP", public=False, result="einstimmig beschlossen")
    meeting = thing(
        "Meeting", 1, start="2021-05-04T17:00:00+02:00", organization=[committee["id"]], agendaItem=[item]
    )
    step = thing(
        "Consultation", 1, agendaItem=item["id"], meeting=meeting["id"], organization=[committee["id"]],
        role="Entscheidung", authoritative=True,
    )  # fmt: skip
    seat = thing("Membership", 1, organization=committee["id"], endDate="2022-12-31", votingRight=True)
    return FakeServer(
        Organization=[committee],
        Person=[thing("Person", 1, name="Erika Muster", membership=[seat])],
        Meeting=[meeting],
        Paper=[paper(reference="1/2021", mainFile=file, consultation=[step])],
    )


def test_embedded_objects_come_with_their_wholes():
    town().crawl()
    step = Consultation.objects.get()
    assert (step.paper.reference, step.agenda_item.meeting, step.role) == ("1/2021", step.meeting, "decision")


def test_a_second_full_run_changes_nothing():
    server = town()
    server.crawl()
    before = (current_revision(), Paper.history.count(), File.history.count())
    run = server.crawl(full=True)
    assert {name for counts in run.totals.values() for name in counts} == {"seen", "unchanged"}
    assert before[1:] == (Paper.history.count(), File.history.count())


def test_every_new_row_has_its_history_with_a_reason():
    town().crawl()
    entry = Paper.history.get()
    assert (entry.history_type, entry.history_change_reason) == ("+", f"OParl-Import: {BASE}/system")


def test_pages_that_are_kept_learn_of_it(django_capture_on_commit_callbacks):
    before = current_revision()
    with django_capture_on_commit_callbacks(execute=True):
        town().crawl()
    assert current_revision() > before


def test_what_the_source_created_and_changed_when_is_kept():
    FakeServer(Paper=[paper(modified=LATER)]).crawl()
    found = Paper.objects.get()
    assert (found.created.year, found.source_modified.isoformat()) == (2020, "2021-05-05T08:00:00+00:00")


def test_the_last_day_becomes_the_first_day_after():
    town().crawl()
    assert Membership.objects.get().end_date.isoformat() == "2023-01-01"


def test_an_item_of_the_closed_part_that_the_source_shows_is_shown_as_of_the_closed_part():
    from werdegang.council.models import AgendaItem

    town().crawl()
    item = AgendaItem.objects.visible_to(None).get()
    assert (item.name, item.public) == ("TOP", False)


def test_the_result_of_an_agenda_item_becomes_a_resolution():
    town().crawl()
    found = Resolution.objects.get()
    assert (found.outcome, found.consultation, found.paper.reference) == (
        "adopted_unchanged",
        Consultation.objects.get(),
        "1/2021",
    )


def test_a_paper_without_date_stands_at_the_day_of_its_last_public_meeting():
    town().crawl()
    assert Paper.objects.get().sort_date.isoformat() == "2021-05-04"


def test_papers_of_one_name_have_addresses_of_their_own():
    FakeServer(Paper=[paper(n, name="Bericht") for n in range(4)]).crawl()
    assert set(Paper.objects.values_list("slug", flat=True)) == {
        "bericht",
        "bericht-2",
        "bericht-3",
        "bericht-4",
    }


def test_a_file_that_says_itself_to_what_it_belongs_is_tied():
    FakeServer(Paper=[paper()], File=[thing("File", name="Anlage", paper=[paper()["id"]])]).crawl()
    assert Paper.objects.get().paper_files.get().file.name == "Anlage"


# ---- later
def test_a_later_run_asks_for_what_changed_since_the_day_before():
    server = town()
    first = server.crawl()
    server.asked.clear()
    run = server.crawl()
    since = [r.url.params["modified_since"] for r in server.asked if "modified_since" in r.url.params]
    day = timezone.localdate(first.started).isoformat()
    assert (run.full, since[0][:10] < day) == (False, True)


def test_everything_is_asked_for_again_after_some_days():
    server = town()
    server.crawl()
    assert server.crawl(full_every=0).full


def test_what_the_source_changed_is_changed_here():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    server.lists["Paper"] = [paper(name="Neuer Name", modified=LATER)]
    run = server.crawl(full=True)
    assert (Paper.objects.get().name, run.totals["Paper"]["updated"]) == ("Neuer Name", 1)
    assert list(Paper.history.order_by("history_id").values_list("history_type", flat=True)) == ["+", "~"]


def test_a_full_run_finds_what_changed_without_its_whole_being_modified():
    server = town()
    server.crawl()
    server.lists["Paper"][0]["consultation"][0]["role"] = "Vorberatung"
    server.crawl(full=True)
    assert Consultation.objects.get().role == "preliminary"


def test_a_reference_that_the_source_takes_back_goes():
    file = thing("File", 1, name="Anlage")
    server = FakeServer(Paper=[paper(auxiliaryFile=[file])])
    server.crawl()
    server.lists["Paper"] = [paper(modified=LATER)]
    server.crawl(full=True)
    assert Paper.objects.get().paper_files.count() == 0


def test_an_unchanged_page_is_not_sent_again():
    server = FakeServer()

    def answer(request):
        if request.headers.get("if-none-match") == '"1"':
            return httpx.Response(304)
        found = page([paper()])
        found.headers["etag"] = '"1"'
        return found

    server.answers["/list/Paper"] = answer
    server.crawl()
    run = server.crawl(full=True)
    assert run.totals["Paper"] == {"seen": 1, "unchanged": 1}


# ---- what a person here wrote
def test_what_a_person_here_wrote_stays_and_the_conflict_is_recorded():
    server = FakeServer(Paper=[paper(paperType="Vorlage")])
    server.crawl()
    mine = Paper.objects.get()
    mine.name = "Von Hand"
    mine.save()
    server.lists["Paper"] = [paper(name="Von der Quelle", paperType="Antrag", modified=LATER)]
    run = server.crawl(full=True)
    found = Paper.objects.get()
    assert (found.name, found.paper_type) == ("Von Hand", "Antrag")
    assert FindingKind.CONFLICT in kinds(run)


def test_a_report_never_holds_what_a_person_here_wrote():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    Paper.objects.update(name="Streng vertraulich")
    server.lists["Paper"] = [paper(name="Von der Quelle", modified=LATER)]
    server.crawl(full=True)
    assert not ImportFinding.objects.filter(detail__contains="vertraulich").exists()


def test_a_file_that_a_person_here_attached_stays():
    server = FakeServer(Paper=[paper()])
    server.crawl()
    found = Paper.objects.get()
    own = File.objects.create(name="Von Hand", created_by=UserFactory())
    found.paper_files.create(file=own)
    server.lists["Paper"] = [paper(auxiliaryFile=[thing("File", 1, name="Anlage")], modified=LATER)]
    server.crawl(full=True)
    assert set(found.paper_files.values_list("file__name", flat=True)) == {"Von Hand", "Anlage"}


# ---- municipalities
def test_several_municipalities_are_taken():
    server = FakeServer()
    other = thing("Body", 2, name="Nebenstadt")
    server.answers["/bodies"] = lambda _request: page([server.body, other | {"paper": f"{BASE}/list/Paper"}])
    server.crawl()
    assert set(Body.objects.values_list("name", flat=True)) == {"Musterstadt", "Nebenstadt"}


def test_one_municipality_can_be_chosen():
    server = FakeServer()
    other = thing("Body", 2, name="Nebenstadt", paper=f"{BASE}/list/Paper")
    server.answers["/bodies"] = lambda _request: page([server.body, other])
    server.crawl(only_body="Nebenstadt")
    assert Body.objects.get().name == "Nebenstadt"


def test_a_municipality_that_is_here_without_address_is_taken_for_the_same():
    BodyFactory(name="Musterstadt", external_id="")
    FakeServer(Paper=[paper()]).crawl()
    assert Body.objects.filter(name="Musterstadt").count() == 1


# ---- our own server's words
def test_what_our_own_server_adds_is_taken_back():
    own = paper(
        **{
            "werdegang:sourceId": "https://quelle.example/paper/1",
            "werdegang:sourceModified": "2019-01-01T00:00:00+01:00",
            "werdegang:aktenzeichen": "7",
        }
    )
    FakeServer(Paper=[own]).crawl()
    found = Paper.objects.get()
    assert (found.external_id, found.source_modified.year, found.vendor) == (
        "https://quelle.example/paper/1",
        2018,
        {"aktenzeichen": "7"},
    )


# ---- the question and the answer
def test_it_says_who_asks():
    server = town()
    server.crawl()
    assert {request.headers["user-agent"] for request in server.asked} == {AGENT}


@pytest.mark.xdist_group("import-oparl")  # one import of a source at a time
def test_the_command_refuses_rubbish_with_status_1(monkeypatch, settings, tmp_path):
    settings.DATA = tmp_path
    server = FakeServer()
    server.answers["/system"] = raw("<html></html>")
    real = httpx.Client
    monkeypatch.setattr(
        httpx, "Client", lambda **kw: real(**{**kw, "transport": httpx.MockTransport(server)})
    )
    out = io.StringIO()
    with pytest.raises(SystemExit) as end:
        call_command(
            "import_oparl", server.url, json=True, quiet=True, rate=0, stdout=out, stderr=io.StringIO()
        )
    assert (end.value.code, json.loads(out.getvalue())["state"]) == (1, "refused")


@pytest.mark.xdist_group("import-oparl")  # one import of a source at a time
def test_the_command_prints_balanced_counts(monkeypatch, settings, tmp_path):
    settings.DATA = tmp_path
    server = town()
    real = httpx.Client
    monkeypatch.setattr(
        httpx, "Client", lambda **kw: real(**{**kw, "transport": httpx.MockTransport(server)})
    )
    out = io.StringIO()
    call_command("import_oparl", server.url, json=True, quiet=True, rate=0, stdout=out)
    totals = json.loads(out.getvalue())["totals"]
    assert totals["Paper"] == {
        "seen": 1, "created": 1, "updated": 0, "unchanged": 0, "deleted": 0, "recorded": 0, "reasons": {}
    }  # fmt: skip


def test_persons_and_their_seats_come_in():
    run = town().crawl()
    assert (Person.objects.get().memberships.count(), is_balanced(run)) == (1, True)


def test_a_second_import_of_a_source_waits_a_moment_and_is_refused(monkeypatch, settings, tmp_path):
    settings.DATA = tmp_path
    monkeypatch.setattr(locking, "PATIENCE", 0.1)
    with locking.locked("https://rat.example/system"):
        with pytest.raises(locking.Busy), locking.locked("https://rat.example/system"):
            pass
        with locking.locked("https://anderswo.example/system"):
            pass
    with locking.locked("https://rat.example/system"):
        pass
