"""Making a web: who is on which title, each pair once, listed from both ends."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = ["pairs_of_people", "turned"]

A = np.ndarray[Any, Any]


@kernel
def pairs_of_people(
    people_start: A, credit_title: A, role: A, voice: A, roles: A, only_voice: int, titles: A, people: A,
    start: A, title: A,
) -> int:  # fmt: skip
    """Fill `start` (people + 1) and `title` (as long as the credits) with the titles that count of each
    person, each once and in order; returns how many there are.

    `people_start` (people + 1) are offsets into the credits, which are ordered by person and title;
    `credit_title`, `role` and `voice` (credits) are of each credit, `roles` (256), `titles` and `people` the
    masks of what counts. A credit whose voice is `only_voice` does not count. Raises IndexError where an
    offset or a title lies outside. Cost: O(credits).
    """
    found = 0
    last = np.int64(-1)
    for person in range(len(people_start) - 1):
        start[person] = found
        last = np.int64(-1)
        first, behind = np.int64(people_start[person]), np.int64(people_start[person + 1])
        if first > behind or behind > len(credit_title):
            raise IndexError("offsets outside the credits")
        if not people[person]:
            continue
        for credit in range(first, behind):
            t = np.int64(credit_title[credit])
            if t == last or not roles[role[credit]] or voice[credit] == only_voice:
                continue
            if t >= len(titles):
                raise IndexError("a credit of no title")
            last = t
            if titles[t]:
                title[found] = t
                found += 1
    start[len(people_start) - 1] = found
    return found


@kernel
def turned(start: A, other: A, back_start: A, back: A) -> None:
    """Fill `back_start` and `back` with the same pairs listed from the other end, in order.

    `start` (n + 1) are offsets into `other` (pairs), whose values lie below len(back_start) - 1. Cost:
    O(pairs).
    """
    for value in other:
        back_start[value + 1] += 1
    for k in range(len(back_start) - 1):
        back_start[k + 1] += back_start[k]
    place = back_start[:-1].copy()
    for row in range(len(start) - 1):
        for k in range(start[row], start[row + 1]):
            value = other[k]
            back[place[value]] = row
            place[value] += 1
