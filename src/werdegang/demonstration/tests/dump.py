# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All rows of the project as plain values that do not depend on times or on the database's own numbers."""

from django.apps import apps

NOT_COMPARED = {"created", "modified", "history_date", "license_valid_since"}
OWN = "werdegang."


def dump():
    """Model name to its rows in the order of their keys; a foreign key is the rank of its target."""
    models = [
        model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith(OWN)
    ]
    models = [model for model in models if model._meta.app_label not in ("accounts", "core", "search")]
    ranks = {model: _ranks(model) for model in models}
    return {model._meta.label: [_row(each, ranks) for each in _rows(model)] for model in models}


def counts():
    """How many rows each model has, histories and links among them."""
    return {name: len(rows) for name, rows in dump().items()}


def _rows(model):
    return model._default_manager.order_by("pk")


def _ranks(model):
    return {key: rank for rank, key in enumerate(_rows(model).values_list("pk", flat=True))}


def _row(thing, ranks):
    row = {}
    for field in thing._meta.concrete_fields:
        value = getattr(thing, field.attname)
        if field.name in NOT_COMPARED or field.primary_key:
            continue
        target = field.related_model
        if target is None and field.name == "id":
            target = getattr(type(thing), "instance_type", None)
        row[field.name] = ranks[target].get(value) if target in ranks else str(value)
    return row
