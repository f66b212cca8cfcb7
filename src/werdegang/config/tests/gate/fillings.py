# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planted objects are filled with where a marker or a sober value will not do."""

import datetime
from typing import Any

from django.utils import timezone

TIED: dict[str, tuple[str, ...]] = {
    # Nullable keys that the frame fills, so that audiences apply.
    "people.Location": ("body",),
    "council.Paper": ("lead_office",),
    "council.Meeting": ("organization",),
    "council.Consultation": ("organization",),
    "council.Resolution": ("organization", "paper", "meeting"),
    "concepts.Edition": ("coordinating_office", "adopted_by"),
    "concepts.Funding": ("measure",),
    "concepts.GoodPractice": ("measure",),
    "concepts.StatusUpdateNote": ("update",),
    "concepts.Evidence": ("update",),
    "participation.ParticipationPhase": ("edition",),
    "followup.Assignment": ("resolution",),
}
LATER = datetime.date(2100, 1, 1)
SPECIAL: dict[str, dict[str, Any]] = {
    # What constraints ask for, or what makes an object show where pages look for it.
    "people.Organization": {"kind": lambda n: "committee", "position": lambda n: n},
    "council.Meeting": {
        "date": lambda n: timezone.localdate() + datetime.timedelta(days=n % 3 + 1),
        "meeting_state": lambda n: "terminiert",
        "stage": lambda n: "concluded",
        "invited_on": lambda n: timezone.localdate(),
    },
    "council.Paper": {
        "sort_date": lambda n: timezone.localdate(),
        "date": lambda n: timezone.localdate(),
        # Written here and with the council office: then its pages of the workspace have something to do.
        "state": lambda n: "submitted",
        "kind": lambda n: "proposal",
    },
    "council.Resolution": {"date": lambda n: timezone.localdate(), "outcome": lambda n: "adopted_unchanged"},
    "council.LegislativeTerm": {
        "start_date": lambda n: datetime.date(1900, 1, 1),
        "end_date": lambda n: datetime.date(1901, 1, 1),
    },
    "council.RulesOfProcedure": {"notice_days": lambda n: 9, "urgent_notice_days": lambda n: 1},
    "council.Attendance": {"presence": lambda n: "present"},
    "council.WrittenProcedure": {
        "opened_on": lambda n: datetime.date(2026, 1, 1),
        "answer_until": lambda n: LATER,
        "stage": lambda n: "open",
        "ended_on": lambda n: None,
    },
    "council.WrittenAnswer": {
        "answer": lambda n: "yes",
        "answered_on": lambda n: datetime.date(2026, 1, 2),
    },
    "council.Minutes": {"stage": lambda n: "approved", "approved_on": lambda n: timezone.localdate()},
    "council.PaperRelation": {"position": lambda n: n, "kind": lambda n: "family"},
    "council.PaperOrganization": {"kind": lambda n: "involved", "position": lambda n: n},
    "concepts.Edition": {
        "number": lambda n: n,
        "state": lambda n: "implementation",
        "start_date": lambda n: datetime.date(2019, 1, 1),
        "end_date": lambda n: LATER,
    },
    "concepts.Goal": {
        "number": lambda n: n,
        "override_date": lambda n: None,
        "override_reason": lambda n: "",
    },
    "concepts.Measure": {"state": lambda n: "in_progress"},
    "concepts.GoalSuccession": {"kind": lambda n: "dropped"},
    "concepts.MeasureSuccession": {"kind": lambda n: "dropped"},
    "concepts.StatusUpdate": {"progress": lambda n: None},
    "concepts.IndicatorValue": {
        "period_start": lambda n: datetime.date(1900 + n % 90, 1 + n // 90 % 12, 1),
        "period_end": lambda n: LATER,
        "dimension_key": lambda n: f"jahr={n}" if n % 2 else "",
        "revision": lambda n: 1,
        "revised_on": lambda n: None,
        "publication": lambda n: "shown",
    },
    "concepts.ReportingRound": {
        "opens": lambda n: datetime.date(2020, 1, 1),
        "due": lambda n: LATER,
        "closes": lambda n: LATER,
    },
    "concepts.UpdateRequest": {
        "state": lambda n: "submitted",
        "measure_state": lambda n: "delayed",
        "progress": lambda n: None,
    },
    "concepts.ServiceOffer": {"text_language": lambda n: "de", "valid_until": lambda n: None},
    "concepts.Concept": {"small_numbers_below": lambda n: None},
    "concepts.Translation": {"language": lambda n: "en", "field": lambda n: "title"},
    "concepts.Dimension": {"code": lambda n: f"merkmal-{n}"},
    "concepts.DimensionMember": {"code": lambda n: f"auspraegung-{n}"},
    "concepts.Indicator": {"decimals": lambda n: 0},
    "followup.Assignment": {
        "state": lambda n: "in_progress",
        "position": lambda n: n % 30_000,
        "every_months": lambda n: None,
        "due": lambda n: LATER,
    },
    "followup.ProgressNote": {"date": lambda n: timezone.localdate(), "state": lambda n: "in_progress"},
    "reporting.Report": {
        "period_start": lambda n: datetime.date(2019, 1, 1),
        "period_end": lambda n: LATER,
        "state": lambda n: "released",
    },
    "reporting.ReportSection": {"kind": lambda n: "foreword"},
    "reporting.ReportVersion": {
        "number": lambda n: n,
        "period_start": lambda n: datetime.date(2019, 1, 1),
        "period_end": lambda n: LATER,
    },
    "reporting.ReportFile": {"format": lambda n: "pdf"},
    "participation.Proposal": {"number": lambda n: n, "outcome": lambda n: "partly"},
    "participation.ParticipationPhase": {
        "start_date": lambda n: datetime.date(2019, 1, 1),
        "end_date": lambda n: LATER,
    },
}
OF_CONCEPTS = (
    "concepts.GoodPractice",
    "concepts.ServiceOffer",
    "concepts.TargetGroup",
    "concepts.LegalBasis",
    "concepts.District",
    "concepts.ReportingRound",
    "concepts.UpdateRequest",
    "concepts.Translation",
)
"""What the frame has one of, in this order, beside goals, measures and figures."""
CONDUCT: dict[str, tuple[str, str]] = {
    # How a meeting is conducted: the key that admits only one of these (or one a person), and what it points to.
    "council.RulesOfProcedure": ("organization", "people.Organization"),
    "council.Attendance": ("meeting", "council.Meeting"),
    "council.Exclusion": ("agenda_item", "council.AgendaItem"),
    "council.NamedVote": ("resolution", "council.Resolution"),
    "council.ClosedItemTitle": ("agenda_item", "council.AgendaItem"),
    "council.Minutes": ("meeting", "council.Meeting"),
    "council.ItemMinutes": ("agenda_item", "council.AgendaItem"),
    "council.PublishedDecision": ("resolution", "council.Resolution"),
    "council.WrittenProcedure": ("paper", "council.Paper"),
    "council.WrittenAnswer": ("procedure", "council.WrittenProcedure"),
    # And of reports.
    "reporting.ReportSection": ("report", "reporting.Report"),
    "reporting.ReportFile": ("version", "reporting.ReportVersion"),
}
HOLDING = frozenset(
    {
        "council.PaperFile",
        "council.MeetingFile",
        "council.AgendaItemFile",
        "reporting.ReportFile",
        "concepts.Evidence",
    }
)
"""What holds files."""
SAME_ADDRESS = frozenset(
    {
        ("council.AgendaItemFile", "agenda_item"),
        ("concepts.Evidence", "request"),
        ("concepts.Evidence", "update"),
    }
)
"""Ties of what holds files that do not stand in the address of the file."""
