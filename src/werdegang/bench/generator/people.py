# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The invented town: its bodies and offices, and who sits where."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from werdegang.bench.generator import words
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.core.addresses import german_slug
from werdegang.council.models import LegislativeTerm
from werdegang.people.models import Body, Location, Membership, Organization, Person

TERM_YEARS = 5
SEATS = {"council": 46, "main": 11, "committee": 13, "local": 9, "board": 16}
"""Members of each sort of body in one term."""
NEWCOMERS = 0.4
"""Share of the council that changes with a term."""


@dataclass(frozen=True)
class Town:
    """The organizations by what they do in a paper's course, and the members of the last term."""

    body: Body
    council: Organization
    main_committee: Organization
    committees: Sequence[Organization]
    local_councils: Sequence[Organization]
    advisory_board: Organization
    offices: Sequence[Organization]
    factions: Sequence[Organization]
    partners: Sequence[Organization]
    rooms: Sequence[Location]
    person: Person
    """Somebody who sits in the council and in committees today."""


def make_town(rows: Rows, texts: Texts, first_day: datetime.date, today: datetime.date) -> Town:
    """Found the town, with terms and members from the first day until today."""
    body = Body(
        name=f"Stadt {words.TOWN}",
        short_name=words.TOWN,
        slug=german_slug(words.TOWN),
        classification="Kreisfreie Stadt",
        contact_email="post@fernbrueck.example",
        is_sample=True,
    )
    rows.add(body)
    kind = Organization.Kind
    council = _organization(rows, body, "Rat", kind.COUNCIL)
    body.main_organization_id = council.pk
    factions = [_organization(rows, body, f"Fraktion {name}", kind.FACTION) for name in words.FACTIONS]
    boards = _boards(rows, texts, body, council)
    persons = _members(rows, texts, body, boards, factions, (first_day, today))
    return Town(
        body=body,
        council=council,
        main_committee=boards["main"][0],
        committees=boards["committee"],
        local_councils=boards["local"],
        advisory_board=boards["board"][0],
        offices=[
            _organization(rows, body, f"{10 + 3 * number}-{name}", kind.OFFICE)
            for number, name in enumerate(words.OFFICES)
        ],
        factions=factions,
        partners=[
            _organization(rows, body, f"{name} {texts.place()}", kind.PARTNER) for name in words.PARTNERS
        ],
        rooms=[_room(rows, body, name) for name in ("Ratssaal", "Sitzungszimmer 1", "Bürgerhaus")],
        person=persons[0],
    )


def _boards(rows: Rows, texts: Texts, body: Body, council: Organization) -> dict[str, list[Organization]]:
    kind = Organization.Kind
    return {
        "council": [council],
        "main": [_organization(rows, body, "Verwaltungsausschuss", kind.MAIN_COMMITTEE, open_doors=False)],
        "committee": [
            _organization(rows, body, f"Ausschuss für {name}", kind.COMMITTEE) for name in words.COMMITTEES
        ],
        "local": [
            _organization(rows, body, f"Ortsrat {start}{words.PLACE_ENDINGS[-1]}", kind.LOCAL_COUNCIL)
            for start in words.PLACE_BEGINNINGS[:6]
        ],
        "board": [_organization(rows, body, "Beirat für Zusammenleben", kind.ADVISORY_BOARD)],
    }


def _organization(
    rows: Rows, body: Body, name: str, kind: Organization.Kind, *, open_doors: bool = True
) -> Organization:
    return rows.add(
        Organization(
            body_id=body.pk,
            name=name,
            slug=german_slug(name),
            kind=kind,
            organization_type=kind.value,
            meets_in_public=open_doors,
            is_sample=True,
        )
    )


def _room(rows: Rows, body: Body, name: str) -> Location:
    return rows.add(
        Location(body_id=body.pk, description="Rathaus", room=name, locality=words.TOWN, is_sample=True)
    )


def _members(
    rows: Rows,
    texts: Texts,
    body: Body,
    boards: dict[str, list[Organization]],
    factions: list[Organization],
    period: tuple[datetime.date, datetime.date],
) -> list[Person]:
    """Persons and memberships of each term; returns the members of the last one."""
    members: list[Person] = []
    taken: set[str] = set()
    for start, end in _terms(*period):
        rows.add(
            LegislativeTerm(
                body_id=body.pk,
                name=f"Wahlperiode {start.year}-{end.year}",
                start_date=start,
                end_date=end,
                is_sample=True,
            )
        )
        members = [person for person in members if texts.rng.random() >= NEWCOMERS]
        while len(members) < SEATS["council"]:
            members.append(_person(rows, texts, body, taken))
        for number, person in enumerate(members):
            _seat(rows, person, factions[number % len(factions)], start, end)
        for sort, organizations in boards.items():
            for number, organization in enumerate(organizations):
                seats = members[: SEATS[sort]] if number == 0 else texts.rng.sample(members, SEATS[sort])
                for position, person in enumerate(seats):
                    _seat(rows, person, organization, start, end, position)
    return members


def _terms(first: datetime.date, last: datetime.date) -> list[tuple[datetime.date, datetime.date]]:
    """Terms that cover the days, counted back from the one that runs on the last."""
    start = datetime.date(last.year - last.year % TERM_YEARS, 1, 1)
    terms = []
    while True:
        terms.append((start, start.replace(year=start.year + TERM_YEARS)))
        if start <= first:
            return terms[::-1]
        start = start.replace(year=start.year - TERM_YEARS)


def _person(rows: Rows, texts: Texts, body: Body, taken: set[str]) -> Person:
    given, family = texts.person()
    slug = german_slug(f"{given} {family}")
    number = 1
    while slug in taken:
        number += 1
        slug = german_slug(f"{given} {family} {number}")
    taken.add(slug)
    return rows.add(
        Person(
            body_id=body.pk,
            name=f"{given} {family}",
            given_name=given,
            family_name=family,
            slug=slug,
            is_sample=True,
        )
    )


def _seat(
    rows: Rows,
    person: Person,
    organization: Organization,
    start: datetime.date,
    end: datetime.date,
    position: int = 0,
) -> None:
    rows.add(
        Membership(
            person_id=person.pk,
            organization_id=organization.pk,
            role="Vorsitz" if position == 0 else "Mitglied",
            voting_right=True,
            start_date=start,
            end_date=end,
            position=position,
            is_sample=True,
        )
    )
