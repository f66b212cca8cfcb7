# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers and how they belong together."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_dict, empty_list
from werdegang.core.visibility import Visibility
from werdegang.council.querysets import PaperOrganizationQuerySet, PaperQuerySet, PaperRelationQuerySet
from werdegang.council.vocabulary import InvolvementKind, PaperKind, PaperState, RelationKind
from werdegang.history.models import Addressed, Recorded, Sourced


class Paper(Addressed, Sourced):
    """What is put before the council (OParl: Paper), with its sections as text."""

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="papers"
    )
    name = models.TextField(_("subject"))
    reference = models.CharField(_("number"), max_length=255, blank=True, db_index=True)
    date = models.DateField(_("date"), null=True, blank=True)
    sort_date = models.DateField(
        _("date for lists"),
        null=True,
        blank=True,
        help_text=_("The date, else the day of the last public meeting."),
    )
    paper_type = models.CharField(_("kind in the source's words"), max_length=255, blank=True)
    lead_office = models.ForeignKey(
        "people.Organization",
        verbose_name=_("office in charge"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="papers_in_charge",
    )
    originator_persons = models.ManyToManyField(
        "people.Person", verbose_name=_("persons who brought it in"), blank=True, related_name="papers"
    )
    locations = models.ManyToManyField(
        "people.Location", verbose_name=_("places"), blank=True, related_name="papers"
    )
    proposal = models.TextField(_("proposed resolution"), blank=True)
    reasoning = models.TextField(_("reasoning"), blank=True)
    facts = models.TextField(_("facts of the case"), blank=True)
    financial_effects = models.TextField(_("financial effects"), blank=True)
    other_sections = models.JSONField(
        _("further sections"),
        default=empty_list,
        blank=True,
        help_text=_("Pairs of heading and text, in order."),
    )
    section_headings = models.JSONField(
        _("headings in the source's words"), default=empty_dict, blank=True, help_text=_("By field name.")
    )
    source_details = models.JSONField(
        _("further details of the source"), default=empty_dict, blank=True, help_text=_("Label and text.")
    )
    unparsed = models.TextField(_("what the import did not understand"), blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=15,
        choices=PaperKind.choices,
        blank=True,
        default="",
        db_default="",
        help_text=_("Of a paper that is written here."),
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=PaperState.choices,
        blank=True,
        default="",
        db_default="",
        help_text=_("Where it stands on its way; empty for a paper that came from elsewhere."),
    )
    release_as = models.CharField(
        _("status after release"),
        max_length=8,
        choices=[each for each in Visibility.choices if each[0] in (Visibility.PUBLIC, Visibility.COUNCIL)],
        default=Visibility.PUBLIC,
        db_default=Visibility.PUBLIC.value,
    )
    urgency_reason = models.TextField(_("why it cannot wait"), blank=True, default="", db_default="")
    answer_until = models.DateField(_("answers until"), null=True, blank=True)
    version = models.PositiveIntegerField(
        _("version"), default=1, db_default=1, help_text=_("Grows with every save in the workspace.")
    )

    objects = PaperQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["slug"], name="paper_slug"),
        ]
        indexes = [
            models.Index(fields=["deleted", "visibility", "-sort_date", "-id"], name="paper_list"),
            models.Index(fields=["lead_office", "-sort_date", "-id"], name="paper_of_office"),
            models.Index(fields=["paper_type", "-sort_date", "-id"], name="paper_of_kind"),
            models.Index(fields=["body", "state"], name="paper_at_work"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}".strip()


class PaperOrganization(Recorded):
    """An organization's part in a paper besides the office in charge."""

    paper = models.ForeignKey("council.Paper", on_delete=models.CASCADE, related_name="involvements")
    organization = models.ForeignKey(
        "people.Organization", on_delete=models.PROTECT, related_name="involvements"
    )
    kind = models.CharField(_("part"), max_length=12, choices=InvolvementKind.choices)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = PaperOrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organization involved")
        verbose_name_plural = _("organizations involved")
        ordering = ("kind", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["paper", "organization", "kind"], name="paper_organization_once")
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_kind_display()})"


class PaperRelation(Recorded):
    """A line of a paper's family tree, or a tie to another paper.

    Pages give depth, not direction: both are kept as shown. ``related`` is empty when that paper is not here.
    """

    paper = models.ForeignKey("council.Paper", on_delete=models.CASCADE, related_name="relations")
    related = models.ForeignKey(
        "council.Paper", null=True, blank=True, on_delete=models.CASCADE, related_name="relations_to"
    )
    kind = models.CharField(_("kind"), max_length=15, choices=RelationKind.choices)
    position = models.PositiveIntegerField(_("position"), default=0)
    depth = models.PositiveSmallIntegerField(_("depth"), default=0)
    reference = models.CharField(_("number"), max_length=255, blank=True)
    name = models.TextField(_("subject"), blank=True)
    lead_office = models.CharField(_("office in charge"), max_length=500, blank=True)
    paper_type = models.CharField(_("kind of paper"), max_length=255, blank=True)

    objects = PaperRelationQuerySet.as_manager()

    class Meta:
        verbose_name = _("family tie")
        verbose_name_plural = _("family ties")
        ordering = ("kind", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["paper", "kind", "position"], name="paper_relation_position")
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.name or self.paper_type}".strip()
