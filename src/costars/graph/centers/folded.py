"""The largest component of a web as small as it can be made, and the searches for everybody's farness."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...kernels.folding import GONE, Folds, core_of, hang, largest, meld, signatures, trail, unfold
from ...kernels.lanes import LANES, NOBODY, Sums, new_space, search

if TYPE_CHECKING:
    from ..web import Web

__all__ = ["Folded", "Plan", "fold", "linked", "planned"]

A = np.ndarray[Any, Any]

_BANDS = 8


class Folded(NamedTuple):
    """A component: its `people` (rows, int64, in order), and what is left of it to search.

    The nodes of the core are people, the first `core_people`, then titles: `start` (int64, nodes + 1) are
    offsets into `other` (uint32), their neighbours; `weight` (int64) is how many people stand in each.
    `nodes` (int64) are the nodes of the component (people, then titles) that they were, `folds` what was
    folded away; everybody's farness is more by `left_out` than the steps within the core.
    """

    people: A
    core_people: int
    start: A
    other: A
    weight: A
    nodes: A
    everything: int
    folds: Folds
    left_out: int

    def farness(self, steps: A) -> A:
        """The sum of degrees of each of `people` (int64) from the steps of each node of the core."""
        whole = np.zeros(self.everything, np.int64)
        whole[self.nodes] = steps + self.left_out
        unfold(self.folds, whole)
        return whole[: len(self.people)] >> 1


def fold(web: Web) -> Folded:
    """The largest component, folded. Raises IndexError where an offset or a row lies outside. Cost: some
    passes over the pairs."""
    people_mask, title_mask = largest(*web)
    start, other = linked(web, people_mask, title_mask)
    people = np.flatnonzero(people_mask)
    nodes = len(start) - 1
    degree = np.diff(start).astype(np.int32)
    weight = np.zeros(nodes, np.int64)
    weight[: len(people)] = 1
    folds = Folds(*(np.zeros(nodes, kind) for kind in (np.uint32, np.uint32, np.int64, np.int64)))
    marks = _marks(nodes)
    left_out, count, before = 0, 0, -1
    while count > before:
        count, more = hang(start, other, degree, weight, folds, count)
        left_out += more
        before = count
        for low, high in ((0, len(people)), (len(people), nodes)):
            signs = np.zeros(high - low, np.uint64)
            signatures(start, other, degree, low, marks, signs)
            order = np.argsort(signs, kind="stable")
            count = meld(start, other, degree, weight, low, signs, order, folds, count)
    folds = Folds(*(column[:count].copy() for column in folds))
    left, core_people = _in_order(start, other, degree, len(people))
    number = np.zeros(nodes, np.uint32)
    number[left] = np.arange(len(left))
    core_start = np.zeros(len(left) + 1, np.int64)
    core_other = np.empty(int(degree[left].sum()), np.uint32)
    core_of(start, other, degree, left, number, core_start, core_other)
    return Folded(
        people, core_people, core_start, core_other, weight[left], left, nodes, folds, left_out
    )  # fmt: skip


def linked(web: Web, people: A, titles: A) -> tuple[A, A]:
    """The people and titles of a component as nodes, and the neighbours of each, in order."""
    count = int(people.sum())
    starts, others = [np.zeros(1, np.int64)], []
    person_number = np.cumsum(people, dtype=np.uint32) - np.uint32(1)
    title_number = np.cumsum(titles, dtype=np.uint32) + np.uint32(count - 1)
    for own, start, other, number in (
        (people, web.person_start, web.person_title, title_number),
        (titles, web.title_start, web.title_person, person_number),
    ):
        length: A = np.diff(start.astype(np.int64))
        others.append(number[other[np.repeat(own, length)]])
        starts.append(starts[-1][-1] + np.cumsum(length[own]))
    return np.concatenate(starts), np.concatenate(others)


def _marks(count: int) -> A:
    """As many numbers (uint64) as random as it needs, the same ones each time (SplitMix64, by Sebastiano
    Vigna)."""
    mark = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mark = (mark ^ (mark >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mark = (mark ^ (mark >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mark ^ (mark >> np.uint64(31))


def _in_order(start: A, other: A, degree: A, people: int) -> tuple[A, int]:
    """The nodes that are left (int64), those that are searched together near each other: people, of whom
    there are so many, then titles, each with its most connected person."""
    left = np.flatnonzero(degree[:people] != GONE)
    by_rank = left[np.argsort(-degree[left], kind="stable")]
    rank = np.zeros(people, np.uint32)
    rank[by_rank] = np.arange(len(by_rank))
    place, best = np.empty(len(by_rank), np.uint32), np.empty(len(degree) - people, np.uint32)
    trail(start, other, degree, people, by_rank, rank, place, best)
    ordered = np.empty(len(by_rank), np.int64)
    ordered[place] = by_rank
    titles = np.flatnonzero(degree[people:] != GONE)
    leading = best[titles] if len(place) else best[:0]
    titles = titles[np.argsort(place[leading], kind="stable")] if len(place) else titles
    return np.concatenate([ordered, titles + people]), len(ordered)


class Plan(NamedTuple):
    """Searches that together start once from everybody: `sources` (uint32, searches × `LANES`) are nodes of
    the core, `NOBODY` where there is none; `people` (int64, searches) is how many people stand in those of
    each."""

    sources: A
    people: A

    def __len__(self) -> int:
        return len(self.sources)

    def checksum(self, folded: Folded) -> str:
        """The SHA-256 of the plan and of what it is for: equal plans give equal sums, search by search."""
        digest = hashlib.sha256()
        for part in (*self, folded.people, folded.start, folded.other, folded.nodes, *folded.folds):
            digest.update(f"{part.dtype.str}{part.shape}".encode())
            digest.update(part.tobytes())
        digest.update(f"{folded.core_people} {folded.everything} {folded.left_out}".encode())
        return digest.hexdigest()


def planned(folded: Folded) -> Plan:
    """The searches for a component, the same ones each time. Cost: one search.

    Sources of one search lie near each other in the core, and about as far from the middle of it. People are
    not searched together with titles, nor who weighs more than one with who does not, which would be slower.
    """
    sources = np.flatnonzero(folded.weight)
    order = np.lexsort((_near(folded)[sources], _band(folded, sources)))
    sources = sources[order]
    is_title, heavy = sources >= folded.core_people, folded.weight[sources] > 1
    parts = []
    for some in (sources[~is_title & ~heavy], sources[~is_title & heavy], sources[is_title]):
        lanes = np.full(-(-len(some) // LANES) * LANES, NOBODY, np.uint32)
        lanes[: len(some)] = some
        parts.append(lanes.reshape(-1, LANES))
    lanes = np.concatenate(parts)
    standing = np.append(folded.weight, 0)[np.minimum(lanes, len(folded.weight))]
    return Plan(lanes, standing.sum(axis=1))


def _near(folded: Folded) -> A:
    """For each node of the core where it belongs among people: titles with their first person."""
    near = np.arange(len(folded.weight), dtype=np.int64)
    if folded.core_people:
        near[folded.core_people :] = folded.other[folded.start[folded.core_people : -1]]
    return near


def _band(folded: Folded, sources: A) -> A:
    """How far from the middle some nodes of the core lie, by the steps from 512 people: 0 for the nearest
    eighth of them, up to 7."""
    people = sources[sources < folded.core_people]
    if not len(people):
        return np.zeros(len(sources), np.int64)
    lanes = np.full(LANES, NOBODY, np.uint32)
    some = people[np.linspace(0, len(people) - 1, min(LANES, len(people))).astype(np.int64)]
    lanes[: len(some)] = some
    sums = Sums(np.zeros(len(folded.weight), np.int64), np.zeros(0, np.int64))
    search(
        folded.start, folded.other, folded.core_people, np.ones_like(folded.weight), lanes,
        new_space(folded.start), sums,
    )  # fmt: skip
    band = np.empty(len(sources), np.int64)
    band[np.argsort(sums.steps[sources], kind="stable")] = np.arange(len(sources)) * _BANDS // len(sources)
    return band
