# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents of a municipality look like: logo, colour, and the office's own Word template."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

COLOUR = "#171a2b"
"""Where no colour is set."""


class HouseStyle(models.Model):
    """The look of a municipality's reports. Each released version holds its own copy of it.

    Contents lie in Django's storage by their hash and are never taken away: released versions are built from them.
    """

    body = models.OneToOneField(
        "people.Body", verbose_name=_("municipality"), on_delete=models.CASCADE, related_name="house_style"
    )
    colour = models.CharField(_("colour"), max_length=7, default=COLOUR)
    logo = models.FileField(_("logo"), blank=True, max_length=200)
    logo_type = models.CharField(_("media type of the logo"), max_length=20, blank=True)
    logo_words = models.CharField(_("words for the logo"), max_length=300, blank=True)
    word_template = models.FileField(_("Word template"), blank=True, max_length=200)
    word_template_name = models.CharField(_("file name of the Word template"), max_length=255, blank=True)

    history = HistoricalRecords(history_change_reason_field=models.TextField(null=True))

    class Meta:
        verbose_name = _("look of the reports")
        verbose_name_plural = _("looks of the reports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(logo="") | ~models.Q(logo_words=""), name="house_style_logo_has_words"
            )
        ]

    def __str__(self) -> str:
        return str(self.body)
