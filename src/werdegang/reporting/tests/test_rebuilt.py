# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report is built again byte for byte, by another process, elsewhere."""

import os
import subprocess
import sys
from hashlib import sha256

import pytest

from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import read, written
from werdegang.reporting.vocabulary import Format

PROGRAM = """
import sys, django
django.setup()
from hashlib import sha256
from werdegang.reporting.formats import built
from werdegang.reporting.snapshot import read
from werdegang.reporting.vocabulary import Format
snapshot = read(open(sys.argv[1], "rb").read())
for form in Format:
    print(form.value, sha256(built(snapshot, form)).hexdigest())
"""


@pytest.mark.slow
def test_another_process_with_another_folder_clock_and_locale_gives_the_same_bytes(scene, tmp_path):
    place = tmp_path / "snapshot.json"
    place.write_bytes(written(scene.snapshot()))
    here = {form.value: sha256(built(read(place.read_bytes()), form)).hexdigest() for form in Format}
    elsewhere = {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONHASHSEED": "7",
        "WERDEGANG_DATA": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
    }
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(place)],
        env=os.environ | elsewhere,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert dict(line.split() for line in ran.stdout.splitlines()) == here
