# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages in a browser: accessible, narrow, without script, by keyboard, without a word of complaint."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.crawling import (
    cut_off,
    focus_faults,
    follow,
    kinds_of_pages,
    violations,
    wider_than_the_window,
)

pytestmark = pytest.mark.browser
CONCEPT = "/konzepte/integrationskonzept/"
MISSING = "/gibt-es-nicht/"
BESIDE = (
    MISSING,
    "/rat/vorlagen/?q=Integrationskonzept&sortierung=aelteste",
    "/rat/vorlagen/?q=nirgends",
    "/rat/vorlagen/?von=2020-02-01&bis=2020-01-01",
    "/rat/vorlagen/ref05-0007-17/",
    "/rat/vorlagen/ref05-0009-19/",
    "/rat/sitzungen/rat/2017-03-17/",
    "/angebote/?text=ar",
    "/suche/?q=Was+wurde+aus+unserem+Beschluss+vom+M%C3%A4rz%3F",
    "/beteiligung/?antwort=rejected",
    f"{CONCEPT}1-fortschreibung-2017-2018/massnahmen/?stand=delayed",
    f"{CONCEPT}1-fortschreibung-2017-2018/vergleich/konzept-2008/",
    f"{CONCEPT}2-fortschreibung-2019-2021/aenderungen/",
    f"{CONCEPT}konzept-2008/massnahmen/sprachfoerderkraefte-in-acht-kindertageseinrichtungen/",
)
"""Pages that no link of a crawl leads to, or that must be among those looked at."""


@pytest.fixture(scope="module")
def paths(browser: Browser, site: Site) -> list[str]:
    """A few public pages of each kind, with what filters and errors make of them."""
    page = browser.new_page()
    found = kinds_of_pages(page, site.url)
    page.close()
    assert len(found) > 30
    return sorted({*found, *BESIDE})


WIDTHS = {"desk": (1280,), "phone": (320, 390)}
"""Window widths, one after the other; 320 px is the smallest screen, and a desk's at 400 per cent."""


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["German", "English"])
@pytest.mark.parametrize("screen", WIDTHS)
def test_every_page_is_fit_for_everybody(
    browser: Browser, site: Site, paths: list[str], prefix: str, screen: str
) -> None:
    """Axe finds nothing by day, nor in the colours of the night; nothing must be scrolled sideways; there is one h1."""
    context = browser.new_context(viewport={"width": WIDTHS[screen][0], "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    faults = []
    for path in paths:
        page.goto(site.url + prefix + path)
        for width in WIDTHS[screen]:
            page.set_viewport_size({"width": width, "height": 900})
            faults += [f"{width} px: {each}" for each in cut_off(page)]
            faults += [f"{page.url} is wider than {width} px"] * wider_than_the_window(page)
        faults += violations(page)
        page.emulate_media(color_scheme="dark")
        faults += [f"dark: {each}" for each in violations(page, "color-contrast", "link-in-text-block")]
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": WIDTHS[screen][0], "height": 900})
        faults += [f"{page.url}: not one h1"] * (page.locator("h1").count() != 1)
    context.close()
    # That the page which is missing is missing, the browser says itself.
    faults += [each for each in complaints if not each.startswith(f"{site.url}{prefix}{MISSING}")]
    assert faults == []


def test_pages_work_without_script(browser: Browser, site: Site) -> None:
    """From the start page to the paper behind a goal, with script turned off."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    follow(page.locator(".wd-goal a").first)
    assert "/ziele/" in page.url
    follow(page.locator("main a[href*='/rat/vorlagen/']").first)
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


@pytest.mark.parametrize("path", ["/", "/rat/vorlagen/ref05-0007-17/", f"{CONCEPT}konzept-2008/massnahmen/"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_stop_of_the_keyboard_is_in_sight(browser: Browser, site: Site, path: str, width: int) -> None:
    """Tab by Tab: what has the focus can be seen and is outlined."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url + path)
    faults = focus_faults(page, 80)
    context.close()
    assert faults == []


def test_the_menu_opens_without_script_on_a_phone(browser: Browser, site: Site) -> None:
    """The button shows the list of links; closing hides it again."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    entry = page.locator("#hauptmenue a").first
    assert not entry.is_visible()
    page.locator(".wd-menu-button").first.click()
    expect(entry).to_be_visible()
    page.locator(".wd-nav__close").click()
    expect(entry).to_be_hidden()
    context.close()


def test_from_the_start_to_the_resolution_behind_a_goal_and_back_in_four_clicks(
    page: Page, site: Site
) -> None:
    """Start, goal, paper that adopted it; from there the edition and its goal again."""
    page.goto(site.url)
    follow(page.locator(".wd-goal a").first)
    goal = page.url
    follow(page.locator("aside a[href*='/rat/vorlagen/']").first)
    assert "ungeändert beschlossen" in page.locator(".wd-pagehead").inner_text()
    follow(page.locator("main .wd-rows a[href*='/konzepte/']").first)
    follow(page.locator(".wd-goal a").first)
    assert page.url == goal


def test_signs_keep_their_shape_where_the_system_forces_colours(browser: Browser, site: Site) -> None:
    """In a high-contrast theme every icon of a status has the colour of the text, not that of the ground."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site.url)
    colours = page.evaluate(
        "() => [...document.querySelectorAll('.wd-status')].map(each => [getComputedStyle(each, '::before')"
        ".backgroundColor, getComputedStyle(document.body).backgroundColor])"
    )
    context.close()
    assert colours
    assert all(sign != ground for sign, ground in colours)


def test_sign_in_leads_to_the_staff_page(page: Page, site: Site) -> None:
    """A demonstration account signs in and is greeted; its page passes axe, too."""
    for username, password in site.passwords.items():
        page.context.clear_cookies()
        page.goto(f"{site.url}/konto/anmelden/")
        assert violations(page) == []
        page.fill("input[name=login]", username)
        page.fill("input[name=password]", password)
        follow(page.locator("main button[type=submit]"))
        assert page.url.endswith("/arbeitsplatz/"), username
        assert violations(page) == []
    for path in ("zweiter-faktor/", "passwort/aendern/"):
        page.goto(f"{site.url}/konto/{path}")
        assert violations(page) == [], path
