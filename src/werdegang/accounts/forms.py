# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms of sign-in and account, in our words; what they do is the library's."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.totp import forms as totp
from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from werdegang.accounts.tasks import send_password_links

Words = dict[str, tuple[str | Promise, str | Promise]]
PASSWORD_RULES = _("At least 12 characters, not digits only, no common password, and nothing like your name.")
CODE_HINT = _("Six digits from your authenticator app, or one of your recovery codes.")


class Worded:
    """Label and hint of each field, without placeholders: a label stays when somebody types."""

    words: ClassVar[Words] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Worded, account.LoginForm):  # type: ignore[misc]
    """Name and password."""

    words: ClassVar[Words] = {"login": (_("User name or e-mail"), ""), "password": (_("Password"), "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs.update(
            autocomplete="username", autocapitalize="none", spellcheck="false"
        )


class ConfirmPasswordForm(Worded, account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    words: ClassVar[Words] = {"password": (_("Password"), "")}


class ChangePasswordForm(Worded, account.ChangePasswordForm):  # type: ignore[misc]
    """The present password and a new one, twice."""

    words: ClassVar[Words] = {
        "oldpassword": (_("Present password"), ""),
        "password1": (_("New password"), PASSWORD_RULES),
        "password2": (_("New password, once more"), ""),
    }


class ForgottenPasswordForm(Worded, account.ResetPasswordForm):  # type: ignore[misc]
    """Where to send the link."""

    words: ClassVar[Words] = {"email": (_("E-mail address"), _("The one that is kept with your account."))}

    def save(self, request: HttpRequest, **_kwargs: Any) -> str:
        """Leave the rest to the worker: known and unknown addresses take the same time."""
        email: str = self.cleaned_data["email"]
        origin = request.build_absolute_uri("/").rstrip("/")
        send_password_links.enqueue(email, origin, get_language() or settings.LANGUAGE_CODE)
        return email


class NewPasswordForm(Worded, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password after the link."""

    words: ClassVar[Words] = {
        "password1": (_("New password"), PASSWORD_RULES),
        "password2": (_("New password, once more"), ""),
    }


class CodeForm(Worded, factor.AuthenticateForm):  # type: ignore[misc]
    """The second factor at sign-in."""

    words: ClassVar[Words] = {"code": (_("Code"), CODE_HINT)}


class ConfirmCodeForm(Worded, factor.ReauthenticateForm):  # type: ignore[misc]
    """The second factor once more, before something that matters."""

    words: ClassVar[Words] = {"code": (_("Code"), CODE_HINT)}


class SetUpAppForm(Worded, totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator app."""

    words: ClassVar[Words] = {
        "code": (_("Code from the app"), _("Six digits; they change every 30 seconds."))
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
