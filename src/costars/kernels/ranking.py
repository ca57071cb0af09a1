"""Kernels that keep the best rows of names, however many are offered.

Names ("keys") are numbered by how well known they are, best first; so are the rows, and so each list of
names. So one name that comes too late tells that all behind it do.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..names.agreement import WHOLE
from .jit import i64, kernel

__all__ = [
    "MATCHED",
    "Best",
    "Names",
    "forget",
    "late",
    "offer",
    "offer_key",
    "ordered",
    "refused_from",
    "room",
    "rows_of",
    "worst_step",
]

A = np.ndarray[Any, Any]

_OPEN = 1 << 62  # worse than anything
# Where the parts of `Best.state` stand.
_COUNT, _WORST, _REFUSED, _LIMIT, MATCHED = 0, 1, 2, 3, 4


class Names(NamedTuple):
    """The names of a graph: `word_start` and `word_key` list the names that have a word, `key_start` and
    `key_word` the words of a name. `ranked` leads from a name to its place in `row_start`, which lists what
    is called so in `row`, best known first."""

    word_start: A
    word_key: A
    key_start: A
    key_word: A
    ranked: A
    row_start: A
    row: A


class Best(NamedTuple):
    """The best rows so far: `codes` are (WHOLE - step) << 32 | row, in no order."""

    codes: A
    state: A


@kernel
def room(limit: int) -> Best:
    """Room for the best `limit` rows."""
    state = np.zeros(5, np.int64)
    state[_WORST], state[_REFUSED], state[_LIMIT] = _OPEN, _OPEN, limit
    return Best(np.empty(2 * limit + 32, np.int64), state)


@kernel
def forget(best: Best, matched: int) -> None:
    """Begin again, with names that fill `matched` slots."""
    state = best.state
    state[_COUNT], state[_WORST], state[_REFUSED], state[MATCHED] = 0, _OPEN, _OPEN, matched


@kernel
def ordered(best: Best) -> A:
    """The best rows in order, each once, with its best step. Worse ones are let go."""
    codes, state = best.codes, best.state
    part = codes[: state[_COUNT]]
    for i in range(len(part)):
        part[i] = (part[i] & 0xFFFFFFFF) << 8 | part[i] >> 32  # by row, then by step
    part.sort()
    kept = 0
    for i in range(len(part)):
        if i == 0 or part[i] >> 8 != part[kept - 1] >> 8:
            part[kept] = part[i]
            kept += 1
    part = part[:kept]
    for i in range(kept):
        part[i] = (part[i] & 0xFF) << 32 | part[i] >> 8
    part.sort()
    limit = state[_LIMIT]
    state[_COUNT] = min(kept, limit)
    if kept >= limit:
        if part[limit - 1] >> 32 != state[_WORST] >> 32:
            state[_REFUSED] = _OPEN
        state[_WORST] = part[limit - 1]
    return part[:limit]


@kernel
def rows_of(names: Names, key: int) -> tuple[int, int]:
    """Where the rows of a name stand. Raises IndexError where that is outside."""
    if key < 0 or key >= len(names.ranked):
        raise IndexError("a name outside the names")
    number = i64(names.ranked[key])
    if number + 1 >= len(names.row_start):
        raise IndexError("a name outside the names")
    first, behind = i64(names.row_start[number]), i64(names.row_start[number + 1])
    if first >= behind or behind > len(names.row):
        raise IndexError("offsets outside the rows")
    return first, behind


@kernel
def offer(names: Names, best: Best, step: int, first: int, behind: int) -> None:
    """Take the rows from `first` on, of a name that agrees by `step`, as far as they are among the best."""
    codes, state = best.codes, best.state
    code = i64(WHOLE - step) << 32
    for i in range(first, min(behind, first + state[_LIMIT])):
        if code | i64(names.row[i]) >= state[_WORST]:
            break
        if state[_COUNT] == len(codes):
            ordered(best)
        codes[state[_COUNT]] = code | i64(names.row[i])
        state[_COUNT] += 1


@kernel
def offer_key(names: Names, best: Best, step: int, key: int) -> None:
    """The same for a name by its number. Most that come too late are told without looking at their rows."""
    state = best.state
    code = i64(WHOLE - step) << 32
    if code > state[_WORST] or (code >> 32 == state[_WORST] >> 32 and key >= state[_REFUSED]):
        return
    first, behind = rows_of(names, key)
    if code | i64(names.row[first]) >= state[_WORST]:
        state[_REFUSED] = min(state[_REFUSED], key)  # and so are all that are less known
    else:
        offer(names, best, step, first, behind)


@kernel
def late(names: Names, best: Best, step: int, key: int) -> bool:
    """Whether a name that agrees by `step`, and so all that are less known, would come too late."""
    state = best.state
    if state[_COUNT] < state[_LIMIT]:
        return False
    if state[_COUNT] > state[_LIMIT] or state[_WORST] == _OPEN:
        ordered(best)
    code = i64(WHOLE - step) << 32
    if code >> 32 != state[_WORST] >> 32:
        return bool(code > state[_WORST])
    return bool(code | i64(names.row[rows_of(names, key)[0]]) >= state[_WORST])


@kernel
def worst_step(best: Best) -> int:
    """The least step of the best; -1 where there is room for more."""
    state = best.state
    if state[_COUNT] >= state[_LIMIT]:
        ordered(best)
    return WHOLE - (state[_WORST] >> 32) if state[_COUNT] >= state[_LIMIT] else -1


@kernel
def refused_from(best: Best, step: int) -> int:
    """A number from which on names that agree by `step` are known to come too late; it only falls."""
    state = best.state
    code = i64(WHOLE - step)
    if code > state[_WORST] >> 32:
        return 0
    return state[_REFUSED] if code == state[_WORST] >> 32 else _OPEN
