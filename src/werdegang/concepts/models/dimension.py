# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""By what figures are broken down: dimensions (sex, age, district, citizenship …) and their members, as codelists."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import DimensionMemberQuerySet, OfConceptQuerySet
from werdegang.history.models import Recorded

CODE = r"^[a-z0-9][a-z0-9-]*$"
is_code = RegexValidator(CODE, _("Use lower-case letters, digits and hyphens, such as “under-6”."))


class Dimension(Recorded):
    """Something by which figures of a concept are broken down."""

    concept = models.ForeignKey("concepts.Concept", on_delete=models.CASCADE, related_name="dimensions")
    code = models.CharField(_("code"), max_length=40, validators=[is_code])
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = OfConceptQuerySet["Dimension"].as_manager()

    class Meta:
        verbose_name = _("dimension")
        verbose_name_plural = _("dimensions")
        ordering = ("concept", "position", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "code"], condition=models.Q(deleted=False), name="dimension_code"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DimensionMember(Recorded):
    """One entry of the codelist of a dimension."""

    dimension = models.ForeignKey("concepts.Dimension", on_delete=models.CASCADE, related_name="members")
    code = models.CharField(_("code"), max_length=40, validators=[is_code])
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = DimensionMemberQuerySet["DimensionMember"].as_manager()

    class Meta:
        verbose_name = _("member of a dimension")
        verbose_name_plural = _("members of dimensions")
        ordering = ("dimension", "position", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["dimension", "code"], condition=models.Q(deleted=False), name="dimension_member_code"
            ),
        ]

    def __str__(self) -> str:
        return self.name
