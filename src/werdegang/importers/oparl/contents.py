# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of an OParl source's files that are known by name only."""

from django.utils.translation import gettext as _

from werdegang.files.media_types import NotWhatItSays
from werdegang.files.models import File
from werdegang.importers.contents import LARGEST, Refused, store
from werdegang.importers.models import FindingKind, ImportFinding, ImportRun, ImportSource, SourceObject
from werdegang.importers.oparl.fetching import Fetcher, NotFetched
from werdegang.importers.oparl.progress import Progress


def fetch_all(source: ImportSource, fetcher: Fetcher, progress: Progress) -> str:
    """Fetch every content of a source's files that is not here; what became of it, in a sentence.

    Each file is written on its own: an interrupted run goes on with those that are missing.
    """
    ids = SourceObject.objects.filter(source=source, object_type="File").values("object_id")
    missing = File.objects.filter(pk__in=ids, content="", deleted=False).exclude(
        source_url="", source_access_url=""
    )
    taken = refused = 0
    for file in missing.order_by("pk").iterator(chunk_size=200):
        if take(file, source, fetcher):
            taken += 1
        else:
            refused += 1
        progress.listed(1)
        progress.tell(taken + refused, "File")
    return _("%(taken)d files fetched, %(refused)d not taken (reasons in the report)") % {
        "taken": taken,
        "refused": refused,
    }


def take(file: File, source: ImportSource, fetcher: Fetcher) -> bool:
    """Fetch and store one content; if it is not taken, the report of the source's last run says why."""
    try:
        data, _said = fetcher.bytes(file.source_url or file.source_access_url, LARGEST)
        store(file, data, "OParl-Import: Inhalt")
    except (NotFetched, NotWhatItSays, Refused) as reason:
        run = ImportRun.objects.filter(source=source).first()
        if run is not None:
            _record(run, file, str(reason))
        return False
    return True


def _record(run: ImportRun, file: File, reason: str) -> None:
    ImportFinding.objects.create(
        run=run,
        kind=FindingKind.FILE_REFUSED,
        object_type="File",
        address=file.external_id,
        detail=reason[:1000],
        visibility=run.visibility,
    )
