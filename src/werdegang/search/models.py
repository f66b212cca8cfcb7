# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the index still has to look at."""

from typing import ClassVar

from django.db import models


class Waiting(models.Model):
    """A changed row that the index has not seen; written with the change itself, so that no crash forgets it.

    An empty ``model`` stands for everything.
    """

    model = models.CharField(max_length=60, blank=True)
    object_id = models.BigIntegerField(default=0)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return f"{self.model} {self.object_id}".strip() or "everything"
