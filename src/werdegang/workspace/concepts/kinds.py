# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of parts that an edition has: how each is called, written and saved."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import (
    ActionField,
    Edition,
    FocusTopic,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Measure,
    Need,
)
from werdegang.concepts.services.goals import save_goal
from werdegang.concepts.services.measures import save_measure
from werdegang.concepts.services.parts import save_part
from werdegang.concepts.services.practices import save_practice
from werdegang.workspace.concepts.forms import (
    ActionFieldForm,
    GoalForm,
    GoodPracticeForm,
    MeasureForm,
    NeedForm,
    PartForm,
    TitledForm,
)


@dataclass(frozen=True)
class Kind:
    """One kind of part."""

    slug: str
    """Stands in its addresses and before the number in its anchor."""
    model: Any
    form: type[PartForm]
    save: Callable[..., Any]
    new: Any
    """“New goal”: title of the page and words of the link."""
    edit: Any
    """“Edit goal”."""
    asked: tuple[tuple[str, str], ...] = ()
    """What a link to a new one may say: its name in the address, the field that it fills."""

    def rows(self, edition: Edition, user: Any) -> Any:
        """Those of the edition that the user sees."""
        return self.model.objects.visible_to(user).filter(edition=edition)

    def at(self, request: HttpRequest, edition: Edition, key: int) -> Any:
        """One of the edition. Raises Http404."""
        row = get_object_or_404(self.rows(edition, request.user), pk=key)
        row.edition = edition
        return row

    def anchor(self, row: Any) -> str:
        """Its place in the outline."""
        return f"{self.slug}-{row.pk}"


KINDS = (
    Kind(
        "handlungsfelder",
        ActionField,
        ActionFieldForm,
        save_part,
        gettext_lazy("New action field"),
        gettext_lazy("Edit action field"),
    ),
    Kind(
        "ziele",
        Goal,
        GoalForm,
        save_goal,
        gettext_lazy("New goal"),
        gettext_lazy("Edit goal"),
        (("feld", "action_field"),),
    ),
    Kind(
        "massnahmen",
        Measure,
        MeasureForm,
        save_measure,
        gettext_lazy("New measure"),
        gettext_lazy("Edit measure"),
        (("ziel", "goals"),),
    ),
    Kind("bedarfe", Need, NeedForm, save_part, gettext_lazy("New need"), gettext_lazy("Edit need")),
    Kind(
        "leitmotive",
        GuidingPrinciple,
        TitledForm,
        save_part,
        gettext_lazy("New guiding principle"),
        gettext_lazy("Edit guiding principle"),
    ),
    Kind(
        "schwerpunkte",
        FocusTopic,
        TitledForm,
        save_part,
        gettext_lazy("New focus topic"),
        gettext_lazy("Edit focus topic"),
    ),
    Kind(
        "gute-praxis",
        GoodPractice,
        GoodPracticeForm,
        save_practice,
        gettext_lazy("New example of good practice"),
        gettext_lazy("Edit example of good practice"),
    ),
)
BY_SLUG = {kind.slug: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}


def kind_at(slug: str) -> Kind:
    """The kind of an address. Raises Http404."""
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]
