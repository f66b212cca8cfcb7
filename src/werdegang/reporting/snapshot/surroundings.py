# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What frames the goals in a report: the municipality, the edition, sections, money, good practice, participation."""

import base64
from collections import Counter
from hashlib import sha512
from typing import Any

from django.db.models import Prefetch, Sum

from werdegang.concepts.models import Edition, Funding, GoodPractice, Measure
from werdegang.concepts.vocabulary import EditionState, FundingSource
from werdegang.core.visibility import ANYONE
from werdegang.council.models import Paper, Resolution
from werdegang.council.vocabulary import Outcome
from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.people.models import Body, Organization
from werdegang.reporting.models import HouseStyle, Report
from werdegang.reporting.snapshot.plain import Plain, day, decimal
from werdegang.reporting.snapshot.telling import Teller
from werdegang.reporting.styling import contents, style_of
from werdegang.reporting.vocabulary import WHOLE_SECTIONS, SectionKind


def municipality(edition: Edition) -> Plain:
    """Whose report on the edition it is, with the lines below the name."""
    return house(edition.concept.body_id, edition.coordinating_office_id)


def house(body_id: int, office_id: int | None) -> Plain:
    """A municipality (primary key) with the office whose paper it is, if any, as it stands in the head."""
    body = Body.objects.visible_to(ANYONE).filter(pk=body_id).first()
    office = Organization.objects.visible_to(ANYONE).filter(pk=office_id or 0).first()
    style = style_of(body_id)
    return {
        "name": body.name if body else "",
        "lines": [office.name] if office else [],
        "colour": style.colour,
        "logo": _logo(style),
    }


def _logo(style: HouseStyle) -> Plain | None:
    if not style.logo:
        return None
    content = base64.b64encode(contents(style.logo.name or "")).decode("ascii")
    return {"content": content, "media_type": style.logo_type, "words": style.logo_words}


def word_template(edition: Edition) -> Plain | None:
    """Which Word template the municipality sets now: its name and SHA-512; None for the house's own."""
    style = style_of(edition.concept.body_id)
    if not style.word_template:
        return None
    digest = sha512(contents(style.word_template.name or "")).hexdigest()
    return {"name": style.word_template_name, "sha512": digest}


def edition_of(report: Report, teller: Teller) -> Plain:
    """The edition that is reported on, and whether the report concludes it."""
    return edition_told(report.edition, teller) | {"concluded": report.concludes_id == report.edition.pk}


def edition_told(found: Edition, teller: Teller) -> Plain:
    """An edition, and the resolution that adopted it."""
    adopted = (
        Resolution.objects.visible_to(ANYONE)
        .filter(pk=found.adopted_by_id or 0)
        .select_related("organization")
        .first()
    )
    paper = Paper.objects.visible_to(ANYONE).filter(pk=adopted.paper_id or 0).first() if adopted else None
    return {
        "concept": found.concept.name,
        "concept_slug": found.concept.slug,
        "slug": found.slug,
        "number": found.number,
        "name": found.name,
        "start": day(found.start_date),
        "end": day(found.end_date),
        "state": EditionState(found.state).value,
        "summary": found.summary,
        "is_sample": found.is_sample,
        "adopted": {
            "organization": adopted.organization.name if adopted.organization else "",
            "day": day(adopted.date),
            "outcome": Outcome(adopted.outcome).value,
            "paper": paper.reference if paper else "",
        }
        | _on_record(adopted)
        if adopted
        else None,
    } | teller.marks((found.concept, "name", "concept"), (found, "name", "name"))


def _on_record(adopted: Resolution) -> Plain:
    """The words on record, where the vocabulary has none for them."""
    if adopted.outcome != Outcome.OTHER or not adopted.outcome_text:
        return {}
    return {"outcome_words": adopted.outcome_text}


def wanted_sections(report: Report) -> frozenset[SectionKind]:
    """The sections that the coordinating office did not take out."""
    out = report.sections.filter(deleted=False, goal__isnull=True, included=False).values_list(
        "kind", flat=True
    )
    return frozenset(WHOLE_SECTIONS) - {SectionKind(kind) for kind in out}


def sections(report: Report) -> list[Plain]:
    """The sections that appear, in their order, with the words of the coordinating office."""
    rows = {row.kind: row for row in report.sections.filter(deleted=False, goal__isnull=True)}
    found = []
    for kind in WHOLE_SECTIONS:
        row = rows.get(kind)
        text = row.text if row else ""
        if (row is not None and not row.included) or (kind.is_text_alone and not text.strip()):
            continue
        found.append({"kind": kind.value, "text": text})
    return found


def words_on_goals(report: Report) -> dict[int, str]:
    """What the coordinating office says on single goals, by the goal's key."""
    rows = report.sections.filter(deleted=False, kind=SectionKind.GOAL, goal__isnull=False)
    return {row.goal_id: row.text for row in rows if row.goal_id and row.included}


def funding(report: Report) -> list[Plain]:
    """What was planned and spent, by year, source and payer; money of measures included."""
    payers = dict(Organization.objects.visible_to(ANYONE).values_list("pk", "name"))
    rows = (
        Funding.objects.visible_to(ANYONE)
        .filter(edition=report.edition, year__gte=report.period_start.year, year__lte=_last_year(report))
        .order_by("year", "source", "organization")
        .values_list("year", "source", "organization", "is_sample")
        .annotate(planned=Sum("planned"), spent=Sum("spent"))
    )
    return [
        {
            "year": year,
            "source": FundingSource(source).value,
            "organization": payers.get(organization, ""),
            "planned": decimal(planned),
            "spent": decimal(spent),
            "is_sample": is_sample,
        }
        for year, source, organization, is_sample, planned, spent in rows
    ]


def _last_year(report: Report) -> int:
    end = report.period_end
    return end.year - 1 if (end.month, end.day) == (1, 1) else end.year


def planned(edition: Edition) -> list[Plain]:
    """What is planned for all of an edition, by year, source and payer."""
    payers = dict(Organization.objects.visible_to(ANYONE).values_list("pk", "name"))
    rows = (
        Funding.objects.visible_to(ANYONE)
        .filter(edition=edition, planned__isnull=False)
        .order_by("year", "source", "organization")
        .values_list("year", "source", "organization", "is_sample")
        .annotate(planned=Sum("planned"))
    )
    return [
        {
            "year": year,
            "source": FundingSource(source).value,
            "organization": payers.get(organization, ""),
            "planned": decimal(planned),
            "is_sample": is_sample,
        }
        for year, source, organization, is_sample, planned in rows
    ]


def good_practice(edition: Edition, teller: Teller) -> list[Plain]:
    """Examples that others can follow, told in the report's language."""
    measures: Any = Measure.objects.visible_to(ANYONE)
    organizations: Any = Organization.objects.visible_to(ANYONE)
    rows = (
        GoodPractice.objects.visible_to(ANYONE)
        .filter(edition=edition)
        .prefetch_related(
            Prefetch("measure", measures),
            Prefetch("organization", organizations),
        )
        .order_by("position", "pk")
    )
    teller.tell([*rows, *(each.measure for each in rows if each.measure)])
    return [
        {
            "title": each.title,
            "story": each.story,
            "measure": each.measure.title if each.measure else "",
            "organization": each.organization.name if each.organization else "",
            "is_sample": each.is_sample,
        }
        | teller.marks((each, "title", "title"), (each, "story", "story"), *_of_measure(each.measure))
        for each in rows
    ]


def _of_measure(measure: Measure | None) -> list[tuple[Measure, str, str]]:
    return [(measure, "title", "measure")] if measure else []


def participation(edition: Edition) -> list[Plain]:
    """The phases of the edition, with how many proposals were answered how."""
    phases = (
        ParticipationPhase.objects.visible_to(ANYONE)
        .filter(edition=edition)
        .prefetch_related(Prefetch("proposals", Proposal.objects.visible_to(ANYONE)))
        .order_by("start_date", "position", "pk")
    )
    found = []
    for phase in phases:
        answers = Counter(proposal.outcome for proposal in phase.proposals.all())
        found.append(
            {
                "title": phase.title,
                "kind": ParticipationPhase.Kind(phase.kind).value,
                "start": day(phase.start_date),
                "end": day(phase.end_date),
                "place": phase.place,
                "text": phase.description,
                "is_sample": phase.is_sample,
                "answers": [
                    {"outcome": outcome.value, "count": answers[outcome]}
                    for outcome in Proposal.Outcome
                    if answers[outcome]
                ],
            }
        )
    return found
