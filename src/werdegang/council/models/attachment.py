# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What files papers, meetings and agenda items carry."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import AgendaItemFileQuerySet, MeetingFileQuerySet, PaperFileQuerySet
from werdegang.council.vocabulary import FileRole
from werdegang.history.models import Recorded


class Attachment(Recorded):
    """A file in its place: role, position, and the number that the source prints."""

    role = models.CharField(_("role"), max_length=20, choices=FileRole.choices, default=FileRole.ATTACHMENT)
    position = models.PositiveIntegerField(_("position"), default=0)
    number = models.CharField(_("number"), max_length=50, blank=True)

    class Meta:
        abstract = True
        ordering = ("position", "pk")


class PaperFile(Attachment):
    """A file of a paper."""

    paper = models.ForeignKey("council.Paper", on_delete=models.CASCADE, related_name="paper_files")
    file = models.ForeignKey("files.File", on_delete=models.CASCADE, related_name="paper_files")

    objects = PaperFileQuerySet.as_manager()

    class Meta(Attachment.Meta):
        abstract = False
        constraints = [models.UniqueConstraint(fields=["paper", "file"], name="paper_file_once")]

    def __str__(self) -> str:
        return f"{self.paper}: {self.file}"


class MeetingFile(Attachment):
    """A file of a meeting: invitation, minutes, other."""

    meeting = models.ForeignKey("council.Meeting", on_delete=models.CASCADE, related_name="meeting_files")
    file = models.ForeignKey("files.File", on_delete=models.CASCADE, related_name="meeting_files")

    objects = MeetingFileQuerySet.as_manager()

    class Meta(Attachment.Meta):
        abstract = False
        constraints = [models.UniqueConstraint(fields=["meeting", "file", "role"], name="meeting_file_once")]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.file}"


class AgendaItemFile(Attachment):
    """A file of an agenda item: resolution, other."""

    agenda_item = models.ForeignKey(
        "council.AgendaItem", on_delete=models.CASCADE, related_name="agenda_item_files"
    )
    file = models.ForeignKey("files.File", on_delete=models.CASCADE, related_name="agenda_item_files")

    objects = AgendaItemFileQuerySet.as_manager()

    class Meta(Attachment.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["agenda_item", "file", "role"], name="agenda_item_file_once")
        ]

    def __str__(self) -> str:
        return f"{self.agenda_item}: {self.file}"
