# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``decide_small_numbers``: after the installation's threshold has changed."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from werdegang.concepts.models import Indicator
from werdegang.concepts.publication import decide


class Command(BaseCommand):
    """Decide anew on all values."""

    help = "Decide anew which values are withheld, after WERDEGANG_SMALL_NUMBERS_BELOW has changed."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Say how many are shown or withheld that were not before."""
        figures = Indicator.objects.filter(deleted=False).select_related("concept").order_by("pk")
        changed = sum(decide(each, _("Small numbers: decided anew")) for each in figures)
        self.stdout.write(_("Values decided otherwise than before: %(count)s") % {"count": changed})
