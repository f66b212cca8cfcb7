# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a run: what waited is tied, what is computed is computed, what is missing is recorded."""

from django.db import transaction
from django.utils import timezone

from werdegang.importers.erasing import forget_again
from werdegang.importers.models import ImportRun, ImportSource
from werdegang.importers.oparl.resolving import Resolver
from werdegang.importers.oparl.steps import Steps


def finish(steps: Steps, *, complete: bool) -> None:
    """Close a run."""
    assert steps.run is not None
    assert steps.source is not None
    with transaction.atomic():
        steps.write_held()
        resolver = Resolver(steps)
        resolver.retry_waiting()
        resolver.tie_pending()
        resolver.record_missing()
        resolver.compute()
        states = ImportRun.State
        steps.run.state = states.COMPLETE if complete else states.INCOMPLETE
        steps.run.finished = timezone.now()
        steps.save()
        forget_again()
        if complete and not steps.only_body:
            steps.source.last_run = steps.began
            if steps.full:
                steps.source.last_full = steps.began
            ImportSource.objects.filter(pk=steps.source.pk).update(
                last_run=steps.source.last_run, last_full=steps.source.last_full
            )
