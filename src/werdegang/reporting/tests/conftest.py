# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of reports share."""

import pytest

from werdegang.reporting.tests.scene import scene as made


@pytest.fixture
def scene(db):
    """A small edition with a report that is at work."""
    return made()
