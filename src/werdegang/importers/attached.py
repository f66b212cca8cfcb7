# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of the attachments that imported pages name: from the web, or from beside the saved page."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

from werdegang.council.models import AgendaItem, AgendaItemFile, Meeting, Paper, PaperFile
from werdegang.files.media_types import NotWhatItSays
from werdegang.files.models import File
from werdegang.importers.contents import LARGEST, Refused, store
from werdegang.importers.fetch import NotFetched, fetch
from werdegang.importers.records import CouncilPage
from werdegang.importers.sources import is_web_address, name_of

REASON = "Import der Seite {}: Inhalt"


def fetch_attached(page: CouncilPage, row: Paper | AgendaItem | Meeting) -> tuple[int, list[str]]:
    """Fetch what is not here yet; how many came, and for each that did not its name with the reason."""
    taken, complaints = 0, []
    addresses = {each.name: each.url for each in page.files if each.url}
    for file in _missing(row):
        address = file.source_url or addresses.get(file.file_name) or ""
        if not address:
            continue
        try:
            store(file, _content(address, page.source), REASON.format(name_of(page.source)))
            taken += 1
        except (NotFetched, NotWhatItSays, Refused) as reason:
            complaints.append(f"{file.name}: {reason}")
    return taken, complaints


def _missing(row: Paper | AgendaItem | Meeting) -> list[File]:
    if isinstance(row, Paper):
        ties = PaperFile.objects.filter(paper=row, deleted=False)
        return [tie.file for tie in ties.select_related("file").order_by("position") if not tie.file.content]
    if isinstance(row, AgendaItem):
        items = AgendaItemFile.objects.filter(agenda_item=row, deleted=False)
        return [tie.file for tie in items.select_related("file").order_by("position") if not tie.file.content]
    return []


def _content(address: str, source: str) -> bytes:
    """The bytes behind an address. Beside a saved page only what lies in its folder or below is read."""
    if is_web_address(address):
        if is_web_address(source) and urlsplit(address).netloc != urlsplit(source).netloc:
            raise NotFetched(_("it lies on another server than the page"))
        return fetch(address, largest=LARGEST).data
    if is_web_address(source) or urlsplit(address).scheme:
        raise NotFetched(_("no address of the web"))
    folder = Path(source).resolve().parent
    path = (folder / unquote(urlsplit(address).path)).resolve()
    if not path.is_relative_to(folder):
        raise NotFetched(_("it lies outside of the folder of the page"))
    return fetch(str(path), largest=LARGEST).data
