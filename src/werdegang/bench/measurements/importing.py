# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many pages of a council information system ``import-page`` reads and writes in a second."""

import io
import tempfile
import time
from pathlib import Path

from django.core.management import CommandError, call_command, get_commands

from werdegang.bench.generator.council_pages import write_pages
from werdegang.bench.measurements.results import ImportSpeed

COMMAND = "import_page"


def measure_import(pages: int, seed: int) -> ImportSpeed:
    """Import so many generated pages into the current database, twice: new, then unchanged."""
    if COMMAND not in get_commands():
        return ImportSpeed(pages=0, seconds=0, again_seconds=0, note="import-page is not there")
    with tempfile.TemporaryDirectory(prefix="werdegang-pages-") as folder:
        write_pages(Path(folder), pages, seed)
        try:
            return ImportSpeed(pages=pages, seconds=_import(folder), again_seconds=_import(folder))
        except (CommandError, SystemExit) as error:
            return ImportSpeed(pages=0, seconds=0, again_seconds=0, note=f"import-page failed: {error}")


def _import(folder: str) -> float:
    started = time.perf_counter()
    call_command(COMMAND, folder, stdout=io.StringIO(), stderr=io.StringIO())
    return round(time.perf_counter() - started, 2)
