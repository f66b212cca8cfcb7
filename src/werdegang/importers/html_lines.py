# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From HTML to lines, the way a browser shows the page and copies its text."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlencode, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from werdegang.importers.lines import Line, Link, clean, row_of

_TAG = re.compile(
    r"<\s*(?:!doctype|/?(?:html|head|body|frameset|table|tr|td|div|p|span|h[1-6]|br|ul|ol|dl|section"
    r"|form))\b[^>]*>",
    re.IGNORECASE,
)
_INVISIBLE = frozenset(
    [
        "head",
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "audio",
        "video",
        "canvas",
        "frame",
        "frameset",
        "noframes",
        "link",
        "meta",
        "base",
        "map",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_SPACED = frozenset(
    ["blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "menu", "ol", "p", "pre", "ul"]
)
"""Blocks that a browser sets off by a blank line."""
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INDENT_STYLE = re.compile(r"(?:padding|margin)-left\s*:\s*(\d+)\s*px", re.IGNORECASE)
_HTML_SPACE = re.compile(r"[ \t\n\r\f]+")


def looks_like_html(text: str) -> bool:
    """Whether a text is a web page, or a part of one, rather than copied words."""
    return bool(_TAG.search(text[:200_000]))


def html_lines(html: str, address: str = "") -> list[Line]:
    """Shown lines of a page; ``address`` is where it came from, for links that are relative."""
    tree = LexborHTMLParser(html)
    page = _Page(base=_base(tree, address))
    if tree.root is not None:
        _walk(tree.root, page)
    page.end_line()
    return page.lines


def _base(tree: LexborHTMLParser, address: str) -> str:
    web = address if urlsplit(address).scheme in ("http", "https") else ""
    element = tree.css_first("base[href]")
    return _join(web, (element.attributes.get("href") or "") if element else "")


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def _walk(root: LexborNode, page: "_Page") -> None:
    """Visit every node once, without recursion: saved pages nest deeper than Python likes."""
    node: LexborNode | None = root
    while node is not None:
        child = node.child if page.enter(node) else None
        if child is not None:
            node = child
            continue
        while node is not None:
            page.leave(node)
            if node.mem_id == root.mem_id:
                return
            if node.next is not None:
                node = node.next
                break
            node = node.parent


@dataclass
class _Page:
    """The lines so far, and the one that is being written."""

    base: str
    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    linked: int = 0
    indent: int = 0
    breaks: int = 0
    """Line breaks that are due before the next word: one ends the line, two leave a blank line."""
    marked: bool = False
    open_links: list[tuple[str, list[str]]] = field(default_factory=list)
    headings: int = 0
    preformatted: int = 0
    row_cells: list[int] = field(default_factory=list)
    """For each table row that is open, how many of its cells have begun."""

    def enter(self, node: LexborNode) -> bool:
        """Begin a node; false if nothing inside is shown."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        attributes = node.attributes
        if _is_unseen(tag, attributes):
            return False
        if tag == "br":
            self.breaks += 1
        elif tag == "img":
            self.indent += 0 if self._written() else 1
        else:
            self._begin(tag, node, attributes)
            return True
        return False

    def leave(self, node: LexborNode) -> None:
        """End a node that was entered."""
        tag = node.tag or ""
        if tag in ("br", "img") or _is_unseen(tag, node.attributes):
            return
        if tag == "a" and self.open_links:
            address, words = self.open_links.pop()
            if address:
                self.links.append(Link(" ".join("".join(words).split()), _join(self.base, address)))
        if tag == "tr":
            self._end_row()
        elif tag in _BLOCKS:
            self._break(2 if tag in _SPACED else 1)
        self.headings -= tag in _HEADINGS
        self.preformatted -= tag == "pre"

    def end_line(self) -> None:
        """Close the line that is being written."""
        whole = clean("".join(self.parts))
        shown = whole.rstrip()
        body = shown.lstrip(" \t")
        readable = sum(not sign.isspace() for sign in body)
        self.lines.append(
            Line(
                number=len(self.lines) + 1,
                text=re.sub(r" *\t[ \t]*", "\t", body),
                indent=self.indent + len(shown) - len(body),
                links=tuple(self.links),
                heading=self.marked,
                link_only=readable > 0 and self.linked >= readable,
                row=row_of(whole),
            )
        )
        self.parts, self.links, self.linked, self.indent, self.marked = [], [], 0, 0, False

    def _begin(self, tag: str, node: LexborNode, attributes: dict[str, str | None]) -> None:
        if tag in ("td", "th"):
            self._begin_cell()
        elif tag == "tr":
            self._break(1)
            self._flush()
            self.row_cells.append(0)
        elif tag in _BLOCKS:
            self._break(2 if tag in _SPACED else 1)
        if tag in _HEADINGS and self._written():
            # The cell beside it is a menu, not a label: a heading never continues a row.
            self.breaks = max(self.breaks, 1)
            self._flush()
        if tag == "a":
            self.open_links.append((attributes.get("href") or "", []))
        elif tag == "form":
            self._form(node, attributes)
        self.headings += tag in _HEADINGS
        self.preformatted += tag == "pre"
        padding = _INDENT_STYLE.search(attributes.get("style") or "")
        if padding and not self._written():
            self.indent += int(padding[1]) // 4

    def _begin_cell(self) -> None:
        """Cells stand side by side: what a block inside the cell before asked for is not due any more."""
        if not self.row_cells:
            return
        if self.row_cells[-1]:
            self.breaks = 0
            self.parts.append("\t")
        self.row_cells[-1] += 1

    def _end_row(self) -> None:
        self.breaks = 0
        if self._written() or self.links:
            self.end_line()
        self.parts, self.indent = [], 0
        if self.row_cells:
            self.row_cells.pop()

    def _break(self, breaks: int) -> None:
        """Ask for a new line; a block that opens a cell stays in its row."""
        if self.parts and not self.parts[-1].endswith("\t"):
            self.breaks = max(self.breaks, breaks)
        elif not self.parts and self.lines and not self.lines[-1].blank:
            self.breaks = max(self.breaks, breaks - 1)

    def _flush(self) -> None:
        """Make the breaks that are due."""
        if self.breaks and self._written():
            self.end_line()
            self.breaks -= 1
        if self.breaks and self.lines and not self.lines[-1].blank and not self._written():
            parts, links, indent = self.parts, self.links, self.indent
            self.parts, self.links, self.indent = [], [], 0
            self.end_line()
            self.parts, self.links, self.indent = parts, links, indent
        self.breaks = 0

    def _written(self) -> bool:
        return any(not part.isspace() for part in self.parts)

    def _text(self, text: str) -> None:
        if self.preformatted:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._words(first)
            for line in others:
                self.breaks += 1
                self._words(line)
            return
        shown = _HTML_SPACE.sub(" ", text)
        if shown.startswith(" ") and (self.breaks or not self.parts or self.parts[-1].endswith((" ", "\t"))):
            shown = shown[1:]
        self._words(shown)

    def _words(self, shown: str) -> None:
        if not shown:
            return
        if shown.strip():
            self._flush()
        elif self.breaks:
            return
        self.parts.append(shown)
        self.marked = self.marked or (self.headings > 0 and bool(shown.strip()))
        for _, words in self.open_links:
            words.append(shown)
        if self.open_links and self.open_links[-1][0]:
            self.linked += sum(not sign.isspace() for sign in shown)

    def _form(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        """Old skins download by a form: its address and hidden fields are the link."""
        action = attributes.get("action") or ""
        fields = {
            name: element.attributes.get("value") or ""
            for element in node.css("input[type=hidden]")
            if (name := element.attributes.get("name"))
        }
        if action and fields:
            separator = "&" if "?" in action else "?"
            self.links.append(Link("", _join(self.base, f"{action}{separator}{urlencode(fields)}")))


def _is_unseen(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a browser shows nothing of an element and what is in it."""
    if tag in _INVISIBLE or tag.startswith(("-", "!")):
        return True
    return "hidden" in attributes or bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))
