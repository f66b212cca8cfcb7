# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What papers need that are written here: their way, signatures, steps, numbers."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("council", "0020_what_an_import_needs"),
        ("people", "0030_substitutes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CoSignature",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed")),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "co-signature",
                "verbose_name_plural": "co-signatures",
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalCoSignature",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed")),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                "verbose_name": "historical co-signature",
                "verbose_name_plural": "historical co-signatures",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNumberScheme",
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
                ("pattern", models.CharField(max_length=100, verbose_name="pattern")),
                ("valid_from", models.DateField(verbose_name="from")),
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
                "verbose_name": "historical scheme of numbers",
                "verbose_name_plural": "historical schemes of numbers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPaperStep",
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
                ("transition", models.CharField(max_length=30, verbose_name="step")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("draft", "draft"),
                            ("co_signature", "in co-signature"),
                            ("department_heads", "before the department heads"),
                            ("submitted", "with the council office"),
                            ("returned", "returned"),
                            ("released", "released"),
                            ("on_agenda", "on the agenda"),
                            ("decided", "decided"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                        verbose_name="from",
                    ),
                ),
                (
                    "target",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("co_signature", "in co-signature"),
                            ("department_heads", "before the department heads"),
                            ("submitted", "with the council office"),
                            ("returned", "returned"),
                            ("released", "released"),
                            ("on_agenda", "on the agenda"),
                            ("decided", "decided"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                        verbose_name="to",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="when")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
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
                "verbose_name": "historical step of a paper",
                "verbose_name_plural": "historical steps of papers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="NumberCounter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("series", models.CharField(max_length=150)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="NumberScheme",
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
                ("pattern", models.CharField(max_length=100, verbose_name="pattern")),
                ("valid_from", models.DateField(verbose_name="from")),
            ],
            options={
                "verbose_name": "scheme of numbers",
                "verbose_name_plural": "schemes of numbers",
                "ordering": ("-valid_from", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PaperStep",
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
                ("transition", models.CharField(max_length=30, verbose_name="step")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("draft", "draft"),
                            ("co_signature", "in co-signature"),
                            ("department_heads", "before the department heads"),
                            ("submitted", "with the council office"),
                            ("returned", "returned"),
                            ("released", "released"),
                            ("on_agenda", "on the agenda"),
                            ("decided", "decided"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                        verbose_name="from",
                    ),
                ),
                (
                    "target",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("co_signature", "in co-signature"),
                            ("department_heads", "before the department heads"),
                            ("submitted", "with the council office"),
                            ("returned", "returned"),
                            ("released", "released"),
                            ("on_agenda", "on the agenda"),
                            ("decided", "decided"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                        verbose_name="to",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="when")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
            ],
            options={
                "verbose_name": "step of a paper",
                "verbose_name_plural": "steps of papers",
                "ordering": ("at", "pk"),
            },
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="answer_until",
            field=models.DateField(blank=True, null=True, verbose_name="answers until"),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("proposal", "Proposal for a resolution"),
                    ("information", "Information"),
                    ("motion", "Motion"),
                    ("enquiry", "Enquiry"),
                    ("amendment", "Amendment"),
                    ("handout", "Paper handed out in the meeting"),
                    ("urgent", "Urgent resolution"),
                    ("circular", "Resolution by circulation"),
                ],
                db_default="",
                default="",
                help_text="Of a paper that is written here.",
                max_length=15,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="release_as",
            field=models.CharField(
                choices=[("public", "public"), ("council", "not public")],
                db_default="public",
                default="public",
                max_length=8,
                verbose_name="status after release",
            ),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("draft", "draft"),
                    ("co_signature", "in co-signature"),
                    ("department_heads", "before the department heads"),
                    ("submitted", "with the council office"),
                    ("returned", "returned"),
                    ("released", "released"),
                    ("on_agenda", "on the agenda"),
                    ("decided", "decided"),
                    ("withdrawn", "withdrawn"),
                ],
                db_default="",
                default="",
                help_text="Where it stands on its way; empty for a paper that came from elsewhere.",
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="urgency_reason",
            field=models.TextField(blank=True, db_default="", default="", verbose_name="why it cannot wait"),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="version",
            field=models.PositiveIntegerField(
                db_default=1,
                default=1,
                help_text="Grows with every save in the workspace.",
                verbose_name="version",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="answer_until",
            field=models.DateField(blank=True, null=True, verbose_name="answers until"),
        ),
        migrations.AddField(
            model_name="paper",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("proposal", "Proposal for a resolution"),
                    ("information", "Information"),
                    ("motion", "Motion"),
                    ("enquiry", "Enquiry"),
                    ("amendment", "Amendment"),
                    ("handout", "Paper handed out in the meeting"),
                    ("urgent", "Urgent resolution"),
                    ("circular", "Resolution by circulation"),
                ],
                db_default="",
                default="",
                help_text="Of a paper that is written here.",
                max_length=15,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="release_as",
            field=models.CharField(
                choices=[("public", "public"), ("council", "not public")],
                db_default="public",
                default="public",
                max_length=8,
                verbose_name="status after release",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("draft", "draft"),
                    ("co_signature", "in co-signature"),
                    ("department_heads", "before the department heads"),
                    ("submitted", "with the council office"),
                    ("returned", "returned"),
                    ("released", "released"),
                    ("on_agenda", "on the agenda"),
                    ("decided", "decided"),
                    ("withdrawn", "withdrawn"),
                ],
                db_default="",
                default="",
                help_text="Where it stands on its way; empty for a paper that came from elsewhere.",
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AddField(
            model_name="paper",
            name="urgency_reason",
            field=models.TextField(blank=True, db_default="", default="", verbose_name="why it cannot wait"),
        ),
        migrations.AddField(
            model_name="paper",
            name="version",
            field=models.PositiveIntegerField(
                db_default=1,
                default=1,
                help_text="Grows with every save in the workspace.",
                verbose_name="version",
            ),
        ),
        migrations.AlterField(
            model_name="historicalpaperrelation",
            name="kind",
            field=models.CharField(
                choices=[
                    ("superordinated", "superordinated paper"),
                    ("subordinated", "subordinated paper"),
                    ("related", "related paper"),
                    ("family", "family tree as the source shows it"),
                    ("public_version", "public version"),
                ],
                max_length=15,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="paperrelation",
            name="kind",
            field=models.CharField(
                choices=[
                    ("superordinated", "superordinated paper"),
                    ("subordinated", "subordinated paper"),
                    ("related", "related paper"),
                    ("family", "family tree as the source shows it"),
                    ("public_version", "public version"),
                ],
                max_length=15,
                verbose_name="kind",
            ),
        ),
        migrations.AddIndex(
            model_name="paper",
            index=models.Index(fields=["body", "state"], name="paper_at_work"),
        ),
        migrations.AddField(
            model_name="cosignature",
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
            model_name="cosignature",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="co_signatures",
                to="people.organization",
                verbose_name="office",
            ),
        ),
        migrations.AddField(
            model_name="cosignature",
            name="paper",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="co_signatures", to="council.paper"
            ),
        ),
        migrations.AddField(
            model_name="cosignature",
            name="signed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="signed by",
            ),
        ),
        migrations.AddField(
            model_name="historicalcosignature",
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
            model_name="historicalcosignature",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalcosignature",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="people.organization",
                verbose_name="office",
            ),
        ),
        migrations.AddField(
            model_name="historicalcosignature",
            name="paper",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="council.paper",
            ),
        ),
        migrations.AddField(
            model_name="historicalcosignature",
            name="signed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="signed by",
            ),
        ),
        migrations.AddField(
            model_name="historicalnumberscheme",
            name="body",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="people.body",
                verbose_name="municipality",
            ),
        ),
        migrations.AddField(
            model_name="historicalnumberscheme",
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
            model_name="historicalnumberscheme",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalpaperstep",
            name="by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="historicalpaperstep",
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
            model_name="historicalpaperstep",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalpaperstep",
            name="paper",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="council.paper",
            ),
        ),
        migrations.AddField(
            model_name="numbercounter",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.body"
            ),
        ),
        migrations.AddField(
            model_name="numberscheme",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="number_schemes",
                to="people.body",
                verbose_name="municipality",
            ),
        ),
        migrations.AddField(
            model_name="numberscheme",
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
            model_name="paperstep",
            name="by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="paperstep",
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
            model_name="paperstep",
            name="paper",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="council.paper"
            ),
        ),
        migrations.AddConstraint(
            model_name="cosignature",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted", False)),
                fields=("paper", "organization"),
                name="co_signature_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="numbercounter",
            constraint=models.UniqueConstraint(fields=("body", "series"), name="number_series_once"),
        ),
    ]
    operations = together(operations)
