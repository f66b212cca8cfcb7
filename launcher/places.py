# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things lie: the installation's own folder, and the folder that holds its data."""

import fcntl
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.trouble import Trouble, translated

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "werdegang"
REQUIREMENTS = ROOT / "requirements"
VENV = ROOT / ".venv"
NODE_VENV = ROOT / ".venv-build"
NODE_MODULES = ROOT / "node_modules"
VENDOR = PACKAGE / "ui" / "static" / "vendor"


def data_folder() -> Path:
    """Folder of this installation's data: `WERDEGANG_DATA`, else `var/` beside the launcher."""
    named = os.environ.get("WERDEGANG_DATA", "").strip()
    return Path(named).expanduser().absolute() if named else ROOT / "var"


def prepare_data_folder(folder: Path) -> None:
    """Make the data folder; raise Trouble where it cannot be made or written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "logs").mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"x")
    except OSError as error:
        raise translated(error, where=folder, what="Der Datenordner") from error


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """Hash of the contents of `files` and of some words: what a stamp says it was made from."""
    digest = hashlib.sha256("\n".join(words).encode())
    for path in files:
        digest.update(b"\0" + path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


@contextmanager
def set_up_alone() -> Iterator[None]:
    """Let only one start at a time set this folder up; a second one waits for the first."""
    try:
        handle = os.open(ROOT, os.O_RDONLY)
    except OSError as error:
        raise translated(error, where=ROOT, what="Der Programmordner") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = "Werdegang wird gerade von einem anderen Aufruf eingerichtet, bitte warten …"
            print(message, file=sys.stderr, flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            pass  # a file system without locks: nothing to wait for
        yield
    finally:
        os.close(handle)


def require_source() -> None:
    """Raise Trouble where the launcher stands alone, without the sources it starts."""
    if not (PACKAGE / "__main__.py").is_file():
        raise Trouble(
            f"In {ROOT} fehlen Dateien von Werdegang (src/werdegang). Bitte holen Sie das vollständige Verzeichnis."
        )
