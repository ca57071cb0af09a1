"""Questions for names answered by kernels: for many questions at a large graph.

They give what `plain` gives. What they need besides the graph's files is read from its words once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..kernels.finding import Asked, Keys, search
from ..kernels.ranking import Names
from ..kernels.spelling import BLOCK, Spelling, shared_letters
from ..names.agreement import WHOLE
from . import question as questions
from .question import Found

if TYPE_CHECKING:
    from .question import Question
    from .store import Store

__all__ = ["Finder"]

A = np.ndarray[Any, Any]


class Finder:
    """Answers questions for "people" or "titles" of an opened graph; many threads may ask at once."""

    def __init__(self, store: Store, what: str) -> None:
        """Cost: O(bytes of the words), for which it keeps two bytes each. Raises IndexError where a number
        of a damaged graph leads outside."""
        data, ends = _strings(store, f"{what}.words")
        backward = store.numpy(f"{what}.words.backward")
        shared, back_shared = np.empty(len(ends), np.uint8), np.empty(len(ends), np.uint8)
        longest = int(shared_letters(data, ends, backward[:0], shared))
        shared_letters(data, ends, backward, back_shared)
        self._words = Spelling(
            data, ends, shared, _least(shared), backward, back_shared, _least(back_shared), longest
        )
        self._names = Names(
            *(store.numpy(f"{what}.{name}") for name in (
                "words.start", "words.key", "ranked.start", "ranked.word", "ranked", "keys.start", "keys.row",
            ))
        )  # fmt: skip
        self._keys = Keys(*_strings(store, f"{what}.keys"), store.numpy(f"{what}.keys.compact"))

    def find(self, question: Question, limit: int) -> Found:
        """The best `limit` rows. Raises IndexError where a number of a damaged graph leads outside."""
        codes, matched = search(
            self._words, self._names, self._keys, _asked(question), question.least, questions.WORK, limit
        )
        return Found(matched, [(WHOLE - (code >> 32), code & 0xFFFFFFFF) for code in codes.tolist()])


def _strings(store: Store, name: str) -> tuple[A, A]:
    """The bytes and the ends of a table of strings as they are mapped."""
    dtype = store.manifest["files"][f"{name}.ends"]["dtype"]
    return np.frombuffer(store.files[f"{name}.bytes"], np.uint8), np.frombuffer(store.files[f"{name}.ends"], dtype)


def _least(values: A) -> A:
    """The least of each block."""
    return np.minimum.reduceat(values, np.arange(0, len(values), BLOCK)) if len(values) else values


def _asked(question: Question) -> Asked:
    parts, part_ends = _joined([part.text for part in question.parts])
    wholes, whole_ends = _joined([whole.text for whole in question.wholes])
    articles = [-1 if whole.spaces else max(0, len(whole.article) - 1) for whole in question.wholes]
    slots = [(part.slots.start, part.slots.stop, part.edits) for part in question.parts]
    return Asked(
        np.array(question.letters, np.int64),
        parts, part_ends, np.array(slots, np.int64),
        wholes, whole_ends, np.array(articles, np.int64),
        question.alone,
    )  # fmt: skip


def _joined(texts: list[str]) -> tuple[A, A]:
    raw = [text.encode() for text in texts]
    ends, end = [], 0
    for text in raw:
        end += len(text)
        ends.append(end)
    return np.frombuffer(b"".join(raw), np.uint8), np.array(ends, np.int64)
