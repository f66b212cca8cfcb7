# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about texts with marks in documents."""

from werdegang.rendering import tree
from werdegang.rendering.markup import blocks
from werdegang.rendering.prose import blocks as plain_blocks

TEXT = "# Oben\nEin *Wort*, [ein Gesetz](https://recht.example/).\n\n- **a**\n\n| b | c |\n| d |"


def test_marks_become_blocks() -> None:
    assert blocks(TEXT, below=2) == (
        tree.Heading(3, "Oben"),
        tree.Paragraph(
            (
                tree.Text("Ein "),
                tree.Text("Wort", emphasis=True),
                tree.Text(", "),
                tree.Link("ein Gesetz", "https://recht.example/"),
                tree.Text("."),
            )
        ),
        tree.Bullets((tree.Item((tree.Text("a", strong=True),)),)),
        tree.Table("", (tree.Column("b"), tree.Column("c")), (((tree.Text("d"),), ()),), row_heads=False),
    )


def test_a_text_without_marks_gives_the_same_blocks_as_before() -> None:
    text = "Ein Satz.\nNoch einer.\n\n1. Eins\n2. Zwei\n- Punkt"
    assert blocks(text) == plain_blocks(text)
