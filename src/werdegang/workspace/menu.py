# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu of the staff pages."""

from django.urls import reverse
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link


def navigation(user: User, here: str = "home") -> list[Link]:
    """What this user finds here; ``here``: the name of the page's entry.

    What the foot of every page leads to is left out for the administration, whose menu is long; password and second
    factor stand on the first page, legislative terms on that of the bodies.
    """
    viewer = Viewer.of(user)
    entries = [Link(_("Workspace"), reverse("workspace:home"), current=here == "home")]
    if viewer.ids(GrantName.ADMINISTERS):
        entries.append(Link(_("Papers"), reverse("workspace:paper_list"), current=here == "papers"))
    if viewer.ids(GrantName.COORDINATES):
        entries.append(Link(_("Edit concepts"), reverse("workspace:concepts"), current=here == "concepts"))
    if any(
        viewer.ids(name) for name in (GrantName.COUNCIL_OFFICE, GrantName.COORDINATES, GrantName.WORKS_FOR)
    ):
        address = reverse("workspace:assignment_list")
        entries.append(Link(_("Assignments"), address, current=here == "assignments"))
    if viewer.ids(GrantName.COORDINATES) or viewer.ids(GrantName.WORKS_FOR):
        entries.append(Link(_("Status updates"), reverse("workspace:round_list"), current=here == "rounds"))
    if viewer.ids(GrantName.COUNCIL_OFFICE):
        entries += [
            Link(_("Work on meetings"), reverse("workspace:meetings"), current=here == "meetings"),
            Link(
                _("Bodies"),
                reverse("workspace:organization_list"),
                current=here in ("organizations", "terms"),
            ),
        ]
    if viewer.ids(GrantName.COORDINATES):
        entries.append(Link(_("Editions"), reverse("workspace:edition_list"), current=here == "editions"))
    if viewer.ids(GrantName.ADMINISTERS):
        entries.append(Link(_("Imports"), reverse("workspace:import_list"), current=here == "imports"))
    if viewer.ids(GrantName.COORDINATES) or viewer.ids(GrantName.WORKS_FOR):
        entries.append(Link(_("Enter figures"), reverse("workspace:figure_list"), current=here == "figures"))
    if viewer.ids(GrantName.COORDINATES):
        current = here in ("reports", "looks")
        entries.append(Link(_("Reports"), reverse("workspace:reports"), current=current))
    elif viewer.ids(GrantName.COUNCIL_OFFICE):
        address = reverse("workspace:report_looks")
        entries.append(Link(_("Look of the reports"), address, current=here == "looks"))
    if not viewer.ids(GrantName.ADMINISTERS):
        # Members and partners read the public pages at work; their menu is short.
        entries += [
            Link(_("Papers"), reverse("website:paper_list")),
            Link(_("Meetings"), reverse("website:meeting_list")),
            Link(_("Concepts"), reverse("website:concept_list")),
        ]
    if user.is_superuser:
        entries.append(Link(_("Background tasks"), reverse("workspace:duty_list"), current=here == "duties"))
        entries.append(Link(_("Administration"), reverse("admin:index")))
    return entries


def trail(*steps: Link) -> list[Link]:
    """The breadcrumb of a staff page; the last step is the page itself."""
    return [Link(_("Workspace"), reverse("workspace:home")), *steps]
