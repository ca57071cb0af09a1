"""Questions for names answered by kernels: for many questions at a large graph.

They give what `plain` gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..kernels.finding import Asked, search
from ..kernels.ranking import Names
from ..kernels.spelling import BLOCK, Spelling
from ..names.agreement import WHOLE
from . import question as questions
from .question import Found

if TYPE_CHECKING:
    from .question import Question
    from .store import Store

__all__ = ["Finder", "least"]

A = np.ndarray[Any, Any]


class Finder:
    """Answers questions for "people" or "titles" of an opened graph; many threads may ask at once."""

    def __init__(self, store: Store, what: str) -> None:
        """Cost: O(words and names), of which it reads and keeps very little."""
        self._words = _spelling(store, f"{what}.words", None)
        self._keys = _spelling(store, f"{what}.keys", f"{what}.keys.compact")
        tables = "words.start", "words.key", "ranked.start", "ranked.word", "ranked", "keys.start", "keys.row"
        self._names = Names(*(store.numpy(f"{what}.{name}") for name in tables))

    def find(self, question: Question, limit: int) -> Found:
        """The best `limit` rows. Raises IndexError where a number of a damaged graph leads outside."""
        wholes, parts, matched = search(
            self._words, self._names, self._keys, _asked(question), question.least, questions.WORK, limit
        )
        return Found(_hits(wholes), _hits(parts), matched)


def _hits(codes: A) -> list[tuple[int, int]]:
    return [(code & 0xFFFFFFFF, WHOLE - (code >> 32)) for code in codes.tolist()]


def _spelling(store: Store, name: str, forward: str | None) -> Spelling:
    """A table of strings for the search of near spellings; `forward` is its order, where it has another."""
    dtype = store.manifest["files"][f"{name}.ends"]["dtype"]
    data = np.frombuffer(store.files[f"{name}.bytes"], np.uint8)
    ends = np.frombuffer(store.files[f"{name}.ends"], dtype)
    backward = store.numpy(f"{name}.backward")
    order = backward[:0] if forward is None else store.numpy(forward)
    shared, back_shared = store.numpy(f"{name}.shared"), store.numpy(f"{name}.backward.shared")
    longest = int(np.diff(ends, prepend=ends.dtype.type(0)).max(initial=0))
    blocks, back_blocks = least(shared), least(back_shared)
    return Spelling(
        data, ends, order, shared, blocks, least(blocks),
        backward, back_shared, back_blocks, least(back_blocks), longest, forward is not None,
    )  # fmt: skip


def least(values: A) -> A:
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
        question.edits,
        question.alone,
    )  # fmt: skip


def _joined(texts: list[str]) -> tuple[A, A]:
    raw = [text.encode() for text in texts]
    ends, end = [], 0
    for text in raw:
        end += len(text)
        ends.append(end)
    return np.frombuffer(b"".join(raw), np.uint8), np.array(ends, np.int64)
