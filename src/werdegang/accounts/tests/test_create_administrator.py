# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first account of an installation."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from werdegang.accounts.models import User

pytestmark = pytest.mark.django_db


def test_the_first_administrator_gets_a_password_that_works():
    out = StringIO()
    call_command("create_administrator", "leitung", stdout=out)
    user = User.objects.get(username="leitung")
    password = out.getvalue().split("Passwort: ")[1].split()[0]
    assert user.is_superuser
    assert user.check_password(password)


def test_a_name_that_is_taken_is_said():
    call_command("create_administrator", "leitung", stdout=StringIO())
    with pytest.raises(CommandError, match="gibt es schon"):
        call_command("create_administrator", "Leitung", stdout=StringIO())
