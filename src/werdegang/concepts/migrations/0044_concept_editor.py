# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Districts; links in the history; numbers and names of what was taken away are free again."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0043_when_a_report_is_due"),
        ("people", "0030_substitutes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="District",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
            ],
            options={
                "verbose_name": "district",
                "verbose_name_plural": "districts",
                "ordering": ("name", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDistrict",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historical district",
                "verbose_name_plural": "historical districts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGoal_focus_topics",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalGoal_focus_topics",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGoal_target_groups",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalGoal_target_groups",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasure_districts",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeasure_districts",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasure_focus_topics",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeasure_focus_topics",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasure_goals",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeasure_goals",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasure_legal_bases",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeasure_legal_bases",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasure_target_groups",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeasure_target_groups",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNeed_goals",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalNeed_goals",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalServiceOffer_districts",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalServiceOffer_districts",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalServiceOffer_measures",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalServiceOffer_measures",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalServiceOffer_target_groups",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalServiceOffer_target_groups",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RemoveConstraint(
            model_name="actionfield",
            name="action_field_title",
        ),
        migrations.RemoveConstraint(
            model_name="goal",
            name="goal_number",
        ),
        migrations.RemoveConstraint(
            model_name="legalbasis",
            name="legal_basis_citation",
        ),
        migrations.RemoveConstraint(
            model_name="responsibility",
            name="responsibility_once_per_measure",
        ),
        migrations.RemoveConstraint(
            model_name="responsibility",
            name="responsibility_once_per_goal",
        ),
        migrations.RemoveConstraint(
            model_name="targetgroup",
            name="target_group_name",
        ),
        migrations.AddConstraint(
            model_name="actionfield",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)), fields=("edition", "title"), name="action_field_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)), fields=("edition", "number"), name="goal_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("body", "citation"),
                name="legal_basis_citation",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("measure", "organization", "role"),
                name="responsibility_once_per_measure",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("goal", "organization", "role"),
                name="responsibility_once_per_goal",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetgroup",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)), fields=("body", "name"), name="target_group_name"
            ),
        ),
        migrations.AddField(
            model_name="district",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="districts", to="people.body"
            ),
        ),
        migrations.AddField(
            model_name="district",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="measure",
            name="districts",
            field=models.ManyToManyField(blank=True, related_name="measures", to="concepts.district"),
        ),
        migrations.AddField(
            model_name="serviceoffer",
            name="districts",
            field=models.ManyToManyField(blank=True, related_name="service_offers", to="concepts.district"),
        ),
        migrations.AddField(
            model_name="historicaldistrict",
            name="body",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="people.body",
            ),
        ),
        migrations.AddField(
            model_name="historicaldistrict",
            name="created_by",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="historicaldistrict",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_focus_topics",
            name="focustopic",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.focustopic",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_focus_topics",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.goal",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_focus_topics",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalgoal",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_target_groups",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.goal",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_target_groups",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalgoal",
            ),
        ),
        migrations.AddField(
            model_name="historicalgoal_target_groups",
            name="targetgroup",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.targetgroup",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_districts",
            name="district",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.district",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_districts",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalmeasure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_districts",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_focus_topics",
            name="focustopic",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.focustopic",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_focus_topics",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalmeasure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_focus_topics",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_goals",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.goal",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_goals",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalmeasure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_goals",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_legal_bases",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalmeasure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_legal_bases",
            name="legalbasis",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.legalbasis",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_legal_bases",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_target_groups",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalmeasure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_target_groups",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalmeasure_target_groups",
            name="targetgroup",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.targetgroup",
            ),
        ),
        migrations.AddField(
            model_name="historicalneed_goals",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.goal",
            ),
        ),
        migrations.AddField(
            model_name="historicalneed_goals",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalneed",
            ),
        ),
        migrations.AddField(
            model_name="historicalneed_goals",
            name="need",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.need",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_districts",
            name="district",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.district",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_districts",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalserviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_districts",
            name="serviceoffer",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.serviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_measures",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalserviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_measures",
            name="measure",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.measure",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_measures",
            name="serviceoffer",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.serviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_target_groups",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="concepts.historicalserviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_target_groups",
            name="serviceoffer",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.serviceoffer",
            ),
        ),
        migrations.AddField(
            model_name="historicalserviceoffer_target_groups",
            name="targetgroup",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.targetgroup",
            ),
        ),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)), fields=("body", "name"), name="district_name"
            ),
        ),
    ]
    operations = together(operations)
