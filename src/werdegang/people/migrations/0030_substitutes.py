# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits in for whom."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0020_what_an_import_needs"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalmembership",
            name="substitute_for",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The seat that this person takes when its holder is prevented.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="people.membership",
                verbose_name="substitute for",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="substitute_for",
            field=models.ForeignKey(
                blank=True,
                help_text="The seat that this person takes when its holder is prevented.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="substitutes",
                to="people.membership",
                verbose_name="substitute for",
            ),
        ),
    ]
