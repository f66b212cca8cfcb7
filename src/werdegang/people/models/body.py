# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_list
from werdegang.history.models import Addressed, Sourced
from werdegang.people.querysets import BodyQuerySet


class Body(Addressed, Sourced):
    """A municipality (OParl: Body). Its legislative terms are found in the council."""

    name = models.CharField(_("name"), max_length=255)
    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    license_valid_since = models.DateTimeField(_("license valid since"), null=True, blank=True)
    oparl_since = models.DateTimeField(_("OParl since"), null=True, blank=True)
    ags = models.CharField(_("official municipality key (AGS)"), max_length=8, blank=True)
    rgs = models.CharField(_("regional key (RGS)"), max_length=12, blank=True)
    equivalent = models.JSONField(_("equivalent addresses"), default=empty_list, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_name = models.CharField(_("contact"), max_length=255, blank=True)
    classification = models.CharField(_("kind of municipality"), max_length=255, blank=True)
    location = models.ForeignKey(
        "people.Location",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bodies",
    )
    main_organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("main organization"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    person_years = models.PositiveSmallIntegerField(
        _("years that persons are kept after their last mandate"),
        null=True,
        blank=True,
        help_text=_(
            "Then page, contacts and all else of the person are erased; in papers and minutes their words stay. Empty: "
            "nothing is erased by itself."
        ),
    )

    objects = BodyQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["slug"], name="body_slug"),
        ]

    def __str__(self) -> str:
        return self.name
