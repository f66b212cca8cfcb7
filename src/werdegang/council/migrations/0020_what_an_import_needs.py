# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns for all that OParl says."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="agendaitem",
            name="in_closed_part",
            field=models.BooleanField(
                default=False,
                help_text="Its visibility says who may read this row; a public row may be about the closed part.",
                verbose_name="taken in the closed part",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
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
            model_name="consultation",
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
            model_name="historicalagendaitem",
            name="in_closed_part",
            field=models.BooleanField(
                default=False,
                help_text="Its visibility says who may read this row; a public row may be about the closed part.",
                verbose_name="taken in the closed part",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
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
            model_name="historicalconsultation",
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
            model_name="historicallegislativeterm",
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
            model_name="historicalmeeting",
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
            model_name="historicalpaper",
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
            model_name="historicalresolution",
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
            model_name="legislativeterm",
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
            model_name="meeting",
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
            model_name="paper",
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
            model_name="resolution",
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
