# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers by letters of their subject or number."""

from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from werdegang.core.substrings import Substrings
from werdegang.council.models import Paper

LETTERS = Substrings("council_paper", ("name", "reference"))


def papers_with(papers: QuerySet[Paper], text: str) -> QuerySet[Paper]:
    """Those of the papers that have each word of the text in subject or number, whatever its case."""
    return LETTERS.containing(papers, text.split())


def make_index(using: str = DEFAULT_DB_ALIAS, **_signal: Any) -> None:
    """Make the index of letters where it is missing: after each migration."""
    LETTERS.make(using)
