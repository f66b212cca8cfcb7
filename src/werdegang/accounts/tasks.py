# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for accounts."""

from allauth.account.forms import default_token_generator
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from django_tasks import task

from werdegang.accounts.models import User


@task()
def send_password_links(email: str, origin: str, language: str) -> None:
    """Send the active accounts with this address a link to choose a new password, if there are any.

    ``origin``: scheme and host of the page that was asked. The link is made here, so that the queue holds no secret.
    """
    with override(language):
        for user in filter_users_by_email(email, is_active=True, prefer_verified=True, for_login=True):
            _send_password_link(user, origin)


def _send_password_link(user: User, origin: str) -> None:
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    words = {
        "username": user.get_username(),
        "link": origin + reverse("account_reset_password_from_key", kwargs=key),
    }
    subject = render_to_string("account/email/new_password_subject.txt", words).strip()
    body = render_to_string("account/email/new_password_message.txt", words)
    send_mail(f"Werdegang: {subject}", body, settings.DEFAULT_FROM_EMAIL, [user.email])
