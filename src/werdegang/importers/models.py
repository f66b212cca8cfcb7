# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports from a running source: where from, each run with its report, and what the source last said."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import empty_dict
from werdegang.core.visibility import Visibility
from werdegang.history.models import Recorded
from werdegang.importers.querysets import ImportFindingQuerySet, ImportRunQuerySet


class ImportSource(models.Model):
    """A place that is imported from again and again, by the address of its System object."""

    url = models.CharField(_("address"), max_length=500, unique=True)
    system = models.JSONField(_("what it says about itself"), default=empty_dict, blank=True)
    last_run = models.DateTimeField(null=True, blank=True, help_text="Start of the last run that ended well.")
    last_full = models.DateTimeField(
        null=True, blank=True, help_text="The same of runs that asked for everything."
    )

    def __str__(self) -> str:
        return self.url


class ImportRun(Recorded):
    """One import from beginning to end, over interruptions; its counts are written with the rows they count."""

    class State(models.TextChoices):
        """How it stands."""

        RUNNING = "running", _("running, or interrupted")
        COMPLETE = "complete", _("complete")
        INCOMPLETE = "incomplete", _("not complete: a list could not be read to its end")

    source = models.ForeignKey(ImportSource, on_delete=models.CASCADE, related_name="runs")
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.RUNNING)
    full = models.BooleanField(_("everything was asked for"), default=True)
    since = models.DateTimeField(_("changes since"), null=True, blank=True)
    only_body = models.CharField(_("only this municipality"), max_length=500, blank=True)
    started = models.DateTimeField(_("started"))
    finished = models.DateTimeField(_("finished"), null=True, blank=True)
    seconds = models.FloatField(_("seconds of work"), default=0)
    totals = models.JSONField(_("counts by type"), default=empty_dict, blank=True)
    reasons = models.JSONField(_("findings by type and kind"), default=empty_dict, blank=True)

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-started", "-pk")

    def __str__(self) -> str:
        return f"{self.source} {self.started:%Y-%m-%d %H:%M}"


class FindingKind(models.TextChoices):
    """What an import noticed; the first ones mean that the object itself is not here."""

    NO_ID = "no_id", _("has no usable id")
    UNKNOWN_TYPE = "unknown_type", _("is of a type that OParl does not know")
    REPEATED_ID = "repeated_id", _("id repeated with different content; the first one is kept")
    MISSING_PARENT = "missing_parent", _("belongs to something that the source does not give")
    GONE_BEFORE = "gone_before", _("was deleted before it came here")
    NOT_FETCHED = "not_fetched", _("could not be fetched")
    NOT_A_LIST = "not_a_list", _("is no list")
    BARE_LIST = "bare_list", _("list without its frame")
    SINGLE_OBJECT = "single_object", _("one object instead of a list")
    MISSING_NEXT = "missing_next", _("link to the next page missing")
    ENDLESS_LIST = "endless_list", _("the list does not end")
    BROKEN_LINK = "broken_link", _("link with unescaped signs")
    BROKEN_JSON = "broken_json", _("JSON with mistakes, read all the same")
    LIST_MISSING = "list_missing", _("a list that OParl asks for is missing")
    OLD_VERSION = "old_version", _("older version of OParl")
    NO_TYPE = "no_type", _("does not say its type")
    NO_MODIFIED = "no_modified", _("does not say when it was changed")
    DANGLING = "dangling", _("refers to something that the source does not give")
    WRONG_TARGET = "wrong_target", _("refers to something of another type")
    UNUSABLE = "unusable", _("value cannot be used; kept as it came")
    TOO_LONG = "too_long", _("value is too long; kept in full beside it")
    NO_ZONE = "no_zone", _("time without zone, taken for Berlin's")
    EMPTY_VALUE = "empty_value", _("empty value instead of none")
    MOJIBAKE = "mojibake", _("broken letters")
    CONTROL_SIGNS = "control_signs", _("control characters in a text")
    FOREIGN_FIELD = "foreign_field", _("field that is not OParl's, without prefix; kept as it came")
    ENDS_BEFORE = "ends_before", _("ends before it starts")
    PLACE_REPAIRED = "place_repaired", _("coordinates repaired; kept as they came beside them")
    REORDERED = "reordered", _("order numbers are no order; counted anew")
    CYCLE = "cycle", _("is part of itself over others")
    CONFLICT = "conflict", _("changed here and at the source; what is here stays")
    DELETED_HERE_CHANGED = "deleted_changed", _("deleted at the source, though it was changed here")
    VANISHED = "vanished", _("is not listed any more")
    FILE_REFUSED = "file_refused", _("file was not taken")


LOST = frozenset(
    {
        FindingKind.NO_ID,
        FindingKind.UNKNOWN_TYPE,
        FindingKind.REPEATED_ID,
        FindingKind.MISSING_PARENT,
        FindingKind.GONE_BEFORE,
    }
)
"""Kinds that say why an object is not here; each counts as one object ``recorded``."""


class ImportFinding(Recorded):
    """One thing that a run noticed about one object or list of the source; never what a person here wrote."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(_("what"), max_length=20, choices=FindingKind.choices)
    object_type = models.CharField(_("type"), max_length=40, blank=True)
    address = models.TextField(_("address at the source"), blank=True)
    field = models.CharField(_("field"), max_length=255, blank=True)
    detail = models.TextField(_("as it came"), blank=True)

    objects = ImportFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ("pk",)
        indexes = [models.Index(fields=["run", "kind"], name="finding_of_run")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.address}"


class ListState(models.Model):
    """How far a run got in one list; written with the rows of the page, so that a killed run goes on there."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="lists")
    url = models.TextField()
    next_url = models.TextField(blank=True)
    pages = models.PositiveIntegerField(default=0)
    alive = models.PositiveIntegerField(default=0, help_text="Objects listed so far that are not deleted.")
    done = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "url"], name="list_state_once")]

    def __str__(self) -> str:
        return self.url


class ListPage(models.Model):
    """What a server said of a page's version, so that it is asked for the page only if it changed."""

    source = models.ForeignKey(ImportSource, on_delete=models.CASCADE, related_name="pages")
    list_url = models.TextField(db_index=True)
    url = models.TextField()
    etag = models.TextField(blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    next_url = models.TextField(blank=True)
    alive = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "url"], name="list_page_once")]

    def __str__(self) -> str:
        return self.url


class SourceObject(models.Model):
    """What a source last said of one of its objects, and which row here it became (none yet: it waits)."""

    source = models.ForeignKey(
        ImportSource, on_delete=models.CASCADE, related_name="objects_said", db_index=False
    )
    external_id = models.CharField(max_length=500)
    object_type = models.CharField(max_length=20)
    object_id = models.BigIntegerField(null=True, blank=True)
    body_id = models.BigIntegerField(
        null=True, blank=True, help_text="The municipality in whose lists it stood."
    )
    listed = models.CharField(max_length=32, blank=True, help_text="Mark of its form in lists.")
    embedded = models.CharField(max_length=32, blank=True, help_text="Mark of its form within others.")
    said = models.TextField(help_text="Its own fields as JSON, with ids in the place of embedded objects.")
    seen_in = models.BigIntegerField(default=0, help_text="Run that saw it last.")
    outcome = models.CharField(max_length=10, blank=True, help_text="What that run made of it.")
    page = models.BigIntegerField(null=True, blank=True, help_text="Page that brought it last.")
    waits_for = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "external_id"], name="source_object_once"),
        ]
        indexes = [
            models.Index(
                fields=["source", "waits_for"], name="source_object_waits", condition=~models.Q(waits_for="")
            ),
            models.Index(fields=["page"], name="source_object_page", condition=models.Q(page__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.external_id


class PendingReference(models.Model):
    """A reference to something that is not here; tied as soon as the source gives it."""

    source = models.ForeignKey(ImportSource, on_delete=models.CASCADE, related_name="pending")
    run_id = models.BigIntegerField()
    owner_type = models.CharField(max_length=20)
    owner_id = models.BigIntegerField()
    field = models.CharField(max_length=40)
    target = models.CharField(max_length=1000, db_index=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["owner_type", "owner_id"], name="pending_of_owner")]

    def __str__(self) -> str:
        return f"{self.owner_type} {self.owner_id} {self.field}: {self.target}"


INTERNAL = Visibility.INTERNAL
"""The level that runs and findings are written at."""


class ConceptImport(models.Model):
    """A workbook or JSON file on its way into an edition: looked at, confirmed, done; its uploader's alone."""

    class State(models.TextChoices):
        """How it stands."""

        CHECKING = "checking", _("is being checked")
        CHECKED = "checked", _("checked")
        TAKING = "taking", _("is being taken over")
        DONE = "done", _("taken over")
        FAILED = "failed", _("failed")

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    file_name = models.CharField(max_length=255)
    content = models.BinaryField(help_text="Emptied when it is taken over.")
    reason = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.CHECKING)
    tried_on = models.CharField(
        max_length=64, blank=True, help_text="State of the edition when it was checked."
    )
    outcome = models.JSONField(default=empty_dict)

    def __str__(self) -> str:
        return self.file_name


class WantedFile(models.Model):
    """A file whose content somebody wants to read and that is being fetched; gone once that is done."""

    file = models.OneToOneField("files.File", on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.file)
