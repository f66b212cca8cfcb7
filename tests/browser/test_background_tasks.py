# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of background tasks in a browser: accessible, and no wider than the window."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Site
from tests.browser.crawling import violations, wider_than_the_window

pytestmark = pytest.mark.browser
PAGE = "/arbeitsplatz/hintergrund/"


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_page_of_background_tasks_is_accessible_and_fits(
    browser: Browser, site: Site, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="de-DE")
    page = context.new_page()
    page.goto(f"{site.url}{PAGE}")
    page.fill("input[name=login]", "verwaltung")
    page.fill("input[name=password]", site.passwords["verwaltung"])
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{site.url}{PAGE}")
    assert "Wiederkehrende Aufgaben" in page.content()
    line = "File /srv/" + "sehr-lang-" * 40
    page.evaluate(
        "words => { const pre = document.createElement('pre'); pre.className = 'wd-pre'; pre.textContent = words;"
        " document.querySelector('main td > div').append(pre); }",
        line,
    )
    assert not wider_than_the_window(page)
    assert violations(page) == []
    context.close()
