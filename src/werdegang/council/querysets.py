# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees what of the council's business."""

from typing import TYPE_CHECKING, Any, Self

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility
from werdegang.council.vocabulary import MeetingStage

if TYPE_CHECKING:
    from werdegang.council.models import (
        AgendaItem,
        AgendaItemFile,
        Attendance,
        ClosedItemTitle,
        Consultation,
        CoSignature,
        Exclusion,
        ItemMinutes,
        LegislativeTerm,
        Meeting,
        MeetingFile,
        Minutes,
        NamedVote,
        NumberScheme,
        Paper,
        PaperFile,
        PaperOrganization,
        PaperRelation,
        PaperStep,
        PublishedDecision,
        Resolution,
        RulesOfProcedure,
        WrittenAnswer,
        WrittenProcedure,
    )


def _in(path: str, viewer: Viewer, grant: GrantName) -> Q:
    """Rows whose ``path`` is a scope in which the viewer holds the grant."""
    scopes = viewer.ids(grant)
    return Q(**{f"{path}__in": scopes}) if scopes else NOTHING


class LegislativeTermQuerySet(GatedQuerySet["LegislativeTerm"]):
    """Legislative terms."""

    def editable_by(self, user: Any) -> Self:
        """Those that the council office keeps."""
        return self.visible_to(user).filter(_in("body", Viewer.of(user), GrantName.COUNCIL_OFFICE))


class MeetingQuerySet(GatedQuerySet["Meeting"]):
    """Meetings; those of a body that meets in closed session are its members' and the administration's."""

    inherits = ("organization",)

    def rule(self, viewer: Viewer) -> Q:
        """A closed body's meeting is seen from inside only, whatever level it carries."""
        open_body = Q(organization__isnull=True) | Q(organization__meets_in_public=True)
        return super().rule(viewer) & (open_body | self.audience(viewer, Visibility.COUNCIL))

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in a body that meets."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("organization", viewer, GrantName.SITS_IN)
            if viewer.ids(GrantName.SITS_IN):
                joint = self.model.further_organizations.through._default_manager.filter(
                    _in("organization", viewer, GrantName.SITS_IN)
                )
                audience |= Q(pk__in=joint.values("meeting"))
        return audience


def _is_out_or_written_by(viewer: Viewer) -> Q:
    """What belongs to an agenda: until the invitation is out it is the council office's, which writes it."""
    return ~Q(meeting__stage=MeetingStage.PLANNED) | _in("meeting__body", viewer, GrantName.COUNCIL_OFFICE)


class AgendaItemQuerySet(GatedQuerySet["AgendaItem"]):
    """Agenda items, never more visible than their meeting; the closed part is the members'."""

    body_path = "meeting__body"
    inherits = ("meeting",)

    def rule(self, viewer: Viewer) -> Q:
        """An agenda that is being written is nobody else's, whatever level its items carry."""
        return super().rule(viewer) & _is_out_or_written_by(viewer)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body that meets."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("meeting__organization", viewer, GrantName.SITS_IN)
        return audience


class PaperQuerySet(GatedQuerySet["Paper"]):
    """Papers."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in a body that consults it. Draft: the office in charge and the council office."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL and viewer.ids(GrantName.SITS_IN):
            consultations: Any = self.model._meta.apps.get_model("council", "Consultation")
            consulted = consultations.objects.filter(
                _in("organization", viewer, GrantName.SITS_IN), deleted=False
            )
            audience |= Q(pk__in=consulted.values("paper"))
        if level is Visibility.DRAFT:
            audience |= _in("lead_office", viewer, GrantName.WORKS_FOR)
            audience |= _in("body", viewer, GrantName.COUNCIL_OFFICE)
        return audience

    def at_work_for(self, user: Any) -> Self:
        """Those whose inside (steps, signatures) the user may look at: the administration's, if visible at all."""
        return self.visible_to(user).filter(_in("body", Viewer.of(user), GrantName.ADMINISTERS))

    def editable_by(self, user: Any) -> Self:
        """Those written here whose words the user may change now: see ``rules.may_edit``."""
        viewer = Viewer.of(user)
        writes = _in("lead_office", viewer, GrantName.WORKS_FOR) & Q(state__in=("draft", "returned"))
        checks = _in("body", viewer, GrantName.COUNCIL_OFFICE) & Q(
            state__in=("draft", "returned", "submitted", "released")
        )
        return self.at_work_for(user).filter(writes | checks)


class CoSignatureQuerySet(GatedQuerySet["CoSignature"]):
    """Who signs a paper: the administration's affair."""

    body_path = "paper__body"
    inherits = ("paper", "organization")


class PaperStepQuerySet(GatedQuerySet["PaperStep"]):
    """What happened to a paper inside the house."""

    body_path = "paper__body"
    inherits = ("paper",)


class NumberSchemeQuerySet(GatedQuerySet["NumberScheme"]):
    """How papers are numbered."""

    inherits = ("body",)


class ConsultationQuerySet(GatedQuerySet["Consultation"]):
    """Consultations: body and role are as visible as the paper; meeting and result have gates of their own."""

    body_path = "paper__body"
    inherits = ("paper", "organization")

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body that consults."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("organization", viewer, GrantName.SITS_IN)
        return audience


class ResolutionQuerySet(GatedQuerySet["Resolution"]):
    """Results: never without paper, meeting and agenda item; of a closed body only from inside."""

    inherits = ("organization", "paper", "consultation", "meeting", "agenda_item")

    def rule(self, viewer: Viewer) -> Q:
        """A closed body's result is seen from inside only, whatever level it carries."""
        open_body = Q(organization__isnull=True) | Q(organization__meets_in_public=True)
        return super().rule(viewer) & (open_body | self.audience(viewer, Visibility.COUNCIL))

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body that decided. Draft: the council office, which keeps the results."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("organization", viewer, GrantName.SITS_IN)
        if level is Visibility.DRAFT:
            audience |= _in("body", viewer, GrantName.COUNCIL_OFFICE)
        return audience


class PaperRelationQuerySet(GatedQuerySet["PaperRelation"]):
    """Family ties, seen by whoever sees both ends."""

    body_path = "paper__body"
    inherits = ("paper", "related")


class PaperOrganizationQuerySet(GatedQuerySet["PaperOrganization"]):
    """Organizations involved in a paper."""

    body_path = "paper__body"
    inherits = ("paper", "organization")


class PaperFileQuerySet(GatedQuerySet["PaperFile"]):
    """Files of papers."""

    body_path = "paper__body"
    inherits = ("paper", "file")


class MeetingFileQuerySet(GatedQuerySet["MeetingFile"]):
    """Files of meetings."""

    body_path = "meeting__body"
    inherits = ("meeting", "file")


class AgendaItemFileQuerySet(GatedQuerySet["AgendaItemFile"]):
    """Files of agenda items."""

    body_path = "agenda_item__meeting__body"
    inherits = ("agenda_item", "file")


class RulesOfProcedureQuerySet(GatedQuerySet["RulesOfProcedure"]):
    """Rules of procedure of a body."""

    body_path = "organization__body"
    inherits = ("organization",)


class AttendanceQuerySet(GatedQuerySet["Attendance"]):
    """Who was there: never without meeting and person."""

    body_path = "meeting__body"
    inherits = ("meeting", "person")


class ExclusionQuerySet(GatedQuerySet["Exclusion"]):
    """Who took no part in an item."""

    body_path = "agenda_item__meeting__body"
    inherits = ("agenda_item", "person")


class NamedVoteQuerySet(GatedQuerySet["NamedVote"]):
    """Votes by name, never without the resolution."""

    body_path = "resolution__body"
    inherits = ("resolution", "person")


class ClosedItemTitleQuerySet(GatedQuerySet["ClosedItemTitle"]):
    """Neutral titles of closed items: with the meeting, never with the item."""

    body_path = "meeting__body"
    inherits = ("meeting",)

    def rule(self, viewer: Viewer) -> Q:
        """An agenda that is being written is nobody else's, whatever level its titles carry."""
        return super().rule(viewer) & _is_out_or_written_by(viewer)


class MinutesQuerySet(GatedQuerySet["Minutes"]):
    """Minutes as a whole."""

    body_path = "meeting__body"
    inherits = ("meeting",)


class ItemMinutesQuerySet(GatedQuerySet["ItemMinutes"]):
    """Draft minutes of items: the administration's."""

    body_path = "agenda_item__meeting__body"
    inherits = ("agenda_item",)


class PublishedDecisionQuerySet(GatedQuerySet["PublishedDecision"]):
    """What is told of closed sessions: with the body that decided, never with the resolution."""

    body_path = "organization__body"
    inherits = ("organization",)


class WrittenProcedureQuerySet(GatedQuerySet["WrittenProcedure"]):
    """Written procedures, never without paper and body; of a closed body only from inside."""

    body_path = "paper__body"
    inherits = ("paper", "organization")

    def rule(self, viewer: Viewer) -> Q:
        """A closed body's procedure is seen from inside only, whatever level it carries."""
        open_body = Q(organization__meets_in_public=True)
        return super().rule(viewer) & (open_body | self.audience(viewer, Visibility.COUNCIL))

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: who sits in the body that is asked."""
        audience = super().audience(viewer, level)
        if level is Visibility.COUNCIL:
            audience |= _in("organization", viewer, GrantName.SITS_IN)
        return audience


class WrittenAnswerQuerySet(GatedQuerySet["WrittenAnswer"]):
    """Answers of members who are asked in writing: the administration's, and each member's own."""

    body_path = "procedure__paper__body"
    inherits = ("procedure", "person")

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: also whose answer it is."""
        audience = super().audience(viewer, level)
        if level in (Visibility.COUNCIL, Visibility.INTERNAL) and viewer.user_id:
            audience |= Q(person__account=viewer.user_id)
        return audience
