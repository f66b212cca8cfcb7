# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server's entry for measuring: every page is made anew for each request."""

import django
from django.core.handlers.wsgi import WSGIHandler
from django.test.utils import override_settings

from werdegang.bench.measurements.views import without_store

# First the applications, which add settings of their own; the handler reads its middleware when it is made.
django.setup()
with override_settings(MIDDLEWARE=without_store()):
    application = WSGIHandler()
