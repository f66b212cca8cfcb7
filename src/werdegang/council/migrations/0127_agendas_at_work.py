# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items that came after the invitation, or were taken off after it, say when."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0126_members_vote_in_writing"),
    ]

    operations = [
        migrations.AddField(
            model_name="agendaitem",
            name="supplemented_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was added after the invitation.",
                null=True,
                verbose_name="added on",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="taken_off_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was taken off after the invitation: it stays and says so.",
                null=True,
                verbose_name="taken off on",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="taken_off_reason",
            field=models.TextField(
                blank=True, db_default="", default="", verbose_name="reason for taking it off"
            ),
        ),
        migrations.AddField(
            model_name="closeditemtitle",
            name="taken_off_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="taken off on"),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="supplemented_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was added after the invitation.",
                null=True,
                verbose_name="added on",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="taken_off_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Where it was taken off after the invitation: it stays and says so.",
                null=True,
                verbose_name="taken off on",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="taken_off_reason",
            field=models.TextField(
                blank=True, db_default="", default="", verbose_name="reason for taking it off"
            ),
        ),
        migrations.AddField(
            model_name="historicalcloseditemtitle",
            name="taken_off_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="taken off on"),
        ),
    ]
    operations = together(operations)
