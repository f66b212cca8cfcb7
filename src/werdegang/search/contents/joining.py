# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of neighbours, each through its own gate."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch

from werdegang.core.visibility import gate_of


def neighbour(model: Any, name: str, viewer: Any, to: Any) -> Prefetch[str, Any, str]:
    """A foreign key that reads as None when the viewer may not see its target."""
    return Prefetch(name, gate_of(to).visible_to(viewer))


def joined(*texts: object) -> str:
    """The texts that there are, set apart."""
    return " · ".join(str(each) for each in texts if each)


def names(*things: Any) -> list[str]:
    """The names of those that are there, each once."""
    return list(dict.fromkeys(str(each) for each in things if each))


def sections(pairs: Iterable[Any]) -> str:
    """Further sections of a paper: heading and text."""
    return joined(
        *(f"{pair.get('heading', '')} {pair.get('text', '')}" for pair in pairs if isinstance(pair, dict))
    )
