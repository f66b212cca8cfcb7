# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compiled translations: made beside every catalogue that is newer than its compiled form."""

from pathlib import Path

from launcher.commands import captured, venv_python
from launcher.places import PACKAGE, ROOT
from launcher.trouble import Trouble, read_from_output


def stale() -> list[Path]:
    """Catalogues whose compiled form is missing or older."""
    return [po for po in sorted(PACKAGE.glob("*/locale/*/LC_MESSAGES/*.po")) if is_stale(po)]


def is_stale(po: Path) -> bool:
    """True when the compiled form of a catalogue is missing or older than it."""
    mo = po.with_suffix(".mo")
    try:
        return mo.stat().st_mtime_ns < po.stat().st_mtime_ns
    except FileNotFoundError:
        return True


def ensure() -> bool:
    """Compile what is stale, drop what has lost its catalogue; return True if there was something to do."""
    for mo in PACKAGE.glob("*/locale/*/LC_MESSAGES/*.mo"):
        if not mo.with_suffix(".po").exists():
            mo.unlink()
    todo = stale()
    if not todo:
        return False
    status, output = captured([venv_python(), ROOT / "tools" / "translations.py", "compile", *todo])
    if status == 1:
        raise Trouble(f"Eine Übersetzung ließ sich nicht lesen: {output.strip().splitlines()[-1]}", output)
    if status:
        raise read_from_output(output, source="Übersetzungen", where=PACKAGE)
    return True
