# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart for paper: the same picture with its size and fixed colours, that stands without the site's style sheets."""

import re

INK = "#171a2b"
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_WORDS = re.compile(r"<(title|desc)\b.*?</\1>", re.DOTALL)
"""What a picture on a page says to those who do not see it; on paper, the document says it."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not know."""
_STYLE = """polyline{{fill:none}}
text{{font-family:'Fira Sans';font-size:13px;fill:#4b4f63}}
.is-value,.is-strong{{fill:{ink};font-weight:600}}
.is-goal{{fill:{ink}}}
.is-light{{font-weight:400}}
.grid{{stroke:#d9dce6;stroke-width:1}}
.axis{{stroke:#6f7488;stroke-width:1}}
.line{{fill:none;stroke:{accent};stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}}
.line--guess{{stroke-dasharray:2 6}}
.dot{{fill:{accent};stroke:#ffffff;stroke-width:2}}
.dot--open{{fill:#ffffff;stroke:{accent};stroke-width:2.5}}
.dot--target{{fill:#ffffff;stroke:#8a3b00;stroke-width:2.5}}
.bar{{fill:{accent}}}
.bar--2{{fill:#6f7488}}
.bar--open{{fill:#ffffff;stroke:{accent};stroke-width:2}}
.halo{{fill:none;stroke:#ffffff;stroke-width:5}}
.goal{{fill:none;stroke:#8a3b00;stroke-width:2;stroke-dasharray:7 4}}
.lock{{fill:{ink}}}"""


def on_paper(svg: str, accent: str = "#1a3fae") -> bytes:
    """A chart of this room as a picture of its own; ``accent`` is the colour of what is measured."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("this is no chart of ours")
    width, height = found.groups()
    style = _STYLE.format(ink=INK, accent=accent)
    start = svg.index(">") + 1
    head = svg[4 : start - 1].partition(" aria-labelledby=")[0]
    opened = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"{head}>'
    marks = _ILLEGAL.sub("", _WORDS.sub("", svg[start:]))
    return f"{opened}<style>{style}</style>{marks}".encode()
