# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that show what an update says: a photo, a programme, a count."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import EvidenceQuerySet
from werdegang.history.models import Recorded


class Evidence(Recorded):
    """A file of a status update (Beleg); of the request until what was written is released.

    Its level is public or internal, and never more than that of the update; a request keeps it among those who
    write and check.
    """

    measure = models.ForeignKey("concepts.Measure", on_delete=models.CASCADE, related_name="evidence")
    request = models.ForeignKey(
        "concepts.UpdateRequest", null=True, blank=True, on_delete=models.CASCADE, related_name="evidence"
    )
    update = models.ForeignKey(
        "concepts.StatusUpdate",
        verbose_name=_("status update"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="evidence",
    )
    file = models.ForeignKey("files.File", on_delete=models.CASCADE, related_name="evidence")

    objects = EvidenceQuerySet["Evidence"].as_manager()

    class Meta:
        verbose_name = _("evidence file")
        verbose_name_plural = _("evidence files")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(request__isnull=False) | models.Q(update__isnull=False),
                name="evidence_of_something",
            )
        ]

    def __str__(self) -> str:
        return str(self.file)
