# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of an OParl source's files fetched when somebody wants to read them, each by one task at a time."""

import datetime

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from werdegang.files.models import File
from werdegang.importers.models import FindingKind, ImportFinding, ImportSource, SourceObject, WantedFile
from werdegang.importers.oparl.contents import take
from werdegang.importers.oparl.fetching import Fetcher

WAITS = datetime.timedelta(minutes=30)
"""After so long a file that is still not here is asked for again: its task was lost."""
AT_ONCE = 50
"""Files that wait to be fetched, at most: who calls up address after address does not fill the queue."""
REFUSED_FOR = datetime.timedelta(days=1)
"""So long a file that could not be taken is not asked for again."""


def is_fetched_on_demand(file: File) -> bool:
    """Whether the content would be fetched for a reader: a setting, and only files that an OParl import brought."""
    address = file.source_url or file.source_access_url
    return bool(settings.FETCH_FILES_ON_DEMAND and not file.content and file.external_id and address)


def want(file: File) -> bool:
    """Let the worker fetch the content; False where that is not to be, or was tried in vain not long ago."""
    if not is_fetched_on_demand(file) or _source_of(file) is None or _was_refused(file):
        return False
    now = timezone.now()
    WantedFile.objects.filter(asked_at__lt=now - WAITS).delete()
    if WantedFile.objects.count() >= AT_ONCE:
        return True  # its reader asks again, by then others are done
    if not WantedFile.objects.get_or_create(file=file, defaults={"asked_at": now})[1]:
        return True
    fetch_wanted.enqueue(file.pk)
    return True


@task()
def fetch_wanted(file_id: int) -> None:
    """Fetch, check and store one content; why it was not taken stands in the source's report."""
    file = File.objects.filter(pk=file_id, content="", deleted=False).first()
    source = _source_of(file) if file is not None else None
    try:
        if file is not None and source is not None:
            fetcher = Fetcher(attempts=2)
            try:
                take(file, source, fetcher)
            finally:
                fetcher.close()
    finally:
        WantedFile.objects.filter(file=file_id).delete()


def _source_of(file: File) -> ImportSource | None:
    row = (
        SourceObject.objects.filter(object_type="File", object_id=file.pk, external_id=file.external_id)
        .select_related("source")
        .first()
    )
    return row.source if row else None


def _was_refused(file: File) -> bool:
    return ImportFinding.objects.filter(
        kind=FindingKind.FILE_REFUSED,
        address=file.external_id,
        deleted=False,
        created__gte=timezone.now() - REFUSED_FOR,
    ).exists()
