"""The first chain between two people who are two or three titles apart, for many pairs of a few people.

`Linker.link` counts all chains and gives the best; this finds the one that it gives first and nothing else,
by arrays. A chain costs what it does there: of each title a point for each doubling of its row, and of each
person on it their points (`View.points`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..kernels.distances import stretches
from ..vocabulary import UNBILLED
from .link import chain_records
from .rules import ONLY_VOICE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..records import Person, Title
    from .rules import RuleFilter
    from .view import View

__all__ = ["ShortChains"]

_FAR = 127  # more than one title with two people and another with one cost: 32 points and three times 16
_SHIFT = 7  # bits of such a cost


class _Pairs(NamedTuple):
    """People on titles, each pair once: arrays of one length."""

    people: NDArray[Any]
    titles: NDArray[Any]
    points: NDArray[Any]
    at: NDArray[Any]  # where the pair's first credit stood


class _Near(NamedTuple):
    """Those who share a title with somebody, themselves included, in the order of their rows; what a step to
    each costs, and the best known title over which it costs that. Arrays of one length."""

    people: NDArray[Any]
    costs: NDArray[Any]
    titles: NDArray[Any]

    def on(self, cast: _Pairs) -> list[tuple[int, int, int]]:
        """Of those of a title's cast who are near: what it costs to come to the title over them, the title of
        the step before, and their row; the cheapest first."""
        at = np.minimum(self.people.searchsorted(cast.people), len(self.people) - 1)
        there = self.people[at] == cast.people
        at = at[there]
        costs = self.costs[at] + cast.points[there]
        return sorted(zip(costs.tolist(), self.titles[at].tolist(), self.people[at].tolist(), strict=True))


class ShortChains:
    """Chains of two and three titles of the graph itself under one rule: announcements laid over it have no
    part in them. What is read of a person is kept for the next pair: O(the titles of their co-stars)."""

    def __init__(self, view: View, rule: RuleFilter) -> None:
        store = view.store
        self._view, self._store, self._rule = view, store, rule
        self._roles = np.frombuffer(rule.roles(), np.bool_)
        self._met: dict[int, _Near] = {}
        self._reach: dict[int, tuple[NDArray[Any], NDArray[Any]]] = {}
        self._least = np.full(store.count("titles"), _FAR, np.int8)  # `_FAR` all over between two uses

    def through_one(self, a: int, b: int) -> tuple[Person | Title, ...] | None:
        """The first of the chains of two titles between two people who share none. None where there is none.
        Cost: O(credits of their titles)."""
        if self._unknown(a, b):
            return None
        near_a, near_b = self._near(a), self._near(b)
        people, at_a, at_b = np.intersect1d(
            near_a.people, near_b.people, assume_unique=True, return_indices=True
        )
        between = (people != a) & (people != b)
        people, at_a, at_b = people[between], at_a[between], at_b[between]
        if not len(people):
            return None
        first, second = near_a.titles[at_a], near_b.titles[at_b]
        best = np.lexsort((second, people, first, near_a.costs[at_a] + near_b.costs[at_b]))[0]
        chain = a, ~int(first[best]), int(people[best]), ~int(second[best]), b
        return chain_records(self._view, chain)

    def through_two(self, a: int, b: int) -> tuple[Person | Title, ...] | None:
        """The same of chains of three titles between two people who are further apart than two. Cost:
        O(credits of everybody who shares a title with one of them)."""
        if self._unknown(a, b):
            return None
        near_a, near_b = self._near(a), self._near(b)
        titles, bounds = self._between(a, b)
        best: tuple[int, ...] | None = None
        for place in np.argsort(bounds, kind="stable").tolist():
            if best is not None and bounds[place] > best[0]:
                break
            title = int(titles[place])
            cast = self._cast(title)
            others = near_b.on(cast)
            for cost, first, one in near_a.on(cast):
                for more, last, other in others:
                    found = (cost + title.bit_length() + more, first, one, title, other, last)
                    if best is not None and found >= best:
                        if found[0] > best[0]:
                            break
                    elif one != other and one != a and other != b:
                        best = found
        if best is None:
            return None
        _, first, one, title, other, last = best
        return chain_records(self._view, (a, ~first, one, ~title, other, ~last, b))

    def _unknown(self, *people: int) -> bool:
        """Whether somebody is known from announcements alone."""
        return max(people) >= self._store.count("people")

    def _near(self, person: int) -> _Near:
        if person not in self._met:
            start = self._store.arrays["people.credits"]
            own = self._pairs(np.arange(start[person], start[person + 1]))
            counts = self._rule.titles_count(own.titles)
            titles, points = own.titles[counts], own.points[counts]
            credits, number = self._listed("titles", titles)
            found = self._pairs(self._store.numpy("titles.credits.row")[credits])
            costs = (_rank_points(titles) + points)[number[found.at]] + found.points
            # Of equal costs the best known title comes first, as the titles are in that order.
            order = np.argsort(found.people.astype(np.int64) << _SHIFT | costs, kind="stable")
            people = found.people[order]
            order = order[np.flatnonzero(np.diff(people, prepend=people[:1] - 1))]
            self._met[person] = _Near(found.people[order], costs[order], found.titles[order])
        return self._met[person]

    def _between(self, a: int, b: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """The titles that people near both are on, and what a chain over each costs at least."""
        (titles_a, costs_a), (titles_b, costs_b) = self._reached(a), self._reached(b)
        self._least[titles_a] = costs_a
        costs = self._least[titles_b].astype(np.int64)
        self._least[titles_a] = _FAR
        both = costs < _FAR
        titles = titles_b[both]
        bounds = costs[both] + costs_b[both] + _rank_points(titles)
        counts = self._rule.titles_count(titles)
        return titles[counts], bounds[counts]

    def _reached(self, person: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """The titles, whatever the rule says of them, that somebody near a person is on, and the least that
        it costs to come there over one of these."""
        if person not in self._reach:
            near = self._near(person)
            others = near.people != person
            credits, number = self._listed("people", near.people[others])
            found = self._pairs(credits)
            costs = near.costs[others][number[found.at]] + found.points
            np.minimum.at(self._least, found.titles, costs.astype(np.int8))
            titles = np.flatnonzero(self._least < _FAR)
            self._reach[person] = titles, self._least[titles]
            self._least[titles] = _FAR
        return self._reach[person]

    def _cast(self, title: int) -> _Pairs:
        start = self._store.arrays["titles.credits"]
        return self._pairs(self._store.numpy("titles.credits.row")[start[title] : start[title + 1]])

    def _listed(self, what: str, rows: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Where the credits of people or titles are listed, one row's behind the other's, and of each place
        which of the rows it belongs to."""
        starts = self._store.numpy(f"{what}.credits")
        places = stretches(rows, starts, self._store.count("credits"))
        lengths = starts[rows.astype(np.int64) + 1] - starts[rows]
        return places, np.repeat(np.arange(len(rows)), lengths)

    def _pairs(self, credits: NDArray[Any]) -> _Pairs:
        """Who counts on which title, of credits in an order in which those of a pair follow each other. Their
        points are those of all their credits there, as in `View.points`."""
        store = self._store
        people, titles = store.numpy("credits.person")[credits], store.numpy("credits.title")[credits]
        new = np.ones(len(credits), np.bool_)
        new[1:] = (people[1:] != people[:-1]) | (titles[1:] != titles[:-1])
        at = np.flatnonzero(new)
        counts = self._roles[store.numpy("credits.role")[credits]]
        if not self._rule.rule.voice:
            counts &= store.numpy("credits.voice")[credits] != ONLY_VOICE
        counts = np.logical_or.reduceat(counts, at) if len(at) else counts
        if without := sorted(self._rule.without_people):
            counts &= ~np.isin(people[at], without)
        points = _PLACE_POINTS[store.numpy("credits.billing")[credits]]
        points = np.minimum.reduceat(points, at)[counts] if len(at) else points
        at = at[counts]
        return _Pairs(people[at], titles[at], points, at)


def _rank_points(rows: NDArray[Any]) -> NDArray[Any]:
    """A point for each doubling of some numbers: what `int.bit_length` says."""
    return np.frexp(rows.astype(np.float64))[1].astype(np.int64)


_PLACE_POINTS = np.append([UNBILLED], _rank_points(np.arange((1 << 16) - 1)))  # of each place in a cast list
