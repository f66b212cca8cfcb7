# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who coordinates a concept."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ConceptRole(models.Model):
    """A grant: this user has this role for this concept, from a day on, perhaps until another."""

    class Role(models.TextChoices):
        """The roles that are bound to a concept."""

        COORDINATOR = "coordinator", _("coordinating office")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.CASCADE,
        related_name="concept_roles",
    )
    concept = models.ForeignKey(
        "concepts.Concept", verbose_name=_("concept"), on_delete=models.CASCADE, related_name="roles"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.COORDINATOR)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))

    class Meta:
        verbose_name = _("role for a concept")
        verbose_name_plural = _("roles for concepts")
        constraints = [models.UniqueConstraint(fields=["user", "concept", "role"], name="concept_role_once")]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.concept}"
