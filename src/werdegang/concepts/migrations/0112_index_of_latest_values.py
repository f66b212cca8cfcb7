# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("concepts", "0111_evidence_files")]

    operations = [
        migrations.AddIndex(
            model_name="indicatorvalue",
            index=models.Index(fields=["indicator", "period_start"], name="indicator_value_latest"),
        ),
    ]
