# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Single cases that the planted world must hold, beside one object for each model, level and tie."""

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.auth import get_user_model
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from werdegang.concepts.models import ConceptRole
from werdegang.config.tests.gate.audiences import ADMINISTRATION, EVERYONE, audience
from werdegang.history.models import FormerAddress
from werdegang.mailing.models import Subscriber
from werdegang.people.models import OrganizationRole

if TYPE_CHECKING:
    from werdegang.config.tests.gate.world import World

FAILED_TASK = UUID(int=1)
PAUSED_ADDRESS = 4_711
"""Keys of what no gate guards, for the routes that only administrators may use."""


def plant_closed_session(world: "World") -> None:
    """A public paper's step in the main committee: body and role are public, day and result never are."""
    inside = ADMINISTRATION | {"main_member"}
    main, paper = world.frame["main"], world.frame["council.Paper"]
    meeting = world.add("council.Meeting", "public", inside, "closed meeting", organization=main)
    item = world.add(
        "council.AgendaItem", "public", inside, "item of a closed meeting", meeting=meeting.thing
    )
    step = world.add(
        "council.Consultation",
        "public",
        EVERYONE,
        "closed step",
        organization=main,
        paper=paper,
        meeting=meeting.thing,
        agenda_item=item.thing,
    )
    world.add(
        "council.Resolution",
        "public",
        inside,
        "result of a closed step",
        organization=main,
        paper=paper,
        consultation=step.thing,
        meeting=meeting.thing,
        agenda_item=item.thing,
        date=datetime.date(1987, 6, 5),
    )


def plant_the_rest(world: "World") -> None:
    """What comes last, since it hangs on all that was planted before."""
    _files_only_behind_the_hidden(world)
    _notes_on_hidden_updates(world)
    _grants_in_hidden_scopes(world)
    _offices_behind_closed_papers(world)
    _former_addresses(world)
    _what_failed_in_the_background()


def _files_only_behind_the_hidden(world: "World") -> None:
    """A public file, publicly attached to something hidden and to nothing else: seen with what holds it."""
    for label, holder in (("Paper", "paper"), ("Meeting", "meeting"), ("AgendaItem", "agenda_item")):
        for held in world.hidden(f"council.{label}"):
            story = f"public file of a {held.story} alone"
            file = world.add("files.File", "public", held.audience, story)
            link = {holder: held.thing, "file": file.thing}
            world.add(f"council.{label}File", "public", held.audience, f"place of a {story}", **link)


def _notes_on_hidden_updates(world: "World") -> None:
    """An internal word on an update is read by whoever reads the update."""
    for update in world.hidden("concepts.StatusUpdate"):
        seen_by = audience("concepts.StatusUpdateNote", "internal") & update.audience
        story = f"internal note on an update that is {update.level}"
        world.add("concepts.StatusUpdateNote", "internal", seen_by, story, update=update.thing)


def _grants_in_hidden_scopes(world: "World") -> None:
    """Somebody who has left held roles in what is hidden: the administration may not list them."""
    away = get_user_model().objects.create_user(username="away", display_name="away", is_active=False)
    for organization in world.hidden("people.Organization"):
        role = OrganizationRole.Role.MEMBER
        OrganizationRole.objects.create(user=away, organization=organization.thing, role=role)
    for concept in world.hidden("concepts.Concept"):
        ConceptRole.objects.create(user=away, concept=concept.thing)


def _offices_behind_closed_papers(world: "World") -> None:
    """Papers that are not public, of offices that are not: whoever reads the one need not know the other."""
    for office in world.hidden("people.Organization"):
        for level in ("council", "draft"):
            seen_by = audience("council.Paper", level) - ({"office"} if level == "draft" else frozenset())
            story = f"{level} paper of an office that is {office.level}"
            paper = world.add("council.Paper", level, seen_by, story, lead_office=office.thing)
            world.add("council.Consultation", "public", seen_by, f"step of a {story}", paper=paper.thing)


def _former_addresses(world: "World") -> None:
    """Hidden things had other addresses once: those too are as if they did not exist."""
    for planted in world.planted:
        if planted.story == f"{planted.label} at {planted.level}" and getattr(planted.thing, "slug", None):
            FormerAddress.objects.create(
                kind=planted.thing._meta.label_lower,
                scope=planted.thing.address_scope,
                slug=f"frueher-{planted.thing.slug}",
                object_id=planted.thing.pk,
            )


def _what_failed_in_the_background() -> None:
    """A task that failed and an address to which no mail goes: the administrator's to try again, nobody else's."""
    now = timezone.now()
    DBTaskResult.objects.create(
        pk=FAILED_TASK,
        status=TaskResultStatus.FAILED,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="werdegang.accounts.tasks.send_password_links",
        backend_name="default",
        traceback="TimeoutError",
        run_after=now,
        finished_at=now,
    )
    Subscriber.objects.create(pk=PAUSED_ADDRESS, email="fort@example.org", bounces=3, paused_at=now)
