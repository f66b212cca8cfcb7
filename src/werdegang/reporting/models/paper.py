# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which council paper was drafted from what: so its resolution finds the way back."""

from django.db import models
from django.utils import timezone


class DraftedPaper(models.Model):
    """A paper with the report that it asks a body to note, the edition that it asks the council to adopt, or both."""

    paper = models.OneToOneField("council.Paper", on_delete=models.CASCADE, related_name="drafted_from")
    report = models.ForeignKey(
        "reporting.Report", null=True, blank=True, on_delete=models.CASCADE, related_name="drafted_papers"
    )
    edition = models.ForeignKey(
        "concepts.Edition", null=True, blank=True, on_delete=models.CASCADE, related_name="drafted_papers"
    )
    drafted = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-drafted", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(report__isnull=False) | models.Q(edition__isnull=False),
                name="drafted_paper_from_something",
            )
        ]

    def __str__(self) -> str:
        return str(self.paper)
