# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items that were taken off an agenda after the invitation, and came back, say when."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0127_agendas_at_work"),
    ]

    operations = [
        migrations.AddField(
            model_name=name,
            name="put_back_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it had been taken off, and is on the agenda again.",
                null=True,
                verbose_name="put back on",
            ),
        )
        for name in ("agendaitem", "historicalagendaitem")
    ]
    operations = together(operations)
