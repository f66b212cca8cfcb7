# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0048_links_without_password"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalTranslation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "created",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                ("modified", models.DateTimeField(blank=True, editable=False, verbose_name="modified")),
                ("deleted", models.BooleanField(default=False, verbose_name="deleted")),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public"),
                            ("council", "not public"),
                            ("internal", "internal"),
                            ("draft", "draft"),
                        ],
                        default="public",
                        max_length=8,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "is_sample",
                    models.BooleanField(
                        default=False,
                        help_text="Invented for the demonstration; marked wherever it shows.",
                        verbose_name="sample data",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("title", "title"),
                            ("summary", "in short"),
                            ("text", "text"),
                            ("description", "description"),
                            ("rationale", "why"),
                            ("definition", "definition"),
                            ("story", "story"),
                        ],
                        max_length=20,
                        verbose_name="field",
                    ),
                ),
                ("language", models.CharField(max_length=20, verbose_name="language")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "original",
                    models.CharField(
                        help_text="SHA-256 of the original text that was translated.",
                        max_length=64,
                        verbose_name="translated wording",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "action_field",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.actionfield",
                        verbose_name="action field",
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.edition",
                        verbose_name="edition",
                    ),
                ),
                (
                    "focus_topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.focustopic",
                        verbose_name="focus topic",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.goal",
                        verbose_name="goal",
                    ),
                ),
                (
                    "good_practice",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.goodpractice",
                        verbose_name="good practice",
                    ),
                ),
                (
                    "guiding_principle",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.guidingprinciple",
                        verbose_name="guiding principle",
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
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.need",
                        verbose_name="need",
                    ),
                ),
                (
                    "status_update",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.statusupdate",
                        verbose_name="status update",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical translation",
                "verbose_name_plural": "historical translations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                ("modified", models.DateTimeField(auto_now=True, verbose_name="modified")),
                ("deleted", models.BooleanField(default=False, verbose_name="deleted")),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public"),
                            ("council", "not public"),
                            ("internal", "internal"),
                            ("draft", "draft"),
                        ],
                        default="public",
                        max_length=8,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "is_sample",
                    models.BooleanField(
                        default=False,
                        help_text="Invented for the demonstration; marked wherever it shows.",
                        verbose_name="sample data",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("title", "title"),
                            ("summary", "in short"),
                            ("text", "text"),
                            ("description", "description"),
                            ("rationale", "why"),
                            ("definition", "definition"),
                            ("story", "story"),
                        ],
                        max_length=20,
                        verbose_name="field",
                    ),
                ),
                ("language", models.CharField(max_length=20, verbose_name="language")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "original",
                    models.CharField(
                        help_text="SHA-256 of the original text that was translated.",
                        max_length=64,
                        verbose_name="translated wording",
                    ),
                ),
                (
                    "action_field",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.actionfield",
                        verbose_name="action field",
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.edition",
                        verbose_name="edition",
                    ),
                ),
                (
                    "focus_topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.focustopic",
                        verbose_name="focus topic",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.goal",
                        verbose_name="goal",
                    ),
                ),
                (
                    "good_practice",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.goodpractice",
                        verbose_name="good practice",
                    ),
                ),
                (
                    "guiding_principle",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.guidingprinciple",
                        verbose_name="guiding principle",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.need",
                        verbose_name="need",
                    ),
                ),
                (
                    "status_update",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="concepts.statusupdate",
                        verbose_name="status update",
                    ),
                ),
            ],
            options={
                "verbose_name": "translation",
                "verbose_name_plural": "translations",
                "ordering": ("language", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", False),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", False),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", False),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", False),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", False),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", False),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", False),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", False),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", False),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", True),
                            ),
                            models.Q(
                                ("action_field__isnull", True),
                                ("edition__isnull", True),
                                ("focus_topic__isnull", True),
                                ("goal__isnull", True),
                                ("good_practice__isnull", True),
                                ("guiding_principle__isnull", True),
                                ("indicator__isnull", True),
                                ("measure__isnull", True),
                                ("need__isnull", True),
                                ("status_update__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="translation_one_target",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="translation_has_text"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language", ""), _negated=True), name="translation_has_language"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("edition", "field", "language"),
                        name="translation_once_edition",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("guiding_principle", "field", "language"),
                        name="translation_once_guiding_principle",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("focus_topic", "field", "language"),
                        name="translation_once_focus_topic",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("action_field", "field", "language"),
                        name="translation_once_action_field",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("goal", "field", "language"),
                        name="translation_once_goal",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("need", "field", "language"),
                        name="translation_once_need",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("measure", "field", "language"),
                        name="translation_once_measure",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("indicator", "field", "language"),
                        name="translation_once_indicator",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("good_practice", "field", "language"),
                        name="translation_once_good_practice",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("status_update", "field", "language"),
                        name="translation_once_status_update",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("deleted", False),
                            ("action_field__isnull", True),
                            ("edition__isnull", True),
                            ("focus_topic__isnull", True),
                            ("goal__isnull", True),
                            ("good_practice__isnull", True),
                            ("guiding_principle__isnull", True),
                            ("indicator__isnull", True),
                            ("measure__isnull", True),
                            ("need__isnull", True),
                            ("status_update__isnull", True),
                        ),
                        fields=("concept", "field", "language"),
                        name="translation_once_concept",
                    ),
                ],
            },
        ),
    ]
    operations = together(operations)
