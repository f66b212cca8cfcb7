# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All of the room at once, for a database that is made anew; older ones go the single steps that this replaces."""

import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import werdegang.core.models
import werdegang.files.storage


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("files", "0001_initial"),
        ("files", "0020_what_an_import_needs"),
    ]

    dependencies = [
        ("accounts", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="File",
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
                ("name", models.CharField(max_length=500, verbose_name="title")),
                ("file_name", models.CharField(blank=True, max_length=255, verbose_name="file name")),
                (
                    "mime_type",
                    models.CharField(
                        blank=True,
                        help_text="Told by the content.",
                        max_length=100,
                        verbose_name="media type",
                    ),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                ("size", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="size in bytes")),
                ("sha1_checksum", models.CharField(blank=True, max_length=40, verbose_name="SHA-1")),
                (
                    "sha512_checksum",
                    models.CharField(blank=True, db_index=True, max_length=128, verbose_name="SHA-512"),
                ),
                (
                    "content",
                    models.FileField(
                        blank=True,
                        max_length=200,
                        upload_to=werdegang.files.storage.content_path,
                        verbose_name="content",
                    ),
                ),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "file_license",
                    models.URLField(blank=True, max_length=500, verbose_name="license of the file"),
                ),
                (
                    "external_service_url",
                    models.URLField(blank=True, max_length=500, verbose_name="external service"),
                ),
                (
                    "source_url",
                    models.CharField(
                        blank=True, max_length=1000, verbose_name="address of the content at the source"
                    ),
                ),
                (
                    "source_access_url",
                    models.CharField(
                        blank=True,
                        help_text="OParl: accessUrl",
                        max_length=1000,
                        verbose_name="address for reading at the source",
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
                    "master_file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="derivative_files",
                        to="files.file",
                        verbose_name="derived from",
                    ),
                ),
            ],
            options={
                "verbose_name": "file",
                "verbose_name_plural": "files",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="files_file_external_id",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalFile",
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
                ("name", models.CharField(max_length=500, verbose_name="title")),
                ("file_name", models.CharField(blank=True, max_length=255, verbose_name="file name")),
                (
                    "mime_type",
                    models.CharField(
                        blank=True,
                        help_text="Told by the content.",
                        max_length=100,
                        verbose_name="media type",
                    ),
                ),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                ("size", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="size in bytes")),
                ("sha1_checksum", models.CharField(blank=True, max_length=40, verbose_name="SHA-1")),
                (
                    "sha512_checksum",
                    models.CharField(blank=True, db_index=True, max_length=128, verbose_name="SHA-512"),
                ),
                ("content", models.TextField(blank=True, max_length=200, verbose_name="content")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "file_license",
                    models.URLField(blank=True, max_length=500, verbose_name="license of the file"),
                ),
                (
                    "external_service_url",
                    models.URLField(blank=True, max_length=500, verbose_name="external service"),
                ),
                (
                    "source_url",
                    models.CharField(
                        blank=True, max_length=1000, verbose_name="address of the content at the source"
                    ),
                ),
                (
                    "source_access_url",
                    models.CharField(
                        blank=True,
                        help_text="OParl: accessUrl",
                        max_length=1000,
                        verbose_name="address for reading at the source",
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
                    "master_file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="files.file",
                        verbose_name="derived from",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical file",
                "verbose_name_plural": "historical files",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
