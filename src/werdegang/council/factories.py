# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, meetings and results for tests."""

import datetime

import factory
from factory.django import DjangoModelFactory

from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Attendance,
    Consultation,
    CoSignature,
    Exclusion,
    LegislativeTerm,
    Meeting,
    MeetingFile,
    NumberScheme,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
    PaperStep,
    Resolution,
    RulesOfProcedure,
)
from werdegang.council.vocabulary import (
    ConsultationRole,
    FileRole,
    InvolvementKind,
    Outcome,
    PaperKind,
    PaperState,
    RelationKind,
)
from werdegang.files.factories import FileFactory
from werdegang.people.factories import BodyFactory, OrganizationFactory, PersonFactory


class LegislativeTermFactory(DjangoModelFactory[LegislativeTerm]):
    """A term of five years."""

    class Meta:
        model = LegislativeTerm

    body = factory.SubFactory(BodyFactory)
    name = "Wahlperiode 2016-2021"
    start_date = datetime.date(2016, 11, 1)
    end_date = datetime.date(2021, 11, 1)


class MeetingFactory(DjangoModelFactory[Meeting]):
    """A meeting of a committee on 17 March 2017; the body's municipality is the meeting's."""

    class Meta:
        model = Meeting

    organization = factory.SubFactory(OrganizationFactory)
    body = factory.LazyAttribute(lambda made: made.organization.body if made.organization else BodyFactory())
    date = datetime.date(2017, 3, 17)
    slug = factory.LazyAttributeSequence(lambda made, n: f"{made.date or 'ohne-datum'}-{n}")
    name = factory.Sequence(lambda n: f"{n}. Sitzung")


class AgendaItemFactory(DjangoModelFactory[AgendaItem]):
    """A point in the public part of an agenda."""

    class Meta:
        model = AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    order = factory.Sequence(lambda n: n)
    number = factory.LazyAttribute(lambda made: f"Ö {made.order}")
    name = factory.Sequence(lambda n: f"Punkt {n}")


class PaperFactory(DjangoModelFactory[Paper]):
    """A public paper of 2017 with a number and a proposal."""

    class Meta:
        model = Paper

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Vorlage {n}")
    reference = factory.Sequence(lambda n: f"Ref05/{n:04}/17")
    slug = factory.LazyAttribute(lambda made: german_slug(made.reference or made.name))
    date = datetime.date(2017, 2, 1)
    sort_date = factory.LazyAttribute(lambda made: made.date)
    paper_type = "Beschlussvorlage"
    proposal = "Der Rat beschließt."


class PaperAtWorkFactory(PaperFactory):
    """A paper that is written here: a draft of an office, without a number yet."""

    reference = ""
    slug = factory.Sequence(lambda n: f"entwurf-{n}")
    date = None  # type: ignore[assignment]
    kind = PaperKind.PROPOSAL
    state = PaperState.DRAFT
    visibility = Visibility.DRAFT
    lead_office = factory.SubFactory(OrganizationFactory, office=True)


class CoSignatureFactory(DjangoModelFactory[CoSignature]):
    """An office that is to sign and has not."""

    class Meta:
        model = CoSignature

    paper = factory.SubFactory(PaperAtWorkFactory)
    organization = factory.SubFactory(OrganizationFactory, office=True)
    position = factory.Sequence(lambda n: n)
    visibility = Visibility.INTERNAL


class PaperStepFactory(DjangoModelFactory[PaperStep]):
    """A draft was handed in."""

    class Meta:
        model = PaperStep

    paper = factory.SubFactory(PaperAtWorkFactory)
    transition = "submit"
    source = PaperState.DRAFT
    target = PaperState.SUBMITTED
    visibility = Visibility.INTERNAL


class NumberSchemeFactory(DjangoModelFactory[NumberScheme]):
    """A scheme in force for long."""

    class Meta:
        model = NumberScheme

    body = factory.SubFactory(BodyFactory)
    pattern = "{office}/{number:04d}/{year}"
    valid_from = datetime.date(2000, 1, 1)
    visibility = Visibility.INTERNAL


class PaperOrganizationFactory(DjangoModelFactory[PaperOrganization]):
    """An organization involved in a paper."""

    class Meta:
        model = PaperOrganization

    paper = factory.SubFactory(PaperFactory)
    organization = factory.SubFactory(OrganizationFactory, office=True)
    kind = InvolvementKind.INVOLVED


class PaperRelationFactory(DjangoModelFactory[PaperRelation]):
    """A line of a paper's family tree."""

    class Meta:
        model = PaperRelation

    paper = factory.SubFactory(PaperFactory)
    related = factory.SubFactory(PaperFactory)
    kind = RelationKind.FAMILY
    position = factory.Sequence(lambda n: n)


class ConsultationFactory(DjangoModelFactory[Consultation]):
    """A preliminary consultation in a committee, without a meeting yet."""

    class Meta:
        model = Consultation

    paper = factory.SubFactory(PaperFactory)
    organization = factory.SubFactory(OrganizationFactory)
    position = factory.Sequence(lambda n: n)
    role = ConsultationRole.PRELIMINARY
    role_text = "Vorberatung"


class ResolutionFactory(DjangoModelFactory[Resolution]):
    """A paper adopted unchanged on 17 March 2017; body and municipality follow the consultation or the paper."""

    class Meta:
        model = Resolution

    paper = factory.SubFactory(PaperFactory)
    body = factory.LazyAttribute(lambda made: made.paper.body if made.paper else BodyFactory())
    slug = factory.Sequence(lambda n: f"2017-03-17-beschluss-{n}")
    consultation = None
    organization = factory.LazyAttribute(
        lambda made: made.consultation.organization if made.consultation else None
    )
    meeting = factory.LazyAttribute(lambda made: made.consultation.meeting if made.consultation else None)
    date = datetime.date(2017, 3, 17)
    outcome = Outcome.ADOPTED_UNCHANGED
    outcome_text = "ungeändert beschlossen"


class PaperFileFactory(DjangoModelFactory[PaperFile]):
    """A file attached to a paper."""

    class Meta:
        model = PaperFile

    paper = factory.SubFactory(PaperFactory)
    file = factory.SubFactory(FileFactory)
    position = factory.Sequence(lambda n: n)
    number = factory.LazyAttribute(lambda made: str(made.position + 1))


class MeetingFileFactory(DjangoModelFactory[MeetingFile]):
    """The invitation to a meeting."""

    class Meta:
        model = MeetingFile

    meeting = factory.SubFactory(MeetingFactory)
    file = factory.SubFactory(FileFactory)
    role = FileRole.INVITATION


class AgendaItemFileFactory(DjangoModelFactory[AgendaItemFile]):
    """A file of an agenda item."""

    class Meta:
        model = AgendaItemFile

    agenda_item = factory.SubFactory(AgendaItemFactory)
    file = factory.SubFactory(FileFactory)


class RulesOfProcedureFactory(DjangoModelFactory[RulesOfProcedure]):
    """A week's notice, three days where a matter is urgent."""

    class Meta:
        model = RulesOfProcedure

    organization = factory.SubFactory(OrganizationFactory)
    notice_days = 7
    urgent_notice_days = 3


class AttendanceFactory(DjangoModelFactory[Attendance]):
    """Somebody who is there the whole time and may vote."""

    class Meta:
        model = Attendance

    meeting = factory.SubFactory(MeetingFactory)
    person = factory.SubFactory(PersonFactory)


class ExclusionFactory(DjangoModelFactory[Exclusion]):
    """Somebody who takes no part in an item."""

    class Meta:
        model = Exclusion

    agenda_item = factory.SubFactory(AgendaItemFactory)
    person = factory.SubFactory(PersonFactory)
