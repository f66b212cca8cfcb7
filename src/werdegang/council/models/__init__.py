# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Terms, meetings and how they are conducted, agenda items, papers, consultations, resolutions, family tree, files."""

from werdegang.council.models.attachment import AgendaItemFile, Attachment, MeetingFile, PaperFile
from werdegang.council.models.conduct import (
    Attendance,
    ClosedItemTitle,
    Exclusion,
    ItemMinutes,
    Minutes,
    NamedVote,
    PublishedDecision,
    RulesOfProcedure,
)
from werdegang.council.models.consultation import Consultation
from werdegang.council.models.meeting import AgendaItem, Meeting
from werdegang.council.models.paper import Paper, PaperOrganization, PaperRelation
from werdegang.council.models.process import CoSignature, NumberCounter, NumberScheme, PaperStep
from werdegang.council.models.resolution import Resolution
from werdegang.council.models.term import LegislativeTerm
from werdegang.council.models.written import WrittenAnswer, WrittenProcedure

__all__ = [
    "AgendaItem",
    "AgendaItemFile",
    "Attachment",
    "Attendance",
    "ClosedItemTitle",
    "CoSignature",
    "Consultation",
    "Exclusion",
    "ItemMinutes",
    "LegislativeTerm",
    "Meeting",
    "MeetingFile",
    "Minutes",
    "NamedVote",
    "NumberCounter",
    "NumberScheme",
    "Paper",
    "PaperFile",
    "PaperOrganization",
    "PaperRelation",
    "PaperStep",
    "PublishedDecision",
    "Resolution",
    "RulesOfProcedure",
    "WrittenAnswer",
    "WrittenProcedure",
]
