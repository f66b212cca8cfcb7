# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for imports: large workbooks of concepts."""

from django_tasks import task

from werdegang.importers.concept.bringing import proceed_in


@task()
def import_concept(key: int, language: str) -> None:
    """Check a file (primary key), or take it over once it is confirmed."""
    proceed_in(key, language)
