# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`./werdegang lock`: write the locks anew from what is asked for; no address of any registry gets into them."""

import json
import subprocess
from pathlib import Path

from launcher.commands import note, say, venv_python
from launcher.frontend import SOURCE_OF_PACKAGES, find_npm, npm_environment
from launcher.packages import ensure
from launcher.places import REQUIREMENTS, ROOT
from launcher.trouble import Trouble

LOCKS = ("base", "dev", "build")
UV_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    "--override=overrides.txt",
    "--quiet",
)


def without_addresses(path: Path) -> None:
    """Take out of npm's lock what names an address: who asks for donations does not belong into a lock."""
    content = json.loads(path.read_text(encoding="utf-8"))
    for package in content["packages"].values():
        package.pop("funding", None)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def lock(arguments: list[str]) -> int:
    """Compile requirements/*.in and package.json; `--upgrade` takes the newest releases that are allowed."""
    upgrade = "--upgrade" in arguments
    ensure("dev")
    for name in LOCKS:
        command: list[str] = [str(venv_python()), "-m", "uv", "pip", "compile", *UV_OPTIONS]
        command += ["--upgrade"] if upgrade else []
        command += [f"{name}.in", "--output-file", f"{name}.txt"]
        if subprocess.run(command, cwd=REQUIREMENTS, stdin=subprocess.DEVNULL, check=False).returncode:
            raise Trouble(f"requirements/{name}.txt could not be compiled; see above.")
        say(f"requirements/{name}.txt")
    env = npm_environment(ROOT / "node_modules" / ".cache")
    command = [str(word) for word in find_npm(env)]
    command += ["update" if upgrade else "install", "--package-lock-only", "--ignore-scripts"]
    if subprocess.run(command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode:
        raise Trouble(f"package-lock.json could not be written ({SOURCE_OF_PACKAGES}); see above.")
    without_addresses(ROOT / "package-lock.json")
    say("package-lock.json")
    note("Run ./werdegang test before you commit the locks.")
    return 0
