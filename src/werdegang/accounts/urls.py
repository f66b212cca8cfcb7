# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of sign-in and account. The names are allauth's own: it reverses them.

Only what is wanted is here: nobody signs up, and e-mail addresses are the administrator's to enter.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import include, path, re_path
from django.views.generic import RedirectView

second_factor = [
    path("", factor.index, name="mfa_index"),
    path("code/", factor.authenticate, name="mfa_authenticate"),
    path("bestaetigen/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("app/einrichten/", totp.activate_totp, name="mfa_activate_totp"),
    path("app/entfernen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("ersatzcodes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("ersatzcodes/neu/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        "ersatzcodes/herunterladen/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]

password = [
    path("aendern/", account.password_change, name="account_change_password"),
    path("vergessen/", account.password_reset, name="account_reset_password"),
    path("vergessen/gesendet/", account.password_reset_done, name="account_reset_password_done"),
    path("neu/fertig/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    # Whoever is signed in without a password gets one by e-mail, as whoever has forgotten it.
    path("setzen/", RedirectView.as_view(pattern_name="account_reset_password"), name="account_set_password"),
]

urlpatterns = [
    path("anmelden/", account.login, name="account_login"),
    path("abmelden/", account.logout, name="account_logout"),
    path("gesperrt/", account.account_inactive, name="account_inactive"),
    path("bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("passwort/", include(password)),
    path("zweiter-faktor/", include(second_factor)),
]
