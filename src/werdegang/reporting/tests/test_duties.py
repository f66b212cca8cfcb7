# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a report is due."""

import datetime

import pytest

from werdegang.concepts.factories import ReportingDutyFactory
from werdegang.core.visibility import Visibility
from werdegang.reporting.duties import Standing, dues, months_later, public_dues
from werdegang.reporting.factories import ReportFactory, ReportVersionFactory

DAY = datetime.date


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (DAY(2017, 3, 17), 12, DAY(2018, 3, 17)),
        (DAY(2016, 2, 29), 12, DAY(2017, 2, 28)),
        (DAY(2017, 10, 31), 4, DAY(2018, 2, 28)),
        (DAY(2017, 12, 1), 1, DAY(2018, 1, 1)),
    ],
)
def test_months_later(day, months, due):
    assert months_later(day, months) == due


@pytest.fixture
def duty(scene):
    return ReportingDutyFactory(
        concept=scene.edition.concept, every_months=12, since=DAY(2017, 3, 17), warn_days=60
    )


def standing(day):
    (due,) = dues(None, day)
    return due.standing


def test_before_the_first_report_the_duty_counts_from_its_beginning(duty):
    assert dues(None, DAY(2017, 4, 1))[0].day == DAY(2018, 3, 17)


def test_there_is_a_warning_then_it_is_overdue(duty):
    assert standing(DAY(2018, 1, 15)) is Standing.QUIET
    assert standing(DAY(2018, 1, 16)) is Standing.SOON
    assert standing(DAY(2018, 3, 17)) is Standing.SOON
    assert standing(DAY(2018, 3, 18)) is Standing.OVERDUE


def fulfilled(scene, duty, **version):
    report = ReportFactory(edition=scene.edition, fulfils=duty, released=True)
    moment = datetime.datetime(2018, 2, 1, 12, tzinfo=datetime.UTC)
    return ReportVersionFactory(report=report, moment=moment, **version)


def test_a_released_report_fulfils_it(scene, duty):
    fulfilled(scene, duty)
    (due,) = dues(None, DAY(2018, 3, 18))
    assert (due.last_day, due.day, due.standing) == (DAY(2018, 2, 1), DAY(2019, 2, 1), Standing.QUIET)


def test_a_correction_does_not_put_off_the_next_one(scene, duty):
    version = fulfilled(scene, duty)
    ReportVersionFactory(
        report=version.report, number=2, reason="Zahl", moment=version.moment + datetime.timedelta(90)
    )
    assert dues(None, DAY(2018, 3, 18))[0].day == DAY(2019, 2, 1)


def test_a_version_that_is_not_out_fulfils_nothing(scene, duty):
    fulfilled(scene, duty, visibility=Visibility.DRAFT)
    assert standing(DAY(2018, 3, 18)) is Standing.OVERDUE


def test_the_public_reads_of_due_dates_only_where_it_is_set(duty):
    assert public_dues() == []
    duty.shows_due_date = True
    duty.save()
    assert [due.duty for due in public_dues()] == [duty]
