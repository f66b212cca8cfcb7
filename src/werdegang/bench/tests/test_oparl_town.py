# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The generated town stands at the OParl interface, with files that can be fetched; and its lists can be measured."""

from typing import Any

import pytest
from django.test import override_settings

from werdegang.bench.measurements import oparl
from werdegang.bench.oparl_town import CONTENT, build

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(tmp_path: Any) -> Any:
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        build(30)
        yield


def test_the_town_lists_its_papers_and_gives_out_its_files(client: Any, town: None) -> None:
    body = client.get("/oparl/v1.1/bodies").json()["data"][0]
    papers = client.get(body["paper"]).json()
    assert papers["pagination"]["totalElements"] == len(papers["data"]) > 10
    file = client.get(body["file"]).json()["data"][0]
    assert client.get(file["accessUrl"].removeprefix("http://testserver")).getvalue() == CONTENT


def test_copies_are_papers_of_their_own_with_all_that_hangs_on_them(client: Any, tmp_path: Any) -> None:
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        build(60, most=20)
    body = client.get("/oparl/v1.1/bodies").json()["data"][0]
    page = client.get(body["paper"]).json()
    assert page["pagination"]["totalElements"] == len(page["data"]) > 40
    third = len(page["data"]) // 3
    first, copied = page["data"][0], page["data"][third]
    assert copied["reference"] == f"{first['reference']}-1"
    steps = [
        {each[name] for each in paper["consultation"] for name in ("id", "meeting") if name in each}
        for paper in (first, copied)
    ]
    assert len(steps[0]) == len(steps[1])
    assert not steps[0] & steps[1]
    assert client.get(copied["id"]).json()["id"] == copied["id"]
    step = next(each for each in copied["consultation"] if "meeting" in each)
    items = [each["id"] for each in client.get(step["meeting"]).json()["agendaItem"]]
    assert step["agendaItem"] in items


def test_what_cannot_be_copied_evenly_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple"):
        build(50, most=20)


@pytest.mark.slow
def test_first_deep_and_last_page_are_measured(client: Any, town: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(oparl, "_get", lambda url: client.get(url).json())
    monkeypatch.setattr(oparl, "_ask", lambda url: client.get(url).content)
    times = {each.page: each for each in oparl.measure("http://testserver", runs=20)}
    assert times["first"].papers == times["first"].total
    assert 0 < times["deep"].papers < times["first"].papers
    assert times["filtered, nothing"].papers == 0
    assert all(each.p95_ms >= each.median_ms > 0 for each in times.values())
    assert "p95" in oparl.report(list(times.values()))
