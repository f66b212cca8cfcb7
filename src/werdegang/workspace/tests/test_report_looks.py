# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages: the look of the reports, and what a resolution moves on."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from werdegang.accounts.factories import UserFactory
from werdegang.core.revision import data_changed
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, PaperFactory, ResolutionFactory
from werdegang.council.models import Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization
from werdegang.reporting import releasing
from werdegang.reporting.models import DraftedPaper, HouseStyle, Report
from werdegang.reporting.tests.scene import scene as made

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4H0z" fill="#b00"/></svg>'
LOOKS = reverse("workspace:report_looks")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """The same logo gets the same name: no other process writes it here at the moment."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def scene(db, client):
    found = made()
    client.force_login(found.coordinator)
    return found


def given(**more):
    logo = SimpleUploadedFile("logo.svg", LOGO, "image/svg+xml")
    return {"colour": "#7a1f1f", "logo": logo, "logo_words": "Wappen", "reason": "Neu"} | more


def test_the_look_is_set_and_shown(scene, client):
    assert client.post(LOOKS, given()).status_code == 302
    page = client.get(LOOKS).content.decode()
    assert 'alt="Wappen"' in page
    assert "#7a1f1f" in page
    assert f"{scene.coordinator} · Neu" in page


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"colour": "#ffff00"}, "colour"),
        ({"logo": SimpleUploadedFile("logo.svg", b"<svg onload='x'/>")}, "logo"),
        ({"logo_words": ""}, "logo_words"),
        ({"word_template": SimpleUploadedFile("v.docx", b"PK")}, "word_template"),
    ],
)
def test_an_error_stands_at_its_field_and_nothing_is_kept(scene, client, more, field):
    answer = client.post(LOOKS, given(**more))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not HouseStyle.objects.exists()


def test_the_template_to_start_from_is_taken_back(scene, client):
    data = client.get(reverse("workspace:report_word_template")).content
    assert docx.Document(io.BytesIO(data)).styles["Heading 2"]
    answer = client.post(LOOKS, given(word_template=SimpleUploadedFile("unsere.docx", data)))
    assert answer.status_code == 302
    assert HouseStyle.objects.get().word_template_name == "unsere.docx"
    assert client.get(reverse("workspace:report_word_template")).content == data


def test_who_answers_for_no_report_is_refused(scene, client):
    client.force_login(UserFactory())
    assert client.get(LOOKS).status_code == 403
    assert client.post(LOOKS, given()).status_code == 403


@pytest.fixture
def noted(scene):
    body = scene.edition.concept.body
    council = OrganizationFactory(body=body, name="Rat der Stadt", kind=Organization.Kind.COUNCIL)
    paper = PaperFactory(body=body)
    step = ConsultationFactory(paper=paper, organization=council, role=ConsultationRole.DECISION)
    DraftedPaper.objects.create(paper=paper, report=scene.report)
    ResolutionFactory(body=body, paper=paper, organization=council, consultation=step, outcome=Outcome.NOTED)
    return paper


@pytest.mark.slow
def test_a_resolution_is_offered_and_taken_with_one_click(
    scene, noted, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        releasing.release(scene.report, by=scene.coordinator)
    page = client.get(reverse("workspace:reports")).content.decode()
    address = reverse("workspace:carry_out", args=[noted.pk, "report"])
    assert address in page
    assert client.post(address).status_code == 302
    assert Report.objects.get().noted_by.paper == noted
    assert address not in client.get(reverse("workspace:reports")).content.decode()
    client.logout()
    public = client.get(reverse("website:report", args=[scene.report.slug])).content.decode()
    assert "zur Kenntnis genommen: Rat der Stadt" in public
    assert 'class="wd-letterhead' in public
    Resolution.objects.update(visibility=Visibility.COUNCIL)
    data_changed()
    hidden = client.get(reverse("website:report", args=[scene.report.slug])).content.decode()
    assert "zur Kenntnis genommen: Rat" not in hidden


def test_a_step_that_nothing_asks_for_does_not_exist(scene, noted, client):
    assert client.post(reverse("workspace:carry_out", args=[noted.pk, "edition"])).status_code == 404
    assert client.post(reverse("workspace:carry_out", args=[noted.pk + 99, "report"])).status_code == 404
