# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns for all that OParl says."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="file",
            name="source_access_url",
            field=models.CharField(
                blank=True,
                help_text="OParl: accessUrl",
                max_length=1000,
                verbose_name="address for reading at the source",
            ),
        ),
        migrations.AddField(
            model_name="file",
            name="source_modified",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="When the source says that it changed last.",
                null=True,
                verbose_name="changed at the source",
            ),
        ),
        migrations.AddField(
            model_name="historicalfile",
            name="source_access_url",
            field=models.CharField(
                blank=True,
                help_text="OParl: accessUrl",
                max_length=1000,
                verbose_name="address for reading at the source",
            ),
        ),
        migrations.AddField(
            model_name="historicalfile",
            name="source_modified",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="When the source says that it changed last.",
                null=True,
                verbose_name="changed at the source",
            ),
        ),
    ]
    operations = together(operations)
