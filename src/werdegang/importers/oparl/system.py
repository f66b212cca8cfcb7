# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The entrance of a source: its System object and its municipalities, or what stands in their place."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl.fetching import Fetcher, NotFetched
from werdegang.importers.oparl.flattening import Say
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.pages import Pages, Unreadable
from werdegang.importers.oparl.schema import BODY_LISTS, SYSTEM, type_name

MOST_BODIES = 10_000


class NoSource(Exception):  # noqa: N818 -- it says what the address is
    """An address behind which no OParl begins."""


@dataclass(frozen=True)
class System:
    """What the source says about itself, and its municipalities as they came."""

    said: dict[str, Any] = field(default_factory=dict)
    bodies: list[dict[str, Any]] = field(default_factory=list)


def read_system(fetcher: Fetcher, url: str, only_body: str, say: Say) -> System:
    """Begin at an address: a System, a list of them, a Body or a list of bodies.

    Raises:
        NoSource: where nothing of these stands.
        NotFetched: where nothing answers.
    """
    content = fetcher.json(url).content
    listed = content.get("data") if isinstance(content, dict) and "id" not in content else content
    if isinstance(listed, list):
        content = _best(listed) or content
    if not isinstance(content, dict):
        raise NoSource("the address gives no object of OParl")
    kind = type_name(content.get("type"))
    if kind == "Body":
        return System({}, _chosen([content], only_body))
    if kind != SYSTEM and isinstance(content.get("data"), list):
        bodies = [
            each
            for each in content["data"]
            if isinstance(each, dict) and type_name(each.get("type")) == "Body"
        ]
        if bodies:
            return System({}, _chosen(bodies, only_body))
    if kind != SYSTEM or not content.get("body"):
        raise NoSource("the address gives no System object of OParl with a list of municipalities")
    _note_version(content, url, say)
    bodies = _chosen(_bodies(fetcher, url, content["body"], say), only_body)
    if not bodies:
        raise NoSource("the source has no municipality" + (f" {only_body}" if only_body else ""))
    return System(content, bodies)


def _best(systems: list[Any]) -> Any:
    """Of several systems the one of the newest version."""
    found = [each for each in systems if isinstance(each, dict) and type_name(each.get("type")) == SYSTEM]
    return max(found, key=lambda each: str(each.get("oparlVersion")), default=None)


def _note_version(system: dict[str, Any], url: str, say: Say) -> None:
    version = str(system.get("oparlVersion") or "")
    if "1.1" not in version:
        say(Note(FindingKind.OLD_VERSION, SYSTEM, url, "oparlVersion", version))


def _bodies(fetcher: Fetcher, url: str, given: Any, say: Say) -> list[dict[str, Any]]:
    bodies: list[dict[str, Any]] = []
    for each in given if isinstance(given, list) else [given]:
        if isinstance(each, dict):
            bodies.append(each)
        elif isinstance(each, str):
            try:
                bodies += _listed(fetcher, urljoin(url, each), say)
            except Unreadable as error:
                raise NoSource(f"its list of municipalities cannot be read ({error.reason})") from error
    return [body for body in bodies if type_name(body.get("type")) in ("Body", "")]


def _listed(fetcher: Fetcher, url: str, say: Say) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for page in Pages(fetcher, "Body", say).walk(url):
        for each in page.entries:
            if isinstance(each, str):
                each = _fetched(fetcher, each, say)
            if isinstance(each, dict):
                found.append(_whole(fetcher, each))
        if len(found) > MOST_BODIES:
            break
    return found


def _fetched(fetcher: Fetcher, url: str, say: Say) -> Any:
    try:
        return fetcher.json(url).content
    except NotFetched as error:
        say(Note(FindingKind.NOT_FETCHED, "Body", url, "", error.reason))
        return None


def _whole(fetcher: Fetcher, body: dict[str, Any]) -> dict[str, Any]:
    """The municipality with the addresses of its lists; some servers list it without."""
    if any(body.get(name) for name in BODY_LISTS) or not isinstance(body.get("id"), str):
        return body
    try:
        whole = fetcher.json(body["id"]).content
    except NotFetched:
        return body
    return whole if isinstance(whole, dict) and type_name(whole.get("type")) == "Body" else body


def _chosen(bodies: list[dict[str, Any]], only: str) -> list[dict[str, Any]]:
    """The municipality that is named by id, name, short name or key; all without a name."""
    if not only:
        return bodies
    wanted = only.strip().casefold().rstrip("/")
    names = ("id", "name", "shortName", "ags", "rgs")
    return [b for b in bodies if wanted in {str(b.get(n) or "").casefold().rstrip("/") for n in names}]
