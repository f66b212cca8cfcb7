# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of a council information system as copied text, invented, to measure the import with."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from random import Random

from werdegang.bench.generator import words
from werdegang.bench.generator.texts import Texts

FIRST_DAY = datetime.date(2024, 1, 8)
RESULTS = ("ungeändert beschlossen", "geändert beschlossen", "zur Kenntnis genommen", "zurückgestellt")


def write_pages(folder: Path, number: int, seed: int) -> list[Path]:
    """So many pages as files in the folder, the same for the same seed."""
    paths = []
    for index, text in enumerate(council_pages(number, seed)):
        path = folder / f"vorlage-{index + 1:05}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def council_pages(number: int, seed: int) -> Iterator[str]:
    """The texts of so many paper pages: head, consultation sequence, sections, attachments, family tree."""
    texts = Texts(Random(seed))
    for index in range(number):
        yield "\n".join(_page(texts, index))


def _page(texts: Texts, index: int) -> Iterator[str]:
    rng = texts.rng
    office = f"{10 + 3 * rng.randrange(len(words.OFFICES))}-{rng.choice(words.OFFICES)}"
    kind = rng.choice(words.PAPER_TYPES)
    subject = texts.subject()
    yield f"Betreff: {subject}"
    yield "Status:öffentlich"
    yield f"Vorlage-Art:{kind}"
    yield f"Federführend:{office}"
    yield "Beratungsfolge:"
    yield from _sequence(texts, FIRST_DAY + datetime.timedelta(days=7 * (index // 20)))
    yield from ("", "Beschlussvorschlag:", "", texts.prose(1), "")
    yield from ("Begründung:", "", texts.prose(rng.randint(2, 5)), "")
    yield from ("Finanzielle Auswirkungen:", "", texts.sentence(), "")
    yield "Anlagen:"
    yield "  Nr. Status Name"
    for position in range(1, rng.randint(1, 3) + 1):
        name = f"{rng.choice(words.SUBJECTS)}_{position}"
        yield f"Anlage {position} {position} öffentlich {name} ({rng.randint(40, 9000)} KB)"
    yield "Stammbaum:"
    yield f"Bsp/{index + 1:05}/24   {subject}   {office}   {kind}"


def _sequence(texts: Texts, week: datetime.date) -> Iterator[str]:
    committee = texts.rng.choice(words.COMMITTEES)
    yield "Verwaltungsausschuss Vorberatung"
    yield f"Ausschuss für {committee} Vorberatung"
    yield from _meeting(texts, f"des Ausschusses für {committee}", week)
    yield "Rat Entscheidung"
    yield from _meeting(texts, "des Rates", week + datetime.timedelta(days=3))


def _meeting(texts: Texts, whose: str, day: datetime.date) -> Iterator[str]:
    number = (day - FIRST_DAY).days // 7 + 1
    yield f"{day:%d.%m.%Y}"
    yield f"{number}. öffentliche/nichtöffentliche Sitzung {whose} {texts.rng.choice(RESULTS)}"
