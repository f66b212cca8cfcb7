# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages with something cut, doubled, moved or put in: what copying, saving and other systems do to them."""

import re

from hypothesis import strategies as st

from werdegang.importers.tests import allris_html_samples as html
from werdegang.importers.tests import allris_item_variants as items
from werdegang.importers.tests import allris_paper_variants as papers
from werdegang.importers.tests import allris_skin_variants as skins
from werdegang.importers.tests import allris_text_samples as text


def samples_of(module):
    return tuple(value for name, value in sorted(vars(module).items()) if name.isupper())


SAMPLES = [sample for module in (html, items, papers, skins, text) for sample in samples_of(module)]
TEXTS = tuple(sample for sample in SAMPLES if not sample.lstrip().startswith("<"))
PAGES = tuple(sample for sample in SAMPLES if sample.lstrip().startswith("<"))
garbage = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Beratungsfolge:",
            "Anlagen:",
            "Stammbaum:",
            "Betreff:",
            "Status:",
            "TOP: Ö 1",
            "14.03.2017",
            "31.02.2017",
            "Reduzieren",
            "Beschluss:",
            "Beschluss: vertagt",
            "Ursprungaktuell",
            "(5 KB)",
            "1",
            "öffentlich",
            "Rat Entscheidung",
            "Bezüglich:",
            "3. Sitzung des Rates",
            "Gremium:",
            "Zeit: 99:99",
            "Auszug - x",
            "Tagesordnung - y",
            "Vorlage - 1/2",
            "Nr. Status Name",
            "\t\t\t",
            "Datum: Di, 14.03.2017 Status:",
            "Anlagen:\t1\töffentlich\tx (2 KB)",
            "N. N.",
            "- TOP:",
            "Grunddaten",
            "Sachverhalt",
            "Kosten:",
            "zurück",
            "Status Datum Gremium Beschluss NA",
        ]
    ),
)


@st.composite
def mutated_lines(draw):
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(lines)))
        match draw(st.sampled_from(["drop", "double", "swap", "insert", "cut", "join", "move"])):
            case "drop":
                del lines[place : place + draw(st.integers(1, 8))]
            case "double":
                lines[place:place] = lines[place : place + draw(st.integers(1, 8))]
            case "swap":
                lines = lines[place:] + lines[:place]
            case "insert":
                lines.insert(place, draw(garbage))
            case "cut":
                lines = lines[: max(place, 1)]
            case "join" if place + 1 < len(lines):
                lines[place : place + 2] = [
                    draw(st.sampled_from([" ", "", "   ", "\t"])).join(lines[place : place + 2])
                ]
            case "move" if place < len(lines):
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
    return "\n".join(lines)


@st.composite
def mutated_html(draw):
    page = draw(st.sampled_from(PAGES))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(page)))
        match draw(st.sampled_from(["drop", "insert", "cut", "untag"])):
            case "drop":
                page = page[:place] + page[place + draw(st.integers(1, 200)) :]
            case "insert":
                page = page[:place] + draw(garbage) + page[place:]
            case "cut":
                page = page[: max(place, 200)]
            case "untag":
                page = re.sub(
                    draw(st.sampled_from(["<br>", "</?td[^>]*>", "</?tr[^>]*>", "</?table[^>]*>", "</?p>"])),
                    " ",
                    page,
                )
    return page
