# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Steps of the breadcrumb that lead to papers at work."""

from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.council.models import Paper
from werdegang.ui.parts import Link


def papers_step() -> Link:
    """The list."""
    return Link(_("Papers"), reverse("workspace:paper_list"))


def paper_step(paper: Paper) -> Link:
    """One paper."""
    return Link(paper.reference or paper.name, reverse("workspace:paper", args=[paper.slug]))
