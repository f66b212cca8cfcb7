# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every piece of HTML must keep: balanced tags, unique ids, references that lead somewhere, no inline code."""

from html.parser import HTMLParser

from django.template import engines

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
REFERENCES = ("aria-labelledby", "aria-describedby", "for", "popovertarget")


class Page(HTMLParser):
    """Reads HTML and notes every fault."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        for name in REFERENCES:
            self.references += attributes.get(name, "").split()
        self.faults += [f"inline {name}" for name in attributes if name == "style" or name.startswith("on")]
        if tag in ("script", "style"):
            self.faults.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


def read(html: str) -> Page:
    """The page; fails the test on any fault."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.faults == [], page.faults
    assert page.open == [], page.open
    assert len(page.ids) == len(set(page.ids)), page.ids
    dangling = set(page.references) - set(page.ids)
    assert not dangling, dangling
    return page


def render(source: str, **values: object) -> str:
    """A piece of template with the design system loaded."""
    return engines["django"].from_string("{% load i18n ui charts %}" + source).render(values)


def words(html: str) -> str:
    """The text of HTML, white space collapsed."""

    class Text(HTMLParser):
        found = ""

        def handle_data(self, data):
            self.found += f"{data} "

    text = Text()
    text.feed(html)
    return " ".join(text.found.split())
