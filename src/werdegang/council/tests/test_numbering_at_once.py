# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers on SQLite, taken by several processes at once, each with a connection of its own."""

import os
import subprocess
import sys

import pytest

PREPARE = """
from werdegang.council.factories import PaperAtWorkFactory
from werdegang.people.factories import OrganizationFactory
office = OrganizationFactory(office=True, short_name="FB 50")
PaperAtWorkFactory.create_batch(20, lead_office=office)
"""
TAKE = """
import datetime
from django.db import transaction
from werdegang.council.models import Paper
from werdegang.council.papers.numbering import number_for
for paper in Paper.objects.order_by("pk")[{start}::2]:
    with transaction.atomic():
        Paper.objects.filter(pk=paper.pk).update(reference=number_for(paper, datetime.date(2026, 5, 4)))
"""
READ = """
from werdegang.council.models import Paper
print(",".join(sorted(Paper.objects.values_list("reference", flat=True))))
"""


def _begin(code, environment):
    code = f"import django; django.setup()\n{code}"
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _end(process):
    output, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints
    return output.strip()


@pytest.mark.slow
def test_two_processes_take_twenty_numbers_without_a_double_or_a_gap(data_folder):
    environment = {
        **os.environ,
        "WERDEGANG_DATA": str(data_folder),
        "WERDEGANG_TESTING": "1",
        "DJANGO_SETTINGS_MODULE": "werdegang.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("WERDEGANG_DATABASE_URL", None)
    _end(_begin(PREPARE, environment))
    for process in [_begin(TAKE.format(start=start), environment) for start in (0, 1)]:
        _end(process)
    assert _end(_begin(READ, environment)).split(",") == [f"FB50/{n:04d}/2026" for n in range(1, 21)]
