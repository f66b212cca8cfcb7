# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding a file to a paper; what a file is not, it is refused for, in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.core.visibility import Visibility
from werdegang.files.uploads import LARGEST, Unfit, checked
from werdegang.ui.formats import filesize
from werdegang.workspace.forms.papers import LEVELS


class AttachmentForm(forms.Form):
    """A file, its title, and who may read it."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file.")},
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Empty: the name of the file."),
    )
    level = forms.ChoiceField(label=gettext_lazy("Status"), choices=LEVELS, initial=Visibility.PUBLIC.value)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say how large a file may be."""
        super().__init__(*args, **kwargs)
        self.auto_id = "anlage_%s"
        self.fields["file"].help_text = _("PDF, Office, images or text; at most %(size)s.") % {
            "size": filesize(LARGEST)
        }
        self.content = b""

    def clean_file(self) -> Any:
        """Look into the content."""
        sent = self.cleaned_data["file"]
        try:
            self.content = checked(sent)
        except Unfit as unfit:
            raise ValidationError(str(unfit)) from unfit
        return sent
