"""Titles of which two graphs name different directors, and directors whom no common id joins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..names import normalize
from ..vocabulary import ROLES
from .matching import common_groups
from .parts import shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part

__all__ = ["compare_directors"]

A = np.ndarray[Any, Any]

_DIRECTOR = list(ROLES).index("director")


def compare_directors(
    parts: Sequence[Part], title: A, person: A, role: A, part: A, found: Disagreements
) -> None:
    """List the titles with other directors in a later graph than in the first that names any. The columns
    are those of all credits in the rows of the result, graph below graph.

    A director on each side of the same name is somebody whose id is missing on one side, not another
    director: listed once, as a question of identity.
    """
    own = shared(parts, "titles")
    directing = np.flatnonzero(role == _DIRECTOR)
    rows, starts, ends = common_groups(
        directing[own[title[directing]]], [(title, len(own))], part, len(parts)
    )
    first = np.cumsum([0, *(p.count("credits") for p in parts)])
    known: set[tuple[str, str]] = set()
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        sides: dict[int, dict[int, int]] = {}  # of each graph: its directors, each with a credit there
        for row in rows[start:end].tolist():
            number = int(part[row])
            sides.setdefault(number, {})[int(person[row])] = row - int(first[number])
        (one, here), *others = sides.items()
        for other, there in others:
            if here.keys() != there.keys():
                _Comparison(parts, (one, here), (other, there)).report(found, known)


class _Comparison:
    """The directors of one title in two graphs."""

    def __init__(
        self, parts: Sequence[Part], one: tuple[int, dict[int, int]], other: tuple[int, dict[int, int]]
    ) -> None:
        self._stores = [parts[number].store for number, _ in (one, other)]
        self._numbers = [one[0], other[0]]
        self._credits = [one[1], other[1]]

    def _person(self, side: int, credit: int) -> tuple[str, str]:
        """Name and id."""
        store = self._stores[side]
        row = store.arrays["credits.person"][credit]
        return store.strings["people.name"][row], store.strings["people.id"][row]

    def _title(self, side: int) -> tuple[str, str]:
        store = self._stores[side]
        row = store.arrays["credits.title"][next(iter(self._credits[side].values()))]
        return store.strings["titles.name"][row], store.strings["titles.id"][row]

    def report(self, found: Disagreements, known: set[tuple[str, str]]) -> None:
        here, there = self._credits
        alone = [
            {
                normalize(self._person(side, credit)[0]): credit
                for who, credit in mine.items()
                if who not in his
            }
            for side, mine, his in ((0, here, there), (1, there, here))
        ]
        titles = [self._title(side) for side in (0, 1)]
        alike = alone[0].keys() & alone[1].keys()
        for name in sorted(alike):
            people = [self._person(side, alone[side][name]) for side in (0, 1)]
            if (ids := (people[0][1], people[1][1])) in known:
                continue
            known.add(ids)
            sides = [
                (self._numbers[side], ids[side], f"director of {titles[side][0]} ({titles[side][1]})")
                for side in (0, 1)
            ]
            found.add("identity", people[0][0], *sides)
        if alone[0].keys() != alone[1].keys():
            sides = [
                (
                    self._numbers[side],
                    titles[side][1],
                    ", ".join("{} ({})".format(*self._person(side, c)) for c in self._credits[side].values()),
                )
                for side in (0, 1)
            ]
            found.add("director", titles[0][0], *sides)
