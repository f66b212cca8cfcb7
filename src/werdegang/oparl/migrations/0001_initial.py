# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of what is public."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.SmallIntegerField(
                        choices=[
                            (0, "System"),
                            (1, "Location"),
                            (2, "File"),
                            (3, "LegislativeTerm"),
                            (4, "Body"),
                            (5, "Organization"),
                            (6, "Membership"),
                            (7, "Person"),
                            (8, "Consultation"),
                            (9, "AgendaItem"),
                            (10, "Meeting"),
                            (11, "Paper"),
                        ]
                    ),
                ),
                ("object_id", models.BigIntegerField()),
                ("body", models.BigIntegerField(null=True)),
                ("parent", models.BigIntegerField(null=True)),
                ("created", models.DateTimeField()),
                ("modified", models.DateTimeField()),
                ("deleted", models.BooleanField(default=False)),
                ("mark", models.CharField(blank=True, default="", max_length=32)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["kind", "body", "id", "deleted", "modified", "created"],
                        name="oparl_entry_list",
                    ),
                    models.Index(fields=["kind", "body", "modified", "deleted"], name="oparl_entry_modified"),
                    models.Index(fields=["kind", "body", "created", "deleted"], name="oparl_entry_created"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object_id"), name="oparl_entry_object")
                ],
            },
        ),
        migrations.CreateModel(
            name="Total",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.SmallIntegerField(
                        choices=[
                            (0, "System"),
                            (1, "Location"),
                            (2, "File"),
                            (3, "LegislativeTerm"),
                            (4, "Body"),
                            (5, "Organization"),
                            (6, "Membership"),
                            (7, "Person"),
                            (8, "Consultation"),
                            (9, "AgendaItem"),
                            (10, "Meeting"),
                            (11, "Paper"),
                        ]
                    ),
                ),
                ("body", models.BigIntegerField()),
                ("count", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "body"), name="oparl_total_once")],
            },
        ),
    ]
