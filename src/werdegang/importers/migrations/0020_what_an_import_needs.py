# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sources, runs and their reports, what sources last said."""

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
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.CharField(max_length=500, unique=True, verbose_name="address")),
                (
                    "system",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        verbose_name="what it says about itself",
                    ),
                ),
                (
                    "last_run",
                    models.DateTimeField(
                        blank=True, help_text="Start of the last run that ended well.", null=True
                    ),
                ),
                (
                    "last_full",
                    models.DateTimeField(
                        blank=True, help_text="The same of runs that asked for everything.", null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImportRun",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "running, or interrupted"),
                            ("complete", "complete"),
                            ("incomplete", "not complete: a list could not be read to its end"),
                        ],
                        default="running",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("full", models.BooleanField(default=True, verbose_name="everything was asked for")),
                ("since", models.DateTimeField(blank=True, null=True, verbose_name="changes since")),
                (
                    "only_body",
                    models.CharField(blank=True, max_length=500, verbose_name="only this municipality"),
                ),
                ("started", models.DateTimeField(verbose_name="started")),
                ("finished", models.DateTimeField(blank=True, null=True, verbose_name="finished")),
                ("seconds", models.FloatField(default=0, verbose_name="seconds of work")),
                (
                    "totals",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_dict, verbose_name="counts by type"
                    ),
                ),
                (
                    "reasons",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        verbose_name="findings by type and kind",
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="runs",
                        to="importers.importsource",
                    ),
                ),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ("-started", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalImportFinding",
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
                            ("no_id", "has no usable id"),
                            ("unknown_type", "is of a type that OParl does not know"),
                            ("repeated_id", "id repeated with different content; the first one is kept"),
                            ("missing_parent", "belongs to something that the source does not give"),
                            ("gone_before", "was deleted before it came here"),
                            ("not_fetched", "could not be fetched"),
                            ("not_a_list", "is no list"),
                            ("bare_list", "list without its frame"),
                            ("single_object", "one object instead of a list"),
                            ("missing_next", "link to the next page missing"),
                            ("endless_list", "the list does not end"),
                            ("broken_link", "link with unescaped signs"),
                            ("broken_json", "JSON with mistakes, read all the same"),
                            ("list_missing", "a list that OParl asks for is missing"),
                            ("old_version", "older version of OParl"),
                            ("no_type", "does not say its type"),
                            ("no_modified", "does not say when it was changed"),
                            ("dangling", "refers to something that the source does not give"),
                            ("wrong_target", "refers to something of another type"),
                            ("unusable", "value cannot be used; kept as it came"),
                            ("too_long", "value is too long; kept in full beside it"),
                            ("no_zone", "time without zone, taken for Berlin's"),
                            ("empty_value", "empty value instead of none"),
                            ("mojibake", "broken letters"),
                            ("control_signs", "control characters in a text"),
                            ("foreign_field", "field that is not OParl's, without prefix; kept as it came"),
                            ("ends_before", "ends before it starts"),
                            ("place_repaired", "coordinates repaired; kept as they came beside them"),
                            ("reordered", "order numbers are no order; counted anew"),
                            ("cycle", "is part of itself over others"),
                            ("conflict", "changed here and at the source; what is here stays"),
                            ("deleted_changed", "deleted at the source, though it was changed here"),
                            ("vanished", "is not listed any more"),
                            ("file_refused", "file was not taken"),
                        ],
                        max_length=20,
                        verbose_name="what",
                    ),
                ),
                ("object_type", models.CharField(blank=True, max_length=40, verbose_name="type")),
                ("address", models.TextField(blank=True, verbose_name="address at the source")),
                ("field", models.CharField(blank=True, max_length=255, verbose_name="field")),
                ("detail", models.TextField(blank=True, verbose_name="as it came")),
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
                    "run",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="importers.importrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical finding",
                "verbose_name_plural": "historical findings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalImportRun",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "running, or interrupted"),
                            ("complete", "complete"),
                            ("incomplete", "not complete: a list could not be read to its end"),
                        ],
                        default="running",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("full", models.BooleanField(default=True, verbose_name="everything was asked for")),
                ("since", models.DateTimeField(blank=True, null=True, verbose_name="changes since")),
                (
                    "only_body",
                    models.CharField(blank=True, max_length=500, verbose_name="only this municipality"),
                ),
                ("started", models.DateTimeField(verbose_name="started")),
                ("finished", models.DateTimeField(blank=True, null=True, verbose_name="finished")),
                ("seconds", models.FloatField(default=0, verbose_name="seconds of work")),
                (
                    "totals",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_dict, verbose_name="counts by type"
                    ),
                ),
                (
                    "reasons",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        verbose_name="findings by type and kind",
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
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="importers.importsource",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical import",
                "verbose_name_plural": "historical imports",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ImportFinding",
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
                            ("no_id", "has no usable id"),
                            ("unknown_type", "is of a type that OParl does not know"),
                            ("repeated_id", "id repeated with different content; the first one is kept"),
                            ("missing_parent", "belongs to something that the source does not give"),
                            ("gone_before", "was deleted before it came here"),
                            ("not_fetched", "could not be fetched"),
                            ("not_a_list", "is no list"),
                            ("bare_list", "list without its frame"),
                            ("single_object", "one object instead of a list"),
                            ("missing_next", "link to the next page missing"),
                            ("endless_list", "the list does not end"),
                            ("broken_link", "link with unescaped signs"),
                            ("broken_json", "JSON with mistakes, read all the same"),
                            ("list_missing", "a list that OParl asks for is missing"),
                            ("old_version", "older version of OParl"),
                            ("no_type", "does not say its type"),
                            ("no_modified", "does not say when it was changed"),
                            ("dangling", "refers to something that the source does not give"),
                            ("wrong_target", "refers to something of another type"),
                            ("unusable", "value cannot be used; kept as it came"),
                            ("too_long", "value is too long; kept in full beside it"),
                            ("no_zone", "time without zone, taken for Berlin's"),
                            ("empty_value", "empty value instead of none"),
                            ("mojibake", "broken letters"),
                            ("control_signs", "control characters in a text"),
                            ("foreign_field", "field that is not OParl's, without prefix; kept as it came"),
                            ("ends_before", "ends before it starts"),
                            ("place_repaired", "coordinates repaired; kept as they came beside them"),
                            ("reordered", "order numbers are no order; counted anew"),
                            ("cycle", "is part of itself over others"),
                            ("conflict", "changed here and at the source; what is here stays"),
                            ("deleted_changed", "deleted at the source, though it was changed here"),
                            ("vanished", "is not listed any more"),
                            ("file_refused", "file was not taken"),
                        ],
                        max_length=20,
                        verbose_name="what",
                    ),
                ),
                ("object_type", models.CharField(blank=True, max_length=40, verbose_name="type")),
                ("address", models.TextField(blank=True, verbose_name="address at the source")),
                ("field", models.CharField(blank=True, max_length=255, verbose_name="field")),
                ("detail", models.TextField(blank=True, verbose_name="as it came")),
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
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="importers.importrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "finding",
                "verbose_name_plural": "findings",
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["run", "kind"], name="finding_of_run")],
            },
        ),
        migrations.CreateModel(
            name="ListPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("list_url", models.TextField(db_index=True)),
                ("url", models.TextField()),
                ("etag", models.TextField(blank=True)),
                ("last_modified", models.CharField(blank=True, max_length=100)),
                ("next_url", models.TextField(blank=True)),
                ("alive", models.PositiveIntegerField(default=0)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="importers.importsource",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("source", "url"), name="list_page_once")],
            },
        ),
        migrations.CreateModel(
            name="ListState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.TextField()),
                ("next_url", models.TextField(blank=True)),
                ("pages", models.PositiveIntegerField(default=0)),
                (
                    "alive",
                    models.PositiveIntegerField(
                        default=0, help_text="Objects listed so far that are not deleted."
                    ),
                ),
                ("done", models.BooleanField(default=False)),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lists",
                        to="importers.importrun",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("run", "url"), name="list_state_once")],
            },
        ),
        migrations.CreateModel(
            name="PendingReference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("run_id", models.BigIntegerField()),
                ("owner_type", models.CharField(max_length=20)),
                ("owner_id", models.BigIntegerField()),
                ("field", models.CharField(max_length=40)),
                ("target", models.CharField(db_index=True, max_length=1000)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pending",
                        to="importers.importsource",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner_type", "owner_id"], name="pending_of_owner")],
            },
        ),
        migrations.CreateModel(
            name="SourceObject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.CharField(max_length=500)),
                ("object_type", models.CharField(max_length=20)),
                ("object_id", models.BigIntegerField(blank=True, null=True)),
                (
                    "body_id",
                    models.BigIntegerField(
                        blank=True, help_text="The municipality in whose lists it stood.", null=True
                    ),
                ),
                (
                    "listed",
                    models.CharField(blank=True, help_text="Mark of its form in lists.", max_length=32),
                ),
                (
                    "embedded",
                    models.CharField(blank=True, help_text="Mark of its form within others.", max_length=32),
                ),
                (
                    "said",
                    models.TextField(
                        help_text="Its own fields as JSON, with ids in the place of embedded objects."
                    ),
                ),
                ("seen_in", models.BigIntegerField(default=0, help_text="Run that saw it last.")),
                (
                    "outcome",
                    models.CharField(blank=True, help_text="What that run made of it.", max_length=10),
                ),
                (
                    "page",
                    models.BigIntegerField(blank=True, help_text="Page that brought it last.", null=True),
                ),
                ("waits_for", models.CharField(blank=True, max_length=500)),
                (
                    "source",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="objects_said",
                        to="importers.importsource",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("waits_for", ""), _negated=True),
                        fields=["source", "waits_for"],
                        name="source_object_waits",
                    ),
                    models.Index(
                        condition=models.Q(("page__isnull", False)),
                        fields=["page"],
                        name="source_object_page",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("source", "external_id"), name="source_object_once")
                ],
            },
        ),
    ]
    operations = together(operations)
