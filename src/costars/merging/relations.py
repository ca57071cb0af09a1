"""Relations of several graphs as one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import CodedRelations
from ..vocabulary import NONE, RELATIONS
from .matching import best_pairs, common_groups
from .parts import shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..texts import Texts
    from .disagreements import Disagreements
    from .parts import Part
    from .statements import Statements

__all__ = ["merge_relations"]

A = np.ndarray[Any, Any]
Known = tuple[int, int]  # a year, and the row of the relation that it is from

_KINDS = list(RELATIONS)
_CHILD = _KINDS.index("child")
_FIELDS = {"spouse": ("married", "married_until"), "partner": ("partner", "partner_until")}


def merge_relations(
    parts: Sequence[Part], people: Texts, statements: Statements, found: Disagreements
) -> CodedRelations:
    """The relations of all graphs; those that several have are one, with all of them as sources. `people` are
    the ids of the people in the result.

    Two relations of one kind between the same two people are the same where their years agree as far as both
    know them, those that agree in more first; also where each side knows of one only: then their different
    years are listed, and those of the first graph stand. Cost: linear; one by one where several graphs have
    the same two people.
    """
    table = _Table(parts, people, statements)
    common = shared(parts, "people")
    candidates = np.flatnonzero(common[table.a] & common[table.b])
    # But for parents and children either end may stand first.
    turned = (table.kind != _CHILD) & (table.a > table.b)
    low, high = np.where(turned, table.b, table.a), np.where(turned, table.a, table.b)
    columns = [(low, len(common)), (high, len(common)), (table.kind, len(_KINDS))]
    rows, starts, ends = common_groups(candidates, columns, table.part, len(parts))
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        table.merge(rows[start:end].tolist(), found)
    for part in parts:
        mine = table.part == part.number
        part.accounts["relations"] = (
            int(np.count_nonzero(mine)),
            int(np.count_nonzero(mine & ~table.keep)),
        )
    return table.kept()


@dataclass(eq=False)
class _Relation:
    row: int
    since: Known
    until: Known


class _Table:
    """All relations one below the other, in the rows of the result."""

    def __init__(self, parts: Sequence[Part], people: Texts, statements: Statements) -> None:
        self._parts, self._people, self._statements = parts, people, statements
        self._common = shared(parts, "people")

        def column(of: Callable[[Part], A]) -> A:
            return np.concatenate([of(part) for part in parts])

        self.part = column(lambda p: np.full(p.count("relations"), p.number, np.uint8))
        self.a = column(lambda p: p.rows["people"][p.store.numpy("relations.a")])
        self.b = column(lambda p: p.rows["people"][p.store.numpy("relations.b")])
        self.kind = column(lambda p: p.store.numpy("relations.kind"))
        self.since = column(lambda p: p.store.numpy("relations.from"))
        self.until = column(lambda p: p.store.numpy("relations.to"))
        self.source = column(lambda p: self._source(p, "a", slice(None)))
        self.keep = np.ones(len(self.part), np.bool_)
        self._first = np.cumsum([0, *(p.count("relations") for p in parts)])

    def _source(self, part: Part, end: str, rows: slice) -> A:
        """What relations of one graph are known from; without a record there it is that of one end."""
        owners, codes = (part.store.numpy(f"relations.{name}")[rows] for name in (end, "source"))
        return self._statements.column(part, "people", self._people, self._common, owners, codes)

    def merge(self, rows: Sequence[int], found: Disagreements) -> None:
        """Put together what is the same of one kind of relation between two people."""
        by_part: dict[int, list[_Relation]] = {}
        for row in rows:
            relation = _Relation(row, (int(self.since[row]), row), (int(self.until[row]), row))
            by_part.setdefault(int(self.part[row]), []).append(relation)
        standing: list[_Relation] = []
        for new in by_part.values():
            pairs = best_pairs(standing, new, _fit)
            if not pairs and len(standing) == len(new) == 1 and _differ(standing[0], new[0]):
                pairs = [(standing[0], new[0])]
                self._disagree(standing[0], new[0], found)
            for one, other in pairs:
                self._unite(one, other)
            taken = {other.row for _, other in pairs}
            standing += [r for r in new if r.row not in taken]

    def _unite(self, one: _Relation, other: _Relation) -> None:
        """Let a relation take in another one, with the years that it does not know and that fit."""
        if one.since[0] == NONE and (one.until[0] == NONE or other.since[0] <= one.until[0]):
            one.since = other.since
        if one.until[0] == NONE and other.until[0] >= one.since[0]:
            one.until = other.until
        self.keep[other.row] = False
        self.since[one.row], self.until[one.row] = one.since[0], one.until[0]
        here, there = slice(one.row, one.row + 1), slice(other.row, other.row + 1)
        source = self.source[there]
        if self.a[one.row] != self.a[other.row]:
            # Its ends stand the other way round, and so does whose record it is.
            number = int(self.part[other.row])
            place = other.row - int(self._first[number])
            source = self._source(self._parts[number], "b", slice(place, place + 1))
        self.source[here] = self._statements.joined(self.source[here], source)

    def _disagree(self, one: _Relation, other: _Relation, found: Disagreements) -> None:
        fields = _FIELDS.get(_KINDS[self.kind[one.row]], ("since", "until"))
        for field, here, there in zip(
            fields, (one.since, one.until), (other.since, other.until), strict=True
        ):
            if not _agree(here, there):
                names, first = self._side(here)
                found.add(field, names, first, self._side(there)[1])

    def _side(self, known: Known) -> tuple[str, tuple[int, str, int]]:
        """The names of the two people, and the graph, their ids there, and the year."""
        year, row = known
        number = int(self.part[row])
        store = self._parts[number].store
        ends = [store.arrays[f"relations.{end}"][row - int(self._first[number])] for end in ("a", "b")]
        names, ids = ([store.strings[f"people.{c}"][end] for end in ends] for c in ("name", "id"))
        return " and ".join(names), (number, " ".join(ids), year)

    def kept(self) -> CodedRelations:
        return CodedRelations(
            a=self.a[self.keep],
            b=self.b[self.keep],
            kind=self.kind[self.keep],
            since=self.since[self.keep],
            until=self.until[self.keep],
            source=self.source[self.keep],
        )


def _agree(here: Known, there: Known) -> bool:
    return here[0] == there[0] or NONE in (here[0], there[0])


def _differ(one: _Relation, other: _Relation) -> bool:
    return not (_agree(one.since, other.since) and _agree(one.until, other.until))


def _fit(one: _Relation, other: _Relation) -> int | None:
    """How far the years of two relations agree; None where they contradict each other."""
    since, until = max(one.since[0], other.since[0]), max(one.until[0], other.until[0])
    if _differ(one, other) or (until != NONE and since > until):
        return None
    return (one.since[0] == other.since[0]) + (one.until[0] == other.until[0])
