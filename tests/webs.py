"""Webs to search in, given as pairs of a person and a title: awkward ones and random ones, and slow answers.

Run as a program it holds the kernels against the slow answers, so that they can be run as plain Python or
with every index checked.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
from hypothesis import strategies as st

from costars.graph.web import Web

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


def levels(web: Web, person: int) -> list[set[int]]:
    """The people at 0, 1, 2 … degrees from a person, one after the other."""

    def on(start: np.ndarray, values: np.ndarray) -> list[set[int]]:
        return [set(values[slice(*start[row : row + 2])].tolist()) for row in range(len(start) - 1)]

    titles, casts = on(web.person_start, web.person_title), on(web.title_start, web.title_person)
    found = [{person}]
    seen = {person}
    while True:
        leads = set().union(*(titles[p] for p in found[-1]))
        reached = set().union(*(casts[t] for t in leads)) - seen
        if not reached:
            return found
        seen |= reached
        found.append(reached)


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
    "nobody on anything": ([], 3, 2),
    "a pair": (casts("ab"), None, None),
    "a star": (casts("ab", "ac", "ad", "ae", "af"), None, None),
    "a long line": ([(i + k, i) for i in range(300) for k in (0, 1)], None, None),
    "a line with rows to spare": ([(3 * (i + k), 2 * i) for i in range(40) for k in (0, 1)], 200, 100),
    "a ring": ([((i + k) % 50, i) for i in range(50) for k in (0, 1)], None, None),
    "components": (casts("abc", "cd", "ef", "fg", "hi", "jkl", "lm", "mn"), None, None),
    "a cast of thousands": (
        [(i, 0) for i in range(3000)] + [(5, 1), (3000, 1), (3000, 2), (1, 2)],
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


def check_levels(search: Callable[..., tuple[np.ndarray, np.ndarray]], web: Web, person: int) -> None:
    """Whether a search gives what the slow way does."""
    reached, sizes = search(person, *web)
    rows, expected = reached.tolist(), levels(web, person)
    assert sizes.tolist() == [len(rows) for rows in expected]
    assert len(rows) == sum(sizes)
    for count, wanted in zip(sizes.tolist(), expected, strict=True):
        assert set(rows[:count]) == wanted
        rows = rows[count:]
