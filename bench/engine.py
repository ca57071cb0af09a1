"""The searches beside their peers, on the same graph in the same run: NetworKit, igraph, rustworkx, scipy.

Every peer gets the two-sided graph of people and titles that counts under the default rule, as its own
fastest form; what is measured is a question and its answer, not the making of the graph. That all agree is
checked.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import costars
from costars.graph.engines import Engines
from costars.graph.rules import make_rule
from costars.graph.web import web_of
from markdown import table
from peers import IGRAPH_MEMORY, IGRAPH_SECONDS, Peers, listed_by_igraph

__all__ = ["section", "small"]

_PAIRS = 5_000
_PATHS = 1_000
_AGREE = 20_000
_COUNTED = 50
_MOST_CHAINS = 100_000
_COMMANDS = 9
_WITHOUT = 100  # somebody well known
_SEVERAL = 10  # pairs that every peer is asked for
_FILTER: dict[str, Any] = {"kinds": ["movie"], "from_year": 1980, "to_year": 2010}
A = np.ndarray[Any, Any]


class Times(NamedTuple):
    """Of many questions, in seconds."""

    mean: float
    median: float
    high: float  # the 99th percentile
    worst: float

    @classmethod
    def of(cls, taken: Sequence[float]) -> Times:
        ordered = sorted(taken)
        high = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
        return cls(statistics.fmean(ordered), statistics.median(ordered), high, ordered[-1])


def timed(ask: Callable[[int, int], object], pairs: A) -> tuple[Times, list[Any]]:
    """How long each question takes, after one that does not count, and the answers."""
    ask(*pairs[0].tolist())
    taken, answers = [], []
    for a, b in pairs.tolist():
        start = time.perf_counter()
        answer = ask(a, b)
        taken.append(time.perf_counter() - start)
        answers.append(answer)
    return Times.of(taken), answers


class Ours:
    """The engine of a graph under the default rule, and under the filter of the table."""

    def __init__(self, graph: costars.Graph) -> None:
        engines = Engines(graph.view)
        self.engine, self.bounds = engines.under(graph._rule(make_rule(), ()))
        without = [graph.view.strings["people.id"][_WITHOUT]]
        _, self.filtered = engines.under(graph._rule(make_rule(**_FILTER), without))
        self.narrow = web_of(graph.view, graph._rule(make_rule(**_FILTER), without))

    def distance(self, a: int, b: int) -> int:
        found = self.engine.distance(a, b, self.bounds)
        return -1 if found is None else found

    def chain(self, a: int, b: int) -> tuple[int, ...] | None:
        return self.engine.chain(a, b, self.bounds)

    def filtered_chain(self, a: int, b: int) -> object:
        return self.engine.chain(a, b, self.filtered)

    def count(self, a: int, b: int) -> object:
        return self.engine.count(a, b, self.bounds)

    def first(self, a: int, b: int) -> object:
        return self.engine.link(a, b, 1, self.bounds)


def micro(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f} µs" if seconds < 0.01 else f"{seconds * 1e3:,.0f} ms"


def row(what: str, ours: float, peer: str, theirs: float, least: str, aim: str) -> list[str]:
    return [what, micro(ours), peer, micro(theirs), f"{theirs / ours:,.1f}", least, aim]


def whole_command(path: Path, ids: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Seconds of `costars link` and of importing numpy: medians over pairs of people, in turn."""
    script = shutil.which("costars", path=str(Path(sys.executable).parent))
    assert script is not None, "the command costars is not installed beside this Python"
    ours, base = [], []
    for a, b in (ids[0], *ids):
        for taken, command in (
            (ours, [script, "link", a, b, "--graph", str(path)]),
            (base, [sys.executable, "-c", "import numpy"]),
        ):  # fmt: skip
            start = time.perf_counter()
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            taken.append(time.perf_counter() - start)
    return statistics.median(ours[1:]), statistics.median(base[1:])


def by_peer(ours: Ours, peers: Peers, pairs: A, *, small: bool = False) -> list[list[str]]:
    """A row for each way to one chain; all must be of one length."""
    own, chains = timed(ours.chain, pairs)
    lengths = [len(chain or ()) for chain in chains]
    found = {"costars": own}
    for name, ask in peers.paths(small=small).items():
        found[name], chains = timed(ask, pairs)
        assert [len(chain) for chain in chains] == lengths, f"{name} must agree"
    return [
        [name, micro(taken.mean), micro(taken.median), micro(taken.worst), f"{taken.mean / own.mean:,.1f}"]
        for name, taken in found.items()
    ]


def section(path: Path, counted: int = _COUNTED) -> str:
    """Everything about searches in one graph; so many pairs whose shortest chains igraph lists."""
    chance = np.random.default_rng(1)
    with costars.open(path) as graph:
        info = graph.info()
        start = time.perf_counter()
        ours = Ours(graph)
        ready = time.perf_counter() - start
        rule = graph._rule(make_rule(), ())
        peers = Peers(web_of(graph.view, rule))
        inside = peers.largest_component()
        pairs = inside[chance.integers(0, len(inside), (_PAIRS, 2))]
        more = inside[chance.integers(0, len(inside), (_AGREE, 2))]

        # Agreement, and which pairs are hard and far.
        taken, distances = [], []
        for a, b in more.tolist():
            begin = time.perf_counter()
            distances.append(ours.distance(a, b))
            taken.append(time.perf_counter() - begin)
        wrong = sum(peers.distance(a, b) != d for (a, b), d in zip(more.tolist(), distances, strict=True))
        order = np.argsort(taken)[::-1]
        hard = more[order[:50]]
        far = more[np.argsort(distances)[::-1][:500]]
        famous = chance.integers(0, 200, (500, 2))
        famous = famous[famous[:, 0] != famous[:, 1]]
        outside = np.setdiff1d(np.flatnonzero(np.diff(peers.web.person_start)), inside)
        apart = (
            np.stack([chance.choice(inside, 500), chance.choice(outside, 500)], 1) if len(outside) else None
        )

        sets = {"random": pairs, "famous": famous, "far apart": far, "the 50 hardest": hard}
        if apart is not None:
            sets["in different components"] = apart
        by_set, distance, theirs = [], None, None
        for name, some in sets.items():
            own, found = timed(ours.distance, some)
            peer, expected = timed(peers.distance, some)
            wrong += found != expected
            if name == "random":
                distance, theirs = own, peer
            first, _ = timed(ours.first, some)
            by_set.append(
                [name, micro(own.mean), micro(own.high), micro(peer.mean), micro(peer.high),
                 f"{peer.mean / own.mean:.1f}", micro(first.mean), micro(first.high)]
            )  # fmt: skip
        assert distance is not None
        assert theirs is not None
        chain, chains = timed(ours.chain, pairs)
        path_, _ = timed(peers.path, pairs[:_PATHS])
        assert all(len(c) == 2 * d + 1 for c, d in zip(chains, timed(ours.distance, pairs)[1], strict=True))
        _, counts = timed(ours.count, pairs)
        few = sorted(
            (k for k, c in enumerate(counts) if 1 < c[1] < _MOST_CHAINS), key=lambda k: (counts[k][0], k)
        )
        igraph = listed_by_igraph(peers, pairs, few, counted)
        wrong += sum(found != counts[k][1] for k, (_, found) in igraph.items())
        few = list(igraph)
        own_counts, _ = timed(ours.count, pairs[few])
        narrow = Peers(ours.narrow)
        reach = narrow.largest_component()
        there = reach[chance.integers(0, len(reach), (_PAIRS, 2))]
        filtered, _ = timed(ours.filtered_chain, there)
        same, _ = timed(ours.chain, there)
        several = by_peer(ours, peers, pairs[:_SEVERAL])
        ids = graph.view.strings["people.id"]
        command, base = whole_command(path, [(ids[a], ids[b]) for a, b in pairs[:_COMMANDS].tolist()])
    bidirectional = "NetworKit BidirectionalBFS"
    rows = [
        row("distance, mean of 5,000 random pairs", distance.mean, bidirectional, theirs.mean, "3", "10"),
        row("distance, 99th percentile", distance.high, "its mean", theirs.mean, "1", "2"),
        row("one chain, mean", chain.mean, f"{bidirectional}, with path", path_.mean, "8", "25"),
        row(
            f"number of all shortest chains, {len(few)} pairs with fewer than {_MOST_CHAINS:,}",
            own_counts.mean, "igraph get_all_shortest_paths",
            statistics.fmean(taken for taken, _ in igraph.values()),
            "200", "2,000"),
        row("a filtered chain: movies, 1980–2010, without one person", filtered.mean,
            "our own unfiltered chain, same pairs", same.mean, "0.33", "0.67"),
        row("`costars link` as a whole command, warm", command, '`python -c "import numpy"`', base,
            "0.2", "0.33"),
    ]  # fmt: skip
    return "\n".join(
        [
            f"{info.counts['people']:,} people, {info.counts['titles']:,} titles; {peers.web.pairs:,} pairs "
            f"of a person and a title count by default, {len(inside):,} people are in the largest component. "
            f"The engine was ready after {ready * 1000:.0f} ms. {_AGREE:,} random pairs and all below were "
            f"compared with the peers: {wrong} mismatches. Peers: NetworKit {version('networkit')}, igraph "
            f"{version('igraph')}, scipy {version('scipy')}.",
            "",
            table(["what", "ours", "peer", "theirs", "times faster", "at least", "aim"], rows),
            "",
            "By kinds of pairs; at last the first chain in order, with the exact number of all:",
            "",
            table(
                ["pairs", "distance, mean", "99th", "NetworKit", "99th", "ratio", "chains", "99th"],
                by_set,
            ),
            "",
            f"Any one chain, by every peer, {_SEVERAL} of the random pairs:",
            "",
            table(["search", "mean", "median", "worst", "ratio"], several),
            "",
        ]
    )  # fmt: skip


def small(path: Path, asked: int = 1_000) -> str:
    """The same beside all peers in a graph where igraph can list every chain, and NetworkX fits."""
    chance = np.random.default_rng(3)
    with costars.open(path) as graph:
        ours = Ours(graph)
        peers = Peers(web_of(graph.view, graph._rule(make_rule(), ())))
        people = np.flatnonzero(np.diff(peers.web.person_start))
        pairs = people[chance.integers(0, len(people), (_AGREE, 2))]
        wrong = sum(peers.distance(a, b) != ours.distance(a, b) for a, b in pairs.tolist())
        inside = peers.largest_component()
        joined = inside[chance.integers(0, len(inside), (asked, 2))]
        rows = by_peer(ours, peers, joined, small=True)
        listed = listed_by_igraph(peers, joined, range(asked), asked // 5)
        own, counts = timed(ours.count, joined[list(listed)])
        wrong += sum(count[1] != found for count, (_, found) in zip(counts, listed.values(), strict=True))
        theirs = statistics.fmean(taken for taken, _ in listed.values())
        info = graph.info()
    return "\n".join(
        [
            f"{info.counts['people']:,} people, {info.counts['titles']:,} titles, {peers.web.pairs:,} pairs "
            f"of a person and a title. The distances of {_AGREE:,} random pairs were compared with "
            f"NetworKit's, the numbers of shortest chains of {len(listed)} with igraph's: {wrong} "
            f"mismatches. Any one chain of {asked:,} random pairs of the largest component:",
            "",
            table(["search", "mean", "median", "worst", "ratio"], rows),
            "",
            f"The number of all shortest chains takes {micro(own.mean)} on average, igraph's "
            f"get_all_shortest_paths {micro(theirs)}: {theirs / own.mean:,.0f} times as long. (It is given "
            f"{IGRAPH_MEMORY >> 30} GB and {IGRAPH_SECONDS} seconds for each; pairs for which that is not "
            "enough are passed over.)",
            "",
        ]
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--counted", type=int, default=_COUNTED, help="pairs for igraph")
    given = parser.parse_args()
    print(section(given.graph, given.counted))
