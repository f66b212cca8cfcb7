# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom measures are for, where they happen, and on what law they stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import OfBodyQuerySet
from werdegang.history.models import Recorded


class TargetGroup(Recorded):
    """A group of people whom goals, measures and offers are for."""

    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="target_groups")
    name = models.CharField(_("name"), max_length=255)
    description = models.TextField(_("description"), blank=True)

    objects = OfBodyQuerySet["TargetGroup"].as_manager()

    class Meta:
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["body", "name"], condition=models.Q(deleted=False), name="target_group_name"
            )
        ]

    def __str__(self) -> str:
        return self.name


class District(Recorded):
    """A part of the municipality (Stadtteil, Ortsteil) in which measures happen and offers are found."""

    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="districts")
    name = models.CharField(_("name"), max_length=255)

    objects = OfBodyQuerySet["District"].as_manager()

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["body", "name"], condition=models.Q(deleted=False), name="district_name"
            )
        ]

    def __str__(self) -> str:
        return self.name


class LegalBasis(Recorded):
    """A law or a section of one."""

    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="legal_bases")
    name = models.CharField(_("name"), max_length=500)
    citation = models.CharField(_("citation"), max_length=255, help_text=_("Such as “§ 43 AufenthG”."))
    url = models.URLField(_("address of the text"), max_length=500, blank=True)

    objects = OfBodyQuerySet["LegalBasis"].as_manager()

    class Meta:
        verbose_name = _("legal basis")
        verbose_name_plural = _("legal bases")
        ordering = ("citation", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["body", "citation"], condition=models.Q(deleted=False), name="legal_basis_citation"
            )
        ]

    def __str__(self) -> str:
        return self.citation
