# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes of the council that are more than one save."""

import datetime

from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, Paper


def day_for_lists(paper: Paper) -> datetime.date | None:
    """The paper's own date, else the day of the last public meeting that consults it: never that of a closed one."""
    if paper.date:
        return paper.date
    consultations = Consultation.objects.filter(
        paper=paper,
        deleted=False,
        meeting__deleted=False,
        meeting__visibility=Visibility.PUBLIC,
        organization__meets_in_public=True,
    )
    return consultations.order_by("-meeting__date").values_list("meeting__date", flat=True).first()
