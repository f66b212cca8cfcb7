# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which language a report is written."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reporting", "0095_looks_and_drafted_papers")]

    operations = [
        migrations.AddField(
            model_name=model,
            name="language",
            field=models.CharField(
                default="de",
                help_text="BCP 47. Texts of the concept are told in it where they have been translated.",
                max_length=35,
                verbose_name="language",
            ),
        )
        for model in ("historicalreport", "report")
    ]
