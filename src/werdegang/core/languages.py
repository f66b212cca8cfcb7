# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Languages of texts and of people: their names, and which way they are written."""

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "prs", "ps", "sd", "ug", "ur", "yi"}
)
EASY = "de-simple"
"""Leichte Sprache: BCP 47 has the variant “simple” for simplified language."""
MORE = {
    EASY: _("Easy language"),
    "am": _("Amharic"),
    "ckb": _("Central Kurdish"),
    "ku": _("Kurdish"),
    "kmr": _("Kurmanji"),
    "prs": _("Dari"),
    "ps": _("Pashto"),
    "rom": _("Romani"),
    "so": _("Somali"),
    "ti": _("Tigrinya"),
    "ur": _("Urdu"),
}
"""Languages of people here that Django has no name for."""


def name(code: str) -> str:
    """The language in words of the language in use; the code itself where nobody knows it."""
    known = LANG_INFO.get(code.lower(), {}).get("name") or MORE.get(code.lower())
    return gettext(known) if known else code


def own_name(code: str) -> str:
    """The language as its own speakers call it."""
    local = LANG_INFO.get(code.lower(), {}).get("name_local")
    if local:
        return str(local)
    with override("de"):
        return name(code)


def content_languages() -> tuple[str, ...]:
    """The languages that contents are translated into, as the installation says; not that of the originals."""
    return tuple(code for code in settings.CONTENT_LANGUAGES if code != settings.LANGUAGE_CODE)


def direction(code: str) -> str:
    """``rtl`` or ``ltr``, as HTML's ``dir`` wants it."""
    code = code.lower()
    return "rtl" if code in RIGHT_TO_LEFT or code.split("-")[0] in RIGHT_TO_LEFT else "ltr"
