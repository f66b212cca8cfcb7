# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads the reports of imports: the administration."""

from typing import TYPE_CHECKING

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.importers.models import ImportFinding, ImportRun


class ImportRunQuerySet(GatedQuerySet["ImportRun"]):
    """Runs; one run may bring several municipalities, so whoever administers any of them here reads it."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """The administration."""
        if level is Visibility.DRAFT:
            return Q(created_by=viewer.user_id) if viewer.user_id else NOTHING
        return Q() if viewer.ids(GrantName.ADMINISTERS) else NOTHING


class ImportFindingQuerySet(GatedQuerySet["ImportFinding"]):
    """Findings, seen by whoever sees their run."""

    inherits = ("run",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """The administration."""
        if level is Visibility.DRAFT:
            return Q(created_by=viewer.user_id) if viewer.user_id else NOTHING
        return Q() if viewer.ids(GrantName.ADMINISTERS) else NOTHING
