# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All of the room at once, for a database that is made anew; older ones go the single steps that this replaces."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import werdegang.core.models
from werdegang.core.migrating import together


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("council", "0001_initial"),
        ("council", "0020_what_an_import_needs"),
        ("council", "0030_papers_at_work"),
        ("council", "0040_meetings_at_work"),
    ]

    dependencies = [
        ("accounts", "__first__"),
        ("files", "0001_squashed_0020_what_an_import_needs"),
        ("people", "0001_squashed_0032_erasing"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                (
                    "order",
                    models.PositiveIntegerField(
                        default=0, help_text="From 0, unique in the meeting.", verbose_name="order"
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True,
                        help_text="Such as “Ö 7.1” or “N 2”.",
                        max_length=50,
                        verbose_name="number",
                    ),
                ),
                ("name", models.TextField(blank=True, verbose_name="subject")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("formality", "formality"),
                            ("question_time", "residents' question time"),
                            ("communication", "communications of the administration"),
                            ("paper", "paper"),
                            ("enquiry", "enquiry"),
                            ("other", "other point"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "supplementary",
                    models.BooleanField(
                        default=False, help_text="Added after the invitation.", verbose_name="supplementary"
                    ),
                ),
                ("urgency_reason", models.TextField(blank=True, verbose_name="reason for urgency")),
                (
                    "result",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("resolution_text", models.TextField(blank=True, verbose_name="text of the resolution")),
                ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
                (
                    "in_closed_part",
                    models.BooleanField(
                        default=False,
                        help_text="Its visibility says who may read this row; a public row may be about the closed part.",
                        verbose_name="taken in the closed part",
                    ),
                ),
                ("unparsed", models.TextField(blank=True, verbose_name="what the import did not understand")),
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="council.agendaitem",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda item",
                "verbose_name_plural": "agenda items",
                "ordering": ("meeting", "order", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalAgendaItemFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
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
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="files.file",
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
                "verbose_name": "historical agenda item file",
                "verbose_name_plural": "historical agenda item files",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExclusion",
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
                ("note", models.CharField(blank=True, max_length=500, verbose_name="remark")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical exclusion for bias",
                "verbose_name_plural": "historical exclusions for bias",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalItemMinutes",
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
                ("text", models.TextField(blank=True, verbose_name="minutes")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
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
            ],
            options={
                "verbose_name": "historical draft minutes of an item",
                "verbose_name_plural": "historical draft minutes of items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLegislativeTerm",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=255, verbose_name="name")),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
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
            ],
            options={
                "verbose_name": "historical legislative term",
                "verbose_name_plural": "historical legislative terms",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeeting",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("name", models.CharField(blank=True, max_length=500, verbose_name="name")),
                (
                    "number",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number in the term"),
                ),
                ("date", models.DateField(blank=True, db_index=True, null=True, verbose_name="day")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
                (
                    "meeting_state",
                    models.CharField(blank=True, max_length=100, verbose_name="state in the source's words"),
                ),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("planned", "planned"),
                            ("invited", "invited"),
                            ("held", "held"),
                            ("concluded", "minutes approved"),
                        ],
                        help_text="Empty for meetings that came from elsewhere.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("invited_on", models.DateField(blank=True, null=True, verbose_name="invited on")),
                (
                    "short_notice_reason",
                    models.TextField(blank=True, verbose_name="reason for the shortened notice"),
                ),
                ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
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
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.location",
                        verbose_name="place",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body that meets",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical meeting",
                "verbose_name_plural": "historical meetings",
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
            name="HistoricalPaper",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("name", models.TextField(verbose_name="subject")),
                (
                    "reference",
                    models.CharField(blank=True, db_index=True, max_length=255, verbose_name="number"),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "sort_date",
                    models.DateField(
                        blank=True,
                        help_text="The date, else the day of the last public meeting.",
                        null=True,
                        verbose_name="date for lists",
                    ),
                ),
                (
                    "paper_type",
                    models.CharField(blank=True, max_length=255, verbose_name="kind in the source's words"),
                ),
                ("proposal", models.TextField(blank=True, verbose_name="proposed resolution")),
                ("reasoning", models.TextField(blank=True, verbose_name="reasoning")),
                ("facts", models.TextField(blank=True, verbose_name="facts of the case")),
                ("financial_effects", models.TextField(blank=True, verbose_name="financial effects")),
                (
                    "other_sections",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_list,
                        help_text="Pairs of heading and text, in order.",
                        verbose_name="further sections",
                    ),
                ),
                (
                    "section_headings",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="By field name.",
                        verbose_name="headings in the source's words",
                    ),
                ),
                (
                    "source_details",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Label and text.",
                        verbose_name="further details of the source",
                    ),
                ),
                ("unparsed", models.TextField(blank=True, verbose_name="what the import did not understand")),
                (
                    "kind",
                    models.CharField(
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
                (
                    "state",
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
                        db_default="",
                        default="",
                        help_text="Where it stands on its way; empty for a paper that came from elsewhere.",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "release_as",
                    models.CharField(
                        choices=[("public", "public"), ("council", "not public")],
                        db_default="public",
                        default="public",
                        max_length=8,
                        verbose_name="status after release",
                    ),
                ),
                (
                    "urgency_reason",
                    models.TextField(
                        blank=True, db_default="", default="", verbose_name="why it cannot wait"
                    ),
                ),
                ("answer_until", models.DateField(blank=True, null=True, verbose_name="answers until")),
                (
                    "version",
                    models.PositiveIntegerField(
                        db_default=1,
                        default=1,
                        help_text="Grows with every save in the workspace.",
                        verbose_name="version",
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
                    "lead_office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="office in charge",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical paper",
                "verbose_name_plural": "historical papers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRulesOfProcedure",
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
                    "notice_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        help_text="Full days between the invitation and the meeting.",
                        verbose_name="notice period in days",
                    ),
                ),
                (
                    "working_days",
                    models.BooleanField(
                        default=False,
                        help_text="Saturdays, Sundays and public holidays do not count.",
                        verbose_name="only working days count",
                    ),
                ),
                (
                    "urgent_notice_days",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="For urgent cases, with a reason.",
                        verbose_name="shortened notice period in days",
                    ),
                ),
                (
                    "members",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Without it, the voting memberships of the day are counted.",
                        null=True,
                        verbose_name="voting members by law",
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical rules of procedure",
                "verbose_name_plural": "historical rules of procedure",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ItemMinutes",
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
                ("text", models.TextField(blank=True, verbose_name="minutes")),
                (
                    "agenda_item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="minutes_draft",
                        to="council.agendaitem",
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
            ],
            options={
                "verbose_name": "draft minutes of an item",
                "verbose_name_plural": "draft minutes of items",
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("name", models.CharField(blank=True, max_length=500, verbose_name="name")),
                (
                    "number",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number in the term"),
                ),
                ("date", models.DateField(blank=True, db_index=True, null=True, verbose_name="day")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
                (
                    "meeting_state",
                    models.CharField(blank=True, max_length=100, verbose_name="state in the source's words"),
                ),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("planned", "planned"),
                            ("invited", "invited"),
                            ("held", "held"),
                            ("concluded", "minutes approved"),
                        ],
                        help_text="Empty for meetings that came from elsewhere.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("invited_on", models.DateField(blank=True, null=True, verbose_name="invited on")),
                (
                    "short_notice_reason",
                    models.TextField(blank=True, verbose_name="reason for the shortened notice"),
                ),
                ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="people.body",
                        verbose_name="municipality",
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
                    "further_organizations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="joint_meetings",
                        to="people.organization",
                        verbose_name="meets together with",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="meetings",
                        to="people.location",
                        verbose_name="place",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="people.organization",
                        verbose_name="body that meets",
                    ),
                ),
                (
                    "participants",
                    models.ManyToManyField(
                        blank=True, related_name="meetings", to="people.person", verbose_name="present"
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting",
                "verbose_name_plural": "meetings",
                "ordering": ("-date", "pk"),
                "abstract": False,
                "indexes": [models.Index(fields=["organization", "date"], name="meeting_of_body")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="council_meeting_external_id",
                    ),
                    models.UniqueConstraint(fields=("organization", "slug"), name="meeting_slug"),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalMinutes",
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
                    "stage",
                    models.CharField(
                        choices=[("draft", "draft"), ("approved", "approved")],
                        default="draft",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("keeper", models.CharField(blank=True, max_length=255, verbose_name="minutes kept by")),
                ("chair", models.CharField(blank=True, max_length=255, verbose_name="chair")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
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
                    "approved_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                        verbose_name="approved in",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical minutes",
                "verbose_name_plural": "historical minutes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeetingFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
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
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="files.file",
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical meeting file",
                "verbose_name_plural": "historical meeting files",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClosedItemTitle",
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
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
                ("title", models.CharField(max_length=255, verbose_name="neutral title for the public")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="order")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical public title of a closed item",
                "verbose_name_plural": "historical public titles of closed items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAttendance",
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
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "present"),
                            ("excused", "excused"),
                            ("absent", "absent without excuse"),
                        ],
                        default="present",
                        max_length=10,
                        verbose_name="presence",
                    ),
                ),
                ("arrived", models.TimeField(blank=True, null=True, verbose_name="from")),
                ("left", models.TimeField(blank=True, null=True, verbose_name="until")),
                ("voting_right", models.BooleanField(default=True, verbose_name="voting right")),
                ("role", models.CharField(blank=True, max_length=255, verbose_name="role")),
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "substitute_for",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="substitute for",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical attendance",
                "verbose_name_plural": "historical attendance",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgendaItem",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                (
                    "order",
                    models.PositiveIntegerField(
                        default=0, help_text="From 0, unique in the meeting.", verbose_name="order"
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True,
                        help_text="Such as “Ö 7.1” or “N 2”.",
                        max_length=50,
                        verbose_name="number",
                    ),
                ),
                ("name", models.TextField(blank=True, verbose_name="subject")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("formality", "formality"),
                            ("question_time", "residents' question time"),
                            ("communication", "communications of the administration"),
                            ("paper", "paper"),
                            ("enquiry", "enquiry"),
                            ("other", "other point"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "supplementary",
                    models.BooleanField(
                        default=False, help_text="Added after the invitation.", verbose_name="supplementary"
                    ),
                ),
                ("urgency_reason", models.TextField(blank=True, verbose_name="reason for urgency")),
                (
                    "result",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("resolution_text", models.TextField(blank=True, verbose_name="text of the resolution")),
                ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
                (
                    "in_closed_part",
                    models.BooleanField(
                        default=False,
                        help_text="Its visibility says who may read this row; a public row may be about the closed part.",
                        verbose_name="taken in the closed part",
                    ),
                ),
                ("unparsed", models.TextField(blank=True, verbose_name="what the import did not understand")),
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
                        verbose_name="part of",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical agenda item",
                "verbose_name_plural": "historical agenda items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Consultation",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preliminary", "preliminary consultation"),
                            ("decision", "decision"),
                            ("recommendation", "recommendation"),
                            ("hearing", "hearing"),
                            ("note", "taking note"),
                            ("other", "other role"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "role_text",
                    models.CharField(blank=True, max_length=255, verbose_name="role in the source's words"),
                ),
                ("authoritative", models.BooleanField(blank=True, null=True, verbose_name="decides")),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="consultations",
                        to="council.agendaitem",
                        verbose_name="agenda item",
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
                    "further_organizations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="joint_consultations",
                        to="people.organization",
                        verbose_name="together with",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="consultations",
                        to="council.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "consultation",
                "verbose_name_plural": "consultations",
                "ordering": ("paper", "position", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClosedItemTitle",
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
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
                ("title", models.CharField(max_length=255, verbose_name="neutral title for the public")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="order")),
                (
                    "agenda_item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="public_title",
                        to="council.agendaitem",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closed_item_titles",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "public title of a closed item",
                "verbose_name_plural": "public titles of closed items",
                "ordering": ("meeting", "order", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Attendance",
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
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "present"),
                            ("excused", "excused"),
                            ("absent", "absent without excuse"),
                        ],
                        default="present",
                        max_length=10,
                        verbose_name="presence",
                    ),
                ),
                ("arrived", models.TimeField(blank=True, null=True, verbose_name="from")),
                ("left", models.TimeField(blank=True, null=True, verbose_name="until")),
                ("voting_right", models.BooleanField(default=True, verbose_name="voting right")),
                ("role", models.CharField(blank=True, max_length=255, verbose_name="role")),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "substitute_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="people.person",
                        verbose_name="substitute for",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attendance",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "attendance",
                "verbose_name_plural": "attendance",
                "ordering": ("person__family_name", "person__given_name", "arrived", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left__isnull", True),
                            ("arrived__isnull", True),
                            ("left__gt", models.F("arrived")),
                            _connector="OR",
                        ),
                        name="attendance_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("presence", "present"),
                            models.Q(("arrived__isnull", True), ("left__isnull", True)),
                            _connector="OR",
                        ),
                        name="attendance_times_of_present",
                    ),
                    models.UniqueConstraint(fields=("meeting", "person", "arrived"), name="attendance_once"),
                ],
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="agenda_items",
                to="council.meeting",
                verbose_name="meeting",
            ),
        ),
        migrations.CreateModel(
            name="MeetingFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="meeting_files",
                        to="files.file",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="meeting_files",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "file", "role"), name="meeting_file_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Minutes",
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
                    "stage",
                    models.CharField(
                        choices=[("draft", "draft"), ("approved", "approved")],
                        default="draft",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("keeper", models.CharField(blank=True, max_length=255, verbose_name="minutes kept by")),
                ("chair", models.CharField(blank=True, max_length=255, verbose_name="chair")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                (
                    "approved_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approves_minutes",
                        to="council.meeting",
                        verbose_name="approved in",
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
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="own_minutes",
                        to="council.meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "minutes",
                "verbose_name_plural": "minutes",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_on__isnull", True), ("stage", "draft")),
                            models.Q(("approved_on__isnull", False), ("stage", "approved")),
                            _connector="OR",
                        ),
                        name="minutes_approved_on",
                    )
                ],
            },
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
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.body"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("body", "series"), name="number_series_once")
                ],
            },
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
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="number_schemes",
                        to="people.body",
                        verbose_name="municipality",
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
            ],
            options={
                "verbose_name": "scheme of numbers",
                "verbose_name_plural": "schemes of numbers",
                "ordering": ("-valid_from", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Paper",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("name", models.TextField(verbose_name="subject")),
                (
                    "reference",
                    models.CharField(blank=True, db_index=True, max_length=255, verbose_name="number"),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "sort_date",
                    models.DateField(
                        blank=True,
                        help_text="The date, else the day of the last public meeting.",
                        null=True,
                        verbose_name="date for lists",
                    ),
                ),
                (
                    "paper_type",
                    models.CharField(blank=True, max_length=255, verbose_name="kind in the source's words"),
                ),
                ("proposal", models.TextField(blank=True, verbose_name="proposed resolution")),
                ("reasoning", models.TextField(blank=True, verbose_name="reasoning")),
                ("facts", models.TextField(blank=True, verbose_name="facts of the case")),
                ("financial_effects", models.TextField(blank=True, verbose_name="financial effects")),
                (
                    "other_sections",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_list,
                        help_text="Pairs of heading and text, in order.",
                        verbose_name="further sections",
                    ),
                ),
                (
                    "section_headings",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="By field name.",
                        verbose_name="headings in the source's words",
                    ),
                ),
                (
                    "source_details",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Label and text.",
                        verbose_name="further details of the source",
                    ),
                ),
                ("unparsed", models.TextField(blank=True, verbose_name="what the import did not understand")),
                (
                    "kind",
                    models.CharField(
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
                (
                    "state",
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
                        db_default="",
                        default="",
                        help_text="Where it stands on its way; empty for a paper that came from elsewhere.",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "release_as",
                    models.CharField(
                        choices=[("public", "public"), ("council", "not public")],
                        db_default="public",
                        default="public",
                        max_length=8,
                        verbose_name="status after release",
                    ),
                ),
                (
                    "urgency_reason",
                    models.TextField(
                        blank=True, db_default="", default="", verbose_name="why it cannot wait"
                    ),
                ),
                ("answer_until", models.DateField(blank=True, null=True, verbose_name="answers until")),
                (
                    "version",
                    models.PositiveIntegerField(
                        db_default=1,
                        default=1,
                        help_text="Grows with every save in the workspace.",
                        verbose_name="version",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="people.body",
                        verbose_name="municipality",
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
                    "lead_office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers_in_charge",
                        to="people.organization",
                        verbose_name="office in charge",
                    ),
                ),
                (
                    "locations",
                    models.ManyToManyField(
                        blank=True, related_name="papers", to="people.location", verbose_name="places"
                    ),
                ),
                (
                    "originator_persons",
                    models.ManyToManyField(
                        blank=True,
                        related_name="papers",
                        to="people.person",
                        verbose_name="persons who brought it in",
                    ),
                ),
            ],
            options={
                "verbose_name": "paper",
                "verbose_name_plural": "papers",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["deleted", "visibility", "-sort_date", "-id"], name="paper_list"),
                    models.Index(fields=["lead_office", "-sort_date", "-id"], name="paper_of_office"),
                    models.Index(fields=["paper_type", "-sort_date", "-id"], name="paper_of_kind"),
                    models.Index(fields=["body", "state"], name="paper_at_work"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="council_paper_external_id",
                    ),
                    models.UniqueConstraint(fields=("slug",), name="paper_slug"),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalResolution",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("date", models.DateField(blank=True, db_index=True, null=True, verbose_name="day")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("adopted_unchanged", "adopted unchanged"),
                            ("adopted_changed", "adopted with changes"),
                            ("rejected", "rejected"),
                            ("postponed", "postponed"),
                            ("referred", "referred"),
                            ("noted", "noted"),
                            ("recommended", "recommended"),
                            ("withdrawn", "withdrawn"),
                            ("settled", "settled"),
                            ("other", "other result"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="result",
                    ),
                ),
                (
                    "outcome_text",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "ballot",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("open", "open vote"),
                            ("by_name", "vote by name"),
                            ("secret", "secret vote"),
                        ],
                        max_length=10,
                        verbose_name="kind of vote",
                    ),
                ),
                ("votes_yes", models.PositiveIntegerField(blank=True, null=True, verbose_name="yes")),
                ("votes_no", models.PositiveIntegerField(blank=True, null=True, verbose_name="no")),
                (
                    "votes_abstain",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="abstentions"),
                ),
                (
                    "votes_text",
                    models.CharField(blank=True, max_length=500, verbose_name="vote in the source's words"),
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
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
                        verbose_name="agenda item",
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
                    "consultation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.consultation",
                        verbose_name="consultation",
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body that decided",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical resolution",
                "verbose_name_plural": "historical resolutions",
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
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
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
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
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
            name="HistoricalPaperRelation",
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
                    "kind",
                    models.CharField(
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("depth", models.PositiveSmallIntegerField(default=0, verbose_name="depth")),
                ("reference", models.CharField(blank=True, max_length=255, verbose_name="number")),
                ("name", models.TextField(blank=True, verbose_name="subject")),
                (
                    "lead_office",
                    models.CharField(blank=True, max_length=500, verbose_name="office in charge"),
                ),
                ("paper_type", models.CharField(blank=True, max_length=255, verbose_name="kind of paper")),
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
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical family tie",
                "verbose_name_plural": "historical family ties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPaperOrganization",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("co_lead", "also in charge"),
                            ("involved", "involved"),
                            ("originator", "initiator"),
                        ],
                        max_length=12,
                        verbose_name="part",
                    ),
                ),
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical organization involved",
                "verbose_name_plural": "historical organizations involved",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPaperFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
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
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="files.file",
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
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical paper file",
                "verbose_name_plural": "historical paper files",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="office",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="signed by",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
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
            name="HistoricalConsultation",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preliminary", "preliminary consultation"),
                            ("decision", "decision"),
                            ("recommendation", "recommendation"),
                            ("hearing", "hearing"),
                            ("note", "taking note"),
                            ("other", "other role"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                (
                    "role_text",
                    models.CharField(blank=True, max_length=255, verbose_name="role in the source's words"),
                ),
                ("authoritative", models.BooleanField(blank=True, null=True, verbose_name="decides")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.agendaitem",
                        verbose_name="agenda item",
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.paper",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical consultation",
                "verbose_name_plural": "historical consultations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
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
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="co_signatures",
                        to="people.organization",
                        verbose_name="office",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="signed by",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="co_signatures",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "co-signature",
                "verbose_name_plural": "co-signatures",
                "ordering": ("position", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("deleted", False)),
                        fields=("paper", "organization"),
                        name="co_signature_once",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="consultation",
            name="paper",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="consultations",
                to="council.paper",
                verbose_name="paper",
            ),
        ),
        migrations.CreateModel(
            name="PaperFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="paper_files",
                        to="files.file",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="paper_files",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("paper", "file"), name="paper_file_once")],
            },
        ),
        migrations.CreateModel(
            name="PaperOrganization",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("co_lead", "also in charge"),
                            ("involved", "involved"),
                            ("originator", "initiator"),
                        ],
                        max_length=12,
                        verbose_name="part",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
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
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="people.organization",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="involvements",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "organization involved",
                "verbose_name_plural": "organizations involved",
                "ordering": ("kind", "position", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("paper", "organization", "kind"), name="paper_organization_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperRelation",
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
                    "kind",
                    models.CharField(
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("depth", models.PositiveSmallIntegerField(default=0, verbose_name="depth")),
                ("reference", models.CharField(blank=True, max_length=255, verbose_name="number")),
                ("name", models.TextField(blank=True, verbose_name="subject")),
                (
                    "lead_office",
                    models.CharField(blank=True, max_length=500, verbose_name="office in charge"),
                ),
                ("paper_type", models.CharField(blank=True, max_length=255, verbose_name="kind of paper")),
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
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations",
                        to="council.paper",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_to",
                        to="council.paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "family tie",
                "verbose_name_plural": "family ties",
                "ordering": ("kind", "position", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("paper", "kind", "position"), name="paper_relation_position"
                    )
                ],
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
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
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
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="council.paper"
                    ),
                ),
            ],
            options={
                "verbose_name": "step of a paper",
                "verbose_name_plural": "steps of papers",
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Resolution",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("slug", models.SlugField(blank=True, max_length=100, verbose_name="address")),
                ("date", models.DateField(blank=True, db_index=True, null=True, verbose_name="day")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("adopted_unchanged", "adopted unchanged"),
                            ("adopted_changed", "adopted with changes"),
                            ("rejected", "rejected"),
                            ("postponed", "postponed"),
                            ("referred", "referred"),
                            ("noted", "noted"),
                            ("recommended", "recommended"),
                            ("withdrawn", "withdrawn"),
                            ("settled", "settled"),
                            ("other", "other result"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="result",
                    ),
                ),
                (
                    "outcome_text",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "ballot",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("open", "open vote"),
                            ("by_name", "vote by name"),
                            ("secret", "secret vote"),
                        ],
                        max_length=10,
                        verbose_name="kind of vote",
                    ),
                ),
                ("votes_yes", models.PositiveIntegerField(blank=True, null=True, verbose_name="yes")),
                ("votes_no", models.PositiveIntegerField(blank=True, null=True, verbose_name="no")),
                (
                    "votes_abstain",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="abstentions"),
                ),
                (
                    "votes_text",
                    models.CharField(blank=True, max_length=500, verbose_name="vote in the source's words"),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="resolutions",
                        to="council.agendaitem",
                        verbose_name="agenda item",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolutions",
                        to="people.body",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "consultation",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="resolution",
                        to="council.consultation",
                        verbose_name="consultation",
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="resolutions",
                        to="council.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolutions",
                        to="people.organization",
                        verbose_name="body that decided",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resolutions",
                        to="council.paper",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "resolution",
                "verbose_name_plural": "resolutions",
                "ordering": ("-date", "-pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="council_resolution_external_id",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("paper__isnull", False),
                            ("agenda_item__isnull", False),
                            ("meeting__isnull", False),
                            _connector="OR",
                        ),
                        name="resolution_of_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedDecision",
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
                ("title", models.CharField(max_length=500, verbose_name="subject")),
                ("text", models.TextField(verbose_name="text")),
                ("published_on", models.DateField(verbose_name="published on")),
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
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published_decisions",
                        to="people.organization",
                    ),
                ),
                (
                    "resolution",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="published_decision",
                        to="council.resolution",
                    ),
                ),
            ],
            options={
                "verbose_name": "published decision of a closed session",
                "verbose_name_plural": "published decisions of closed sessions",
                "ordering": ("-published_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="NamedVote",
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
                    "choice",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("abstain", "abstention")],
                        max_length=10,
                        verbose_name="vote",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="named_votes",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="named_votes",
                        to="council.resolution",
                    ),
                ),
            ],
            options={
                "verbose_name": "vote by name",
                "verbose_name_plural": "votes by name",
                "ordering": ("person__family_name", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("resolution", "person"), name="named_vote_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPublishedDecision",
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
                ("title", models.CharField(max_length=500, verbose_name="subject")),
                ("text", models.TextField(verbose_name="text")),
                ("published_on", models.DateField(verbose_name="published on")),
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
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.resolution",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical published decision of a closed session",
                "verbose_name_plural": "historical published decisions of closed sessions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNamedVote",
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
                    "choice",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("abstain", "abstention")],
                        max_length=10,
                        verbose_name="vote",
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="council.resolution",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical vote by name",
                "verbose_name_plural": "historical votes by name",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="RulesOfProcedure",
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
                    "notice_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        help_text="Full days between the invitation and the meeting.",
                        verbose_name="notice period in days",
                    ),
                ),
                (
                    "working_days",
                    models.BooleanField(
                        default=False,
                        help_text="Saturdays, Sundays and public holidays do not count.",
                        verbose_name="only working days count",
                    ),
                ),
                (
                    "urgent_notice_days",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="For urgent cases, with a reason.",
                        verbose_name="shortened notice period in days",
                    ),
                ),
                (
                    "members",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Without it, the voting memberships of the day are counted.",
                        null=True,
                        verbose_name="voting members by law",
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
                    "organization",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="procedure",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
            ],
            options={
                "verbose_name": "rules of procedure",
                "verbose_name_plural": "rules of procedure",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("urgent_notice_days__lte", models.F("notice_days"))),
                        name="procedure_urgent_is_shorter",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItemFile",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "main document"),
                            ("attachment", "attachment"),
                            ("invitation", "invitation"),
                            ("minutes", "minutes"),
                            ("verbatim_minutes", "verbatim minutes"),
                            ("resolution", "resolution"),
                        ],
                        default="attachment",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("number", models.CharField(blank=True, max_length=50, verbose_name="number")),
                (
                    "agenda_item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda_item_files",
                        to="council.agendaitem",
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda_item_files",
                        to="files.file",
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agenda_item", "file", "role"), name="agenda_item_file_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Exclusion",
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
                ("note", models.CharField(blank=True, max_length=500, verbose_name="remark")),
                (
                    "agenda_item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exclusions",
                        to="council.agendaitem",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exclusions",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "exclusion for bias",
                "verbose_name_plural": "exclusions for bias",
                "ordering": ("person__family_name", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("agenda_item", "person"), name="exclusion_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="LegislativeTerm",
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
                    "external_id",
                    models.CharField(
                        blank=True,
                        help_text="The id that the source gave it.",
                        max_length=500,
                        verbose_name="address at the source",
                    ),
                ),
                (
                    "source_modified",
                    models.DateTimeField(
                        blank=True,
                        editable=False,
                        help_text="When the source says that it changed last.",
                        null=True,
                        verbose_name="changed at the source",
                    ),
                ),
                ("web", models.URLField(blank=True, max_length=500, verbose_name="web page")),
                ("license", models.URLField(blank=True, max_length=500, verbose_name="license")),
                (
                    "keywords",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="keywords"
                    ),
                ),
                (
                    "vendor",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="Kept as they came.",
                        verbose_name="further properties of the source",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=255, verbose_name="name")),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="legislative_terms",
                        to="people.body",
                        verbose_name="municipality",
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
            ],
            options={
                "verbose_name": "legislative term",
                "verbose_name_plural": "legislative terms",
                "ordering": ("start_date", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="council_legislativeterm_external_id",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_date__isnull", True),
                            ("start_date__isnull", True),
                            ("end_date__gte", models.F("start_date")),
                            _connector="OR",
                        ),
                        name="legislative_term_period",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("external_id", ""), _negated=True),
                fields=("external_id",),
                name="council_agendaitem_external_id",
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("external_id", ""), _negated=True),
                fields=("external_id",),
                name="council_consultation_external_id",
            ),
        ),
    ]
    operations = together(operations)
