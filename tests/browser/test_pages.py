# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages in a browser: accessible, narrow, without script, by keyboard, without a word of complaint."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.crawling import kinds_of_pages, violations, wider_than_the_window

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def paths(browser: Browser, site: Site) -> list[str]:
    """A few public pages of each kind."""
    page = browser.new_page()
    found = kinds_of_pages(page, site.url)
    page.close()
    assert len(found) > 30
    return found


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["German", "English"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Browser, site: Site, paths: list[str], prefix: str, width: int, scheme: str
) -> None:
    """No violation on any page, in both languages, at both widths, by day and by night."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for path in paths:
        page.goto(site.url + prefix + path)
        found += violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways(browser: Browser, site: Site, paths: list[str], width: int) -> None:
    """On a phone and on a desk."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for path in paths:
        page.goto(site.url + path)
        if wider_than_the_window(page):
            wide.append(path)
    context.close()
    assert wide == []


def test_pages_have_one_heading_and_no_complaints(page: Page, site: Site, paths: list[str]) -> None:
    """One h1; nothing in the console: no blocked script or style, no missing file."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    headings = {}
    for path in paths:
        page.goto(site.url + path)
        headings[path] = page.locator("h1").count()
    assert {path: count for path, count in headings.items() if count != 1} == {}
    assert complaints == []


def test_pages_work_without_script(browser: Browser, site: Site) -> None:
    """From the start page to the paper behind a goal, with script turned off."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    page.locator(".wd-goal a").first.click()
    assert "/ziele/" in page.url
    page.locator("main a[href*='/rat/vorlagen/']").first.click()
    assert page.locator("h1").count() == 1
    context.close()


def test_the_keyboard_reaches_the_content(page: Page, site: Site) -> None:
    """The first stop is the skip link; it leads into the main part."""
    page.goto(site.url)
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "wd-skip"
    page.keyboard.press("Enter")
    assert page.evaluate("() => location.hash") == "#inhalt"
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main')")


def test_sign_in_leads_to_the_staff_page(page: Page, site: Site) -> None:
    """A demonstration account signs in and is greeted; its page passes axe, too."""
    for username, password in site.passwords.items():
        page.context.clear_cookies()
        page.goto(f"{site.url}/konto/anmelden/")
        assert violations(page) == []
        page.fill("input[name=login]", username)
        page.fill("input[name=password]", password)
        page.locator("main button[type=submit]").click()
        assert page.url.endswith("/arbeitsplatz/"), username
        assert violations(page) == []
