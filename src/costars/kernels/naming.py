"""Kernels that tell how far names agree with a question.

A question has slots, the words asked for; words of the index may fill a slot, each with its points
(`costars.names.agreement`). What counts is said in `costars.index.question`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..names.agreement import LEAST, PART
from .jit import i64, kernel
from .ranking import MATCHED, Best, Names, forget, offer_key, refused_from

__all__ = [
    "BENCH",
    "BLOOM",
    "Bench",
    "Sought",
    "bench",
    "counts_of",
    "list_of",
    "marks_of",
    "offer_slot",
    "step_of",
    "take",
    "take_slot",
]

A = np.ndarray[Any, Any]

BLOOM = 4096
BENCH = 128


class Sought(NamedTuple):
    """A question: the letters of each slot, and of all. `ranges` are words that may fill a slot (n × 5: slot,
    first word, the one behind the last, points, whether it is the very word asked for); `singles` further
    ones (n × 3: word, slot, points), in order; `bloom[word % BLOOM]` is unset for most others."""

    letters: A
    total: int
    ranges: A
    singles: A
    bloom: A


class Bench(NamedTuple):
    """Names that are looked at together, `BENCH` at most: their numbers, how many slots each fills and with
    how many points; and room for the points of each slot."""

    keys: A
    matched: A
    points: A
    slots: A


@kernel
def _listed(names: Names, first: int, behind: int) -> tuple[int, int]:
    """Where the names stand that have a word of a range. Raises IndexError where that is outside."""
    if first < 0 or first > behind or behind >= len(names.word_start):
        raise IndexError("words outside their table")
    low, high = i64(names.word_start[first]), i64(names.word_start[behind])
    if low > high or high > len(names.word_key):
        raise IndexError("offsets outside the names")
    return low, high


@kernel
def list_of(names: Names, sought: Sought, i: int) -> tuple[int, int, int, int]:
    """The i-th list of a question, ranges first: its slot, its points, where its names stand."""
    if i < len(sought.ranges):
        entry = sought.ranges[i]
        low, high = _listed(names, entry[1], entry[2])
        return entry[0], entry[3], low, high
    single = sought.singles[i - len(sought.ranges)]
    low, high = _listed(names, single[0], single[0] + 1)
    return single[1], single[2], low, high


@kernel
def counts_of(names: Names, sought: Sought) -> A:
    """How long the lists of each slot are."""
    counts = np.zeros(len(sought.letters), np.int64)
    for i in range(len(sought.ranges) + len(sought.singles)):
        slot, _, low, high = list_of(names, sought, i)
        counts[slot] += high - low
    return counts


@kernel
def bench(sought: Sought) -> Bench:
    """A bench with nothing on it."""
    size = BENCH
    return Bench(
        np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size, np.int64),
        np.empty(len(sought.letters), np.int64),
    )  # fmt: skip


@kernel
def _agreements(names: Names, sought: Sought, laid: Bench, count: int) -> None:
    """Of the first `count` names on the bench, how many slots they fill, and with how many points."""
    # Each name's words are two reads somewhere in memory, and arrays out of a tuple cost something.
    keys, matched, points, slots = laid.keys, laid.matched, laid.points, laid.slots
    key_start, key_word = names.key_start, names.key_word
    ranges, singles, bloom = sought.ranges, sought.singles, sought.bloom
    for place in range(count):
        key = keys[place]
        if key < 0 or key + 1 >= len(key_start):
            raise IndexError("a name outside the names")
        first, behind = i64(key_start[key]), i64(key_start[key + 1])
        if first > behind or behind > len(key_word):
            raise IndexError("offsets outside the words")
        slots[:] = 0
        for i in range(first, behind):
            word = i64(key_word[i])
            for j in range(len(ranges)):
                if ranges[j, 1] <= word and word < ranges[j, 2]:
                    slots[ranges[j, 0]] = max(slots[ranges[j, 0]], ranges[j, 3])
            if len(singles) and bloom[word % BLOOM]:
                low, high = 0, len(singles)
                while low < high:
                    middle = (low + high) // 2
                    if singles[middle, 0] < word:
                        low = middle + 1
                    else:
                        high = middle
                while low < len(singles) and singles[low, 0] == word:
                    slots[singles[low, 1]] = max(slots[singles[low, 1]], singles[low, 2])
                    low += 1
        matched[place], points[place] = 0, 0
        for slot in range(len(slots)):
            matched[place] += slots[slot] > 0
            points[place] += slots[slot]


@kernel
def step_of(points: int, total: int) -> int:
    return min(PART, points // total)


@kernel
def take(names: Names, sought: Sought, best: Best, laid: Bench, count: int, least: int) -> None:
    """Look at the first `count` names on the bench. One is offered where it fills `least` slots, and no fewer
    than the best so far; where it fills more, these are let go."""
    _agreements(names, sought, laid, count)
    for place in range(count):
        step, matched = step_of(laid.points[place], sought.total), laid.matched[place]
        if step < LEAST or matched < least or matched < best.state[MATCHED]:
            continue
        if matched > best.state[MATCHED]:
            forget(best, matched)
        offer_key(names, best, step, laid.keys[place])


@kernel
def offer_slot(names: Names, sought: Sought, best: Best, slot: int) -> None:
    """Offer all names that fill one slot, and none that fill another. A name that is in several lists comes
    out with its best points."""
    word_key = names.word_key
    for i in range(len(sought.ranges) + len(sought.singles)):
        filled, worth, low, high = list_of(names, sought, i)
        step = step_of(worth, sought.total)
        if filled == slot and low < high and step >= LEAST:
            best.state[MATCHED] = 1
            refused = refused_from(best, step)
            for j in range(low, high):
                if word_key[j] < refused:
                    offer_key(names, best, step, i64(word_key[j]))
                    refused = refused_from(best, step)


@kernel
def marks_of(names: Names, sought: Sought, slot: int) -> A:
    """A bit for each name, set where it fills a slot."""
    count, word_key = len(names.ranked), names.word_key
    marked = np.zeros((count >> 3) + 1, np.uint8)
    for i in range(len(sought.ranges) + len(sought.singles)):
        filled, _, low, high = list_of(names, sought, i)
        if filled == slot:
            for j in range(low, high):
                key = i64(word_key[j])
                if key >= count:
                    raise IndexError("a name outside the names")
                marked[key >> 3] |= np.uint8(1 << (key & 7))
    return marked


@kernel
def take_slot(
    names: Names, sought: Sought, best: Best, laid: Bench, slot: int, least: int, marked: A
) -> None:
    """Look at all names that fill one slot; at the marked ones only, where there are marks."""
    count = i64(0)
    keys, word_key = laid.keys, names.word_key
    for i in range(len(sought.ranges) + len(sought.singles)):
        filled, _, low, high = list_of(names, sought, i)
        if filled != slot:
            continue
        for j in range(low, high):
            key = i64(word_key[j])
            if len(marked) == 0 or (key >> 3 < len(marked) and marked[key >> 3] >> (key & 7) & 1):
                keys[count] = key
                count += 1
                if count == len(keys):
                    take(names, sought, best, laid, count, least)
                    count = i64(0)
    take(names, sought, best, laid, count, least)
