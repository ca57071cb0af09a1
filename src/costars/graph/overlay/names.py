"""The names of a graph with announcements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...index.names import NameIndex
from ...index.question import Found
from ...names import compact
from ...names.agreement import LEAST

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...index.question import Question
    from ...index.store import Store
    from .rows import Names

__all__ = ["OverlaidNames"]


class OverlaidNames(NameIndex):
    """A graph's name index with a few more names. Every look-up costs what it does without, and a look at
    each of the few."""

    def __init__(self, store: Store, what: str, more: Names, note: Callable[[str], None]) -> None:
        super().__init__(store, what, note)
        self._more = more

    def by_id(self, text: str) -> list[int]:
        found = super().by_id(text)
        if not found and text in self._more.ids:
            return [self._more.ids[text]]
        return found

    def _named(self, key: str) -> list[int]:
        more = {row for other, row in self._more.keys if other == key}
        return sorted(more.union(super()._named(key)))

    def _same_letters(self, letters: str) -> list[int]:
        more = {row for other, row in self._more.keys if compact(other) == letters}
        return sorted(more.union(super()._same_letters(letters)))

    def _found(self, question: Question, limit: int) -> Found:
        own = super()._found(question, limit)
        wholes, parts, most = list(own.wholes), list(own.parts), own.matched
        for key, row in self._more.keys:
            if step := question.wholeness(key):
                wholes.append((row, step))
            matched, points = question.agreement(key.split(" "))
            if matched < max(most, question.least) or question.step(points) < LEAST:
                continue
            if matched > most:
                parts, most = [], matched
            parts.append((row, question.step(points)))
        return Found(wholes, parts, most)
