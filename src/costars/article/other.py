"""The other end of `others`: a process that reads portions of a long text."""

from __future__ import annotations

import gc
import pickle
import sys
from typing import BinaryIO

__all__ = ["answer"]


def answer(questions: BinaryIO, answers: BinaryIO) -> None:
    """First the graph's state and the article's day, answered once the graph is open; then portions, each
    answered by what was read in it, until there are no more. Whatever is wrong ends the process."""
    from .reading import Reader

    gc.disable()  # reading makes no cycles, and this process ends with the text
    sys.stdout = sys.stderr  # nothing but answers may come between answers
    state, date = pickle.load(questions)  # noqa: S301  # from the process that started this one
    with state.open() as graph:
        reader = Reader(graph, date)
        _send(answers, True)
        while True:
            try:
                portion = pickle.load(questions)  # noqa: S301
            except EOFError:
                return
            _send(answers, reader.read(portion))


def _send(answers: BinaryIO, answer: object) -> None:
    pickle.dump(answer, answers)
    answers.flush()
