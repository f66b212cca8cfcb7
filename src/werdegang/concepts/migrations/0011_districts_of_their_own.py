# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for districts in measures and offers become districts."""

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


class Migration(migrations.Migration):
    dependencies = [("concepts", "0010_concept_editor")]

    operations = [
        migrations.RunPython(names_become_districts, districts_become_names),
    ]
