# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper walks through the house in a browser: written, signed by two offices in order, released, public."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.crawling import follow, violations, wider_than_the_window

pytestmark = pytest.mark.browser
PICTURES = os.environ.get("WERDEGANG_PICTURES", "")
"""A folder for screenshots; without it none is taken."""
SUBJECT = "Lesepatinnen in der Weststadt"


class Person:
    """Somebody at a browser of their own, who counts their clicks and whose every page is looked at."""

    def __init__(self, browser: Browser, site: Site, name: str, width: int, scripts: bool) -> None:
        self.page: Page = browser.new_context(
            viewport={"width": width, "height": 900}, locale="de-DE", java_script_enabled=scripts
        ).new_page()
        self.site, self.width, self.scripts, self.clicks = site, width, scripts, 0
        self.page.goto(f"{site.url}/konto/anmelden/")
        self.page.fill("input[name=login]", name)
        self.page.fill("input[name=password]", site.passwords[name])
        follow(self.page.locator("main button[type=submit]"))

    def click(self, role: str, name: str, *, last: bool = False) -> None:
        """Press or follow what is called so, and wait for the page that it leads to."""
        found = self.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        follow(found.last if last else found.first)
        self.clicks += 1

    def look(self, name: str) -> None:
        """The page is fit for everybody: axe, width, one heading."""
        if PICTURES:
            self.page.screenshot(path=str(Path(PICTURES) / f"{name}-{self.width}.png"), full_page=True)
        assert self.page.locator("h1").count() == 1
        if self.scripts:
            assert violations(self.page) == [], name
            assert not wider_than_the_window(self.page), name


@pytest.fixture(params=[(1280, True), (390, True), (1280, False)], ids=["desk", "phone", "without script"])
def people(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[dict[str, Person]]:
    """The three who take part."""
    width, scripts = request.param
    made = {
        name: Person(browser, site, name, width, scripts) for name in ("koordination", "fachamt", "ratsbuero")
    }
    yield made
    for each in made.values():
        each.page.context.close()


def test_a_paper_walks_from_the_draft_to_the_public(
    people: dict[str, Person], page: Page, site: Site
) -> None:
    """Every act is found from the page at hand; the clicks of all are few."""
    clerk, second, council_office = people["koordination"], people["fachamt"], people["ratsbuero"]
    clerk.look("arbeitsplatz")
    clerk.click("link", "Vorlage beginnen")
    clerk.look("vorlage-neu")
    words = clerk.page
    words.get_by_label("Betreff").fill(SUBJECT)
    words.get_by_label("Federführend").select_option(label="05 – Büro für Integration")
    words.get_by_label("Beschlussvorschlag").fill(
        "1. Der Einsatz wird gefördert.\n2. Nach einem Jahr wird berichtet."
    )
    words.get_by_label("Gremium").select_option(
        label="Ausschuss für Soziales, Integration, Gesundheit und Wohnungsbau"
    )
    words.get_by_label("Rolle").select_option(label="Entscheidung")
    clerk.click("button", "Amt hinzufügen")
    assert words.get_by_label("Betreff").input_value() == SUBJECT
    words.locator("select[name=signer-1-office]").select_option(label="Fachbereich 50")
    words.locator("select[name=signer-0-office]").select_option(label="Ratsbüro")
    clerk.click("button", "Mitzeichnung 2: nach oben")
    clerk.look("vorlage-zeilen")
    clerk.click("button", "Entwurf speichern")
    clerk.look("vorlage-entwurf")
    clerk.click("button", "Einreichen")
    assert "in Mitzeichnung" in words.content()
    address = words.url
    for signer in (second, council_office):
        signer.page.goto(f"{site.url}/arbeitsplatz/")
        signer.look(f"aufgaben-{signer.clicks}")
        signer.click("link", f"Mitzeichnen: {SUBJECT}")
        signer.look("vorlage-mitzeichnen")
        signer.click("button", "Mitzeichnen")
    council_office.click("button", "Freigeben")
    council_office.look("vorlage-freigegeben")
    page.goto(address.replace("/arbeitsplatz/vorlagen/", "/rat/vorlagen/"))
    assert SUBJECT in page.locator("h1").inner_text()
    assert clerk.clicks + second.clicks + council_office.clicks <= 10


def test_an_error_is_reached_by_its_link_and_the_text_is_still_there(browser: Browser, site: Site) -> None:
    """The summary leads to the field."""
    clerk = Person(browser, site, "koordination", 390, scripts=True)
    clerk.page.goto(f"{site.url}/arbeitsplatz/vorlagen/neu/")
    clerk.page.get_by_label("Begründung").fill("Ein langer Text")
    clerk.click("button", "Entwurf speichern")
    clerk.look("vorlage-fehler")
    clerk.page.locator(".wd-errors a").first.click()
    clerk.page.wait_for_url("**#id_name")
    assert clerk.page.get_by_label("Begründung").input_value() == "Ein langer Text"
    clerk.page.context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_of_the_council_office_are_fit_for_everybody(
    browser: Browser, site: Site, width: int
) -> None:
    """Lists and forms, in both languages."""
    somebody = Person(browser, site, "ratsbuero", width, scripts=True)
    paths = (
        "vorlagen/", "vorlagen/?stand=alle&q=e", "gremien/", "gremien/neu/", "gremien/beirat/",
        "gremien/beirat/bearbeiten/", "gremien/beirat/mitglieder/neu/", "wahlperioden/", "wahlperioden/neu/",
        "nummern/",
        "vorlagen/fb23-0011-20/", "vorlagen/fb33-0044-20/",
    )  # fmt: skip
    for path in paths:
        for prefix in ("", "/en"):
            somebody.page.goto(f"{site.url}{prefix}/arbeitsplatz/{path}")
            somebody.look(f"{prefix.strip('/')}{path.replace('/', '-').replace('?', '-')}")
    somebody.page.context.close()
