# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition at work in a browser: the next one begun and decided by keyboard and without script; accessible pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.crawling import violations, wider_than_the_window

pytestmark = pytest.mark.browser
LAST = "/arbeitsplatz/konzepte/integrationskonzept/2-fortschreibung-2019-2021/"
NEXT = "/arbeitsplatz/konzepte/integrationskonzept/3-fortschreibung/"


@pytest.fixture(scope="module")
def office(browser: Browser, site: Site) -> Iterator[Page]:
    """The coordinating office, signed in, on a narrow screen without script."""
    context = browser.new_context(
        viewport={"width": 390, "height": 900}, locale="de-DE", java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{site.url}/arbeitsplatz/")
    page.fill("input[name=login]", "koordination")
    page.fill("input[name=password]", site.passwords["koordination"])
    with page.expect_navigation():
        page.keyboard.press("Enter")
    yield page
    context.close()


@pytest.fixture(scope="module", autouse=True)
def begun(office: Page, site: Site) -> None:
    """The next edition, begun by keyboard."""
    office.goto(f"{site.url}{LAST}fortschreiben/")
    office.focus("input[name=start]")
    office.fill("input[name=start]", "2022-01-01")
    office.fill("input[name=end]", "2025-01-01")
    office.keyboard.press("Enter")
    office.wait_for_url(f"**{NEXT}uebernahme/ziele/")


def test_a_goal_is_dropped_by_keyboard(office: Page, site: Site) -> None:
    """From the list to the first decision; what is missing is said, what was typed stays."""
    office.goto(f"{site.url}{NEXT}uebernahme/ziele/")
    office.get_by_role("link", name="Der Reihe nach entscheiden").focus()
    office.keyboard.press("Enter")
    office.wait_for_url(f"**{NEXT}uebernahme/ziele/*/")
    first = office.url
    office.focus("input[value=continued]")
    for _step in range(4):
        office.keyboard.press("ArrowDown")
    expect(office.locator("input[value=dropped]")).to_be_checked()
    office.keyboard.press("Enter")
    expect(office.locator("main")).to_contain_text("Geben Sie an, warum es entfällt")
    expect(office.locator("input[value=dropped]")).to_be_checked()
    office.fill("textarea[name=reason]", "Erledigt.")
    office.check("input[name=measures][value=drop]")
    office.get_by_role("button", name="Speichern und weiter zum Nächsten").focus()
    office.keyboard.press("Enter")
    office.wait_for_url(lambda url: url != first and "/uebernahme/ziele/" in url)
    office.goto(f"{site.url}{NEXT}uebernahme/ziele/")
    expect(office.locator("main")).to_contain_text("Erledigt.")
    expect(office.locator("main")).to_contain_text("9 von 10 noch nicht entschieden")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_of_editions_are_accessible_and_fit(
    browser: Browser, site: Site, office: Page, width: int
) -> None:
    """Axe finds nothing, and nothing is wider than the window."""
    office.goto(f"{site.url}{NEXT}uebernahme/ziele/")
    item = office.locator("main table a").first.get_attribute("href") or ""
    goal = "/arbeitsplatz/konzepte/integrationskonzept/2-fortschreibung-2019-2021/bewertung/"
    office.goto(site.url + goal)
    status = office.locator("main .wd-rows a").first.get_attribute("href") or ""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, storage_state=office.context.storage_state()
    )
    page = context.new_page()
    found = []
    for path in (
        "/arbeitsplatz/ausgaben/",
        "/arbeitsplatz/grenzen/integrationskonzept/",
        f"{NEXT}stand/",
        f"{LAST}stand/",
        f"{NEXT}uebernahme/massnahmen/",
        f"{LAST}aenderungen/",
        goal,
        item,
        status,
    ):
        page.goto(site.url + path)
        found += violations(page)
        assert not wider_than_the_window(page), path
    context.close()
    assert found == []
