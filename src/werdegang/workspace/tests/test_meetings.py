# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the council office's pages of meetings."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.council.factories import (
    AgendaItemFactory,
    AttendanceFactory,
    ConsultationFactory,
    MeetingFactory,
    RulesOfProcedureFactory,
)
from werdegang.council.meetings import agenda
from werdegang.council.models import (
    AgendaItem,
    Attendance,
    ClosedItemTitle,
    Meeting,
    PublishedDecision,
    Resolution,
)
from werdegang.council.vocabulary import MeetingStage, Outcome
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


def grant(user, role, **organization):
    made = OrganizationFactory(**organization)
    OrganizationRoleFactory(user=user, organization=made, role=role)
    return made


@pytest.fixture
def clerk(client):
    made = create_account("clara", "Clara Muster")
    grant(made, Role.COUNCIL_OFFICE, office=True)
    client.force_login(made)
    return made


@pytest.fixture
def meeting(clerk):
    day = timezone.localdate() + datetime.timedelta(days=30)
    start = timezone.make_aware(datetime.datetime.combine(day, datetime.time(16)))
    made = MeetingFactory(stage=MeetingStage.PLANNED, date=day, start=start)
    for _number in range(3):
        MembershipFactory(organization=made.organization)
    return made


def names(meeting):
    return [meeting.organization.slug, meeting.slug]


def at(name, meeting, *more):
    return reverse(f"workspace:{name}", args=[*names(meeting), *more])


def invited(meeting, clerk, *items):
    for name in items or ("Bericht",):
        agenda.add_item(meeting, name, by=clerk)
    meeting.stage = MeetingStage.INVITED
    meeting.date = meeting.invited_on = timezone.localdate()
    meeting.save()
    return agenda.items_of(meeting)[0]


def record(client, meeting, item, **given):
    page = client.get(at("meeting_item", meeting, item.pk))
    data = {"version": page.context["version"], "outcome": "", "minutes": ""} | given
    return client.post(at("meeting_item", meeting, item.pk), data)


PAGES = (
    "meeting",
    "meeting_invite",
    "meeting_cancel",
    "attendance",
    "minutes_approve",
)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("role", [Role.MEMBER, Role.OFFICE_STAFF, Role.MEASURE_OWNER])
def test_for_others_these_pages_do_not_exist(client, name, role):
    user = create_account("otto", "Otto Muster")
    grant(user, role, office=role != Role.MEMBER)
    client.force_login(user)
    assert client.get(at(name, MeetingFactory())).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_nobody_sees_them_without_signing_in(client, name):
    assert client.get(at(name, MeetingFactory())).status_code == 302


@pytest.mark.parametrize("name", PAGES)
def test_the_council_office_of_another_municipality_finds_nothing(client, clerk, name):
    from werdegang.people.factories import BodyFactory

    other = OrganizationFactory(body=BodyFactory(slug="anderswo"))
    assert client.get(at(name, MeetingFactory(organization=other))).status_code == 404


def test_a_meeting_is_planned(client, clerk):
    body = OrganizationFactory(name="Ausschuss für Soziales")
    data = {"organization": body.pk, "day": "2030-03-12", "begins": "16:00", "number": "6"}
    client.post(reverse("workspace:meeting_plan"), data)
    made = Meeting.objects.get()
    assert (made.name, made.slug) == ("6. Sitzung: Ausschuss für Soziales", "2030-03-12")


def test_a_plan_that_cannot_be_keeps_what_was_typed(client, clerk):
    body = OrganizationFactory()
    data = {
        "organization": body.pk,
        "day": "2030-03-12",
        "begins": "16:00",
        "ends": "15:00",
        "name": "Sondersitzung",
    }
    page = client.post(reverse("workspace:meeting_plan"), data)
    assert page.status_code == 422
    assert "würde enden, bevor sie beginnt" in page.content.decode()
    assert "Sondersitzung" in page.content.decode()


def test_a_waiting_paper_comes_onto_the_agenda(client, meeting):
    step = ConsultationFactory(organization=meeting.organization)
    client.post(at("agenda_add_paper", meeting), {"consultation": step.pk})
    step.refresh_from_db()
    assert step.agenda_item.number == "Ö 1"


def test_a_draft_paper_is_not_offered(client, meeting):
    step = ConsultationFactory(organization=meeting.organization, paper__visibility="draft")
    assert client.post(at("agenda_add_paper", meeting), {"consultation": step.pk}).status_code == 422


def test_an_item_is_added_and_moved_up(client, meeting):
    for name in ("Eins", "Zwei"):
        client.post(at("agenda_add", meeting), {"name": name, "kind": "other"})
    last = AgendaItem.objects.get(name="Zwei")
    client.post(at("agenda_move", meeting, last.pk), {"to": "up"})
    assert [item.name for item in agenda.items_of(meeting)] == ["Zwei", "Eins"]


def test_an_item_without_a_subject_says_so_beside_the_field(client, meeting):
    page = client.post(at("agenda_add", meeting), {"name": "", "kind": "other"})
    assert page.status_code == 422
    assert 'id="id_name_error"' in page.content.decode()


def test_a_short_notice_is_refused_with_the_latest_day(client, meeting, clerk):
    RulesOfProcedureFactory(organization=meeting.organization)
    agenda.add_item(meeting, "Bericht", by=clerk)
    Meeting.objects.update(date=timezone.localdate() + datetime.timedelta(days=5))
    page = client.post(at("meeting_invite", meeting), {"on": timezone.localdate().isoformat()})
    assert page.status_code == 422
    assert "Ladungsfrist" in page.content.decode()
    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.PLANNED


def test_an_invitation_in_time_goes_out(client, meeting, clerk):
    agenda.add_item(meeting, "Bericht", by=clerk)
    client.post(at("meeting_invite", meeting), {"on": timezone.localdate().isoformat()})
    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.INVITED


def test_taking_an_item_off_needs_a_reason(client, meeting, clerk):
    item = invited(meeting, clerk)
    assert client.post(at("agenda_take_off", meeting, item.pk), {"reason": ""}).status_code == 422
    client.post(at("agenda_take_off", meeting, item.pk), {"reason": "zurückgezogen"})
    [kept] = agenda.items_of(meeting)
    assert (kept.result, kept.taken_off_reason) == ("abgesetzt", "zurückgezogen")


def test_attendance_of_all_members_is_one_page(client, meeting, clerk):
    members = [row.person for row in meeting.organization.memberships.all()]
    data = {f"p{person.pk}-presence": "present" for person in members}
    client.post(at("attendance", meeting), data)
    assert Attendance.objects.filter(deleted=False).count() == 3


def test_attendance_with_a_mistake_writes_nothing(client, meeting):
    first, second, *_rest = [row.person for row in meeting.organization.memberships.all()]
    data = {
        f"p{first.pk}-presence": "present",
        f"p{second.pk}-presence": "present",
        f"p{second.pk}-arrived": "17:00",
        f"p{second.pk}-left": "16:00",
    }
    assert client.post(at("attendance", meeting), data).status_code == 422
    assert not Attendance.objects.exists()


def test_corrected_attendance_replaces_the_line(client, meeting):
    person = meeting.organization.memberships.first().person
    client.post(at("attendance", meeting), {f"p{person.pk}-presence": "present"})
    data = {f"p{person.pk}-presence": "present", f"p{person.pk}-arrived": "16:30"}
    client.post(at("attendance", meeting), data)
    row = Attendance.objects.get(deleted=False)
    assert row.arrived == datetime.time(16, 30)


def test_a_result_is_recorded_and_the_next_item_follows(client, meeting, clerk):
    item = invited(meeting, clerk, "Eins", "Zwei")
    answer = record(client, meeting, item, outcome="noted", next="1")
    assert Resolution.objects.get().outcome == Outcome.NOTED
    assert answer["Location"].endswith(f"/top/{agenda.items_of(meeting)[1].pk}/")


@pytest.mark.slow
def test_counts_that_do_not_add_up_stand_beside_the_vote_and_nothing_is_lost(client, meeting, clerk):
    item = invited(meeting, clerk)
    for row in meeting.organization.memberships.all():
        AttendanceFactory(meeting=meeting, person=row.person)
    page = record(
        client,
        meeting,
        item,
        outcome="adopted_unchanged",
        yes="9",
        no="0",
        abstain="0",
        minutes="Viel gesagt.",
    )
    assert page.status_code == 422
    assert "9 Stimmen wurden gezählt" in page.content.decode()
    assert "Viel gesagt." in page.content.decode()
    assert not Resolution.objects.exists()


@pytest.mark.slow
def test_two_people_at_one_item_do_not_overwrite_each_other(client, meeting, clerk):
    item = invited(meeting, clerk)
    shown = client.get(at("meeting_item", meeting, item.pk)).context["version"]
    record(client, meeting, item, outcome="noted", minutes="Von der einen.")
    mine = {"version": shown, "outcome": "postponed", "minutes": "Von der anderen."}
    page = client.post(at("meeting_item", meeting, item.pk), mine)
    words = page.content.decode()
    assert page.status_code == 422
    assert "Von der einen." in words
    assert "Von der anderen." in words
    assert Resolution.objects.get().outcome == Outcome.NOTED


@pytest.mark.slow
def test_the_second_one_may_keep_theirs_after_having_seen_both(client, meeting, clerk):
    item = invited(meeting, clerk)
    record(client, meeting, item, outcome="noted")
    record(client, meeting, item, outcome="postponed")
    assert Resolution.objects.get().outcome == Outcome.POSTPONED


def test_minutes_are_approved_when_nothing_is_missing(client, meeting, clerk):
    item = invited(meeting, clerk)
    AttendanceFactory(meeting=meeting)
    record(client, meeting, item, outcome="noted", minutes="Kurz.")
    Meeting.objects.update(date=timezone.localdate())
    client.post(at("meeting_hold", meeting))
    client.post(at("minutes_approve", meeting), {"on": timezone.localdate().isoformat()})
    item.refresh_from_db()
    assert item.minutes == "Kurz."


def test_a_closed_decision_is_published_with_a_reason(client, meeting, clerk):
    agenda.add_item(meeting, "Kauf", by=clerk, closed=True)
    item = invited(meeting, clerk, "Bericht")
    closed = agenda.items_of(meeting)[1]
    record(client, meeting, closed, outcome="adopted_unchanged")
    Resolution.objects.update(date=timezone.localdate())
    data = {"title": "Grundstück", "text": "Gekauft.", "on": timezone.localdate(), "reason": "vollzogen"}
    client.post(at("decision_publish", meeting, closed.pk), data)
    assert PublishedDecision.objects.get().title == "Grundstück"
    assert "Bekannt gegeben am" in client.get(at("meeting_item", meeting, closed.pk)).content.decode()
    assert item.public


@pytest.mark.parametrize("kind", ["einladung", "niederschrift"])
def test_documents_can_be_looked_at_before_they_go_out(client, meeting, kind):
    AgendaItemFactory(meeting=meeting)
    answer = client.get(at("meeting_preview", meeting, kind, "oeffentlich"))
    assert answer["Content-Type"] == "application/pdf"


def test_the_list_shows_what_waits_for_minutes(client, clerk):
    late = MeetingFactory(stage=MeetingStage.HELD, date=datetime.date(2020, 1, 1), name="Alte Sitzung")
    assert str(late) in client.get(reverse("workspace:meetings")).content.decode()


def test_the_board_asks_a_fixed_number_of_questions(client, meeting, django_assert_max_num_queries):
    for number in range(25):
        AgendaItemFactory(meeting=meeting, order=number)
    with django_assert_max_num_queries(30):
        client.get(at("meeting", meeting))


def test_a_paper_written_here_goes_its_way_with_the_meeting(client, meeting, clerk):
    step = ConsultationFactory(
        organization=meeting.organization, role="decision", paper__state="released", paper__kind="proposal"
    )
    client.post(at("agenda_add_paper", meeting), {"consultation": step.pk})
    states = [step.paper.__class__.objects.get().state]
    meeting.stage = MeetingStage.INVITED
    meeting.date = meeting.invited_on = timezone.localdate()
    meeting.save()
    record(client, meeting, agenda.items_of(meeting)[0], outcome="adopted_unchanged")
    states.append(step.paper.__class__.objects.get().state)
    assert states == ["on_agenda", "decided"]


def test_a_paper_taken_off_is_released_again(client, meeting, clerk):
    step = ConsultationFactory(
        organization=meeting.organization, paper__state="released", paper__kind="proposal"
    )
    client.post(at("agenda_add_paper", meeting), {"consultation": step.pk})
    item = agenda.items_of(meeting)[0]
    client.post(at("agenda_take_off", meeting, item.pk), {"reason": "vertagt"})
    assert step.paper.__class__.objects.get().state == "released"


def test_a_closed_item_gets_its_public_title_later_and_loses_it_again(client, meeting, clerk):
    invited(meeting, clerk)
    made = AgendaItemFactory(meeting=meeting, visibility="council", name="Kauf Hauptstraße 1")
    answer = client.post(at("agenda_title", meeting, made.pk), {"title": "Grundstücksangelegenheit"})
    assert answer.status_code == 302
    client.logout()
    page = client.get(reverse("website:meeting", args=names(meeting))).content.decode()
    assert "Grundstücksangelegenheit" in page
    assert "Hauptstraße" not in page
    client.force_login(clerk)
    client.post(at("agenda_title", meeting, made.pk), {"title": ""})
    client.logout()
    assert "Grundstücks" not in client.get(reverse("website:meeting", args=names(meeting))).content.decode()


def test_an_item_of_the_public_part_has_no_other_title(client, meeting, clerk):
    item = invited(meeting, clerk)
    answer = client.post(at("agenda_title", meeting, item.pk), {"title": "Neutral"})
    assert answer.status_code == 422
    assert not ClosedItemTitle.objects.exists()


def test_one_result_for_several_items(client, meeting, clerk):
    invited(meeting, clerk, "A", "B", "C")
    keys = [item.pk for item in agenda.items_of(meeting)][:2]
    answer = client.post(at("meeting_results", meeting), {"items": keys, "outcome": "noted"})
    assert answer.status_code == 302
    assert list(Resolution.objects.values_list("agenda_item", "outcome").order_by("agenda_item")) == [
        (key, Outcome.NOTED) for key in keys
    ]
    page = client.get(at("meeting_results", meeting))
    assert [item.name for item in page.context["form"].fields["items"].queryset] == ["C"]


def test_an_item_that_has_a_result_by_now_keeps_it_and_nothing_is_written(client, meeting, clerk):
    first = invited(meeting, clerk, "A", "B")
    record(client, meeting, first, outcome="adopted_unchanged")
    keys = [item.pk for item in agenda.items_of(meeting)]
    answer = client.post(at("meeting_results", meeting), {"items": keys, "outcome": "noted"})
    assert answer.status_code == 422
    assert Resolution.objects.get().outcome == Outcome.ADOPTED_UNCHANGED


def test_counts_that_cannot_be_are_refused_for_all(client, meeting, clerk):
    invited(meeting, clerk, "A", "B")
    keys = [item.pk for item in agenda.items_of(meeting)]
    wrong = {"items": keys, "outcome": "adopted_unchanged", "yes": "1", "no": "5", "abstain": "0"}
    answer = client.post(at("meeting_results", meeting), wrong)
    assert answer.status_code == 422
    assert not Resolution.objects.exists()


def test_on_the_day_all_members_are_suggested_and_saved_as_present(client, meeting, clerk):
    invited(meeting, clerk)
    Meeting.objects.update(date=timezone.localdate() + datetime.timedelta(days=30))
    assert client.get(at("attendance", meeting)).context["is_suggested"] is False
    Meeting.objects.update(date=timezone.localdate())
    lines = client.get(at("attendance", meeting)).context["lines"]
    shown = {f"{line.prefix}-presence": line["presence"].value() for line in lines}
    assert set(shown.values()) == {"present"}
    assert client.post(at("attendance", meeting), shown).status_code == 302
    assert Attendance.objects.filter(presence="present").count() == 3
