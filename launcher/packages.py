# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The virtual environments: made when missing, brought up to date when a lock has changed.

A stamp inside the environment says which locks it was filled from. It is taken away before anything is
changed and written last, so that an interrupted set-up is noticed and done again from the beginning.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from launcher.commands import captured, note, venv_python
from launcher.places import REQUIREMENTS, SOURCE, VENV, fingerprint
from launcher.trouble import Trouble, read_from_output, translated

STAMP = "werdegang-stamp.json"
PATH_FILE = "werdegang.pth"
CONTAINS = {"base": {"base"}, "dev": {"base", "dev"}, "build": {"build"}}
PIP_OPTIONS = (
    "--disable-pip-version-check",
    "--no-input",
    "--progress-bar=off",
    "--retries=2",
    "--require-hashes",
    "--only-binary=:all:",
    "--no-deps",
)
SOURCE_OF_PACKAGES = "Python-Paketverzeichnis"


def lock_hash(lock: str) -> str:
    """What the lock says now: hash of `requirements/<lock>.txt` and of the place it is installed for."""
    return fingerprint([REQUIREMENTS / f"{lock}.txt"], str(SOURCE))


def read_stamp(venv: Path) -> dict[str, str]:
    """What the environment was filled from; empty when it is missing, broken or was interrupted."""
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_current(venv: Path, lock: str) -> bool:
    """True when the environment was filled from this very lock."""
    return read_stamp(venv).get(lock) == lock_hash(lock)


def python_works(venv: Path) -> bool:
    """True when the environment's Python starts and is the version that the environment was made for."""
    status, output = captured([venv_python(venv), "-c", "import sys; print(*sys.version_info[:2], sep='.')"])
    return status == 0 and output.strip() == read_stamp(venv).get("python")


def ensure(lock: str, venv: Path = VENV) -> bool:
    """See to it that `venv` holds what the lock names; return True if there was something to do."""
    works = python_works(venv)
    if works and is_current(venv, lock):
        return False
    stamp = read_stamp(venv) if works else {}
    try:
        if not stamp:
            make(venv)
        (venv / STAMP).unlink(missing_ok=True)
        install(lock, venv)
        write_stamp(venv, lock, stamp)
    except OSError as error:
        raise translated(error, where=venv, what="Der Ordner") from error
    return True


def make(venv: Path) -> None:
    """Make an empty virtual environment, whatever parts of Debian's Python are missing."""
    note("Eine eigene Python-Umgebung wird angelegt …")
    if venv.exists():
        shutil.rmtree(venv)
    command = [sys.executable, "-m", "venv", str(venv)]
    if not ensurepip_works():
        if outside_pip_works():
            command.append("--without-pip")
        else:
            install_venv_package()
    status, output = captured(command)
    if status:
        raise read_from_output(output, source="Python", where=venv)


def ensurepip_works() -> bool:
    """True when the launcher's own Python can fill an environment with pip; Debian ships that part apart."""
    return captured([sys.executable, "-c", "import ensurepip; ensurepip.version()"])[0] == 0


def outside_pip_works() -> bool:
    """True when the machine's pip can install into another environment (`--python`, since pip 22.3)."""
    return captured([sys.executable, "-m", "pip", "--python", sys.executable, "--version"])[0] == 0


def install_venv_package() -> None:
    """Install Debian's python3-venv as root; else raise Trouble with the one command to run."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    package = "python3-venv" if Path(sys.executable).resolve().parent == Path("/usr/bin") else version
    apt = shutil.which("apt-get")
    wanted = Trouble(
        "Python fehlt die Erweiterung für eigene Umgebungen. Bitte führen Sie als Administrator einmal aus: "
        f"apt-get install -y {package} – und starten Sie dann noch einmal."
    )
    if not apt or os.geteuid() != 0:
        raise wanted
    note(f"{package} wird mit apt-get installiert …")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install_command = [apt, "install", "-y", "--no-install-recommends", package]
    if captured(install_command, env=env)[0]:
        captured([apt, "update"], env=env)
        status, output = captured(install_command, env=env)
        if status:
            raise Trouble(wanted.sentence, output)


def install(lock: str, venv: Path) -> None:
    """Install exactly what the lock names, each file checked against its hash."""
    note("Die festgeschriebenen Programmpakete werden geladen und geprüft (meist unter einer Minute) …")
    python = venv_python(venv)
    command: list[str | Path] = [python, "-m", "pip"]
    if captured([*command, "--version"])[0]:
        command = [sys.executable, "-m", "pip", "--python", python]
    env = {key: value for key, value in os.environ.items() if key != "PIP_REQUIRE_VIRTUALENV"}
    status, output = captured(
        [*command, "install", *PIP_OPTIONS, "-r", REQUIREMENTS / f"{lock}.txt"],
        env={**env, "LC_ALL": "C.UTF-8"},
    )
    keep_log(venv, output)
    if status:
        raise read_from_output(output, source=SOURCE_OF_PACKAGES, where=venv)
    if lock != "build":
        write_path_file(venv)


def write_path_file(venv: Path) -> None:
    """Put `src/` on the environment's path."""
    status, folder = captured(
        [venv_python(venv), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    )
    if status:
        raise Trouble(
            "Die Python-Umgebung ist beschädigt. Bitte löschen Sie den Ordner .venv und starten Sie neu."
        )
    (Path(folder.strip()) / PATH_FILE).write_text(f"{SOURCE}\n", encoding="utf-8")


def keep_log(venv: Path, output: str) -> None:
    """Keep what pip said beside what it installed."""
    try:
        (venv / "pip.log").write_text(output, encoding="utf-8")
    except OSError:
        return


def write_stamp(venv: Path, lock: str, earlier: dict[str, str] | None = None) -> None:
    """Say what the environment now holds; the last step of every set-up."""
    status, version = captured([venv_python(venv), "-c", "import sys; print(*sys.version_info[:2], sep='.')"])
    if status:
        raise Trouble(
            "Die Python-Umgebung ist beschädigt. Bitte löschen Sie den Ordner .venv und starten Sie neu."
        )
    stamp = {
        **(earlier or {}),
        **{name: lock_hash(name) for name in CONTAINS[lock]},
        "python": version.strip(),
    }
    fresh = venv / f"{STAMP}.new"
    fresh.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    fresh.replace(venv / STAMP)
