# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations to meetings."""

import django.db.models.deletion
from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0001_squashed_0048_links_without_password"),
        ("council", "0001_squashed_0040_meetings_at_work"),
        ("mailing", "0010_subscriptions"),
        ("people", "0001_squashed_0032_erasing"),
    ]

    operations = [
        migrations.AddField(
            model_name="message",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="messages",
                to="council.meeting",
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="messages",
                to="people.person",
            ),
        ),
        migrations.AlterField(
            model_name="message",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("invitation", "invitation to report"),
                    ("reminder", "reminder"),
                    ("question", "question on an update"),
                    ("escalation", "overdue updates"),
                    ("link", "link to report without an account"),
                    ("task_remind", "assignments that are due soon"),
                    ("task_overdue", "overdue assignments"),
                    ("confirmation", "confirmation of a subscription"),
                    ("digest", "news for subscribers"),
                    ("manage", "link to one's subscriptions"),
                    ("meeting", "invitation to a meeting"),
                ],
                max_length=12,
                verbose_name="purpose",
            ),
        ),
        migrations.AlterField(
            model_name="message",
            name="round",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="messages",
                to="concepts.reportinground",
            ),
        ),
    ]
    operations = together(operations)
