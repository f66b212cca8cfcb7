# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a component becomes HTML: a small template, filled."""

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from werdegang.core.addresses import german_slug


def fill(component: str, **values: object) -> SafeString:
    """Render ``ui/components/<component>.html`` with these values and nothing else."""
    return mark_safe(get_template(f"ui/components/{component}.html").render(values).strip())  # noqa: S308


def trimmed(content: SafeString) -> SafeString:
    """Rendered content without the white space around it, still safe (``str.strip`` would forget that)."""
    return mark_safe(content.strip())  # noqa: S308  it was rendered with escaping


def anchor(words: object, wanted: str = "") -> str:
    """The id of a heading: the wanted one, or one made of its words."""
    return wanted or german_slug(str(words), 60)
