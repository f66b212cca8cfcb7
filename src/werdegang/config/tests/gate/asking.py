# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks an address as somebody and says what came back, echoes of the question aside."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.test import Client

from werdegang.config.tests.gate.routes import Call

TOKENS = re.compile(rb'(name="csrfmiddlewaretoken" value="|csrf-token" content=")[^"]*')
GIVEN_BACK = (", vendor", ", external_id")
"""Fields that the interface for programs gives back to those who gave them; ``test_oparl`` looks at hidden ones."""
VARYING_HEADERS = {"Set-Cookie", "ETag", "Content-Length", "Date", "Expires", "Last-Modified"}


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers, body with tokens blotted out."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def without(self, *echoes: str) -> "Answer":
        """The same with the question's own words taken out."""
        body, headers = self.body, self.headers
        for echo in sorted(filter(None, echoes), key=len, reverse=True):
            body = body.replace(echo.encode(), b"")
            headers = tuple((name, value.replace(echo, "")) for name, value in headers)
        return Answer(self.status, headers, body)

    def text(self) -> bytes:
        """Body and headers, to look for words in."""
        return self.body + repr(self.headers).encode()


def ask(client: Client, path: str, *, accept: str = "text/html") -> Answer:
    """GET the address."""
    response: HttpResponseBase = client.get(path, headers={"accept": accept})
    headers = tuple(sorted((name, value) for name, value in response.items() if name not in VARYING_HEADERS))
    return Answer(response.status_code, headers, TOKENS.sub(b"", _body(response)))


def _body(response: HttpResponseBase) -> bytes:
    if isinstance(response, StreamingHttpResponse):
        content = response.getvalue()
        return bytes(content)
    assert isinstance(response, HttpResponse)
    return response.content


def leaks(call: Call, role: str, answer: Answer, forbidden: dict[str, str]) -> list[str]:
    """Markers in the answer that this role may not see; the question's own words are no answer."""
    text = answer.without(call.path, call.path.partition("?")[2].partition("=")[2]).text()
    if b"zq" not in text:
        return []
    if call.route.startswith("oparl:"):
        forbidden = {token: story for token, story in forbidden.items() if not story.endswith(GIVEN_BACK)}
    found = {match.decode() for match in re.findall(rb"zq[0-9a-f]{16}qz", text)}
    return [f"{role} reads on {call.path}: {forbidden[token]}" for token in sorted(found & forbidden.keys())]


def in_english(path: str) -> str:
    """The same address under /en/, where the route is translated."""
    bare = (settings.STATIC_URL, "/verwaltung/")
    return path if path.startswith(bare) else f"/en{path}"
