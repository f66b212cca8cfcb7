# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several forms that are one to the person who fills them in."""

from collections.abc import Iterator, Sequence

from django.forms import BaseForm, BoundField


class Together:
    """For the summary of errors: the errors of all, in their order."""

    def __init__(self, forms: Sequence[BaseForm]) -> None:
        """Take the forms as they stand on the page."""
        self.forms = forms

    @property
    def errors(self) -> bool:
        """Whether any has errors."""
        return any(form.errors for form in self.forms)

    def non_field_errors(self) -> list[str]:
        """What is wrong with the forms as a whole."""
        return [str(words) for form in self.forms for words in form.non_field_errors()]

    def __iter__(self) -> Iterator[BoundField]:
        for form in self.forms:
            yield from form
