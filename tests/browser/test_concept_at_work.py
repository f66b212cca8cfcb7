# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept in a browser: its outline, a correction with a reason, an example of good practice, a look at a text."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Site
from tests.browser.crawling import follow
from tests.browser.test_paper_at_work import Person

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("width", "scripts"),
    [(1280, True), (390, True), (1280, False)],
    ids=["desk", "phone", "without script"],
)
def test_an_adopted_edition_is_corrected_from_the_public_page(
    browser: Browser, site: Site, width: int, scripts: bool
) -> None:
    """Every act is found from the page at hand, and every page is fit for everybody."""
    office = Person(browser, site, "koordination", width, scripts)
    page = office.page
    page.goto(f"{site.url}/arbeitsplatz/konzepte/")
    office.look("konzepte")
    follow(page.locator("main a[href*='fortschreibung']").first)
    office.look("gliederung")
    outline = page.url
    follow(page.locator("main a[href*='/ziele/']").first)
    office.look("ziel-bearbeiten")
    page.fill("textarea[name=rationale]", "# Anlass\n\n- *wichtig*")
    office.click("button", "Vorschau")
    assert page.locator("#vorschau em, em").first.inner_text() == "wichtig"
    office.click("button", "Speichern")
    assert page.locator("[aria-describedby*=reason_error], #id_reason_error").count()
    office.look("ohne-grund")
    page.fill("input[name=reason]", f"Anlass nachgetragen ({width}, {scripts})")
    office.click("button", "Speichern")
    assert page.url.startswith(f"{outline}#ziele-")
    follow(page.locator("main a[href*='/ziele/']").first)
    assert page.get_by_text(f"Anlass nachgetragen ({width}, {scripts})").count() == 1
    for way, name in (("Wer verantwortlich ist", "zustaendig"), ("Löschen", "loeschen")):
        office.click("link", way)
        office.look(name)
        page.go_back()
    office.click("link", "Öffentliche Seite")
    office.click("link", "Bearbeiten")
    assert "/arbeitsplatz/konzepte/" in page.url
