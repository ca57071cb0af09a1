"""Degrees from one person to all others, by whole levels over arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["levels", "stretches"]


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
