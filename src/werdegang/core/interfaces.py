# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where other interfaces speak of the same things: a face plugs in how it calls them, another one links there."""

from collections.abc import Callable, Collection

from django.db import models

Paths = Callable[[type[models.Model], Collection[int]], dict[int, str]]
"""Of these primary keys of a model those that the interface knows, with their paths; one query at most."""
_interfaces: dict[str, Paths] = {}


def register_interface(name: str, paths: Paths) -> None:
    """Say how the interface of this name calls things."""
    _interfaces[name] = paths


def paths_in(name: str, model: type[models.Model], keys: Collection[int]) -> dict[int, str]:
    """Paths by primary key; nothing for an interface that is not there."""
    paths = _interfaces.get(name)
    return paths(model, keys) if paths and keys else {}
