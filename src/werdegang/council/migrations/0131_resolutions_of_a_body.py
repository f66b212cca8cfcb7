# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolutions of a body are listed by their day from an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("council", "0130_closed_points_name_no_meeting")]

    operations = [
        migrations.AddIndex(
            model_name="resolution",
            index=models.Index(fields=["organization", "-date", "-id"], name="resolution_of_body"),
        ),
    ]
