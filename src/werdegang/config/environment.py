# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the installation says about itself: environment variables, read once, checked, with clear errors."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[3]
DATABASE_URLS = (
    "postgresql://user:password@host/name or sqlite:///path is understood; special signs in user or password "
    "are written as in addresses (/ is %2F, @ is %40)."
)
EMAIL_PORTS = {"smtp": 587, "smtps": 465, "smtp-plain": 25}
EMAIL_URLS = (
    "smtp://user:password@host (STARTTLS), smtps://user:password@host (TLS) "
    "or smtp-plain://host (unencrypted, for a server on this machine) is understood."
)


def flag(name: str, *, default: bool = False) -> bool:
    """A switch: 1, true, yes, on."""
    value = os.environ.get(name, "")
    return value.strip().lower() in ("1", "true", "yes", "on") if value else default


def listing(name: str) -> list[str]:
    """A list, parted by commas."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def number(name: str, *, default: int) -> int:
    """A whole number, 0 or more. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip()
    if value and not (value.isascii() and value.isdigit()):
        raise ImproperlyConfigured(f"{name}: a whole number such as {default} is understood, not {value!r}.")
    return int(value) if value else default


def choice(name: str, *words: str) -> str:
    """One of these words; the first one where nothing is said. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip().lower() or words[0]
    if value not in words:
        raise ImproperlyConfigured(f"{name}: {', '.join(words)} are understood, not {value!r}.")
    return value


def data_folder() -> Path:
    """The one folder that holds all data of this installation (``WERDEGANG_DATA``, default ``var/``)."""
    return Path(os.environ.get("WERDEGANG_DATA") or ROOT / "var").expanduser().resolve()


def secret_key(folder: Path) -> str:
    """The secret of this installation: from the environment, else from a file that is made on first use (0600)."""
    given = os.environ.get("WERDEGANG_SECRET_KEY")
    if given:
        return given
    path = Path(os.environ.get("WERDEGANG_SECRET_KEY_FILE") or folder / "secret_key")
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return secret_key(folder)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text(encoding="ascii").strip()


def queue_url() -> str:
    """Where background tasks wait: ``WERDEGANG_QUEUE_URL``, a Redis server; empty: in the database.

    Raises ImproperlyConfigured for an address of another kind.
    """
    url = os.environ.get("WERDEGANG_QUEUE_URL", "")
    if url and (urlsplit(url).scheme not in ("redis", "rediss") or not urlsplit(url).hostname):
        raise ImproperlyConfigured(
            "WERDEGANG_QUEUE_URL: redis://host:port/0 or rediss://… (TLS) is understood."
        )
    return url


def database(folder: Path) -> dict[str, object]:
    """Django's settings for the database: SQLite in the data folder, or PostgreSQL by ``WERDEGANG_DATABASE_URL``.

    Raises ImproperlyConfigured for an address of another kind.
    """
    url = os.environ.get("WERDEGANG_DATABASE_URL", "")
    if not url:
        return _sqlite(folder / "werdegang.sqlite3")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ImproperlyConfigured(f"WERDEGANG_DATABASE_URL: {DATABASE_URLS}") from error
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(f"WERDEGANG_DATABASE_URL: {DATABASE_URLS}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": port or "",
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        # Compiling a page's question takes longer (50 ms) than answering it (1 ms).
        "OPTIONS": {"options": "-c jit=off"},
        "TEST": {"NAME": f"test_{unquote(parts.path.lstrip('/'))}"},
    }


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                " PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456;"
            ),
        },
    }


def email(folder: Path) -> dict[str, object]:
    """Django's settings for e-mail: files in the data folder, or the server of ``WERDEGANG_EMAIL_URL``.

    Raises ImproperlyConfigured for an address of another kind.
    """
    url = os.environ.get("WERDEGANG_EMAIL_URL", "")
    if not url:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(folder / "mail"),
        }
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ImproperlyConfigured(f"WERDEGANG_EMAIL_URL: {EMAIL_URLS}") from error
    if parts.scheme not in EMAIL_PORTS or not parts.hostname:
        raise ImproperlyConfigured(f"WERDEGANG_EMAIL_URL: {EMAIL_URLS}")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or EMAIL_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 30,
    }


def site_address() -> str:
    """Scheme and host of this installation: ``WERDEGANG_ADDRESS``, else its first origin, else this computer."""
    address = os.environ.get("WERDEGANG_ADDRESS", "")
    return (address or next(iter(listing("WERDEGANG_ORIGINS")), "http://127.0.0.1:8000")).rstrip("/")
