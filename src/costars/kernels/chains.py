"""Shortest chains between two people in the two-sided graph of people and titles.

Breadth-first search from both ends by half-levels, people → titles → people, always growing the side that
has fewer edges before it. Titles and people are kept apart by sign: a person is its row p >= 0, a title
is ~row < 0.

Counting is exact: the number of shortest chains is the sum over the nodes where the sides meet of the
product of the path counts from either end (as in Brandes, "A faster algorithm for betweenness
centrality", 2001), in Python's unbounded integers.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

__all__ = ["Budget", "Meeting", "TooMuch", "best_chains", "meet", "ranked"]

Neighbours = Callable[[int], Sequence[int]]  # of a node; each neighbour once
Cost = Callable[[int, int], int]  # of a person on a title, and of entering a title
Degree = Callable[[int], int]
Steps = Callable[[int, int], list[tuple[int, int]]]


@dataclass
class _Side:
    frontier: list[int]
    level: dict[int, int]  # half-levels from this side's end
    paths: dict[int, int]  # number of shortest paths from this side's end
    depth: int = 0


@dataclass(frozen=True)
class Meeting:
    """Where two searches met: `degrees` titles apart, `total` shortest chains. The two dicts hold the
    half-levels of all nodes seen from either end; `nodes` those where the searches met."""

    degrees: int
    total: int
    near: dict[int, int]
    far: dict[int, int]
    nodes: list[int] = field(repr=False)


class TooMuch(Exception):
    """A search would touch more edges than it may."""


@dataclass
class Budget:
    """How many edges may still be touched."""

    edges: int

    def spend(self, edges: int) -> None:
        """Raises `TooMuch` where that is more than there are."""
        if edges > self.edges:
            raise TooMuch
        self.edges -= edges


def meet(
    a: int, b: int, neighbours: Neighbours, degree: Degree, budget: Budget | None = None
) -> Meeting | None:
    """Search from person `a` and person `b` until they meet; None where no chain joins them.

    `degree(node)` estimates how many edges a node has, to choose the cheaper side. Raises `TooMuch` where the
    budget is used up. Cost: O(edges touched), usually about the square root of what a search from one end
    would touch.
    """
    if a == b:
        return Meeting(0, 1, {a: 0}, {b: 0}, [a])
    near, far = (_Side([end], {end: 0}, {end: 1}) for end in (a, b))
    near_edges, far_edges = degree(a), degree(b)
    while near.frontier and far.frontier:
        growing, other = (near, far) if near_edges <= far_edges else (far, near)
        if budget is not None:
            budget.spend(min(near_edges, far_edges))
        _grow(growing, neighbours)
        nodes = [node for node in growing.frontier if node in other.level]
        if nodes:
            total = sum(near.paths[node] * far.paths[node] for node in nodes)
            return Meeting((near.depth + far.depth) // 2, total, near.level, far.level, nodes)
        if growing is near:
            near_edges = sum(map(degree, near.frontier))
        else:
            far_edges = sum(map(degree, far.frontier))
    return None


def _grow(side: _Side, neighbours: Neighbours) -> None:
    """One half-level further."""
    side.depth += 1
    depth, level, paths = side.depth, side.level, side.paths
    reached: list[int] = []
    for node in side.frontier:
        ways = paths[node]
        for other in neighbours(node):
            known = level.get(other)
            if known is None:
                level[other] = depth
                paths[other] = ways
                reached.append(other)
            elif known == depth:
                paths[other] += ways
    side.frontier = reached


def best_chains(
    meeting: Meeting,
    a: int,
    neighbours: Neighbours,
    cost: Cost,
    limit: int,
    degree: Degree | None = None,
    budget: Budget | None = None,
) -> list[tuple[int, ...]]:
    """The first `limit` shortest chains in the order of their cost, as nodes from `a` on.

    `cost(node, other)` is the cost of the step from one node to the next. Raises `TooMuch` where the budget
    is used up. Cost: O(edges among the nodes of all shortest chains), and that of `ranked`.
    """
    if budget is not None and degree is not None:
        given = budget
        edges = degree

        def around(node: int) -> Sequence[int]:
            given.spend(edges(node))
            return neighbours(node)

        following = _steps_forward(meeting, around)
    else:
        following = _steps_forward(meeting, neighbours)
    rest = _cost_to_go(following, a, cost)

    def steps(node: int, place: int) -> list[tuple[int, int]]:
        del place
        return [(after, cost(node, after)) for after in following[node]]

    return ranked(a, 2 * meeting.degrees, steps, rest.__getitem__, limit)


def ranked(
    start: int, length: int, steps: Steps, rest: Callable[[int], int], limit: int
) -> list[tuple[int, ...]]:
    """The first `limit` chains of `length` steps from a node, in the order of their cost.

    `steps(node, place)` are the nodes that may follow a node at a place, and what each step costs,
    `rest(node)` the least cost from there to the end. Chains of equal cost come in the order of their nodes'
    rows, first difference first, the better known first. Cost: O(length × branching × log) for each chain
    given.
    """
    # Best first with the exact remaining cost: a chain leaves the heap before all that are worse. Rows
    # decide ties, so a title's node ~row is turned back for comparing.
    heap: list[tuple[int, tuple[int, ...], tuple[int, ...]]] = [(rest(start), (start,), (start,))]
    chains: list[tuple[int, ...]] = []
    while heap and len(chains) < limit:
        total, rows, chain = heapq.heappop(heap)
        node = chain[-1]
        if len(chain) > length:
            chains.append(chain)
            continue
        sofar = total - rest(node)
        for after, cost in steps(node, len(chain) - 1):
            row = after if after >= 0 else ~after
            heapq.heappush(heap, (sofar + cost + rest(after), (*rows, row), (*chain, after)))
    return chains


def _steps_forward(meeting: Meeting, neighbours: Neighbours) -> dict[int, list[int]]:
    """For each node on a shortest chain, the nodes that may follow it."""
    following: dict[int, list[int]] = {}
    for node in meeting.nodes:
        following[node] = []
    # Back to the near end: a node's predecessors are one half-level nearer to it.
    layer = list(meeting.nodes)
    while layer:
        before: list[int] = []
        for node in layer:
            wanted = meeting.near[node] - 1
            for other in neighbours(node) if wanted >= 0 else ():
                if meeting.near.get(other) == wanted:
                    if other not in following:
                        following[other] = []
                        before.append(other)
                    following[other].append(node)
        layer = before
    # On to the far end.
    layer = list(meeting.nodes)
    while layer:
        after: list[int] = []
        for node in layer:
            wanted = meeting.far[node] - 1
            for other in neighbours(node) if wanted >= 0 else ():
                if meeting.far.get(other) == wanted:
                    following[node].append(other)
                    if other not in following:
                        following[other] = []
                        after.append(other)
        layer = after
    return following


def _cost_to_go(following: dict[int, list[int]], start: int, cost: Cost) -> dict[int, int]:
    """The least cost from each node to the far end, by depth-first order without recursion."""
    rest: dict[int, int] = {}
    stack: list[tuple[int, Iterator[int]]] = [(start, iter(following[start]))]
    while stack:
        node, ahead = stack[-1]
        for after in ahead:
            if after not in rest:
                stack.append((after, iter(following[after])))
                break
        else:
            rest[node] = min((cost(node, n) + rest[n] for n in following[node]), default=0)
            stack.pop()
    return rest
