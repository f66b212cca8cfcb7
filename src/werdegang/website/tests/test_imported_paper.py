# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page that was taken over, as a resident sees it: nothing of it is missing, nothing of it is too much."""

import html
import re

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from werdegang.importers.tests.writing_samples import ITEM, PAPER, take


@pytest.fixture(scope="module")
def shown(django_db_setup, django_db_blocker):
    """The words of the page."""
    with django_db_blocker.unblock(), transaction.atomic():
        paper = take(PAPER).row
        take(ITEM, source="to020-2.txt")
        page = Client().get(reverse("website:paper", args=[paper.slug])).content.decode()
        transaction.set_rollback(True)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u2060", "").split())


@pytest.mark.parametrize(
    "words",
    [
        "Spielplatz am Beispielweg", "66/0001/23", "Beschlussvorlage", "66-Tiefbauamt", "20-Kämmerei", "Fraktion Blau",
        "Der Spielplatz wird erneuert.", "Begründung", "Die Geräte sind alt.", "Kinderfreundlichkeit", "Ja.",
        "Verwaltungsausschuss", "Ausschuss für Soziales, Bauen und Umwelt", "14.03.2023", "ungeändert beschlossen",
        "Rat der Stadt Beispielstadt", "17.03.2023", "geändert beschlossen", "Der Spielplatz wird größer.",
        "Lageplan", "12 KB", "Spielplatzkonzept", "66/0009/22",
    ],
)  # fmt: skip
def test_what_the_page_said_is_shown(shown, words):
    assert words in shown


def test_an_attachment_that_is_not_public_is_not_named(shown):
    assert "Bieterliste" not in shown
