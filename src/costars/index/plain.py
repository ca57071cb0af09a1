"""Questions for names answered with numpy, by looking at every name that may agree.

For one question, or few: importing numba takes longer. `costars.kernels.finding` gives the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..kernels.distances import stretches
from ..names import compact
from ..names.agreement import LEAST, PART, WHOLE
from ..names.signature import MAX_BITS_PER_EDIT, signature
from . import question as questions
from .lookup import first_from, same_letters, starting_with
from .question import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .question import Question
    from .store import Store

__all__ = ["find"]

A = np.ndarray[Any, Any]


class _Words(NamedTuple):
    """Words of the index that fill a slot, with the points of each (int64)."""

    slot: int
    words: A
    points: A


def find(store: Store, what: str, question: Question, limit: int) -> Found:
    """The best `limit` rows of "people" or "titles". Raises IndexError or ValueError where a number of a
    damaged graph leads outside. Cost: O(the names of the slot that the fewest fill, and the words of the
    index), or what `question` says where no name fills all slots."""
    names = _Names(store, what)
    parts, matched = names.rows(*_agreeing(names, question, list(_words(store, what, question))), limit)
    wholes: dict[int, int] = {}
    for key, step in _wholes(store, what, question):
        for row in names.rows_of(key, limit):
            wholes[row] = max(step, wholes.get(row, 0))
    return Found(list(wholes.items()), list(parts.items()), matched)


class _Names:
    """The tables of names. Keys are numbered by how well known they are."""

    def __init__(self, store: Store, what: str) -> None:
        self.word_start, self.word_key = store.numpy(f"{what}.words.start"), store.numpy(f"{what}.words.key")
        self.key_start, self.key_word = (
            store.numpy(f"{what}.ranked.start"),
            store.numpy(f"{what}.ranked.word"),
        )
        self.ranked = store.numpy(f"{what}.ranked")
        self.row_start, self.row = store.numpy(f"{what}.keys.start"), store.numpy(f"{what}.keys.row")

    def count(self, words: A) -> int:
        """How long the lists of some words are."""
        return int((self.word_start[words + 1].astype(np.int64) - self.word_start[words]).sum())

    def having(self, words: A) -> A:
        """The keys that have one of some words, in order."""
        return _distinct(self.word_key[stretches(words, self.word_start, len(self.word_key))])

    def agreement(self, keys: A, question: Question, words: list[_Words]) -> tuple[A, A]:
        """Of each key how many slots it fills, and its step."""
        matched, points = np.zeros(len(keys), np.int64), np.zeros(len(keys), np.int64)
        places = stretches(keys, self.key_start, len(self.key_word))
        lengths = self.key_start[keys + 1].astype(np.int64) - self.key_start[keys]
        owner = np.repeat(np.arange(len(keys)), lengths)
        of_key = self.key_word[places]
        for slot in range(len(question.letters)):
            worth = np.zeros(len(self.word_start) - 1, np.int64)
            for part in words:
                if part.slot == slot:
                    worth[part.words] = np.maximum(worth[part.words], part.points)
            best = np.zeros(len(keys), np.int64)
            np.maximum.at(best, owner, worth[of_key])
            matched += best > 0
            points += best
        return matched, np.minimum(points // question.total, PART)

    def rows_of(self, number: int, limit: int) -> list[int]:
        """What is called by the key of this number in the order of keys."""
        first, behind = int(self.row_start[number]), int(self.row_start[number + 1])
        return self.row[first : min(behind, first + limit)].tolist()  # type: ignore[no-any-return]

    def rows(self, keys: A, steps: A, matched: int, limit: int) -> tuple[dict[int, int], int]:
        """The rows of some keys with their best steps; the best `limit` are among them. `matched` is given
        back."""
        codes = (WHOLE - steps) << 32 | keys.astype(np.int64)
        wanted = limit
        while True:
            first = np.sort(codes if len(codes) <= wanted else np.partition(codes, wanted)[:wanted])
            numbers = self.ranked[first & 0xFFFFFFFF]
            # Keys may share their best known row.
            if len(first) == len(codes) or len(_distinct(self.row[self.row_start[numbers]])) >= limit:
                break
            wanted *= 2
        best: dict[int, int] = {}
        for number, step in zip(numbers.tolist(), (WHOLE - (first >> 32)).tolist(), strict=True):
            for row in self.rows_of(number, limit):
                best.setdefault(row, step)
        return best, matched


def _distinct(values: A) -> A:
    """Each value once, in order. (numpy's own `unique` imports masked arrays, for as long as all of this.)"""
    values = np.sort(values)
    new = np.ones(len(values), np.bool_)
    new[1:] = values[1:] != values[:-1]
    return values[new]


def _words(store: Store, what: str, question: Question) -> Iterator[_Words]:
    """The words that may fill each slot."""
    strings = store.strings[f"{what}.words"]
    for part in question.parts:
        text = part.text.encode()
        begun = starting_with(strings, text)
        very = 1 if begun and strings.raw(begun[0]) == text else 0
        goes_on = np.arange(begun.start + very, begun.stop)
        misspelt = _near(store, f"{what}.words", part.text, part.edits) if part.edits else []
        near = [(word, distance) for word, distance in misspelt if word not in begun]
        for slot in part.slots:
            if very:
                yield _Words(slot, np.array([begun[0]]), np.array([question.same(slot)]))
            yield _Words(slot, goes_on, np.full(len(goes_on), question.begun(part, slot)))
            if near:
                points = [question.misspelt(part, slot, distance) for _, distance in near]
                yield _Words(slot, np.array([word for word, _ in near]), np.array(points))


def _near(store: Store, name: str, text: str, edits: int) -> list[tuple[int, int]]:
    """The strings of a table, spaces aside, within `edits` errors of one, and how many each has: those whose
    signature is near are compared letter by letter."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    strings, signs = store.strings[name], store.numpy(f"{name}.sign")
    sign = np.uint64(signature(text))
    bound = MAX_BITS_PER_EDIT * edits
    near = (np.bitwise_count(signs & ~sign) <= bound) & (np.bitwise_count(sign & ~signs) <= bound)
    numbers = np.flatnonzero(near).tolist()
    letters = [compact(strings[number]) for number in numbers]
    found = process.extract(text, letters, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return [(numbers[place], int(distance)) for _, distance, place in found]


def _agreeing(names: _Names, question: Question, words: list[_Words]) -> tuple[A, A, int]:
    """The keys that fill most slots, the step of each, and how many slots these are."""
    counts = [
        sum(names.count(part.words) for part in words if part.slot == slot)
        for slot in range(len(question.letters))
    ]
    filled = sorted(
        (slot for slot, count in enumerate(counts) if count), key=lambda slot: (counts[slot], slot)
    )
    nothing = np.empty(0, np.int64), np.empty(0, np.int64), 0
    if len(filled) < question.least:
        return nothing
    keys = _having(names, words, filled[:1])
    matched, steps = names.agreement(keys, question, words)
    if (found := (matched == len(filled)) & (steps >= LEAST)).any():
        return keys[found], steps[found], len(filled)
    # Who fills n of s slots is in one of the s - n + 1 shortest lists.
    budget = left = questions.WORK // len(filled)
    looked: list[int] = []
    known = np.arange(0)
    for slot in filled[: len(filled) - question.least + 1]:
        if question.least > 1 and counts[slot] > left:
            known = np.arange(min(budget, len(names.ranked)))
            break
        left -= counts[slot]
        looked.append(slot)
    keys = _distinct(np.concatenate([_having(names, words, looked), known]))
    matched, steps = names.agreement(keys, question, words)
    matched[steps < LEAST] = 0
    most = int(matched.max(initial=0))
    if most < question.least:
        return nothing
    return keys[matched == most], steps[matched == most], most


def _having(names: _Names, words: list[_Words], slots: list[int]) -> A:
    """The keys in the lists of some slots, in order (int64)."""
    parts = [np.empty(0, np.int64), *(part.words for part in words if part.slot in slots)]
    return names.having(np.concatenate(parts)).astype(np.int64)


def _wholes(store: Store, what: str, question: Question) -> Iterator[tuple[int, int]]:
    """The numbers of the keys that are all of the question, or nearly so, with their steps."""
    keys, order = store.strings[f"{what}.keys"], store.arrays[f"{what}.keys.compact"]
    for whole in question.wholes:
        if whole.spaces:
            text = whole.text.encode()
            place = first_from(keys, text)
            if place < len(keys) and keys.raw(place) == text:
                yield place, WHOLE
        else:
            for number in same_letters(keys, order, whole.text):
                if keys[number].startswith(whole.article):
                    yield number, WHOLE
    if question.edits:
        for number, distance in _near(store, f"{what}.keys", question.wholes[0].text, question.edits):
            if distance and question.nearly(distance) >= LEAST:
                yield number, question.nearly(distance)
