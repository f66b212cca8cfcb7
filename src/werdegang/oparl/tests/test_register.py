# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register: numbers only for what is public, times that the public saw, tombstones for what it lost."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from werdegang.core.changes import everything_changed, rows_changed
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    LegislativeTermFactory,
    MeetingFactory,
    PaperFactory,
    PaperFileFactory,
    ResolutionFactory,
)
from werdegang.council.models import Paper
from werdegang.files.factories import FileFactory
from werdegang.oparl import register
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry, Total
from werdegang.oparl.tests.conftest import Committed, Json, Read, address_of, entry_of
from werdegang.oparl.totals import recount, total
from werdegang.people.factories import (
    BodyFactory,
    LocationFactory,
    MembershipFactory,
    OrganizationFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def aged(settled: Callable[[], None]) -> Callable[[], None]:
    """``aged()``: the register knows of everything, and nothing has changed since long ago."""

    def look() -> None:
        settled()
        Entry.objects.update(modified=LONG_AGO, mark="")
        register.mark_unmarked()

    return look


def rose(thing: Any) -> bool:
    """Whether the public saw it change."""
    return entry_of(thing).modified > LONG_AGO


def test_what_is_hidden_has_no_number(settled: Callable[[], None]) -> None:
    for level in (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT):
        PaperFactory(visibility=level)
    PaperFactory(deleted=True)
    settled()
    assert not Entry.objects.filter(kind=11).exists()


def test_hidden_things_leave_no_gap_in_the_numbers(settled: Callable[[], None]) -> None:
    BodyFactory()
    settled()
    for level in ("public", "council", "internal", "public"):
        PaperFactory(visibility=level)
        settled()
    numbers = list(Entry.objects.order_by("pk").values_list("pk", flat=True))
    assert numbers == list(range(numbers[0], numbers[0] + 3))


@pytest.mark.parametrize("hide", [{"visibility": "council"}, {"deleted": True}])
def test_what_is_withdrawn_becomes_a_tombstone(
    client: Client, read: Read, committed: Committed, aged: Callable[[], None], hide: dict[str, Any]
) -> None:
    paper = PaperFactory(name="Geheim geworden")
    aged()
    created = read(address_of(paper))["created"]
    with committed():
        for name, value in hide.items():
            setattr(paper, name, value)
        paper.save()
    stone = read(address_of(paper))
    assert stone.keys() == {"id", "type", "created", "modified", "deleted"}
    assert (stone["deleted"], stone["created"]) == (True, created)
    assert rose(paper)


def test_a_row_that_is_gone_for_good_leaves_its_tombstone(
    read: Read, committed: Committed, settled: Callable[[], None]
) -> None:
    paper = PaperFactory()
    settled()
    address = address_of(paper)
    with committed():
        paper.delete()
    assert read(address)["deleted"] is True


def test_tombstones_are_listed_for_those_alone_who_ask_what_changed(
    read: Read, committed: Committed, settled: Callable[[], None]
) -> None:
    paper = PaperFactory()
    settled()
    with committed():
        paper.visibility = Visibility.COUNCIL
        paper.save()
    papers = f"{address_of(paper.body)}/papers"
    assert read(papers)["data"] == []
    listed: Json = read(papers, modified_since="1900-01-01T00:00:00+00:00")
    assert [each["deleted"] for each in listed["data"]] == [True]
    assert read(papers, modified_until="2999-01-01T00:00:00+00:00")["data"] == []


def test_what_comes_back_keeps_its_number(
    read: Read, committed: Committed, settled: Callable[[], None]
) -> None:
    paper = PaperFactory(name="Wieder da")
    settled()
    number = entry_of(paper).pk
    for level in ("council", "public"):
        with committed():
            paper.visibility = level
            paper.save()
    assert (entry_of(paper).pk, read(paper)["name"]) == (number, "Wieder da")


def test_no_living_object_embeds_what_is_withdrawn(
    read: Read, committed: Committed, aged: Callable[[], None]
) -> None:
    step = ConsultationFactory()
    aged()
    with committed():
        step.deleted = True
        step.save()
    assert "consultation" not in read(step.paper)
    assert rose(step.paper)


def _term() -> tuple[Any, Any, str]:
    term = LegislativeTermFactory()
    return term, term.body, "name"


def _seat() -> tuple[Any, Any, str]:
    seat = MembershipFactory()
    return seat, seat.person, "role"


def _item() -> tuple[Any, Any, str]:
    item = AgendaItemFactory()
    return item, item.meeting, "name"


def _step() -> tuple[Any, Any, str]:
    step = ConsultationFactory()
    return step, step.paper, "role_text"


def _file() -> tuple[Any, Any, str]:
    held = PaperFileFactory(file=FileFactory(content=b"%PDF-1.4"))
    return held.file, held.paper, "name"


def _place() -> tuple[Any, Any, str]:
    meeting = MeetingFactory(location=LocationFactory())
    return meeting.location, meeting, "description"


@pytest.mark.parametrize("make", [_term, _seat, _item, _step, _file, _place])
def test_an_embedded_change_is_a_change_of_what_embeds_it(
    committed: Committed, aged: Callable[[], None], make: Callable[[], tuple[Any, Any, str]]
) -> None:
    part, whole, name = make()
    aged()
    with committed():
        setattr(part, name, "anders")
        part.save()
    assert rose(part)
    assert rose(whole)


def test_a_result_changes_what_shows_it(committed: Committed, aged: Callable[[], None]) -> None:
    item = AgendaItemFactory()
    aged()
    with committed():
        ResolutionFactory(agenda_item=item, paper=None, body=item.meeting.body)
    assert rose(item)
    assert rose(item.meeting)


def test_links_change_what_shows_them(committed: Committed, aged: Callable[[], None]) -> None:
    meeting, person = MeetingFactory(), PersonFactory()
    aged()
    with committed():
        meeting.participants.add(person)
    assert rose(meeting)


@pytest.mark.parametrize(
    ("make", "name", "value"),
    [
        (PersonFactory, "phones", ["0551 1"]),
        (PaperFactory, "sort_date", datetime.date(2030, 1, 1)),
        (PaperFactory, "name", "Vorlage"),
    ],
)
def test_what_the_public_does_not_see_moves_no_time(
    committed: Committed, aged: Callable[[], None], make: Any, name: str, value: Any
) -> None:
    thing = make(name="Vorlage")
    aged()
    with committed():
        setattr(thing, name, value)
        thing.save()
    assert not rose(thing)


def test_what_hangs_on_a_thing_unseen_moves_no_time(committed: Committed, aged: Callable[[], None]) -> None:
    paper = PaperFactory()
    aged()
    with committed():
        PaperFileFactory(paper=paper, visibility=Visibility.COUNCIL)
        ConsultationFactory(paper=paper, visibility=Visibility.INTERNAL)
        ResolutionFactory(paper=paper, visibility=Visibility.COUNCIL)
    assert not rose(paper)


def test_a_body_that_closes_its_doors_takes_its_meetings_along(
    read: Read, committed: Committed, settled: Callable[[], None]
) -> None:
    body = OrganizationFactory()
    item = AgendaItemFactory(meeting=MeetingFactory(organization=body))
    step = ConsultationFactory(organization=body, meeting=item.meeting, agenda_item=item)
    settled()
    with committed():
        body.meets_in_public = False
        body.save()
    assert read(item)["deleted"] is True
    assert read(item.meeting)["deleted"] is True
    assert not {"meeting", "agendaItem"} & read(step).keys()


def test_moving_an_item_changes_those_that_make_room(
    read: Read, committed: Committed, aged: Callable[[], None]
) -> None:
    meeting = MeetingFactory()
    first, second = (AgendaItemFactory(meeting=meeting, order=n) for n in range(2))
    aged()
    with committed():
        first.order = 5
        first.save()
    assert [read(item)["order"] for item in (first, second)] == [1, 0]
    assert rose(second)


def test_a_step_that_moves_changes_both_papers(committed: Committed, aged: Callable[[], None]) -> None:
    step, former, other = ConsultationFactory(), None, PaperFactory()
    former = step.paper
    aged()
    with committed():
        step.paper = other
        step.save()
    assert rose(former)
    assert rose(other)


def test_bulk_writers_say_what_they_wrote(
    read: Read, committed: Committed, settled: Callable[[], None]
) -> None:
    paper = PaperFactory()
    settled()
    with committed():
        Paper.objects.filter(pk=paper.pk).update(name="In Massen")
        rows_changed(Paper, [paper.pk])
    assert read(paper)["name"] == "In Massen"


def test_large_changes_are_left_to_the_worker(
    committed: Committed, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werdegang.oparl.listening.AT_ONCE", 0)
    paper = PaperFactory()
    settled()
    with committed():
        paper.visibility = Visibility.COUNCIL
        paper.save()
    assert entry_of(paper).deleted  # in tests the queue is worked off at once


def test_a_bulk_writer_may_ask_for_a_look_at_everything(
    committed: Committed, settled: Callable[[], None]
) -> None:
    gone, new = PaperFactory(), PaperFactory(visibility="council")
    settled()
    with committed():
        Paper.objects.filter(pk=gone.pk).update(deleted=True)
        Paper.objects.filter(pk=new.pk).update(visibility="public")
        everything_changed()
    assert entry_of(gone).deleted
    assert not entry_of(new).deleted


def test_totals_follow_what_comes_and_goes(committed: Committed, settled: Callable[[], None]) -> None:
    paper, other = PaperFactory(), PaperFactory()
    settled()
    steps = []
    for thing, level in ((paper, "council"), (paper, "public"), (other, "draft"), (other, "draft")):
        with committed():
            thing.visibility = level
            thing.save()
        steps.append(total(Kind.PAPER, paper.body.pk))
    kept = list(Total.objects.order_by("kind", "body").values_list("kind", "body", "count"))
    recount()
    assert steps == [1, 2, 1, 1]
    assert kept == list(Total.objects.order_by("kind", "body").values_list("kind", "body", "count"))


def test_looking_through_everything_finds_what_was_missed(settled: Callable[[], None]) -> None:
    gone, changed, new = PaperFactory(), PaperFactory(), PaperFactory(visibility="council")
    settled()
    Entry.objects.update(modified=LONG_AGO)
    Paper.objects.filter(pk=gone.pk).update(deleted=True)
    Paper.objects.filter(pk=changed.pk).update(name="anders")
    Paper.objects.filter(pk=new.pk).update(visibility="public")
    register.reconcile()
    assert entry_of(gone).deleted
    assert rose(changed)
    assert not entry_of(new).deleted


def test_hidden_this_moment_is_never_shown(client: Client, settled: Callable[[], None]) -> None:
    paper = PaperFactory(name="Eben noch da")
    settled()
    Paper.objects.filter(pk=paper.pk).update(visibility="council")
    address = address_of(paper)
    assert b"Eben noch da" not in client.get(f"{address_of(paper.body)}/papers").content
    assert client.get(address).json()["deleted"] is True


def test_an_agenda_comes_with_its_invitation(committed: Committed, settled: Callable[[], None]) -> None:
    meeting = MeetingFactory(stage="planned")
    item = AgendaItemFactory(meeting=meeting, name="Radweg")
    settled()
    assert not Entry.objects.filter(kind=Kind.AGENDA_ITEM).exists()
    with committed():
        meeting.stage = "invited"
        meeting.save()
    assert not entry_of(item).deleted
