# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One call fills an empty database with an invented town of any size, the same for the same seed."""

import datetime
from collections.abc import Sequence
from random import Random

from django.db import models

from werdegang.bench.generator.concept import ConceptMaker, made_concept
from werdegang.bench.generator.council import CouncilBusiness, days_of_rounds, shares
from werdegang.bench.generator.people import make_town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.bench.generator.world import GeneratedWorld
from werdegang.concepts import models as concepts
from werdegang.core.revision import data_changed
from werdegang.council import models as council
from werdegang.files.models import File
from werdegang.participation import models as participation
from werdegang.people import models as people

FEWEST = 10
TODAY = datetime.date(2026, 6, 15)
"""The day on which generated data stand, unless another is given: the same data on any day."""

ORDER: Sequence[type[models.Model]] = (
    people.Body,
    people.Organization,
    people.Location,
    people.Person,
    people.Membership,
    council.LegislativeTerm,
    council.Paper,
    council.Meeting,
    council.AgendaItem,
    council.Consultation,
    council.Resolution,
    council.PaperOrganization,
    council.PaperRelation,
    File,
    council.PaperFile,
    council.MeetingFile,
    concepts.Concept,
    concepts.Edition,
    concepts.ReportingDuty,
    concepts.TargetGroup,
    concepts.LegalBasis,
    concepts.District,
    concepts.GuidingPrinciple,
    concepts.FocusTopic,
    concepts.ActionField,
    concepts.Goal,
    concepts.GoalSuccession,
    concepts.Need,
    concepts.Measure,
    concepts.MeasureSuccession,
    concepts.Responsibility,
    concepts.Funding,
    concepts.StatusUpdate,
    concepts.StatusUpdateNote,
    concepts.Indicator,
    concepts.IndicatorTarget,
    concepts.IndicatorValue,
    concepts.GoodPractice,
    concepts.ServiceOffer,
    participation.ParticipationPhase,
    participation.Proposal,
    participation.ProposalResult,
    concepts.Goal.focus_topics.through,
    concepts.Goal.target_groups.through,
    concepts.Need.goals.through,
    concepts.Measure.goals.through,
    concepts.Measure.target_groups.through,
    concepts.Measure.legal_bases.through,
    concepts.Measure.districts.through,
    concepts.Indicator.goals.through,
    concepts.ServiceOffer.measures.through,
    concepts.ServiceOffer.districts.through,
)
"""Written in this order: what a row refers to is there already."""


class NotEmpty(Exception):  # noqa: N818 -- it says what the database is
    """The database holds data; generated ones would be mixed into them."""


def generate(papers: int, seed: int, *, today: datetime.date = TODAY) -> GeneratedWorld:
    """Write an invented town with so many papers into the current database, in bulk and without history.

    All rows are sample data; every column depends on the arguments alone.
    Raises NotEmpty when the database holds anything, ValueError for fewer than ten papers.
    """
    if papers < FEWEST:
        raise ValueError(f"At least {FEWEST} papers are needed, {papers} were asked for.")
    if any(model._base_manager.exists() for model in ORDER):
        raise NotEmpty("The database holds data already; generated data need an empty one.")
    rows = Rows(ORDER, datetime.datetime.combine(today, datetime.time(), datetime.UTC))
    world = _fill(rows, papers, seed, today)
    rows.finish()
    data_changed()
    return world


def _fill(rows: Rows, papers: int, seed: int, today: datetime.date) -> GeneratedWorld:
    texts = Texts(Random(seed))
    rounds = shares(papers)
    days = days_of_rounds(len(rounds), today)
    town = make_town(rows, texts, days[0][0], today)
    rows.flush()
    business = CouncilBusiness(rows, texts, town, today)
    adoptions = []
    typical = None
    for number, (share, (first, length)) in enumerate(zip(rounds, days, strict=True)):
        for place, (paper, results) in enumerate(business.round(first, length, share)):
            if number == 0 and place < 3:
                adoptions.append((paper, results[-1]))
            if number == (len(rounds) - 1) // 2 and place == 2:
                typical = (paper, results)
    if typical is None:
        raise AssertionError("every round has three exemplary papers")
    concept = made_concept(ConceptMaker(rows, texts, town, today), [result for _paper, result in adoptions])
    paper, results = typical
    meeting_day = results[-1].date
    if meeting_day is None:
        raise AssertionError("the council's resolutions are dated")
    rows.flush()
    return GeneratedWorld(
        papers=papers,
        seed=seed,
        rows=dict(rows.written),
        places={
            "paper": (paper.slug,),
            "adopting_paper": (adoptions[-1][0].slug,),
            "meeting": (town.council.slug, meeting_day.isoformat()),
            "organization": (town.committees[0].slug,),
            "person": (town.person.slug,),
            **concept,
        },
        office=town.offices[0].slug,
    )
