"""The name index: from what somebody typed to rows of people or titles.

Keys (normalised names) and their words are kept in order, so that a name or the beginning of a word is
found by bisection; a near spelling by a scan over the words' signatures and a comparison, letter by
letter, of the few that are left.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from ..names import compact
from ..names.signature import MAX_BITS_PER_EDIT, allowed_edits, signature

if TYPE_CHECKING:
    from .store import Store, Strings

__all__ = ["NameIndex"]

# How far a word of the question and a word of a name agree: 1 is the same word.
_INITIAL = 0.7
_PREFIX = 0.75  # grows to 1 with the part of the word that was typed
_NEARLY = 0.95  # the best that a near spelling can be
_LEAST = 0.5  # names that agree less are not shown
_STEP = 0.05
_ARTICLES = ("the ", "a ", "an ")


def _bisect(strings: Strings, target: bytes, low: int = 0, high: int | None = None) -> int:
    """The first row from `low` on whose bytes are not before `target`; `high` where there is none."""
    return strings.bisect(target, low, len(strings) if high is None else high)


def _starting_with(strings: Strings, prefix: bytes) -> range:
    # No UTF-8 text holds the byte 0xff, so this bound is behind everything that starts with the prefix.
    return range(_bisect(strings, prefix), _bisect(strings, prefix + b"\xff"))


def _bare(key: str) -> str:
    """A key without a leading article."""
    return next((key[len(a) :] for a in _ARTICLES if key.startswith(a) and len(key) > len(a)), key)


def _begun(word: str, other: str) -> float:
    """How far a word agrees with one that begins with it."""
    if other == word:
        return 1.0
    return _INITIAL if len(word) == 1 else _PREFIX + (1 - _PREFIX) * len(word) / len(other)


def _edits(word: str, more_edits: int) -> int:
    return min(allowed_edits(word) + more_edits, len(word) // 2)


class NameIndex:
    """Look-ups in an opened graph, for `what` = "people" or "titles". Rows come best known first."""

    def __init__(self, store: Store, what: str) -> None:
        self._store = store
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
        place = _bisect(self._ids, target)
        rows = []
        while place < len(self._ids) and self._ids.raw(place) == target:
            rows.append(self._array("ids.row")[place])
            place += 1
        own = [row for row in rows if self._own_ids.raw(row) == target]
        return own or rows

    def _key(self, key: int) -> str:
        return self._keys[key]

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
        return _bisect(self._keys, key.encode(), within.start, within.stop)

    def starting(self, prefix: str, within: range) -> range:
        """The keys of a range that begin with `prefix`."""
        low = _bisect(self._keys, prefix.encode(), within.start, within.stop)
        return range(low, _bisect(self._keys, prefix.encode() + b"\xff", low, within.stop))

    def exact(self, key: str) -> list[int]:
        """The rows with the name `key`; else those that differ from it in spaces only, else in a leading
        article only."""
        rows = self._named(key) or self._same_letters(compact(key))
        if rows:
            return rows
        bare = _bare(key)
        variants = [bare] if bare != key else [a + key for a in _ARTICLES]
        return sorted({row for variant in variants for row in self._named(variant)})

    def _named(self, key: str) -> list[int]:
        place = _bisect(self._keys, key.encode())
        if place < len(self._keys) and self._keys.raw(place) == key.encode():
            return self._rows(place)
        return []

    def _same_letters(self, letters: str) -> list[int]:
        order = self._array("keys.compact")
        low, high = 0, len(order)
        while low < high:
            middle = (low + high) // 2
            if compact(self._keys[order[middle]]) < letters:
                low = middle + 1
            else:
                high = middle
        rows: set[int] = set()
        while low < len(order) and compact(self._keys[order[low]]) == letters:
            rows.update(self._rows(order[low]))
            low += 1
        return sorted(rows)

    def search(self, key: str, limit: int, more_edits: int = 0) -> list[tuple[int, float]]:
        """The `limit` best rows for the normalised text `key`, with a score from 0 to 1.

        Every word of the text must be a word of the name, its beginning, its initial or a near spelling;
        where no name has them all, the names that have most of them. Names that agree about equally well
        come best known first. `more_edits` forgives each word further typing errors.
        """
        if not key or limit <= 0:
            return []
        asked = list(dict.fromkeys(key.split(" ")))
        total = sum(map(len, asked))
        found = [self._keys_with(word, more_edits) for word in asked]
        for place, pair in enumerate(itertools.pairwise(asked)):
            # "god father" is two words for one.
            for k, likeness in self._keys_with("".join(pair), more_edits).items():
                for best in found[place : place + 2]:
                    best[k] = max(likeness, best.get(k, 0.0))
        points: dict[int, float] = defaultdict(float)
        matched: dict[int, int] = defaultdict(int)
        for word, best in zip(asked, found, strict=True):
            for k, likeness in best.items():
                points[k] += likeness * len(word)
                matched[k] += 1
        most = max(matched.values(), default=0)
        letters = compact(_bare(key))
        scores: dict[int, float] = dict.fromkeys(self._same_letters(compact(key)), 1.0)
        for k, count in matched.items():
            if count < most or most * 2 < len(asked):
                continue
            name = self._key(k)
            length = max(len(compact(name)), 1)
            score = points[k] / total * (0.9 + 0.1 * min(1.0, total / length))
            if compact(_bare(name)) == letters:
                score = 1.0
            for row in self._rows(k):
                scores[row] = max(scores.get(row, 0.0), score)
        # In steps, so that among names that agree about equally well the better known comes first.
        steps = {row: int(score / _STEP + 1e-9) for row, score in scores.items() if score >= _LEAST}
        ranked = sorted(steps.items(), key=lambda item: (-item[1], item[0]))
        return [(row, round(step * _STEP, 2)) for row, step in ranked[:limit]]

    def _keys_with(self, word: str, more_edits: int) -> dict[int, float]:
        """The keys with a word that `word` may stand for, and how far the two agree."""
        start, postings = self._array("words.start"), self._array("words.key")
        best: dict[int, float] = {}
        for number, likeness in self._near(word, more_edits):
            for k in postings[start[number] : start[number + 1]]:
                if likeness > best.get(k, 0.0):
                    best[k] = likeness
        return best

    def _near(self, word: str, more_edits: int) -> list[tuple[int, float]]:
        """The words of the index that `word` may stand for, and how far each agrees with it."""
        found: dict[int, float] = {}
        for number in _starting_with(self._words, word.encode()):
            found[number] = _begun(word, self._words[number])
        if edits := _edits(word, more_edits):
            for number, distance in self._misspelt(word, edits):
                found.setdefault(number, _NEARLY - distance / len(word))
        return list(found.items())

    @staticmethod
    def _likeness(word: str, other: str, more_edits: int) -> float:
        """How far `word` agrees with one other word, as in `_near`; 0 where it cannot stand for it."""
        from rapidfuzz.distance import OSA

        if other.startswith(word):
            return _begun(word, other)
        edits = _edits(word, more_edits)
        distance = OSA.distance(word, other, score_cutoff=edits)
        return _NEARLY - distance / len(word) if distance <= edits else 0.0

    def _misspelt(self, word: str, edits: int) -> list[tuple[int, int]]:
        import numpy as np
        from rapidfuzz.distance import OSA

        signs = self._store.numpy(f"{self._what}.words.sign")
        sign = np.uint64(signature(word))
        bound = MAX_BITS_PER_EDIT * edits
        near = (np.bitwise_count(signs & ~sign) <= bound) & (np.bitwise_count(sign & ~signs) <= bound)
        found = []
        for number in np.flatnonzero(near).tolist():
            distance = OSA.distance(word, self._words[number], score_cutoff=edits)
            if distance <= edits:
                found.append((number, distance))
        return found
