# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a text is to the search: the same for what is indexed and what is asked, whatever the engine."""

from werdegang.search.analysis.tokens import Token, analyse, spans

VERSION = "9"
"""Grows when the same text gives other terms, or more is searched: every index made before is then made anew."""

__all__ = ["VERSION", "Token", "analyse", "spans"]
