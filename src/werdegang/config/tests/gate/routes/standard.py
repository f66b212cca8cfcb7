# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that standards prescribe: they know nobody and show what anonymous visitors may see."""

from werdegang.config.tests.gate.routes.specs import Format, Page, Specs
from werdegang.website.sitemap import KINDS

TEXT = Format("text/plain")
XML = Format("application/xml")

STANDARD: Specs = {
    "robots": Page(formats=(TEXT,)),
    "sitemap": Page(formats=(XML,)),
    "sitemap_part": tuple(
        Page(formats=(XML,), arguments={"kind": kind, "number": number})
        for kind in ("seiten", *KINDS, "gibt-es-nicht")
        for number in ("1", "2")
    ),
    "security": Page(formats=(TEXT,)),
}
