# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a paper: its words, who takes part, who signs, and its way through the bodies."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.core.visibility import Visibility
from werdegang.council.models import Meeting, Paper, PaperOrganization, PaperRelation
from werdegang.council.papers.writing import Manuscript, PlannedStep
from werdegang.council.vocabulary import (
    ConsultationRole,
    InvolvementKind,
    PaperKind,
    PaperState,
    RelationKind,
)
from werdegang.people.models import Organization, Person
from werdegang.ui.formats import weekday
from werdegang.workspace.forms.rows import RowForm
from werdegang.workspace.offers import Offers

LEVELS = (
    (Visibility.PUBLIC.value, gettext_lazy("public")),
    (Visibility.COUNCIL.value, gettext_lazy("not public")),
)


class DateInput(forms.DateInput):
    """A day, chosen or typed."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PaperForm(forms.Form):
    """The words of a paper. A draft may have gaps; handing in asks for what is needed."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of paper"), choices=PaperKind.choices)
    name = forms.CharField(
        label=gettext_lazy("Subject of the paper"),
        max_length=500,
        help_text=gettext_lazy("What it is about, in words that everybody understands."),
        error_messages={"required": gettext_lazy("Give the paper a subject, then save again.")},
    )
    lead_office = forms.ModelChoiceField(
        label=gettext_lazy("Office in charge"),
        queryset=Organization.objects.none(),
        error_messages={"required": gettext_lazy("Choose the office in charge from the list.")},
    )
    release_as = forms.ChoiceField(
        label=gettext_lazy("Status after release"),
        choices=LEVELS,
        help_text=gettext_lazy("Until it is released, only the administration reads it."),
    )
    proposal = forms.CharField(
        label=gettext_lazy("Proposed resolution"),
        required=False,
        widget=forms.Textarea,
        help_text=gettext_lazy("Several points: each on a line of its own, beginning with 1., 2., 3."),
    )
    reasoning = forms.CharField(label=gettext_lazy("Reasoning"), required=False, widget=forms.Textarea)
    facts = forms.CharField(label=gettext_lazy("Facts of the case"), required=False, widget=forms.Textarea)
    financial_effects = forms.CharField(
        label=gettext_lazy("Financial effects"), required=False, widget=forms.Textarea
    )
    amends = forms.CharField(
        label=gettext_lazy("Number of the paper that it belongs to"),
        required=False,
        max_length=255,
        help_text=gettext_lazy("For amendments and papers handed out in the meeting."),
    )
    initiators = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Brought in by"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("For motions, enquiries and amendments."),
    )
    initiating_persons = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Brought in by members"),
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("For motions, enquiries and amendments of single members."),
    )
    urgency_reason = forms.CharField(
        label=gettext_lazy("Why it cannot wait"),
        required=False,
        widget=forms.Textarea,
        help_text=gettext_lazy("For urgent resolutions."),
    )
    answer_until = forms.DateField(
        label=gettext_lazy("Answers until"),
        required=False,
        widget=DateInput(),
        help_text=gettext_lazy("For resolutions by circulation."),
        error_messages={"invalid": gettext_lazy("Write the day as 31.12.2026 or choose it.")},
    )
    involved = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Offices involved"),
        queryset=Organization.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"),
        max_length=500,
        error_messages={
            "required": gettext_lazy("Say why: the paper is released, and the history shows the reason.")
        },
        help_text=gettext_lazy("The paper is released: the history shows why it was changed."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, offers: Offers, *args: Any, **kwargs: Any) -> None:
        """Offer what the user may choose from."""
        super().__init__(*args, **kwargs)
        self.offers = offers
        self.amended: Paper | None = None
        self.is_public_version = False
        for name, found in (
            ("lead_office", offers.own_offices),
            ("initiators", offers.factions),
            ("initiating_persons", offers.members),
            ("involved", offers.offices),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
            if not found.exists():
                field.help_text = _("None is recorded yet.")
        if (only := list(offers.own_offices[:2])) and len(only) == 1:
            self.fields["lead_office"].initial = only[0].pk

    def suit(self, paper: Paper | None) -> None:
        """Released, a paper keeps its status, and a change needs a reason; before, none is asked for.

        Who was chosen before stays on offer, also when the faction or the mandate has ended; a public version may
        leave out who brought it in.
        """
        if paper is not None:
            self._keep_on_offer(paper)
            self.is_public_version = (
                PaperRelation.objects.visible_to(self.offers.user)
                .filter(related=paper, kind=RelationKind.PUBLIC_VERSION)
                .exists()
            )
        if paper is None or paper.state != PaperState.RELEASED:
            del self.fields["reason"]
            return
        self.fields["release_as"].disabled = True
        self.initial["release_as"] = paper.release_as

    def _keep_on_offer(self, paper: Paper) -> None:
        user = self.offers.user
        tied = PaperOrganization.objects.visible_to(user).filter(paper=paper)
        chosen: dict[str, QuerySet[Any]] = {
            "initiators": Organization.objects.visible_to(user).filter(
                pk__in=tied.filter(kind=InvolvementKind.ORIGINATOR).values("organization")
            ),
            "involved": Organization.objects.visible_to(user).filter(
                pk__in=tied.filter(kind=InvolvementKind.INVOLVED).values("organization")
            ),
            "initiating_persons": Person.objects.visible_to(user).filter(papers=paper),
        }
        for name, rows in chosen.items():
            field: Any = self.fields[name]
            keys = Q(pk__in=field.queryset.values("pk")) | Q(pk__in=rows.values("pk"))
            offered = field.queryset.model.objects.visible_to(user).filter(keys)
            field.queryset = offered.order_by(*field.queryset.query.order_by)

    def clean_amends(self) -> str:
        """Find the paper among those that the user sees."""
        number = str(self.cleaned_data["amends"]).strip()
        if number:
            self.amended = self.offers.papers.filter(reference=number).first()
            if self.amended is None:
                raise ValidationError(
                    _("There is no paper with this number. Write it as it stands on the paper.")
                )
        return number

    def clean(self) -> dict[str, Any]:
        """Ask for what kinds cannot do without."""
        found: dict[str, Any] = super().clean() or {}
        if "kind" not in found:
            return found
        kind = PaperKind(found["kind"])
        if kind.belongs_to_another and not found.get("amends") and "amends" not in self.errors:
            self.add_error("amends", _("Say which paper it belongs to."))
        named = found.get("initiators") or found.get("initiating_persons")
        if kind.has_initiators and not named and not self.is_public_version:
            self.add_error("initiators", _("Choose at least one who brings it in."))
        if kind is PaperKind.URGENT and not found.get("urgency_reason"):
            self.add_error("urgency_reason", _("Say why the decision cannot wait for a meeting."))
        if kind is PaperKind.CIRCULAR and not found.get("answer_until") and "answer_until" not in self.errors:
            self.add_error("answer_until", _("Say until when answers are awaited."))
        return found

    def manuscript(self, signers: Iterable["SignerForm"], steps: Iterable["StepForm"]) -> Manuscript:
        """All that was written, once everything is valid."""
        found = self.cleaned_data
        kind = PaperKind(found["kind"])
        return Manuscript(
            name=found["name"],
            kind=kind,
            lead_office=found["lead_office"],
            release_as=Visibility(found["release_as"]),
            proposal=found["proposal"],
            reasoning=found["reasoning"],
            facts=found["facts"],
            financial_effects=found["financial_effects"],
            urgency_reason=found["urgency_reason"],
            answer_until=found["answer_until"],
            involved=tuple(found["involved"]),
            initiators=tuple(found["initiators"]),
            initiating_persons=tuple(found["initiating_persons"]),
            amends=self.amended,
            signers=[row.cleaned_data["office"] for row in signers],
            sequence=[row.planned() for row in steps],
        )


class SignerForm(RowForm):
    """An office that co-signs."""

    row_label = gettext_lazy("Co-signature")
    office = forms.ModelChoiceField(
        label=gettext_lazy("Office"), queryset=Organization.objects.none(), required=False
    )

    def __init__(self, offers: Offers, *args: Any, **kwargs: Any) -> None:
        """Offer the offices of the administration."""
        super().__init__(*args, **kwargs)
        offices = self.fields["office"]
        assert isinstance(offices, forms.ModelChoiceField)
        offices.queryset = offers.offices


class StepForm(RowForm):
    """A step of the consultation sequence: a body, what it does, and the meeting, offered from its calendar."""

    row_label = gettext_lazy("Step")
    organization = forms.ModelChoiceField(
        label=gettext_lazy("Body"), queryset=Organization.objects.none(), required=False
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"), required=False)
    meeting = forms.ChoiceField(label=gettext_lazy("Meeting"), required=False)

    def __init__(self, offers: Offers, *args: Any, **kwargs: Any) -> None:
        """Offer the bodies, and of the chosen body the next meetings."""
        super().__init__(*args, **kwargs)
        self.offers = offers
        bodies, roles, meetings = (self.fields[name] for name in ("organization", "role", "meeting"))
        assert isinstance(bodies, forms.ModelChoiceField)
        assert isinstance(roles, forms.ChoiceField)
        assert isinstance(meetings, forms.ChoiceField)
        bodies.queryset = offers.bodies
        roles.choices = [("", _("choose")), *ConsultationRole.choices]
        meetings.choices = self._meetings()

    def _meetings(self) -> list[tuple[str, Any]]:
        chosen, kept = str(self["organization"].value() or ""), str(self["meeting"].value() or "")
        found = self.offers.meetings(kept)
        of_body = {
            name: [(str(each.pk), _meeting_words(each)) for each in meetings]
            for name, meetings in found.items()
            if not chosen
            or any(str(each.organization_id) == chosen or str(each.pk) == kept for each in meetings)
        }
        none = [("", _("no meeting yet"))]
        if not chosen:
            return none + list(of_body.items())
        return none + [choice for choices in of_body.values() for choice in choices]

    def clean(self) -> dict[str, Any]:
        """A meeting tells its body; a body needs a role."""
        found: dict[str, Any] = super().clean() or {}
        meeting = self.offers.meeting(found.get("meeting", ""))
        found["meeting"] = meeting
        organization = found.get("organization")
        if meeting is not None and organization is None and "organization" not in self.errors:
            organization = found["organization"] = meeting.organization
        if meeting is not None and organization is not None and meeting.organization_id != organization.pk:
            joint = meeting.further_organizations.filter(pk=organization.pk).exists()
            if not joint:
                self.add_error("meeting", _("This is a meeting of another body. Choose one of this body's."))
        if organization is not None and not found.get("role"):
            self.add_error("role", _("Say what the body does with the paper."))
        if organization is None and found.get("role"):
            self.add_error("organization", _("Choose the body, or remove this step."))
        return found

    def planned(self) -> PlannedStep:
        """The step, once valid."""
        found = self.cleaned_data
        return PlannedStep(found["organization"], ConsultationRole(found["role"]), found["meeting"])


def _meeting_words(meeting: Meeting) -> str:
    return f"{weekday(meeting.date)} · {meeting.name}" if meeting.name else weekday(meeting.date)


def check_sequence(steps: Iterable[StepForm]) -> None:
    """The order of the steps: the department heads first, no meeting before that of the step above."""
    before = None
    for place, step in enumerate(steps):
        found = step.cleaned_data
        organization, meeting = found.get("organization"), found.get("meeting")
        if organization and organization.kind == Organization.Kind.DEPARTMENT_HEADS and place:
            step.add_error("organization", _("The department heads come first. Move this step to the top."))
        if meeting and meeting.date:
            if before and meeting.date < before:
                step.add_error(
                    "meeting", _("This meeting is before that of the step above. Choose a later one.")
                )
            before = meeting.date


def words_of(paper: Paper, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the form shows of a paper as it stands."""
    return {
        "kind": paper.kind,
        "name": paper.name,
        "lead_office": paper.lead_office_id,
        "release_as": paper.release_as,
        "proposal": paper.proposal,
        "reasoning": paper.reasoning,
        "facts": paper.facts,
        "financial_effects": paper.financial_effects,
        "urgency_reason": paper.urgency_reason,
        "answer_until": paper.answer_until,
        "version": paper.version,
        **facts,
    }
