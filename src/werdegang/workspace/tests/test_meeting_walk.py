# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The meeting of the council of a town of 20,000, 25 items, five of them closed: from the plan to published minutes.

Every request of the council office is counted; docs/sitzung-in-25-punkten.md tells of the same walk.
"""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, PaperAtWorkFactory
from werdegang.council.meetings import agenda
from werdegang.council.models import AgendaItem, Attendance, Meeting, PublishedDecision, Resolution
from werdegang.council.vocabulary import MeetingStage, PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SEATS = 33
"""Members of the council and the mayor (§§ 45, 46 NKomVG, up to 20,000 inhabitants: 32)."""
BEFORE = (
    "Eröffnung der Sitzung",
    "Feststellung der Tagesordnung",
    "Genehmigung der Niederschrift",
    "Einwohnerfragestunde",
    "Mitteilungen der Bürgermeisterin",
)
AFTER = ("Anfragen", "Anregungen", "Schließung des öffentlichen Teils")
CLOSED = (
    "Kauf Hauptstraße 1 | Grundstücksangelegenheit",
    "Stundung einer Forderung | Abgabenangelegenheit",
)
CHANGED, BIASED, NAMED = 8, 9, 10
"""Places of the items with a changed wording, somebody excluded, a vote by name."""


class Office:
    """The council office at the browser: every page asked for and every form sent is counted."""

    def __init__(self, client):
        self.client, self.pages, self.forms = client, 0, 0

    def look(self, address):
        self.pages += 1
        answer = self.client.get(address)
        assert answer.status_code == 200, address
        return answer

    def send(self, address, data):
        self.forms += 1
        answer = self.client.post(address, data)
        assert answer.status_code == 302, (address, answer.content.decode()[:6000])
        return self.look(answer["Location"])


def papers(board, clerk):
    """Twelve released papers wait for the council, three more are not public."""
    made = []
    for number in range(15):
        closed = number >= 12
        paper = PaperAtWorkFactory(
            name=f"Vorlage {number + 1}",
            slug=f"vorlage-{number + 1}",
            reference=f"{number + 1:03}/2026",
            proposal="Der Rat beschließt.",
            state=PaperState.RELEASED,
            visibility=Visibility.COUNCIL if closed else Visibility.PUBLIC,
            release_as=Visibility.COUNCIL if closed else Visibility.PUBLIC,
        )
        made.append(ConsultationFactory(paper=paper, organization=board, role="decision"))
    return made


def cells(page):
    """What the table sends when nothing is typed."""
    data = {}
    for form in page.context["lines"]:
        for name in form.fields:
            value = form[name].value()
            data[f"{form.prefix}-{name}"] = data[f"initial-{form.prefix}-{name}"] = (
                "" if value is None else value
            )
    return data


def test_from_the_plan_to_published_minutes(client):
    clerk = create_account("clara", "Clara Muster")
    OrganizationRoleFactory(
        user=clerk, organization=OrganizationFactory(office=True), role=OrganizationRole.Role.COUNCIL_OFFICE
    )
    client.force_login(clerk)
    board = OrganizationFactory(kind="council", name="Rat")
    MembershipFactory.create_batch(SEATS, organization=board)
    papers(board, clerk)
    office, day = Office(client), timezone.localdate() + datetime.timedelta(days=21)

    # The plan and the agenda.
    office.look(reverse("workspace:meeting_plan"))
    planned = {"organization": board.pk, "day": day, "begins": "18:00", "number": "7"}
    office.send(reverse("workspace:meeting_plan"), planned)
    meeting = Meeting.objects.get()
    names = [board.slug, meeting.slug]

    def at(name, *more):
        return reverse(f"workspace:{name}", args=[*names, *more])

    page = office.look(at("agenda_fill"))
    office.send(
        at("agenda_fill"),
        {
            "before": "\n".join(BEFORE),
            "papers": page.context["form"]["papers"].value(),
            "after": "\n".join(AFTER),
            "closed": "\n".join(CLOSED),
            "title_of_closed_papers": "Vergabe",
        },
    )
    items = agenda.items_of(meeting)
    assert (len(items), sum(not item.public for item in items)) == (25, 5)
    office.send(at("agenda_move", items[6].pk), {"to": "up"})
    office.look(at("meeting_invite"))
    office.send(at("meeting_invite"), {"on": timezone.localdate()})
    before_the_meeting = office.pages, office.forms

    # The evening has come: 31 of 33 are there.
    Meeting.objects.update(date=timezone.localdate())
    page = office.look(at("attendance"))
    present = {f"{line.prefix}-presence": line["presence"].value() for line in page.context["lines"]}
    for absent in list(present)[:2]:
        present[absent] = "excused"
    office.send(at("attendance"), present)
    assert Attendance.objects.filter(presence="present").count() == SEATS - 2

    items = agenda.items_of(meeting)
    page = office.look(at("meeting_table"))
    data = cells(page)
    own_pages = (CHANGED, BIASED, NAMED)
    for place, item in enumerate(items):
        if place in own_pages:
            continue
        prefix = f"t{item.pk}"
        if item.kind == "paper":
            data |= {f"{prefix}-outcome": "adopted_unchanged", f"{prefix}-yes": "25"}
            data |= {f"{prefix}-no": "4", f"{prefix}-abstain": "2"}
        else:
            data[f"{prefix}-minutes"] = "Ohne Wortmeldung."
    office.send(at("meeting_table"), data)

    def single(place, **given):
        item = items[place]
        version = office.look(at("meeting_item", item.pk)).context["version"]
        office.send(at("meeting_item", item.pk), {"version": version, "minutes": "", **given})

    votes = {"yes": "31", "no": "0", "abstain": "0"}
    single(CHANGED, outcome="adopted_changed", text="Der Rat beschließt anders.", ballot="open", **votes)
    someone = Attendance.objects.filter(presence="present").order_by("pk")[0].person
    single(
        BIASED, outcome="adopted_unchanged", ballot="open", excluded=[someone.pk], **(votes | {"yes": "30"})
    )
    there = Attendance.objects.filter(presence="present").values_list("person", flat=True)
    by_name = {f"vote_{key}": "yes" for key in there}
    single(NAMED, outcome="adopted_unchanged", ballot="by_name", **by_name)

    # After the meeting: minutes, approval, what of the closed part is told.
    office.send(at("meeting_hold"), {})
    page = office.look(at("minutes_approve"))
    signed = {"on": timezone.localdate(), "chair": "Vorsitz", "keeper": "Protokoll"}
    page = office.send(at("minutes_approve"), signed)
    closed = next(row for row in items if not row.public and row.kind == "paper")
    office.look(at("decision_publish", closed.pk))
    told = {"title": "Vergabe", "text": "Vergeben.", "on": timezone.localdate(), "reason": "vollzogen"}
    office.send(at("decision_publish", closed.pk), told)

    meeting.refresh_from_db()
    assert meeting.stage == MeetingStage.CONCLUDED
    assert Resolution.objects.count() == 15
    assert Resolution.objects.filter(paper__state=PaperState.DECIDED).count() == 15
    assert PublishedDecision.objects.count() == 1
    assert AgendaItem.objects.exclude(minutes="").count() == 10
    client.logout()
    public = client.get(reverse("website:meeting", args=names)).content.decode()
    assert "Ohne Wortmeldung." in public
    assert "Grundstücksangelegenheit" in public
    assert public.count("Vergabe") >= 3
    assert "Hauptstraße" not in public
    assert (before_the_meeting, (office.pages, office.forms)) == ((7, 4), (22, 12))
