"""The searches of `kernels.lanes` on a graphics card, by CUDA (numba-cuda): the same rows, the same sums.

A step is taken by a thread for each word of each row: eight neighbouring threads have one row, and read those
of its neighbours together. Nodes of one side are written while those of the other are read, so that no two
threads meet; each thread adds to a sum of its own, and all are whole numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numba
import numba.cuda
import numpy as np

from .lanes import LANES, NOBODY, WIDTH, WORD

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Card"]

A = np.ndarray[Any, Any]

_BLOCK = 256  # threads
_FULL = np.uint64(2**64 - 1)
_NONE, _ONE = np.uint64(0), np.uint64(1)
cuda: Any = numba.cuda
numba.config.CUDA_LOW_OCCUPANCY_WARNINGS = 0  # type: ignore[attr-defined]
on_card: Callable[[Any], Any] = cuda.jit


@on_card
def _blank(rows: A, blank: A) -> None:
    at = cuda.grid(1)
    if at < len(rows):
        rows[at] = blank[at % WIDTH]


@on_card
def _begin(rows: A, sources: A) -> None:
    """Put each source into its lane; no two are the same node."""
    lane = cuda.grid(1)
    if lane < len(sources):
        node = np.int64(sources[lane])
        if node != NOBODY:
            rows[node * WIDTH + lane // WORD] |= _ONE << np.uint64(lane % WORD)


@on_card
def _step(
    start: A, other: A, low: int, high: int, rows: A, bits: A, step: int, sums: A, changed: A
) -> None:  # fmt: skip
    """One step to the nodes from `low` to `high`, from their neighbours, who are outside. `changed` tells
    whether any row has."""
    at = cuda.grid(1)
    node = low + at // WIDTH
    if node >= high:
        return
    word = at % WIDTH
    place = node * WIDTH + word
    old = rows[place]
    if old == _FULL:
        return
    row = old
    for k in range(start[node], start[node + 1]):
        row |= rows[np.int64(other[k]) * WIDTH + word]
        if row == _FULL:
            break
    if row == old:
        return
    rows[place] = row
    changed[0] = 1
    gain = np.int64(0)
    for plane in range(bits.shape[0]):
        gain += np.int64(cuda.popc((row & ~old) & bits[plane, word])) << np.int64(plane)
    sums[place] += gain * step


@on_card
def _clear(sums: A) -> None:
    at = cuda.grid(1)
    if at < len(sums):
        sums[at] = 0


class Card:
    """A graph on the card, as `lanes.search` wants it, and what searches add up to. Takes 128 bytes of its
    memory for each node, and what the graph has."""

    def __init__(self, start: A, other: A, people: int, weight: A) -> None:
        """Raises what numba raises where there is no card, or too little memory on it."""
        self._nodes, self._people, self._weight = len(start) - 1, people, weight
        self._start, self._other = cuda.to_device(start), cuda.to_device(other)
        self._rows = cuda.device_array(self._nodes * WIDTH, np.uint64)
        self._sums = cuda.to_device(np.zeros(self._nodes * WIDTH, np.int64))

    def search(self, sources: A) -> None:
        """Add the steps from some sources (uint32, `LANES`), as `lanes.search` does. Cost: each step one pass
        over the pairs of rows that are not full."""
        there = sources != NOBODY
        if not there.any():
            return
        sides = ((self._people, self._nodes), (0, self._people))
        if sources[there][0] >= self._people:
            sides = sides[::-1]
        weight = np.where(there, self._weight[np.where(there, sources, 0)], 0)
        planes = int(weight.max()).bit_length()
        bits = cuda.to_device(np.stack([_words(weight >> plane & 1) for plane in range(planes)]))
        _launch(_blank, len(self._rows), self._rows, cuda.to_device(_words(~there)))
        _launch(_begin, LANES, self._rows, cuda.to_device(sources))
        still, step = 0, 0
        while still < 2:  # as long as either side has news
            low, high = sides[step & 1]
            step += 1
            changed = cuda.to_device(np.zeros(1, np.int32))
            if high > low:
                _launch(
                    _step, (high - low) * WIDTH,
                    self._start, self._other, low, high, self._rows, bits, step, self._sums, changed,
                )  # fmt: skip
            still = 0 if changed.copy_to_host()[0] else still + 1

    def take(self) -> A:
        """What has been added to each node (int64) since it was taken the last time."""
        sums = self._sums.copy_to_host()
        _launch(_clear, len(self._sums), self._sums)
        total: A = sums.reshape(-1, WIDTH).sum(axis=1)
        return total


def _words(lanes: A) -> A:
    """A bit for each lane, as the words of a row."""
    return np.packbits(lanes.astype(np.uint8), bitorder="little").view(np.uint64)


def _launch(kernel: Any, threads: int, *given: Any) -> None:
    kernel[-(-threads // _BLOCK), _BLOCK](*given)
