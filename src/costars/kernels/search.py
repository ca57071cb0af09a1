"""Shortest chains in a web of people and titles: how far, and one chain.

A search runs from both ends by half-levels, people → titles → people, and always grows the end that has fewer
edges before it. What it has seen is stamped with numbers of its own, so that nothing has to be cleared
between two searches. An upper bound (`kernels.labels`) ends it before its widest level: where a chain of n
titles through a hub is known, only one of fewer is still sought, and hubs are not entered for that, since the
bound holds for all chains through them.

Kernels follow rows and offsets without looking: whoever has a web from a file has it checked (`checked`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .jit import i64, kernel
from .labels import FAR, NO_ROW, bound, hub_distance, nearest_hub
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
from .machine import fetch

__all__ = [
    "DEEPEST",
    "NOWHERE",
    "STEP",
    "TOO_DEEP",
    "Labels",
    "Space",
    "chain",
    "checked",
    "distance",
    "shut",
]

A = np.ndarray[Any, Any]

NOWHERE, TOO_DEEP = -1, -2  # instead of a number of titles
# A search has `STEP` numbers: those of nodes seen from the first end, by half-levels; of nodes seen from the
# other; of nodes on a shortest chain, by their place; and one that no search enters.
DEEPEST = 1024
OTHER = DEEPEST
ON_CHAIN = 2 * DEEPEST
SHUT = 4 * DEEPEST - 1
STEP = 4 * DEEPEST


class Labels(NamedTuple):
    """Those of `kernels.labels`: `row` (uint32, people; empty where there are none), `words` (uint64) of
    `blocks` blocks, the `hubs` (uint32), and the number of titles above which everybody is one."""

    row: A
    words: A
    hubs: A
    blocks: int
    most: int


class Space(NamedTuple):
    """Scratch memory of one search at a time: stamps (int32, people and titles), two queues (uint32, people +
    titles), and where the best chain goes on (uint32)."""

    person: A
    title: A
    near: A
    far: A
    person_by: A
    title_by: A


@kernel
def checked(start: A, other: A, count: int) -> bool:
    """Whether the offsets `start` never fall and end with `other`, whose rows all lie below `count`. Cost:
    O(pairs)."""
    if len(start) == 0 or start[0] != 0 or start[len(start) - 1] != len(other):
        return False
    for row in range(len(start) - 1):
        if start[row] > start[row + 1]:
            return False
    for value in other:
        if value >= count:
            return False
    return True


@kernel
def shut(limits: Limits, space: Space, number: int) -> None:
    """Keep a search away from the rows that are left out."""
    for row in limits.people:
        space.person[row] = number + SHUT
    for row in limits.titles:
        space.title[row] = number + SHUT


@kernel
def _ahead_of_people(queue: A, place: int, behind: int, pairs: Pairs, limits: Limits) -> None:
    """Fetch what will be read of the people that come later in a queue."""
    if place + 4 < behind:
        fetch(pairs.person_start, queue[place + 4])
    if place + 2 < behind:
        first = pairs.person_start[queue[place + 2]]
        fetch(pairs.person_title, first)
        if limits.narrow:
            fetch(pairs.person_key, first)


@kernel
def _ahead_of_titles(queue: A, place: int, behind: int, pairs: Pairs) -> None:
    """Fetch what will be read of the titles that come later in a queue."""
    if place + 8 < behind:
        fetch(pairs.title_start, queue[place + 8])
    if place + 4 < behind:
        fetch(pairs.title_person, pairs.title_start[queue[place + 4]])


@kernel
def _meet(
    a: int, b: int, pairs: Pairs, labels: Labels, limits: Limits, space: Space, number: int
) -> tuple[int, int, int, int, bool]:
    """How many titles are on a shortest chain between two different people; and where the searches met: the
    last node of one end, how far it is from there, the one next to it of the other, and whether the first
    end is `a`. Where the bound holds, the nodes are `NOWHERE`. Afterwards the stamps tell how far nodes are
    from their ends."""
    least, through = FAR, False
    if len(labels.row) > 0 and labels.row[a] != NO_ROW and labels.row[b] != NO_ROW:
        least, through = bound(labels.words, labels.blocks, labels.row[a], labels.row[b])
    most = labels.most if through else FAR
    last = 2 * (least - 1)  # of the half-levels of a shorter chain

    shut(limits, space, number)
    person_start, title_start = pairs.person_start, pairs.title_start
    stamps, title_stamps = space.person, space.title
    stamps[a], stamps[b] = number, number + OTHER
    space.near[0], space.far[0] = a, b
    near_from, near_to, far_from, far_to = 0, 1, 0, 1
    near_depth, far_depth = 0, 0
    near_edges = i64(person_start[a + 1]) - i64(person_start[a])
    far_edges = i64(person_start[b + 1]) - i64(person_start[b])
    listed, counted = 1, 1  # titles of people: all, and those that count
    while near_from < near_to and far_from < far_to and near_depth + far_depth < last:
        growing = near_edges < far_edges or (near_edges == far_edges and near_depth <= far_depth)
        depth = near_depth if growing else far_depth
        if depth + 1 >= DEEPEST:
            return TOO_DEEP, NOWHERE, 0, NOWHERE, False
        if growing:
            queue, first, behind = space.near, near_from, near_to
            mine, others = number + depth + 1, number + OTHER + far_depth
        else:
            queue, first, behind = space.far, far_from, far_to
            mine, others = number + OTHER + depth + 1, number + near_depth
        both = near_depth + far_depth + 1
        end, edges = behind, 0
        only_look = both == last
        if depth % 2 == 0:
            for i in range(first, behind):
                person = queue[i]
                _ahead_of_people(queue, i, behind, pairs, limits)
                low, high, kind = first_stretch(person, pairs, limits)
                look = limits.narrow and kind == ANY_KIND
                listed += i64(person_start[person + 1]) - i64(person_start[person])
                while kind < NO_KIND:
                    counted += high - low
                    for k in range(low, high):
                        if look and not in_time(i64(pairs.person_key[k]), limits):
                            counted -= 1
                            continue
                        title = pairs.person_title[k]
                        stamp = title_stamps[title]
                        if stamp == others:
                            return both // 2, i64(person), depth, i64(title), growing
                        if only_look or stamp >= number:
                            continue
                        if limits.further and not counts(title, limits):
                            title_stamps[title] = number + SHUT
                            continue
                        title_stamps[title] = mine
                        queue[end] = title
                        end += 1
                        edges += title_start[title + 1] - title_start[title]
                    low, high, kind = next_stretch(person, high, kind, pairs, limits)
        else:
            for i in range(first, behind):
                title = queue[i]
                _ahead_of_titles(queue, i, behind, pairs)
                for k in range(title_start[title], title_start[title + 1]):
                    person = pairs.title_person[k]
                    stamp = stamps[person]
                    if stamp == others:
                        return both // 2, i64(title), depth, i64(person), growing
                    if only_look or stamp >= number:
                        continue
                    stamps[person] = mine
                    more = person_start[person + 1] - person_start[person]
                    if 1 < more <= most:
                        queue[end] = person
                        end += 1
                        edges += more
        if depth % 2:
            edges = edges * counted // listed  # as far as can be told by those looked at
        if growing:
            near_from, near_to, near_depth, near_edges = behind, end, depth + 1, i64(edges)
        else:
            far_from, far_to, far_depth, far_edges = behind, end, depth + 1, i64(edges)
    return (least if least < FAR else NOWHERE), NOWHERE, 0, NOWHERE, False


@kernel
def distance(a: int, b: int, pairs: Pairs, labels: Labels, limits: Limits, space: Space, number: int) -> int:
    """How many titles are on a shortest chain between two people; `NOWHERE` where there is none, `TOO_DEEP`
    where it has more than a thousand. `number`
    is the first of `STEP` numbers that no search in this space has used. Cost: O(edges touched)."""
    if a == b:
        return 0
    return _meet(a, b, pairs, labels, limits, space, number)[0]


@kernel
def chain(
    a: int, b: int, pairs: Pairs, labels: Labels, limits: Limits, space: Space, number: int, nodes: A
) -> int:
    """The same, and the nodes of one shortest chain, people and titles in turn, in `nodes` (int64, twice the
    titles and one more; `TOO_DEEP` where that is not enough). Which one it is depends on the web alone."""
    nodes[0] = a
    if a == b:
        return 0
    titles, one, depth, other, growing = _meet(a, b, pairs, labels, limits, space, number)
    if titles < 0:
        return titles
    if 2 * titles >= len(nodes):
        return TOO_DEEP
    nodes[2 * titles] = b
    if one == NOWHERE:
        _by_hub(a, b, titles, pairs, labels, nodes)
        return titles
    # `one` is `depth` half-levels from its end; `other` is next to it, and the rest from the other end.
    rest = 2 * titles - 1 - depth
    near, near_depth, far, far_depth = (one, depth, other, rest) if growing else (other, rest, one, depth)
    node = near
    for at in range(near_depth, -1, -1):
        nodes[at] = node
        if at:
            node = _before(node, at, number + at - 1, pairs, space)
    node = far
    for at in range(far_depth, -1, -1):
        nodes[2 * titles - at] = node
        if at:
            node = _before(node, at, number + OTHER + at - 1, pairs, space)
    return titles


@kernel
def _before(node: int, depth: int, wanted: int, pairs: Pairs, space: Space) -> int:
    """The first node next to one so many half-levels from an end that has the stamp `wanted`."""
    if depth % 2 == 0:
        for k in range(pairs.person_start[node], pairs.person_start[node + 1]):
            title = i64(pairs.person_title[k])
            if space.title[title] == wanted:
                return title
    else:
        for k in range(pairs.title_start[node], pairs.title_start[node + 1]):
            person = i64(pairs.title_person[k])
            if space.person[person] == wanted:
                return person
    return NOWHERE  # never: it was reached from there


@kernel
def _by_hub(a: int, b: int, titles: int, pairs: Pairs, labels: Labels, nodes: A) -> None:
    """Fill in a chain through the hub that has given the bound, from both ends by what the labels say of
    those on the next titles."""
    block, bit = nearest_hub(labels.words, labels.blocks, labels.row[a], labels.row[b], titles)
    hub = i64(labels.hubs[block * 64 + bit])
    place, node = 0, i64(a)
    while node != hub:
        title, node = _nearer(node, hub, block, bit, pairs, labels)
        nodes[place + 1], nodes[place + 2] = title, node
        place += 2
    place, node = 2 * titles, i64(b)
    while node != hub:
        title, node = _nearer(node, hub, block, bit, pairs, labels)
        nodes[place - 1], nodes[place - 2] = title, node
        place -= 2


@kernel
def _nearer(node: int, hub: int, block: int, bit: int, pairs: Pairs, labels: Labels) -> tuple[int, int]:
    """Somebody who is one title nearer to a hub, and that title."""
    wanted = hub_distance(labels.words, labels.blocks, labels.row[node], block, bit) - 1
    first, behind = i64(pairs.person_start[node]), i64(pairs.person_start[node + 1])
    if wanted == 0:
        return _shared(
            first, behind, i64(pairs.person_start[hub]), i64(pairs.person_start[hub + 1]), pairs
        ), hub
    for k in range(first, behind):
        title = pairs.person_title[k]
        for i in range(pairs.title_start[title], pairs.title_start[title + 1]):
            person = pairs.title_person[i]
            if hub_distance(labels.words, labels.blocks, labels.row[person], block, bit) == wanted:
                return i64(title), i64(person)
    return NOWHERE, hub  # never where the labels are those of the web


@kernel
def _shared(first: int, behind: int, low: int, top: int, pairs: Pairs) -> int:
    """The first title of two people, of the one with few and of the one with many."""
    keyed = len(pairs.person_key) > 0
    for k in range(first, behind):
        title = i64(pairs.person_title[k])
        key = i64(pairs.person_key[k]) if keyed else 0
        high = top
        while low < high:
            middle = (low + high) // 2
            other = i64(pairs.person_key[middle]) if keyed else 0
            if other < key or (other == key and i64(pairs.person_title[middle]) < title):
                low = middle + 1
            else:
                high = middle
        if low < top and i64(pairs.person_title[low]) == title:
            return title
    return NOWHERE
