# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A description of an offer in another language hangs on the first one."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0001_initial"),
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalserviceoffer",
            name="translation_of",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The same offer in the language in which it was first described.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.serviceoffer",
                verbose_name="translation of",
            ),
        ),
        migrations.AddField(
            model_name="serviceoffer",
            name="translation_of",
            field=models.ForeignKey(
                blank=True,
                help_text="The same offer in the language in which it was first described.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="translations",
                to="concepts.serviceoffer",
                verbose_name="translation of",
            ),
        ),
        migrations.AddConstraint(
            model_name="serviceoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("translation_of__isnull", True),
                    models.Q(("translation_of", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="service_offer_translates_another",
            ),
        ),
    ]
    operations = together(operations)
