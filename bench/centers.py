"""Degrees from one person to all others, and from everybody, beside scipy and NetworKit in the same run.

What the peers take for everybody is extrapolated from one search for each of some people; ours from some of
the searches of the plan, evenly spread, on all cores (`--part 1`: all of them).
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

import costars
from costars.errors import BadInput
from costars.graph.centers.card import CardWork, the_card
from costars.graph.centers.folded import fold, planned
from costars.graph.centers.kept import Progress
from costars.graph.centers.work import Net, Work, threads_for
from costars.graph.rules import make_rule
from costars.graph.web import web_of
from costars.kernels.lanes import NOBODY, Sums
from costars.kernels.reach import levels
from markdown import table
from peers import Peers

__all__ = ["section"]

_ROUNDS = 3
A = np.ndarray[Any, Any]


def seconds(do: Callable[[], object], rounds: int = 1) -> float:
    """The best of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        do()
        taken.append(time.perf_counter() - start)
    return min(taken)


def by_card(net: Net, sources: A, some: A) -> tuple[str, float] | None:
    """The graphics card's name and the seconds that it takes for some of the searches; None where there is no
    card, or nothing to talk to it."""
    try:
        card = the_card()
    except BadInput:
        return None
    import numba.cuda

    def search() -> None:
        done = Progress(~some, np.zeros(len(net.weight), np.int64))
        CardWork(card, net, sources, done).run(lambda _: None)

    # The first time, kernels are compiled.
    return numba.cuda.get_current_device().name.decode(), seconds(search, 2)


def section(path: Path, sources: int = 200, part: int = 16, networkit: int = 10) -> str:
    """Searches from so many people by scipy, some by NetworKit; one in `part` of our searches."""
    import networkit as nk
    from scipy.sparse.csgraph import breadth_first_order

    nk.setNumberOfThreads(1)
    with costars.open(path) as graph:
        web = web_of(graph.view, graph._rule(make_rule(announced=False), ()))
        info = graph.info()
    peers = Peers(web)
    begun = time.perf_counter()
    folded = fold(web)
    plan = planned(folded)
    prepared = time.perf_counter() - begun
    everybody = len(folded.people)
    chosen = np.random.default_rng(2).choice(folded.people, sources, replace=False)

    # One to all, in turn.
    ours: list[float] = []
    scipy: list[float] = []
    theirs: list[float] = []
    levels(0, *web)
    for number, row in enumerate(chosen.tolist()):
        reached, sizes = levels(row, *web)
        assert len(reached) == everybody, "the person was of the largest component"
        ours.append(seconds(lambda row=row: levels(row, *web), _ROUNDS))
        order = []
        scipy.append(
            seconds(
                lambda row=row, order=order: order.append(
                    breadth_first_order(peers.scipy, row, directed=True, return_predecessors=False)
                )
            )
        )
        assert (order[0] < web.people).sum() == everybody
        if number < networkit:
            theirs.append(seconds(lambda row=row: peers.networkit_from(row)))
            steps = peers.networkit_from(row)[: web.people]
            assert np.bincount((steps[steps < 1e9] // 2).astype(int)).tolist() == sizes.tolist()

    # Everybody.
    some = np.arange(len(plan)) % part == 0
    threads = threads_for(None, len(plan))
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    sums = Sums(np.zeros(len(folded.weight), np.int64), np.zeros(0, np.int64))
    work = Work(net, plan.sources, ~some, sums)
    whole = seconds(lambda: work.run(threads, lambda _: None)) * len(plan) / some.sum() + prepared
    lanes = int((plan.sources != NOBODY).sum())
    card = by_card(net, plan.sources, some)

    middle = statistics.median
    by_scipy = statistics.fmean(scipy) * everybody
    fastest = min(("scipy", middle(scipy)), ("NetworKit", middle(theirs)), key=lambda peer: peer[1])
    rows = [
        ["from one person to all", f"{middle(ours) * 1000:.0f} ms", f"{middle(scipy) * 1000:.0f} ms",
         f"{middle(theirs) * 1000:.0f} ms", f"{fastest[1] / middle(ours):.1f} ({fastest[0]})", "2", "5"],
        [f"from everybody to all, {threads} threads", f"{whole:,.0f} s", f"{by_scipy / 3600:,.1f} h",
         f"{statistics.fmean(theirs) * everybody / 3600:,.1f} h", f"{by_scipy / whole:,.0f} (scipy)", "100",
         "300"],
    ]  # fmt: skip
    if card is not None:
        name, taken = card
        taken = taken * len(plan) / some.sum() + prepared
        rows.append(
            [f"the same, on {name}", f"{taken:,.0f} s", "", "", f"{by_scipy / taken:,.0f} (scipy)", "", ""]
        )
    return "\n".join(
        [
            f"{info.counts['people']:,} people, {everybody:,} of them in the largest component, "
            f"{web.pairs:,} pairs of a person and a title. Folded, {lanes:,} of {everybody:,} people are "
            f"searched from, in {len(plan):,} searches of 512; to fold and to plan took {prepared:.1f} s. "
            f"Medians of {sources} people (NetworKit: {len(theirs)}); everybody: extrapolated from "
            f"{'all' if part == 1 else some.sum()} of our searches and from those people. Each peer has "
            f"one thread, as scipy always has. Peers: scipy {version('scipy')}, NetworKit "
            f"{version('networkit')}. {'' if card else 'No graphics card was at hand.'}".rstrip(),
            "",
            table(["what", "ours", "scipy", "NetworKit", "times faster", "at least", "aim"], rows),
            "",
        ]
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--sources", type=int, default=200, help="people that peers search from")
    parser.add_argument("--part", type=int, default=16, help="one in so many of our searches")
    given = parser.parse_args()
    print(section(given.graph, given.sources, given.part))
