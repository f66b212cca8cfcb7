# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m werdegang <command>`: Django's commands and ours, as `./werdegang <command>` calls them.

What the machine denies (disk, database) is said in one German sentence, as the launcher does: translations may
not be loaded yet when it happens.
"""

import errno
import os
import sys
from difflib import get_close_matches

OF_THE_LAUNCHER = ("run", "messages", "lock")
"""Commands of `./werdegang` that Django does not know."""


def main(arguments: list[str]) -> int:
    """Run one command; return the exit status."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "werdegang.config.settings"
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db.utils import Error as DatabaseError

    words = list(arguments)
    if words and not words[0].startswith("-"):
        words[0] = words[0].replace("-", "_")
    try:
        if refusal := refuse_unknown(words):
            print(f"Werdegang: {refusal}", file=sys.stderr)
            return 2
        if words and words[0] != "prepare":
            bring_tables_up_to_date(words)
        execute_from_command_line(["werdegang", *words])
    except (OSError, DatabaseError, ImproperlyConfigured) as error:
        sentence = explain(error)
        if sentence is None or os.environ.get("WERDEGANG_DEBUG"):
            raise
        print(f"Werdegang: {sentence}", file=sys.stderr)
        return 1
    return 0


def refuse_unknown(words: list[str]) -> str | None:
    """The sentence for a command that there is not, with the likeliest one that was meant."""
    import django
    from django.core.management import get_commands

    django.setup()
    known = {"help", "version", *get_commands()}
    if not words or words[0].startswith("-") or words[0] in known:
        return None
    near = get_close_matches(words[0], sorted({*known, *OF_THE_LAUNCHER}), n=1)
    meant = f" Meinten Sie ./werdegang {near[0].replace('_', '-')}?" if near else ""
    return f"Den Befehl {words[0].replace('_', '-')} gibt es nicht.{meant} Alle zeigt ./werdegang help --all."


def bring_tables_up_to_date(words: list[str]) -> None:
    """Before a command of ours, apply the migrations that are missing: an import works on a fresh clone."""
    from django.core.management import call_command, get_commands

    if str(get_commands().get(words[0], "")).startswith("werdegang.") and not {"-h", "--help"} & set(words):
        call_command("prepare", tables_only=True)


def explain(error: Exception) -> str | None:
    """One sentence for what the machine denied; None for anything that is a fault of Werdegang's own."""
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    text = " ".join(str(link) for link in chain)
    numbers = {link.errno for link in chain if isinstance(link, OSError)}
    if numbers & {errno.ENOSPC, errno.EDQUOT} or "disk is full" in text or "No space left" in text:
        return "Der Speicherplatz ist erschöpft. Bitte schaffen Sie Platz und starten Sie noch einmal."
    if "readonly database" in text or "unable to open database" in text:
        return (
            "Die Datenbankdatei im Datenordner (WERDEGANG_DATA) ist nicht beschreibbar. Bitte geben Sie dem Konto, "
            "unter dem Werdegang läuft, dort Schreibrecht."
        )
    if "database is locked" in text:
        return "Die Datenbank ist gerade durch einen anderen Vorgang gesperrt. Bitte versuchen Sie es gleich wieder."
    if "malformed" in text or "file is not a database" in text:
        return "Die Datenbankdatei im Datenordner ist beschädigt. Bitte spielen Sie die letzte Sicherung ein."
    if any(type(link).__module__.startswith("psycopg") for link in chain) and is_connection_error(text):
        return (
            "Die PostgreSQL-Datenbank ist nicht erreichbar. Bitte prüfen Sie WERDEGANG_DATABASE_URL "
            f"und den Server: {text.splitlines()[0]}"
        )
    if "WERDEGANG_" in text:
        return text.splitlines()[0]
    if numbers & {errno.EACCES, errno.EPERM, errno.EROFS} and isinstance(error, OSError):
        return f"{error.filename} ist für dieses Konto nicht zugänglich. Bitte prüfen Sie die Rechte."
    return None


def is_connection_error(text: str) -> bool:
    """True for what PostgreSQL's client says when no connection comes about."""
    signs = (
        "connection failed",
        "could not",
        "refused",
        "authentication",
        "does not exist",
        "timeout",
        "timed out",
    )
    return any(sign in text for sign in signs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
