# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the project, and how to call it; a module for each face.

A route that is not named here makes the suite fail. A new page is one line in its face's module: ``Page()`` for one
without an object, ``ObjectPage(model, arguments)`` for an object's own page, with ``formats`` when it serves others
than HTML, with ``action`` when something can be sent to it. A new face is a module and a line in ``calling.FACES``.
"""

from werdegang.config.tests.gate.routes.accounts import PLAIN_PREFIXES
from werdegang.config.tests.gate.routes.calling import (
    FACES,
    Call,
    Route,
    actions,
    all_routes,
    calls,
    few,
    few_calls,
    fewest,
    fewest_calls,
    specs_of,
)
from werdegang.config.tests.gate.routes.oparl import OPARL
from werdegang.config.tests.gate.routes.specs import Action, Format, ObjectPage, Page
from werdegang.config.tests.gate.routes.website import WEBSITE
from werdegang.config.tests.gate.routes.workspace import WORKSPACE

__all__ = [
    "FACES",
    "OPARL",
    "PLAIN_PREFIXES",
    "WEBSITE",
    "WORKSPACE",
    "Action",
    "Call",
    "Format",
    "ObjectPage",
    "Page",
    "Route",
    "actions",
    "all_routes",
    "calls",
    "few",
    "few_calls",
    "fewest",
    "fewest_calls",
    "specs_of",
]
