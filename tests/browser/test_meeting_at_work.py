# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting in a browser: planned, its agenda filled, invited to, attendance and a result recorded."""

import datetime

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Site
from tests.browser.test_paper_at_work import Person

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("width", "scripts", "hour"),
    [(1280, True, 16), (390, True, 17), (1280, False, 18)],
    ids=["desk", "phone", "without script"],
)
def test_a_meeting_is_worked_on_from_the_plan_to_a_result(
    browser: Browser, site: Site, width: int, scripts: bool, hour: int
) -> None:
    """Every act is found from the page at hand, and every page is fit for everybody."""
    clerk = Person(browser, site, "ratsbuero", width, scripts)
    page = clerk.page
    page.goto(f"{site.url}/arbeitsplatz/sitzungen/")
    clerk.look("sitzungen")
    clerk.click("link", "Sitzung planen")
    clerk.look("sitzung-planen")
    page.get_by_label("Gremium").select_option(index=1)
    page.locator("input[name=day]").fill(datetime.date.today().isoformat())
    page.locator("input[name=begins]").fill(f"{hour}:00")
    clerk.click("button", "Sitzung planen")
    for subject, closed in (("Bericht der Verwaltung", False), ("Kauf Hauptstraße 1", True)):
        page.locator("textarea[name=name]").fill(subject)
        if closed:
            page.locator("input[name=closed]").check()
            page.locator("input[name=public_title]").fill("Grundstückssache")
        clerk.click("button", "Punkt hinzufügen")
    clerk.look("sitzung")
    clerk.click("link", "Einladen")
    clerk.look("einladen")
    sent = datetime.date.today() - datetime.timedelta(days=21)
    page.locator("input[name=on]").fill(sent.isoformat())
    clerk.click("button", "Zur Sitzung einladen")
    clerk.look("versand")
    clerk.click("link", "Zurück zur Tagesordnung")
    clerk.click("link", "Ergebnisse mehrerer Punkte")
    clerk.look("ergebnisse")
    clerk.click("link", "Zurück zur Tagesordnung")
    clerk.click("link", "Anwesenheit")
    clerk.look("anwesenheit")
    page.go_back()
    clerk.click("link", "Bericht der Verwaltung")
    page.locator("select[name=outcome]").select_option("noted")
    page.locator("textarea[name=minutes]").fill("Der Bericht wird erläutert.")
    clerk.look("punkt")
    clerk.click("button", "Speichern und weiter")
    assert page.locator("h1").inner_text() == "Kauf Hauptstraße 1"
    page.context.close()
