# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, resolutions, agenda items, files."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper, PublishedDecision, Resolution
from werdegang.files.models import File
from werdegang.people.models import Organization
from werdegang.search.contents.joining import joined, names, sections
from werdegang.search.kinds import Content, Kind


def _organizations(viewer: Any) -> "QuerySet[Organization]":
    return Organization.objects.visible_to(viewer)


def _papers(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    steps = Consultation.objects.visible_to(viewer).select_related("organization").order_by("position", "pk")
    return rows.prefetch_related(
        Prefetch("lead_office", _organizations(viewer)),
        Prefetch("consultations", steps, to_attr="consulting"),
    )


def _paper(paper: Any) -> Content:
    return Content(
        title=paper.name,
        reference=paper.reference,
        text=joined(
            paper.paper_type,
            paper.proposal,
            paper.reasoning,
            paper.facts,
            paper.financial_effects,
            sections(paper.other_sections),
        ),
        date=paper.sort_date or paper.date,
        facets={"body": names(*(step.organization for step in paper.consulting))},
    )


def _resolutions(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return rows.prefetch_related(
        Prefetch("organization", _organizations(viewer)),
        Prefetch("paper", Paper.objects.visible_to(viewer)),
        Prefetch(
            "agenda_item", AgendaItem.objects.visible_to(viewer).select_related("meeting__organization")
        ),
        Prefetch("meeting", Meeting.objects.visible_to(viewer).select_related("organization")),
    )


def _resolution(resolution: Any) -> Content:
    subject = resolution.paper or resolution.agenda_item
    return Content(
        title=subject.name if subject else str(resolution.get_outcome_display()),
        reference=resolution.paper.reference if resolution.paper else "",
        text=joined(resolution.outcome_text, resolution.text),
        date=resolution.date,
        facets={"body": names(resolution.organization)},
    )


def _decisions(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # What is made known is never seen without the body that decided.
    return rows.select_related("organization")


def _decision(decision: Any) -> Content:
    return Content(
        title=decision.title,
        text=decision.text,
        date=decision.published_on,
        facets={"body": names(decision.organization)},
    )


def _items(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # A point is never seen without its meeting, nor a meeting without its body.
    return rows.select_related("meeting__organization")


def _item(item: Any) -> Content:
    return Content(
        title=item.name or item.number,
        text=joined(item.result, item.resolution_text, item.minutes),
        date=item.meeting.date,
        facets={"body": names(item.meeting.organization)},
    )


def _files(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return rows


def _file(file: Any) -> Content:
    return Content(title=file.name, text=file.text, date=file.date)


KINDS = (
    Kind("vorlage", Paper, _("Paper"), _("Papers"), _paper, _papers, ("lead_office", "consultations")),
    Kind(
        "beschluss",
        Resolution,
        _("Resolution"),
        _("Resolutions"),
        _resolution,
        _resolutions,
        ("paper", "organization", "agenda_item"),
    ),
    Kind(
        "bekanntgabe",
        PublishedDecision,
        _("Decision made known"),
        _("Decisions made known"),
        _decision,
        _decisions,
    ),
    Kind("tagesordnungspunkt", AgendaItem, _("Agenda item"), _("Agenda items"), _item, _items),
    Kind(
        "anlage",
        File,
        _("Attachment"),
        _("Attachments"),
        _file,
        _files,
        (
            "paper_files",
            "paper_files__paper",
            "meeting_files",
            "meeting_files__meeting",
            "meeting_files__meeting__organization",
            "agenda_item_files",
            "agenda_item_files__agenda_item",
            "agenda_item_files__agenda_item__meeting",
            "agenda_item_files__agenda_item__meeting__organization",
            "evidence",
        ),
    ),
)
