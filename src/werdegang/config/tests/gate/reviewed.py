# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places of the gate that the matrix does not miss, each looked at, with the reason. A test holds the list exact."""

INHERITED = (
    "What it is joined with inherits it (see BOUND in audiences.py): seen is the one only with the other."
)
ASKED_AGAIN = "It narrows a list that has passed the gate of the same kind already."
NOT_PLANTED = "Not redundant: the planted world does not yet hold what would show here."
NOT_SENT = (
    "The planted meetings are not invited to by e-mail; mailing/tests/test_meetings.py sends such e-mails."
)
REVIEWED: dict[str, str] = {
    "council/services.py last_public_day: Meeting": "Importers alone come here, no route; their tests try it.",
    "oparl/system.py _name: Body": "Asked only where one municipality is public; the planted world has several.",
    "website/meetings.py _bodies: Organization": INHERITED,
    "website/paper_filter.py _bodies: Organization": INHERITED,
    "website/paper_filter.py PaperFilter.found: Organization": "Addresses are unique, and the choices are gated.",
    "website/views/indicators.py _of_edition: Indicator": ASKED_AGAIN,
    "workspace/meetings/items.py _present: Person": INHERITED,
    "workspace/overview.py closed_papers_of: Paper": INHERITED,
    "council/meetings/attending.py rules_of: RulesOfProcedure": NOT_PLANTED,
    "council/papers/writing.py _amended: PaperRelation": NOT_PLANTED,
    "council/papers/writing.py _sequence: Meeting": NOT_PLANTED,
    "council/papers/writing.py ask_to_sign: CoSignature": NOT_PLANTED,
    "council/meetings/minuting.py missing: Resolution": NOT_PLANTED,
    "people/querysets.py BodyQuerySet.administered_by: self": NOT_PLANTED,
    "people/querysets.py BodyQuerySet.kept_by: self": NOT_PLANTED,
    "website/paper_filter.py PaperFilter.found: Consultation": NOT_PLANTED,
    "website/paper_filter.py _bodies: Consultation": NOT_PLANTED,
    "workspace/meetings/acts.py add_item: AgendaItem": NOT_PLANTED,
    "workspace/overview.py _meetings: Consultation": NOT_PLANTED,
    "workspace/overview.py closed_papers_of: Consultation": NOT_PLANTED,
    "workspace/overview.py editions_of: Goal": NOT_PLANTED,
    "workspace/overview.py measures_of: Measure": NOT_PLANTED,
    "workspace/overview.py measures_of: Responsibility": NOT_PLANTED,
    "workspace/views/organizations.py procedure_edit: RulesOfProcedure": NOT_PLANTED,
    "workspace/tasks.py _papers: Consultation": NOT_PLANTED,
    "workspace/tasks.py _papers: Meeting": NOT_PLANTED,
    "workspace/tasks.py _to_schedule: Consultation": NOT_PLANTED,
    "workspace/tasks.py _to_sign: CoSignature": NOT_PLANTED,
    "workspace/views/import_reports.py import_report: ImportFinding": NOT_PLANTED,
    "workspace/views/paper_form.py _facts_of: PaperOrganization": NOT_PLANTED,
    "workspace/views/paper_form.py _facts_of: PaperRelation": NOT_PLANTED,
    "workspace/views/paper_form.py rows_of: CoSignature": NOT_PLANTED,
    "workspace/views/paper_form.py rows_of: Consultation": NOT_PLANTED,
    "mailing/meetings.py _letter: Body": NOT_SENT,
    "mailing/meetings.py _letter: Location": NOT_SENT,
    "mailing/meetings.py _letter: Meeting": NOT_SENT,
    "mailing/meetings.py _letter: Meeting (2)": NOT_SENT,
    "concepts/reporting_rounds.py last_update: StatusUpdate": NOT_PLANTED,
    "workspace/rounds/access.py requests_of: Organization": NOT_PLANTED,
    "workspace/rounds/overview.py lines_of: StatusUpdate": NOT_PLANTED,
    "workspace/rounds/pages.py _planned: UpdateRequest": NOT_PLANTED,
    "workspace/rounds/pages.py round_list: UpdateRequest": NOT_PLANTED,
    "reporting/deciding.py consequences: Edition": NOT_PLANTED,
    "reporting/deciding.py consequences: Paper": NOT_PLANTED,
    "reporting/deciding.py consequences: Report": NOT_PLANTED,
    "reporting/deciding.py consequences: Resolution": NOT_PLANTED,
    "reporting/releasing.py versions_naming: ReportFile": NOT_PLANTED,
    "reporting/releasing.py versions_naming: ReportVersion": NOT_PLANTED,
    "reporting/styling.py styled_by: Body": NOT_PLANTED,
    "reporting/styling.py styled_by: Concept": NOT_PLANTED,
    "website/reports.py noted_by: Resolution": NOT_PLANTED,
}
