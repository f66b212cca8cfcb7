# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What works well, and what is on offer for people."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import GoodPracticeQuerySet, ServiceOfferQuerySet
from werdegang.core.models import empty_list
from werdegang.history.models import Addressed, Recorded


class GoodPractice(Addressed, Recorded):
    """An example that others can follow."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="good_practices")
    measure = models.ForeignKey(
        "concepts.Measure", null=True, blank=True, on_delete=models.SET_NULL, related_name="good_practices"
    )
    organization = models.ForeignKey(
        "people.Organization",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="good_practices",
    )
    title = models.CharField(_("title"), max_length=500)
    story = models.TextField(_("story"))
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = GoodPracticeQuerySet["GoodPractice"].as_manager()

    class Meta:
        verbose_name = _("good practice")
        verbose_name_plural = _("good practice")
        ordering = ("edition", "position", "pk")
        constraints = [models.UniqueConstraint(fields=["slug"], name="good_practice_slug")]

    def __str__(self) -> str:
        return self.title


class ServiceOffer(Addressed, Recorded):
    """A course, a counselling hour, a meeting place: where, when, in which languages (ISO 639-1 codes)."""

    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="service_offers")
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("offered by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="service_offers",
    )
    measures = models.ManyToManyField(
        "concepts.Measure", verbose_name=_("measures"), blank=True, related_name="service_offers"
    )
    target_groups = models.ManyToManyField(
        "concepts.TargetGroup", verbose_name=_("target groups"), blank=True, related_name="service_offers"
    )
    districts = models.ManyToManyField(
        "concepts.District", verbose_name=_("districts"), blank=True, related_name="service_offers"
    )
    title = models.CharField(_("title"), max_length=500)
    description = models.TextField(_("description"), blank=True)
    subject = models.CharField(_("subject"), max_length=255, blank=True)
    translation_of = models.ForeignKey(
        "self",
        verbose_name=_("translation of"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="translations",
        help_text=_("The same offer in the language in which it was first described."),
    )
    text_language = models.CharField(_("language of this text"), max_length=10, default="de")
    languages = models.JSONField(_("languages spoken"), default=empty_list, blank=True)
    address = models.CharField(_("address"), max_length=500, blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=500, blank=True)
    contact_point = models.TextField(_("contact point"), blank=True)
    accessibility = models.CharField(_("barrier-free access"), max_length=500, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    _history_m2m_fields: ClassVar[tuple[str, ...]] = ("measures", "target_groups", "districts")

    objects = ServiceOfferQuerySet["ServiceOffer"].as_manager()

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ("position", "title", "pk")
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="service_offer_slug"),
            models.CheckConstraint(
                condition=models.Q(translation_of__isnull=True) | ~models.Q(translation_of=models.F("pk")),
                name="service_offer_translates_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title
