# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organizations: the council and its committees, factions, offices, boards, partners."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_list
from werdegang.history.models import Addressed, Sourced
from werdegang.people.querysets import OrganizationQuerySet


class Organization(Addressed, Sourced):
    """A group of people with a task (OParl: Organization).

    A body that does not meet in public (``meets_in_public`` False) shows the public that it consults, never when
    or with what result (``domain.md``, rule 2).
    """

    class Kind(models.TextChoices):
        """What sort of organization it is, for rules and lists; the source's words stand beside it."""

        COUNCIL = "council", _("council")
        MAIN_COMMITTEE = "main_committee", _("main committee")
        COMMITTEE = "committee", _("committee")
        LOCAL_COUNCIL = "local_council", _("local council")
        ADVISORY_BOARD = "advisory_board", _("advisory board")
        FACTION = "faction", _("faction")
        PARTY = "party", _("party")
        OFFICE = "office", _("office")
        DEPARTMENT_HEADS = "department_heads", _("conference of department heads")
        PARTNER = "partner", _("partner organization")
        OTHER = "other", _("other organization")

    ADMINISTRATION = (Kind.OFFICE, Kind.DEPARTMENT_HEADS)
    BOARDS = (Kind.COUNCIL, Kind.MAIN_COMMITTEE, Kind.COMMITTEE, Kind.LOCAL_COUNCIL, Kind.ADVISORY_BOARD)

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="organizations"
    )
    name = models.CharField(_("name"), max_length=500)
    short_name = models.CharField(_("short name"), max_length=255, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OTHER)
    organization_type = models.CharField(
        _("type in the source's words"), max_length=255, blank=True, help_text=_("OParl: organizationType")
    )
    classification = models.CharField(_("classification in the source's words"), max_length=255, blank=True)
    meets_in_public = models.BooleanField(_("meets in public"), default=True)
    open_to = models.ForeignKey(
        "self",
        verbose_name=_("whose members may listen and read"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="listened_to",
        help_text=_("In Lower Saxony: the council, for the main committee (§ 78 NKomVG)."),
    )
    posts = models.JSONField(_("posts"), default=empty_list, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="parts",
    )
    start_date = models.DateField(_("from"), null=True, blank=True)
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))
    website = models.URLField(_("website"), max_length=500, blank=True)
    location = models.ForeignKey(
        "people.Location",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="organizations",
    )
    external_body = models.CharField(_("municipality elsewhere"), max_length=500, blank=True)
    contact_point = models.TextField(
        _("contact point"), blank=True, help_text=_("An office with telephone and e-mail, no private person.")
    )
    member_count = models.PositiveIntegerField(_("number of members"), null=True, blank=True)
    voting_member_count = models.PositiveIntegerField(_("number of voting members"), null=True, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = OrganizationQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ("position", "name", "pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["slug"], name="organization_slug"),
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True)
                | models.Q(start_date__isnull=True)
                | models.Q(end_date__gte=models.F("start_date")),
                name="organization_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_board(self) -> bool:
        """Whether people sit in it and consult papers."""
        return self.kind in self.BOARDS


class OrganizationAlias(models.Model):
    """Another name under which a source knows an organization, as a key that ignores abbreviations and cases."""

    organization = models.ForeignKey("people.Organization", on_delete=models.CASCADE, related_name="aliases")
    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=500)
    name = models.CharField(max_length=500, help_text=_("As the source wrote it."))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body", "key"], name="organization_alias_key")]

    def __str__(self) -> str:
        return self.name
