# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the operator's file."""

import datetime
from pathlib import Path

import pytest

from werdegang.website import operator
from werdegang.website.checks import operator_file
from werdegang.website.operator import FILE_NAME, Operator, OperatorFileError

EXAMPLE = Path(__file__).resolve().parents[4] / "docs" / "betreiber.example.toml"


def said(folder: Path, text: str) -> Operator:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return operator.read(folder)


def test_without_the_file_nothing_is_said(tmp_path):
    assert operator.read(tmp_path) == Operator()


def test_the_example_is_understood(tmp_path):
    assert said(tmp_path, EXAMPLE.read_text(encoding="utf-8")).privacy.log_days == 7


def test_days_and_lists_are_taken_as_such(tmp_path):
    text = '[accessibility]\nprepared_on = 2026-01-31\nmore_barriers = ["Karten"]\nconformance = "full"'
    found = said(tmp_path, text).accessibility
    assert (found.prepared_on, found.more_barriers) == (datetime.date(2026, 1, 31), ("Karten",))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[impressum]\n", "[impressum]"),
        ("publisher = 1\n", "publisher"),
        ('[publisher]\nfax = "1"\n', "[publisher] fax"),
        ("[publisher]\nemail = 1\n", "[publisher] email"),
        ('[privacy]\nlog_days = "7"\n', "[privacy] log_days"),
        ("[privacy]\nlog_days = true\n", "[privacy] log_days"),
        ('[accessibility]\nprepared_on = "gestern"\n', "[accessibility] prepared_on"),
        ('[accessibility]\nconformance = "fast"\n', "[accessibility] conformance"),
        ("[accessibility]\nmore_barriers = [1]\n", "[accessibility] more_barriers"),
        ('[security]\ncontact = ["sicherheit@example.org"]\n', "[security] contact"),
        ('[security]\ncontact = ["mailto:a@b\\nPolicy: x"]\n', "[security] contact"),
        ('[security]\npolicy = "http://example.org"\n', "[security] policy"),
        ("[publisher\n", "line 1"),
    ],
)
def test_a_fault_names_file_and_place(tmp_path, text, place):
    with pytest.raises(OperatorFileError) as fault:
        said(tmp_path, text)
    assert str(tmp_path / FILE_NAME) in str(fault.value)
    assert place in str(fault.value)


def test_the_check_before_a_start_reports_a_fault(tmp_path, settings):
    settings.DATA = tmp_path
    (tmp_path / FILE_NAME).write_text("[impressum]\n", encoding="utf-8")
    assert [each.id for each in operator_file(None)] == ["website.E001"]


def test_the_check_is_content_without_the_file(tmp_path, settings):
    settings.DATA = tmp_path
    assert operator_file(None) == []
