"""Many searches at once, in threads, that can be stopped at any time and go on later."""

from __future__ import annotations

import math
import os
import threading
import time
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...kernels.lanes import Sums, new_space, search

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Net", "Work", "threads_for"]

A = np.ndarray[Any, Any]

_HAND_IN = 2.0  # seconds of searching that a thread keeps to itself
_LOOK = 0.2  # seconds between two looks at how far it is


class Net(NamedTuple):
    """What is searched, as `kernels.lanes.search` wants it."""

    start: A
    other: A
    people: int
    weight: A


def threads_for(asked: int | None, searches: int) -> int:
    """How many threads to search with: as many as asked for, else one for each core that may be used."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(there if asked is None else asked, searches))


class Work:
    """Searches of a net, `sources` (uint32, searches × `LANES`), some of which may be done already.

    Whole searches are added up in whole numbers, so that the sums are the same whoever does them, and when.
    """

    def __init__(self, net: Net, sources: A, done: A, sums: Sums, *, squares: bool = False) -> None:
        """`done` (bool, searches) and `sums` are brought up to date; `squares` says whether these are to be
        filled."""
        self.done, self.sums = done, sums
        self._net, self._sources, self._squares = net, sources, squares
        self._lock = threading.Lock()
        self._left = iter(np.flatnonzero(~done).tolist())
        self._stop = threading.Event()
        self._under_way = done.copy()  # done, as far as anybody need know who waits for it

    def run(
        self,
        threads: int,
        look: Callable[[A], None],
        keep: Callable[[], None] = lambda: None,
        every: float = math.inf,
    ) -> None:
        """Do all that is left. `look` is called again and again with what is done (bool, searches), `keep`
        every so many seconds, and at last where the work is stopped; meanwhile `done` and `sums` stand
        still."""
        kept = time.monotonic()
        try:
            with ThreadPoolExecutor(threads, "costars-search") as pool:
                try:
                    waiting = {pool.submit(self._search) for _ in range(threads)}
                    while waiting:
                        ended, waiting = wait(waiting, _LOOK, FIRST_EXCEPTION)
                        for one in ended:
                            one.result()
                        look(self._under_way)
                        if waiting and time.monotonic() - kept > every:
                            with self._lock:
                                keep()
                            kept = time.monotonic()
                finally:
                    self._stop.set()
        finally:
            with self._lock:
                if not self.done.all():
                    keep()

    def _search(self) -> None:
        net = self._net
        space, own = new_space(net.start), self._nothing()
        finished: list[int] = []
        begun = time.monotonic()
        while (number := self._next()) is not None:
            search(*net, self._sources[number], space, own)
            finished.append(number)
            self._under_way[number] = True
            if time.monotonic() - begun > _HAND_IN:
                self._hand_in(finished, own)
                finished, begun = [], time.monotonic()
        self._hand_in(finished, own)

    def _nothing(self) -> Sums:
        nodes = len(self._net.weight)
        return Sums(np.zeros(nodes, np.int64), np.zeros(nodes if self._squares else 0, np.int64))

    def _next(self) -> int | None:
        if self._stop.is_set():
            return None
        with self._lock:
            return next(self._left, None)

    def _hand_in(self, finished: list[int], own: Sums) -> None:
        """Add what a thread has found to the sums of all, together with what it is of."""
        with self._lock:
            for mine, all_ in zip(own, self.sums, strict=True):
                all_ += mine
            self.done[finished] = True
        for mine in own:
            mine[:] = 0
