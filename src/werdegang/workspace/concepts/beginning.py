# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new concept with its first edition, on one page; then it is written in the editor."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from werdegang.concepts.models import Concept, Edition
from werdegang.concepts.services.beginning import Beginning, begin_concept, bodies_to_begin_in
from werdegang.people.models import Body, Organization
from werdegang.workspace.concepts.access import concepts_step, outline_address
from werdegang.workspace.concepts.fields import NOT_A_DAY, day_after, day_field, text_field
from werdegang.workspace.concepts.forms import WritingForm
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.editions.access import acting, own_concepts
from werdegang.workspace.forms.papers import DateInput
from werdegang.workspace.typed import keeps_what_was_typed


class BeginningForm(WritingForm):
    """What a concept begins with."""

    name = forms.CharField(
        label=gettext_lazy("Name of the concept"),
        max_length=255,
        error_messages={"required": gettext_lazy("Give the concept a name, then save again.")},
    )
    body = forms.ModelChoiceField(
        label=gettext_lazy("Municipality"),
        queryset=Body.objects.none(),
        error_messages={"required": gettext_lazy("Choose the municipality.")},
    )
    office = forms.ModelChoiceField(
        label=gettext_lazy("Coordinating office"),
        queryset=Organization.objects.none(),
        required=False,
        help_text=gettext_lazy(
            "It can be chosen later, too; an edition goes into participation only with it."
        ),
    )
    edition_name = forms.CharField(
        label=gettext_lazy("Name of the first edition"),
        max_length=255,
        help_text=gettext_lazy("Such as the name of the concept with its years."),
        error_messages={"required": gettext_lazy("Give the edition a name, then save again.")},
    )
    start = forms.DateField(
        label=gettext_lazy("First day"),
        widget=DateInput(),
        error_messages={"invalid": NOT_A_DAY, "required": gettext_lazy("Say the day.")},
    )
    end = day_field(gettext_lazy("Last day"), gettext_lazy("Empty: until further notice."))
    summary = text_field(gettext_lazy("In short"))

    def offer(self) -> None:
        """The municipalities that the user may begin in, and their organizations."""
        bodies = bodies_to_begin_in(self.user)
        field, office = self.fields["body"], self.fields["office"]
        assert isinstance(field, forms.ModelChoiceField)
        assert isinstance(office, forms.ModelChoiceField)
        field.queryset = bodies
        first = list(bodies[:2])
        if len(first) == 1:
            field.initial, field.empty_label = first[0], None
        found = Organization.objects.visible_to(self.user).filter(body__in=bodies.values("pk"))
        office.empty_label = "–"
        office.queryset = found.order_by("name", "pk")

    def told(self) -> Beginning:
        """What is to be made."""
        given = dict(self.cleaned_data)
        given.pop("opened", None)
        return Beginning(**given | {"end": day_after(given["end"])})


@never_cache
@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def concept_new(request: HttpRequest) -> HttpResponse:
    """Begin a concept; its first edition opens in the editor."""
    by = acting(request)
    if not bodies_to_begin_in(by).exists():
        raise PermissionDenied

    def save(form: Any) -> Edition:
        return begin_concept(form.told(), by=by)

    back = reverse("workspace:concepts" if own_concepts(by) else "workspace:home")
    sheet = Sheet(
        Concept(),
        lambda row, data=None, first=None: BeginningForm(row, by, data, first),
        save,
        outline_address,
        back,
        _("New concept"),
        [concepts_step()] if own_concepts(by) else [],
        lead=_(
            "A concept with its first edition: seen by your coordinating office alone until participation opens."
        ),
    )
    return answer(request, sheet)
