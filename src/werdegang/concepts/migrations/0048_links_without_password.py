# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which link without a password is the last one of a request, and until when it is valid."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0047_names_of_links"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalupdaterequest",
            name="link_number",
            field=models.PositiveIntegerField(
                default=0,
                editable=False,
                help_text="Of links without a password the last one; earlier ones are void.",
            ),
        ),
        migrations.AddField(
            model_name="historicalupdaterequest",
            name="link_until",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty: no link is valid.",
                null=True,
                verbose_name="link valid until",
            ),
        ),
        migrations.AddField(
            model_name="updaterequest",
            name="link_number",
            field=models.PositiveIntegerField(
                default=0,
                editable=False,
                help_text="Of links without a password the last one; earlier ones are void.",
            ),
        ),
        migrations.AddField(
            model_name="updaterequest",
            name="link_until",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty: no link is valid.",
                null=True,
                verbose_name="link valid until",
            ),
        ),
    ]
    operations = together(operations)
