# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns for all that OParl says."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="body",
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
            model_name="historicalbody",
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
            model_name="historicallocation",
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
            model_name="historicalmembership",
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
            model_name="historicalorganization",
            name="member_count",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="number of members"),
        ),
        migrations.AddField(
            model_name="historicalorganization",
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
            model_name="historicalorganization",
            name="voting_member_count",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="number of voting members"),
        ),
        migrations.AddField(
            model_name="historicalperson",
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
            model_name="location",
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
            model_name="membership",
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
            model_name="organization",
            name="member_count",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="number of members"),
        ),
        migrations.AddField(
            model_name="organization",
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
            model_name="organization",
            name="voting_member_count",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="number of voting members"),
        ),
        migrations.AddField(
            model_name="person",
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
