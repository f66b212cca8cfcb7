# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Models of the room."""

from werdegang.reporting.models.paper import DraftedPaper
from werdegang.reporting.models.report import (
    Report,
    ReportBuild,
    ReportFile,
    ReportSection,
    ReportVersion,
)
from werdegang.reporting.models.style import COLOUR, HouseStyle

__all__ = [
    "COLOUR",
    "DraftedPaper",
    "HouseStyle",
    "Report",
    "ReportBuild",
    "ReportFile",
    "ReportSection",
    "ReportVersion",
]
