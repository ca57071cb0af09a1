"""The same web of people and titles in the libraries that others would use: NetworKit, igraph, rustworkx,
scipy and, where it is small, NetworkX.

Each holds it in its own fastest form, made once; what is measured is a question and its answer. Titles have
numbers behind those of the people, and a degree is two steps.
"""

from __future__ import annotations

import contextlib
import functools
import os
import resource
import signal
import struct
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import networkit as nk
import numpy as np

from costars.graph.web import Web

__all__ = ["IGRAPH_MEMORY", "IGRAPH_SECONDS", "Peers", "listed_by_igraph"]

IGRAPH_MEMORY = 4 << 30
IGRAPH_SECONDS = 20
A = np.ndarray[Any, Any]


class Peers:
    """A web in every library, made when it is first asked for."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.count = web.people + web.titles
        person = np.repeat(np.arange(web.people, dtype=np.int64), np.diff(web.person_start))
        self.edges = np.stack([person, web.person_title.astype(np.int64) + web.people], axis=1)

    @functools.cached_property
    def scipy(self) -> Any:
        from scipy.sparse import csr_array

        person, title = self.edges.T
        half = csr_array((np.ones(len(person), np.int8), (person, title)), shape=(self.count, self.count))
        return (half + half.T).tocsr()

    @functools.cached_property
    def networkit(self) -> Any:
        person, title = self.edges.T
        return nk.GraphFromCoo((np.ones(len(person)), (person, title)), n=self.count)

    @functools.cached_property
    def igraph(self) -> Any:
        import igraph

        return igraph.Graph(n=self.count, edges=self.edges)

    @functools.cached_property
    def rustworkx(self) -> Any:
        import rustworkx

        graph = rustworkx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(self.count))
        graph.add_edges_from_no_data(list(map(tuple, self.edges.tolist())))
        return graph

    @functools.cached_property
    def networkx(self) -> Any:
        import networkx

        graph = networkx.Graph()
        graph.add_nodes_from(range(self.count))
        graph.add_edges_from(self.edges.tolist())
        return graph

    # A distance: degrees, -1 where there is no chain.

    def distance(self, a: int, b: int) -> int:
        search = nk.distance.BidirectionalBFS(self.networkit, a, b, storePred=False)
        search.run()
        found = search.getDistance()
        return -1 if found > 1 << 40 else int(found) // 2

    # One chain: its nodes, none where there is none.

    def path(self, a: int, b: int) -> list[int]:
        search = nk.distance.BidirectionalBFS(self.networkit, a, b, storePred=True)
        search.run()
        found = search.getDistance()
        return [] if found > 1 << 40 else [a, *search.getPath(), b]

    def path_by_igraph(self, a: int, b: int) -> list[int]:
        return list(self.igraph.get_shortest_path(a, b))

    def path_by_rustworkx(self, a: int, b: int) -> list[int]:
        import rustworkx

        found = rustworkx.dijkstra_shortest_paths(self.rustworkx, a, target=b)
        return list(found[b]) if b in found else []

    def path_by_scipy(self, a: int, b: int) -> list[int]:
        from scipy.sparse.csgraph import breadth_first_order

        _, before = breadth_first_order(self.scipy, a, directed=True, return_predecessors=True)
        if before[b] < 0:
            return []
        chain = [b]
        while chain[-1] != a:
            chain.append(int(before[chain[-1]]))
        return chain[::-1]

    def path_by_networkx(self, a: int, b: int) -> list[int]:
        import networkx

        try:
            return list(networkx.bidirectional_shortest_path(self.networkx, a, b))
        except networkx.NetworkXNoPath:
            return []

    def paths(self, *, small: bool) -> dict[str, Callable[[int, int], list[int]]]:
        """By the name of the peer and what of it is called."""
        named = {
            f"NetworKit {version('networkit')} BidirectionalBFS": self.path,
            f"igraph {version('igraph')} get_shortest_path": self.path_by_igraph,
            f"rustworkx {version('rustworkx')} dijkstra_shortest_paths": self.path_by_rustworkx,
            f"scipy {version('scipy')} breadth_first_order, to all": self.path_by_scipy,
        }
        if small:
            named[f"NetworkX {version('networkx')} bidirectional_shortest_path"] = self.path_by_networkx
        return named

    # From one to all.

    def networkit_from(self, a: int) -> A:
        """Steps to every node; more than 1e9 where there is no chain."""
        search = nk.distance.BFS(self.networkit, a, storePaths=False)
        search.run()
        return np.array(search.getDistances())

    def largest_component(self) -> A:
        """The people in it (int64, in order)."""
        from scipy.sparse.csgraph import connected_components

        _, labels = connected_components(self.scipy, directed=False)
        return np.flatnonzero(labels[: self.web.people] == np.bincount(labels).argmax())


def listed_by_igraph(
    peers: Peers, pairs: A, numbers: Sequence[int], wanted: int
) -> dict[int, tuple[float, int]]:
    """Seconds, and how many shortest chains igraph lists, of the first pairs that it can do in so much
    memory: it keeps the shortest chains to everybody on its way. Each pair in a process of its own."""
    graph = peers.igraph
    found: dict[int, tuple[float, int]] = {}
    for number in numbers[: 3 * wanted]:
        if len(found) >= wanted:
            break
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BaseException):
                here = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
                signal.alarm(IGRAPH_SECONDS)
                resource.setrlimit(resource.RLIMIT_AS, (here + IGRAPH_MEMORY,) * 2)
                a, b = pairs[number].tolist()
                begin = time.perf_counter()
                chains = graph.get_all_shortest_paths(a, b)
                os.write(writing, struct.pack("dq", time.perf_counter() - begin, len(chains)))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as answer:
            told = answer.read()
        os.waitpid(child, 0)
        if told:
            found[number] = struct.unpack("dq", told)
    return found
