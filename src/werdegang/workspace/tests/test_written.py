# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about deciding without a meeting, over HTTP: from the paper's page to the public page of the result."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, PaperAtWorkFactory
from werdegang.council.models import Resolution, WrittenAnswer, WrittenProcedure
from werdegang.council.vocabulary import PaperKind, PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NEXT_WEEK = TODAY + datetime.timedelta(days=7)


@pytest.fixture
def board():
    board = OrganizationFactory()
    MembershipFactory.create_batch(3, organization=board)
    return board


def released(kind, board, **more):
    paper = PaperAtWorkFactory(
        kind=kind,
        state=PaperState.RELEASED,
        visibility=Visibility.PUBLIC,
        reference="FB50/0001/2026",
        slug="fb50-0001-2026",
        proposal="Der Zuschuss wird gewährt.",
        **more,
    )
    ConsultationFactory(paper=paper, organization=board, role="decision")
    return paper


def page_of(paper, name="paper_circulation"):
    return reverse(f"workspace:{name}", args=[paper.slug])


def begin(client, paper, board):
    data = {"organization": board.pk, "on": TODAY, "until": NEXT_WEEK}
    assert client.post(page_of(paper), data).status_code == 302
    return WrittenProcedure.objects.get()


def shown(client, paper):
    """What the form sends when nothing is chosen."""
    form = client.get(page_of(paper)).context["form"]
    stands = {field.name: field.value() or "" for field in form.lines}
    return {f"initial-{name}": said for name, said in stands.items()} | stands


def send(client, paper, *answers, act="save", opened=None):
    keys = [row.person_id for row in WrittenAnswer.objects.order_by("pk")]
    chosen = {f"answer_{key}": said for key, said in zip(keys, answers, strict=False)}
    data = (shown(client, paper) if opened is None else opened) | chosen
    return client.post(page_of(paper), data | {"on": TODAY, "act": act})


@pytest.mark.slow
def test_from_the_paper_to_the_public_result(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    assert page_of(paper) in client.get(reverse("workspace:paper", args=[paper.slug])).content.decode()
    begin(client, paper, board)
    assert send(client, paper, "yes", "yes").status_code == 302
    assert send(client, paper, "yes", "yes", "no", act="conclude").status_code == 302
    made = Resolution.objects.get()
    client.logout()
    public = client.get(reverse("website:resolution", args=[made.slug])).content.decode()
    assert "Namentliche Abstimmung" in public or "Votes by name" in public
    for row in made.named_votes.all():
        assert str(row.person) in public
    assert "Umlaufbeschluss" in client.get(reverse("website:paper", args=[paper.slug])).content.decode()


def test_an_objection_stops_it_and_says_so(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    begin(client, paper, board)
    send(client, paper, "yes", "objects")
    assert WrittenProcedure.objects.get().stage == "stopped"
    shown = client.get(page_of(paper))
    assert shown.status_code == 200
    assert "durch Widerspruch beendet" in shown.content.decode()


def test_too_early_is_refused_and_nothing_typed_is_lost(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    begin(client, paper, board)
    answer = send(client, paper, "yes", act="conclude")
    assert answer.status_code == 409
    assert not WrittenAnswer.objects.exclude(answer="").exists()
    assert '<option value="yes" selected>' in answer.content.decode()


def test_two_at_once_see_both_versions_and_nothing_is_overwritten(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    begin(client, paper, board)
    opened = shown(client, paper)
    send(client, paper, "yes")
    answer = send(client, paper, "no", opened=opened)
    assert answer.status_code == 409
    assert [row[1:] for row in answer.context["theirs"]] == [("Nein", "Ja")]
    assert WrittenAnswer.objects.filter(answer="yes").exists()
    again = answer.context["form"].data
    assert client.post(page_of(paper), again).status_code == 302
    assert list(WrittenAnswer.objects.exclude(answer="").values_list("answer", flat=True)) == ["no"]


def test_what_somebody_else_wrote_down_meanwhile_stays(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    begin(client, paper, board)
    opened = shown(client, paper)
    send(client, paper, "yes")
    first, second, _third = (f"answer_{row.person_id}" for row in WrittenAnswer.objects.order_by("pk"))
    answer = client.post(page_of(paper), opened | {second: "no", "on": TODAY, "act": "save"})
    assert (answer.status_code, opened[first]) == (302, "")
    assert sorted(WrittenAnswer.objects.values_list("answer", flat=True)) == ["", "no", "yes"]


def test_the_pages_are_the_council_offices_alone(client, board):
    paper = released(PaperKind.CIRCULAR, board)
    client.force_login(UserFactory())
    for name in ("paper_circulation", "paper_urgent"):
        assert client.get(page_of(paper, name)).status_code == 404


def test_an_urgent_decision_is_recorded_with_two_names(client, clerk, board):
    paper = released(PaperKind.URGENT, board, urgency_reason="Die Frist endet morgen.")
    people = [row.person for row in board.memberships.all()[:2]]
    data = {"organization": board.pk, "on": TODAY, "deciders": [people[0].pk]}
    assert client.post(page_of(paper, "paper_urgent"), data).status_code == 409
    data["deciders"] = [each.pk for each in people]
    assert client.post(page_of(paper, "paper_urgent"), data).status_code == 302
    assert Resolution.objects.get().named_votes.count() == 2
    client.logout()
    public = client.get(reverse("website:resolution", args=[Resolution.objects.get().slug]))
    assert str(people[0]) in public.content.decode()


def test_a_form_without_choices_says_what_is_missing(client, clerk, board):
    paper = released(PaperKind.CIRCULAR, board)
    assert client.post(page_of(paper), {}).status_code == 422
