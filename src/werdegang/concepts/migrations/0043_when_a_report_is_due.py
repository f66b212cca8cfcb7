# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a due date is shown, and how early staff is warned."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0042_figures"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalreportingduty",
            name="shows_due_date",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="due date shown to the public"
            ),
        ),
        migrations.AddField(
            model_name="historicalreportingduty",
            name="warn_days",
            field=models.PositiveSmallIntegerField(
                db_default=60,
                default=60,
                help_text="Before the report is due.",
                verbose_name="early warning, in days",
            ),
        ),
        migrations.AddField(
            model_name="reportingduty",
            name="shows_due_date",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="due date shown to the public"
            ),
        ),
        migrations.AddField(
            model_name="reportingduty",
            name="warn_days",
            field=models.PositiveSmallIntegerField(
                db_default=60,
                default=60,
                help_text="Before the report is due.",
                verbose_name="early warning, in days",
            ),
        ),
    ]
    operations = together(operations)
