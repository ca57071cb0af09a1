"""Webs to search in, given as pairs of a person and a title: awkward ones and random ones, and slow answers.

Run as a program it holds the kernels against the slow answers, so that they can be run as plain Python or
with every index checked.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable

import numpy as np
from hypothesis import strategies as st

from costars.graph.centers.folded import Folded, fold, planned
from costars.graph.web import Web
from costars.kernels import distances, reach
from costars.kernels.lanes import Sums, new_space, search
from examples import World

Pairs = list[tuple[int, int]]


def web_from(pairs: Pairs, people: int | None = None, titles: int | None = None) -> Web:
    """The web of some pairs, read-only as that of an opened graph."""
    own = sorted(set(pairs))
    people = people if people is not None else 1 + max((p for p, _ in own), default=-1)
    titles = titles if titles is not None else 1 + max((t for _, t in own), default=-1)
    back = sorted((t, p) for p, t in own)

    def starts(rows: list[int], count: int) -> np.ndarray:
        return np.searchsorted(np.array(rows, np.int64), np.arange(count + 1)).astype(np.uint32)

    columns = (
        starts([p for p, _ in own], people), np.array([t for _, t in own], np.uint32),
        starts([t for t, _ in back], titles), np.array([p for _, p in back], np.uint32),
    )  # fmt: skip
    for column in columns:
        column.flags.writeable = False
    return Web(*columns)


def neighbours(web: Web) -> list[set[int]]:
    """With whom each person is on a title, that person included."""

    def on(start: np.ndarray, values: np.ndarray) -> list[list[int]]:
        return [values[slice(*start[row : row + 2])].tolist() for row in range(len(start) - 1)]

    casts = [frozenset(cast) for cast in on(web.title_start, web.title_person)]
    return [set().union(*(casts[t] for t in own)) for own in on(web.person_start, web.person_title)]


def levels(beside: list[set[int]], person: int) -> list[set[int]]:
    """The people at 0, 1, 2 … degrees from a person, by the neighbours of each."""
    found = [{person}]
    seen = {person}
    while True:
        reached = set().union(*(beside[p] for p in found[-1])) - seen
        if not reached:
            return found
        seen |= reached
        found.append(reached)


def component(beside: list[set[int]]) -> list[int]:
    """The people of the component with most people; of those as large, of the one with the smallest row."""
    parts: list[list[int]] = []
    seen: set[int] = set()
    for person in range(len(beside)):
        if person not in seen:
            parts.append(sorted(set().union(*levels(beside, person))))
            seen |= set(parts[-1])
    return max(parts, key=len, default=[])


# Awkward ones --------------------------------------------------------------------------------------


def casts(*names: str) -> Pairs:
    """One title for each word, whose letters are its people."""
    return [(ord(letter) - ord("a"), title) for title, name in enumerate(names) for letter in name]


def crowd(people: int, titles: int, pairs: int, seed: int) -> Pairs:
    """Some people are on many titles, most on one or two."""
    chance = random.Random(seed)
    return [(int(people * chance.random() ** 3), int(titles * chance.random() ** 2)) for _ in range(pairs)]


AWKWARD: dict[str, tuple[Pairs, int | None, int | None]] = {
    "one person": ([(0, 0)], None, None),
    "nobody": ([], 0, 0),
    "nobody on anything": ([], 3, 2),
    "a pair": (casts("ab"), None, None),
    "a star": (casts("ab", "ac", "ad", "ae", "af"), None, None),
    "a long line": ([(i + k, i) for i in range(300) for k in (0, 1)], None, None),
    "a line with rows to spare": ([(3 * (i + k), 2 * i) for i in range(40) for k in (0, 1)], 200, 100),
    "a ring": ([((i + k) % 50, i) for i in range(50) for k in (0, 1)], None, None),
    "components": (casts("abc", "cd", "ef", "fg", "hi", "jkl", "lm", "mn"), None, None),
    "a cast of hundreds": (
        [(i, 0) for i in range(300)] + [(5, 1), (300, 1), (300, 2), (1, 2)],
        None,
        None,
    ),
    "the very same titles": (casts("abcd", "abce", "abcf", "dgh", "ghe"), None, None),
    "the very same casts": (casts("abc", "abc", "abc", "cd", "cd", "de", "ef", "fd"), None, None),
    "twins of twins": (casts("abcd", "abcd", "abe", "cde", "efgh", "efgh", "fg"), None, None),
    "a tree": ([(c, p) for p in range(40) for c in (p, 2 * p + 1, 2 * p + 2)], None, None),
    "rings with tails": (
        [((i + k) % 9, i) for i in range(9) for k in (0, 1)]
        + [(9 + i + k - 1 if i + k else 0, 9 + i) for i in range(6) for k in (0, 1)]
        + [(30, 3), (31, 3), (30, 20), (32, 20), (33, 20), (33, 21)],
        None,
        None,
    ),
    "a crowd": (crowd(400, 300, 1200, 1), None, None),
    "a sparse crowd": (crowd(900, 700, 1000, 2), None, None),
}  # fmt: skip

random_pairs = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 17)), max_size=70)


def check_levels(find: Callable[..., tuple[np.ndarray, np.ndarray]], web: Web, people: Iterable[int]) -> None:
    """Whether a search finds what the slow way does."""
    beside = neighbours(web)
    for person in people:
        reached, sizes = find(person, *web)
        rows, expected = reached.tolist(), levels(beside, person)
        assert sizes.tolist() == [len(rows) for rows in expected]
        assert len(rows) == sum(sizes)
        for count, wanted in zip(sizes.tolist(), expected, strict=True):
            assert set(rows[:count]) == wanted
            rows = rows[count:]


def check_farness(web: Web) -> None:
    """Whether everybody is as far from the others as the slow way says, with and without kernels."""
    beside = neighbours(web)
    people = np.array(component(beside), np.uint32)
    steps = [[(d, len(rows)) for d, rows in enumerate(levels(beside, p))] for p in people.tolist()]
    expected = [sum(d * n for d, n in found) for found in steps]
    sums, squares = distances.farness(people, *web)
    assert sums[people].tolist() == expected
    assert squares[people].tolist() == [sum(d * d * n for d, n in found) for found in steps]
    if len(people):
        folded = fold(web)
        assert folded.people.tolist() == people.tolist()
        assert farness(folded).tolist() == expected


def farness(folded: Folded) -> np.ndarray:
    """By kernels."""
    plan = planned(folded)
    space = new_space(folded.start)
    sums = Sums(np.zeros(len(folded.weight), np.int64), np.zeros(0, np.int64))
    for sources in plan.sources:
        left = search(folded.start, folded.other, folded.core_people, folded.weight, sources, space, sums)
        assert left == 0
    assert plan.people.sum() == len(folded.people)
    return folded.farness(sums.steps)


if __name__ == "__main__":
    for given in AWKWARD.values():
        made = web_from(*given)
        check_farness(made)
        check_levels(reach.levels, made, range(0, made.people, 50))
    sys.stdout.write("checked\n")


def world_of(pairs: Pairs, people: int) -> World:
    """A world in which so many people are on the titles of a web."""
    world = World()
    for person in range(people):
        world.person(f"p{person}")
    casts: dict[int, list[str]] = {}
    for person, title in sorted(set(pairs)):
        casts.setdefault(title, []).append(f"p{person}")
    for title, cast in casts.items():
        world.title(f"t{title}", *cast)
    return world
