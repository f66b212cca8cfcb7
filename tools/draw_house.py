# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draw `docs/architecture.svg` from the import contract: `python3 tools/draw_house.py`."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "architecture.svg"
WIDTH, MARGIN, GAP, HEIGHT, STEP = 760, 16, 12, 40, 54
LICENCE = """\
<!-- SPDX-FileCopyrightText: The Werdegang contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
"""


def floors() -> list[list[str]]:
    """Rooms by floor, from the roof down; the door `__main__` is none."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(each["layers"] for each in contracts["contracts"] if each["type"] == "layers")
    return [[room.strip() for room in layer.split("|")] for layer in layers if layer != "__main__"]


def picture(house: list[list[str]]) -> str:
    """The whole file."""
    height = 2 * MARGIN + STEP * (len(house) - 1) + HEIGHT
    said = "; ".join(", ".join(floor) for floor in house)
    parts = [_floor(rooms, MARGIN + STEP * number) for number, rooms in enumerate(house)]
    arrows = [_arrow(MARGIN + STEP * number + HEIGHT + 1) for number in range(len(house) - 1)]
    return (
        f'{LICENCE}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="t d" font-family="Fira Sans, sans-serif" font-size="16"><title id="t">The house</title>'
        f'<desc id="d">Floors from top to bottom: {said}. Imports point down only.</desc>'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}{"".join(arrows)}</svg>\n'
    )


def _floor(rooms: list[str], top: int) -> str:
    width = (WIDTH - 2 * MARGIN - GAP * (len(rooms) - 1)) // len(rooms)
    return "".join(
        f'<rect x="{left}" y="{top}" width="{width}" height="{HEIGHT}" rx="4" fill="#eef2fb" stroke="#3152a8"/>'
        f'<text x="{left + width // 2}" y="{top + 26}" text-anchor="middle">{room}/</text>'
        for room, left in zip(rooms, range(MARGIN, WIDTH, width + GAP), strict=False)
    )


def _arrow(top: int) -> str:
    return f'<path d="M{WIDTH // 2} {top} v10 m-4 -4 l4 4 l4 -4" fill="none" stroke="#3152a8"/>'


if __name__ == "__main__":
    PICTURE.write_text(picture(floors()), encoding="utf-8")
