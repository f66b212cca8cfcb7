# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("concepts", "0055_translations")]

    operations = [
        migrations.RemoveConstraint(model_name="indicatortarget", name="indicator_target_once"),
        migrations.AddConstraint(
            model_name="indicatortarget",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("indicator", "edition"),
                name="indicator_target_once",
            ),
        ),
    ]
