# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test of the public pages begins with."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def german():
    """A request in another language leaves that language behind."""
    translation.activate("de")
