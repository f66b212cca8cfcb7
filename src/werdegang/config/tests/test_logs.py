# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logs hold no link that opens something."""

import logging
from typing import Any

import pytest
from django.conf import settings

from werdegang.config.logs import WithoutLinks


@pytest.mark.parametrize(
    "place",
    [
        "/arbeitsplatz/sachstaende/mit-link/",
        "/abos/bestaetigen/",
        "/en/abos/verwalten/",
        "/abos/abbestellen/",
    ],
)
def test_the_secret_part_of_a_link_is_not_written(place):
    path = f"{place}WzEsMV0:abc/"
    record = logging.LogRecord("x", logging.WARNING, "", 0, "Not Found: %s", (path,), None)
    assert WithoutLinks().filter(record)
    assert record.getMessage() == f"Not Found: {place}…/"


def test_other_lines_stay_as_they_are():
    record = logging.LogRecord("x", logging.WARNING, "", 0, "Not Found: %s", ("/rat/",), None)
    assert WithoutLinks().filter(record)
    assert record.args == ("/rat/",)


def test_all_that_is_written_goes_through_it():
    logging_settings: Any = settings.LOGGING
    assert logging_settings["root"]["handlers"] == ["console"]
    assert logging_settings["handlers"]["console"]["filters"] == ["no_links"]
