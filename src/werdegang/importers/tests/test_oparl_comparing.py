# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two servers compared."""

import httpx

from werdegang.importers.oparl.comparing import differences, read_all
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.tests.oparl_fake import BASE, FakeServer, thing


def objects_of(**fields):
    server = FakeServer(Paper=[thing("Paper", **{"name": "Vorlage", **fields})])
    return read_all(Fetcher(0, transport=httpx.MockTransport(server)), server.url)


def test_a_server_is_as_itself():
    assert list(differences(objects_of(), objects_of())) == []


def test_a_field_that_got_lost_is_told():
    lost = objects_of()
    assert [each.field for each in differences(objects_of(reference="1/20"), lost)] == ["reference"]


def test_an_object_that_got_lost_is_told():
    there = objects_of()
    assert [
        each.type for each in differences(there, {k: v for k, v in there.items() if k[0] != "Paper"})
    ] == ["Paper"]


def test_an_object_is_known_by_where_it_came_from():
    copy = objects_of(id="https://anderswo.example/7", **{"werdegang:sourceId": f"{BASE}/Paper/1"})
    assert list(differences(objects_of(), copy)) == []


def test_the_same_moment_in_another_zone_is_the_same():
    assert (
        list(
            differences(
                objects_of(created="2020-01-01T10:00:00+01:00"), objects_of(created="2020-01-01T09:00:00Z")
            )
        )
        == []
    )


def test_our_word_of_the_same_name_does_not_cover_the_sources():
    both = objects_of(paperType="Antrag", **{"werdegang:paperType": "motion"})
    assert list(differences(objects_of(paperType="Antrag"), both)) == []


def test_a_living_object_need_not_say_so():
    assert list(differences(objects_of(deleted=False), objects_of())) == []
