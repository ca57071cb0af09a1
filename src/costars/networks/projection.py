"""The graph between people: an edge for each two who share titles, its weight how many. Few by numpy, many
by kernels, in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .. import grouping
from ..errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from ..graph.web import Web

__all__ = ["BOUND", "MOST_EDGES", "CoStars", "Piece", "check_edges", "count_co_stars", "pieces", "steps_of"]

MOST_EDGES = 10_000_000
BOUND = 250_000_000  # steps (`steps_of`) that take some ten seconds
_BLOCK = 1 << 14  # people that a kernel takes at a time, so that it can be stopped in between
A = np.ndarray[Any, Any]


class CoStars(NamedTuple):
    """Of each row of people in a web: with how many others it shares titles, and how many of these have
    later rows. The sum of `later` is the number of edges."""

    number: NDArray[np.uint32]
    later: NDArray[np.uint32]

    @property
    def edges(self) -> int:
        return int(self.later.sum(dtype=np.int64))


class Piece(NamedTuple):
    """Some edges: rows of people, `source` before `target`, ordered by both, and how many titles they
    share."""

    source: NDArray[np.uint32]
    target: NDArray[np.uint32]
    weight: NDArray[np.uint32]


def _casts(web: Web) -> A:
    """How many people each title has (int64)."""
    return np.diff(web.title_start.astype(np.int64))


def steps_of(web: Web) -> int:
    """How many pairs of people the titles have, each title for itself: what a projection costs, and at most
    how many edges it has."""
    casts = _casts(web)
    return int((casts * (casts - 1) // 2).sum())


def count_co_stars(web: Web, progress: Callable[[int, int], None] = lambda *_: None) -> CoStars:
    """Count everybody's co-stars. `progress` is called with the people done and all of them. Cost: O(people +
    `steps_of`)."""
    if steps_of(web) < grouping.MANY:
        source, target, _ = _of_few(web)
        later = np.bincount(source, minlength=web.people).astype(np.uint32)
        before = np.bincount(target, minlength=web.people).astype(np.uint32)
        return CoStars(later + before, later)
    from ..kernels.projection import co_star_counts

    number, later = np.zeros(web.people, np.uint32), np.zeros(web.people, np.uint32)
    seen = np.full(web.people, np.iinfo(np.uint32).max, np.uint32)
    for first in range(0, web.people, _BLOCK):
        behind = min(first + _BLOCK, web.people)
        co_star_counts(*web, first, behind, seen, number, later)
        progress(behind, web.people)
    return CoStars(number, later)


def pieces(web: Web, counted: CoStars, size: int) -> Iterator[Piece]:
    """All edges in order, some `size` at a time, and more where one person alone has more. Cost: as of
    `count_co_stars`, and the memory of one piece."""
    if steps_of(web) < grouping.MANY:
        yield _of_few(web)
        return
    from ..kernels.projection import shared_titles

    shared = np.zeros(web.people, np.uint32)
    ends = np.cumsum(counted.later, dtype=np.int64)
    first = done = 0
    while first < web.people:
        behind = max(first + 1, int(np.searchsorted(ends, done + size, side="right")))
        room = int(ends[behind - 1]) - done
        piece = Piece(*(np.empty(room, np.uint32) for _ in Piece._fields))
        # In steps that end soon: between two of them the process can be stopped.
        filled = 0
        for begin in range(first, behind, _BLOCK):
            rest = (column[filled:] for column in piece)
            filled += shared_titles(*web, begin, min(begin + _BLOCK, behind), shared, *rest)
        first, done = behind, done + room
        if room:
            yield piece


def _of_few(web: Web) -> Piece:
    """All edges at once: every pair of every title, sorted."""
    casts = _casts(web)
    place = np.arange(web.pairs)
    behind = np.repeat(web.title_start[1:].astype(np.int64), casts) - place - 1  # in the same cast
    before = np.cumsum(behind) - behind
    source = np.repeat(web.title_person, behind).astype(np.int64)
    target = web.title_person[np.arange(len(source)) - np.repeat(before - place - 1, behind)]
    key, weight = np.unique(source * web.people + target, return_counts=True)
    source, target = np.divmod(key, max(web.people, 1))
    return Piece(*(column.astype(np.uint32) for column in (source, target, weight)))


def check_edges(web: Web, most: int, progress: Callable[[int, int], None] = lambda *_: None) -> CoStars:
    """Count co-stars, where there are at most `most` edges. Raises `BadInput` that names their number where
    there are more."""
    if most < 0:
        raise BadInput(f"At most {most} edges are none.", hint="Give a limit of 0 or more.")
    largest = int(_casts(web).max(initial=0))
    least = largest * (largest - 1) // 2
    if least > most and steps_of(web) > BOUND:
        # Every two of one cast are an edge: to look at all the others would take long.
        raise _too_many(f"{least:,} edges or more", most)
    counted = count_co_stars(web, progress)
    if counted.edges > most:
        raise _too_many(f"{counted.edges:,} edges", most)
    return counted


def _too_many(edges: str, most: int) -> BadInput:
    return BadInput(
        f"The network between people would have {edges}; the limit is {most:,}.",
        hint="Raise it (--most-edges, in Python most_edges), leave more out, or take people and titles "
        "(without --projected): projecting can be done by what reads them.",
    )
