# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of records that the council office keeps: bodies, memberships, legislative terms, the scheme of numbers."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.accounts.models import User
from werdegang.council.models import LegislativeTerm, NumberScheme, RulesOfProcedure
from werdegang.council.papers.numbering import checked
from werdegang.council.papers.refusals import Refused
from werdegang.people.models import Body, Membership, Organization, OrganizationRole, Person
from werdegang.people.rules import valid_today
from werdegang.people.services import mark_of
from werdegang.workspace.forms.papers import DateInput

NOT_A_DAY = gettext_lazy("Write the day as 31.12.2026 or choose it.")


def day_field(label: Any, help_text: Any = "", *, required: bool = False) -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=DateInput(),
        error_messages={"invalid": NOT_A_DAY, "required": gettext_lazy("Say the day.")},
    )


class RecordForm(forms.ModelForm):  # type: ignore[type-arg]
    """Knows the state that it was opened with, and asks why."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Stands in the history, for instance: resolution of the council of 17 March."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Remember the state."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["opened"].initial = mark_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """A period does not end before it begins. The last day counts; the database keeps the first day after."""
        found: dict[str, Any] = super().clean() or {}
        first, last = found.get("start_date"), found.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("It ends before it begins. Choose a later day."))
        elif "last_day" in self.fields:
            self.instance.end_date = last + datetime.timedelta(days=1) if last else None
        return found


def last_day_of(thing: Any) -> datetime.date | None:
    """The last day of a half-open period."""
    return thing.end_date - datetime.timedelta(days=1) if thing.end_date else None


class OrganizationForm(RecordForm):
    """A body, a faction, an office."""

    start_date = day_field(gettext_lazy("First day"))
    last_day = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: until further notice."))

    class Meta:
        model = Organization
        fields = ("name", "short_name", "kind", "meets_in_public", "open_to", "parent", "start_date")
        help_texts = {"short_name": gettext_lazy("Stands in the numbers of an office's papers.")}

    def __init__(self, body: Body, user: Any, *args: Any, **kwargs: Any) -> None:
        """Offer what it can be part of."""
        super().__init__(*args, **kwargs)
        self.instance.body = body
        self.fields["last_day"].initial = last_day_of(self.instance)
        others = Organization.objects.visible_to(user).filter(body=body).exclude(pk=self.instance.pk)
        for name, offered in (("parent", others), ("open_to", others.filter(kind__in=Organization.BOARDS))):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = offered

    def clean_parent(self) -> Organization | None:
        """Nothing is part of itself, by no way round."""
        parent: Organization | None = self.cleaned_data["parent"]
        above = parent
        for _level in range(20):
            if above is None:
                return parent
            if above.pk == self.instance.pk:
                break
            above = above.parent
        raise ValidationError(_("It would be part of itself. Choose another one."))


class BodyForm(RecordForm):
    """The municipality."""

    class Meta:
        model = Body
        fields = ("name", "short_name", "website", "contact_name", "contact_email", "person_years")


class AccountForm(RecordForm):
    """The account with which a member signs in; offered are those that sit in a body of the municipality."""

    class Meta:
        model = Person
        fields = ("account",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer accounts that the administrator made members, but not those of somebody else."""
        super().__init__(*args, **kwargs)
        seats = OrganizationRole.objects.filter(
            valid_today(), role=OrganizationRole.Role.MEMBER, organization__body=self.instance.body
        )
        taken = Person.objects.filter(account__isnull=False).exclude(pk=self.instance.pk)
        field = self.fields["account"]
        assert isinstance(field, forms.ModelChoiceField)
        mine = Q(pk__in=seats.values("user")) | Q(pk=self.instance.account_id or 0)
        field.queryset = (
            User.objects.filter(mine, is_active=True)
            .exclude(pk__in=taken.values("account"))
            .order_by("display_name", "username")
        )
        field.help_text = gettext_lazy(
            "Only accounts to which the administrator gave the role of a member are offered. The member then finds "
            "papers that are sent round in the workspace and votes there."
        )


class EraseForm(forms.Form):
    """Why a person's data are erased."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        help_text=gettext_lazy(
            "Stays in the history, without the name: for instance “request under Art. 17 GDPR”."
        ),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        """Know whose name must not stay."""
        super().__init__(*args, **kwargs)
        self.names = {word.casefold() for word in person.name.split() if len(word) > 2}

    def clean_reason(self) -> str:
        """What stays does not name the person."""
        reason: str = self.cleaned_data["reason"]
        if self.names & {word.strip(".,;:()").casefold() for word in reason.split()}:
            raise ValidationError(_("The reason stays: please leave out the name."))
        return reason


class ProcedureForm(RecordForm):
    """What a body's rules of procedure ask for."""

    class Meta:
        model = RulesOfProcedure
        fields = ("notice_days", "working_days", "urgent_notice_days", "members", "objection_stops_writing")

    def clean(self) -> dict[str, Any]:
        """The shortened period is no longer than the usual one."""
        found = super().clean()
        usual, urgent = found.get("notice_days"), found.get("urgent_notice_days")
        if usual is not None and urgent is not None and urgent > usual:
            self.add_error(
                "urgent_notice_days",
                _("It is longer than the usual period of %(days)d days. Write a smaller number.")
                % {"days": usual},
            )
        return found


class MembershipForm(RecordForm):
    """Who sits in a body, from when until when, for whom."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Person"), queryset=Person.objects.none(), required=False
    )
    given_name = forms.CharField(label=gettext_lazy("Given name"), max_length=255, required=False)
    family_name = forms.CharField(
        label=gettext_lazy("Family name"),
        max_length=255,
        required=False,
        help_text=gettext_lazy("Only for somebody who is not in the list yet."),
    )
    start_date = day_field(gettext_lazy("First day"), required=True)
    last_day = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: until further notice."))

    class Meta:
        model = Membership
        fields = ("person", "role", "voting_right", "start_date", "on_behalf_of", "substitute_for")

    field_order = (
        "person", "given_name", "family_name", "role", "voting_right", "start_date", "last_day", "on_behalf_of",
        "substitute_for", "reason", "opened",
    )  # fmt: skip

    def __init__(self, organization: Organization, user: Any, *args: Any, **kwargs: Any) -> None:
        """Offer persons, senders and seats of the municipality."""
        super().__init__(*args, **kwargs)
        self.instance.organization = organization
        self.fields["last_day"].initial = last_day_of(self.instance)
        seats = Membership.objects.visible_to(user).filter(organization=organization)
        offered: dict[str, Any] = {
            "person": Person.objects.visible_to(user).filter(body=organization.body_id),
            "on_behalf_of": Organization.objects.visible_to(user).filter(body=organization.body_id),
            "substitute_for": seats.filter(~Exists(seats.filter(pk=OuterRef("substitute_for"))))
            .exclude(pk=self.instance.pk)
            .select_related("person", "organization"),
        }
        for name, found in offered.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        if self.instance.pk:
            del self.fields["given_name"], self.fields["family_name"]

    def clean(self) -> dict[str, Any]:
        """Somebody, once at a time."""
        found = super().clean()
        person, first = found.get("person"), found.get("start_date")
        new = found.get("given_name", "").strip() and found.get("family_name", "").strip()
        if not person and not new and "person" not in self.errors:
            self.add_error("person", _("Choose the person, or give both names of somebody new."))
        elif person and new:
            self.add_error("person", _("Either choose a person or give the names of somebody new, not both."))
        if person and first and self._sits_already(person, first, found.get("last_day")):
            self.add_error(
                "start_date", _("This person sits here already in that time. End that membership first.")
            )
        return found

    def _sits_already(self, person: Person, first: datetime.date, last: datetime.date | None) -> bool:
        others = Membership.objects.filter(
            Q(end_date__isnull=True) | Q(end_date__gt=first),
            person=person,
            organization=self.instance.organization,
            deleted=False,
            substitute_for=self.cleaned_data.get("substitute_for"),
        ).exclude(pk=self.instance.pk)
        if last is not None:
            others = others.filter(Q(start_date__isnull=True) | Q(start_date__lte=last))
        return others.exists()

    def _post_clean(self) -> None:
        """The person of a new one is made when it is saved."""
        if not self.cleaned_data.get("person"):
            self.cleaned_data.pop("person", None)
        super()._post_clean()  # type: ignore[misc]


class TermForm(RecordForm):
    """A legislative term."""

    start_date = day_field(gettext_lazy("First day"), required=True)
    last_day = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: it is not over yet."))

    class Meta:
        model = LegislativeTerm
        fields = ("name", "start_date")

    def __init__(self, body: Body, user: User, *args: Any, **kwargs: Any) -> None:
        """Of this municipality, as the user knows it."""
        super().__init__(*args, **kwargs)
        self.instance.body, self.user = body, user
        self.fields["name"].required = True
        self.fields["last_day"].initial = last_day_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """Terms follow each other; what the user does not see hinders nothing and is not named."""
        found = super().clean()
        first, last = found.get("start_date"), found.get("last_day")
        if first and "last_day" not in self.errors:
            others = (
                LegislativeTerm.objects.visible_to(self.user)
                .filter(Q(end_date__isnull=True) | Q(end_date__gt=first), body=self.instance.body)
                .exclude(pk=self.instance.pk)
            )
            if last:
                others = others.filter(Q(start_date__isnull=True) | Q(start_date__lte=last))
            if other := others.first():
                self.add_error(
                    "start_date",
                    _("It overlaps with “%(other)s”. Correct one of the two.") % {"other": other},
                )
        return found


class NumberSchemeForm(forms.ModelForm):  # type: ignore[type-arg]
    """How papers are numbered from a day on."""

    valid_from = day_field(gettext_lazy("In force from"), required=True)

    class Meta:
        model = NumberScheme
        fields = ("pattern", "valid_from")
        help_texts = {
            "pattern": gettext_lazy(
                "{office}, {number}, {year}, {yy}, {kind}; {number:04d} fills up with zeros to four digits."
            )
        }

    def clean_pattern(self) -> str:
        """Try it out."""
        try:
            return checked(str(self.cleaned_data["pattern"]).strip())
        except Refused as refusal:
            raise ValidationError(str(refusal)) from refusal

    def clean_valid_from(self) -> datetime.date:
        """What has begun stays as it was."""
        day: datetime.date = self.cleaned_data["valid_from"]
        if day < timezone.localdate():
            raise ValidationError(_("Numbers of the past stay as they are. Choose today or a later day."))
        return day
