"""The average degree of everybody in the largest component, exactly."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from ...errors import CostarsError
from ...kernels import distances
from .kept import Progress, Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Client

    from ...kernels.gpu import Card
    from ..web import Web
    from .folded import Plan
    from .kept import Place
    from .work import Net
    from .worker import Order

__all__ = ["Where", "everybody", "few"]

A = np.ndarray[Any, Any]
Far: TypeAlias = "Callable[[], Progress]"
Run: TypeAlias = "Callable[[Callable[[A], None], Callable[[], None], float], None]"

_EVERY = 20.0  # seconds of work that a kill may cost
_FEW = 300_000_000  # people × pairs up to which numpy is quicker than to load kernels


class Where(NamedTuple):
    """Where searches are done: in so many `threads` (None: one for each core), unless on the workers of a
    `cluster` or by a `card`."""

    threads: int | None = None
    cluster: Client | None = None
    card: type[Card] | None = None

    @property
    def elsewhere(self) -> bool:
        return self.cluster is not None or self.card is not None


def few(web: Web) -> bool:
    """Whether a web is so small that no kernels are needed."""
    return web.people * web.pairs <= _FEW


def everybody(
    web: Web,
    place: Place,
    where: Where,
    *,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> Result:
    """Everybody's farness and rank, kept in `place`, where the work goes on that was stopped before.
    `progress` is called with the people that are done and all there are. Raises IndexError where an offset or
    a row lies outside, and what `cluster.ClusterWork` and `card.CardWork` raise. Cost: for many people a
    breadth-first search from each 512 of them."""
    few_enough = few(web) and not where.elsewhere
    result = _few(web) if few_enough else _many(web, place, where, note, progress)
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
    where: Where,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> Result:
    from ...kernels.jit import remark
    from ...kernels.lanes import search
    from .folded import fold, planned
    from .work import Net
    from .worker import order

    if said := remark("Searches", search):
        note(said)
    folded = fold(web)
    plan = planned(folded)
    checksum = plan.checksum(folded)
    known = place.progress(checksum, len(plan), len(folded.weight))
    if known.done.any():
        note(f"Going on where it stopped: {int(plan.people[known.done].sum()):,} people are done.")
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    if where.cluster is not None:
        run, found = _on_cluster(where.cluster, order(place.graph, place.checksum, checksum), known)
    elif where.card is not None:
        run, found = _on_card(where.card, net, plan, known)
    else:
        run, found = _in_threads(where.threads, net, plan, known)
    is_kept = False

    def keep() -> None:
        nonlocal is_kept
        is_kept = place.keep_progress(checksum, found())

    try:
        run(lambda done: progress(int(plan.people[done].sum()), len(folded.people)), keep, _EVERY)
    except BaseException as error:
        done = int(plan.people[found().done].sum())
        stopped = f"Stopped at {done:,} of {len(folded.people):,} people; asked again, it goes on from there."
        if is_kept and isinstance(error, CostarsError):
            error.hint = f"{error.hint} {stopped}" if done else error.hint
        elif is_kept:
            note(stopped)
        raise
    return Result.of(folded.people, folded.farness(found().steps))


# What does the searches that are left, and what tells how far it is.


def _in_threads(threads: int | None, net: Net, plan: Plan, known: Progress) -> tuple[Run, Far]:
    from ...kernels.lanes import Sums
    from .work import Work, threads_for

    work = Work(net, plan.sources, known.done, Sums(known.steps, np.zeros(0, np.int64)))
    run = functools.partial(work.run, threads_for(threads, len(plan)))
    return run, lambda: Progress(work.done, work.sums.steps)


def _on_cluster(cluster: Client, order: Order, known: Progress) -> tuple[Run, Far]:
    from .cluster import ClusterWork

    work = ClusterWork(cluster, order, known)
    return work.run, lambda: work.found


def _on_card(card: type[Card], net: Net, plan: Plan, known: Progress) -> tuple[Run, Far]:
    from .card import CardWork

    work = CardWork(card, net, plan.sources, known)
    return work.run, lambda: work.found
