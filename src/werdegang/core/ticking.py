# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tick: every few minutes, the duties whose time has come. Each may be run again at any time.

What came of a duty is kept: its last good run, every run that was asked for by a person, and what failed and why.
"""

import datetime
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise

from werdegang.core.models import DutyRun

Job = Callable[[], None]
KEPT = datetime.timedelta(days=90)
"""Runs are forgotten after this time."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Duty:
    """Something that a room does by itself: at every tick, or when so much time has passed."""

    name: str
    label: str | Promise
    job: Job
    every: datetime.timedelta = datetime.timedelta()

    def due_at(self) -> datetime.datetime | None:
        """When it is to be done next; None for what never ran, and is due at once."""
        last = DutyRun.objects.filter(duty=self.name, error="").order_by("-started").first()
        return last.started + self.every if last else None

    def is_due(self, now: datetime.datetime) -> bool:
        """Whether its time has come."""
        if not self.every:
            return True
        due = self.due_at()
        return due is None or due <= now


_duties: dict[str, Duty] = {}


def at_every_tick(
    label: str | Promise, *, every: datetime.timedelta = datetime.timedelta()
) -> Callable[[Job], Job]:
    """Let a room do something by itself; it must do nothing twice."""

    def registered(job: Job) -> Job:
        _duties[job.__name__] = Duty(job.__name__, label, job, every)
        return job

    return registered


def duties() -> list[Duty]:
    """All of them, in the order in which the rooms named them."""
    return list(_duties.values())


def tick() -> list[str]:
    """Do what is due; what fails keeps no other from being done. Return the names of those that failed."""
    now = timezone.now()
    return [duty.name for duty in duties() if duty.is_due(now) and not run(duty)]


def run(duty: Duty, by: str = "") -> bool:
    """Do it now; ``by``: who asked for that. False if it failed."""
    started, error = timezone.now(), ""
    try:
        duty.job()
    except Exception as reason:
        logger.exception("%s failed; it is tried again at the next tick.", duty.name)
        error = "".join(traceback.format_exception(reason))
    _keep(duty, started, error, by)
    return not error


def _keep(duty: Duty, started: datetime.datetime, error: str, by: str) -> None:
    """Of runs that say the same as the one before, one row."""
    ended = timezone.now()
    same = DutyRun.objects.filter(duty=duty.name).order_by("-started", "-pk").first()
    if same is not None and not by and not same.by and same.error == error:
        same.started, same.ended, same.times = started, ended, same.times + 1
        same.save(update_fields=["started", "ended", "times"])
        return
    DutyRun.objects.create(duty=duty.name, started=started, ended=ended, error=error, by=by)
    DutyRun.objects.filter(duty=duty.name, started__lt=ended - KEPT).delete()
