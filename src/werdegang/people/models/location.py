# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places, as OParl describes them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_dict
from werdegang.history.models import Sourced
from werdegang.people.querysets import LocationQuerySet


class Location(Sourced):
    """A place: an address in words and, where known, on the map (OParl: Location)."""

    body = models.ForeignKey(
        "people.Body",
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="locations",
    )
    description = models.CharField(_("description"), max_length=500, blank=True)
    street_address = models.CharField(_("street and number"), max_length=255, blank=True)
    room = models.CharField(_("room"), max_length=255, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    sub_locality = models.CharField(_("district"), max_length=255, blank=True)
    locality = models.CharField(_("town"), max_length=255, blank=True)
    geojson = models.JSONField(
        _("GeoJSON"), default=empty_dict, blank=True, help_text=_("A Feature; longitude before latitude.")
    )

    objects = LocationQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        town = " ".join(part for part in (self.postal_code, self.locality) if part)
        parts = (self.description, self.room, self.street_address, town)
        return ", ".join(part for part in parts if part)
