# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Translation catalogues of every room: `compile`, `check` and `update`, with Babel instead of GNU gettext.

Texts are read from Python files and from Django templates (brought to a form that Babel reads by Django's own
`templatize`). Each room keeps its own German catalogue, and every text must be in its own room's.
"""

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "werdegang"
LANGUAGE = "de"
WIDTH = 110
HEADER = """\
# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
"""Head of every catalogue: no dates and no names, so that it changes only when a text does."""

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sdrf]|%[sdrf]|\{\w*\}")
TEMPLATES = ("html", "txt", "xml", "svg")

Key = tuple[str | None, str]
"""What names a text: its context, and its (singular) wording."""


@dataclass
class Text:
    """One translatable text and the files that use it."""

    wording: str
    plural: str | None = None
    context: str | None = None
    files: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)


def rooms() -> list[Path]:
    """The folders of all rooms."""
    return sorted(path for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())


def catalogue_path(room: Path) -> Path:
    """Where a room keeps its German texts."""
    return room / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def sources(room: Path) -> Iterator[Path]:
    """Files of a room that may hold texts; tests and migrations speak to nobody."""
    for path in sorted(room.rglob("*")):
        parts = path.relative_to(room).parts
        if {"tests", "migrations", "static", "locale"} & set(parts[:-1]):
            continue
        if path.suffix == ".py" or ("templates" in parts and path.suffix.lstrip(".") in TEMPLATES):
            yield path


def readable_for_babel(path: Path) -> bytes:
    """A file as Python that Babel can read; of a template only the calls are kept."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        lines = templatize(text, origin=str(path)).splitlines()
        text = "\n".join(line.strip() for line in lines)
    return text.encode()


def extract(room: Path) -> dict[Key, Text]:
    """All texts of a room."""
    found: dict[Key, Text] = {}
    for path in sources(room):
        stream = io.BytesIO(readable_for_babel(path))
        calls = extract_python(stream, KEYWORDS, ["Translators:"], {"encoding": "utf-8"})
        for _, function, words, comments in calls:
            text = read_call(function, words)
            if text is None:
                continue
            kept = found.setdefault((text.context, text.wording), text)
            kept.plural = kept.plural or text.plural
            kept.files.add(path.relative_to(ROOT).as_posix())
            kept.comments = kept.comments or [str(comment) for comment in comments or ()]
    return found


def read_call(function: object, words: object) -> Text | None:
    """The text that one call asks for; None for a call whose text is not written there."""
    given: list[object] = [*words] if isinstance(words, (tuple, list)) else [words]
    places = KEYWORDS.get(str(function))
    indices = [place if isinstance(place, int) else place[0] for place in places or (1,)]
    picked = [given[index - 1] if index <= len(given) else None for index in indices]
    if any(not isinstance(word, str) or not word for word in picked):
        return None
    strings = [str(word) for word in picked]
    context = strings.pop(0) if places and isinstance(places[0], tuple) else None
    return Text(strings[0], strings[1] if len(strings) > 1 else None, context)


def read_catalogue(path: Path) -> Catalog:
    """A catalogue, or an empty one where there is none yet."""
    if not path.is_file():
        return Catalog(locale=LANGUAGE, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE, abort_invalid=True)


def entries(catalogue: Catalog) -> dict[Key, Message]:
    """The entries of a catalogue by their key, without its header."""
    found: dict[Key, Message] = {}
    for message in catalogue:
        wording = message.id if isinstance(message.id, str) else message.id[0]
        if wording:
            found[message.context, wording] = message
    return found


def faults(room: Path) -> Iterator[str]:
    """What is wrong with a room's catalogue, one line each."""
    path = catalogue_path(room)
    wanted = extract(room)
    catalogue = read_catalogue(path)
    kept = entries(catalogue)
    for key, text in wanted.items():
        place = f"{room.name}: {text.wording!r} ({', '.join(sorted(text.files))})"
        if key not in kept:
            yield f"{place}: not in the catalogue"
            continue
        yield from (f"{place}: {fault}" for fault in faults_of_entry(text, kept[key], catalogue.num_plurals))
    for key in kept.keys() - wanted.keys():
        yield f"{room.name}: {key[1]!r}: in the catalogue, but no longer in the code"
    for obsolete in catalogue.obsolete.values():
        yield f"{room.name}: {obsolete.id!r}: obsolete entry"


def faults_of_entry(text: Text, message: Message, plurals: int) -> Iterator[str]:
    """What is wrong with one entry."""
    if message.fuzzy:
        yield "marked fuzzy"
    given = [message.string] if isinstance(message.string, str) else list(message.string or ())
    if len(given) != (plurals if text.plural else 1):
        yield "singular and plural do not fit the code"
        return
    if not all(word and word.strip() for word in given):
        yield "no German text"
        return
    wanted = [text.wording] if text.plural is None else [text.wording, *[text.plural] * (plurals - 1)]
    for original, translation in zip(wanted, given, strict=True):
        asked, got = placeholders(original), placeholders(translation)
        may_have = asked | (placeholders(text.plural) if text.plural else set())
        if (
            not got <= may_have
            or (asked - got and not text.plural)
            or (asked - got and original == text.plural)
        ):
            yield f"placeholders differ: {sorted(asked)} and {sorted(got)}"


def placeholders(text: str) -> set[str]:
    """The placeholders in a text."""
    return set(PLACEHOLDER.findall(text.replace("%%", "")))


def contradictions() -> list[str]:
    """Texts that have different German in different rooms: Django would show only one of them, everywhere."""
    given: dict[Key, dict[str, list[str]]] = {}
    for room in rooms():
        for key, message in entries(read_catalogue(catalogue_path(room))).items():
            given.setdefault(key, {}).setdefault(str(message.string), []).append(room.name)
    return [
        f"{wording!r}: {_named(several)}: one wording, one German; else a context tells them apart (pgettext)"
        for (_context, wording), several in given.items()
        if len(several) > 1
    ]


def _named(several: dict[str, list[str]]) -> str:
    return ", ".join(f"{german} ({'/'.join(names)})" for german, names in several.items())


def check() -> int:
    """Print all faults of all rooms; exit status 1 if there are any."""
    found = [fault for room in rooms() for fault in faults(room)]
    found += contradictions()
    for fault in found:
        print(fault)
    return 1 if found else 0


def update() -> int:
    """Write every room's catalogue anew: texts of the code in order, with the German that was there."""
    for room in rooms():
        path = catalogue_path(room)
        wanted = extract(room)
        if not wanted and not path.exists():
            continue
        old = read_catalogue(path)
        kept = entries(old)
        new = Catalog(locale=LANGUAGE, fuzzy=False)
        missing = 0
        for key, text in sorted(wanted.items(), key=lambda item: (min(item[1].files), item[1].wording)):
            translation = fitting(text, kept.get(key), new.num_plurals)
            missing += not all(translation if isinstance(translation, tuple) else [translation])
            wording = (text.wording, text.plural) if text.plural else text.wording
            places = [(name, 0) for name in sorted(text.files)]
            new.add(wording, translation, places, auto_comments=text.comments, context=text.context)
        path.parent.mkdir(parents=True, exist_ok=True)
        changed = write_if_changed(path, new)
        lost = len(kept.keys() - wanted.keys())
        unchanged = "" if changed else " (unchanged)"
        print(f"{room.name}: {len(wanted)} texts, {missing} without German, {lost} dropped{unchanged}")
    return 0


def write_if_changed(path: Path, catalogue: Catalog) -> bool:
    """Write a catalogue; return False if it was just so already."""
    body = io.BytesIO()
    write_po(body, catalogue, width=WIDTH, include_lineno=False, omit_header=True)
    content = HEADER.encode() + body.getvalue()
    if path.exists() and path.read_bytes() == content:
        return False
    path.write_bytes(content)
    return True


def fitting(text: Text, message: Message | None, plurals: int) -> str | tuple[str, ...]:
    """The German that a catalogue has for a text, in the shape that the text asks for."""
    given: tuple[str, ...] = ()
    if message is not None and message.string and not message.fuzzy:
        given = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    if text.plural is None:
        return given[0] if given else ""
    return given if len(given) == plurals else (*given, *[""] * plurals)[:plurals]


def compile_catalogues(paths: list[Path]) -> int:
    """Write the compiled form beside each catalogue; a text without German is left out."""
    for path in paths:
        try:
            with path.open("rb") as file:
                catalogue = read_po(file, locale=path.parent.parent.name, abort_invalid=True)
        except (ValueError, UnicodeDecodeError) as error:
            print(f"{path.relative_to(ROOT)}: {error}")
            return 1
        fresh = path.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, catalogue)
        fresh.replace(path.with_suffix(".mo"))
    return 0


def main(arguments: list[str]) -> int:
    """`compile [PO …]`, `check` or `update`; return the exit status."""
    if arguments[:1] == ["compile"]:
        named = [Path(word).absolute() for word in arguments[1:]]
        return compile_catalogues(named or sorted(PACKAGE.glob("*/locale/*/LC_MESSAGES/*.po")))
    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    if arguments[:1] == ["check"]:
        return check()
    if arguments[:1] == ["update"]:
        return update()
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
