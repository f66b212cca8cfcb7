# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a succession was decided; a draft is never public."""

from typing import Any

from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


def hide_drafts(apps: Any, schema_editor: Any) -> None:
    """A draft that stood public so far becomes a draft for readers, too."""
    editions = apps.get_model("concepts", "Edition").objects
    editions.filter(state="draft", visibility="public").update(visibility="draft")


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0040_reporting_rounds"),
        ("council", "0040_meetings_at_work"),
        ("people", "0030_substitutes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="goalsuccession",
            name="decided_at",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty as long as it is what carrying over proposes.",
                null=True,
                verbose_name="decided at",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoalsuccession",
            name="decided_at",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty as long as it is what carrying over proposes.",
                null=True,
                verbose_name="decided at",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasuresuccession",
            name="decided_at",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty as long as it is what carrying over proposes.",
                null=True,
                verbose_name="decided at",
            ),
        ),
        migrations.AddField(
            model_name="measuresuccession",
            name="decided_at",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="Empty as long as it is what carrying over proposes.",
                null=True,
                verbose_name="decided at",
            ),
        ),
        migrations.RunPython(hide_drafts, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "draft"), _negated=True),
                    models.Q(("visibility", "public"), _negated=True),
                    _connector="OR",
                ),
                name="edition_draft_not_public",
            ),
        ),
    ]
    operations = together(operations)
