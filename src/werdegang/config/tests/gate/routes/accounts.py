# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Routes of accounts and administration: they know no object of the domain."""

from werdegang.config.tests.gate.routes.specs import Arguments
from werdegang.config.tests.gate.world import World

PLAIN_PREFIXES = ("account_", "mfa_", "admin:")
"""Called with an account's number or with arguments never given."""
UNNAMED = {"admin:<path:object_id>/": "/verwaltung/accounts/user/1/"}
"""The administration's redirects from addresses of old."""


def arguments_of(world: World, names: tuple[str, ...]) -> Arguments:
    """Arguments of such a route: an account's number where it could be one."""
    user = world.users["member"].pk
    given = {"object_id": str(user), "content_type_id": "1", "app_label": "accounts", "url": "x/"}
    return {name: given.get(name, "x-y") for name in names}
