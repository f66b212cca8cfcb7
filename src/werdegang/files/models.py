# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored files."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.files.querysets import FileQuerySet
from werdegang.files.storage import content_path
from werdegang.history.models import Addressed, Sourced


class File(Addressed, Sourced):
    """A document (OParl: File). Its content lies in Django's storage under its hash, once however often it is used.

    ``size`` is in bytes; a file that is only known by name (from an imported page) has no content yet.
    """

    name = models.CharField(_("title"), max_length=500)
    file_name = models.CharField(_("file name"), max_length=255, blank=True)
    mime_type = models.CharField(
        _("media type"), max_length=100, blank=True, help_text=_("Told by the content.")
    )
    date = models.DateField(_("date"), null=True, blank=True)
    size = models.PositiveBigIntegerField(_("size in bytes"), null=True, blank=True)
    sha1_checksum = models.CharField(_("SHA-1"), max_length=40, blank=True)
    sha512_checksum = models.CharField(_("SHA-512"), max_length=128, blank=True, db_index=True)
    content = models.FileField(_("content"), upload_to=content_path, blank=True, max_length=200)
    text = models.TextField(_("text"), blank=True)
    file_license = models.URLField(_("license of the file"), max_length=500, blank=True)
    external_service_url = models.URLField(_("external service"), max_length=500, blank=True)
    source_url = models.CharField(_("address of the content at the source"), max_length=1000, blank=True)
    source_access_url = models.CharField(
        _("address for reading at the source"), max_length=1000, blank=True, help_text=_("OParl: accessUrl")
    )
    master_file = models.ForeignKey(
        "self",
        verbose_name=_("derived from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="derivative_files",
    )

    objects = FileQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.name
