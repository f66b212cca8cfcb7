# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links are called by their names in the history."""

from django.db import migrations, models

from werdegang.core.migrating import together


class Migration(migrations.Migration):
    dependencies = [
        ("concepts", "0046_no_words_for_districts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="goal",
            name="focus_topics",
            field=models.ManyToManyField(
                blank=True, related_name="goals", to="concepts.focustopic", verbose_name="focus topics"
            ),
        ),
        migrations.AlterField(
            model_name="goal",
            name="target_groups",
            field=models.ManyToManyField(
                blank=True, related_name="goals", to="concepts.targetgroup", verbose_name="target groups"
            ),
        ),
        migrations.AlterField(
            model_name="measure",
            name="districts",
            field=models.ManyToManyField(
                blank=True, related_name="measures", to="concepts.district", verbose_name="districts"
            ),
        ),
        migrations.AlterField(
            model_name="measure",
            name="focus_topics",
            field=models.ManyToManyField(
                blank=True, related_name="measures", to="concepts.focustopic", verbose_name="focus topics"
            ),
        ),
        migrations.AlterField(
            model_name="measure",
            name="goals",
            field=models.ManyToManyField(
                blank=True, related_name="measures", to="concepts.goal", verbose_name="goals"
            ),
        ),
        migrations.AlterField(
            model_name="measure",
            name="legal_bases",
            field=models.ManyToManyField(
                blank=True, related_name="measures", to="concepts.legalbasis", verbose_name="legal bases"
            ),
        ),
        migrations.AlterField(
            model_name="measure",
            name="target_groups",
            field=models.ManyToManyField(
                blank=True, related_name="measures", to="concepts.targetgroup", verbose_name="target groups"
            ),
        ),
        migrations.AlterField(
            model_name="need",
            name="goals",
            field=models.ManyToManyField(
                blank=True, related_name="needs", to="concepts.goal", verbose_name="goals"
            ),
        ),
        migrations.AlterField(
            model_name="serviceoffer",
            name="districts",
            field=models.ManyToManyField(
                blank=True, related_name="service_offers", to="concepts.district", verbose_name="districts"
            ),
        ),
        migrations.AlterField(
            model_name="serviceoffer",
            name="measures",
            field=models.ManyToManyField(
                blank=True, related_name="service_offers", to="concepts.measure", verbose_name="measures"
            ),
        ),
        migrations.AlterField(
            model_name="serviceoffer",
            name="target_groups",
            field=models.ManyToManyField(
                blank=True,
                related_name="service_offers",
                to="concepts.targetgroup",
                verbose_name="target groups",
            ),
        ),
    ]
    operations = together(operations)
