"""The average degree of everybody in the largest component, exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...kernels import distances
from .kept import Progress, Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..web import Web
    from .kept import Place

__all__ = ["everybody", "few"]

A = np.ndarray[Any, Any]

_EVERY = 20.0  # seconds of work that a kill may cost
_FEW = 300_000_000  # people × pairs up to which numpy is quicker than to load kernels


def few(web: Web) -> bool:
    """Whether a web is so small that no kernels are needed."""
    return web.people * web.pairs <= _FEW


def everybody(
    web: Web,
    place: Place,
    *,
    threads: int | None,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> Result:
    """Everybody's farness and rank, kept in `place`, where the work goes on that was stopped before.
    `progress` is called with the people that are done and all there are. Raises IndexError where an offset or
    a row lies outside. Cost: for many people a breadth-first search from each 512 of them."""
    result = _few(web) if few(web) else _many(web, place, threads, note, progress)
    place.keep_result(result)
    return result


def _few(web: Web) -> Result:
    people = largest_component(web)
    sums, _ = distances.farness(people, *web)
    return Result.of(people, sums[people])


def largest_component(web: Web) -> A:
    """The people (rows, uint32, in order) of the component of a small web that has most; of those as large,
    of the one with the smallest row. Cost: O(people × levels + pairs)."""
    part = np.zeros(web.people, np.bool_)
    best = np.arange(min(web.people, 1), dtype=np.uint32)  # nobody on anything: each by themselves
    for row in np.flatnonzero(np.diff(web.person_start.astype(np.int64))):
        if not part[row]:
            reached, _ = distances.levels(int(row), *web)
            part[reached] = True
            if len(reached) > max(len(best), 1):
                best = reached
    return np.sort(best)


def _many(
    web: Web,
    place: Place,
    threads: int | None,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> Result:
    from ...kernels.jit import kept
    from ...kernels.lanes import Sums, search
    from .folded import fold, planned
    from .work import Net, Work, threads_for

    if not kept(search):
        note("Searches are compiled for this machine, once: this takes some seconds.")
    folded = fold(web)
    plan = planned(folded)
    checksum = plan.checksum(folded)
    known = place.progress(checksum, len(plan), len(folded.weight))
    if known.done.any():
        note(f"Going on where it stopped: {int(plan.people[known.done].sum()):,} people are done.")
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    work = Work(net, plan.sources, known.done, Sums(known.steps, np.zeros(0, np.int64)))
    is_kept = False

    def keep() -> None:
        nonlocal is_kept
        is_kept = place.keep_progress(checksum, Progress(work.done, work.sums.steps))

    try:
        work.run(
            threads_for(threads, len(plan)),
            lambda done: progress(int(plan.people[done].sum()), len(folded.people)),
            keep,
            _EVERY,
        )
    except BaseException:
        if is_kept:
            done = int(plan.people[work.done].sum())
            note(f"Stopped at {done:,} of {len(folded.people):,} people; asked again, it goes on from there.")
        raise
    return Result.of(folded.people, folded.farness(work.sums.steps))
