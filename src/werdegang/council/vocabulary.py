# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Controlled words of council business; the source's own words always stand beside them (``domain.md``, rule 4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Outcome(models.TextChoices):
    """What a body made of a paper."""

    OPEN = "open", _("open")
    ADOPTED_UNCHANGED = "adopted_unchanged", _("adopted unchanged")
    ADOPTED_CHANGED = "adopted_changed", _("adopted with changes")
    REJECTED = "rejected", _("rejected")
    POSTPONED = "postponed", _("postponed")
    REFERRED = "referred", _("referred")
    NOTED = "noted", _("noted")
    RECOMMENDED = "recommended", _("recommended")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SETTLED = "settled", _("settled")
    OTHER = "other", _("other result")

    @property
    def is_adoption(self) -> bool:
        """Whether the body said yes to what was proposed."""
        return self in (Outcome.ADOPTED_UNCHANGED, Outcome.ADOPTED_CHANGED)


class ConsultationRole(models.TextChoices):
    """What a body does with a paper on its way."""

    PRELIMINARY = "preliminary", _("preliminary consultation")
    DECISION = "decision", _("decision")
    RECOMMENDATION = "recommendation", _("recommendation")
    HEARING = "hearing", _("hearing")
    NOTE = "note", _("taking note")
    OTHER = "other", _("other role")


class FileRole(models.TextChoices):
    """What a file is to the thing it is attached to."""

    MAIN = "main", _("main document")
    ATTACHMENT = "attachment", _("attachment")
    INVITATION = "invitation", _("invitation")
    MINUTES = "minutes", _("minutes")
    VERBATIM_MINUTES = "verbatim_minutes", _("verbatim minutes")
    RESOLUTION = "resolution", _("resolution")


class RelationKind(models.TextChoices):
    """How two papers belong together."""

    SUPERORDINATED = "superordinated", _("superordinated paper")
    SUBORDINATED = "subordinated", _("subordinated paper")
    RELATED = "related", _("related paper")
    FAMILY = "family", _("family tree as the source shows it")
    PUBLIC_VERSION = "public_version", _("public version")
    """``paper`` is the full text, ``related`` what of it everybody may read."""


class InvolvementKind(models.TextChoices):
    """What an organization has to do with a paper besides being in charge."""

    CO_LEAD = "co_lead", _("also in charge")
    INVOLVED = "involved", _("involved")
    ORIGINATOR = "originator", _("initiator")


class MeetingStage(models.TextChoices):
    """How far the council office is with a meeting; empty for meetings that came from elsewhere."""

    PLANNED = "planned", _("planned")
    INVITED = "invited", _("invited")
    HELD = "held", _("held")
    CONCLUDED = "concluded", _("minutes approved")


class AgendaKind(models.TextChoices):
    """What sort of point an agenda item is."""

    FORMALITY = "formality", _("formality")
    QUESTION_TIME = "question_time", _("residents' question time")
    COMMUNICATION = "communication", _("communications of the administration")
    PAPER = "paper", _("paper")
    ENQUIRY = "enquiry", _("enquiry")
    OTHER = "other", _("other point")


class Presence(models.TextChoices):
    """Whether somebody was there."""

    PRESENT = "present", _("present")
    EXCUSED = "excused", _("excused")
    ABSENT = "absent", _("absent without excuse")


class Ballot(models.TextChoices):
    """How a body voted."""

    OPEN = "open", _("open vote")
    BY_NAME = "by_name", pgettext_lazy("kind of vote", "vote by name")
    SECRET = "secret", _("secret vote")


class Choice(models.TextChoices):
    """How a person voted."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    ABSTAIN = "abstain", _("abstention")


class Answer(models.TextChoices):
    """What a member answers who is asked in writing."""

    YES = Choice.YES.value, _("Yes")
    NO = Choice.NO.value, _("No")
    ABSTAIN = Choice.ABSTAIN.value, _("abstention")
    OBJECTS = "objects", _("objects to deciding in writing")

    @property
    def choice(self) -> Choice | None:
        """The vote that it is; an objection is none."""
        return None if self is Answer.OBJECTS else Choice(self.value)


class WrittenStage(models.TextChoices):
    """How far a written procedure is."""

    OPEN = "open", _("answers are awaited")
    CONCLUDED = "concluded", _("concluded")
    STOPPED = "stopped", _("stopped by an objection")


class MinutesStage(models.TextChoices):
    """How far the minutes are."""

    DRAFT = "draft", _("draft")
    APPROVED = "approved", _("approved")


class PaperKind(models.TextChoices):
    """What a paper that is written here is; the kind in people's words stands in ``Paper.paper_type``."""

    PROPOSAL = "proposal", _("Proposal for a resolution")
    INFORMATION = "information", _("Information")
    MOTION = "motion", _("Motion")
    ENQUIRY = "enquiry", _("Enquiry")
    AMENDMENT = "amendment", _("Amendment")
    HANDOUT = "handout", _("Paper handed out in the meeting")
    URGENT = "urgent", _("Urgent resolution")
    CIRCULAR = "circular", _("Resolution by circulation")

    @property
    def german(self) -> str:
        """The kind as it stands on the paper, whose language is German whatever language the clerk reads."""
        return _GERMAN_KINDS[self]

    @property
    def belongs_to_another(self) -> bool:
        """Whether it is nothing without the paper that it changes or adds to."""
        return self in (PaperKind.AMENDMENT, PaperKind.HANDOUT)

    @property
    def has_initiators(self) -> bool:
        """Whether a faction or a member brings it in, not the administration."""
        return self in (PaperKind.MOTION, PaperKind.ENQUIRY, PaperKind.AMENDMENT)

    @property
    def needs_no_meeting(self) -> bool:
        """Whether it is decided without one: by those whom the law names, or in writing."""
        return self in (PaperKind.URGENT, PaperKind.CIRCULAR)


_GERMAN_KINDS = {
    PaperKind.PROPOSAL: "Beschlussvorlage",
    PaperKind.INFORMATION: "Mitteilungsvorlage",
    PaperKind.MOTION: "Antrag",
    PaperKind.ENQUIRY: "Anfrage",
    PaperKind.AMENDMENT: "Änderungsantrag",
    PaperKind.HANDOUT: "Tischvorlage",
    PaperKind.URGENT: "Eilentscheidung",
    PaperKind.CIRCULAR: "Umlaufbeschluss",
}


class PaperState(models.TextChoices):
    """Where a paper that is written here stands on its way; empty for one that came from elsewhere."""

    DRAFT = "draft", _("draft")
    CO_SIGNATURE = "co_signature", _("in co-signature")
    DEPARTMENT_HEADS = "department_heads", _("before the department heads")
    SUBMITTED = "submitted", _("with the council office")
    RETURNED = "returned", _("returned")
    RELEASED = "released", _("released")
    ON_AGENDA = "on_agenda", _("on the agenda")
    DECIDED = "decided", _("decided")
    WITHDRAWN = "withdrawn", _("withdrawn")
