# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of reporting."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportState(models.TextChoices):
    """Whether a report is out."""

    DRAFT = "draft", _("draft")
    RELEASED = "released", _("released")


class SectionKind(models.TextChoices):
    """The sections of a report, in their order."""

    FOREWORD = "foreword", _("Foreword")
    EASY_LANGUAGE = "easy_language", _("In easy language")
    METHOD = "method", _("How this report came about")
    GOALS = "goals", _("Action fields, goals and measures")
    FIGURES = "figures", _("Key figures")
    FUNDING = "funding", _("Funding")
    GOOD_PRACTICE = "good_practice", _("Good practice")
    PARTICIPATION = "participation", _("Participation")
    OUTLOOK = "outlook", _("Outlook")
    GOAL = "goal", _("Word on a goal")

    @property
    def is_text_alone(self) -> bool:
        """Whether the section consists of what the coordinating office writes, and is left out while it is empty."""
        return self in (SectionKind.FOREWORD, SectionKind.EASY_LANGUAGE, SectionKind.OUTLOOK)


WHOLE_SECTIONS = tuple(kind for kind in SectionKind if kind is not SectionKind.GOAL)
"""The sections of the report itself, without the words on single goals."""


class Format(models.TextChoices):
    """The formats in which a version is kept; the value is the ending of the file."""

    JSON = "json", _("Data (JSON)")
    PDF = "pdf", _("PDF")
    DOCX = "docx", _("Word")
    XLSX = "xlsx", _("Excel")
    TXT = "txt", _("Plain text")

    @property
    def media_type(self) -> str:
        """What the file is for programs."""
        return _MEDIA_TYPES[self]


_OFFICE = "application/vnd.openxmlformats-officedocument."
_MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.PDF: "application/pdf",
    Format.DOCX: f"{_OFFICE}wordprocessingml.document",
    Format.XLSX: f"{_OFFICE}spreadsheetml.sheet",
    Format.TXT: "text/plain; charset=utf-8",
}
