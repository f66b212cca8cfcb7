# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Base records, and the revision of the data as a whole."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from werdegang.core.visibility import Visibility


def empty_list() -> list[Any]:
    """Default of a JSON list."""
    return []


def empty_dict() -> dict[str, Any]:
    """Default of a JSON object."""
    return {}


class Record(models.Model):
    """What every kept thing has: times, a level of visibility, a tombstone, and whether it is invented."""

    created = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    modified = models.DateTimeField(_("modified"), auto_now=True)
    deleted = models.BooleanField(_("deleted"), default=False)
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    is_sample = models.BooleanField(
        _("sample data"),
        default=False,
        help_text=_("Invented for the demonstration; marked wherever it shows."),
    )

    class Meta:
        abstract = True


class Revision(models.Model):
    """One row: a number that grows with every change of the data. Whoever keeps a computed page asks for it."""

    number = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="revision_one_row")]

    def __str__(self) -> str:
        return str(self.number)


class DutyRun(models.Model):
    """What came of something that is done by itself (``ticking.py``)."""

    duty = models.CharField(max_length=60)
    started = models.DateTimeField()
    ended = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)
    """So often it went just like this."""
    error = models.TextField(blank=True)
    by = models.CharField(max_length=150, blank=True)
    """Name of the account that asked for it."""

    class Meta:
        indexes = [models.Index(fields=["duty", "started"], name="duty_run_last")]

    def __str__(self) -> str:
        return f"{self.duty} {self.started}"

    @property
    def reason(self) -> str:
        """Why it failed, in one line."""
        return self.error.strip().rpartition("\n")[2]
