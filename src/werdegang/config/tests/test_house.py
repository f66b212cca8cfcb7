# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house stands as ``pyproject.toml`` draws it: foreign keys obey the floors, and every record has a gate."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from werdegang.core.models import Record
from werdegang.core.visibility import GatedQuerySet

PACKAGE = "werdegang."
UNGATED = {
    # What no page shows as an object of its own: grants, other spellings, addresses, counters.
    "accounts.User",
    "people.OrganizationRole",
    "people.OrganizationAlias",
    "concepts.ConceptRole",
    "council.NumberCounter",
    "history.FormerAddress",
    "core.DutyRun",
    "core.Revision",
    "oparl.Entry",
    "oparl.Total",
    # What an import remembers of its source; its report is shown, and gated.
    "importers.ImportSource",
    "importers.ConceptImport",  # on its way in: its uploader's alone
    "importers.ListState",
    "importers.ListPage",
    "importers.SourceObject",
    "importers.PendingReference",
    "importers.WantedFile",  # keys of files that wait to be fetched
    # How far a build is; shown with its version, which is gated.
    "reporting.ReportBuild",
    "reporting.DraftedPaper",  # two keys: paper, report and edition each pass the gate
    "reporting.HouseStyle",  # logo and colour that stand in everything that is released
    # The outbox keeps no words; its page lists what belongs to rounds that the gate lets through.
    "mailing.Message",
    "mailing.News",  # keys, of what anyone may see
    "mailing.Request",
    "mailing.Silence",
    "mailing.Subject",
    "mailing.Subscriber",  # the links in their e-mails are their gate
    "mailing.Subscription",
    # Which rows the index has still to read.
    "search.Waiting",
}


def floors() -> dict[str, int]:
    """Room -> floor, 0 at the top, as the import contract has it; rooms in brackets are still to come."""
    path = Path(settings.PROJECT_ROOT) / "pyproject.toml"
    contracts = tomllib.loads(path.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {
        room.strip().removeprefix(PACKAGE): floor
        for floor, layer in enumerate(layers)
        for room in layer.replace(":", "|").split("|")
        if not room.strip().startswith("(")
    }


def our_models() -> list[type[models.Model]]:
    """All models of the rooms, their history tables and automatic link tables aside."""
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith(PACKAGE) and not model.__name__.startswith("Historical")
    ]


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_foreign_keys_point_to_the_same_room_or_down(model: type[models.Model]) -> None:
    """Keys given as strings escape the import contract; here they do not."""
    floor = floors()
    for field in (*model._meta.fields, *model._meta.many_to_many):
        target = field.related_model
        if target is None or not target.__module__.startswith(PACKAGE):
            continue
        here, there = model._meta.app_label, target._meta.app_label
        assert here == there or floor[there] > floor[here], (
            f"{model._meta.label}.{field.name} -> {target._meta.label}"
        )


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_record_has_a_gate(model: type[models.Model]) -> None:
    """What a person can look at is selected by ``visible_to``; a new model must be placed."""
    gated = isinstance(model._default_manager.all(), GatedQuerySet)
    assert gated == (model._meta.label not in UNGATED)
    assert gated == issubclass(model, Record)


def test_every_room_stands_on_a_floor() -> None:
    """A new room is placed in the contract the day it is born."""
    rooms = {
        config.name.removeprefix(PACKAGE)
        for config in apps.get_app_configs()
        if config.name.startswith(PACKAGE)
    }
    assert rooms == set(floors()) - {"__main__"}


def test_every_record_keeps_its_history() -> None:
    """Every change is kept with who, when and why."""
    assert [
        model._meta.label
        for model in our_models()
        if issubclass(model, Record) and not hasattr(model, "history")
    ] == []
