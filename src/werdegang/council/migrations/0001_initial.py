# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""First tables."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import werdegang.core.models
from werdegang.core.migrating import together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("files", "0001_initial"),
        ("people", "0001_initial"),
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
                    "result",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("resolution_text", models.TextField(blank=True, verbose_name="text of the resolution")),
                ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
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
                    "result",
                    models.CharField(blank=True, max_length=500, verbose_name="result in the source's words"),
                ),
                ("resolution_text", models.TextField(blank=True, verbose_name="text of the resolution")),
                ("minutes", models.TextField(blank=True, verbose_name="minutes")),
                ("start", models.DateTimeField(blank=True, null=True, verbose_name="begins")),
                ("end", models.DateTimeField(blank=True, null=True, verbose_name="ends")),
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
