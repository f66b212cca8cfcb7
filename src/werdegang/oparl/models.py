# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of what is or was public: which number it bears, when the public saw it change, whether it is gone."""

from django.db import models

from werdegang.oparl.kinds import Kind


class Entry(models.Model):
    """One object of the public interface. Its primary key is the number in its address, given when it became public.

    What never was public has no entry, hence no number. An entry is never removed; what is no longer public,
    for whatever reason, is ``deleted``. ``created`` and ``modified`` are whole seconds.
    """

    kind = models.SmallIntegerField(choices=Kind.choices)
    object_id = models.BigIntegerField()
    body = models.BigIntegerField(null=True)
    """Primary key of the municipality in whose lists it stands."""
    parent = models.BigIntegerField(null=True)
    """Primary key of the object that embedded it when it was last looked at."""
    created = models.DateTimeField()
    modified = models.DateTimeField()
    deleted = models.BooleanField(default=False)
    mark = models.CharField(max_length=32, blank=True, default="")
    """Hash of what the public reads of it; empty until it is computed."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="oparl_entry_object")]
        indexes = [
            # What a page of a list asks for, whole: the walk along the numbers never touches the table.
            models.Index(
                fields=["kind", "body", "id", "deleted", "modified", "created"], name="oparl_entry_list"
            ),
            models.Index(fields=["kind", "body", "modified", "deleted"], name="oparl_entry_modified"),
            models.Index(fields=["kind", "body", "created", "deleted"], name="oparl_entry_created"),
        ]

    def __str__(self) -> str:
        return f"{Kind(self.kind).label} {self.pk}"


class Total(models.Model):
    """How many living objects of a kind a municipality has: counting a million of them takes longer than a page."""

    kind = models.SmallIntegerField(choices=Kind.choices)
    body = models.BigIntegerField()
    count = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "body"], name="oparl_total_once")]

    def __str__(self) -> str:
        return f"{Kind(self.kind).label}: {self.count}"
