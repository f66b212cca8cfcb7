# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality, its places, organizations, persons and seats."""

from werdegang.demonstration.build.ledger import REASON, Ledger
from werdegang.demonstration.content.collection import Content
from werdegang.importers.matching import organization_key
from werdegang.people.models import Body, Location, Membership, Organization, OrganizationAlias, Person

MARK = {"demonstration": True}
"""What tells the demonstration's municipality from any other (``Body.vendor``)."""
NAMES_IN_SOURCES = {"referat-05": ("05-Büro für Integration",)}
"""Further spellings of the council information system, by organization."""


def write(content: Content, ledger: Ledger) -> Body:
    """Write them all; the municipality is returned."""
    body = _body(content, ledger)
    _locations(content, ledger, body)
    _organizations(content, ledger, body)
    _persons(content, ledger, body)
    body.main_organization = ledger.get(Organization, "rat")
    body._change_reason = REASON  # type: ignore[attr-defined]
    body.save(update_fields=["main_organization", "modified"])
    return body


def _body(content: Content, ledger: Ledger) -> Body:
    record = content.body
    return ledger.save(
        Body(
            slug=ledger.slug("body", record.short_name),
            name=record.name,
            short_name=record.short_name,
            ags=record.ags,
            classification=record.classification,
            contact_name=record.contact_name,
            vendor=MARK,
            is_sample=record.is_sample,
        ),
        record.key,
    )


def _locations(content: Content, ledger: Ledger, body: Body) -> None:
    ledger.write(
        Location,
        (
            (
                record.key,
                Location(
                    body=body,
                    description=record.name.removesuffix(f", {record.room}"),
                    street_address=record.street_address,
                    room=record.room,
                    postal_code=record.postal_code,
                    locality=record.locality,
                    sub_locality=record.sub_locality,
                    is_sample=record.is_sample,
                ),
            )
            for record in content.locations
        ),
    )


def _organizations(content: Content, ledger: Ledger, body: Body) -> None:
    aliases: dict[str, OrganizationAlias] = {}
    for position, record in enumerate(content.organizations):
        organization = ledger.save(
            Organization(
                body=body,
                slug=ledger.slug("organization", record.key),
                name=record.name,
                short_name=record.short_name,
                kind=Organization.Kind[record.kind.name],
                meets_in_public=record.meets_in_public,
                parent=ledger.find(Organization, record.part_of),
                start_date=record.start,
                end_date=record.until,
                contact_point=record.contact_email,
                position=position,
                is_sample=record.is_sample,
            ),
            record.key,
        )
        for name in (record.name, record.short_name, *NAMES_IN_SOURCES.get(record.key, ())):
            key = organization_key(name, body.name)
            aliases.setdefault(
                key, OrganizationAlias(organization=organization, body=body, key=key, name=name)
            )
    OrganizationAlias.objects.bulk_create(aliases.values())


def _persons(content: Content, ledger: Ledger, body: Body) -> None:
    ledger.write(
        Person,
        (
            (
                record.key,
                Person(
                    body=body,
                    slug=ledger.slug("person", record.name),
                    name=record.name,
                    given_name=record.given_name,
                    family_name=record.family_name,
                    form_of_address=record.form_of_address,
                    titles=[record.title] if record.title else [],
                    is_sample=record.is_sample,
                ),
            )
            for record in content.persons
        ),
    )
    ledger.write(
        Membership,
        (
            (
                record.key,
                Membership(
                    person=ledger.get(Person, record.person),
                    organization=ledger.get(Organization, record.organization),
                    role=record.role,
                    voting_right=record.voting_right,
                    start_date=record.start,
                    end_date=record.until,
                    on_behalf_of=ledger.find(Organization, record.on_behalf_of),
                    position=position,
                    is_sample=record.is_sample,
                ),
            )
            for position, record in enumerate(content.memberships)
        ),
    )
