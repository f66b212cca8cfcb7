# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms: fields with label, hint and error tied to the control, the summary of errors, filters, search."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import template
from django.forms import (
    BaseForm,
    BoundField,
    CheckboxInput,
    CheckboxSelectMultiple,
    FileInput,
    RadioSelect,
    Select,
    SelectMultiple,
    Textarea,
    Widget,
)
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from werdegang.ui.components.markup import fill
from werdegang.ui.parts import Link

register = template.Library()


@register.simple_tag
def field(bound: BoundField, label: str = "", hint: str = "", rows: int | None = None) -> SafeString:
    """A form field in KERN's markup; a hidden one stays bare."""
    if bound.is_hidden:
        return bound.as_hidden()
    shape = _shape(bound.field.widget)
    hint = hint or str(bound.help_text or "")
    identifier = bound.auto_id or bound.html_name
    error_id = f"{identifier}_error" if bound.errors else ""
    hint_id = f"{identifier}_helptext" if hint else ""
    attributes: dict[str, str | bool] = {}
    if shape != "choices":
        attributes["class"] = _classes(shape, bool(bound.errors))
    if shape == "group":
        attributes["aria-label"] = str(label or bound.label)
    if shape not in ("choices", "group"):
        described = " ".join(each for each in (error_id, hint_id) if each)
        if described:
            attributes["aria-describedby"] = described
        if rows and shape == "textarea":
            attributes["rows"] = str(rows)
    return fill(
        "field",
        field=bound,
        shape=shape,
        control=bound.as_widget(attrs=attributes) if shape != "choices" else "",
        label=label or bound.label,
        identifier=identifier,
        hint=hint,
        hint_id=hint_id,
        error_id=error_id,
        described=" ".join(each for each in (error_id, hint_id) if each),
        optional=not bound.field.required and not isinstance(bound.field.widget, CheckboxInput),
    )


def _shape(widget: Widget) -> str:
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, CheckboxInput):
        return "checkbox"
    if isinstance(widget, FileInput):
        return "file"
    if isinstance(widget, Select) and not isinstance(widget, SelectMultiple):
        return "select"
    if isinstance(widget, Textarea):
        return "textarea"
    return "group" if widget.use_fieldset else "input"


def _classes(shape: str, in_error: bool) -> str:
    base = {
        "checkbox": "kern-form-check__checkbox",
        "select": "kern-form-input__select",
        "file": "wd-file",
        "group": "wd-input",
    }.get(shape, "kern-form-input__input")
    return f"{base} {base}--error" if in_error and base.startswith("kern-") else base


@dataclass(frozen=True)
class _Fault:
    """An error in words; ``target``: the id of the control to correct, empty for the form as a whole."""

    target: str
    label: str
    words: str


@register.simple_tag
def errorsummary(form: BaseForm, title: str = "") -> SafeString:
    """All errors of a form with links to their fields, for the top of the form; nothing while there are none."""
    if not form.errors:
        return SafeString("")
    faults = [_Fault("", "", str(words)) for words in form.non_field_errors()]
    for bound in form:
        target = "" if bound.is_hidden else _first_control(bound)
        faults += [_Fault(target, str(bound.label), str(words)) for words in bound.errors]
    count = len(faults)
    title = title or ngettext(
        "One entry needs your attention", "%(count)s entries need your attention", count
    ) % {"count": count}
    return fill("errorsummary", faults=faults, title=title)


def _first_control(bound: BoundField) -> str:
    if _shape(bound.field.widget) in ("choices", "group"):
        return f"{bound.auto_id}_0"
    return bound.id_for_label or ""


@register.simple_block_tag
def formbar(content: SafeString, note: str = "") -> SafeString:
    """The buttons at the end of a form."""
    words = format_html('<span class="wd-formbar__note wd-label">{}</span>', note) if note else ""
    return format_html('<div class="wd-formbar">{}{}</div>', content, words)


@register.simple_tag
def button(label: str, name: str = "", value: str = "", kind: str = "primary") -> SafeString:
    """A button that submits its form."""
    return format_html(
        '<button class="kern-btn kern-btn--{}" type="submit"{}><span class="kern-label">{}</span></button>',
        kind,
        format_html(' name="{}" value="{}"', name, value) if name else "",
        label,
    )


@register.simple_block_tag
def filterform(
    content: SafeString, label: str, active: Sequence[Link] = (), reset_url: str = "", action: str = ""
) -> SafeString:
    """The filter of a list: its fields, what is active, how to leave it. Sent by GET."""
    return fill("filterform", content=content, label=label, active=active, reset_url=reset_url, action=action)


@register.simple_block_tag
def filtermore(content: SafeString, summary: str, open: bool = False) -> SafeString:
    """Fields of a filter that are seldom asked for: folded away unless open."""
    return format_html(
        '<details class="wd-filter__more"{}><summary>{}</summary><div class="wd-filter__grid">{}</div></details>',
        SafeString(" open") if open else "",
        summary,
        content,
    )


@register.simple_tag
def filterfield(bound: BoundField, wide: bool = False) -> SafeString:
    """One field of a filter."""
    if bound.is_hidden:
        return bound.as_hidden()
    return fill("filterfield", field=bound, control=bound.as_widget(attrs={"class": "wd-input"}), wide=wide)


@register.simple_tag
def searchform(
    url: str,
    label: str,
    placeholder: str = "",
    value: str = "",
    large: bool = False,
    id: str = "suche",
    suggest_url: str = "",
) -> SafeString:
    """One field, one button, joined; sends ``q`` by GET. ``suggest_url`` answers ``q`` with options while typing."""
    return fill(
        "searchform",
        url=url,
        label=label,
        placeholder=placeholder,
        value=value,
        large=large,
        id=id,
        suggest_url=suggest_url,
    )
