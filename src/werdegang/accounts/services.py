# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making accounts, and helping people who are locked out of theirs."""

import secrets

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from werdegang.accounts.models import User

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody mistakes for each other when reading them off a screen."""


@transaction.atomic
def create_account(
    username: str,
    display_name: str,
    *,
    email: str = "",
    password: str | None = None,
    administrator: bool = False,
    is_demonstration: bool = False,
) -> User:
    """Make an account; without a password it cannot sign in until it is given one.

    An e-mail address counts as confirmed: the administrator answers for it. Raises IntegrityError when the user
    name or the address is taken.
    """
    user = User.objects.create_user(
        username,
        email=email,
        password=password,
        display_name=display_name,
        is_superuser=administrator,
        is_demonstration=is_demonstration,
    )
    keep_email_address(user)
    return user


@transaction.atomic
def keep_email_address(user: User) -> None:
    """Make the account's e-mail address the only one that can sign in and be sent a link for a new password."""
    address = user.email.lower()
    EmailAddress.objects.filter(user=user).exclude(email=address).delete()
    if address:
        EmailAddress.objects.update_or_create(
            user=user, email=address, defaults={"primary": True, "verified": True}
        )


def random_password(groups: int = 4, length: int = 4) -> str:
    """Groups of letters and digits, joined by hyphens; 16 signs of 32 carry 80 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(length)) for _ in range(groups))


def set_random_password(user: User) -> str:
    """Give an account a new random password, which ends its other sessions; returned once, kept nowhere."""
    password = random_password()
    user.set_password(password)
    user.save(update_fields=["password"])
    return password


@transaction.atomic
def create_demonstration_account(
    username: str, display_name: str, *, administrator: bool = False
) -> tuple[User, str]:
    """An account of the demonstration and its new password; one that is there already is kept and renewed.

    Raises ValueError when the user name belongs to a real account.
    """
    user = User.objects.filter(username__iexact=username).first()
    if user is None:
        user = create_account(username, display_name, administrator=administrator, is_demonstration=True)
    elif not user.is_demonstration:
        raise ValueError(f"{username} is an account of this installation, not of the demonstration")
    else:
        user.display_name = display_name
        user.is_superuser = administrator
        user.is_active = True
        user.save(update_fields=["display_name", "is_superuser", "is_active"])
        remove_second_factor(user)
    return user, set_random_password(user)


def remove_second_factor(user: User) -> bool:
    """Let somebody who has lost their second factor sign in with the password alone; True if there was one."""
    removed, _kinds = Authenticator.objects.filter(user=user).delete()
    return bool(removed)
