# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An update by a link without a password: one measure, one round, until a day; everything else does not exist."""

import datetime

import pytest
from django.core import mail
from django.core.signing import Signer
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.concepts import reporting_rounds, update_links
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    UpdateRequestFactory,
)
from werdegang.concepts.models import UpdateRequest
from werdegang.concepts.reporting_rounds import NotAllowed, Refused
from werdegang.concepts.vocabulary import RequestState
from werdegang.core.visibility import Visibility
from werdegang.mailing import outbox, sending
from werdegang.mailing.models import Message, MessageState
from werdegang.people.factories import OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.workspace.rounds import by_link

pytestmark = pytest.mark.django_db
SAID = {"measure_state": "delayed", "progress": "40", "text": "Der Umbau dauert.", "internal_text": ""}


@pytest.fixture
def asked():
    return UpdateRequestFactory(measure__title="Kurse am Vormittag", organization__name="Verein Brücke")


@pytest.fixture
def coordinator(asked):
    return ConceptRoleFactory(concept=asked.round.edition.concept).user


@pytest.fixture
def link(asked, coordinator):
    return address_of(update_links.open_link(asked, by=coordinator))


def address_of(request):
    return reverse("workspace:update_by_link", args=[update_links.token_of(request)])


def words(response):
    return " ".join(response.content.decode().split())


def test_whoever_has_the_link_reports_without_an_account(client, asked, link):
    page = client.get(link)
    assert page.status_code == 200
    opened = page.context["form"]["opened"].value()
    answer = client.post(link, SAID | {"do": "submit", "opened": opened}, follow=True)
    assert "Eingereicht" in words(answer)
    asked.refresh_from_db()
    assert (asked.state, asked.text) == (RequestState.SUBMITTED, "Der Umbau dauert.")
    kept = asked.history.first()
    assert kept.history_user is None
    assert kept.history_change_reason == "über den Link, der an die Organisation ging"


def test_the_page_is_kept_out_of_sight(client, link):
    page = client.get(link)
    assert "noindex" in page["X-Robots-Tag"]
    assert page["Referrer-Policy"] == "same-origin"
    assert "no-store" in page["Cache-Control"]
    assert 'name="robots" content="noindex' in words(page)


def test_it_shows_this_measure_and_what_its_organization_sees_of_it(client, asked, link):
    StatusUpdateFactory(measure=asked.measure, text="Zwei Kurse laufen.")
    StatusUpdateFactory(measure=asked.measure, text="Nur im Büro.", visibility=Visibility.DRAFT)
    UpdateRequestFactory(
        round=asked.round, organization=asked.organization, measure__edition=asked.round.edition,
        measure__title="Andere Maßnahme",
    )  # fmt: skip
    page = words(client.get(link))
    assert "Kurse am Vormittag" in page
    assert "Zwei Kurse laufen." in page
    assert "Nur im Büro." not in page
    assert "Andere Maßnahme" not in page


def forged(asked, coordinator):
    return reverse("workspace:update_by_link", args=["erfunden"])


def signed_for_another_purpose(asked, coordinator):
    token = Signer(salt="anders").sign_object([asked.pk, asked.link_number])
    return reverse("workspace:update_by_link", args=[token])


def without_a_link(asked, coordinator):
    other = UpdateRequestFactory(measure__edition=asked.round.edition, round=asked.round)
    token = Signer(salt=update_links.SALT).sign_object([other.pk, 0])
    return reverse("workspace:update_by_link", args=[token])


def of_nothing(asked, coordinator):
    token = Signer(salt=update_links.SALT).sign_object([99999999, 1])
    return reverse("workspace:update_by_link", args=[token])


def ended(asked, coordinator):
    address = address_of(asked)
    UpdateRequest.objects.update(link_until=timezone.now() - datetime.timedelta(seconds=1))
    return address


def revoked(asked, coordinator):
    address = address_of(asked)
    update_links.revoke_link(asked, by=coordinator)
    return address


def replaced(asked, coordinator):
    address = address_of(asked)
    update_links.open_link(asked, by=coordinator)
    return address


def hidden(asked, coordinator):
    address = address_of(asked)
    type(asked.organization).objects.filter(pk=asked.organization_id).update(deleted=True)
    return address


WRONG = [forged, signed_for_another_purpose, without_a_link, of_nothing, ended, revoked, replaced, hidden]


@pytest.mark.parametrize("how", WRONG)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_no_valid_link_answers_as_if_it_did_not_exist(client, asked, coordinator, link, how, method):
    asked.refresh_from_db()
    address = how(asked, coordinator)
    nowhere = client.get(f"/arbeitsplatz/sachstaende/mit-link/{'x' * 20}/")
    answer = getattr(client, method)(address, SAID | {"do": "submit"})
    assert answer.status_code == nowhere.status_code == 404
    assert answer.content.decode().replace(address, "") == nowhere.content.decode().replace(
        nowhere.wsgi_request.path, ""
    )
    asked.refresh_from_db()
    assert asked.state == RequestState.OPEN


def test_a_closed_round_takes_nothing_by_a_link_either(client, asked, link):
    opened = client.get(link).context["form"]["opened"].value()
    day = datetime.date(2021, 1, 1)
    type(asked.round).objects.update(due=day, closes=day)
    assert 'name="do"' not in words(client.get(link))
    assert client.post(link, SAID | {"do": "submit", "opened": opened}).status_code == 409


@pytest.mark.slow
def test_what_was_typed_is_not_lost_and_two_do_not_overwrite_each_other(client, asked, link):
    opened = client.get(link).context["form"]["opened"].value()
    missing = client.post(link, {"do": "submit", "text": "Viel getippt", "opened": opened})
    assert (missing.status_code, "Viel getippt" in words(missing)) == (422, True)
    client.post(link, {"do": "save", "text": "Zuerst", "opened": opened})
    second = client.post(link, {"do": "save", "text": "Danach", "opened": opened})
    assert second.status_code == 409
    assert "Zuerst" in words(second)
    assert "Danach" in words(second)


def test_from_an_address_with_many_wrong_links_none_is_taken(client, link, settings, monkeypatch):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    monkeypatch.setattr(by_link, "MOST_WRONG", 3)
    assert client.get(link).status_code == 200
    for number in range(3):
        client.get(reverse("workspace:update_by_link", args=[f"falsch-{number}"]))
    assert client.get(link).status_code == 404


def test_the_coordinating_office_sends_and_revokes(client, asked, coordinator):
    client.force_login(coordinator)
    page = reverse("workspace:update_request", args=[asked.pk])
    assert "Link senden" in words(client.get(page))
    send = reverse("workspace:link_send", args=[asked.pk])
    refused = client.post(send, {"address": "keine"})
    assert (refused.status_code, "keine" in words(refused)) == (422, True)
    client.post(send, {"address": "verein@example.org"})
    sending.send_waiting()
    (letter,) = mail.outbox
    assert letter.to == ["verein@example.org"]
    asked.refresh_from_db()
    assert address_of(asked) in letter.body
    assert "Link zurücknehmen" in words(client.get(page))
    client.post(reverse("workspace:link_revoke", args=[asked.pk]))
    assert (
        client.get(
            letter.body[letter.body.index("/arbeitsplatz/sachstaende/mit-link/") :].split()[0]
        ).status_code
        == 404
    )


def test_a_link_that_was_revoked_before_it_went_out_does_not_go_out(asked, coordinator):
    outbox.send_link(asked, "verein@example.org", by=coordinator)
    update_links.revoke_link(asked, by=coordinator)
    sending.send_waiting()
    assert mail.outbox == []
    assert Message.objects.get().state == MessageState.NEEDLESS


def test_who_has_the_link_is_told_of_a_question_once_and_not_after_the_link_is_void(asked, coordinator):
    outbox.send_link(asked, "verein@example.org", by=coordinator)
    asked.refresh_from_db()
    said = reporting_rounds.Words("delayed", None, "Der Umbau dauert.")
    for question in ("Seit wann?", "Seit wann?", "Und warum?"):
        holder = reporting_rounds.LinkHolder(asked.pk, asked.link_number)
        reporting_rounds.write(asked, said, by=holder, opened="", submit=True)
        reporting_rounds.return_with(asked, question, by=coordinator)
    sending.send_waiting()
    link, *questions = mail.outbox
    assert [letter.to for letter in mail.outbox] == [["verein@example.org"]] * 3
    assert "Rückfrage" not in link.subject
    for letter in questions:
        assert letter.subject.startswith("Rückfrage zu Ihrem Sachstand")
        assert "Kurse am Vormittag" in letter.body
        assert address_of(asked) in letter.body
    update_links.revoke_link(asked, by=coordinator)
    asked.refresh_from_db()
    asked.question = "Noch etwas?"
    asked.save()
    sending.send_waiting()
    assert len(mail.outbox) == 3


def test_only_the_coordinating_office_sends_links(client, asked):
    owner = UserFactory()
    OrganizationRoleFactory(
        user=owner, organization=asked.organization, role=OrganizationRole.Role.MEASURE_OWNER
    )
    with pytest.raises(NotAllowed):
        outbox.send_link(asked, "verein@example.org", by=owner)
    client.force_login(owner)
    assert (
        client.post(reverse("workspace:link_send", args=[asked.pk]), {"address": "a@b.de"}).status_code == 403
    )
    assert client.post(reverse("workspace:link_revoke", args=[asked.pk])).status_code == 403
    assert not Message.objects.exists()


def test_no_link_is_sent_for_what_is_handed_in_or_closed(coordinator, asked):
    UpdateRequest.objects.update(state=RequestState.SUBMITTED)
    with pytest.raises(Refused):
        outbox.send_link(asked, "verein@example.org", by=coordinator)
    past = datetime.date(2021, 1, 1)
    over = ReportingRoundFactory(edition=asked.round.edition, due=past, closes=past)
    with pytest.raises(Refused):
        update_links.open_link(
            UpdateRequestFactory(round=over, measure__edition=over.edition), by=coordinator
        )
