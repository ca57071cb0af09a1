"""The names of a graph with announcements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...index.names import NameIndex
from ...names import compact

if TYPE_CHECKING:
    from ...index.store import Store
    from .rows import Names

__all__ = ["OverlaidNames"]


class OverlaidNames(NameIndex):
    """A graph's name index with a few more names: key `n + i` is the i-th of these, n the number of the
    graph's own keys. Every look-up costs what it does without, and a look at each of the few."""

    def __init__(self, store: Store, what: str, more: Names) -> None:
        super().__init__(store, what)
        self._more = more
        self._first = len(self._keys)

    def by_id(self, text: str) -> list[int]:
        found = super().by_id(text)
        if not found and text in self._more.ids:
            return [self._more.ids[text]]
        return found

    def _rows(self, key: int) -> list[int]:
        return super()._rows(key) if key < self._first else [self._more.keys[key - self._first][1]]

    def _key(self, key: int) -> str:
        return super()._key(key) if key < self._first else self._more.keys[key - self._first][0]

    def _named(self, key: str) -> list[int]:
        more = {row for other, row in self._more.keys if other == key}
        return sorted(more.union(super()._named(key)))

    def _same_letters(self, letters: str) -> list[int]:
        more = {row for other, row in self._more.keys if compact(other) == letters}
        return sorted(more.union(super()._same_letters(letters)))

    def _keys_with(self, word: str, more_edits: int) -> dict[int, float]:
        best = super()._keys_with(word, more_edits)
        for number, (key, _) in enumerate(self._more.keys, self._first):
            likeness = max((self._likeness(word, other, more_edits) for other in key.split(" ")), default=0.0)
            if likeness > 0.0:
                best[number] = likeness
        return best
