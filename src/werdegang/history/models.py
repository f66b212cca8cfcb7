# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Records whose every change is kept, and the addresses they once had."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.models import Record, empty_dict, empty_list
from werdegang.history.records import Manager, Records


class Recorded(Record):
    """A record with its history: who, when, why (``history_change_reason``), and every earlier state."""

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    history = Records(
        inherit=True, history_change_reason_field=models.TextField(null=True), history_manager=Manager
    )

    class Meta:
        abstract = True


class Sourced(Recorded):
    """A recorded thing that may come from elsewhere, with what OParl gives every object."""

    external_id = models.CharField(
        _("address at the source"), max_length=500, blank=True, help_text=_("The id that the source gave it.")
    )
    source_modified = models.DateTimeField(
        _("changed at the source"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("When the source says that it changed last."),
    )
    web = models.URLField(_("web page"), max_length=500, blank=True)
    license = models.URLField(_("license"), max_length=500, blank=True)
    keywords = models.JSONField(_("keywords"), default=empty_list, blank=True)
    vendor = models.JSONField(
        _("further properties of the source"),
        default=empty_dict,
        blank=True,
        help_text=_("Kept as they came."),
    )

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["external_id"],
                condition=~models.Q(external_id=""),
                name="%(app_label)s_%(class)s_external_id",
            )
        ]


class FormerAddress(models.Model):
    """An address that an object had before it was renamed: the face redirects to where the object lives now."""

    kind = models.CharField(max_length=60)
    scope = models.CharField(max_length=120, blank=True)
    slug = models.CharField(max_length=120)
    object_id = models.BigIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "scope", "slug"], name="former_address")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.scope}/{self.slug}"


class Addressed(models.Model):
    """Something with a readable address: ``slug`` is unique within ``address_scope``; old slugs are remembered."""

    _stored_slug = ""
    slug = models.SlugField(_("address"), max_length=100, blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and keep the former address when the slug changed."""
        former = self._stored_slug
        super().save(*args, **kwargs)
        if former and former != self.slug:
            FormerAddress.objects.update_or_create(
                kind=self._meta.label_lower,
                scope=self.address_scope,
                slug=former,
                defaults={"object_id": self.pk},
            )
        self._stored_slug = self.slug

    @property
    def address_scope(self) -> str:
        """What the slug is unique within (``""``: everywhere)."""
        return ""

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """Remember the slug as stored."""
        instance = super().from_db(*args, **kwargs)
        instance._stored_slug = instance.__dict__.get("slug", "")
        return instance


def current_id(model: type[models.Model], slug: str, scope: str = "") -> int | None:
    """Primary key of the object that once had this address, or None."""
    return (
        FormerAddress.objects.filter(kind=model._meta.label_lower, scope=scope, slug=slug)
        .values_list("object_id", flat=True)
        .first()
    )
