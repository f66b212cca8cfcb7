# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees assignments and what is said of them: never more than the resolution they come from."""

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.followup.models import Assignment, ProgressNote


def _in(path: str, viewer: Viewer, grant: GrantName) -> Q:
    scopes = viewer.ids(grant)
    return Q(**{f"{path}__in": scopes}) if scopes else NOTHING


class AssignmentQuerySet(GatedQuerySet["Assignment"]):
    """Assignments. A draft is a proposal that nobody has confirmed."""

    body_path = "resolution__body"
    inherits = ("resolution",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body. Draft: whoever may confirm it, and the office it is meant for."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("resolution__organization", viewer, GrantName.SITS_IN)
        if level is Visibility.DRAFT:
            audience |= self.keepers(viewer) | _in("office", viewer, GrantName.WORKS_FOR)
        return audience

    def keepers(self, viewer: Viewer) -> Q:
        """Of whose resolutions the viewer keeps the follow-up: the council office, and who coordinates the concept."""
        return _in("resolution__body", viewer, GrantName.COUNCIL_OFFICE) | self.of_concepts(viewer)

    def of_concepts(self, viewer: Viewer) -> Q:
        """What follows from resolutions that adopted an edition of a concept that the viewer coordinates."""
        concepts = viewer.ids(GrantName.COORDINATES)
        if not concepts:
            return NOTHING
        editions: Any = self.model._meta.apps.get_model("concepts", "Edition")
        rows = editions.objects.filter(concept__in=concepts, deleted=False).exclude(adopted_by=None)
        return Q(resolution__in=rows.values("adopted_by"))

    def confirmed(self) -> Self:
        """Those that a person has confirmed."""
        return self.exclude(visibility=Visibility.DRAFT)

    def proposed(self) -> Self:
        """Those that wait for a person to confirm them."""
        return self.filter(visibility=Visibility.DRAFT)

    def editable_by(self, user: Any) -> Self:
        """Those whose words and day the user may change, and whose proposal they may confirm."""
        return self.visible_to(user).filter(self.keepers(Viewer.of(user)))

    def carried_out_by(self, user: Any) -> Self:
        """Those of the offices that the user works for."""
        return self.visible_to(user).filter(_in("office", Viewer.of(user), GrantName.WORKS_FOR))

    def shared_by(self, user: Any) -> Self:
        """Those that name an office that the user works for as a partner, and that it does not carry out itself."""
        viewer = Viewer.of(user)
        mine = self.filter(_in("partners", viewer, GrantName.WORKS_FOR)).order_by().values("pk")
        rows = self.visible_to(user).filter(pk__in=mine)
        return rows.exclude(_in("office", viewer, GrantName.WORKS_FOR))

    def at_work_for(self, user: Any) -> Self:
        """Those that the user has to do with: to keep, or to carry out."""
        viewer = Viewer.of(user)
        return self.visible_to(user).filter(self.keepers(viewer) | _in("office", viewer, GrantName.WORKS_FOR))


class ProgressNoteQuerySet(GatedQuerySet["ProgressNote"]):
    """What is said of an assignment; internal words are rows of their own."""

    body_path = "assignment__resolution__body"
    inherits = ("assignment",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body. Internal and draft: also the office that carries it out."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("assignment__resolution__organization", viewer, GrantName.SITS_IN)
        if level in (Visibility.INTERNAL, Visibility.DRAFT):
            audience |= _in("assignment__office", viewer, GrantName.WORKS_FOR)
        return audience
