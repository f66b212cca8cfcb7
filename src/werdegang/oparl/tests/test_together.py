# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one writer commits in many small steps is looked at together."""

from collections.abc import Callable

import pytest

from werdegang.core.changes import looked_at_together
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.oparl import register
from werdegang.oparl.kinds import Kind
from werdegang.oparl.tests.conftest import Committed, entry_of
from werdegang.oparl.ties import Keys

pytestmark = pytest.mark.django_db


def test_what_one_writer_commits_in_many_steps_is_looked_at_together(
    committed: Committed, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    refresh = register.refresh

    def looking(keys: Keys, limit: int | None = None) -> Keys:
        looks.append(len(keys[Kind.PAPER]))
        return refresh(keys, limit)

    monkeypatch.setattr(register, "refresh", looking)
    papers = [PaperFactory(visibility="council") for _number in range(5)]
    settled()
    monkeypatch.setattr("werdegang.oparl.listening.TOGETHER", 3)
    with looked_at_together():
        for paper in papers:
            with committed():
                paper.visibility = Visibility.PUBLIC
                paper.save()
    assert looks == [3, 2]
    assert not any(entry_of(paper).deleted for paper in papers)


def test_changes_wait_no_longer_when_the_writer_fails(
    committed: Committed, settled: Callable[[], None]
) -> None:
    paper = PaperFactory(visibility="council")
    settled()

    def fail_later() -> None:
        with looked_at_together():
            with committed():
                paper.visibility = Visibility.PUBLIC
                paper.save()
            raise ValueError("after it")

    with pytest.raises(ValueError, match="after it"):
        fail_later()
    assert not entry_of(paper).deleted
