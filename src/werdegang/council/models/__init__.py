# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Terms, meetings, agenda items, papers, consultations, resolutions, family tree, and what files they carry."""

from werdegang.council.models.attachment import AgendaItemFile, Attachment, MeetingFile, PaperFile
from werdegang.council.models.consultation import Consultation
from werdegang.council.models.meeting import AgendaItem, Meeting
from werdegang.council.models.paper import Paper, PaperOrganization, PaperRelation
from werdegang.council.models.process import CoSignature, NumberCounter, NumberScheme, PaperStep
from werdegang.council.models.resolution import Resolution
from werdegang.council.models.term import LegislativeTerm

__all__ = [
    "AgendaItem",
    "AgendaItemFile",
    "Attachment",
    "CoSignature",
    "Consultation",
    "LegislativeTerm",
    "Meeting",
    "MeetingFile",
    "NumberCounter",
    "NumberScheme",
    "Paper",
    "PaperFile",
    "PaperOrganization",
    "PaperRelation",
    "PaperStep",
    "Resolution",
]
