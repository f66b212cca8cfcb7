# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The gate: who may see what, as one idea (``domain.md``, rule 1).

Every record carries a visibility, and a room says for each level who its audience is. ``visible_to`` joins the
two; no page, feed, count or export takes its objects from anywhere else. What someone may not see is as if it did
not exist.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, Self, TypeVar, cast

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from werdegang.core.seen import KeptSql, Seen


class Visibility(models.TextChoices):
    """The four levels, from everyone to the authors."""

    PUBLIC = "public", _("public")
    COUNCIL = "council", _("not public")
    INTERNAL = "internal", _("internal")
    DRAFT = "draft", _("draft")


class GrantName(models.TextChoices):
    """The kinds of ties between a user and a scope that the rules ask for; each holds primary keys of its scope."""

    SITS_IN = "sits_in"
    """Organizations (boards, committees, the council) in which the user sits, or may listen and read."""
    WORKS_FOR = "works_for"
    """Organizations (offices, partners) for which the user reports and writes."""
    ADMINISTERS = "administers"
    """Municipalities to whose administration the user belongs."""
    COUNCIL_OFFICE = "council_office"
    """Municipalities whose council office the user belongs to."""
    COORDINATES = "coordinates"
    """Concepts that the user coordinates."""


GrantSource = Callable[[int], Iterable[tuple[GrantName, int]]]
_grant_sources: list[GrantSource] = []


def register_grants(source: GrantSource) -> GrantSource:
    """Let a room say which grants a user (by primary key) holds; called once a request, at the first question."""
    if source not in _grant_sources:
        _grant_sources.append(source)
    return source


@dataclass(frozen=True)
class Viewer:
    """Whoever looks: nobody in particular (``user_id`` is None) or a user with the grants held today."""

    user_id: int | None = None
    grants: Mapping[GrantName, frozenset[int]] = field(default_factory=dict)
    gates: KeptSql = field(default_factory=dict, compare=False, repr=False)
    """The gates' conditions as this viewer passes them, in SQL; nothing but the grants may decide them."""

    @classmethod
    def of(cls, user: Any) -> "Viewer":
        """The viewer behind a user, an anonymous user, ``None`` or a viewer. Grants are read once per user object."""
        if isinstance(user, Viewer):
            return user
        if user is None or not user.is_authenticated or not user.is_active:
            return ANYONE
        known: Viewer | None = user.__dict__.get("_viewer")
        if known is None:
            known = cls._read(int(user.pk))
            user.__dict__["_viewer"] = known
        return known

    @classmethod
    def _read(cls, user_id: int) -> "Viewer":
        grants: dict[GrantName, set[int]] = {}
        for source in _grant_sources:
            for name, scope in source(user_id):
                grants.setdefault(name, set()).add(scope)
        return cls(user_id, {name: frozenset(scopes) for name, scopes in grants.items()})

    @property
    def is_anyone(self) -> bool:
        """True for a viewer of whom nothing is known: only what is public is theirs."""
        return self.user_id is None

    def ids(self, name: GrantName) -> frozenset[int]:
        """Primary keys of the scopes in which the viewer holds the grant."""
        return self.grants.get(name, frozenset())


ANYONE = Viewer()
NOTHING = Q(pk__in=())
"""A condition that no row meets."""

M = TypeVar("M", bound=models.Model)


class Gate(Protocol):
    """What a gated manager offers to another gate that inherits from it."""

    def visible_to(self, user: Any) -> "models.QuerySet[Any]":
        """The objects that the user may see."""


def gate_of(model: type[models.Model]) -> Gate:
    """The gate of a model. Raises AttributeError when the model is not gated."""
    return cast("Gate", model._default_manager)


class GatedQuerySet(models.QuerySet[M]):
    """Rows with ``visibility`` and ``deleted``, selected by who looks.

    ``body_path`` leads to the municipality; ``inherits`` names foreign keys without whose target an object is not
    seen either (an empty foreign key hides nothing).
    """

    body_path: ClassVar[str] = "body"
    inherits: ClassVar[tuple[str, ...]] = ()

    def visible_to(self, user: Any) -> Self:
        """The objects that this user, anonymous user or viewer may see; tombstones are nobody's."""
        viewer = Viewer.of(user)
        # “IN (false)” and not “NOT deleted”: only so SQLite walks an index that begins with this column.
        rule = Q(deleted__in=(False,)) & self.rule(viewer)
        for name in self.inherits:
            rule &= self.inherited(name, viewer)
        return self.filter(rule)

    def rule(self, viewer: Viewer) -> Q:
        """What the own visibility admits: the level, and the viewer among its audience."""
        admitted = Q(visibility=Visibility.PUBLIC)
        if viewer.is_anyone:
            return admitted
        for level in (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT):
            admitted |= Q(visibility=level) & self.audience(viewer, level)
        return admitted

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """The objects for whose ``level`` the viewer belongs to the audience, whatever level they have now.

        Without a room's own word: the administration reads what is not public and what is internal, authors read
        their drafts.
        """
        if level is Visibility.PUBLIC:
            return Q()
        if level is Visibility.DRAFT:
            return Q(created_by=viewer.user_id) if viewer.user_id else NOTHING
        return self.of_bodies(viewer.ids(GrantName.ADMINISTERS))

    def of_bodies(self, bodies: frozenset[int]) -> Q:
        """Objects of these municipalities (primary keys)."""
        return Q(**{f"{self.body_path}__in": bodies}) if bodies else NOTHING

    def inherited(self, name: str, viewer: Viewer) -> Q:
        """What the target of a foreign key admits."""
        relation = self.model._meta.get_field(name)
        seen = Q(Seen(name, cast("type[models.Model]", relation.related_model), viewer))
        return seen | Q(**{f"{name}__isnull": True}) if relation.null else seen
