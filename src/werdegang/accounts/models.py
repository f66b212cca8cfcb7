# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who sign in. What they may do is granted in the rooms that own the scope."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An account. ``is_superuser`` administers accounts and settings; it opens no closed content."""

    display_name = models.CharField(_("displayed name"), max_length=150, blank=True)
    is_demonstration = models.BooleanField(
        _("demonstration account"),
        default=False,
        help_text=_("Refused on any address but this computer's own."),
    )

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="user_name_once",
                violation_error_message=_("There is an account with this user name already."),
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="user_email_once",
                violation_error_message=_("There is an account with this e-mail address already."),
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or self.get_full_name() or self.username
