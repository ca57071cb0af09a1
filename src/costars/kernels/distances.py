"""Degrees from one person to all others, by whole levels over arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["level_sizes", "stretches"]


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


def _up_to(seen: NDArray[np.bool_], row: int) -> NDArray[np.bool_]:
    """The mask, long enough for `row`; what is added has not been seen."""
    return np.concatenate([seen, np.zeros(max(0, row + 1 - len(seen)), np.bool_)])


def _inside(rows: NDArray[np.int64], starts: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Those of the ordered rows that `starts` has offsets for."""
    return rows[: np.searchsorted(rows, len(starts) - 1)]


def level_sizes(
    person: int,
    people_start: NDArray[np.uint32],
    credit_title: NDArray[np.uint32],
    title_start: NDArray[np.uint32],
    title_credit: NDArray[np.uint32],
    credit_person: NDArray[np.uint32],
    credit_counts: NDArray[np.bool_],
    title_counts: NDArray[np.bool_],
    person_counts: NDArray[np.bool_],
    more: Sequence[tuple[int, int]] = (),
) -> list[int]:
    """How many people are at 0, 1, 2 … degrees from row `person`.

    `people_start` (people+1) are offsets into the credits, `credit_title` and `credit_person` (credits)
    rows, `title_start` (titles+1) offsets into `title_credit`, which holds rows of credits. The three
    masks say which credits, titles and people count. `more` are further pairs of a person and a title that
    count; their rows may lie behind those of the arrays. Raises IndexError where an offset or a row lies
    outside. Cost: O(people + titles + credits reached).
    """
    seen_people = ~person_counts
    seen_titles = ~title_counts
    more_people, more_titles = np.array(more, np.int64).reshape(-1, 2).T
    if len(more):
        seen_people = _up_to(seen_people, max(person, int(more_people.max())))
        seen_titles = _up_to(seen_titles, int(more_titles.max()))
    seen_people[person] = True
    frontier = np.array([person], dtype=np.int64)
    credits = np.arange(len(credit_title), dtype=np.uint32)
    sizes = []
    while len(frontier):
        sizes.append(len(frontier))
        rows = _spread(_inside(frontier, people_start), people_start, credits)
        titles: NDArray[Any] = credit_title[rows[credit_counts[rows]]]
        if len(more):
            titles = np.concatenate([titles, more_titles[np.isin(more_people, frontier)]])
        titles = np.unique(titles[~seen_titles[titles]]).astype(np.int64)
        seen_titles[titles] = True
        rows = _spread(_inside(titles, title_start), title_start, title_credit)
        people = credit_person[rows[credit_counts[rows]]]
        if len(more):
            people = np.concatenate([people, more_people[np.isin(more_titles, titles)]])
        frontier = np.unique(people[~seen_people[people]]).astype(np.int64)
        seen_people[frontier] = True
    return sizes
