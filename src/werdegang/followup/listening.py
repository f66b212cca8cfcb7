# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposes assignments for resolutions as they are recorded or imported; a person confirms them.

A row for each point, kept by its place: what a person has confirmed, changed or dismissed is never touched again,
and a proposal that nobody has looked at follows a corrected wording.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save
from django.utils import timezone
from django_tasks import task

from werdegang.core.changes import on_bulk_change
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.followup.models import Assignment
from werdegang.followup.proposing import Recognised, office_named, recognised
from werdegang.history.writing import keep, take_away
from werdegang.people.models import Organization

REASON = "Im Wortlaut des Beschlusses erkannt"
"""Why a proposal is there, as the history says it."""
CHUNK = 500
ON_THE_WAY = (
    ConsultationRole.PRELIMINARY,
    ConsultationRole.RECOMMENDATION,
    ConsultationRole.HEARING,
    ConsultationRole.NOTE,
)
"""What another body decides afterwards asks nobody to do anything yet."""


def listen() -> None:
    """Connect to the signals; called when the application starts."""
    post_save.connect(_on_resolution, sender=Resolution, dispatch_uid="followup-resolution")
    on_bulk_change(_on_rows)


def _on_resolution(instance: Resolution, **_kwargs: Any) -> None:
    propose_for([instance.pk])


def _on_rows(model: type[models.Model] | None, keys: Sequence[int]) -> None:
    if model is None:
        transaction.on_commit(look_through_everything.enqueue)
    elif model is Resolution:
        propose_for(keys)
    elif model is Paper:
        propose_for(
            Resolution.objects.filter(paper__in=keys, text="", deleted=False).values_list("pk", flat=True)
        )


@task()
def look_through_everything() -> None:
    """All resolutions, some at a time: after much was written in bulk."""
    last = 0
    while True:
        rows = Resolution.objects.filter(pk__gt=last, deleted=False).order_by("pk")
        keys = list(rows.values_list("pk", flat=True)[:CHUNK])
        if not keys:
            return
        propose_for(keys)
        last = keys[-1]


@transaction.atomic
def propose_for(keys: Iterable[int]) -> None:
    """Look at the wording of these resolutions and bring the proposals into line with it."""
    resolutions = list(
        Resolution.objects.filter(pk__in=list(keys), deleted=False).select_related(
            "paper", "agenda_item", "consultation"
        )
    )
    if not resolutions:
        return
    found = {each.pk: _found_in(each) for each in resolutions}
    known: dict[int, list[Assignment]] = {}
    for row in Assignment.objects.filter(resolution__in=found, found_in_text=True):
        known.setdefault(row.resolution_id, []).append(row)
    if not known and not any(found.values()):
        return
    offices = _offices({each.body_id for each in resolutions if found[each.pk]})
    for resolution in resolutions:
        _bring_into_line(
            resolution,
            found[resolution.pk],
            known.get(resolution.pk, []),
            offices.get(resolution.body_id, []),
        )


def wording_of(resolution: Resolution) -> str:
    """What the body decided, in the best words there are: its own, the agenda's, the paper's if unchanged."""
    item, paper = resolution.agenda_item, resolution.paper
    if resolution.text.strip():
        return resolution.text
    if item is not None and item.resolution_text.strip():
        return item.resolution_text
    if paper is not None and resolution.outcome != Outcome.ADOPTED_CHANGED:
        return paper.proposal
    return ""


def asks_somebody(resolution: Resolution) -> bool:
    """Whether it is a decision that others carry out: adopted, and not just on its way to another body."""
    step = resolution.consultation
    if step is not None and not step.authoritative and step.role in ON_THE_WAY:
        return False
    said = resolution.outcome_text.casefold()
    adopted = resolution.outcome == Outcome.OTHER and "beschlossen" in said and "nicht" not in said
    return Outcome(resolution.outcome).is_adoption or adopted


def _found_in(resolution: Resolution) -> list[Recognised]:
    if not asks_somebody(resolution):
        return []
    return recognised(wording_of(resolution), resolution.date or timezone.localdate(resolution.created))


def _offices(bodies: set[int]) -> dict[int, list[tuple[int, str]]]:
    """Keys and names (long and short) of the offices and partners, by municipality."""
    kinds = (Organization.Kind.OFFICE, Organization.Kind.DEPARTMENT_HEADS, Organization.Kind.PARTNER)
    rows = Organization.objects.filter(body__in=bodies, kind__in=kinds, deleted=False)
    found: dict[int, list[tuple[int, str]]] = {}
    for key, body, name, short in rows.values_list("pk", "body_id", "name", "short_name"):
        found.setdefault(body, []).extend((key, each) for each in (name, short) if each)
    return found


def _bring_into_line(
    resolution: Resolution,
    found: Sequence[Recognised],
    known: Sequence[Assignment],
    offices: Sequence[tuple[int, str]],
) -> None:
    by_place = {row.position: row for row in known}
    asked = _asked_in_turn(found, offices)
    for place, (each, office) in enumerate(zip(found, asked, strict=True), 1):
        row = by_place.pop(place, None)
        if row is None:
            row = Assignment(
                resolution=resolution,
                position=place,
                found_in_text=True,
                visibility=Visibility.DRAFT,
                is_sample=resolution.is_sample,
                state_since=resolution.date,
            )
        elif not _is_untouched(row):
            continue
        if _fill(row, each, resolution, office):
            keep(row, None, REASON)
    for row in by_place.values():
        if _is_untouched(row):
            take_away(row, None, REASON)


def _asked_in_turn(found: Sequence[Recognised], offices: Sequence[tuple[int, str]]) -> Iterator[int | None]:
    """The office of each; what names nobody ("Dem Rat ist zu berichten") is meant for whom was asked before it."""
    asked: int | None = None
    for each in found:
        if each.addressee:
            asked = office_named(each.addressee, offices)
        yield asked


def _is_untouched(row: Assignment) -> bool:
    """Whether it is a proposal that nobody has looked at."""
    if row.deleted or row.visibility != Visibility.DRAFT:
        return False
    return not row.history.exclude(history_user=None).exists()


def _fill(row: Assignment, found: Recognised, resolution: Resolution, office: int | None) -> bool:
    """Give the row what was recognised; True if anything is new."""
    if office is None and resolution.paper is not None:
        office = resolution.paper.lead_office_id
    wanted = {
        "point": found.point[:20],
        "title": found.title,
        "text": found.text,
        "office_id": office,
        "due": found.due,
        "due_text": found.due_text,
        "every_months": found.every_months,
    }
    changed = row._state.adding or any(getattr(row, name) != value for name, value in wanted.items())
    for name, value in wanted.items():
        setattr(row, name, value)
    return changed
