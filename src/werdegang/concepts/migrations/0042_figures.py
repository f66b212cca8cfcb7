# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dimensions as codelists, revisions of values, and what protects small numbers."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0041_carrying_and_states"),
        ("people", "0030_substitutes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dimension",
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
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9-]*$",
                                "Use lower-case letters, digits and hyphens, such as “under-6”.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
            ],
            options={
                "verbose_name": "dimension",
                "verbose_name_plural": "dimensions",
                "ordering": ("concept", "position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="DimensionMember",
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
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9-]*$",
                                "Use lower-case letters, digits and hyphens, such as “under-6”.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
            ],
            options={
                "verbose_name": "member of a dimension",
                "verbose_name_plural": "members of dimensions",
                "ordering": ("dimension", "position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDimension",
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
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9-]*$",
                                "Use lower-case letters, digits and hyphens, such as “under-6”.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
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
                "verbose_name": "historical dimension",
                "verbose_name_plural": "historical dimensions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDimensionMember",
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
                    "code",
                    models.CharField(
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9-]*$",
                                "Use lower-case letters, digits and hyphens, such as “under-6”.",
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
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
                "verbose_name": "historical member of a dimension",
                "verbose_name_plural": "historical members of dimensions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RemoveConstraint(
            model_name="indicatorvalue",
            name="indicator_value_once",
        ),
        migrations.RemoveField(
            model_name="historicalindicatorvalue",
            name="dimensions",
        ),
        migrations.RemoveField(
            model_name="indicatorvalue",
            name="dimensions",
        ),
        migrations.AddField(
            model_name="concept",
            name="small_numbers_below",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Counts of people below this number are shown nowhere. Empty: as the installation says.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(3),
                    django.core.validators.MaxValueValidator(20),
                ],
                verbose_name="small numbers are those below",
            ),
        ),
        migrations.AddField(
            model_name="historicalconcept",
            name="small_numbers_below",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Counts of people below this number are shown nowhere. Empty: as the installation says.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(3),
                    django.core.validators.MaxValueValidator(20),
                ],
                verbose_name="small numbers are those below",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicator",
            name="base",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The figure that is 100 %. A share is withheld where it would give a small number away.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.indicator",
                verbose_name="is a share of",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicator",
            name="counts_people",
            field=models.BooleanField(
                default=True,
                help_text="Switch this off only where a small number cannot tell on anybody, as with weeks or groups.",
                verbose_name="small numbers are protected",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicator",
            name="numerator",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The figure that says the same in numbers.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.indicator",
                verbose_name="counts as the share",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicatorvalue",
            name="publication",
            field=models.CharField(
                choices=[("undecided", "not yet decided"), ("shown", "shown"), ("withheld", "withheld")],
                default="undecided",
                editable=False,
                max_length=10,
                verbose_name="publication",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicatorvalue",
            name="revised_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="revised on"),
        ),
        migrations.AddField(
            model_name="historicalindicatorvalue",
            name="revision",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="revision"),
        ),
        migrations.AddField(
            model_name="indicator",
            name="base",
            field=models.ForeignKey(
                blank=True,
                help_text="The figure that is 100 %. A share is withheld where it would give a small number away.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="shares",
                to="concepts.indicator",
                verbose_name="is a share of",
            ),
        ),
        migrations.AddField(
            model_name="indicator",
            name="counts_people",
            field=models.BooleanField(
                default=True,
                help_text="Switch this off only where a small number cannot tell on anybody, as with weeks or groups.",
                verbose_name="small numbers are protected",
            ),
        ),
        migrations.AddField(
            model_name="indicator",
            name="numerator",
            field=models.ForeignKey(
                blank=True,
                help_text="The figure that says the same in numbers.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="shares_counted",
                to="concepts.indicator",
                verbose_name="counts as the share",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="publication",
            field=models.CharField(
                choices=[("undecided", "not yet decided"), ("shown", "shown"), ("withheld", "withheld")],
                default="undecided",
                editable=False,
                max_length=10,
                verbose_name="publication",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="revised_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="revised on"),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="revision",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="revision"),
        ),
        migrations.AddConstraint(
            model_name="concept",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("small_numbers_below", None),
                    models.Q(("small_numbers_below__gte", 3), ("small_numbers_below__lte", 20)),
                    _connector="OR",
                ),
                name="concept_small_numbers",
            ),
        ),
        migrations.AddField(
            model_name="dimension",
            name="concept",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="dimensions", to="concepts.concept"
            ),
        ),
        migrations.AddField(
            model_name="dimension",
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
            model_name="indicator",
            name="dimensions",
            field=models.ManyToManyField(
                blank=True, related_name="indicators", to="concepts.dimension", verbose_name="broken down by"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("numerator", None), ("base__isnull", False), _connector="OR"),
                name="indicator_share_of",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("base", None), models.Q(("base", models.F("id")), _negated=True), _connector="OR"
                    ),
                    models.Q(
                        ("numerator", None),
                        models.Q(("numerator", models.F("id")), _negated=True),
                        _connector="OR",
                    ),
                ),
                name="indicator_share_of_another",
            ),
        ),
        migrations.AddField(
            model_name="dimensionmember",
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
            model_name="dimensionmember",
            name="dimension",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="members", to="concepts.dimension"
            ),
        ),
        migrations.AddField(
            model_name="historicalindicatorvalue",
            name="member",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.dimensionmember",
            ),
        ),
        migrations.AddField(
            model_name="historicalindicatorvalue",
            name="second_member",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.dimensionmember",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="member",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="values",
                to="concepts.dimensionmember",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="second_member",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="values_as_second",
                to="concepts.dimensionmember",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("indicator", "period_start", "dimension_key"),
                name="indicator_value_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("second_member", None),
                    models.Q(
                        ("member__isnull", False),
                        models.Q(("second_member", models.F("member")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="indicator_value_members",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("revised_on", None), ("revision", 1)),
                    models.Q(("revised_on__isnull", False), ("revision__gt", 1)),
                    _connector="OR",
                ),
                name="indicator_value_revision",
            ),
        ),
        migrations.AddField(
            model_name="historicaldimension",
            name="concept",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.concept",
            ),
        ),
        migrations.AddField(
            model_name="historicaldimension",
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
            model_name="historicaldimension",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaldimensionmember",
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
            model_name="historicaldimensionmember",
            name="dimension",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="concepts.dimension",
            ),
        ),
        migrations.AddField(
            model_name="historicaldimensionmember",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="dimension",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)), fields=("concept", "code"), name="dimension_code"
            ),
        ),
        migrations.AddConstraint(
            model_name="dimensionmember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("dimension", "code"),
                name="dimension_member_code",
            ),
        ),
    ]
    operations = together(operations)
