# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for districts have become districts."""

from django.db import migrations

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [("concepts", "0045_districts_of_their_own")]

    operations = [
        migrations.RemoveField(
            model_name="historicalmeasure",
            name="district",
        ),
        migrations.RemoveField(
            model_name="historicalserviceoffer",
            name="district",
        ),
        migrations.RemoveField(
            model_name="measure",
            name="district",
        ),
        migrations.RemoveField(
            model_name="serviceoffer",
            name="district",
        ),
    ]
    operations = together(operations)
