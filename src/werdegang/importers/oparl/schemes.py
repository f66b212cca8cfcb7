# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Servers that write the same id with http here and with https there: references find their object all the same."""

from collections.abc import Iterable

from werdegang.importers.oparl import bulk

_OTHER = {"http": "https", "https": "http"}
_WAITING = (("importers_pendingreference", "target"), ("importers_sourceobject", "waits_for"))


def other_scheme(address: str) -> str:
    """The address with the other scheme of the web; nothing for what is no address."""
    scheme, mark, rest = address.partition("://")
    return f"{_OTHER[scheme]}://{rest}" if mark and scheme in _OTHER else ""


def doubtful(targets: Iterable[str], ids: list[str]) -> dict[str, str]:
    """References whose scheme is not that of the ids around them, by the address that may be meant."""
    own = ids[0].partition("://")[0] if ids else ""
    others = {other_scheme(target): target for target in targets if target.partition("://")[0] != own}
    others.pop("", None)
    return others


def turn_waiting(source: int) -> None:
    """Let what waits for an address that is not here wait for the same with the other scheme, if that is here."""
    there = (
        "SELECT 1 FROM importers_sourceobject t"
        " WHERE t.source_id = %s AND t.object_id IS NOT NULL AND t.external_id ="
    )
    for table, column in _WAITING:
        for scheme, other in _OTHER.items():
            turned = f"'{other}' || substr({table}.{column}, {len(scheme) + 1})"
            bulk.execute(
                f"UPDATE {table} SET {column} = {turned}"
                f" WHERE source_id = %s AND {column} <> '' AND {column} LIKE %s"
                f" AND NOT EXISTS ({there} {table}.{column}) AND EXISTS ({there} {turned})",
                [source, f"{scheme}://%", source, source],
            )
