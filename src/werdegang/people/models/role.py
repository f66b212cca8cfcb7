# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may act for an organization."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganizationRole(models.Model):
    """A grant: this user has this role in this organization, from a day on, perhaps until another.

    The scope carries the right: whoever works for an office of the administration reads what the administration
    of that municipality reads; whoever works for a partner organization only writes for its measures.
    """

    class Role(models.TextChoices):
        """The roles that are bound to an organization."""

        MEMBER = "member", _("member of the board")
        MEASURE_OWNER = "measure_owner", _("measure owner")
        OFFICE_STAFF = "office_staff", _("staff of the office")
        COUNCIL_OFFICE = "council_office", _("council office")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.CASCADE,
        related_name="organization_roles",
    )
    organization = models.ForeignKey(
        "people.Organization", verbose_name=_("organization"), on_delete=models.CASCADE, related_name="roles"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))

    class Meta:
        verbose_name = _("role in an organization")
        verbose_name_plural = _("roles in organizations")
        constraints = [
            models.UniqueConstraint(fields=["user", "organization", "role"], name="organization_role_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.organization}"
