# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks an address as somebody and says what came back, echoes of the question aside."""

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl

import pypdfium2
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.test import Client

from werdegang.config.tests.gate.routes import Call

TOKENS = re.compile(rb'(name="csrfmiddlewaretoken" value="|csrf-token" content=")[^"]*')
GIVEN_BACK = (", vendor", ", external_id")
"""Fields that the interface for programs gives back to those who gave them; ``test_oparl`` looks at hidden ones."""
OF_THE_ECHO = ("Content-Length", "ETag")
"""Headers that count or name the body, hence the question that it repeats."""
OF_THE_MOMENT = frozenset({"Expires"})
"""Said of what may not be kept at all: the second of the answer."""
TOKEN_COOKIES = frozenset({settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_NAME})
"""Their values are random."""


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
        if body != self.body:
            headers = tuple(header for header in headers if header[0] not in OF_THE_ECHO)
        return Answer(self.status, headers, body)

    @property
    def media_type(self) -> str:
        """What the answer says it is."""
        return dict(self.headers).get("Content-Type", "")

    def text(self) -> bytes:
        """Body and headers, to look for words in."""
        return readable(self.body) + repr(self.headers).encode()


@contextlib.contextmanager
def taken_back(client: Client) -> Iterator[None]:
    """Whatever is written here, and whatever the browser is told to keep, is forgotten: the world stays as it is."""
    kept = {name: cookie.value for name, cookie in client.cookies.items()}
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(kept)


def ask(client: Client, path: str, *, accept: str = "text/html", language: str = "") -> Answer:
    """GET the address."""
    wishes = {"accept": accept, "accept-language": language}
    with taken_back(client):
        return _answer(client.get(path, headers={name: wish for name, wish in wishes.items() if wish}))


def asked(client: Client, call: Call, path: str = "") -> Answer:
    """GET the call's address, or another one of the same kind, in its format."""
    return ask(client, path or call.path, accept=call.accept)


def send(client: Client, path: str, data: Mapping[str, str]) -> Answer:
    """POST the words to the address; within ``taken_back``, for the writing is looked at first."""
    return _answer(client.post(path, dict(data)))


def _answer(response: Any) -> Answer:
    return Answer(response.status_code, tuple(_headers(response)), TOKENS.sub(b"", _body(response)))


def _headers(response: Any) -> Iterator[tuple[str, str]]:
    """All headers, none aside; of cookies what they hold, but for tokens. Messages are told as words."""
    for name, value in sorted(response.items()):
        yield name, "" if name in OF_THE_MOMENT else value
    for name, cookie in sorted(response.cookies.items()):
        if name == CookieStorage.cookie_name:
            told = CookieStorage(HttpRequest())._decode(cookie.value) or []
            yield "Set-Cookie", f"{name}={[str(each) for each in told]}"
        else:
            yield "Set-Cookie", f"{name}={'' if name in TOKEN_COOKIES else cookie.value}"


def _body(response: HttpResponseBase) -> bytes:
    if isinstance(response, StreamingHttpResponse):
        content = response.getvalue()
        return bytes(content)
    assert isinstance(response, HttpResponse)
    return response.content


def readable(body: bytes) -> bytes:
    """The body and, of packed formats, what a reader of it would find inside."""
    if body.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            return body + b"".join(parts.read(name) for name in parts.namelist())
    if body.startswith(b"%PDF-"):
        return body + _text_of_pdf(body)
    return body


def _text_of_pdf(body: bytes) -> bytes:
    """The words of all pages, without the breaks that setting puts into long ones."""
    document = pypdfium2.PdfDocument(body)
    try:
        words = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return re.sub(r"[\s\u00ad\ufffe-]+", "", words).encode()


def leaks(call: Call, role: str, answer: Answer, forbidden: dict[str, str]) -> list[str]:
    """Markers in the answer that this role may not see; the question's own words are no answer."""
    text = answer.without(call.path, *_words(call.path)).text()
    if b"zq" not in text:
        return []
    if call.route.startswith("oparl:"):
        forbidden = {token: story for token, story in forbidden.items() if not story.endswith(GIVEN_BACK)}
    found = {match.decode() for match in re.findall(rb"zq[0-9a-f]{16}qz", text)}
    return [f"{role} reads on {call.path}: {forbidden[token]}" for token in sorted(found & forbidden.keys())]


def _words(path: str) -> list[str]:
    """The markers that the question itself holds."""
    return [value for _name, value in parse_qsl(path.partition("?")[2]) if "zq" in value]


def in_english(path: str) -> str:
    """The same address under /en/, where the route is translated."""
    bare = (settings.STATIC_URL, "/verwaltung/")
    return path if path.startswith(bare) else f"/en{path}"
