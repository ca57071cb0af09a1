"""All shortest chains between two people: how many there are, and the best.

The search is that of `kernels.search`, by half-levels from both ends, but it goes on to the end of the level
in which the ends meet, and adds up on its way in how many ways each node is reached; the number of chains is
the sum over the edges between the two ends of the product of the ways (as in Brandes, "A faster algorithm for
betweenness centrality", 2001). Then only what lies on a shortest chain is gone through once more, from the
far end on, for the least cost from each node to that end.

A chain costs what docs/counting-rules.md says: for each person on a title their points, and for each title a
point for each doubling of its row. Of chains of one cost that comes first whose first different node has the
smaller row.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .jit import i64, kernel
from .limits import (
    ANY_KIND,
    NO_KIND,
    Limits,
    Pairs,
    counts,
    first_stretch,
    in_time,
    next_stretch,
)
from .search import DEEPEST, NOWHERE, ON_CHAIN, OTHER, SHUT, TOO_DEEP, Space, shut

__all__ = ["TOO_MANY", "Costs", "Ways", "best", "meet_all"]

A = np.ndarray[Any, Any]

TOO_MANY = -3  # chains for 62 bits
_MOST = (1 << 62) - 1  # the sum of two such numbers has a sign still
_FAR = 1 << 62


class Costs(NamedTuple):
    """The points (uint8) of the person on the title for each pair, in the order of `Pairs.person_title` and
    of `Pairs.title_person`."""

    person_title: A
    title_person: A


class Ways(NamedTuple):
    """More scratch memory: in how many ways a node was reached from its end, and then the least cost from
    there to the far end (int64, people and titles)."""

    person: A
    title: A


@kernel
def meet_all(
    a: int, b: int, pairs: Pairs, limits: Limits, space: Space, ways: Ways, number: int, last: int
) -> tuple[int, int, int, int]:
    """How many titles are on a shortest chain between two different people (`NOWHERE`: there is none,
    `TOO_DEEP`), how many such chains there are (`TOO_MANY` where that does not fit), how far from `a`, in
    half-levels, the nodes are where the ends met, and how many these are. They stand at the end of
    `space.near`, backwards. `last` half-levels are enough, where that is known. Afterwards the stamps tell
    how far nodes are from their ends. Cost: O(edges touched)."""
    person_start, title_start = pairs.person_start, pairs.title_start
    stamps, title_stamps = space.person, space.title
    top = len(space.near)
    shut(limits, space, number)
    stamps[a], stamps[b] = number, number + OTHER
    ways.person[a] = ways.person[b] = 1
    space.near[0], space.far[0] = a, b
    near_from, near_to, far_from, far_to = 0, 1, 0, 1
    near_depth, far_depth = 0, 0
    near_edges = i64(person_start[a + 1]) - i64(person_start[a])
    far_edges = i64(person_start[b + 1]) - i64(person_start[b])
    total, met = i64(0), 0
    while near_from < near_to and far_from < far_to:
        growing = near_edges < far_edges or (near_edges == far_edges and near_depth <= far_depth)
        depth = near_depth if growing else far_depth
        if depth + 1 >= DEEPEST:
            return TOO_DEEP, 0, 0, 0
        if growing:
            queue, first, behind = space.near, near_from, near_to
            mine, others = number + depth + 1, number + OTHER + far_depth
        else:
            queue, first, behind = space.far, far_from, far_to
            mine, others = number + OTHER + depth + 1, number + near_depth
        reached = number + ON_CHAIN  # the place of where they meet is written when it is known
        end, edges = behind, i64(0)
        only_look = near_depth + far_depth + 1 == last
        for i in range(first, behind):
            if depth % 2 == 0:
                person = queue[i]
                own = ways.person[person]
                low, high, kind = first_stretch(person, pairs, limits)
                look = limits.narrow and kind == ANY_KIND
                while kind < NO_KIND:
                    for k in range(low, high):
                        if look and not in_time(i64(pairs.person_key[k]), limits):
                            continue
                        title = pairs.person_title[k]
                        stamp = title_stamps[title]
                        if stamp == others or stamp == reached:
                            if own > (_MOST - total) // ways.title[title]:
                                return TOO_MANY, 0, 0, 0
                            total += own * ways.title[title]
                            if stamp == others:
                                title_stamps[title] = reached
                                met += 1
                                space.near[top - met] = title
                        elif stamp == mine:
                            ways.title[title] += own
                            if ways.title[title] > _MOST:
                                return TOO_MANY, 0, 0, 0
                        elif stamp < number and not only_look:
                            if limits.further and not counts(title, limits):
                                title_stamps[title] = number + SHUT
                                continue
                            title_stamps[title] = mine
                            ways.title[title] = own
                            queue[end] = title
                            end += 1
                            edges += title_start[title + 1] - title_start[title]
                    low, high, kind = next_stretch(person, high, kind, pairs, limits)
            else:
                title = queue[i]
                own = ways.title[title]
                for k in range(title_start[title], title_start[title + 1]):
                    person = pairs.title_person[k]
                    stamp = stamps[person]
                    if stamp == others or stamp == reached:
                        if own > (_MOST - total) // ways.person[person]:
                            return TOO_MANY, 0, 0, 0
                        total += own * ways.person[person]
                        if stamp == others:
                            stamps[person] = reached
                            met += 1
                            space.near[top - met] = person
                    elif stamp == mine:
                        ways.person[person] += own
                        if ways.person[person] > _MOST:
                            return TOO_MANY, 0, 0, 0
                    elif stamp < number and not only_look:
                        stamps[person] = mine
                        ways.person[person] = own
                        more = i64(person_start[person + 1]) - i64(person_start[person])
                        if more > 1:  # nobody else is reached over somebody with one title
                            queue[end] = person
                            end += 1
                            edges += more
        if growing:
            near_from, near_to, near_edges, near_depth = behind, end, edges, depth + 1
        else:
            far_from, far_to, far_edges, far_depth = behind, end, edges, depth + 1
        if met:
            place = near_depth
            return (near_depth + far_depth) // 2, total, place, met
    return NOWHERE, 0, 0, 0


@kernel
def best(
    a: int, b: int, titles: int, place: int, met: int, pairs: Pairs, costs: Costs, limits: Limits,
    space: Space, ways: Ways, number: int, nodes: A,
) -> None:  # fmt: skip
    """Behind `meet_all`: write the best chain into `nodes` (int64, 2 × titles + 1), into the stamps of every
    node on a shortest chain `number + ON_CHAIN` and its place, and into `ways` what it costs from there to
    the end. Cost: O(edges of the nodes on shortest chains)."""
    # The nodes on shortest chains, by places: from where the ends met back to a, in `near`, and on to b, in
    # `far`.
    top = len(space.near)
    stamps, title_stamps = space.person, space.title
    for i in range(met):
        node = space.near[top - 1 - i]
        if place % 2 == 0:
            stamps[node] = number + ON_CHAIN + place
        else:
            title_stamps[node] = number + ON_CHAIN + place
        space.far[i] = node
    space.near[:met] = space.far[:met]
    # Where the nodes of each place start, from where the ends met.
    length = 2 * titles
    far_at = np.zeros(length - place + 2, np.int64)
    far_at[1] = met
    for on in range(length - place):
        far_at[on + 2] = _step(
            far_at[on], far_at[on + 1], place + on, number + OTHER + length - place - on - 1,
            number + ON_CHAIN + place + on + 1, space.far, pairs, limits, space,
        )  # fmt: skip
    ways.person[b] = 0
    for at in range(length - 1, place - 1, -1):
        for i in range(far_at[at - place], far_at[at - place + 1]):
            _go_on(i64(space.far[i]), at, pairs, costs, limits, space, ways, number)
    first, behind = 0, met
    for at in range(place, 0, -1):
        first, behind = behind, _back(first, behind, at, pairs, costs, limits, space, ways, number)
    node = i64(a)
    for at in range(length + 1):
        nodes[at] = node
        if at < length:
            node = i64(space.person_by[node]) if at % 2 == 0 else i64(space.title_by[node])


@kernel
def _step(
    first: int,
    behind: int,
    at: int,
    wanted: int,
    mark: int,
    queue: A,
    pairs: Pairs,
    limits: Limits,
    space: Space,
) -> int:
    """Put those next to the nodes `queue[first:behind]`, which have the place `at`, behind them that have the
    stamp `wanted`, and stamp them with `mark`. Returns where they end."""
    end = behind
    for i in range(first, behind):
        node = queue[i]
        if at % 2 == 0:
            low, high, kind = first_stretch(node, pairs, limits)
            while kind < NO_KIND:
                for k in range(low, high):
                    title = pairs.person_title[k]
                    if space.title[title] == wanted:
                        space.title[title] = mark
                        queue[end] = title
                        end += 1
                low, high, kind = next_stretch(node, high, kind, pairs, limits)
        else:
            for k in range(pairs.title_start[node], pairs.title_start[node + 1]):
                person = pairs.title_person[k]
                if space.person[person] == wanted:
                    space.person[person] = mark
                    queue[end] = person
                    end += 1
    return end


@kernel
def _back(
    first: int, behind: int, at: int, pairs: Pairs, costs: Costs, limits: Limits, space: Space, ways: Ways,
    number: int,
) -> int:  # fmt: skip
    """From the nodes `space.near[first:behind]`, which have the place `at` and whose costs to the end are
    known, put those before them on a shortest chain behind them, with what these cost. Returns where they
    end."""
    wanted, mark = number + at - 1, number + ON_CHAIN + at - 1
    end = behind
    for i in range(first, behind):
        node = i64(space.near[i])
        if at % 2 == 0:
            low, high, kind = first_stretch(node, pairs, limits)
            while kind < NO_KIND:
                for k in range(low, high):
                    title = i64(pairs.person_title[k])
                    stamp = space.title[title]
                    if stamp != wanted and stamp != mark:
                        continue
                    cost = i64(costs.person_title[k]) + ways.person[node]
                    if stamp == wanted:
                        space.title[title] = mark
                        space.near[end] = title
                        end += 1
                    elif cost > ways.title[title] or (
                        cost == ways.title[title] and node > i64(space.title_by[title])
                    ):
                        continue
                    ways.title[title], space.title_by[title] = cost, node
                low, high, kind = next_stretch(node, high, kind, pairs, limits)
        else:
            rest = _bits(node) + ways.title[node]
            for k in range(pairs.title_start[node], pairs.title_start[node + 1]):
                person = i64(pairs.title_person[k])
                stamp = space.person[person]
                if stamp != wanted and stamp != mark:
                    continue
                cost = i64(costs.title_person[k]) + rest
                if stamp == wanted:
                    space.person[person] = mark
                    space.near[end] = person
                    end += 1
                elif cost > ways.person[person] or (
                    cost == ways.person[person] and node > i64(space.person_by[person])
                ):
                    continue
                ways.person[person], space.person_by[person] = cost, node
    return end


@kernel
def _go_on(
    node: int, at: int, pairs: Pairs, costs: Costs, limits: Limits, space: Space, ways: Ways, number: int
) -> None:
    """Set the least cost from a node at a place to the end, and which node is the next then."""
    following, least, after = number + ON_CHAIN + at + 1, i64(_FAR), i64(0)
    if at % 2 == 0:
        low, high, kind = first_stretch(node, pairs, limits)
        while kind < NO_KIND:
            for k in range(low, high):
                title = i64(pairs.person_title[k])
                if space.title[title] == following:
                    cost = i64(costs.person_title[k]) + _bits(title) + ways.title[title]
                    if cost < least or (cost == least and title < after):
                        least, after = cost, title
            low, high, kind = next_stretch(node, high, kind, pairs, limits)
        ways.person[node], space.person_by[node] = least, after
    else:
        for k in range(pairs.title_start[node], pairs.title_start[node + 1]):
            person = i64(pairs.title_person[k])
            if space.person[person] == following:
                cost = i64(costs.title_person[k]) + ways.person[person]
                if cost < least or (cost == least and person < after):
                    least, after = cost, person
        ways.title[node], space.title_by[node] = least, after


@kernel
def _bits(row: int) -> int:
    """How many bits a row has."""
    bits = 0
    while row > 0:
        row >>= 1
        bits += 1
    return bits
