"""Searches for many questions: kernels over a web that lies in memory, or is mapped from the graph's files.

A single question is answered in plain Python (`graph.link`); an engine gives the same answers. It is safe to
use from many threads: each search has scratch memory of its own.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..kernels.chains import ranked
from ..kernels.counting import TOO_MANY, Costs, Ways, best, meet_all
from ..kernels.labels import words
from ..kernels.limits import Limits, Pairs
from ..kernels.search import (
    NOWHERE,
    ON_CHAIN,
    STEP,
    TOO_DEEP,
    Labels,
    Space,
    chain,
    distance,
)
from .link import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..index.web import Woven

__all__ = ["NO_LABELS", "Bounds", "Engine", "NotHere"]

A = np.ndarray[Any, Any]

_MOST_NUMBER = 2**31 - 1 - 2 * STEP
_LONGEST = 2048  # nodes
NO_LABELS = Labels(np.empty(0, np.uint32), np.empty((0, words(8)), np.uint64), np.empty(0, np.uint32), 8, 0)


class NotHere(Exception):
    """What kernels cannot tell: a chain of a thousand titles, or more chains than 62 bits count."""


class Bounds(NamedTuple):
    """What a rule lets in of a web: `limits`, the people (rows) that are left out, and whether it is all of
    it, `whole`."""

    limits: Limits
    without: frozenset[int]
    whole: bool


class _Scratch:
    """The scratch memory of one search at a time."""

    def __init__(self, people: int, titles: int) -> None:
        both = people + titles
        self.space = Space(
            np.zeros(people, np.int32), np.zeros(titles, np.int32), np.empty(both, np.uint32),
            np.empty(both, np.uint32), np.empty(people, np.uint32), np.empty(titles, np.uint32),
        )  # fmt: skip
        self.ways = Ways(np.empty(people, np.int64), np.empty(titles, np.int64))
        self.nodes = np.empty(_LONGEST + 1, np.int64)
        self._number = 0

    def number(self) -> int:
        """The first of `STEP` numbers that no search has used."""
        if self._number > _MOST_NUMBER:
            self.space.person[:] = 0
            self.space.title[:] = 0
            self._number = 0
        self._number += STEP
        return self._number


class Engine:
    """Chains in one web, whose rows and offsets are sound."""

    def __init__(self, woven: Woven, labels: Labels) -> None:
        self.people, self.titles = len(woven.person_start) - 1, len(woven.title_start) - 1
        self._pairs = Pairs(
            woven.person_start, woven.person_title, woven.person_key, woven.title_start, woven.title_person
        )
        self._costs = Costs(woven.person_points, woven.title_points)
        self._labels = labels
        self._free: list[_Scratch] = []

    def distance(self, a: int, b: int, bounds: Bounds) -> int | None:
        """How many titles are on a shortest chain between two rows of people; None where there is none.
        Raises `NotHere`. Cost: O(edges touched)."""
        if a == b or not self._has(a, b, bounds):
            return 0 if a == b else None
        with self._scratch() as scratch:
            number = scratch.number()
            found = distance(
                a, b, self._pairs, self._labels_for(bounds), bounds.limits, scratch.space, number
            )
            if found == TOO_DEEP:
                raise NotHere
        return None if found == NOWHERE else found

    def chain(self, a: int, b: int, bounds: Bounds) -> tuple[int, ...] | None:
        """The nodes of one shortest chain; None where there is none. Raises `NotHere`. Cost: O(edges
        touched)."""
        if a == b or not self._has(a, b, bounds):
            return (a,) if a == b else None
        with self._scratch() as scratch:
            found = chain(
                a, b, self._pairs, self._labels_for(bounds), bounds.limits, scratch.space,
                scratch.number(), scratch.nodes,
            )  # fmt: skip
            if found == TOO_DEEP:
                raise NotHere
            return None if found == NOWHERE else _signed(scratch.nodes[: 2 * found + 1])

    def count(self, a: int, b: int, bounds: Bounds) -> tuple[int, int] | None:
        """The number of titles on a shortest chain, and of shortest chains; None where there is none. Raises
        `NotHere`. Cost: O(edges touched)."""
        if a == b or not self._has(a, b, bounds):
            return (0, 1) if a == b else None
        with self._scratch() as scratch:
            degrees, total, _, _, _ = self._meet(a, b, bounds, scratch)
        return None if degrees == NOWHERE else (degrees, total)

    def link(self, a: int, b: int, limit: int, bounds: Bounds) -> Found | None:
        """The same, and the first `limit` chains in the order of their cost. Raises `NotHere`. Cost: O(edges
        touched, and of the nodes on shortest chains)."""
        if a == b or not self._has(a, b, bounds):
            return Found(0, 1, [(a,)]) if a == b else None
        with self._scratch() as scratch:
            degrees, total, place, met, number = self._meet(a, b, bounds, scratch)
            if degrees == NOWHERE:
                return None
            best(
                a, b, degrees, place, met, self._pairs, self._costs, bounds.limits, scratch.space,
                scratch.ways, number, scratch.nodes,
            )  # fmt: skip
            if limit == 1:
                return Found(degrees, total, [_signed(scratch.nodes[: 2 * degrees + 1])])
            ways = scratch.ways

            def rest(node: int) -> int:
                return int(ways.person[node] if node >= 0 else ways.title[~node])

            chains = ranked(a, 2 * degrees, self._steps(scratch.space, number), rest, limit)
            return Found(degrees, total, chains)

    def _has(self, a: int, b: int, bounds: Bounds) -> bool:
        return max(a, b) < self.people and a not in bounds.without and b not in bounds.without

    @contextmanager
    def _scratch(self) -> Iterator[_Scratch]:
        try:
            scratch = self._free.pop()
        except IndexError:
            scratch = _Scratch(self.people, self.titles)
        try:
            yield scratch
        finally:
            self._free.append(scratch)

    def _labels_for(self, bounds: Bounds) -> Labels:
        return self._labels if bounds.whole else NO_LABELS

    def _meet(self, a: int, b: int, bounds: Bounds, scratch: _Scratch) -> tuple[int, int, int, int, int]:
        """What `meet_all` tells, and the number of its search."""
        last, limits, space = 0, bounds.limits, scratch.space
        if bounds.whole and len(self._labels.row):
            # To know the distance costs little, and saves the widest level.
            titles = distance(a, b, self._pairs, self._labels, limits, space, scratch.number())
            if titles == TOO_DEEP:
                raise NotHere
            if titles == NOWHERE:
                return NOWHERE, 0, 0, 0, 0
            last = 2 * titles
        number = scratch.number()
        found = meet_all(a, b, self._pairs, limits, space, scratch.ways, number, last)
        if found[0] in (TOO_DEEP, TOO_MANY):
            raise NotHere
        return (*found, number)

    def _steps(self, space: Space, number: int) -> Callable[[int, int], list[tuple[int, int]]]:
        """Of a node on a shortest chain, at a place, those that may follow it, and what the step costs."""
        pairs, costs = self._pairs, self._costs

        def steps(node: int, place: int) -> list[tuple[int, int]]:
            following = number + ON_CHAIN + place + 1
            if node >= 0:
                own = slice(pairs.person_start[node], pairs.person_start[node + 1])
                titles, points = pairs.person_title[own], costs.person_title[own]
                there = np.flatnonzero(space.title[titles] == following)
                return [
                    (~title, point + title.bit_length())
                    for title, point in zip(titles[there].tolist(), points[there].tolist(), strict=True)
                ]
            own = slice(pairs.title_start[~node], pairs.title_start[~node + 1])
            people, points = pairs.title_person[own], costs.title_person[own]
            there = np.flatnonzero(space.person[people] == following)
            return list(zip(people[there].tolist(), points[there].tolist(), strict=True))

        return steps


def _signed(nodes: A) -> tuple[int, ...]:
    """People and titles in turn as people's rows and ~rows of titles."""
    signed = nodes.copy()
    signed[1::2] = ~signed[1::2]
    return tuple(signed.tolist())
