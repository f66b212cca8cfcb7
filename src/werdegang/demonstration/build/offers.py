# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Good practice, and what is on offer for people: a row for each language, the translations tied to the first."""

from collections.abc import Iterator

from werdegang.concepts.models import District, Edition, GoodPractice, Measure, ServiceOffer
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.build.measures import DAY
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.people.models import Body, Location, Organization

FIRST = "de"
"""The language that an offer's texts begin with; the others' addresses are made from its title."""


def write(content: Content, ledger: Ledger, body: Body) -> None:
    """Write them all."""
    ledger.write(
        GoodPractice,
        (
            (
                record.key,
                GoodPractice(
                    edition=ledger.get(Edition, record.edition),
                    measure=ledger.get(Measure, record.measure),
                    organization=ledger.get(Organization, record.organization),
                    slug=ledger.slug("good practice", record.title),
                    title=record.title,
                    story="\n\n".join(record.story),
                    position=position,
                    is_sample=record.is_sample,
                ),
            )
            for position, record in enumerate(content.good_practices)
        ),
    )
    told = [(record, text) for record in content.service_offers for text in record.texts]
    for firsts in (True, False):
        ledger.write(
            ServiceOffer,
            [
                (_key(record, text), _offer(record, text, position, ledger, body))
                for position, (record, text) in enumerate(told)
                if (text is record.texts[0]) is firsts
            ],
        )
    for name in ("measures", "target_groups"):
        ledger.link(
            ServiceOffer, name, ((_key(record, text), getattr(record, name)) for record, text in told)
        )
    _districts(told, ledger, body)


def _districts(
    told: list[tuple[records.ServiceOffer, records.OfferText]], ledger: Ledger, body: Body
) -> None:
    """The districts of the places where something is on offer."""
    named = {_key(record, text): ledger.get(Location, record.location).sub_locality for record, text in told}
    names = sorted(filter(None, set(named.values())))
    ledger.write(District, ((f"district {name}", District(body=body, name=name)) for name in names))
    ledger.link(
        ServiceOffer, "districts", ((key, [f"district {name}"]) for key, name in named.items() if name)
    )


def _key(record: records.ServiceOffer, text: records.OfferText) -> str:
    return f"{record.key} {text.language}"


def _offer(
    record: records.ServiceOffer, text: records.OfferText, position: int, ledger: Ledger, body: Body
) -> ServiceOffer:
    place = ledger.get(Location, record.location)
    original = record.texts[0]
    first = original.title
    return ServiceOffer(
        body=body,
        translation_of=None if text is original else ledger.get(ServiceOffer, _key(record, original)),
        organization=ledger.get(Organization, record.provider),
        slug=ledger.slug("offer", first if text.language == FIRST else f"{first} {text.language}"),
        title=text.title,
        description=" ".join(_sentences(record, text)),
        subject=record.subject,
        text_language=text.language,
        languages=list(record.spoken_languages),
        address=f"{place.street_address}, {place.postal_code} {place.locality}",
        opening_hours=record.opening_hours,
        contact_point=ledger.get(Organization, record.contact_office).name,
        valid_until=record.valid_until - DAY if record.valid_until else None,
        position=position,
        is_sample=record.is_sample,
    )


def _sentences(record: records.ServiceOffer, text: records.OfferText) -> Iterator[str]:
    """The text, and what it costs where that is known in the language of the text."""
    yield text.text
    if text.language == FIRST and record.cost and record.cost.casefold() not in text.text.casefold():
        yield f"Kosten: {record.cost}."
