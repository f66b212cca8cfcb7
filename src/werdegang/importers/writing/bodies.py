# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a page belongs to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.db.models import Q
from django.utils.translation import gettext as _

from werdegang.core.addresses import free_slug, german_slug
from werdegang.importers.matching import municipality_names, organization_from_meeting
from werdegang.importers.records import CouncilPage
from werdegang.importers.sources import is_web_address, name_of
from werdegang.importers.writing.changes import Changes, came_by_import
from werdegang.importers.writing.context import NotWritten
from werdegang.people.models import Body

_KIND = (
    r"Stadt|Gemeinde|Hansestadt|Landeshauptstadt|Universitätsstadt|Kreisstadt|Große[nr]? Kreisstadt|Bundesstadt"
    r"|Wissenschaftsstadt|Fontanestadt|Lutherstadt|Samtgemeinde|Verbandsgemeinde|Einheitsgemeinde|Landkreise?s?"
    r"|Kreise?s?|Marktes|Marktgemeinde|Region"
)
_TOWN = (
    r"(?:(?:Bad|St\.|Sankt|Markt) )?[A-ZÄÖÜ][\wäöüß./-]*"
    r"(?: \([^)]*\)| (?:am|an der|ob der|im|in|bei) [A-ZÄÖÜ][\wäöüß-]*)?"
)
_COUNCIL = (
    r"(?:\w*[Rr]at|Kreistag|Bürgerschaft|Ratsversammlung|\w*[Vv]ertretung"
    r"|\w*[Vv]ersammlung|Magistrat|\w*ausschuss)"
)
_COUNCIL_OF = re.compile(rf"^{_COUNCIL} (?:der|des) (?P<kind>{_KIND}) (?P<town>{_TOWN})$")
_BARE = re.compile(
    rf"^(?P<council>Stadtrat|Gemeinderat|Stadtverordnetenversammlung|Kreistag|Bezirksverordnetenversammlung)"
    rf" (?P<town>{_TOWN})(?: von Berlin)?$"
)
_BARE_KINDS = {
    "Stadtrat": "Stadt", "Gemeinderat": "Gemeinde", "Stadtverordnetenversammlung": "Stadt", "Kreistag": "Landkreis",
    "Bezirksverordnetenversammlung": "Bezirk",
}  # fmt: skip
NAMELESS = "Kommune ohne Namen"
"""What a municipality is called until a page or the operator names it."""
_NOMINATIVE = {
    "Landkreises": "Landkreis", "Kreises": "Kreis", "Marktes": "Markt", "Großen Kreisstadt": "Große Kreisstadt",
    "Großer Kreisstadt": "Große Kreisstadt",
}  # fmt: skip


def municipalities_of(page: CouncilPage) -> list[str]:
    """The municipalities that the names of councils on the page speak of, most often named first."""
    found = Counter(name for text in _names(page) if (name := _named_in(text)))
    return [name for name, _count in found.most_common()]


def body_for(page: CouncilPage, wanted: str, changes: Changes) -> Body:
    """The municipality: as wanted, else the one that the page names, else the only one; made if it is not here.

    Raises:
        NotWritten: if several are here, and neither the page nor its address or file's name tells one.
    """
    if wanted:
        return named_body(wanted) or _named_at_last(wanted, changes) or _make(wanted, changes)
    bodies = list(Body.objects.filter(deleted=False).order_by("pk"))
    named = municipalities_of(page)
    for name in named:
        for body in bodies:
            if same_municipality(body.name, name):
                return body
    if named:
        return _named_at_last(named[0], changes) or _make(named[0], changes)
    if len(bodies) > 1:
        if (hinted := _hinted_at(bodies, page.source)) is not None:
            return hinted
        raise NotWritten(
            _("it cannot be told to which municipality the page belongs; say it with --body (%(bodies)s)")
            % {"bodies": ", ".join(body.name for body in bodies)}
        )
    if not bodies:
        changes.note(
            _(
                "the page does not name its municipality; name it with --body at the next import, and it is renamed"
            )
        )
        return _make(NAMELESS, changes)
    return bodies[0]


def named_body(wanted: str) -> Body | None:
    """A municipality by address, name or short name, in this order."""
    words = " ".join(wanted.split())
    rows = Body.objects.filter(
        Q(slug=words) | Q(name__iexact=words) | Q(short_name__iexact=words), deleted=False
    )
    ranked = sorted(
        rows, key=lambda body: (body.slug != words, body.name.casefold() != words.casefold(), body.pk)
    )
    return ranked[0] if ranked else None


def same_municipality(one: str, other: str) -> bool:
    """Whether two names mean the same municipality: a town and the county of its name are two."""
    return municipality_names(one)[-1:] == municipality_names(other)[-1:] and _is_county(one) == _is_county(
        other
    )


def _hinted_at(bodies: Iterable[Body], source: str) -> Body | None:
    """The only municipality whose name is a part of the page's server or file name."""
    place = (urlsplit(source).hostname or "") if is_web_address(source) else name_of(source)
    parts = set(re.split(r"[^a-z0-9]+", german_slug(place.replace(".", "-"))))
    found = [body for body in bodies if set(german_slug(body.short_name or body.name).split("-")) <= parts]
    return found[0] if len(found) == 1 else None


def _named_at_last(name: str, changes: Changes) -> Body | None:
    """The municipality that was made for pages without its name, now that it is known."""
    row = Body.objects.filter(name=NAMELESS, deleted=False).order_by("pk").first()
    if row is None or not came_by_import(row, "name"):
        return None
    words = " ".join(name.split())[:255]
    changes.set(row, name=words, short_name=_short_name(words))
    return row


def _make(name: str, changes: Changes) -> Body:
    words = " ".join(name.split())[:255]
    short = _short_name(words)
    return changes.add(
        Body(name=words, short_name=short, slug=free_slug(Body.objects.all(), german_slug(short)))
    )


def _short_name(words: str) -> str:
    short = words if _is_county(words) else re.sub(rf"^(?:{_KIND}|Stadt|Bezirk) (?=\S)", "", words)
    return short[:100]


def _is_county(name: str) -> bool:
    return bool(re.match(r"(?:Land)?[Kk]reis\b", name))


def _names(page: CouncilPage) -> Iterator[str]:
    """Names of bodies on the page, also those within the names of meetings."""
    for turn in page.consultations:
        yield turn.organization or ""
        yield organization_from_meeting(turn.meeting or "") or ""
    if page.meeting is not None:
        yield page.meeting.organization or ""
        yield organization_from_meeting(page.meeting.name or "") or ""


def _named_in(text: str) -> str | None:
    words = " ".join(text.split())
    if found := _COUNCIL_OF.match(words):
        return f"{_NOMINATIVE.get(found['kind'], found['kind'])} {found['town']}"
    if found := _BARE.match(words):
        return f"{_BARE_KINDS[found['council']]} {found['town']}"
    return None
