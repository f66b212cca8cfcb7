# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The System object: who runs this interface. Its words are settings; a change of them counts as its change."""

from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db import OperationalError

from werdegang.core.visibility import ANYONE
from werdegang.oparl.addresses import BODIES, ROOT
from werdegang.oparl.kinds import VERSION, Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.objects.known import Json
from werdegang.oparl.objects.rows import put
from werdegang.oparl.register import mark_of, now
from werdegang.people.models import Body

ONLY = 1
"""There is one System."""


def system(base: str) -> tuple[Json, Any]:
    """The object, and when it last changed."""
    out = _words(base)
    mark = mark_of(Kind.SYSTEM, _words(""))
    moment = now()
    entry, _new = Entry.objects.get_or_create(
        kind=Kind.SYSTEM,
        object_id=ONLY,
        defaults={"created": moment, "modified": moment, "mark": mark},
    )
    if entry.mark != mark:
        entry.mark, entry.modified = mark, moment
        # While another process writes for long, the answer does not wait for the note of it: the next one takes it.
        with suppress(OperationalError):
            entry.save(update_fields=["mark", "modified"])
    return {**out, "created": entry.created, "modified": entry.modified}, entry.modified


def _words(base: str) -> Json:
    words = settings.OPARL
    out: Json = {
        "id": base + ROOT,
        "type": Kind.SYSTEM.url,
        "oparlVersion": VERSION,
        "body": base + BODIES,
        "name": words["NAME"] or _name(),
    }
    put(
        out,
        contactName=words["CONTACT_NAME"],
        contactEmail=words["CONTACT_EMAIL"],
        license=words["LICENSE"],
        website=words["WEBSITE"],
    )
    out["web"] = f"{base}/"
    return out


def _name() -> str:
    """The municipality's, if there is one alone."""
    names = list(Body.objects.visible_to(ANYONE).order_by("pk").values_list("name", flat=True)[:2])
    return f"Werdegang – {names[0]}" if len(names) == 1 else "Werdegang"
