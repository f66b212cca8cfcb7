# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The organizations of a municipality by every name that pages have for them."""

import re
from enum import Enum

from werdegang.core.addresses import free_slug
from werdegang.importers.matching import (
    full_name,
    kind_of,
    organization_from_meeting,
    organization_key,
    same_organization,
)
from werdegang.importers.writing.changes import Changes, came_by_import
from werdegang.people.models import Body, Organization, OrganizationAlias

Kind = Organization.Kind
_NAME_LENGTH = 500
_SHORT_LENGTH = 255

_LOCAL = re.compile(
    r"^(?:orts|ortschafts|bezirks(?!verordneten|versammlung)|stadtbezirks|stadtteil)(?:rat|beirat|vertretung)\b"
    r"|^ortsbeirat|^bezirksausschuss"
)
_MAIN = re.compile(r"^(?:verwaltungs|haupt|kreis|samtgemeinde|regions)ausschuss\b")
_HEADS = re.compile(
    r"dezernent\w*konferenz|dezernent\w*runde|verwaltungs(?:vorstand|konferenz)|amtsleit\w*runde"
)
_CLOSED = re.compile(r"^(?:magistrat|gemeindevorstand|ältestenrat|kreisvorstand)\b")
_OPEN_BY_DATE = re.compile(r"^(?:haupt|kreis)ausschuss\b")
"""Main committees that in some states meet in public: a day on a page says that they do."""
_PUBLIC_WORD = re.compile(r"(?<!nicht)(?<!nicht[ -])(?<!nicht - )öffentlich", re.IGNORECASE)
_CLOSED_WORD = re.compile(r"nicht\s*-?\s*öffentlich", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"(?:n\.?\s*n\.?|[\W\d_]*|keine?|ohne|entfällt|unbekannt)", re.IGNORECASE)


class Part(Enum):
    """In what part a page names an organization; says what it is likely to be."""

    CONSULTS = Kind.COMMITTEE
    OFFICE = Kind.OFFICE
    INITIATES = Kind.OTHER


def is_name(text: str | None) -> bool:
    """Whether a text names somebody at all."""
    return bool(text) and not _PLACEHOLDER.fullmatch((text or "").strip())


def kind_for(name: str, part: Part = Part.INITIATES) -> Organization.Kind:
    """What sort of organization it is, by its name, else by the part that it has on the page."""
    words = full_name(name).casefold()
    if _HEADS.search(words):
        return Kind.DEPARTMENT_HEADS
    if _LOCAL.search(words):
        return Kind.LOCAL_COUNCIL
    if _MAIN.search(words):
        return Kind.MAIN_COMMITTEE
    guessed = Kind(kind_of(name))
    return part.value if guessed is Kind.OTHER else guessed


def says_public(meeting: str | None) -> bool:
    """Whether a meeting's name says that it has a public part."""
    return bool(_PUBLIC_WORD.search(meeting or ""))


def says_closed(meeting: str | None) -> bool:
    """Whether a meeting's name says that it has a closed part only."""
    return bool(_CLOSED_WORD.search(meeting or "")) and not says_public(meeting)


def meets_in_closed_session(name: str, kind: Organization.Kind, meeting: str | None, *, dated: bool) -> bool:
    """Whether a body new here meets in closed session: by law or custom, unless the page says otherwise."""
    if says_public(meeting):
        return False
    words = full_name(name).casefold()
    if dated and _OPEN_BY_DATE.search(words) and not says_closed(meeting):
        return False
    return kind in (Kind.MAIN_COMMITTEE, Kind.DEPARTMENT_HEADS) or bool(_CLOSED.search(words))


class Directory:
    """Finds organizations by name, whatever spelling; makes those that are not here."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._by_key: dict[str, Organization] | None = None

    def find(self, name: str | None) -> Organization | None:
        """The organization of this name, if it is here."""
        return self._known().get(self.key(name or "")) if is_name(name) else None

    def key(self, name: str) -> str:
        """What all spellings of the name have in common."""
        return (organization_key(name, self.body.name) or " ".join(name.split()).casefold())[:_NAME_LENGTH]

    def ensure(
        self,
        name: str | None,
        part: Part,
        changes: Changes,
        *,
        meeting: str | None = None,
        dated: bool = False,
    ) -> Organization | None:
        """The organization of this name, made if it is not here; nothing for no name.

        Args:
            name: as the page has it.
            part: what it does on the page.
            changes: what takes down what is written.
            meeting: name of its meeting, which may hold its full name and says whether it is public.
            dated: whether the page gives a day for it.
        """
        if not is_name(name):
            return None
        assert name is not None
        found = self.find(name)
        if found is None:
            return self._make(name, part, changes, meeting, dated=dated)
        self._learn(found, name, changes, meeting)
        return found

    def _make(
        self, name: str, part: Part, changes: Changes, meeting: str | None, *, dated: bool
    ) -> Organization:
        shown = self._official(name, meeting)
        kind = kind_for(shown, part)
        organization = changes.add(
            Organization(
                body=self.body,
                name=shown[:_NAME_LENGTH],
                short_name=_short(name, shown),
                kind=kind,
                meets_in_public=not meets_in_closed_session(shown, kind, meeting, dated=dated),
                slug=free_slug(Organization.objects.all(), shown),
            )
        )
        for spelling in (name, shown):
            self._alias(organization, spelling)
        return organization

    def _official(self, name: str, meeting: str | None) -> str:
        """The name written out; the one within the meeting's name where that says more."""
        shown = full_name(name)
        titled = organization_from_meeting(meeting or "")
        if titled and len(titled) > len(shown) and same_organization(titled, name, self.body.name):
            return titled
        return shown

    def _learn(self, organization: Organization, name: str, changes: Changes, meeting: str | None) -> None:
        """What a page says about an organization that is here: a spelling, its full name, that it meets in public."""
        self._alias(organization, name)
        shown = self._official(name, meeting)
        if shown.startswith(f"{organization.name} ") and came_by_import(organization, "name"):
            changes.set(organization, name=shown[:_NAME_LENGTH], short_name=_short(organization.name, shown))
        if (
            not organization.meets_in_public
            and says_public(meeting)
            and came_by_import(organization, "meets_in_public")
        ):
            changes.set(organization, meets_in_public=True)

    def _alias(self, organization: Organization, name: str) -> None:
        known, key = self._known(), self.key(name)
        if key not in known:
            OrganizationAlias.objects.create(
                organization=organization, body=self.body, key=key, name=name[:_NAME_LENGTH]
            )
            known[key] = organization

    def _known(self) -> dict[str, Organization]:
        if self._by_key is None:
            self._by_key = {}
            rows = list(Organization.objects.filter(body=self.body).order_by("deleted", "pk"))
            by_id = {row.pk: row for row in rows}
            for key, pk in OrganizationAlias.objects.filter(body=self.body).values_list(
                "key", "organization"
            ):
                if pk in by_id:
                    self._by_key[key] = by_id[pk]
            for row in rows:
                for name in (row.name, row.short_name):
                    if name:
                        self._by_key.setdefault(self.key(name), row)
        return self._by_key


def _short(name: str, shown: str) -> str:
    """A name of everyday use, if the page has one: "Rat", "VA"."""
    everyday = name != shown and (shown.startswith(f"{name} ") or name.isupper())
    return name[:_SHORT_LENGTH] if everyday else ""
