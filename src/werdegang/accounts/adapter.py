# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sign-in behaves here."""

from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from werdegang.accounts.models import User
from werdegang.accounts.rules import may_be_used_here

WRONG = _("User name or password are not correct.")
"""One sentence for an unknown name and for a wrong password."""
WRONG_CODE = _("This code is not correct or has been used already.")
TOO_MANY = _("Too many attempts. Please wait a few minutes and try again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the administrator; nobody signs up."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_password": _("This password is not correct."),
        "enter_current_password": _("This is not your present password."),
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """After the password, before the second factor: refuse what may not be used here."""
        if not may_be_used_here(user, request):
            clear_login(request)
            return refuse_demonstration(request)
        refused: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return refused

    def is_safe_url(self, url: str | None) -> bool:
        """Lead on to addresses of the host that was asked only."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to where signing in leads."""
        return resolve_url(settings.LOGIN_REDIRECT_URL)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor, in our words."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Set up the second factor first; recovery codes come with it."),
    }

    def get_totp_label(self, user: User) -> str:
        """The user name: what the authenticator app shows."""
        return user.get_username()

    def build_totp_svg(self, url: str) -> str:
        """The QR code on a white ground, so that it can be scanned in the dark theme as well."""
        picture = qrcode.make(url, image_factory=SvgPathFillImage)
        return str(picture.to_string(encoding="unicode"))


def refuse_demonstration(request: HttpRequest) -> HttpResponse:
    """The page that says why a demonstration account is of no use here; status 403."""
    return render(request, "account/demonstration.html", status=403)
