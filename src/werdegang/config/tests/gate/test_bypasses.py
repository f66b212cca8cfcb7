# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing that shows something asks for gated records past the gate unless somebody has read the place over."""

import os

import pytest

from werdegang.config.tests.gate.bypasses import (
    FACES,
    bypasses,
    bypasses_of,
    bypasses_of_template,
    reviewed,
    watched,
    write_reviewed,
)

HOW = (
    "Ask visible_to, or, if it shows nobody anything: WERDEGANG_LEDGER=1 .venv/bin/pytest -n0"
    " src/werdegang/config/tests/gate/test_bypasses.py"
)


def test_every_place_that_passes_the_gate_by_was_read_over() -> None:
    if os.environ.get("WERDEGANG_LEDGER"):
        write_reviewed()
    known, there = set(reviewed()), set(bypasses())
    assert sorted(there - known) == [], f"These places are new. {HOW}"
    assert sorted(known - there) == [], f"These places are gone. {HOW}"


@pytest.mark.parametrize(
    "file",
    [
        "council/course.py",
        "council/meetings/documents.py",
        "followup/documents.py",
        "history/reading.py",
        "importers/management/commands/import_oparl.py",
        "reporting/snapshot/taking.py",
        "website/templates/website/paper.html",
    ],
)
def test_what_composes_for_the_faces_is_looked_through_and_what_is_run_by_hand(file: str) -> None:
    assert file in watched()
    assert {name.partition("/")[0] for name in watched()} >= set(FACES)


@pytest.mark.parametrize(
    "attack",
    [
        "def page(request):\n    return render(request, 't.html', {'papers': Paper.objects.all()})",
        "def page(request):\n    return HttpResponse(headers={'X-Total': Paper.objects.count()})",
        "def page(request):\n    if request.method == 'HEAD':\n        return sent(Paper.objects.filter(name=''))",
        "def page(request):\n    if request.GET.get('format'):\n        return csv(Paper.objects.values_list())",
        "def page(request, slug):\n    return redirect(address(Paper.objects.get(slug=slug)))",
        "def page(request):\n    yield from models.Paper.objects.iterator()",
        "def page(request):\n    return Paper._default_manager.order_by('-modified')",
        "def page(request, paper):\n    return {'files': paper.files.count()}",
        "def page(request, kind):\n    return kind.model.objects.filter(slug='x')",
        "def page(request, slug):\n    return shown(get_object_or_404(Paper, slug=slug))",
        "def page(request):\n    return shown(get_list_or_404(Meeting) if request.GET.get('format') else [])",
        "def page(request):\n    return Assignment.objects.proposed()",
        "from werdegang.people.models import Organization as Everyone",
        "def page(request, kind):\n    return apps.get_model(kind).objects.all()",
        "def page(request):\n    return shown(Paper.objects.visible_to(request.user).prefetch_related('files'))",
        "def page(request):\n    return shown(papers(request).prefetch_related(Prefetch('files')))",
        "def page(request):\n    return connection.cursor().execute('SELECT name FROM council_paper')",
    ],
)
def test_a_leak_is_found_however_it_would_be_called(attack: str) -> None:
    assert bypasses_of(attack, "website/views/attack.py") != []


@pytest.mark.parametrize(
    "harmless",
    [
        "def page(request):\n    return Paper.objects.visible_to(request.user).filter(name='')",
        "def page(request):\n    return Paper.objects.none()",
        "def page(request, slug):\n    return get_object_or_404(Paper.objects.visible_to(request.user), slug=slug)",
        "def page(request, paper):\n    return list(paper.files.all())",
        "def page(papers, files):\n    return papers.prefetch_related(Prefetch('files', files))",
        "def page(request):\n    return User.objects.filter(pk=1)",
    ],
)
def test_what_asks_the_gate_is_none(harmless: str) -> None:
    assert bypasses_of(harmless, "website/views/page.py") == []


def test_what_a_template_asks_of_a_neighbour_is_found() -> None:
    asked = "{% for each in paper.files.all %}{{ each }}{% endfor %} {{ meeting.agenda_items.count }}"
    names = bypasses_of_template(asked, "attack.html")
    assert names == ["attack.html files.all", "attack.html agenda_items.count"]
    assert bypasses_of_template("{{ page.paginator.count }}", "page.html") == []
