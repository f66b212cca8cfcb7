# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the pages of a running site by following links, and asks axe about them."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)"


def follow(found: Locator) -> None:
    """Press what leads to another page, and wait until that page is there whole.

    A click alone returns once the address is the new one; on a slow machine nothing of the page may be there yet.
    """
    with found.page.expect_navigation():
        found.click()


def kinds_of_pages(page: Page, start: str, most: int = 2) -> list[str]:
    """Paths reachable from the start page: a few of each kind (same depth and same first folders)."""
    origin = start.rstrip("/")
    known: dict[str, list[str]] = {}
    queue, seen = ["/"], {"/"}
    while queue:
        path = queue.pop(0)
        response = page.goto(origin + path)
        assert response is not None
        assert response.status == 200, f"{path}: {response.status}"
        for link in page.evaluate(LINKS):
            parts = urlsplit(link)
            if f"{parts.scheme}://{parts.netloc}" != origin or parts.query or _is_no_page(parts.path):
                continue
            kind = known.setdefault(_kind(parts.path), [])
            if parts.path not in seen and len(kind) < most:
                kind.append(parts.path)
                seen.add(parts.path)
                queue.append(parts.path)
    return sorted(seen)


NO_PAGES = (".csv", ".svg", ".ics", ".atom", ".pdf", ".docx", ".xlsx", ".json", ".txt")
"""Endings of what a browser does not show as a page: to take along, to subscribe to, to print."""

NO_PLACES = ("/en/", "/verwaltung/", "/api/v1/", "/oparl/")
"""The same pages once more, the administration's own, and what is there for programs."""


def _is_no_page(path: str) -> bool:
    return path.endswith(NO_PAGES) or "/anlagen/" in path or path.startswith(NO_PLACES)


def _kind(path: str) -> str:
    parts = path.strip("/").split("/")
    if parts[0] == "konzepte":
        return f"konzepte/{len(parts)}/{parts[3] if len(parts) > 3 else ''}"
    return f"{'/'.join(parts[:2]) if parts[0] == 'rat' else parts[0]}/{len(parts)}"


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds on the page as it stands, one line a finding; its script passes by the page's own policy.

    With rules, these alone are tried.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{page.url}: {violation['id']}: {node['target']} {violation['help']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def wider_than_the_window(page: Page) -> bool:
    """Whether the page must be scrolled sideways, the room that a scroll bar takes left out."""
    return bool(
        page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )


OUTSIDE = """() => {
    const width = document.documentElement.clientWidth;
    const scrolls = ".wd-scrolltable, .wd-scroll, [role=region][tabindex], .kern-sr-only, .wd-nav, svg, thead";
    return [...document.querySelectorAll("main *")]
        .filter(each => !each.closest(scrolls) && each.getBoundingClientRect().width > 0)
        .filter(each => each.getBoundingClientRect().right > width + 1)
        .map(each => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`);
}"""


def cut_off(page: Page) -> list[str]:
    """What reaches beyond the window without a way to scroll to it."""
    found: list[str] = page.evaluate(OUTSIDE)
    return [f"{page.url}: {each}" for each in found]


FOCUSED = """() => {
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    return {
        name: `${at.tagName}.${at.className} ${at.textContent.trim().slice(0, 30)}`,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight,
        inside: at !== document.body,
    };
}"""


def focus_faults(page: Page, most: int) -> list[str]:
    """Steps through the page with Tab; names each stop that is not in sight or has no visible focus."""
    faults = []
    for _step in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if not stop["inside"]:
            break
        if not (stop["outlined"] and stop["seen"]):
            faults.append(f"{page.url}: {stop['name']}")
    return faults
