# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an administrator asked for, in the background."""

from django_tasks import task

from werdegang.core.ticking import duties, run


@task()
def run_duty(name: str, by: str) -> None:
    """Do a duty now."""
    for duty in duties():
        if duty.name == name:
            run(duty, by=by)
