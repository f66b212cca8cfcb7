# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is looked at before a start: whether the operator's file can be used."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from werdegang.website import operator


@register("operator")
def operator_file(app_configs: Sequence[AppConfig] | None, **options: Any) -> list[CheckMessage]:
    """The operator's file is readable, and every entry is known."""
    try:
        operator.read(settings.DATA)
    except operator.OperatorFileError as fault:
        hint = "docs/betreiber.example.toml shows every entry. Nothing was changed."
        return [Error(str(fault), hint=hint, id="website.E001")]
    return []
