# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolutions of a body are listed by their day from an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("council", "0129_past_agendas_stay_public")]

    operations = [
        migrations.AddIndex(
            model_name="resolution",
            index=models.Index(fields=["organization", "-date", "-id"], name="resolution_of_body"),
        ),
    ]
