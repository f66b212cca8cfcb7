# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Persons of public office, and where they sit."""

import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_list
from werdegang.history.models import Addressed, Sourced
from werdegang.people.querysets import MembershipQuerySet, PersonQuerySet


class Person(Addressed, Sourced):
    """Somebody with a mandate or an office (OParl: Person). Telephone and e-mail are never shown on public pages."""

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="persons"
    )
    name = models.CharField(_("name"), max_length=255)
    family_name = models.CharField(_("family name"), max_length=255, blank=True)
    given_name = models.CharField(_("given name"), max_length=255, blank=True)
    form_of_address = models.CharField(_("form of address"), max_length=100, blank=True)
    affix = models.CharField(_("affix"), max_length=100, blank=True)
    titles = models.JSONField(_("titles"), default=empty_list, blank=True)
    gender = models.CharField(_("gender"), max_length=50, blank=True)
    phones = models.JSONField(_("telephone numbers"), default=empty_list, blank=True)
    emails = models.JSONField(_("e-mail addresses"), default=empty_list, blank=True)
    status = models.JSONField(_("status"), default=empty_list, blank=True)
    location = models.ForeignKey(
        "people.Location",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="persons",
    )
    life = models.TextField(_("about the person"), blank=True)
    life_source = models.CharField(_("source of the text about the person"), max_length=500, blank=True)

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("With it the person signs in and votes in writing."),
    )
    erased_on = models.DateField(
        _("erased on"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Nothing of the person is kept since."),
    )

    objects = PersonQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ("family_name", "given_name", "pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["slug"], name="person_slug"),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(Sourced):
    """A person in an organization over a half-open period (OParl: Membership), perhaps sitting for somebody."""

    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.CASCADE, related_name="memberships"
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=255, blank=True)
    voting_right = models.BooleanField(_("voting right"), null=True, blank=True)
    start_date = models.DateField(_("from"), null=True, blank=True)
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))
    on_behalf_of = models.ForeignKey(
        "people.Organization",
        verbose_name=_("sits for"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    substitute_for = models.ForeignKey(
        "self",
        verbose_name=_("substitute for"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="substitutes",
        help_text=_("The seat that this person takes when its holder is prevented."),
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = MembershipQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ("position", "person__family_name", "pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True)
                | models.Q(start_date__isnull=True)
                | models.Q(end_date__gte=models.F("start_date")),
                name="membership_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.organization}"

    @property
    def last_day(self) -> datetime.date | None:
        """The last day of the seat; None while it lasts."""
        return self.end_date - datetime.timedelta(days=1) if self.end_date else None
