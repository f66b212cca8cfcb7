# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition with everything, and its workbook: made once for a module of tests, new in the hands of each."""

import copy

import pytest
from django.db import transaction

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.importers.tests.concept_samples import full_edition, sheets_of


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker):
    """The keys of the edition and of its coordinator, and the workbook as it goes out."""
    with django_db_blocker.unblock(), transaction.atomic():
        edition, user = full_edition()
        yield edition.pk, user.pk, sheets_of(edition, user)
        transaction.set_rollback(True)


@pytest.fixture
def full(db, written):
    """Edition and coordinator, read afresh."""
    edition, user, _sheets = written
    return Edition.objects.get(pk=edition), User.objects.get(pk=user)


@pytest.fixture
def sheets(written):
    """The workbook's cells, to be changed; see ``sheets_of``."""
    return copy.deepcopy(written[2])
