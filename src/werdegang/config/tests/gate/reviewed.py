# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places of the gate that the matrix does not miss, each looked at, with the reason. A test holds the list exact."""

INHERITED = (
    "What it is joined with inherits it (see BOUND in audiences.py): seen is the one only with the other."
)
ASKED_AGAIN = "It narrows a list that has passed the gate of the same kind already."
NOT_PLANTED = "Not redundant: the planted world does not yet hold what would show here."
NO_ROLE_THERE = (
    "Nobody planted has a role in a hidden municipality; workspace/tests/test_concept_beginning.py has one."
)
NOT_SENT = (
    "The planted meetings are not invited to by e-mail; mailing/tests/test_meetings.py sends such e-mails."
)
IMPORTERS = "Importers alone come here, no route; their tests try it."
ONE_TOWN = "Asked only where one municipality is public; the planted world has several."
CHOICES = "Addresses are unique, and the choices are gated."
COORDINATED = (
    "Only who coordinates the edition comes here, and sees all of it but what is deleted, left out before."
)
UNCHANGED = (
    "Asked of one thing of each shape, which never changed; workspace/tests/test_records.py has what did."
)
APPROVABLE = (
    "Asked of one held meeting, not yet ready for approval; council/tests/test_conduct.py has one that is."
)
APPROVED = "Asked of one meeting of each shape, whose minutes are approved; council/tests/test_documents.py has drafts."
TOGETHER = "It brings hits together that are seen anyway; website/tests/test_search.py has a hidden paper of two items."
REVIEWED: dict[str, str] = {
    "website/search_matters.py _Matters.__init__: Consultation for user": TOGETHER,
    "website/search_matters.py _Matters._seen: Paper for user": TOGETHER,
    "council/services.py last_public_day: Meeting for ANYONE": IMPORTERS,
    "oparl/system.py _name: Body for ANYONE": ONE_TOWN,
    "website/meetings.py _bodies: Organization for user": INHERITED,
    "website/paper_filter.py _bodies: Organization for viewer": INHERITED,
    "website/paper_filter.py PaperFilter.found: Organization for self.viewer": CHOICES,
    "website/views/indicators.py _of_edition: Indicator for user": ASKED_AGAIN,
    "workspace/meetings/items.py _present: Person for user": INHERITED,
    "workspace/overview.py closed_papers_of: Paper for user": INHERITED,
    "council/meetings/attending.py rules_of: RulesOfProcedure for on_record(body)": NOT_PLANTED,
    "council/meetings/documents.py _drafts: ItemMinutes for writer": APPROVED,
    "council/papers/writing.py _amended: PaperRelation for by": NOT_PLANTED,
    "council/papers/writing.py _sequence: Meeting for by": NOT_PLANTED,
    "council/papers/writing.py ask_to_sign: CoSignature for by": NOT_PLANTED,
    "council/meetings/minuting.py missing: Resolution for reader": NOT_PLANTED,
    "people/querysets.py BodyQuerySet.administered_by: self for user": NOT_PLANTED,
    "people/querysets.py BodyQuerySet.kept_by: self for user": NOT_PLANTED,
    "website/paper_filter.py PaperFilter.found: Consultation for self.viewer": NOT_PLANTED,
    "website/paper_filter.py _bodies: Consultation for viewer": NOT_PLANTED,
    "workspace/meetings/acts.py add_item: AgendaItem for request.user": NOT_PLANTED,
    "workspace/overview.py _meetings: Consultation for user": NOT_PLANTED,
    "workspace/overview.py closed_papers_of: Consultation for user": NOT_PLANTED,
    "workspace/overview.py editions_of: Goal for user": NOT_PLANTED,
    "workspace/overview.py measures_of: Measure for user": NOT_PLANTED,
    "workspace/overview.py measures_of: Responsibility for user": NOT_PLANTED,
    "workspace/views/organizations.py procedure_edit: RulesOfProcedure for user": NOT_PLANTED,
    "workspace/tasks.py _papers: Consultation for user": NOT_PLANTED,
    "workspace/tasks.py _papers: Meeting for user": NOT_PLANTED,
    "workspace/tasks.py _to_schedule: Consultation for user": NOT_PLANTED,
    "workspace/tasks.py _to_sign: CoSignature for user": NOT_PLANTED,
    "workspace/views/import_reports.py import_report: ImportFinding for request.user": NOT_PLANTED,
    "workspace/views/paper_form.py _facts_of: PaperOrganization for user": NOT_PLANTED,
    "workspace/views/paper_form.py _facts_of: PaperRelation for user": NOT_PLANTED,
    "workspace/views/paper_form.py rows_of: CoSignature for user": NOT_PLANTED,
    "workspace/views/paper_form.py rows_of: Consultation for user": NOT_PLANTED,
    "mailing/meetings.py changes_since: AgendaItem for ANYONE": NOT_SENT,
    "mailing/meetings.py _letter: Body for reader": NOT_SENT,
    "mailing/meetings.py _letter: Location for reader": NOT_SENT,
    "mailing/meetings.py _letter: Meeting for ANYONE": NOT_SENT,
    "mailing/meetings.py _letter: Meeting for reader": NOT_SENT,
    "workspace/rounds/access.py requests_of: Organization for user": NOT_PLANTED,
    "workspace/rounds/overview.py lines_of: StatusUpdate for user": NOT_PLANTED,
    "workspace/rounds/pages.py _planned: UpdateRequest for user": NOT_PLANTED,
    "council/meetings/extracts.py extract: AgendaItem for reader": INHERITED,
    "council/meetings/extracts.py extract: Meeting for reader": INHERITED,
    "council/meetings/extracts.py extract: Paper for reader": INHERITED,
    "council/meetings/minuting.py approve: ItemMinutes for attending.on_record(meeting.body_id)": APPROVABLE,
    "history/reading.py lines_of: gate_of(target) for user": UNCHANGED,
    "reporting/council_paper.py _following: Edition for by": NOT_PLANTED,
    "reporting/council_paper.py _unnoted: Report for by": INHERITED,
    "reporting/council_reasoning.py money_of_edition: Organization for by": INHERITED,
    "concepts/services/beginning.py bodies_to_begin_in: Body for user": NO_ROLE_THERE,
    "workspace/editions/carrying.py _left_alone: Measure for user": COORDINATED,
    "reporting/deciding.py consequences: Paper for user": INHERITED,
    "reporting/releasing.py versions_naming: ReportFile for user": NOT_PLANTED,
    "reporting/releasing.py versions_naming: ReportVersion for user": NOT_PLANTED,
    "reporting/styling.py styled_by: Body for viewer": NOT_PLANTED,
    "reporting/styling.py styled_by: Concept for viewer": NOT_PLANTED,
    "website/reports.py noted_by: Resolution for user": NOT_PLANTED,
}
