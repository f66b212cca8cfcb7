# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting that was invited to may move: when it was to begin first, since when the members are to be told."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0100_deciding_without_a_meeting"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalmeeting",
            name="changed_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Once it was invited to: whoever was invited before is to be told.",
                null=True,
                verbose_name="moved or cancelled on",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeeting",
            name="former_start",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was moved after the invitation: as the first invitation said.",
                null=True,
                verbose_name="was to begin",
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="changed_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Once it was invited to: whoever was invited before is to be told.",
                null=True,
                verbose_name="moved or cancelled on",
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="former_start",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was moved after the invitation: as the first invitation said.",
                null=True,
                verbose_name="was to begin",
            ),
        ),
    ]
    operations = together(operations)
