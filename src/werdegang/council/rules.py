# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the council tells the gate: which of its things hold files."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from werdegang.core.visibility import Viewer, Visibility
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Attachment,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
)
from werdegang.files.querysets import FileHolder, register_file_holder


def _holder(link: "type[Attachment]", name: str, held: type[models.Model]) -> FileHolder:
    gate: Any = held._default_manager.all()
    links: Any = link._default_manager

    def visibly_held(viewer: Viewer) -> Q:
        seen = Exists(gate.visible_to(viewer).filter(pk=OuterRef(name)))
        return Q(Exists(links.filter(links.all().rule(viewer), seen, deleted=False, file=OuterRef("pk"))))

    def held_for(viewer: Viewer, level: Visibility) -> Q:
        meant = Exists(gate.filter(gate.audience(viewer, level)).filter(pk=OuterRef(name)))
        return Q(Exists(links.filter(meant, deleted=False, file=OuterRef("pk"))))

    return FileHolder(name, visibly_held, held_for)


def register() -> None:
    """Name papers, meetings and agenda items as holders of files."""
    register_file_holder(_holder(PaperFile, "paper", Paper))
    register_file_holder(_holder(MeetingFile, "meeting", Meeting))
    register_file_holder(_holder(AgendaItemFile, "agenda_item", AgendaItem))
