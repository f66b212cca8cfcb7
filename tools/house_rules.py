# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules of the house that no linter knows: `headers`, `traces`, `files`. One line for each fault."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPYRIGHT = "SPDX-FileCopyrightText: The Werdegang contributors"
LICENCE = "SPDX-License-Identifier: EUPL-1.2"
WITH_HEADER = {".py", ".html", ".css", ".js", ".toml", ".yml", ".yaml", ".po", ".sh", ".in"}
WITHOUT_ENDING = {"werdegang", ".ci/run"}
HEADER_LINES = 4
LONGEST = 400
VAGUE_NAMES = {"utils.py", "helpers.py", "common.py", "misc.py"}
LOCKS = {"requirements/base.txt", "requirements/dev.txt", "requirements/build.txt", "package-lock.json"}

# A letter in brackets keeps each pattern from finding itself.
TRACES = re.compile(
    r"files\.pythonhoste[d]|pypi\.(or[g]|pytho[n])|registry\.npmj[s]|registry\.yarnpk[g]|deb\.debia[n]\.org"
    r"|/opt/(wheel[s]|pyp[i])|/work/(mai[n]|share[d]|\.librar[y])|/tmp/w[d]\b|/roo[t]/|/home/[a-z]+[/]",
    re.IGNORECASE,
)
ADDRESS_IN_LOCK = re.compile(r"[a-z+]+://|\"resolved\"")
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b")


def tracked() -> list[Path]:
    """Files that are in the repository or would be added, relative to its root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [Path(name) for name in sorted(filter(None, listed.split("\0"))) if (ROOT / name).is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    """All tracked files that are text, with their content."""
    for path in tracked():
        try:
            yield path, (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def headers() -> Iterator[str]:
    """Source files without the two licence lines at their head."""
    for path, text in texts():
        if path.suffix in WITH_HEADER or path.as_posix() in WITHOUT_ENDING:
            head = "\n".join(text.splitlines()[:HEADER_LINES])
            if COPYRIGHT not in head or LICENCE not in head:
                yield f"{path}: the two SPDX lines are missing in its first {HEADER_LINES} lines"


def traces() -> Iterator[str]:
    """Names of package hosts and paths of one machine; addresses of any kind in the locks."""
    for path, text in texts():
        pattern = ADDRESS_IN_LOCK if path.as_posix() in LOCKS else TRACES
        for number, line in enumerate(text.splitlines(), 1):
            if found := pattern.search(line):
                yield f"{path}:{number}: {found[0]}"


def files() -> Iterator[str]:
    """Python files that are too long or vaguely named, and words for unfinished work."""
    for path, text in texts():
        if path.suffix != ".py" and path.suffix not in WITH_HEADER:
            continue
        lines = text.splitlines()
        if path.name in VAGUE_NAMES:
            yield f"{path}: a function lives where its subject lives, not in {path.name}"
        if path.suffix == ".py" and len(lines) > LONGEST and "migrations" not in path.parts:
            yield f"{path}: {len(lines)} lines, more than {LONGEST}"
        for number, line in enumerate(lines, 1):
            if found := UNFINISHED.search(line):
                yield f"{path}:{number}: {found[0]}"


RULES: dict[str, Callable[[], Iterator[str]]] = {"headers": headers, "traces": traces, "files": files}


def main(names: list[str]) -> int:
    """Check the named rules, or all; return the exit status."""
    faults = [fault for name in names or RULES for fault in RULES[name]()]
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
