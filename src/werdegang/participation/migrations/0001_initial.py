# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""First tables."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("concepts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalParticipationPhase",
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
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conference", "conference"),
                            ("working_group", "working group"),
                            ("board", "advisory board"),
                            ("survey", "survey"),
                            ("call", "call for proposals"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("description", models.TextField(blank=True, verbose_name="description")),
                ("start_date", models.DateField(verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=500, verbose_name="place")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                "verbose_name": "historical participation phase",
                "verbose_name_plural": "historical participation phases",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ParticipationPhase",
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
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conference", "conference"),
                            ("working_group", "working group"),
                            ("board", "advisory board"),
                            ("survey", "survey"),
                            ("call", "call for proposals"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("description", models.TextField(blank=True, verbose_name="description")),
                ("start_date", models.DateField(verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=500, verbose_name="place")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "concept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participation_phases",
                        to="concepts.concept",
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
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="participation_phases",
                        to="concepts.edition",
                    ),
                ),
            ],
            options={
                "verbose_name": "participation phase",
                "verbose_name_plural": "participation phases",
                "ordering": ("start_date", "position", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("concept", "slug"), name="participation_phase_slug"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_date__isnull", True),
                            ("end_date__gt", models.F("start_date")),
                            _connector="OR",
                        ),
                        name="participation_phase_period",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalProposal",
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
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "made_by",
                    models.CharField(
                        blank=True,
                        help_text="A group or a gathering, no private person.",
                        max_length=255,
                        verbose_name="made by",
                    ),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="day")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "not yet answered"),
                            ("accepted", "taken up"),
                            ("partly", "taken up in part"),
                            ("merged", "joined with another proposal"),
                            ("not_accepted", "not taken up"),
                        ],
                        default="open",
                        max_length=15,
                        verbose_name="answer",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.participationphase",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical proposal",
                "verbose_name_plural": "historical proposals",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Proposal",
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
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "made_by",
                    models.CharField(
                        blank=True,
                        help_text="A group or a gathering, no private person.",
                        max_length=255,
                        verbose_name="made by",
                    ),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="day")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "not yet answered"),
                            ("accepted", "taken up"),
                            ("partly", "taken up in part"),
                            ("merged", "joined with another proposal"),
                            ("not_accepted", "not taken up"),
                        ],
                        default="open",
                        max_length=15,
                        verbose_name="answer",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
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
                    "phase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="participation.participationphase",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposal",
                "verbose_name_plural": "proposals",
                "ordering": ("phase", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("phase", "number"), name="proposal_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ("open", "accepted")),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="proposal_refusal_has_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalProposalResult",
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
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
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.goal",
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
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="concepts.measure",
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
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.proposal",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical result of a proposal",
                "verbose_name_plural": "historical results of proposals",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ProposalResult",
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
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="from_proposals",
                        to="concepts.goal",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="from_proposals",
                        to="concepts.measure",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="from_proposals",
                        to="concepts.need",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="participation.proposal",
                    ),
                ),
            ],
            options={
                "verbose_name": "result of a proposal",
                "verbose_name_plural": "results of proposals",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("goal__isnull", True), ("measure__isnull", True), ("need__isnull", False)
                            ),
                            models.Q(
                                ("goal__isnull", False), ("measure__isnull", True), ("need__isnull", True)
                            ),
                            models.Q(
                                ("goal__isnull", True), ("measure__isnull", False), ("need__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="proposal_result_one_target",
                    )
                ],
            },
        ),
    ]
    operations = together(operations)
