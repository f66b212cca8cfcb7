# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a page stands: the breadcrumb from the start down to the page itself."""

from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.ui.parts import Link


def trail(*steps: Link) -> list[Link]:
    """The start, then these steps; the last one is the page itself."""
    return [Link(_("Start"), reverse("website:start")), *steps]


def papers_step() -> Link:
    """The list of papers."""
    return Link(_("Papers"), reverse("website:paper_list"))


def meetings_step() -> Link:
    """The list of meetings."""
    return Link(_("Meetings"), reverse("website:meeting_list"))


def resolutions_step() -> Link:
    """The list of resolutions and what became of them."""
    return Link(_("Resolutions"), reverse("website:resolution_list"))


def organizations_step() -> Link:
    """The list of bodies and offices."""
    return Link(_("Bodies and offices"), reverse("website:organization_list"))
