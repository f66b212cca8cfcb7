# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the index."""

from django_tasks import task

from werdegang.search import upkeep


@task()
def mend_index() -> None:
    """Look at all that waits; make everything anew if that is what waits."""
    upkeep.mend()
