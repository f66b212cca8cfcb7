# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens in the domain and is worth an e-mail at once."""

from hashlib import sha256
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from werdegang.concepts.models import UpdateRequest
from werdegang.concepts.vocabulary import RequestState
from werdegang.mailing.models import Purpose
from werdegang.mailing.outbox import write, write_to_link
from werdegang.mailing.recipients import of_organizations


@receiver(post_save, sender=UpdateRequest, dispatch_uid="mailing_question")
def tell_of_question(instance: UpdateRequest, *, raw: bool = False, **_more: Any) -> None:
    """An update came back with a question: those asked are told, once for each question, and who has the link."""
    if raw or instance.is_sample or instance.deleted or instance.state != RequestState.RETURNED:
        return
    mark = sha256(instance.question.encode()).hexdigest()[:12]
    occasion = f"{instance.pk}:{mark}"
    users = of_organizations([instance.organization_id])[instance.organization_id]
    write(Purpose.QUESTION, instance.round, users, request=instance, occasion=occasion)
    write_to_link(Purpose.QUESTION, instance, occasion)
