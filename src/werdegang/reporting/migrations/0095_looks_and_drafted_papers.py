# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reports look like, which papers were drafted from them, and which resolution noted them."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0055_translations"),
        ("council", "0001_squashed_0040_meetings_at_work"),
        ("people", "0001_squashed_0032_erasing"),
        ("reporting", "0001_reports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalreport",
            name="noted_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The resolution by which a body took note of the report.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="council.resolution",
                verbose_name="noted by",
            ),
        ),
        migrations.AddField(
            model_name="historicalreportversion",
            name="word_template",
            field=models.TextField(
                blank=True,
                help_text="With which the Word file is built; its hash stands in the snapshot.",
                max_length=200,
                verbose_name="Word template",
            ),
        ),
        migrations.AddField(
            model_name="report",
            name="noted_by",
            field=models.ForeignKey(
                blank=True,
                help_text="The resolution by which a body took note of the report.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="noted_reports",
                to="council.resolution",
                verbose_name="noted by",
            ),
        ),
        migrations.AddField(
            model_name="reportversion",
            name="word_template",
            field=models.FileField(
                blank=True,
                help_text="With which the Word file is built; its hash stands in the snapshot.",
                max_length=200,
                upload_to="",
                verbose_name="Word template",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalHouseStyle",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("colour", models.CharField(default="#171a2b", max_length=7, verbose_name="colour")),
                ("logo", models.TextField(blank=True, max_length=200, verbose_name="logo")),
                (
                    "logo_type",
                    models.CharField(blank=True, max_length=20, verbose_name="media type of the logo"),
                ),
                (
                    "logo_words",
                    models.CharField(blank=True, max_length=300, verbose_name="words for the logo"),
                ),
                ("word_template", models.TextField(blank=True, max_length=200, verbose_name="Word template")),
                (
                    "word_template_name",
                    models.CharField(
                        blank=True, max_length=255, verbose_name="file name of the Word template"
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.body",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical look of the reports",
                "verbose_name_plural": "historical looks of the reports",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="DraftedPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("drafted", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "edition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafted_papers",
                        to="concepts.edition",
                    ),
                ),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafted_from",
                        to="council.paper",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafted_papers",
                        to="reporting.report",
                    ),
                ),
            ],
            options={
                "ordering": ("-drafted", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("report__isnull", False), ("edition__isnull", False), _connector="OR"
                        ),
                        name="drafted_paper_from_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HouseStyle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("colour", models.CharField(default="#171a2b", max_length=7, verbose_name="colour")),
                ("logo", models.FileField(blank=True, max_length=200, upload_to="", verbose_name="logo")),
                (
                    "logo_type",
                    models.CharField(blank=True, max_length=20, verbose_name="media type of the logo"),
                ),
                (
                    "logo_words",
                    models.CharField(blank=True, max_length=300, verbose_name="words for the logo"),
                ),
                (
                    "word_template",
                    models.FileField(blank=True, max_length=200, upload_to="", verbose_name="Word template"),
                ),
                (
                    "word_template_name",
                    models.CharField(
                        blank=True, max_length=255, verbose_name="file name of the Word template"
                    ),
                ),
                (
                    "body",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="house_style",
                        to="people.body",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "look of the reports",
                "verbose_name_plural": "looks of the reports",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("logo", ""), models.Q(("logo_words", ""), _negated=True), _connector="OR"
                        ),
                        name="house_style_logo_has_words",
                    )
                ],
            },
        ),
    ]
    operations = together(operations)
