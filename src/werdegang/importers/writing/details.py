# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page says of a paper beside its fields, without the names of those who only work on it."""

import datetime
import re

from django.utils.translation import gettext as _

from werdegang.importers.dates import date_in, is_date
from werdegang.importers.records import CouncilPage
from werdegang.importers.writing.context import Context
from werdegang.importers.writing.involved import originators
from werdegang.importers.writing.persons import is_of_staff, is_organization

_DATE_LABELS = re.compile(r"(?:Vorlagen|Erstellungs|Ausstellungs)?datum|erstellt am", re.IGNORECASE)
_FILE_NUMBER, _AUTHOR, _CLERK, _INITIATOR = "Aktenzeichen", "Verfasser", "Bearbeiter/-in", "Initiator"


def date_of(page: CouncilPage) -> datetime.date | None:
    """The paper's own date, where the page has one."""
    for label, value in page.labelled:
        if _DATE_LABELS.fullmatch(label.strip(" :")) and is_date(value):
            return date_in(value)
    return None


def details_of(ctx: Context) -> dict[str, str]:
    """Label and text of what no field holds. What may name a private person is left out, and the operator told."""
    page = ctx.page
    found: dict[str, list[str]] = {}
    dropped: list[str] = []
    for label, value in page.labelled:
        if is_of_staff(label):
            dropped.append(label)
        else:
            found.setdefault(label, []).append(value)
    if page.file_number:
        found.setdefault(_FILE_NUMBER, []).append(page.file_number)
    if page.author:
        if is_organization(page.author) or ctx.directory.find(page.author) is not None:
            found.setdefault(_AUTHOR, []).append(page.author)
        else:
            dropped.append(_AUTHOR)
    if page.clerk:
        dropped.append(_CLERK)
    if page.initiator and not originators(ctx):
        dropped.append(_INITIATOR)
    for label in dict.fromkeys(dropped):
        ctx.changes.note(
            _("not taken over, because it may name a private person: %(label)s") % {"label": label}
        )
    return {label: "\n".join(dict.fromkeys(values)) for label, values in found.items()}
