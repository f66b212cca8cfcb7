# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members answer themselves when they are asked in writing: what runs is theirs to see, answers stay inside."""

from typing import Any

from django.db import migrations, models

from werdegang.core.migrating import together


def open_to_members(apps: Any, _schema_editor: Any) -> None:
    """What runs is seen by the members of the body; single answers by the administration and by whose they are."""
    apps.get_model("council", "WrittenAnswer").objects.update(visibility="internal")
    running = apps.get_model("council", "WrittenProcedure").objects.filter(stage="open")
    running.filter(visibility="internal").update(visibility="council")


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0125_meetings_are_moved"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalwrittenanswer",
            name="is_own",
            field=models.BooleanField(
                default=False,
                help_text="Signed in; else the council office wrote down what the member told it.",
                verbose_name="given by the member",
            ),
        ),
        migrations.AddField(
            model_name="writtenanswer",
            name="is_own",
            field=models.BooleanField(
                default=False,
                help_text="Signed in; else the council office wrote down what the member told it.",
                verbose_name="given by the member",
            ),
        ),
        migrations.RunPython(open_to_members, migrations.RunPython.noop),
    ]
    operations = together(operations)
