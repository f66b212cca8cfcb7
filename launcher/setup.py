# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Setting up: Python packages, front-end packages, compiled translations; only what is missing."""

from launcher import catalogues, frontend, packages
from launcher.places import require_source, set_up_alone


def set_up(lock: str) -> None:
    """See to it that this folder can run what `lock` ("base" or "dev") stands for."""
    require_source()
    with set_up_alone():
        packages.ensure(lock)
        frontend.ensure()
        catalogues.ensure()
