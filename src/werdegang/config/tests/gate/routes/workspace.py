# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the staff. Nobody comes in without signing in; who may do what is said in ``Action.may``."""

from werdegang.config.tests.gate.routes.specs import Page, Specs

WORKSPACE: Specs = {"home": Page(signed_in=True)}
