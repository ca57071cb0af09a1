"""How many credits each title has, before anybody is cast.

Casts are log-normal around a median for each kind; one factor for all of them is chosen so that the sum is
what the scale asks for. Crew is drawn from the shares in `vocabulary.CREW`.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from .chance import below, chance, helper, kernel, key, step
from .scales import Scale
from .titles import Titles
from .vocabulary import CATEGORIES, CREW, GROUP_OF, GROUPS

__all__ = ["CREW_FROM", "Sizes", "crew_of", "sizes", "tone"]

CREW_FROM = 3  # categories from this one on are crew
_CAST, _CREW, _TONE = 5, 6, 7  # what chance is for

# The median cast of each kind before the factor, and how many of 1,000 have no cast at all.
_MEDIAN = np.array([8.0, 4.0, 9.0, 9.0, 7.5, 5.5, 6.0, 4.0, 5.5, 7.0, 5.0])
_NONE = np.array([25, 70, 60, 60, 40, 110, 60, 60, 50, 60, 30])
_SPREAD = 0.62  # of the logarithm
_LARGEST = 900
_STEPS = 4_096
_BELLS = np.array(
    [math.exp(_SPREAD * NormalDist().inv_cdf((i + 0.5) / _STEPS)) for i in range(_STEPS)], dtype=np.float64
)
# The last step goes on where the table would end, so that some casts are in the hundreds.
_TAIL = np.array([1.0, 1.0, 1.1, 1.1, 1.2, 1.3, 1.5, 1.8])
_FACTOR_OF_NATURE = np.array([1.0, 0.8, 0.7, 0.7, 0.5, 0.9, 0.75])
_ISLANDS = 2_600  # of 65,536 titles, how many are made by people whom nobody else ever works with


class Sizes(NamedTuple):
    """`cast[c]` is the planned number of cast credits, `crew` the shares that `crew_of` takes, and
    `room[circle, group]` how many credits at most a circle's group gets."""

    cast: np.ndarray
    crew: np.ndarray
    room: np.ndarray


@helper
def tone(seed, c):
    """How much a title draws on newcomers: 0 the trade among itself, 1 mixed, 2 mostly new people, 3 a
    company of its own whom nobody else ever works with."""
    h = key(seed, _TONE, c)
    if chance(h, _ISLANDS):
        return 3
    h = step(h)
    if chance(h, 34_000):
        return 0
    if chance(step(h), 40_000):
        return 1
    return 2


@helper
def crew_of(seed, c, kind, category, shares):
    """How many credits of `category` a title has (from none to three; cumulated shares of 65,536)."""
    h = key(seed, _CREW + 10 * category, c)
    row = shares[kind, category - CREW_FROM]
    if not chance(h, row[0]):
        return 0
    if not chance(h, row[1]):
        return 1
    return 3 if chance(h, row[2]) else 2


@kernel
def _crew_room(seed, made, shares, room):
    total = 0
    for c in range(len(made.kind)):
        for category in range(CREW_FROM, len(CATEGORIES)):
            n = crew_of(seed, c, made.kind[c], category, shares)
            room[made.circle[c], GROUP_OF[category]] += n
            total += n
    return total


@kernel
def _draw(seed, made, base):
    """The cast of each title before the factor."""
    for c in range(len(base)):
        h = key(seed, _CAST, c)
        kind, nature = made.kind[c], made.nature[c]
        if chance(h, _NONE[kind] * 65):
            base[c] = 0.0
            continue
        h = step(h)
        place = below(h, _STEPS)
        size = _MEDIAN[kind] * _FACTOR_OF_NATURE[nature] * _BELLS[place]
        if place == _STEPS - 1:
            size *= _TAIL[below(step(h), len(_TAIL))]
        base[c] = size


@kernel
def _total(base, factor):
    total = 0
    for size in base:
        if size > 0.0:
            total += min(_LARGEST, max(1, np.int64(size * factor)))
    return total


def sizes(scale: Scale, seed: int, made: Titles, circles: int) -> Sizes:
    """Draw how many credits each title has; together as many as the scale asks for."""
    crew = CREW.copy()
    crew[:, 1:] *= scale.crew
    room = np.zeros((circles, GROUPS), dtype=np.int64)
    while True:
        shares = np.round(crew * 65_536).astype(np.int64)
        room[:] = 0
        crew_total = _crew_room(np.uint64(seed), made, shares, room)
        if crew_total <= 0.6 * scale.principals:
            break
        crew *= 0.8  # a world of few credits has the fewer crew
    base = np.empty(len(made.kind))
    _draw(np.uint64(seed), made, base)
    if scale.crew == 0:
        base[base == 0] = 1.0  # without a crew, a film is known by its cast
    wanted = scale.principals - crew_total
    low, high = 0.0, 64.0
    for _ in range(40):
        middle = (low + high) / 2
        if _total(base, middle) < wanted:
            low = middle
        else:
            high = middle
    cast = np.where(base > 0, np.minimum(_LARGEST, np.maximum(1, np.floor(base * high))), 0).astype(np.int16)
    if int(cast.sum(dtype=np.int64)) > wanted * 1.005:
        # Even one credit each is too much: some titles have none.
        listed = np.flatnonzero(cast)
        cast[listed[wanted:]] = 0
    room[:, 0] += np.bincount(made.circle, weights=cast, minlength=circles).astype(np.int64)
    room[:, 1] += room[:, 0]
    return Sizes(cast, shares, room)
