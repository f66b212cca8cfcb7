# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the register: bulk changes, and marks that a first filling left out."""

from collections.abc import Mapping, Sequence

from django_tasks import task

from werdegang.oparl import register
from werdegang.oparl.kinds import Kind


@task()
def refresh_register(keys: Mapping[str, Sequence[int]]) -> None:
    """Look at objects anew: primary keys by number of the kind (as text: arguments of tasks are JSON)."""
    register.refresh({Kind(int(kind)): set(some) for kind, some in keys.items()})


@task()
def reconcile_register() -> None:
    """Look through everything."""
    register.reconcile()


@task()
def mark_unmarked() -> None:
    """Compute the marks that are missing."""
    register.mark_unmarked()
