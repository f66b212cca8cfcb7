# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many texts are analysed by several processes: taking their words apart costs most of making an index.

An analyst is a Python of its own: ``python -m werdegang.search.engines.analysts stems`` reads lists of texts from its
standard input and writes what is made of them to its standard output. When whoever asks is gone, however it ended, the
input ends, and the analyst with it.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from itertools import islice
from queue import SimpleQueue
from typing import IO, Generic, Self, TypeVar, cast

from django.conf import settings

from werdegang.search.engines import prepared
from werdegang.search.engines.prepared import Text
from werdegang.search.kinds import Document

Made = TypeVar("Made", prepared.Stems, prepared.Vector)
Prepare = Callable[[Text], Made]

ALONE = 2_000
"""So many documents are analysed without help: an analyst takes a second to start, and 150 MB."""
TOGETHER = 100
"""Texts that an analyst is given at once."""
WAITING = 3
"""Such lists for each analyst that are sent before the first answer is needed."""


def text_of(document: Document) -> Text:
    """What is analysed of it."""
    content = document.content
    return Text(f"{content.reference} {content.title}", content.words, document.public)


def analysed(documents: Iterable[Document], prepare: Prepare[Made]) -> Iterator[tuple[Document, Made]]:
    """Each document with what is written of it, in their order; the documents are read somewhat ahead."""
    source = iter(documents)
    for document in islice(source, ALONE):
        yield document, prepare(text_of(document))
    first = list(islice(source, TOGETHER))
    if not first:
        return
    with _Analysts(prepare) as analysts:
        waiting = deque([(first, analysts.ask(first))])
        while waiting:
            while len(waiting) < WAITING * analysts.count and (some := list(islice(source, TOGETHER))):
                waiting.append((some, analysts.ask(some)))
            asked, answer = waiting.popleft()
            yield from zip(asked, analysts.answered(asked, answer), strict=True)


class _Analysts(Generic[Made]):
    """As many as there are cores; what one of them fails to answer is analysed here."""

    def __init__(self, prepare: Prepare[Made]) -> None:
        self.prepare: Prepare[Made] = prepare
        self.count = len(os.sched_getaffinity(0))
        self._free: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._all = ExitStack()

    def __enter__(self) -> Self:
        self._threads = ThreadPoolExecutor(self.count)
        command = [sys.executable, "-m", __name__, self.prepare.__name__]
        environment = os.environ | {"WERDEGANG_DATA": str(settings.DATA)}
        for _ in range(self.count):
            process = subprocess.Popen(  # noqa: S603
                command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            self._all.callback(_end, process)
            self._free.put(process)
        return self

    def __exit__(self, *_failure: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        self._all.close()

    def ask(self, documents: list[Document]) -> Future[list[Made]]:
        """Give them to whoever is free first."""
        return self._threads.submit(self._asked, [text_of(each) for each in documents])

    def _asked(self, texts: list[Text]) -> list[Made]:
        process = self._free.get()
        questions, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        try:
            pickle.dump(texts, questions)
            questions.flush()
            return cast("list[Made]", pickle.load(answers))  # noqa: S301 - of this program
        except (OSError, EOFError, pickle.UnpicklingError):  # it was killed, for want of memory perhaps
            return []
        finally:
            self._free.put(process)

    def answered(self, documents: list[Document], answer: Future[list[Made]]) -> Iterable[Made]:
        """What is written of these."""
        return answer.result() or map(self.prepare, map(text_of, documents))


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let it end, and wait for that; what a killed one left unread is no fault."""
    with suppress(OSError), process:
        pass


def main() -> None:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is told, too, and ends this
    gc.disable()  # nothing here is made in circles, and looking for them takes a third of the time
    prepare = getattr(prepared, sys.argv[1])
    with suppress(EOFError, BrokenPipeError):
        while True:
            texts = pickle.load(sys.stdin.buffer)  # noqa: S301
            pickle.dump(list(map(prepare, texts)), sys.stdout.buffer)
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
