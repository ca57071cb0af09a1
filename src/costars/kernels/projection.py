"""Who shares titles with whom, from a web: the edges of the graph between people, counted and listed."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = ["co_star_counts", "shared_titles"]

A = np.ndarray[Any, Any]


@kernel
def co_star_counts(
    person_start: A, person_title: A, title_start: A, title_person: A, first: int, behind: int,
    seen: A, co_stars: A, later: A,
) -> None:  # fmt: skip
    """Take the people of rows `first` to `behind` and count each pair of one of them and somebody of a later
    row who shares a title: once in `later` (people) at the first of the two, once in `co_stars` (people) at
    each of them.

    The first four are those of a web, whose rows stand in order; `seen` (people) is room, filled with the
    largest number of its type before the first call and handed to the next as it is. Cost: half the sum over
    these people's titles of their casts.
    """
    for person in range(first, behind):
        mine = 0
        for k in range(person_start[person], person_start[person + 1]):
            title = person_title[k]
            j = np.int64(title_start[title + 1]) - 1
            # A cast stands in order: from its end down to the person are those of later rows.
            while title_person[j] > person:
                other = title_person[j]
                if seen[other] != person:
                    seen[other] = person
                    co_stars[other] += 1
                    mine += 1
                j -= 1
        co_stars[person] += mine
        later[person] = mine


@kernel
def shared_titles(
    person_start: A, person_title: A, title_start: A, title_person: A, first: int, behind: int,
    shared: A, source: A, target: A, weight: A,
) -> int:  # fmt: skip
    """List, for the people of rows `first` to `behind`, everybody of a later row who shares a title: rows in
    order in `source` and `target`, the number of titles in `weight`; returns how many.

    The three have room for the sum of `later` over these people (`co_star_counts`); `shared` (people) is
    room, all 0 before and after. Cost: as of `co_star_counts`, and to sort each one's.
    """
    filled = 0
    for person in range(first, behind):
        begin = filled
        for k in range(person_start[person], person_start[person + 1]):
            title = person_title[k]
            j = np.int64(title_start[title + 1]) - 1
            while title_person[j] > person:
                other = title_person[j]
                if shared[other] == 0:
                    target[filled] = other
                    filled += 1
                shared[other] += 1
                j -= 1
        target[begin:filled].sort()
        for place in range(begin, filled):
            other = target[place]
            source[place] = person
            weight[place] = shared[other]
            shared[other] = 0
    return filled
