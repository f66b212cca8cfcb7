# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts for tests."""

import factory
from factory.django import DjangoModelFactory

from werdegang.accounts.models import User


class UserFactory(DjangoModelFactory[User]):
    """An account without a password and without any role."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"konto-{n}")
