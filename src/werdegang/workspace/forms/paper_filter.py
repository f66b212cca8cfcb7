# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The filter of the list of papers at work."""

from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.council.models import Paper
from werdegang.council.vocabulary import PaperKind, PaperState
from werdegang.council.wording import papers_with
from werdegang.people.models import Organization
from werdegang.ui.parts import Link

ORDERS = {
    "geaendert": ("-modified", "-pk"),
    "nummer": ("reference", "pk"),
    "betreff": ("name", "pk"),
}
OPEN = tuple(state.value for state in PaperState if state not in (PaperState.DECIDED, PaperState.WITHDRAWN))


class PaperFilter(forms.Form):
    """What to look for; every field may be empty. Without any, what is not done yet."""

    q = forms.CharField(label=gettext_lazy("Words or number"), required=False, max_length=200)
    stand = forms.ChoiceField(label=gettext_lazy("State"), required=False)
    art = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    amt = forms.ChoiceField(label=gettext_lazy("Office in charge"), required=False)
    sortierung = forms.ChoiceField(
        label=gettext_lazy("Order"),
        required=False,
        choices=[
            ("", gettext_lazy("changed last")),
            ("nummer", gettext_lazy("number")),
            ("betreff", gettext_lazy("subject")),
        ],
    )

    def __init__(self, query: QueryDict, user: Any) -> None:
        """Offer states, kinds and the offices that the user sees."""
        super().__init__(query, auto_id="filter_%s")
        offices = Organization.objects.visible_to(user).filter(kind=Organization.Kind.OFFICE)
        self.offices = dict(offices.values_list("slug", "pk"))
        choices: dict[str, list[tuple[str, Any]]] = {
            "stand": [("", _("in hand")), ("alle", _("all")), *PaperState.choices],
            "art": [("", _("all")), *PaperKind.choices],
            "amt": [("", _("all")), *offices.order_by("name").values_list("slug", "name")],
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = offered
        self.query = query

    def found(self, papers: QuerySet[Paper]) -> QuerySet[Paper]:
        """Those of the papers that match; none while a field asks for what is not offered."""
        if not self.is_valid():
            return papers.none()
        wanted = self.cleaned_data
        papers = papers_with(papers, wanted["q"])
        if not wanted["stand"]:
            papers = papers.filter(state__in=OPEN)
        elif wanted["stand"] == "alle":
            papers = papers.exclude(state="")
        else:
            papers = papers.filter(state=wanted["stand"])
        if wanted["art"]:
            papers = papers.filter(kind=wanted["art"])
        if wanted["amt"]:
            papers = papers.filter(lead_office=self.offices[wanted["amt"]])
        order = ORDERS.get(wanted["sortierung"] or "geaendert", ORDERS["geaendert"])
        return papers.order_by(*(F(each[1:]).desc() if each.startswith("-") else each for each in order))

    def active(self) -> list[Link]:
        """What is asked for, each with the address that leaves it out."""
        if not self.is_valid():
            return []
        return [
            Link(f"{self.fields[name].label}: {self._shown(name, value)}", self._without(name))
            for name, value in self.cleaned_data.items()
            if value and name != "sortierung"
        ]

    def _shown(self, name: str, value: str) -> str:
        field = self.fields[name]
        offered: Any = field.choices if isinstance(field, forms.ChoiceField) else ()
        return str(dict(offered).get(value, value))

    def _without(self, name: str) -> str:
        query = QueryDict(mutable=True)
        query.update({key: value for key, value in self.cleaned_data.items() if key != name and value})
        return f"?{query.urlencode()}"
