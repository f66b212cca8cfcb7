# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments that rest on the decision of a paper."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from werdegang.council.models import Paper
from werdegang.followup.models import Assignment


def assignments(paper: Paper, user: Any) -> Iterator[str]:
    """Those of a resolution on the paper that somebody confirmed."""
    rows = Assignment.objects.visible_to(user).confirmed().filter(resolution__paper=paper)
    for title in rows.order_by("pk").values_list("title", flat=True):
        yield _("the assignment “%(title)s” comes from it") % {"title": title}
