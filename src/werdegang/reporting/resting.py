# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports that rest on the decision of a paper."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from werdegang.council.models import Paper
from werdegang.reporting.models import Report


def reports(paper: Paper, user: Any) -> Iterator[str]:
    """Those that a resolution on the paper noted."""
    rows = Report.objects.visible_to(user).filter(noted_by__paper=paper, noted_by__deleted=False)
    for report in rows.order_by("pk"):
        yield _("the report “%(title)s” is noted by it") % {"title": report.title}
