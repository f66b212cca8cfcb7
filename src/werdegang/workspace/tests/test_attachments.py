# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the files of a paper: put in order, replaced, and two people at the same paper."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperAtWorkFactory
from werdegang.council.models import PaperFile
from werdegang.council.papers import attaching
from werdegang.council.vocabulary import PaperKind, PaperState

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(clerk):
    made = Client()
    made.force_login(clerk)
    return made


@pytest.fixture
def paper(clerk):
    made = PaperAtWorkFactory(
        kind=PaperKind.PROPOSAL, state=PaperState.SUBMITTED, visibility=Visibility.INTERNAL, slug="bv-1", name="Bänke",
        proposal="Es werden fünf Bänke aufgestellt.",
    )  # fmt: skip
    for title in ("Lageplan", "Kosten", "Fotos"):
        attaching.attach(
            made, title, title.encode(), file_name=f"{title}.txt", level=Visibility.PUBLIC, by=clerk
        )
    made.refresh_from_db()
    return made


def names(paper):
    rows = PaperFile.objects.filter(paper=paper, deleted=False).order_by("position", "pk")
    return [(row.number, row.file.name) for row in rows]


def send(browser, act, paper, slug, **data):
    return browser.post(reverse(f"workspace:attachment_{act}", args=[paper.slug, slug]), data)


def sent(title, words=b"Neu", prefix="kosten"):
    file = SimpleUploadedFile("neu.txt", words, "text/plain")
    return {f"{prefix}-file": file, f"{prefix}-title": title, f"{prefix}-level": "public"}


def test_each_change_of_the_files_raises_the_version(browser, paper):
    seen = [paper.version]
    for act, data in (("shift", {"to": "up"}), ("replace", sent("Kosten 2026")), ("remove", {})):
        slug = "kosten" if act != "remove" else "fotos"
        assert send(browser, act, paper, slug, **data).status_code == 302
        paper.refresh_from_db()
        seen.append(paper.version)
    assert seen == [4, 5, 6, 7]
    assert names(paper) == [("1", "Kosten 2026"), ("2", "Lageplan")]


def test_the_history_says_which_file_was_changed(browser, paper):
    send(browser, "remove", paper, "fotos")
    assert "Fotos" in paper.history.first().history_change_reason


@pytest.mark.parametrize(
    ("slug", "to", "expected"),
    [
        ("lageplan", "down", ["Kosten", "Lageplan", "Fotos"]),
        ("fotos", "up", ["Lageplan", "Fotos", "Kosten"]),
        ("lageplan", "up", ["Lageplan", "Kosten", "Fotos"]),
        ("fotos", "down", ["Lageplan", "Kosten", "Fotos"]),
    ],
)
def test_files_are_put_in_order(browser, paper, slug, to, expected):
    send(browser, "shift", paper, slug, to=to)
    assert names(paper) == [(str(number), name) for number, name in enumerate(expected, 1)]


def test_what_is_no_fit_replaces_nothing_and_says_why(browser, paper):
    answer = send(browser, "replace", paper, "kosten", **sent("Kosten", b""))
    assert answer.status_code == 422
    assert answer.context["replace_form"].errors["file"]
    assert ("2", "Kosten") in names(paper)


def test_the_content_that_is_there_already_replaces_nothing(browser, paper):
    answer = send(browser, "replace", paper, "kosten", **sent("Kosten", b"Fotos"))
    assert answer.status_code == 422
    assert names(paper) == [("1", "Lageplan"), ("2", "Kosten"), ("3", "Fotos")]


@pytest.mark.parametrize("act", ["remove", "shift", "replace"])
def test_who_read_other_files_is_shown_both_lists(browser, paper, clerk, act):
    read = paper.version
    attaching.shift(PaperFile.objects.get(file__slug="kosten"), -1, by=clerk)
    answer = send(browser, act, paper, "kosten", version=read, **(sent("Neu") if act == "replace" else {}))
    assert answer.status_code == 409
    assert [(each.mine, each.theirs) for each in answer.context["changes"]] == [
        ("1. Lageplan\n2. Kosten\n3. Fotos", "1. Kosten\n2. Lageplan\n3. Fotos")
    ]
    assert names(paper) == [("1", "Kosten"), ("2", "Lageplan"), ("3", "Fotos")]


def test_a_file_that_somebody_took_away_meanwhile_is_named(browser, paper, clerk):
    read = paper.version
    attaching.detach(PaperFile.objects.get(file__slug="kosten"), by=clerk)
    answer = send(browser, "remove", paper, "kosten", version=read)
    assert answer.status_code == 409
    assert answer.context["changes"][0].theirs == "1. Lageplan\n2. Fotos"


def test_words_that_changed_meanwhile_do_not_hinder_the_files(browser, paper, clerk):
    read = paper.version
    paper.version += 1
    paper.proposal = "Anders"
    paper.save()
    assert send(browser, "remove", paper, "kosten", version=read).status_code == 302


def test_a_file_that_never_was_there_is_not_found(browser, paper):
    assert send(browser, "remove", paper, "nichts", version=paper.version).status_code == 404


def test_who_writes_is_shown_the_files_that_changed_meanwhile(browser, paper, clerk):
    address = reverse("workspace:paper_edit", args=[paper.slug])
    form = browser.get(address).context["sheet"].form
    data = {field.name: field.value() for field in form if field.value() not in (None, "")}
    attaching.detach(PaperFile.objects.get(file__slug="fotos"), by=clerk)
    answer = browser.post(address, data)
    assert answer.status_code == 409
    shown = {each.name: each for each in answer.context["differences"]}["files"]
    assert (shown.mine, shown.theirs) == ("1. Lageplan\n2. Kosten\n3. Fotos", "1. Lageplan\n2. Kosten")


def test_nobody_releases_files_that_changed_since_they_were_read(browser, paper, clerk):
    read = paper.version
    attaching.detach(PaperFile.objects.get(file__slug="fotos"), by=clerk)
    answer = browser.post(
        reverse("workspace:paper_move", args=[paper.slug, "release"]), {"version": read, "reason": ""}
    )
    assert answer.status_code == 409
    assert [each.name for each in answer.context["changes"]] == ["files"]
