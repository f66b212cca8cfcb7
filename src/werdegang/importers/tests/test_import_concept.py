# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the command that brings a concept in."""

import io

import orjson
import pytest
from django.core.management import CommandError, call_command

from werdegang.concepts.models import Goal
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json
from werdegang.importers.tests.concept_samples import full_edition

pytestmark = pytest.mark.django_db


def run(file, *more, by="kim"):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(
            "import_concept", str(file), "--into", "integrationskonzept/2-fortschreibung", "--by", by, *more,
            stdout=out, stderr=err,
        )  # fmt: skip
    except SystemExit as end:
        return end.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def changed(tmp_path, title):
    edition, user = full_edition()
    told = orjson.loads(as_json(edition, gather(edition, user), "x"))
    told["goals"][0]["title"] = title
    file = tmp_path / "konzept.json"
    file.write_bytes(orjson.dumps(told))
    return file


@pytest.mark.slow
def test_a_dry_run_says_what_would_change_and_then_it_does(tmp_path):
    file = changed(tmp_path, "Besser")
    status, out, _err = run(file, "--dry-run", "--json")
    assert status == 0
    assert orjson.loads(out)["changes"][0]["fields"] == [["Titel", "Ziel 1", "Besser"]]
    assert Goal.objects.get(number=1).title == "Ziel 1"
    assert run(file)[0] == 1
    assert Goal.objects.get(number=1).title == "Ziel 1"
    assert run(file, "--overwrite")[0] == 0
    assert Goal.objects.get(number=1).title == "Besser"


def test_a_wrong_file_ends_with_status_one_and_saves_nothing(tmp_path):
    status, _out, err = run(changed(tmp_path, ""))
    assert status == 1
    assert "/goals/0/title" in err
    assert Goal.objects.get(number=1).title == "Ziel 1"


def test_only_who_coordinates_may(tmp_path):
    from werdegang.accounts.services import create_account

    file = changed(tmp_path, "Besser")
    create_account("ali", "Ali Muster")
    with pytest.raises(CommandError):
        run(file, by="ali")
    with pytest.raises(CommandError):
        run(tmp_path / "nichts.xlsx")
