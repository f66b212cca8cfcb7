# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings. What differs between installations comes from the environment (``environment.py``)."""

import os
import sys
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from werdegang.config.environment import (
    ROOT,
    choice,
    data_folder,
    database,
    email,
    flag,
    listing,
    number,
    queue_url,
    secret_key,
    site_address,
)

TESTING = flag("WERDEGANG_TESTING") or "pytest" in sys.modules
DEBUG = flag("WERDEGANG_DEBUG")
LOOPBACK = flag("WERDEGANG_LOOPBACK")
"""True when the server listens on this computer's own address only; demonstration accounts may sign in then."""

PACKAGE = Path(__file__).resolve().parents[1]
DATA = data_folder()
SECRET_KEY = "only-for-tests-" + "x" * 50 if TESTING else secret_key(DATA)
ALLOWED_HOSTS = listing("WERDEGANG_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
SECURE = flag("WERDEGANG_SECURE")
"""True behind HTTPS: cookies and redirects insist on it."""

INSTALLED_APPS = [
    "werdegang.config",
    "werdegang.website",
    "werdegang.workspace",
    "werdegang.oparl",
    "werdegang.api",
    "werdegang.demonstration",
    "werdegang.bench",
    "werdegang.search",
    "werdegang.importers",
    "werdegang.lineage",
    "werdegang.mailing",
    "werdegang.reporting",
    "werdegang.followup",
    "werdegang.participation",
    "werdegang.concepts",
    "werdegang.council",
    "werdegang.people",
    "werdegang.files",
    "werdegang.history",
    "werdegang.accounts",
    "werdegang.ui",
    "werdegang.rendering",
    "werdegang.core",
    "simple_history",
    "rules.apps.AutodiscoverRulesConfig",
    "csp",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "werdegang.website.remembering.RememberedLanguageMiddleware",
    "werdegang.website.kept.KeptPagesMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "werdegang.accounts.middleware.DemonstrationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "werdegang.config.urls"
WSGI_APPLICATION = "werdegang.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "werdegang.website.context.site",
            ],
        },
    }
]

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": f"django.core.cache.backends.{'dummy.DummyCache' if TESTING else 'locmem.LocMemCache'}",
        "LOCATION": "werdegang",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    }
}

# ---- accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "display_name", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
    if TESTING
    else "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace:home"
LOGOUT_REDIRECT_URL = "website:start"
ACCOUNT_ADAPTER = "werdegang.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "werdegang.accounts.forms.SignInForm",
    "reauthenticate": "werdegang.accounts.forms.ConfirmPasswordForm",
    "change_password": "werdegang.accounts.forms.ChangePasswordForm",
    "reset_password": "werdegang.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "werdegang.accounts.forms.NewPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGOUT_REDIRECT_URL
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,10/5m/key"}
"""Above the limit of axes, which says more; this one counts attempts on one account from everywhere."""
ACCOUNT_USER_DISPLAY = str
PASSWORD_RESET_TIMEOUT = 4 * 3600
MFA_ADAPTER = "werdegang.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "werdegang.accounts.forms.CodeForm",
    "reauthenticate": "werdegang.accounts.forms.ConfirmCodeForm",
    "activate_totp": "werdegang.accounts.forms.SetUpAppForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Werdegang"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "werdegang.accounts.attempts.account_of_attempt"
AXES_CLIENT_IP_CALLABLE = "werdegang.accounts.attempts.address_of_attempt"
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# ---- languages, time
LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("en", _("English"))]
CONTENT_LANGUAGES = listing("WERDEGANG_CONTENT_LANGUAGES") or ["de-simple", "en", "ar", "fa"]
"""Languages that texts of concepts are translated into: BCP 47; ``de-simple`` is Leichte Sprache."""
USE_I18N = True
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# ---- files
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING or DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# ---- background tasks: in the database, or on Redis for several machines
QUEUE_URL = queue_url()
TASKS = {
    "default": {
        "BACKEND": "django_tasks_rq.RQBackend"
        if QUEUE_URL
        else "django_tasks.backends.immediate.ImmediateBackend"
        if TESTING
        else "django_tasks_db.DatabaseBackend"
    }
}
RQ_QUEUES = {"default": {"URL": QUEUE_URL, "DEFAULT_TIMEOUT": 6 * 3600}} if QUEUE_URL else {}
INSTALLED_APPS += ["django_rq"] if QUEUE_URL else []

# ---- e-mail: into files until a server is named
globals().update(email(DATA))
DEFAULT_FROM_EMAIL = os.environ.get("WERDEGANG_EMAIL_FROM") or "werdegang@localhost"
SITE_ADDRESS = site_address()
"""Scheme and host of links in e-mails."""

# ---- security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "werdegang.workspace.typed.csrf_failure"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
CSRF_TRUSTED_ORIGINS = listing("WERDEGANG_ORIGINS")
if flag("WERDEGANG_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

# ---- the OParl interface: what its System object says of itself
OPARL = {
    "ADDRESS": os.environ.get("WERDEGANG_OPARL_ADDRESS", "").rstrip("/"),
    "NAME": os.environ.get("WERDEGANG_OPARL_NAME", ""),
    "CONTACT_NAME": os.environ.get("WERDEGANG_OPARL_CONTACT_NAME", ""),
    "CONTACT_EMAIL": os.environ.get("WERDEGANG_OPARL_CONTACT_EMAIL", ""),
    "LICENSE": os.environ.get("WERDEGANG_OPARL_LICENSE", ""),
    "WEBSITE": os.environ.get("WERDEGANG_OPARL_WEBSITE", ""),
    "PERSON_CONTACTS": flag("WERDEGANG_OPARL_PERSON_CONTACTS"),
}
"""Address: scheme and host of all ids, for an installation that answers under several names."""

# ---- the catalogue of open data (docs/api.md)
CATALOGUE = {
    "LICENSE": os.environ.get("WERDEGANG_CATALOGUE_LICENSE", ""),
    "CONTRIBUTOR": os.environ.get("WERDEGANG_CATALOGUE_CONTRIBUTOR", ""),
}
"""Addresses out of the vocabularies of DCAT-AP.de: the licence of what names none of its own, the contributor's id."""

OPARL_SOURCES = listing("WERDEGANG_OPARL_SOURCES")
"""Addresses of OParl System objects from which changes are imported once a day."""
FETCH_FILES_ON_DEMAND = flag("WERDEGANG_FETCH_FILES_ON_DEMAND")
"""Whether the first reader of an imported file lets its content be fetched."""

SMALL_NUMBERS_BELOW = number("WERDEGANG_SMALL_NUMBERS_BELOW", default=5)
"""Counts of people below this are shown nowhere, unless a concept says another number (decision 0041)."""

# ---- search
SEARCH = {
    "ENGINE": choice("WERDEGANG_SEARCH", "tantivy", "postgres"),
    "FOLDER": None if TESTING else DATA / "search",
}
"""Engine: ``tantivy`` (embedded, in the data folder) or ``postgres`` (several machines on one database)."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"no_links": {"()": "werdegang.config.logs.WithoutLinks"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_links"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

LOCALE_PATHS: list[str] = []
FIXTURE_DIRS: list[str] = []
PROJECT_ROOT = ROOT
