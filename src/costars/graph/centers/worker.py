"""Searches of a plan on another machine: what a worker does, whoever gives it the work.

A worker has nothing but the order: it opens the graph itself, folds it and plans the searches, once, and is
sure that graph and plan are those of whoever asks, or it refuses.
"""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...__about__ import __version__
from ...announcements import NoAnnouncements
from ...errors import GraphError
from ...kernels.lanes import Space, Sums, new_space, search
from ..graph import Graph
from ..guarding import LED_ASTRAY
from ..rules import make_rule
from ..web import web_of
from .folded import fold, planned
from .work import Net

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SAME_VERSION", "Order", "Refused", "agree", "forget", "order", "searched"]

A = np.ndarray[Any, Any]
SAME_VERSION = "Install the same version on all machines: pip install 'costars[dask]=={}'"
# Plain values alone: another version of costars must be able to read it.
Order = dict[str, str]


class Refused(Exception):
    """A worker will not do the work: `what` it found, the next step (`hint`), and which `worker` that was."""

    def __init__(self, what: str, hint: str, worker: str = "") -> None:
        super().__init__(what, hint, worker)
        self.what, self.hint, self.worker = what, hint, worker


def order(graph: Path, checksum: str, plan: str) -> Order:
    """What a worker needs to know: the folder of a graph, its checksum, and that of the plan."""
    return {"costars": __version__, "path": str(graph.absolute()), "graph": checksum, "plan": plan}


def agree(wanted: Order) -> None:
    """Raises `Refused` where this process has another version of costars, or finds another graph, or none.
    Cost: opens the graph."""
    with _opened(wanted):
        pass


def searched(wanted: Order, numbers: Sequence[int]) -> tuple[A, float]:
    """What some searches of the plan, by their numbers, add up to: the steps of each node of the core (uint32
    where they fit, else int64), and how many seconds they took. Raises `Refused`. Cost: the first time, to
    fold the graph; then a search for each number."""
    core = _core_of(wanted)
    space = core.spaces.pop() if core.spaces else new_space(core.net.start)
    sums = Sums(np.zeros(len(core.net.weight), np.int64), np.zeros(0, np.int64))
    begun = time.monotonic()
    for number in numbers:
        search(*core.net, core.sources[number], space, sums)
    taken = time.monotonic() - begun
    core.spaces.append(space)
    fits = int(sums.steps.max(initial=0)) < 2**32
    return sums.steps.astype(np.uint32) if fits else sums.steps, taken


def forget() -> None:
    """Let go of the memory that is held for further searches."""
    global _latest
    with _lock:
        _latest = None


class _Core(NamedTuple):
    """What is searched, the sources of each search, and scratch memory that nobody uses just now."""

    net: Net
    sources: A
    spaces: list[Space]


# The threads of a worker share what the first of them has made ready; one graph at a time.
_lock = threading.Lock()
_latest: tuple[Order, _Core] | None = None


def _core_of(wanted: Order) -> _Core:
    global _latest
    with _lock:
        if _latest is None or _latest[0] != wanted:
            _latest = None  # before the memory for another one is taken
            _latest = wanted, _made_ready(wanted)
        return _latest[1]


def _made_ready(wanted: Order) -> _Core:
    path = wanted["path"]
    with _opened(wanted) as graph:
        try:
            folded = fold(web_of(graph.view, graph._rule(make_rule(announced=False), ())))
            plan = planned(folded)
        except LED_ASTRAY as error:
            raise Refused(
                f"the graph {path} is damaged there", f"See there: costars data verify {path}"
            ) from error
    if plan.checksum(folded) != wanted["plan"]:
        raise Refused(
            f"the searches of the graph {path} are divided otherwise there",
            f"See there: costars data verify {path}",
        )
    net = Net(folded.start, folded.other, folded.core_people, folded.weight)
    return _Core(net, plan.sources, [])


def _opened(wanted: Order) -> Graph:
    path, version = wanted["path"], wanted["costars"]
    if version != __version__:
        raise Refused(
            f"it has costars {__version__}, and the work is for costars {version}",
            SAME_VERSION.format(version),
        )
    same = f"The same graph must be at {path} on all machines; a copy of its folder will do."
    try:
        graph = Graph(Path(path), announcements=NoAnnouncements())
    except GraphError as error:
        raise Refused(f"it cannot open the graph: {error.message.rstrip('.')}", same) from error
    if graph.checksum != wanted["graph"]:
        graph.close()
        raise Refused(
            f"it has another graph at {path}, with the checksum {graph.checksum[:12]}… instead of "
            f"{wanted['graph'][:12]}…",
            same,
        )
    return graph
