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
        ("people", "0001_initial"),
        ("people", "0020_what_an_import_needs"),
        ("people", "0030_substitutes"),
        ("people", "0031_who_may_listen"),
        ("people", "0032_erasing"),
    ]

    dependencies = [
        ("accounts", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Body",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=100, verbose_name="short name")),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="website")),
                (
                    "license_valid_since",
                    models.DateTimeField(blank=True, null=True, verbose_name="license valid since"),
                ),
                ("oparl_since", models.DateTimeField(blank=True, null=True, verbose_name="OParl since")),
                (
                    "ags",
                    models.CharField(
                        blank=True, max_length=8, verbose_name="official municipality key (AGS)"
                    ),
                ),
                ("rgs", models.CharField(blank=True, max_length=12, verbose_name="regional key (RGS)")),
                (
                    "equivalent",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_list,
                        verbose_name="equivalent addresses",
                    ),
                ),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="contact e-mail"),
                ),
                ("contact_name", models.CharField(blank=True, max_length=255, verbose_name="contact")),
                (
                    "classification",
                    models.CharField(blank=True, max_length=255, verbose_name="kind of municipality"),
                ),
                (
                    "person_years",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Then page, contacts and all else of the person are erased; in papers and minutes their words stay. Empty: nothing is erased by itself.",
                        null=True,
                        verbose_name="years that persons are kept after their last mandate",
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
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalLocation",
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
                ("description", models.CharField(blank=True, max_length=500, verbose_name="description")),
                (
                    "street_address",
                    models.CharField(blank=True, max_length=255, verbose_name="street and number"),
                ),
                ("room", models.CharField(blank=True, max_length=255, verbose_name="room")),
                ("postal_code", models.CharField(blank=True, max_length=20, verbose_name="postal code")),
                ("sub_locality", models.CharField(blank=True, max_length=255, verbose_name="district")),
                ("locality", models.CharField(blank=True, max_length=255, verbose_name="town")),
                (
                    "geojson",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="A Feature; longitude before latitude.",
                        verbose_name="GeoJSON",
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
                "verbose_name": "historical place",
                "verbose_name_plural": "historical places",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Location",
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
                ("description", models.CharField(blank=True, max_length=500, verbose_name="description")),
                (
                    "street_address",
                    models.CharField(blank=True, max_length=255, verbose_name="street and number"),
                ),
                ("room", models.CharField(blank=True, max_length=255, verbose_name="room")),
                ("postal_code", models.CharField(blank=True, max_length=20, verbose_name="postal code")),
                ("sub_locality", models.CharField(blank=True, max_length=255, verbose_name="district")),
                ("locality", models.CharField(blank=True, max_length=255, verbose_name="town")),
                (
                    "geojson",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_dict,
                        help_text="A Feature; longitude before latitude.",
                        verbose_name="GeoJSON",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="locations",
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
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="people_location_external_id",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPerson",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("family_name", models.CharField(blank=True, max_length=255, verbose_name="family name")),
                ("given_name", models.CharField(blank=True, max_length=255, verbose_name="given name")),
                (
                    "form_of_address",
                    models.CharField(blank=True, max_length=100, verbose_name="form of address"),
                ),
                ("affix", models.CharField(blank=True, max_length=100, verbose_name="affix")),
                (
                    "titles",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="titles"
                    ),
                ),
                ("gender", models.CharField(blank=True, max_length=50, verbose_name="gender")),
                (
                    "phones",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="telephone numbers"
                    ),
                ),
                (
                    "emails",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="e-mail addresses"
                    ),
                ),
                (
                    "status",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="status"
                    ),
                ),
                ("life", models.TextField(blank=True, verbose_name="about the person")),
                (
                    "life_source",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="source of the text about the person"
                    ),
                ),
                (
                    "erased_on",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Nothing of the person is kept since.",
                        null=True,
                        verbose_name="erased on",
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
            ],
            options={
                "verbose_name": "historical person",
                "verbose_name_plural": "historical persons",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="body",
            name="location",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bodies",
                to="people.location",
                verbose_name="place",
            ),
        ),
        migrations.CreateModel(
            name="Organization",
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
                ("name", models.CharField(max_length=500, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=255, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council", "council"),
                            ("main_committee", "main committee"),
                            ("committee", "committee"),
                            ("local_council", "local council"),
                            ("advisory_board", "advisory board"),
                            ("faction", "faction"),
                            ("party", "party"),
                            ("office", "office"),
                            ("department_heads", "conference of department heads"),
                            ("partner", "partner organization"),
                            ("other", "other organization"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "organization_type",
                    models.CharField(
                        blank=True,
                        help_text="OParl: organizationType",
                        max_length=255,
                        verbose_name="type in the source's words",
                    ),
                ),
                (
                    "classification",
                    models.CharField(
                        blank=True, max_length=255, verbose_name="classification in the source's words"
                    ),
                ),
                ("meets_in_public", models.BooleanField(default=True, verbose_name="meets in public")),
                (
                    "posts",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="posts"
                    ),
                ),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="website")),
                (
                    "external_body",
                    models.CharField(blank=True, max_length=500, verbose_name="municipality elsewhere"),
                ),
                (
                    "contact_point",
                    models.TextField(
                        blank=True,
                        help_text="An office with telephone and e-mail, no private person.",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "member_count",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number of members"),
                ),
                (
                    "voting_member_count",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of voting members"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organizations",
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
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="organizations",
                        to="people.location",
                        verbose_name="place",
                    ),
                ),
                (
                    "open_to",
                    models.ForeignKey(
                        blank=True,
                        help_text="In Lower Saxony: the council, for the main committee (§ 78 NKomVG).",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="listened_to",
                        to="people.organization",
                        verbose_name="whose members may listen and read",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="parts",
                        to="people.organization",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "organization",
                "verbose_name_plural": "organizations",
                "ordering": ("position", "name", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="people_organization_external_id",
                    ),
                    models.UniqueConstraint(fields=("slug",), name="organization_slug"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_date__isnull", True),
                            ("start_date__isnull", True),
                            ("end_date__gte", models.F("start_date")),
                            _connector="OR",
                        ),
                        name="organization_period",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalOrganization",
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
                ("name", models.CharField(max_length=500, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=255, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council", "council"),
                            ("main_committee", "main committee"),
                            ("committee", "committee"),
                            ("local_council", "local council"),
                            ("advisory_board", "advisory board"),
                            ("faction", "faction"),
                            ("party", "party"),
                            ("office", "office"),
                            ("department_heads", "conference of department heads"),
                            ("partner", "partner organization"),
                            ("other", "other organization"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "organization_type",
                    models.CharField(
                        blank=True,
                        help_text="OParl: organizationType",
                        max_length=255,
                        verbose_name="type in the source's words",
                    ),
                ),
                (
                    "classification",
                    models.CharField(
                        blank=True, max_length=255, verbose_name="classification in the source's words"
                    ),
                ),
                ("meets_in_public", models.BooleanField(default=True, verbose_name="meets in public")),
                (
                    "posts",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="posts"
                    ),
                ),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="website")),
                (
                    "external_body",
                    models.CharField(blank=True, max_length=500, verbose_name="municipality elsewhere"),
                ),
                (
                    "contact_point",
                    models.TextField(
                        blank=True,
                        help_text="An office with telephone and e-mail, no private person.",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "member_count",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="number of members"),
                ),
                (
                    "voting_member_count",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of voting members"
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
                    "open_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="In Lower Saxony: the council, for the main committee (§ 78 NKomVG).",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="whose members may listen and read",
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
                        to="people.organization",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical organization",
                "verbose_name_plural": "historical organizations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBody",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=100, verbose_name="short name")),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="website")),
                (
                    "license_valid_since",
                    models.DateTimeField(blank=True, null=True, verbose_name="license valid since"),
                ),
                ("oparl_since", models.DateTimeField(blank=True, null=True, verbose_name="OParl since")),
                (
                    "ags",
                    models.CharField(
                        blank=True, max_length=8, verbose_name="official municipality key (AGS)"
                    ),
                ),
                ("rgs", models.CharField(blank=True, max_length=12, verbose_name="regional key (RGS)")),
                (
                    "equivalent",
                    models.JSONField(
                        blank=True,
                        default=werdegang.core.models.empty_list,
                        verbose_name="equivalent addresses",
                    ),
                ),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="contact e-mail"),
                ),
                ("contact_name", models.CharField(blank=True, max_length=255, verbose_name="contact")),
                (
                    "classification",
                    models.CharField(blank=True, max_length=255, verbose_name="kind of municipality"),
                ),
                (
                    "person_years",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Then page, contacts and all else of the person are erased; in papers and minutes their words stay. Empty: nothing is erased by itself.",
                        null=True,
                        verbose_name="years that persons are kept after their last mandate",
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
                    "main_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="main organization",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical municipality",
                "verbose_name_plural": "historical municipalities",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="body",
            name="main_organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.organization",
                verbose_name="main organization",
            ),
        ),
        migrations.CreateModel(
            name="OrganizationAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=500)),
                ("name", models.CharField(help_text="As the source wrote it.", max_length=500)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.body"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="people.organization",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("body", "key"), name="organization_alias_key")
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganizationRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("member", "member of the board"),
                            ("measure_owner", "measure owner"),
                            ("office_staff", "staff of the office"),
                            ("council_office", "council office"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "valid_until",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="people.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="organization_roles",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "role in an organization",
                "verbose_name_plural": "roles in organizations",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "organization", "role"), name="organization_role_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
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
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("family_name", models.CharField(blank=True, max_length=255, verbose_name="family name")),
                ("given_name", models.CharField(blank=True, max_length=255, verbose_name="given name")),
                (
                    "form_of_address",
                    models.CharField(blank=True, max_length=100, verbose_name="form of address"),
                ),
                ("affix", models.CharField(blank=True, max_length=100, verbose_name="affix")),
                (
                    "titles",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="titles"
                    ),
                ),
                ("gender", models.CharField(blank=True, max_length=50, verbose_name="gender")),
                (
                    "phones",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="telephone numbers"
                    ),
                ),
                (
                    "emails",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="e-mail addresses"
                    ),
                ),
                (
                    "status",
                    models.JSONField(
                        blank=True, default=werdegang.core.models.empty_list, verbose_name="status"
                    ),
                ),
                ("life", models.TextField(blank=True, verbose_name="about the person")),
                (
                    "life_source",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="source of the text about the person"
                    ),
                ),
                (
                    "erased_on",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Nothing of the person is kept since.",
                        null=True,
                        verbose_name="erased on",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="persons",
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
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="persons",
                        to="people.location",
                        verbose_name="place",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "persons",
                "ordering": ("family_name", "given_name", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="people_person_external_id",
                    ),
                    models.UniqueConstraint(fields=("slug",), name="person_slug"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
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
                ("role", models.CharField(blank=True, max_length=255, verbose_name="role")),
                ("voting_right", models.BooleanField(blank=True, null=True, verbose_name="voting right")),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
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
                    "substitute_for",
                    models.ForeignKey(
                        blank=True,
                        help_text="The seat that this person takes when its holder is prevented.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="substitutes",
                        to="people.membership",
                        verbose_name="substitute for",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="people.organization",
                        verbose_name="sits for",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="people.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ("position", "person__family_name", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id",),
                        name="people_membership_external_id",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_date__isnull", True),
                            ("start_date__isnull", True),
                            ("end_date__gte", models.F("start_date")),
                            _connector="OR",
                        ),
                        name="membership_period",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalMembership",
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
                ("role", models.CharField(blank=True, max_length=255, verbose_name="role")),
                ("voting_right", models.BooleanField(blank=True, null=True, verbose_name="voting right")),
                ("start_date", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="The first day after.", null=True, verbose_name="until"
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
                    "substitute_for",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The seat that this person takes when its holder is prevented.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.membership",
                        verbose_name="substitute for",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="sits for",
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
                        verbose_name="organization",
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
                "verbose_name": "historical membership",
                "verbose_name_plural": "historical memberships",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.UniqueConstraint(
                condition=models.Q(("external_id", ""), _negated=True),
                fields=("external_id",),
                name="people_body_external_id",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.UniqueConstraint(fields=("slug",), name="body_slug"),
        ),
    ]
    operations = together(operations)
