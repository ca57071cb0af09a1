"""Making a web smaller without losing a distance: kernels that fold away who need not be searched from.

Nodes are people and titles alike; a step between the two is half a degree. `weight[x]` is how many people
stand in node x, and the farness of x is the sum of the steps from it to all people.

- A node y with a single neighbour x hangs on it: everybody else is one step farther from y than from x. Its
  weight goes over to x, and farness(y) = farness(x) + all people - 2 * weight(y).
- Two nodes x and y with the very same neighbours are twins: as far as each other from all else, and two steps
  apart. The weight of y goes over to x; their own two steps are left out of either's farness.

What is folded away is written down, and undone in the opposite order (`unfold`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .jit import i64, kernel

__all__ = ["GONE", "Folds", "core_of", "hang", "largest", "meld", "signatures", "trail", "unfold"]

A = np.ndarray[Any, Any]

GONE = -1  # the number of neighbours of a node that was folded away


class Folds(NamedTuple):
    """What was folded away, in order: `node` (uint32), what it was folded into, `onto` (uint32), and that
    farness(node) is farness(onto) + `more` (int64), to which `back` is added then (int64)."""

    node: A
    onto: A
    more: A
    back: A


@kernel
def largest(person_start: A, person_title: A, title_start: A, title_person: A) -> tuple[A, A]:
    """The people and the titles (bool) of the component of a web (`graph.web.Web`) with most people; of those
    as large, of the one with the smallest row. Raises IndexError where an offset or a row lies outside. Cost:
    O(people + titles + pairs)."""
    people, titles = len(person_start) - 1, len(title_start) - 1
    part, title_part = np.zeros(people, np.uint32), np.zeros(titles, np.uint32)
    queue = np.empty(people, np.uint32)
    number, best, most = 0, 0, 0
    for first in range(people):
        if part[first] != 0:
            continue
        number += 1
        part[first], queue[0] = number, first
        begin, end = 0, 1
        while begin < end:
            person = queue[begin]
            begin += 1
            low, high = i64(person_start[person]), i64(person_start[person + 1])
            if low > high or high > len(person_title):
                raise IndexError("offsets outside their list")
            for k in range(low, high):
                title = person_title[k]
                if title >= titles:
                    raise IndexError("a row outside its table")
                if title_part[title] != 0:
                    continue
                title_part[title] = number
                low_person, high_person = i64(title_start[title]), i64(title_start[title + 1])
                if low_person > high_person or high_person > len(title_person):
                    raise IndexError("offsets outside their list")
                for j in range(low_person, high_person):
                    other = title_person[j]
                    if other >= people:
                        raise IndexError("a row outside its table")
                    if part[other] == 0:
                        part[other], queue[end] = number, other
                        end += 1
        if end > most:
            best, most = number, end
    return part == best, title_part == best


@kernel
def hang(start: A, other: A, degree: A, weight: A, folds: Folds, count: int) -> tuple[int, int]:
    """Fold away nodes with one neighbour until there are none.

    `start` (nodes + 1) are offsets into `other`, the neighbours; `degree` (int32) says how many of them are
    left, `weight` (int64) the people; both are brought up to date. Writes into `folds` from place `count` on;
    returns the place behind, and by how much every farness is more than the steps to what is left. Cost:
    O(pairs of what is folded away).
    """
    everybody = i64(0)
    waiting = np.empty(len(degree), np.uint32)
    top = 0
    for node in range(len(degree)):
        if degree[node] != GONE:
            everybody += weight[node]
        if degree[node] == 1:
            waiting[top] = node
            top += 1
    left_out = i64(0)
    while top > 0:
        top -= 1
        node = waiting[top]
        if degree[node] != 1:
            continue
        k = i64(start[node])
        while degree[other[k]] == GONE:
            k += 1
        onto = other[k]
        folds.node[count], folds.onto[count] = node, onto
        folds.more[count], folds.back[count] = everybody - 2 * weight[node], 0
        count += 1
        left_out += weight[node]
        weight[onto] += weight[node]
        degree[node] = GONE
        degree[onto] -= 1
        if degree[onto] == 1:
            waiting[top] = onto
            top += 1
    return count, left_out


@kernel
def signatures(start: A, other: A, degree: A, first: int, marks: A, out: A) -> None:
    """A number for each node from `first` on (`out`, uint64) that is the same for twins, made of the random
    `marks` (uint64) of the neighbours that are left. Cost: O(their pairs)."""
    for i in range(len(out)):
        node = first + i
        sign = np.uint64(0)
        if degree[node] != GONE:
            for k in range(start[node], start[node + 1]):
                if degree[other[k]] != GONE:
                    sign ^= marks[other[k]]
        out[i] = sign


@kernel
def _alike(start: A, other: A, degree: A, a: int, b: int) -> bool:
    """Whether two nodes have the same neighbours left; those of each are in order."""
    if degree[a] != degree[b]:
        return False
    i, j = i64(start[a]), i64(start[b])
    for _ in range(degree[a]):
        while degree[other[i]] == GONE:
            i += 1
        while degree[other[j]] == GONE:
            j += 1
        if other[i] != other[j]:
            return False
        i += 1
        j += 1
    return True


@kernel
def meld(
    start: A, other: A, degree: A, weight: A, first: int, signs: A, order: A, folds: Folds, count: int
) -> int:
    """Fold twins into the first of each kind. `order` are the places of nodes from `first` on, ordered by
    their `signs`; the rest is as in `hang`. Cost: O(pairs of twins)."""
    head = i64(-1)
    for i in range(len(order)):
        node = first + i64(order[i])
        if degree[node] < 1:
            continue
        if head < 0 or signs[head - first] != signs[order[i]]:
            head = node
        elif _alike(start, other, degree, head, node):
            folds.node[count], folds.onto[count] = node, head
            folds.more[count], folds.back[count] = 2 * weight[head], 2 * weight[node]
            count += 1
            weight[head] += weight[node]
            degree[node] = GONE
            for k in range(start[node], start[node + 1]):
                if degree[other[k]] != GONE:
                    degree[other[k]] -= 1
    return count


@kernel
def unfold(folds: Folds, farness: A) -> None:
    """Fill in the farness of what was folded away; that of what is left is there, of everybody. Cost:
    O(folds)."""
    for i in range(len(folds.node) - 1, -1, -1):
        node, onto = folds.node[i], folds.onto[i]
        farness[node] = farness[onto] + folds.more[i]
        farness[onto] += folds.back[i]


@kernel
def trail(start: A, other: A, degree: A, people: int, by_rank: A, rank: A, place: A, best: A) -> None:
    """Bring people who work with the same people together: each follows the most connected person of those
    on their titles, who in turn follows the most connected of theirs, and so on.

    `by_rank` are the people that are left, the most connected first, `rank` (all people) their places there.
    Fills `place` (uint32, by rank) with the places of people among those that are left, from 0, and `best`
    (uint32, by title) with the rank of the most connected person on each title. Cost: O(pairs).
    """
    count = len(by_rank)
    for title in range(len(best)):
        node = people + title
        least = count
        if degree[node] != GONE:
            for k in range(start[node], start[node + 1]):
                if degree[other[k]] != GONE:
                    least = min(least, i64(rank[other[k]]))
        best[title] = least
    leader = np.empty(count, np.uint32)
    followers = np.ones(count, np.int64)  # the person included
    for i in range(count):
        node = by_rank[i]
        least = i
        for k in range(start[node], start[node + 1]):
            if degree[other[k]] != GONE:
                least = min(least, i64(best[other[k] - people]))
        leader[i] = least
    for i in range(count - 1, -1, -1):
        if leader[i] != i:
            followers[leader[i]] += followers[i]
    free = i64(0)
    behind = np.empty(count, np.int64)  # the next place for a follower of each
    for i in range(count):
        if leader[i] == i:
            place[i] = free
            free += followers[i]
        else:
            place[i] = behind[leader[i]]
            behind[leader[i]] += followers[i]
        behind[i] = i64(place[i]) + 1


@kernel
def core_of(start: A, other: A, degree: A, nodes: A, number: A, core_start: A, core_other: A) -> None:
    """The neighbours that are left of some `nodes`, as offsets (`core_start`, int64, nodes + 1) and by their
    new `number` (`core_other`, uint32). Cost: O(their pairs)."""
    end = i64(0)
    core_start[0] = 0
    for i in range(len(nodes)):
        node = nodes[i]
        for k in range(start[node], start[node + 1]):
            if degree[other[k]] != GONE:
                core_other[end] = number[other[k]]
                end += 1
        core_start[i + 1] = end
