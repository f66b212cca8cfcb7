# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What several things tell alike."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from ninja import Field, Schema

from werdegang.api.addresses import Places, names_of
from werdegang.api.answering import Json
from werdegang.concepts.models import Translation
from werdegang.council.models import Paper
from werdegang.council.vocabulary import Outcome


class Thing(Schema):
    """What every thing says of itself."""

    id: str = Field(description="Its permanent address here.")
    slug: str
    web: str | None = Field(description="Its page for people.")
    sample: bool = Field(description="True: invented for the demonstration.")


class Reference(Schema):
    """Another thing: what it is called, and where it is found."""

    title: str
    id: str | None = Field(description="Its address here.")
    web: str | None = Field(description="Its page for people.")


class OrganizationReference(Schema):
    """An office, a body, a partner; its data are in the OParl interface."""

    name: str
    web: str
    oparl: str | None = Field(description="Its address in the OParl interface.")


class PaperReference(Schema):
    """A paper; its data are in the OParl interface."""

    name: str
    reference: str
    web: str
    oparl: str | None = Field(description="Its address in the OParl interface.")


class ResolutionReference(Schema):
    """A resolution, as far as it is public."""

    date: datetime.date | None
    outcome: Outcome
    outcome_text: str = Field(description="The result in the source's own words.")
    web: str
    paper: PaperReference | None


class TranslatedText(Schema):
    """A text in another language."""

    language: str = Field(description="BCP 47; “de-simple” is Leichte Sprache.")
    field: str
    text: str


def last_day(end: datetime.date | None) -> datetime.date | None:
    """Periods are half-open inside, and told with their last day."""
    return end - datetime.timedelta(days=1) if end else None


def concept_reference(concept: Any, places: Places) -> Json:
    """A concept that anybody sees."""
    return {
        "title": concept.name,
        "id": places.api("concept", concept.slug),
        "web": places.page("concept", concept.slug),
    }


def edition_reference(edition: Any, places: Places) -> Json:
    """An edition that anybody sees; its concept must be loaded."""
    slugs = (edition.concept.slug, edition.slug)
    return {"title": edition.name, "id": places.api("edition", *slugs), "web": places.page("edition", *slugs)}


def part_reference(route: str, part: Any, places: Places) -> Json:
    """A goal or a measure (``route``) that anybody sees."""
    slugs = names_of(part)
    return {"title": part.title, "id": places.api(route, *slugs), "web": places.page(route, *slugs)}


def organization(found: Any, places: Places, oparl: dict[int, str]) -> Json | None:
    """An organization that anybody sees, or nothing."""
    if found is None:
        return None
    web = places.page("organization", found.slug)
    return {"name": found.name, "web": web, "oparl": oparl.get(found.pk)}


def resolution(found: Any, places: Places, oparl: dict[int, str]) -> Json | None:
    """A resolution that anybody sees, with its paper; or nothing. ``oparl``: addresses of papers."""
    if found is None:
        return None
    return {
        "date": found.date,
        "outcome": found.outcome,
        "outcome_text": found.outcome_text,
        "web": places.page("resolution", found.slug),
        "paper": paper(found.paper, places, oparl),
    }


def paper(found: Any, places: Places, oparl: dict[int, str]) -> Json | None:
    """A paper that anybody sees, or nothing."""
    if found is None:
        return None
    web = places.page("paper", found.slug)
    return {"name": found.name, "reference": found.reference, "web": web, "oparl": oparl.get(found.pk)}


def papers_in_oparl(resolutions: Iterable[Any], places: Places) -> dict[int, str]:
    """Where the papers of these resolutions are in the OParl interface."""
    return places.oparl(Paper, {each.paper_id for each in resolutions if each and each.paper_id})


def seen(name: str, rows: Any) -> Any:
    """To load with a thing: of those at the other end of ``name`` the ones in ``rows``, which are gated."""
    return Prefetch(name, rows)


def translated() -> Any:
    """What of a thing is told in other languages."""
    return seen("translations", Translation.objects.visible_to(None).order_by("language", "field", "pk"))


def translations(thing: Any) -> list[Json]:
    """Its loaded translations."""
    return [
        {"language": each.language, "field": each.field, "text": each.text}
        for each in thing.translations.all()
    ]


def titles(things: Iterable[Any]) -> list[str]:
    """What these are called."""
    return [str(each) for each in things]
