"""An estimate of everybody's average degree from the distances to some people, drawn by lot."""

from __future__ import annotations

import math
import random
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...kernels import distances
from .exact import few, largest_component

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..web import Web

__all__ = ["FEWEST", "Estimate", "estimated"]

A = np.ndarray[Any, Any]

FEWEST = 10  # of so few nothing can be said of the error
_CERTAINTY = 0.95


class Estimate(NamedTuple):
    """For each of `people` (rows, in order; the largest component) the estimated `average` degree, and how
    far to either side the true one lies with 95 % certainty, `margin` (float64). `sources` is how many people
    it rests on."""

    people: A
    average: A
    margin: A
    sources: int


def estimated(
    web: Web, seed: str, sources: int, *, threads: int | None, progress: Callable[[int, int], None]
) -> Estimate:
    """An estimate from so many people of the largest component, drawn anew for each `seed`; from all of them
    it is exact. Raises IndexError where an offset or a row lies outside. Cost: a breadth-first search from
    each 512 of them."""
    if few(web):
        people = largest_component(web)
        drawn = _drawn(people, seed, sources)
        sums, squares = (found[people] for found in distances.farness(drawn, *web))
    else:
        people, drawn, sums, squares = _searched(web, seed, sources, threads, progress)
    return _judged(people, np.isin(people, drawn), sums, squares)


def _drawn(people: A, seed: str, count: int) -> A:
    chosen = random.Random(seed).sample(range(len(people)), min(count, len(people)))  # noqa: S311
    return people[np.sort(np.array(chosen, np.int64))]


def _searched(
    web: Web, seed: str, sources: int, threads: int | None, progress: Callable[[int, int], None]
) -> tuple[A, A, A, A]:
    from ...kernels.folding import largest
    from ...kernels.lanes import LANES, NOBODY, Sums
    from .folded import linked
    from .work import Net, Work, threads_for

    masks = largest(*web)
    start, other = linked(web, *masks)
    people = np.flatnonzero(masks[0])
    nodes = np.arange(len(people), dtype=np.uint32)
    drawn = _drawn(nodes, seed, sources)
    lanes = np.full(-(-len(drawn) // LANES) * LANES, NOBODY, np.uint32)
    lanes[: len(drawn)] = drawn
    searches = lanes.reshape(-1, LANES)
    sums = Sums(np.zeros(len(start) - 1, np.int64), np.zeros(len(start) - 1, np.int64))
    net = Net(start, other, len(people), np.ones(len(start) - 1, np.int64))
    work = Work(net, searches, np.zeros(len(searches), np.bool_), sums, squares=True)
    work.run(
        threads_for(threads, len(searches)),
        lambda done: progress(min(int(done.sum()) * LANES, len(drawn)), len(drawn)),
    )
    # A degree is two steps.
    return people, people[drawn], sums.steps[nodes] >> 1, sums.squares[nodes] >> 2


def _judged(people: A, drawn: A, sums: A, squares: A) -> Estimate:
    """`drawn` (bool) tells who of the people was drawn; the sums of degrees, and of their squares, are over
    all who were."""
    number = int(drawn.sum())
    if len(people) < 2:
        return Estimate(people, np.full(len(people), np.nan), np.zeros(len(people)), number)
    others = np.maximum(number - drawn, 1)  # of whom the distance is to somebody else
    average = sums / others
    spread = np.maximum(squares - sums * average, 0) / np.maximum(others - 1, 1)
    # Drawn without putting back: from everybody, there is no error.
    error = np.sqrt(spread / others * (1 - others / (len(people) - 1)))
    return Estimate(people, average, error * student(max(number - 2, 1)), number)


def student(freedom: int) -> float:
    """The quantile of Student's distribution between whose two signs 95 % lie, by the first terms of its
    expansion (Abramowitz and Stegun, "Handbook of mathematical functions", 26.7.5), good to a hundredth from
    eight degrees of freedom on."""
    z = NormalDist().inv_cdf((1 + _CERTAINTY) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return z + math.fsum(term / freedom**power for power, term in enumerate(terms, 1))
