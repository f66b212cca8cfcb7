# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports: the text at work, its frozen versions, and their files."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_list
from werdegang.core.visibility import Visibility
from werdegang.history.models import Addressed, Recorded
from werdegang.reporting.querysets import (
    OfReportQuerySet,
    ReportFileQuerySet,
    ReportQuerySet,
    ReportSectionQuerySet,
)
from werdegang.reporting.vocabulary import Format, ReportState, SectionKind


class Report(Addressed, Recorded):
    """A report on how an edition was carried out over a half-open period (Umsetzungsbericht).

    What stands here is the text at work; readers get a version, which is frozen.
    """

    edition = models.ForeignKey(
        "concepts.Edition", verbose_name=_("edition"), on_delete=models.PROTECT, related_name="reports"
    )
    title = models.CharField(_("title"), max_length=500)
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("until"), help_text=_("The first day after."))
    state = models.CharField(
        _("state"), max_length=10, choices=ReportState.choices, default=ReportState.DRAFT
    )
    concludes = models.ForeignKey(
        "concepts.Edition",
        verbose_name=_("concludes the edition"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="concluding_reports",
    )
    fulfils = models.ForeignKey(
        "concepts.ReportingDuty",
        verbose_name=_("fulfils the duty"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reports",
    )
    noted_by = models.ForeignKey(
        "council.Resolution",
        verbose_name=_("noted by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="noted_reports",
        help_text=_("The resolution by which a body took note of the report."),
    )
    updates_left_out = models.JSONField(
        _("updates left out"),
        default=empty_list,
        blank=True,
        help_text=_("Keys of status updates of the period that shall not appear."),
    )
    language = models.CharField(
        _("language"),
        max_length=35,
        default=settings.LANGUAGE_CODE,
        help_text=_("BCP 47. Texts of the concept are told in it where they have been translated."),
    )
    revision = models.PositiveIntegerField(
        _("state of the text"), default=1, help_text=_("Grows with every save.")
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ("-period_end", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="report_slug"),
            models.CheckConstraint(
                condition=models.Q(period_end__gt=models.F("period_start")), name="report_period"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ReportSection(Recorded):
    """Whether a section appears, and the words of the coordinating office in it; or their word on one goal."""

    report = models.ForeignKey("reporting.Report", on_delete=models.CASCADE, related_name="sections")
    kind = models.CharField(_("section"), max_length=15, choices=SectionKind.choices)
    goal = models.ForeignKey(
        "concepts.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="report_sections"
    )
    included = models.BooleanField(_("appears"), default=True)
    text = models.TextField(_("text"), blank=True)
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.DRAFT
    )

    objects = ReportSectionQuerySet["ReportSection"].as_manager()

    class Meta:
        verbose_name = _("section of a report")
        verbose_name_plural = _("sections of reports")
        ordering = ("report", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "kind"], condition=models.Q(goal__isnull=True), name="report_section_once"
            ),
            models.UniqueConstraint(
                fields=["report", "goal"], condition=models.Q(goal__isnull=False), name="report_goal_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class ReportVersion(Recorded):
    """A frozen state of a report. Its snapshot is its JSON file; all other formats are built from that.

    A correction is a new version with its reason; both stay.
    """

    report = models.ForeignKey("reporting.Report", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    title = models.CharField(_("title"), max_length=500)
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("until"))
    moment = models.DateTimeField(_("frozen at"), default=timezone.now)
    reason = models.TextField(_("reason"), blank=True)
    content_hash = models.CharField(_("SHA-512 of the snapshot"), max_length=128, blank=True)
    word_template = models.FileField(
        _("Word template"),
        blank=True,
        max_length=200,
        help_text=_("With which the Word file is built; its hash stands in the snapshot."),
    )

    objects = OfReportQuerySet["ReportVersion"].as_manager()

    class Meta:
        verbose_name = _("version of a report")
        verbose_name_plural = _("versions of reports")
        ordering = ("report", "number")
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="report_version_number"),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="report_correction_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"


class ReportFile(Recorded):
    """A version in one format."""

    version = models.ForeignKey("reporting.ReportVersion", on_delete=models.CASCADE, related_name="files")
    format = models.CharField(_("format"), max_length=5, choices=Format.choices)
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="report_files")

    objects = ReportFileQuerySet["ReportFile"].as_manager()

    class Meta:
        verbose_name = _("file of a report")
        verbose_name_plural = _("files of reports")
        ordering = ("version", "pk")
        constraints = [models.UniqueConstraint(fields=["version", "format"], name="report_file_once")]

    def __str__(self) -> str:
        return str(self.get_format_display())


class ReportBuild(models.Model):
    """How far the building of a version's files is; left and returned to, it says the same."""

    version = models.OneToOneField("reporting.ReportVersion", on_delete=models.CASCADE, related_name="build")
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    started = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.done}/{self.total}"
