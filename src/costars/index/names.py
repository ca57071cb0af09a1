"""The name index: from what somebody typed to rows of people or titles.

Keys (normalised names) and their words are kept in order, so that a name or the beginning of a word is
found by bisection. `question` says what a search finds; `plain` finds it for one question, `compiled` for
many at a large graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..names import compact
from ..names.agreement import WHOLE
from .lookup import first_from, same_letters, starting_with
from .question import ARTICLES, Found, Question, bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from .compiled import Finder
    from .store import Store

__all__ = ["NameIndex"]

# From so many keys and questions on kernels pay for their import, and from so many more for being compiled.
MANY_KEYS = 100_000
MANY_QUESTIONS = 100
MANY_MORE = 400


class NameIndex:
    """Look-ups in an opened graph, for `what` = "people" or "titles". Rows come best known first. `note` is
    told where kernels have to be compiled first."""

    def __init__(self, store: Store, what: str, note: Callable[[str], None] = lambda _: None) -> None:
        self._store, self._note = store, note
        self._what = what
        self._ids = store.strings[f"{what}.ids"]
        self._own_ids = store.strings[f"{what}.id"]
        self._keys = store.strings[f"{what}.keys"]
        self._words = store.strings[f"{what}.words"]

    def _array(self, name: str) -> memoryview:
        return self._store.arrays[f"{self._what}.{name}"]

    def by_id(self, text: str) -> list[int]:
        """The rows that have the id `text`: as their own, else as one of another source."""
        target = text.encode()
        place = first_from(self._ids, target)
        rows = []
        while place < len(self._ids) and self._ids.raw(place) == target:
            rows.append(self._array("ids.row")[place])
            place += 1
        own = [row for row in rows if self._own_ids.raw(row) == target]
        return own or rows

    def _rows(self, key: int) -> list[int]:
        start = self._array("keys.start")
        return list(self._array("keys.row")[start[key] : start[key + 1]])

    def size(self) -> int:
        """How many keys there are."""
        return len(self._keys)

    def key(self, number: int) -> str:
        """One key; they are numbered in their order."""
        return self._keys[number]

    def rows(self, number: int) -> list[int]:
        """What is called by one key, best known first."""
        return self._rows(number)

    def place(self, key: str, within: range) -> int:
        """The number of the first key of a range that is not before `key`. Cost: O(log of the range)."""
        return first_from(self._keys, key.encode(), within.start, within.stop)

    def starting(self, prefix: str, within: range) -> range:
        """The keys of a range that begin with `prefix`."""
        return starting_with(self._keys, prefix.encode(), within.start, within.stop)

    def exact(self, key: str) -> list[int]:
        """The rows with the name `key`; else those that differ from it in spaces only, else in a leading
        article only."""
        rows = self._named(key) or self._same_letters(compact(key))
        if rows:
            return rows
        rest = bare(key)
        variants = [rest] if rest != key else [a + key for a in ARTICLES]
        return sorted({row for variant in variants for row in self._named(variant)})

    def _named(self, key: str) -> list[int]:
        place = first_from(self._keys, key.encode())
        if place < len(self._keys) and self._keys.raw(place) == key.encode():
            return self._rows(place)
        return []

    def _same_letters(self, letters: str) -> list[int]:
        keys = same_letters(self._keys, self._array("keys.compact"), letters)
        return sorted({row for key in keys for row in self._rows(key)})

    def search(self, key: str, limit: int, more_edits: int = 0) -> list[tuple[int, float]]:
        """The `limit` best rows for the normalised text `key`, with a score from 0 to 1.

        Every word of the text must be a word of the name, its beginning, its initial or a near spelling;
        where no name has them all, the names that have most of them. Names that agree about equally well
        come best known first. `more_edits` forgives each word further typing errors. See `question`.
        """
        if not key or limit <= 0:
            return []
        found = self._found(Question.of(key, more_edits), limit)
        return [(row, round(step / WHOLE, 2)) for row, step in found.best(limit)]

    def _found(self, question: Question, limit: int) -> Found:
        """The best `limit` rows. Cost: see `plain`; after many questions at a large graph, `compiled`."""
        limit = min(limit, max(1, len(self._array("keys.row"))))
        kept = self._store.kept
        finder: Finder | None = kept.get(f"{self._what}.finder")
        if finder is None and len(self._keys) >= MANY_KEYS:
            asked = kept[f"{self._what}.asked"] = kept.get(f"{self._what}.asked", 0) + 1
            if asked > MANY_QUESTIONS and (asked > MANY_MORE or _compiled()):
                finder = self.prepare()
        if finder is not None:
            return finder.find(question, limit)
        from .plain import find

        return find(self._store, self._what, question, limit)

    def prepare(self) -> Finder | None:
        """Get ready for many questions, where there are so many names that it pays: import the kernels, which
        are compiled once for an installation, and read the words."""
        if len(self._keys) < MANY_KEYS:
            return None
        from .compiled import Finder

        if said := _remark():
            self._note(said)
        kept = self._store.kept
        if f"{self._what}.finder" not in kept:
            finder = Finder(self._store, self._what)
            finder.find(Question.of("a b"), 1)
            kept[f"{self._what}.finder"] = finder
        found: Finder = kept[f"{self._what}.finder"]
        return found


def _compiled() -> bool:
    """Whether the kernels need not be compiled first."""
    return _remark() is None


def _remark() -> str | None:
    from ..kernels.finding import search
    from ..kernels.jit import remark

    return remark("Searches for names", search)
