# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition knows what its advisory board said on it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0112_index_of_latest_values"),
        ("council", "0127_agendas_at_work"),
    ]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="board_result",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="advised_editions",
                to="council.resolution",
                verbose_name="result of the advisory board",
            ),
        ),
        migrations.AddField(
            model_name="historicaledition",
            name="board_result",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="council.resolution",
                verbose_name="result of the advisory board",
            ),
        ),
    ]
