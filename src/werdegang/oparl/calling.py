# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How this interface calls what other faces speak of, too."""

from collections.abc import Collection

from django.db import models

from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import KIND_OF
from werdegang.oparl.models import Entry


def paths_of(model: type[models.Model], keys: Collection[int]) -> dict[int, str]:
    """The paths of those that are public and known here; one query. Raises KeyError for what OParl has no word for."""
    kind = KIND_OF[model]
    rows = Entry.objects.filter(kind=kind, object_id__in=keys, deleted=False).exclude(mark="")
    return {key: path_of(kind, number) for key, number in rows.values_list("object_id", "pk")}
