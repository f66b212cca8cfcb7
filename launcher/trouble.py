# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong on a machine, said in one clear German sentence each."""

import errno
import re
from pathlib import Path

FULL = (
    "Der Speicherplatz ist erschöpft ({where}). Bitte schaffen Sie Platz – Werdegang braucht beim "
    "Einrichten etwa 500 MB – und starten Sie noch einmal."
)
NOT_WRITABLE = (
    "{what} {where} ist nicht beschreibbar. Bitte geben Sie dem Konto, unter dem Werdegang läuft, dort "
    "Schreibrecht{or_other} und starten Sie noch einmal."
)
NO_NETWORK = (
    "Die benötigten Programmpakete waren nicht erreichbar ({source}). Bitte prüfen Sie die "
    "Internetverbindung und den Proxy (HTTPS_PROXY) und starten Sie noch einmal; was schon da ist, bleibt."
)
BAD_CERTIFICATE = (
    "Die verschlüsselte Verbindung zu {source} ließ sich nicht prüfen. Steht ein prüfender Proxy davor, "
    "nennen Sie dessen Zertifikatsdatei in SSL_CERT_FILE und starten Sie noch einmal."
)
WRONG_HASH = (
    "Ein geladenes Paket stimmt nicht mit der hinterlegten Prüfsumme überein und wurde nicht installiert. "
    "Bitte starten Sie noch einmal; bleibt es dabei, melden Sie es bitte, denn es kann ein Angriff sein."
)
NO_WHEEL = (
    "Für dieses System gibt es eines der benötigten Pakete nicht ({package}). Werdegang läuft unter Linux "
    "auf x86-64 und ARM64 mit Python 3.11 oder neuer."
)

NETWORK_SIGNS = re.compile(
    r"NewConnectionError|Failed to establish a new connection|Temporary failure in name resolution|"
    r"Name or service not known|getaddrinfo|Connection refused|ConnectionResetError|ConnectTimeout|"
    r"ReadTimeout|timed out|Network is unreachable|No route to host|ProxyError|RemoteDisconnected|"
    r"ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ECONNRESET|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|"
    r"ENOTCACHED|Unable to fetch|Could not resolve",
    re.IGNORECASE,
)
CERTIFICATE_SIGNS = re.compile(
    r"CERTIFICATE_VERIFY_FAILED|SSLError|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_HAS_EXPIRED",
)
FULL_SIGNS = re.compile(r"No space left on device|ENOSPC|disk is full|Disk quota exceeded|EDQUOT")
REFUSED_SIGNS = re.compile(r"Permission denied|Read-only file system|EACCES|EROFS|EPERM|not writable")
HASH_SIGNS = re.compile(r"DO NOT MATCH THE HASHES|EINTEGRITY|integrity checksum failed")
NO_WHEEL_SIGNS = re.compile(r"No matching distribution found for (\S+)")


class Trouble(Exception):
    """Something the administrator can mend; its text is the sentence shown, without a traceback."""

    def __init__(self, sentence: str, details: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details = details


class Told(Exception):
    """Something went wrong, and the program that met it has already said so."""


def translated(error: OSError, *, where: Path | str, what: str = "Der Ordner") -> Trouble:
    """The sentence for an error of the operating system; `where` is the place it concerns."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(FULL.format(where=where))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(where, what)
    if error.errno in (errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ELOOP, errno.ENAMETOOLONG):
        return Trouble(f"{what} {where} lässt sich nicht anlegen: Auf dem Weg dorthin liegt kein Ordner.")
    return Trouble(f"{what} {where} ist nicht benutzbar: {error.strerror or error}.")


def not_writable(where: Path | str, what: str) -> Trouble:
    """The sentence for a folder that this account may not write to."""
    or_other = ", wählen Sie mit WERDEGANG_DATA einen anderen Ordner" if what == "Der Datenordner" else ""
    return Trouble(NOT_WRITABLE.format(what=what, where=where, or_other=or_other))


def read_from_output(output: str, *, source: str, where: Path) -> Trouble:
    """The sentence for a failed installer, by what it printed.

    `source` names what was asked (said in the sentence), `where` the folder it wrote to.
    A full disk and a wrong hash come first: they also break connections off.
    """
    if FULL_SIGNS.search(output):
        return Trouble(FULL.format(where=where), output)
    if HASH_SIGNS.search(output):
        return Trouble(WRONG_HASH, output)
    if CERTIFICATE_SIGNS.search(output):
        return Trouble(BAD_CERTIFICATE.format(source=source), output)
    if NETWORK_SIGNS.search(output):
        return Trouble(NO_NETWORK.format(source=source), output)
    if REFUSED_SIGNS.search(output):
        return Trouble(not_writable(where, "Der Ordner").sentence, output)
    if missing := NO_WHEEL_SIGNS.search(output):
        return Trouble(NO_WHEEL.format(package=missing[1]), output)
    last = next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "keine Meldung")
    return Trouble(f"Beim Laden von {source} ging etwas schief: {last}", output)
