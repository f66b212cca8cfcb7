# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker for background tasks, as `./werdegang run` keeps it beside the server."""

from django.conf import settings
from django.core.management import BaseCommand, call_command

from werdegang.config import redis_worker
from werdegang.config.worker import new_worker_name, only_worker, take_up_lost_tasks, ticking
from werdegang.search.tasks import mend_index


class Command(BaseCommand):
    """Works until it is told to stop."""

    help = "Run background tasks; first take up those that a killed worker left (used by run)."

    def handle(self, **options: object) -> None:
        """Wait until no other worker lives, take up what was left, mend the index; work and tick.

        On Redis there may be many.
        """
        if settings.QUEUE_URL:
            mend_index.enqueue()
            redis_worker.work()
            return
        with only_worker(settings.DATA):
            take_up_lost_tasks(settings.DATA)
            mend_index.enqueue()
            with ticking():
                call_command(
                    "db_worker", queue_name="*", reload=False, worker_id=new_worker_name(settings.DATA)
                )
