"""Distances from 512 nodes to all others at once: each node has a bit, a lane, for each of them.

A breadth-first search moves whole rows of lanes from node to neighbour: which of the 512 have been here.
After h steps the row of a node tells from which of them it is at most h steps away; the bits that are new at
a step are counted, and add to the sum of steps of that node. What takes time is memory: a row is 64 bytes,
the line that a processor fetches, rows lie about at random, and to read one takes longer than all work on
it. So

- sources that have much the same surroundings belong into one search: then rows fill early, and at once;
- a step goes from the rows that changed before to their neighbours, or, where those are many, from each row
  that is not full to those of its neighbours that changed; which did is known from two bits a node, without
  touching their rows;
- a neighbour of a full row is full at the next step, and none of its neighbours' rows is read for that;
- rows to come are asked for some hundreds ahead.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .jit import i64, kernel
from .machine import fetch, ones

__all__ = ["LANES", "NOBODY", "WIDTH", "WORD", "Space", "Sums", "new_space", "search"]

A = np.ndarray[Any, Any]

WORD = 64
WIDTH = 8  # words: the rows of this module are written out for so many
LANES = WORD * WIDTH
NOBODY = 2**32 - 1  # a lane without a source
_FULL = np.uint64(2**64 - 1)
_NONE, _ONE = np.uint64(0), np.uint64(1)
_LINE = 64
_AHEAD = 256  # rows that are asked for before the first of them is used
_TURN = 8  # from what changed, as long as it has fewer than one in so many pairs of what is not full
# Of each node two bits of a byte: it changed in its last step; it is full.
_TWO, _THREE, _SHIFT = np.uint32(2), np.uint32(3), np.uint32(1)
_CHANGED, _WHOLE, _BOTH = np.uint8(1), np.uint8(2), np.uint8(3)
_FILLED, _DONE = -1, -2
# Of the nodes of one side: how many changed, how many are not full, and the pairs of those.
NEWS, OPEN, PAIRS = 0, 1, 2


class Space(NamedTuple):
    """Scratch memory of one search at a time: the `rows` (uint64, nodes × `WIDTH`) and the `state` of nodes;
    nodes that are not full, and those that changed, people before titles; rows asked for, and where those for
    each node end."""

    rows: A
    state: A
    open: A
    changed: A
    queue: A
    ends: A


class Sums(NamedTuple):
    """What searches add to, for each node (int64): weighted steps, and, unless it is empty, weighted squares
    of steps."""

    steps: A
    squares: A


def new_space(start: A) -> Space:
    """For a graph with the offsets `start`: 75 bytes for each node."""
    nodes = len(start) - 1
    longest = int(np.diff(start).max(initial=0))
    rows = np.empty((nodes + 1) * WIDTH, np.uint64)
    skip = -rows.ctypes.data % _LINE // rows.itemsize  # a row in two lines would be fetched twice
    return Space(
        rows[skip : skip + nodes * WIDTH].reshape(nodes, WIDTH),
        np.empty((nodes >> 2) + 1, np.uint8),
        np.empty(nodes, np.uint32),
        np.empty(nodes, np.uint32),
        np.empty(_AHEAD + longest, np.uint32),
        np.empty(_AHEAD, np.int64),
    )


# Rows. Loops over the words of a row are turned into single instructions where a processor has such.


@kernel
def _blank(rows: A, blank: A) -> None:
    for node in range(len(rows)):
        for w in range(WIDTH):
            rows[node, w] = blank[w]


@kernel
def _whole(row: A) -> bool:
    together = _FULL
    for w in range(WIDTH):
        together &= row[w]
    return bool(together == _FULL)


@kernel
def _weigh(row: A, bits: A) -> int:
    """What the lanes of a row weigh together."""
    total = i64(0)
    for plane in range(len(bits)):
        count = i64(0)
        for w in range(WIDTH):
            count += ones(row[w] & bits[plane, w])
        total += count << plane
    return total


# State


@kernel
def _of(state: A, node: Any) -> Any:
    return (state[node >> _TWO] >> np.uint8((node & _THREE) << _SHIFT)) & _BOTH


@kernel
def _set(state: A, node: Any, bit: Any) -> None:
    state[node >> _TWO] |= bit << np.uint8((node & _THREE) << _SHIFT)


@kernel
def _unset(state: A, node: Any) -> None:
    state[node >> _TWO] &= ~(_CHANGED << np.uint8((node & _THREE) << _SHIFT))


# Searching


@kernel
def search(start: A, other: A, people: int, weight: A, sources: A, space: Space, sums: Sums) -> int:
    """Add the steps from some sources to every node.

    `start` (int64, nodes + 1) are offsets into `other` (uint32), the neighbours of each node; the first
    `people` nodes are people, the others titles, and only people and titles are neighbours. `sources`
    (uint32, `LANES`) are nodes, all of them people or all of them titles, `NOBODY` where there is none; each
    counts `weight[source]` times (int64, nodes). Returns how many nodes some source does not reach. Offsets
    and nodes are not checked. Cost: some passes over the pairs, and more where weights are large.
    """
    nodes = len(start) - 1
    rows, state = space.rows, space.state
    blank = np.zeros(WIDTH, np.uint64)
    late = 0  # titles begin with the first step, when it is their turn
    heaviest = i64(0)
    for lane in range(LANES):
        source = sources[lane]
        if source == NOBODY:
            blank[lane // WORD] |= _ONE << np.uint64(lane % WORD)
        else:
            late = 1 if source >= people else 0
            heaviest = max(heaviest, weight[source])
    planes = 0
    while heaviest >> planes:
        planes += 1
    bits = np.zeros((planes, WIDTH), np.uint64)  # the lanes whose weight has this binary digit
    for lane in range(LANES):
        for plane in range(planes if sources[lane] != NOBODY else 0):
            if weight[sources[lane]] >> plane & 1:
                bits[plane, lane // WORD] |= _ONE << np.uint64(lane % WORD)
    _blank(rows, blank)
    state[:] = 0
    if _whole(blank):
        return 0
    tally = np.zeros((2, 3), np.int64)  # of people and of titles
    tally[0, OPEN], tally[1, OPEN] = people, nodes - people
    tally[0, PAIRS], tally[1, PAIRS] = start[people], start[nodes] - start[people]
    listed = np.array([-1, -1])  # how many are in `open`; -1: not listed yet
    _begin(sources, 0, people, start, space, 0, tally)
    step = 0
    while tally[0, OPEN] + tally[1, OPEN] > 0:
        step += 1
        side = step & 1
        low, high = (people, nodes) if side == 1 else (0, people)
        changed = space.changed[low:high]
        for node in changed[: tally[side, NEWS]]:
            _unset(state, node)
        tally[side, NEWS] = 0
        low_before = 0 if side == 1 else people
        before = space.changed[low_before : low_before + tally[1 - side, NEWS]]
        ahead = i64(0)
        for node in before:
            ahead += start[node + 1] - start[node]
        if ahead * _TURN < tally[side, PAIRS]:
            _push(
                before, start, other, rows, state, changed, tally[side], bits, step - late, sums.steps,
                sums.squares,
            )  # fmt: skip
        else:
            some = space.open[low:high]
            if listed[side] < 0:
                some[:] = np.arange(low, high)
                listed[side] = high - low
            listed[side] = _pull(
                some, listed[side], start, other, rows, state, changed, space.queue, space.ends, tally[side],
                bits, step - late, sums.steps, sums.squares,
            )  # fmt: skip
        if step == 1:
            _begin(sources, people, nodes, start, space, 1, tally)
        elif tally[0, NEWS] + tally[1, NEWS] == 0:
            break
    return i64(tally[0, OPEN] + tally[1, OPEN])


@kernel
def _begin(sources: A, low: int, high: int, start: A, space: Space, side: int, tally: A) -> None:
    """Put the sources that are nodes from `low` to `high` in their lanes."""
    rows, state = space.rows, space.state
    for lane in range(LANES):
        node = sources[lane]
        if node < low or node >= high:
            continue
        rows[node, lane // WORD] |= _ONE << np.uint64(lane % WORD)
        before = _of(state, node)
        if before & _CHANGED == 0:
            _set(state, node, _CHANGED)
            space.changed[low + tally[side, NEWS]] = node
            tally[side, NEWS] += 1
        if before & _WHOLE == 0 and _whole(rows[node]):
            _set(state, node, _WHOLE)
            tally[side, OPEN] -= 1
            tally[side, PAIRS] -= start[node + 1] - start[node]


@kernel
def _push(
    before: A, start: A, other: A, rows: A, state: A, changed: A, tally: A, bits: A, step: int, steps: A,
    squares: A,
) -> None:  # fmt: skip
    """One step from the rows that changed to their neighbours. `changed` and `tally` are those of the
    neighbours' side."""
    news, opened, pairs = tally[NEWS], tally[OPEN], tally[PAIRS]
    row = np.empty(WIDTH, np.uint64)
    for near in before:
        first, last = np.uint64(start[near]), np.uint64(start[near + 1])
        for k in range(first, last):
            fetch(rows, other[k])
        for k in range(first, last):
            node = other[k]
            what = _of(state, node)
            if what & _WHOLE:
                continue
            any_new, every = _NONE, _FULL
            for w in range(WIDTH):
                old = rows[node, w]
                row[w] = rows[near, w] & ~old
                rows[node, w] = old | row[w]
                any_new |= row[w]
                every &= old | row[w]
            if any_new == _NONE:
                continue
            gain = _weigh(row, bits)
            steps[node] += gain * step
            if len(squares):
                squares[node] += gain * step * step
            if what & _CHANGED == 0:
                _set(state, node, _CHANGED)
                changed[news] = node
                news += 1
            if every == _FULL:
                _set(state, node, _WHOLE)
                opened -= 1
                pairs -= start[node + 1] - start[node]
    tally[NEWS], tally[OPEN], tally[PAIRS] = news, opened, pairs


@kernel
def _pull(
    some: A, count: int, start: A, other: A, rows: A, state: A, changed: A, queue: A, ends: A, tally: A,
    bits: A, step: int, steps: A, squares: A,
) -> int:  # fmt: skip
    """One step to the rows that are not full, listed in the first `count` of `some`, from those of their
    neighbours that changed. Keeps in `some` those that are still not full, and returns how many they are."""
    news, opened, pairs = tally[NEWS], tally[OPEN], tally[PAIRS]
    row = np.empty(WIDTH, np.uint64)
    left, i = i64(0), i64(0)
    while i < count:
        # Which rows are needed; they are on their way while the next ones are looked for.
        j, q = i, i64(0)
        while j < count and q < _AHEAD and j - i < _AHEAD:
            node = some[j]
            end = q
            if _of(state, node) & _WHOLE:
                end = _DONE
            else:
                fetch(rows, node)
                for k in range(np.uint64(start[node]), np.uint64(start[node + 1])):
                    near = other[k]
                    what = _of(state, near)
                    if what != 0:
                        if what & _WHOLE:
                            end = _FILLED
                            break
                        fetch(rows, near)
                        queue[end] = near
                        end += 1
            ends[j - i] = end
            q = max(q, end)
            j += 1
        q = 0
        for x in range(j - i):
            node, end = some[i + x], ends[x]
            if end == _DONE:
                continue
            if end == q:
                some[left] = node
                left += 1
                continue
            for w in range(WIDTH):
                row[w] = _FULL if end == _FILLED else _NONE
            while q < end:
                near = queue[q]
                for w in range(WIDTH):
                    row[w] |= rows[near, w]
                q += 1
            any_new, every = _NONE, _FULL
            for w in range(WIDTH):
                old = rows[node, w]
                row[w] &= ~old
                rows[node, w] = old | row[w]
                any_new |= row[w]
                every &= old | row[w]
            if any_new != _NONE:
                gain = _weigh(row, bits)
                steps[node] += gain * step
                if len(squares):
                    squares[node] += gain * step * step
                _set(state, node, _CHANGED)
                changed[news] = node
                news += 1
            if every == _FULL:
                _set(state, node, _WHOLE)
                opened -= 1
                pairs -= start[node + 1] - start[node]
            else:
                some[left] = node
                left += 1
        i = j
    tally[NEWS], tally[OPEN], tally[PAIRS] = news, opened, pairs
    return left
