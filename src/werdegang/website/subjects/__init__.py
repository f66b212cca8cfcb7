# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the public pages can be subscribed to, as anyone may see it."""

from werdegang.mailing.sources import register_source
from werdegang.website.subjects.assignments import Assignments, FollowUp
from werdegang.website.subjects.courses import Courses
from werdegang.website.subjects.figures import Figures
from werdegang.website.subjects.meetings import Bodies, Meetings
from werdegang.website.subjects.searches import Searches


def register() -> None:
    """Plug all sources in."""
    register_source("werdegang", Courses())
    register_source("gremium", Bodies())
    register_source("sitzung", Meetings())
    register_source("auftraege", FollowUp())
    register_source("auftrag", Assignments())
    register_source("kennzahl", Figures())
    register_source("suche", Searches())
