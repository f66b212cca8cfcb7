# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see what, written by hand from ``domain.md`` and never computed from the code under test.

Roles: *anonymous*; *member* sits in the committee that consults the planted papers; *other_member* sits in another
committee; *main_member* in the main committee, which meets in closed session; *owner* reports for a partner
organization that is responsible for the planted measures; *office* works for the office in charge; *coordinator*
coordinates the concept; *council_office*; *administrator* administers accounts and no content.
"""

ROLES = (
    "anonymous",
    "member",
    "other_member",
    "main_member",
    "owner",
    "office",
    "coordinator",
    "council_office",
    "administrator",
)
EVERYONE = frozenset(ROLES)
NOBODY: frozenset[str] = frozenset()
ADMINISTRATION = frozenset({"office", "coordinator", "council_office"})

MEMBERS = ADMINISTRATION | {"member"}
"""Not public: who sits in the body that consults, and the administration."""
PAPER_AUTHORS = frozenset({"office", "council_office"})
"""Draft of a paper: the office in charge and the council office."""
COORDINATOR = frozenset({"coordinator"})
RESPONSIBLE = frozenset({"coordinator", "owner", "office"})
"""The coordinating office and the organizations that answer for the measure."""

_COUNCIL = {"council": MEMBERS, "internal": ADMINISTRATION, "draft": NOBODY}
_PAPER = {"council": MEMBERS, "internal": ADMINISTRATION, "draft": PAPER_AUTHORS}
_CONCEPT = {"council": ADMINISTRATION, "internal": ADMINISTRATION, "draft": COORDINATOR}
_PLAIN = {"council": ADMINISTRATION, "internal": ADMINISTRATION, "draft": NOBODY}
_OWN = {"council": MEMBERS, "internal": MEMBERS, "draft": NOBODY}
"""The administration's, and the member's whose answer it is."""
_UPDATE = {"council": ADMINISTRATION, "internal": ADMINISTRATION | {"owner"}, "draft": RESPONSIBLE}
_REQUEST = {
    "council": ADMINISTRATION | {"owner"},
    "internal": ADMINISTRATION | {"owner"},
    "draft": COORDINATOR | {"owner"},
}
"""Of the organization asked, and of the coordinating office."""

AUDIENCES: dict[str, dict[str, frozenset[str]]] = {
    "people.Body": {"council": NOBODY, "internal": NOBODY, "draft": NOBODY},
    "people.Location": _PLAIN,
    "people.Organization": _PLAIN,
    "people.Person": _PLAIN,
    "people.Membership": _PLAIN,
    "files.File": _PAPER
    | {"council": MEMBERS | {"main_member"}},  # the main committee consults the paper, too
    "council.LegislativeTerm": _PLAIN,
    "council.Meeting": _COUNCIL,
    "council.AgendaItem": _COUNCIL,
    "council.Paper": _PAPER,
    "council.Consultation": _COUNCIL,
    "council.Resolution": _COUNCIL | {"draft": frozenset({"council_office"})},
    "council.PaperRelation": _PLAIN,
    "council.PaperOrganization": _PLAIN,
    "council.CoSignature": _PLAIN,
    "council.PaperStep": _PLAIN,
    "council.NumberScheme": _PLAIN,
    "council.PaperFile": _PLAIN,
    "council.MeetingFile": _PLAIN,
    "council.AgendaItemFile": _PLAIN,
    "council.RulesOfProcedure": _PLAIN,
    "council.Attendance": _PLAIN,
    "council.Exclusion": _PLAIN,
    "council.NamedVote": _PLAIN,
    "council.ClosedItemTitle": _PLAIN,
    "council.Minutes": _PLAIN,
    "council.ItemMinutes": _PLAIN,
    "council.PublishedDecision": _PLAIN,
    "council.WrittenProcedure": _COUNCIL,
    "council.WrittenAnswer": _OWN,
    "concepts.Concept": _PLAIN,
    "concepts.Edition": _CONCEPT,
    "concepts.GuidingPrinciple": _CONCEPT,
    "concepts.FocusTopic": _CONCEPT,
    "concepts.ActionField": _CONCEPT,
    "concepts.ReportingDuty": _CONCEPT,
    "concepts.Goal": _CONCEPT,
    "concepts.GoalSuccession": _CONCEPT,
    "concepts.Need": _CONCEPT,
    "concepts.Measure": _CONCEPT | {"draft": RESPONSIBLE},
    "concepts.MeasureSuccession": _CONCEPT,
    "concepts.Responsibility": _CONCEPT,
    "concepts.Funding": _CONCEPT,
    "concepts.StatusUpdate": _UPDATE,
    "concepts.StatusUpdateNote": _UPDATE,
    "concepts.Evidence": _UPDATE,
    "concepts.Dimension": _CONCEPT,
    "concepts.DimensionMember": _CONCEPT,
    "concepts.Indicator": _CONCEPT,
    "concepts.IndicatorTarget": _CONCEPT,
    "concepts.IndicatorValue": _CONCEPT,
    "concepts.GoodPractice": _CONCEPT,
    "concepts.ServiceOffer": _PLAIN,
    "concepts.TargetGroup": _PLAIN,
    "concepts.ReportingRound": _CONCEPT,
    "concepts.UpdateRequest": _REQUEST,
    "concepts.LegalBasis": _PLAIN,
    "concepts.District": _PLAIN,
    "concepts.Translation": _CONCEPT,
    "participation.ParticipationPhase": _CONCEPT,
    "participation.Proposal": _CONCEPT,
    "participation.ProposalResult": _CONCEPT,
    "followup.Assignment": _COUNCIL | {"draft": frozenset({"office", "coordinator", "council_office"})},
    "followup.ProgressNote": _COUNCIL | {"draft": frozenset({"office"})},
    "reporting.Report": _CONCEPT,
    "reporting.ReportSection": _CONCEPT,
    "reporting.ReportVersion": _CONCEPT,
    "reporting.ReportFile": _CONCEPT,
    "importers.ImportRun": _PLAIN,
    "importers.ImportFinding": _PLAIN,
}

BOUND: dict[str, frozenset[str]] = {
    # What is never more visible than something else, by foreign key.
    "people.Membership": frozenset({"person", "organization"}),
    "council.Meeting": frozenset({"organization"}),
    "council.AgendaItem": frozenset({"meeting"}),
    "council.Consultation": frozenset({"paper", "organization"}),
    "council.Resolution": frozenset({"organization", "paper", "consultation", "meeting", "agenda_item"}),
    "council.PaperRelation": frozenset({"paper", "related"}),
    "council.PaperOrganization": frozenset({"paper", "organization"}),
    "council.CoSignature": frozenset({"paper", "organization"}),
    "council.PaperStep": frozenset({"paper"}),
    "council.NumberScheme": frozenset({"body"}),
    "council.PaperFile": frozenset({"paper", "file"}),
    "council.MeetingFile": frozenset({"meeting", "file"}),
    "council.AgendaItemFile": frozenset({"agenda_item", "file"}),
    "council.RulesOfProcedure": frozenset({"organization"}),
    "council.Attendance": frozenset({"meeting", "person"}),
    "council.Exclusion": frozenset({"agenda_item", "person"}),
    "council.NamedVote": frozenset({"resolution", "person"}),
    "council.ClosedItemTitle": frozenset({"meeting"}),
    "council.Minutes": frozenset({"meeting"}),
    "council.ItemMinutes": frozenset({"agenda_item"}),
    "council.PublishedDecision": frozenset({"organization"}),
    "council.WrittenProcedure": frozenset({"paper", "organization"}),
    "council.WrittenAnswer": frozenset({"procedure", "person"}),
    "concepts.Edition": frozenset({"concept"}),
    "concepts.GuidingPrinciple": frozenset({"edition"}),
    "concepts.FocusTopic": frozenset({"edition"}),
    "concepts.ActionField": frozenset({"edition"}),
    "concepts.ReportingDuty": frozenset({"concept", "recipient"}),
    "concepts.Goal": frozenset({"edition", "action_field"}),
    "concepts.GoalSuccession": frozenset({"predecessor", "successor"}),
    "concepts.Need": frozenset({"edition"}),
    "concepts.Measure": frozenset({"edition"}),
    "concepts.MeasureSuccession": frozenset({"predecessor", "successor"}),
    "concepts.Responsibility": frozenset({"edition", "goal", "measure", "organization"}),
    "concepts.Funding": frozenset({"edition", "measure", "organization"}),
    "concepts.StatusUpdate": frozenset({"measure"}),
    "concepts.StatusUpdateNote": frozenset({"update"}),
    "concepts.Evidence": frozenset({"measure", "request", "update", "file"}),
    "concepts.Dimension": frozenset({"concept"}),
    "concepts.DimensionMember": frozenset({"dimension"}),
    "concepts.Indicator": frozenset({"concept"}),
    "concepts.IndicatorTarget": frozenset({"indicator", "edition"}),
    "concepts.IndicatorValue": frozenset({"indicator", "member", "second_member"}),
    "concepts.GoodPractice": frozenset({"edition", "measure", "organization"}),
    "concepts.ServiceOffer": frozenset({"organization"}),
    "concepts.Translation": frozenset(
        {
            "concept",
            "edition",
            "guiding_principle",
            "focus_topic",
            "action_field",
            "goal",
            "need",
            "measure",
            "indicator",
            "good_practice",
            "status_update",
        }
    ),
    "concepts.ReportingRound": frozenset({"edition"}),
    "concepts.UpdateRequest": frozenset({"round", "measure", "organization"}),
    "participation.ParticipationPhase": frozenset({"concept"}),
    "participation.Proposal": frozenset({"phase"}),
    "followup.Assignment": frozenset({"resolution"}),
    "followup.ProgressNote": frozenset({"assignment"}),
    "reporting.Report": frozenset({"edition"}),
    "reporting.ReportSection": frozenset({"report", "goal"}),
    "reporting.ReportVersion": frozenset({"report"}),
    "reporting.ReportFile": frozenset({"version", "file"}),
    "importers.ImportFinding": frozenset({"run"}),
    "participation.ProposalResult": frozenset({"proposal", "need", "goal", "measure"}),
}


def audience(label: str, level: str) -> frozenset[str]:
    """Who may see an object of this model at this level, all it hangs on being public.

    Raises KeyError for a model that is not in the table: it must be placed here the day it is born.
    """
    levels = AUDIENCES[label]
    return EVERYONE if level == "public" else levels[level]
