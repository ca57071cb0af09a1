"""Degrees from one person to all others, for many rows: the compiled sister of `distances.levels`.

The search goes by half-levels, people → titles → people, each whichever way is shorter (Beamer, Asanović and
Patterson, "Direction-optimizing breadth-first search", 2012): from those reached last to all that they lead
to; or, where that is much of all there is, from those not reached yet back to any that is. People with a
single title lead nowhere new and are never asked.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .bits import has, put
from .jit import i64, kernel

__all__ = ["levels"]

A = np.ndarray[Any, Any]

# Back from those not reached, once those reached last have more than one in so many of all pairs left.
_TURN = 8
_ONE = np.uint8(1)


@kernel
def levels(person: int, person_start: A, person_title: A, title_start: A, title_person: A) -> tuple[A, A]:
    """Everybody who can be reached from row `person` in a web (`graph.web.Web`), by degrees: the rows
    (uint32), and how many there are at 0, 1, 2 … degrees (int64).

    Raises IndexError where an offset or a row lies outside. Cost: O(people + titles + pairs reached), often
    far less than all pairs; memory: 8 bytes for each person and title.
    """
    people, titles = len(person_start) - 1, len(title_start) - 1
    if person < 0 or person >= people:
        raise IndexError("a person outside the web")
    seen_people, seen_titles = np.zeros((people >> 3) + 1, np.uint8), np.zeros((titles >> 3) + 1, np.uint8)
    # The loops below write a row before they know that it counts: each list has one place more.
    order, reached = np.empty(people + 1, np.uint32), np.empty(titles + 1, np.uint32)
    left_people, left_titles = np.empty(people + 1, np.uint32), np.empty(titles + 1, np.uint32)
    alone = np.empty(people + 1, np.uint32)  # people of one level with a single title
    more_people = more_titles = i64(-1)  # how many are left; -1: not listed yet
    sizes = np.zeros(16, np.int64)
    order[0], sizes[0], depth = person, 1, 0
    put(seen_people, np.uint32(person))
    begin, core, end = 0, i64(1), i64(1)  # those reached last in `order`, with several titles first
    pairs = _pairs(order[:1], person_start, len(person_title))
    unseen_people, unseen_titles = i64(len(person_title)) - pairs, i64(len(title_person))
    while pairs > 0:
        if pairs * _TURN < unseen_titles:
            count = _onward(order[begin:core], person_start, person_title, seen_titles, reached, titles)
        else:
            count, more_titles = _back(
                left_titles, more_titles, title_start, title_person, seen_people, seen_titles, reached, people
            )
        pairs = _pairs(reached[:count], title_start, len(title_person))
        unseen_titles -= pairs
        if pairs * _TURN < unseen_people:
            found = _onward(reached[:count], title_start, title_person, seen_people, order[end:], people)
        else:
            found, more_people = _back(
                left_people, more_people, person_start, person_title, seen_titles, seen_people, order[end:],
                titles,
            )  # fmt: skip
        if found == 0:
            break
        begin, core, singles = end, end, i64(0)
        end += found
        pairs = i64(0)
        for i in range(begin, end):
            row = order[i]
            own = i64(person_start[row + 1]) - i64(person_start[row])
            if own < 0:
                raise IndexError("offsets outside their list")
            pairs += own
            order[core], alone[singles] = row, row
            core += own > 1
            singles += own == 1
        order[core:end] = alone[:singles]
        unseen_people -= pairs
        pairs -= singles
        depth += 1
        if depth == len(sizes):
            longer = np.zeros(2 * depth, np.int64)
            longer[:depth] = sizes
            sizes = longer
        sizes[depth] = found
    return order[:end].copy(), sizes[: depth + 1]


@kernel
def _pairs(rows: A, start: A, size: int) -> int:
    """How many values some rows have in a list-of-lists of `size` values."""
    total = i64(0)
    for row in rows:
        first, last = i64(start[row]), i64(start[row + 1])
        if first > last or last > size:
            raise IndexError("offsets outside their list")
        total += last - first
    return total


@kernel
def _onward(rows: A, start: A, other: A, seen: A, found: A, limit: int) -> int:
    """What some rows (checked by `_pairs`) lead to and is not in `seen` yet is put there, listed in `found`
    and counted; all values lie below `limit`, or it is an IndexError."""
    count = i64(0)
    for row in rows:
        for k in range(np.uint64(start[row]), np.uint64(start[row + 1])):
            value = other[k]
            if value >= limit:
                raise IndexError("a row outside its table")
            found[count] = value
            count += put(seen, value)
    return count


@kernel
def _back(left: A, count: int, start: A, other: A, near: A, seen: A, found: A, limit: int) -> tuple[int, int]:
    """Of the `count` rows in `left` (-1: of all rows) not in `seen` yet, those with a value in `near` are put
    there and listed in `found`, the others in `left`; returns how many there are of each.

    The first value of each row is looked at without a branch, since nobody could guess its way; often it is
    the best known, which is near, and decides.
    """
    hits, rest = i64(0), i64(0)
    if len(other) == 0:
        return hits, rest
    end = np.uint32(len(other) - 1)
    every = count < 0
    for i in range(len(start) - 1 if every else count):
        row = np.uint32(i) if every else left[i]
        first, last = start[row], start[row + 1]
        if first > last or last > len(other):
            raise IndexError("offsets outside their list")
        value = other[min(first, end)]
        if value >= limit:
            raise IndexError("a row outside its table")
        asks = np.uint8(first < last) & (has(seen, row) ^ _ONE)
        hit = asks & has(near, value)
        found[hits], left[rest] = row, row
        hits += hit
        rest += asks & (hit ^ _ONE)
    others, rest = rest, i64(0)
    for i in range(others):
        row = left[i]
        hit = False
        for k in range(np.uint64(start[row]) + np.uint64(1), np.uint64(start[row + 1])):
            value = other[k]
            if value >= limit:
                raise IndexError("a row outside its table")
            if has(near, value):
                hit = True
                break
        found[hits], left[rest] = row, row
        hits += hit
        rest += not hit
    for row in found[:hits]:
        put(seen, row)
    return hits, rest
