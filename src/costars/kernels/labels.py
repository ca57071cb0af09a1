"""Labels: how far everybody is from the hubs of a web, packed so that an upper bound on the distance of any
two people takes a few dozen instructions.

The hubs are the people with the most titles, 64 to a block. People of one title only are as far as their
title says, and share its label; `row` says which label is a person's. A label has for each block a byte, the
distance to the nearest of its hubs, and two bits for each hub: 0, 1 or 2 more than that, or 3 for further
away or unreached. The bound is the least sum of the distances of two people to one hub; on a web of a million
people it is the distance itself for nine random pairs of ten.

Bounds by landmarks are as in Potamias and others, "Fast shortest path distance estimation in large networks"
(2009). To keep in two bits what differs from a byte, 64 vertices to a word, is from Akiba, Iwata and Yoshida,
"Fast exact shortest-path distance queries on large networks by pruned landmark labeling" (2013), where the 64
are the neighbours of one hub; a byte for each block serves any 64.

A label is `words(blocks)` words (uint64): for each block the low bits and the high bits of its hubs, then the
bytes, eight to a word, so that `blocks` is a multiple of 8.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import i64, kernel

__all__ = [
    "BLOCK", "FAR", "NO_ROW", "add_block", "bound", "hub_distance", "label_rows", "nearest_hub",
    "new_labels", "words",
]  # fmt: skip

A = np.ndarray[Any, Any]

BLOCK = 64  # hubs
NO_ROW = 2**32 - 1
FAR = 1 << 30  # no bound
_UNREACHED = 255
_FURTHER = 3  # more than a hub's two bits can tell


def words(blocks: int) -> int:
    """How many words a label has."""
    return 2 * blocks + blocks // 8


def new_labels(rows: int, blocks: int) -> A:
    """Labels of which no hub is known yet."""
    return np.full((rows, words(blocks)), np.uint64(2**64 - 1), np.uint64)


@kernel
def label_rows(person_start: A, person_title: A, row: A, title_row: A) -> int:
    """Number the labels: fill `row` (people) with everybody's, `title_row` (titles) with those of titles that
    have somebody without another title; `NO_ROW` where there is none. Returns how many there are. Cost:
    O(people).
    """
    row[:] = NO_ROW
    title_row[:] = NO_ROW
    count = 0
    for person in range(len(row)):
        first, behind = person_start[person], person_start[person + 1]
        if behind - first > 1:
            row[person] = count
            count += 1
        elif behind > first:
            title = person_title[first]
            if title_row[title] == NO_ROW:
                title_row[title] = count
                count += 1
            row[person] = title_row[title]
    return count


@kernel
def _note(labels: A, row: int, block: int, blocks: int, distance: int, hubs: Any) -> None:
    """Write into a label that some hubs of a block, as bits, are at a distance, which never falls."""
    place = 2 * blocks + (block >> 3)
    shift = np.uint64(8 * (block & 7))
    base = (labels[row, place] >> shift) & np.uint64(_UNREACHED)
    if base == np.uint64(_UNREACHED):
        base = np.uint64(distance)
        labels[row, place] &= ~((base ^ np.uint64(_UNREACHED)) << shift)
    more = np.uint64(distance) - base
    if more == np.uint64(0) or more == np.uint64(2):
        labels[row, 2 * block] &= ~hubs
    if more < np.uint64(2):
        labels[row, 2 * block + 1] &= ~hubs


@kernel
def add_block(
    hubs: A, block: int, blocks: int, person_start: A, person_title: A, title_start: A, title_person: A,
    row: A, title_row: A, labels: A,
) -> bool:  # fmt: skip
    """Write the distances to up to 64 `hubs` (rows of people with two titles or more) into the labels: one
    breadth-first search from all at once, a bit each. False where somebody is further away than a byte can
    tell, so that the labels are of no use. Blocks of different eights may be added at the same time. Cost:
    O(levels × pairs); 32 bytes of memory for each person and 20 for each title besides.
    """
    people, titles = len(person_start) - 1, len(title_start) - 1
    seen, new, after = np.zeros(people, np.uint64), np.zeros(people, np.uint64), np.zeros(people, np.uint64)
    seen_title, new_title = np.zeros(titles, np.uint64), np.zeros(titles, np.uint64)
    frontier, following = np.empty(people, np.uint32), np.empty(people, np.uint32)
    through = np.empty(titles, np.uint32)
    none = np.uint64(0)
    count = 0
    for i in range(len(hubs)):
        hub = hubs[i]
        if new[hub] == none:
            frontier[count] = hub
            count += 1
        new[hub] |= np.uint64(1) << np.uint64(i)
    for i in range(count):
        person = frontier[i]
        seen[person] = new[person]
        _note(labels, row[person], block, blocks, 0, new[person])
    distance = 0
    while count:
        distance += 1
        if distance == _UNREACHED:
            return False
        titles_here = 0
        for i in range(count):
            person = frontier[i]
            bits = new[person]
            new[person] = none
            for k in range(person_start[person], person_start[person + 1]):
                title = person_title[k]
                fresh = bits & ~seen_title[title]
                if fresh:
                    if new_title[title] == none:
                        through[titles_here] = title
                        titles_here += 1
                    new_title[title] |= fresh
        count = 0
        for i in range(titles_here):
            title = through[i]
            bits = new_title[title]
            seen_title[title] |= bits
            new_title[title] = none
            if title_row[title] != NO_ROW:
                _note(labels, title_row[title], block, blocks, distance, bits)
            for k in range(title_start[title], title_start[title + 1]):
                person = title_person[k]
                fresh = bits & ~seen[person]
                if fresh and person_start[person + 1] - person_start[person] > 1:
                    if after[person] == none:
                        following[count] = person
                        count += 1
                    after[person] |= fresh
        for i in range(count):
            person = following[i]
            bits = after[person]
            after[person] = none
            seen[person] |= bits
            new[person] = bits
            _note(labels, row[person], block, blocks, distance, bits)
        frontier, following = following, frontier
    return True


@kernel
def bound(labels: A, blocks: int, one: int, other: int) -> tuple[int, bool]:
    """The least number of titles on a chain through a hub between the people of two labels, `FAR` where
    none is
    known; and whether it is known that there is no shorter chain through any hub. Cost: O(blocks)."""
    least, surely = FAR, FAR
    a, b = labels[one], labels[other]
    for block in range(blocks):
        place, shift = 2 * blocks + (block >> 3), np.uint64(8 * (block & 7))
        base_a = i64((a[place] >> shift) & np.uint64(_UNREACHED))
        base_b = i64((b[place] >> shift) & np.uint64(_UNREACHED))
        if base_a == _UNREACHED or base_b == _UNREACHED:
            continue  # no hub of these is reached from both
        base = base_a + base_b
        surely = min(surely, base + _FURTHER)
        if base >= least:
            continue
        low_a, high_a, low_b, high_b = a[2 * block], a[2 * block + 1], b[2 * block], b[2 * block + 1]
        a0, a1, a2 = ~(low_a | high_a), low_a & ~high_a, high_a & ~low_a
        b0, b1, b2 = ~(low_b | high_b), low_b & ~high_b, high_b & ~low_b
        if a0 & b0:
            least = base
        elif (a0 & b1) | (a1 & b0):
            least = min(least, base + 1)
        elif (a1 & b1) | (a0 & b2) | (a2 & b0):
            least = min(least, base + 2)
        elif (a1 & b2) | (a2 & b1):
            least = min(least, base + 3)
        elif a2 & b2:
            least = min(least, base + 4)
    return least, least <= surely


@kernel
def hub_distance(labels: A, blocks: int, row: int, block: int, bit: int) -> int:
    """How far the people of a label are from one hub; `FAR` where the label does not say."""
    base = (labels[row, 2 * blocks + (block >> 3)] >> np.uint64(8 * (block & 7))) & np.uint64(_UNREACHED)
    low = (labels[row, 2 * block] >> np.uint64(bit)) & np.uint64(1)
    high = (labels[row, 2 * block + 1] >> np.uint64(bit)) & np.uint64(1)
    more = i64(low + np.uint64(2) * high)
    if base == np.uint64(_UNREACHED) or more == _FURTHER:
        return FAR
    return i64(base) + more


@kernel
def nearest_hub(labels: A, blocks: int, one: int, other: int, least: int) -> tuple[int, int]:
    """The block and the bit of a hub that two labels are `least` from in all, as `bound` has found it; of
    several the one that is nearest to the middle. Cost: O(blocks)."""
    a, b = labels[one], labels[other]
    best, block_of, bit_of = FAR, 0, 0
    for block in range(blocks):
        place, shift = 2 * blocks + (block >> 3), np.uint64(8 * (block & 7))
        base_a = i64((a[place] >> shift) & np.uint64(_UNREACHED))
        base_b = i64((b[place] >> shift) & np.uint64(_UNREACHED))
        if base_a == _UNREACHED or base_b == _UNREACHED or base_a + base_b > least:
            continue
        low_a, high_a, low_b, high_b = a[2 * block], a[2 * block + 1], b[2 * block], b[2 * block + 1]
        for more_a in range(_FURTHER):
            more_b = least - base_a - base_b - more_a
            if not 0 <= more_b < _FURTHER or max(base_a + more_a, base_b + more_b) >= best:
                continue
            bits = _at(low_a, high_a, more_a) & _at(low_b, high_b, more_b)
            if bits:
                best, block_of, bit_of = max(base_a + more_a, base_b + more_b), block, 0
                while not (bits >> np.uint64(bit_of)) & np.uint64(1):
                    bit_of += 1
    return block_of, bit_of


@kernel
def _at(low: Any, high: Any, more: int) -> Any:
    """The hubs whose two bits say so much."""
    if more == 0:
        return ~(low | high)
    return low & ~high if more == 1 else high & ~low
