# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for districts in measures and offers become districts; links enter the history."""

from typing import Any

from django.db import migrations


def names_become_districts(apps: Any, _schema_editor: Any) -> None:
    """The district that stood as a word in a measure or an offer becomes one of the municipality."""
    District = apps.get_model("concepts", "District")
    places = (("Measure", "edition__concept__body"), ("ServiceOffer", "body"))
    for name, path in places:
        model = apps.get_model("concepts", name)
        for row, district, body in model.objects.exclude(district="").values_list("pk", "district", path):
            found, _made = District.objects.get_or_create(body_id=body, name=district)
            model.objects.get(pk=row).districts.add(found)


def districts_become_names(apps: Any, _schema_editor: Any) -> None:
    """The first of them stands as a word again."""
    for name in ("Measure", "ServiceOffer"):
        for row in apps.get_model("concepts", name).objects.filter(districts__isnull=False).distinct():
            row.district = row.districts.order_by("name").first().name
            row.save(update_fields=["district"])


LINKS = {
    "Goal": ("focus_topics", "target_groups"),
    "Measure": ("goals", "target_groups", "focus_topics", "legal_bases", "districts"),
    "Need": ("goals",),
    "ServiceOffer": ("measures", "target_groups", "districts"),
}


def links_enter_the_history(apps: Any, _schema_editor: Any) -> None:
    """What was tied so far stands with the last state that the history has, so that it does not seem new later."""
    for name, fields in LINKS.items():
        states = apps.get_model("concepts", f"Historical{name}").objects.order_by("history_id")
        last = dict(states.values_list("id", "history_id"))
        for field in fields:
            _note(apps, name, field, last)


def _note(apps: Any, name: str, field: str, last: dict[int, int]) -> None:
    model = apps.get_model("concepts", name)
    through = getattr(model, field).through
    own, other = (
        model._meta.get_field(field).m2m_field_name(),
        model._meta.get_field(field).m2m_reverse_field_name(),
    )
    told = apps.get_model("concepts", f"Historical{name}_{field}")
    told.objects.bulk_create(
        told(id=link, history_id=last[one], **{f"{own}_id": one, f"{other}_id": two})
        for link, one, two in through.objects.values_list("pk", f"{own}_id", f"{other}_id")
        if one in last
    )


class Migration(migrations.Migration):
    dependencies = [("concepts", "0044_concept_editor")]

    operations = [
        migrations.RunPython(names_become_districts, districts_become_names),
        migrations.RunPython(links_enter_the_history, migrations.RunPython.noop),
    ]
