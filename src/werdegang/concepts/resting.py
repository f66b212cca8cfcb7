# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions that rest on the decision of a paper."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition
from werdegang.council.models import Paper


def editions(paper: Paper, user: Any) -> Iterator[str]:
    """Those that a resolution on the paper adopted."""
    rows = Edition.objects.visible_to(user).filter(adopted_by__paper=paper, adopted_by__deleted=False)
    for edition in rows.select_related("concept").order_by("pk"):
        yield _("the edition “%(edition)s” is adopted by it") % {"edition": f"{edition.concept}: {edition}"}
