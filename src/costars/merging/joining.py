"""Which rows of several graphs are one person or one title: those that an id says are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..texts import Dictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .parts import Part

__all__ = ["Join", "Place", "join"]

A = np.ndarray[Any, Any]
Place = tuple[int, int]  # a graph's number, and a row there

_NOBODY, _SEVERAL = -1, -2
_LOW = np.int64(2**32 - 1)


@dataclass
class Join:
    """What the rows of one table have become: `count` rows. `pairs` are the rows of later graphs that an
    earlier one has too, each with its row in the result; `unclear` are rows that share an id and were not
    joined."""

    count: int = 0
    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    unclear: list[tuple[Place, Place]] = field(default_factory=list)


def join(parts: Sequence[Part], what: str, sort_of: Callable[[Part], A]) -> Join:
    """Give every row of "people" or "titles" its row in the result (`Part.rows`).

    Graph after graph, a row joins a row of the result where they share an id, are of the same sort
    (`sort_of(part)`, small numbers), and no other row of either side claims the same. An id names the row
    whose own id it is; else the one that has it; where several have it, none. Two rows that are the same by
    their own ids are joined whatever other ids say. A row may join several rows of the result, which then
    become one, unless one graph has two of them. Cost: O(ids) look-ups and sorts.
    """
    names = _Names()
    sorts, members = np.empty(0, np.uint8), np.empty(0, np.uint32)  # of each row of the result
    for part in parts:
        mine = names.of(part, what)
        row, to, strong = mine.met()
        sort = sort_of(part)
        taken, leads = _taken(row, to, strong, sort[row] == sorts[to], members)
        row, to = row[taken], to[taken]
        if (to != leads).any():
            _unite(parts[: part.number], what, names, members, to, leads)
        rows = np.full(part.count(what), -1, np.int64)
        rows[row] = leads
        new = np.flatnonzero(rows < 0)
        rows[new] = len(sorts) + np.arange(len(new))
        sorts = np.concatenate([sorts, sort[new]])
        members = np.concatenate([members, np.zeros(len(new), np.uint32)])
        members[rows] |= np.uint32(1 << part.number)
        part.rows[what] = rows.astype(np.uint32)
        mine.claim(rows)
    return _finished(parts, what, names, len(sorts))


class _Names:
    """Which row of the result each id names."""

    def __init__(self) -> None:
        self._known = Dictionary()
        self.row, self.own = np.empty(0, np.int64), np.empty(0, np.bool_)
        self.graphs: list[_Mine] = []

    def of(self, part: Part, what: str) -> _Mine:
        codes = self._known.encode(part.store.texts(f"{what}.ids"))
        own = self._known.encode(part.store.texts(f"{what}.id"))
        owners = part.store.numpy(f"{what}.ids.row")
        more = len(self._known) - len(self.row)
        self.row = np.concatenate([self.row, np.full(more, _NOBODY, np.int64)])
        self.own = np.concatenate([self.own, np.zeros(more, np.bool_)])
        self.graphs.append(_Mine(self, codes, owners, own[owners] == codes))
        return self.graphs[-1]


class _Mine:
    """The ids of one graph. Equal ones stand side by side, because a graph's ids are ordered."""

    def __init__(self, names: _Names, codes: A, owners: A, own: A) -> None:
        self._names, self.codes, self.owners = names, codes, owners
        new = np.ones(len(codes), np.bool_)
        new[1:] = codes[1:] != codes[:-1]
        self._starts = np.flatnonzero(new)
        group = np.cumsum(new) - 1
        self._is_own = np.logical_or.reduceat(own, self._starts)  # of each id: whether it is somebody's own
        self._counts = own | ~self._is_own[group]  # of each entry: whether the id may name its owner
        self._single = np.add.reduceat(self._counts, self._starts, dtype=np.int64) == 1
        self._clear = self._counts & self._single[group]
        self._own = own

    def met(self) -> tuple[A, A, A]:
        """The pairs of a row here and a row of the result that an id names both, in order, and whether it
        is the own id of both."""
        target = self._names.row[self.codes]
        met = np.flatnonzero(self._clear & (target >= 0))
        strong = self._own[met] & self._names.own[self.codes[met]]
        pairs = (self.owners[met].astype(np.int64) << 32) | target[met]
        packed, place = np.unique(pairs, return_inverse=True)
        both = np.zeros(len(packed), np.bool_)
        both[place[strong]] = True
        return packed >> 32, packed & _LOW, both

    def claim(self, rows: A) -> None:
        """Let the ids name the rows of the result that the rows here have become."""
        names, ids = self._names, self.codes[self._starts]
        owners = np.where(self._counts, rows[self.owners].astype(np.int64), _NOBODY)
        mine = np.maximum.reduceat(owners, self._starts)
        mine[~self._single] = _SEVERAL
        before, own = names.row[ids], names.own[ids]
        better = (before == _NOBODY) | (self._is_own & ~own)
        contested = (self._is_own == own) & (before != mine)
        names.row[ids] = np.where(better, mine, np.where(contested, _SEVERAL, before))
        names.own[ids] = own | self._is_own


def _taken(row: A, to: A, strong: A, fits: A, members: A) -> tuple[A, A]:
    """Which pairs join (bool), and the row of the result of each of those: the first that its row joins."""
    strong = strong & fits
    strong &= _times(to, strong) == 1
    bad = ~(fits & np.where(_times(to, strong) == 1, strong, _times(to, fits) == 1))
    taken = strong | (_times(row, bad) == 0)
    # Of rows of the result that would become one no two may be of one graph: then their bits overlap.
    starts = np.flatnonzero(np.diff(row[taken], prepend=-1))
    bits = members[to[taken]].astype(np.uint64)
    apart = np.add.reduceat(bits, starts) == np.bitwise_or.reduceat(bits, starts)
    sizes = np.diff(starts, append=len(bits))
    taken[np.flatnonzero(taken)[~np.repeat(apart, sizes)]] = False
    taken |= strong
    starts = np.flatnonzero(np.diff(row[taken], prepend=-1))
    return taken, np.repeat(to[taken][starts], np.diff(starts, append=int(np.count_nonzero(taken))))


def _times(values: A, which: A) -> A:
    """Of each value: how often it is there among those that `which` holds for."""
    if not len(values):
        return np.zeros(0, np.int64)
    _, place = np.unique(values, return_inverse=True)
    counts: A = np.bincount(place[which], minlength=int(place.max()) + 1)[place]
    return counts


def _unite(before: Sequence[Part], what: str, names: _Names, members: A, to: A, leads: A) -> None:
    """Make rows of the result one with their leads; ids that named several may name one now."""
    into = np.arange(len(members))
    into[to] = leads
    np.bitwise_or.at(members, leads, members[to])
    names.row[:], names.own[:] = _NOBODY, False
    for part, mine in zip(before, names.graphs[:-1], strict=True):
        part.rows[what] = into[part.rows[what]].astype(np.uint32)
        mine.claim(part.rows[what])


def _finished(parts: Sequence[Part], what: str, names: _Names, count: int) -> Join:
    """Number the rows of the result without gaps, and say what was joined and what was not."""
    made = Join()
    used = np.zeros(count, np.bool_)
    for part in parts:
        used[part.rows[what]] = True
    number = np.cumsum(used, dtype=np.int64) - 1
    made.count = int(np.count_nonzero(used))
    seen = np.zeros(made.count, np.bool_)
    for part in parts:
        rows = part.rows[what] = number[part.rows[what]].astype(np.uint32)
        earlier = np.flatnonzero(seen[rows])
        part.accounts[what] = (len(rows), len(earlier))
        made.pairs += [
            (part.number, r, t) for r, t in zip(earlier.tolist(), rows[earlier].tolist(), strict=True)
        ]
        seen[rows] = True
    made.unclear = _unclear(parts, what, names)
    return made


def _unclear(parts: Sequence[Part], what: str, names: _Names) -> list[tuple[Place, Place]]:
    """Rows of different graphs that have an id in common and are different rows of the result: each of them
    with the first one that it could have been."""
    first = np.full(len(names.row), _NOBODY, np.int64)
    several = np.zeros(len(first), np.bool_)
    for part, mine in zip(parts, names.graphs, strict=True):
        codes, rows = mine.codes, part.rows[what][mine.owners].astype(np.int64)
        new = first[codes] == _NOBODY
        first[codes[new]] = rows[new]
        several[codes[first[codes] != rows]] = True
    carriers: dict[int, list[tuple[int, int, int]]] = {}  # of each id: the graph, its row, the result's
    for part, mine in zip(parts, names.graphs, strict=True):
        found = np.flatnonzero(several[mine.codes])
        codes, owners = mine.codes[found], mine.owners[found]
        rows = part.rows[what][owners]
        for code, owner, row in zip(codes.tolist(), owners.tolist(), rows.tolist(), strict=True):
            carriers.setdefault(code, []).append((part.number, owner, row))
    pairs: dict[tuple[int, int], tuple[Place, Place]] = {}
    for places in carriers.values():
        ahead: dict[int, tuple[int, int, int]] = {}
        for place in places:
            ahead.setdefault(place[0], place)
        for place in places:
            for other in ahead.values():
                if other[0] != place[0] and other[2] != place[2]:
                    one, two = sorted((other, place))
                    key, pair = (min(one[2], two[2]), max(one[2], two[2])), (one[:2], two[:2])
                    pairs[key] = min(pairs.get(key, pair), pair)
                    break
    return sorted(pairs.values())
