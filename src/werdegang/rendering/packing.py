# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Office files are ZIP archives; packed anew with fixed times and order they are the same bytes every time."""

import datetime
import io
import zipfile

EARLIEST = 1980
"""The first year that a ZIP archive can name."""


def repacked(archive: bytes, moment: datetime.datetime) -> bytes:
    """The archive with the given moment as the time of every part, and nothing of the machine in it."""
    utc = moment.astimezone(datetime.UTC)
    stamp = (max(utc.year, EARLIEST), utc.month, utc.day, utc.hour, utc.minute, utc.second // 2 * 2)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            packed.writestr(entry, source.read(name), compresslevel=6)
    return target.getvalue()
