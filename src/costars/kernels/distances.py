"""Degrees from one person to all others, by whole levels over arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["farness", "levels", "stretches"]

A = np.ndarray[Any, Any]


def _spread(rows: NDArray[Any], starts: NDArray[np.uint32], values: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The values of all given rows of a list-of-lists, one after the other."""
    return values[stretches(rows, starts, len(values))]


def stretches(rows: NDArray[Any], starts: NDArray[np.uint32], size: int) -> NDArray[np.int64]:
    """Where the values of all given rows of a list-of-lists of `size` values stand, one row after the other.
    Raises IndexError where an offset lies outside."""
    begin = starts[rows].astype(np.int64)
    length = starts[rows + 1].astype(np.int64) - begin
    if len(length) and (length.min() < 0 or (begin + length).max() > size):
        raise IndexError("offsets outside their list")
    total = int(length.sum())
    ends = np.cumsum(length)
    return np.repeat(begin - (ends - length), length) + np.arange(total)


def levels(
    person: int,
    person_start: NDArray[np.uint32],
    person_title: NDArray[np.uint32],
    title_start: NDArray[np.uint32],
    title_person: NDArray[np.uint32],
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Everybody who can be reached from row `person` in a web (`graph.web.Web`), by degrees: the rows, and
    how many there are at 0, 1, 2 … degrees. `kernels.reach` gives the same for many rows, those of one degree
    in another order.

    Raises IndexError where an offset or a row lies outside. Cost: O(people + titles + pairs reached).
    """
    seen_people = np.zeros(len(person_start) - 1, np.bool_)
    seen_titles = np.zeros(len(title_start) - 1, np.bool_)
    frontier: NDArray[Any] = np.array([person], np.uint32)
    seen_people[frontier] = True
    found = []
    while len(frontier):
        found.append(frontier)
        titles = _spread(frontier, person_start, person_title)
        titles = np.unique(titles[~seen_titles[titles]])
        seen_titles[titles] = True
        people = _spread(titles, title_start, title_person)
        frontier = np.unique(people[~seen_people[people]])
        seen_people[frontier] = True
    return np.concatenate(found), np.array([len(rows) for rows in found], np.int64)


_WORD = 64
_AT_ONCE = 1 << 22  # words of pairs


def farness(
    sources: NDArray[np.uint32],
    person_start: NDArray[np.uint32],
    person_title: NDArray[np.uint32],
    title_start: NDArray[np.uint32],
    title_person: NDArray[np.uint32],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each person of a web the sum of the degrees to some rows of people, as far as these reach, and the
    sum of their squares. `kernels.lanes` does the same for many rows.

    Each person has a bit for each source, which is set once it was reached. Raises IndexError where an offset
    or a row lies outside. Cost: O(pairs × sources × the largest degree / 64).
    """
    people, titles = len(person_start) - 1, len(title_start) - 1
    sums, squares = np.zeros(people, np.int64), np.zeros(people, np.int64)
    some_titles, casts, cast_at = _lists(title_start, title_person)
    some_people, works, works_at = _lists(person_start, person_title)
    step = _WORD * max(1, _AT_ONCE // max(len(person_title), 1))
    for begin in range(0, len(sources), step):
        lanes = sources[begin : begin + step]
        words = -(-len(lanes) // _WORD)
        reached, joined = np.zeros((people, words), np.uint64), np.zeros((titles, words), np.uint64)
        lane = np.arange(len(lanes))
        bits = np.uint64(1) << (lane % _WORD).astype(np.uint64)
        np.bitwise_or.at(reached, (lanes, lane // _WORD), bits)
        degree, new = 0, True
        while new and len(casts):
            degree += 1
            joined[some_titles] = np.bitwise_or.reduceat(reached[casts], cast_at)
            after = reached[some_people] | np.bitwise_or.reduceat(joined[works], works_at)
            count = np.bitwise_count(after ^ reached[some_people]).sum(axis=1, dtype=np.int64)
            reached[some_people] = after
            sums[some_people] += count * degree
            squares[some_people] += count * degree * degree
            new = bool(count.any())
    return sums, squares


def _lists(start: A, values: A) -> tuple[A, A, A]:
    """The rows of a list-of-lists that have any values, these, and where each row's begin among them."""
    length: A = np.diff(start.astype(np.int64))
    rows = np.flatnonzero(length)
    return rows, _spread(rows, start, values), np.cumsum(length[rows]) - length[rows]
