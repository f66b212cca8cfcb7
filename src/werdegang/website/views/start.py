# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The start page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from werdegang.website.home import home
from werdegang.website.kept import kept


@require_safe
@kept
def start(request: HttpRequest) -> HttpResponse:
    """Search first, then what holds, what was decided, what comes."""
    return render(request, "website/start.html", {"home": home(request.user), "as_of": timezone.localdate()})
