"""Kernels that walk the names that agree with a question from the best known on."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..names.agreement import LEAST
from .jit import i64, kernel
from .naming import Bench, Sought, list_of, step_of, take
from .ranking import Best, Names, late, worst_step

__all__ = ["tiers"]

A = np.ndarray[Any, Any]

_STRETCH = 32  # names that are looked at before one asks whether the rest comes too late


@kernel
def tiers(names: Names, sought: Sought, best: Best, laid: Bench, counts: A, slots: int, most: int) -> bool:
    """Take the best names by tiers: those with this and that very word, then those that only have words
    beginning so. Each tier is walked from the best known on, and left when the rest come too late.

    Returns whether all that `sought.ranges` can give was seen to; False where that would cost more than
    looking at `most` names.
    """
    ranges = sought.ranges
    filled = np.empty(slots, np.int64)
    place = 0
    for slot in range(len(counts)):
        if counts[slot]:
            filled[place] = slot
            place += 1
    same, begun, listed = np.zeros(slots, np.int64), np.zeros(slots, np.int64), np.zeros(slots, np.int64)
    for i in range(len(ranges)):
        _, worth, low, high = list_of(names, sought, i)
        for place in range(slots):
            if ranges[i, 0] == filled[place] and low < high:
                if ranges[i, 4]:
                    same[place] = max(same[place], worth)
                    listed[place] += high - low
                else:
                    begun[place] = max(begun[place], worth)
    worths = np.full(1 << slots, -1, np.int64)
    for tier in range(1 << slots):
        worth = 0
        for place in range(slots):
            part = same[place] if tier >> place & 1 else begun[place]
            if part == 0:
                worth = -1
                break
            worth += part
        worths[tier] = worth
    left = most
    for _ in range(1 << slots):
        tier = 0
        for other in range(1 << slots):
            if worths[other] > worths[tier]:
                tier = other
        if worths[tier] < 0:
            break
        step = step_of(worths[tier], sought.total)
        worths[tier] = -1
        if step < LEAST or worst_step(best) > step:
            return True
        if tier == 0:
            left = _walk_known(names, sought, best, laid, slots, step, left)
        else:
            slot, other = i64(-1), i64(-1)
            for place in range(slots):
                if tier >> place & 1 and (slot < 0 or listed[place] < listed[slot]):
                    slot, other = place, slot
                elif tier >> place & 1 and (other < 0 or listed[place] < listed[other]):
                    other = place
            second = filled[other] if other >= 0 else i64(-1)
            left = _walk_same(names, sought, best, laid, filled[slot], second, slots, step, left)
        if left < 0:
            return False
    return True


@kernel
def _walk_known(
    names: Names, sought: Sought, best: Best, laid: Bench, slots: int, step: int, left: int
) -> int:
    """Look at names from the best known on, until all others would come too late. Returns how many more may
    be looked at; -1 where there were not enough."""
    key = i64(0)
    while key < len(names.ranked):
        if left <= 0:
            return -1
        count = min(_STRETCH, len(names.ranked) - key)
        for place in range(count):
            laid.keys[place] = key + place
        take(names, sought, best, laid, count, slots)
        key += count
        left -= count
        if late(names, best, step, key - 1):
            break
    return left


@kernel
def _walk_same(
    names: Names, sought: Sought, best: Best, laid: Bench, slot: int, second: int, slots: int, step: int,
    left: int,
) -> int:  # fmt: skip
    """The same with the names that have the very word of one slot, and of the second one, if any."""
    ranges, word_key = sought.ranges, names.word_key
    other, at, end = i64(-1), i64(0), i64(0)  # the only list of the second, a place in it
    for i in range(len(ranges)):
        if second >= 0 and ranges[i, 0] == second and ranges[i, 4]:
            if other >= 0:
                other = i64(-1)
                break
            other = i
    for i in range(len(ranges)):
        if ranges[i, 0] != slot or not ranges[i, 4]:
            continue
        _, _, j, high = list_of(names, sought, i)
        if other >= 0:
            _, _, at, end = list_of(names, sought, other)
        while j < high:
            if left <= 0:
                return -1
            count = 0
            while j < high and count < _STRETCH:
                key = i64(word_key[j])
                if other >= 0:
                    at = _reach(word_key, at, end, key)
                    if at == end:
                        j = high
                        break
                    if word_key[at] != key:
                        # On to where the second list goes on.
                        j = _reach(word_key, j, high, i64(word_key[at]))
                        continue
                laid.keys[count] = key
                count += 1
                j += 1
            take(names, sought, best, laid, count, slots)
            left -= count
            if count and late(names, best, step, laid.keys[count - 1]):
                break
    return left


@kernel
def _reach(numbers: A, low: int, end: int, number: int) -> int:
    """The first place from `low` on of a rising list that is not below `number`; `end` where there is none.
    Cost: O(log of the places passed)."""
    stride = 1
    while low + stride < end and numbers[low + stride] < number:
        low += stride
        stride *= 2
    high = min(end, low + stride)
    while low < high:
        middle = (low + high) // 2
        if numbers[middle] < number:
            low = middle + 1
        else:
            high = middle
    return low
