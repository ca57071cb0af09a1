"""Relations of several graphs as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..catalog.coded import CodedRelations
from ..vocabulary import NONE, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part
    from .statements import Statements

__all__ = ["merge_relations"]

_KINDS = list(RELATIONS)
_CHILD = _KINDS.index("child")
_FIELDS = {"spouse": ("married", "married_until"), "partner": ("partner", "partner_until")}


class _Relation:
    """One relation, and which graphs' statements say so."""

    __slots__ = ("a", "b", "kind", "said", "since", "until")

    def __init__(self, a: int, b: int, kind: int, since: int, until: int, said: tuple[int, int, int]) -> None:
        self.a, self.b, self.kind, self.since, self.until = a, b, kind, since, until
        self.said = [said]  # graph, its row, its statement


def merge_relations(parts: Sequence[Part], statements: Statements, found: Disagreements) -> CodedRelations:
    """The relations of all graphs; those that several have are one, with all of them as sources.

    A couple's relation is the same where its years agree as far as both know them, or where each graph knows
    of one only: then their different years are listed, and those of the first graph stand. Cost: one by one.
    """
    couples: dict[tuple[int, int, int], list[_Relation]] = {}
    for part in parts:
        joined = 0
        mine: dict[tuple[int, int, int], list[_Relation]] = {}
        for relation in _relations_of(part):
            mine.setdefault(_key(relation), []).append(relation)
        for key, new in mine.items():
            known = couples.setdefault(key, [])
            joined += _unite(parts, known, new, found)
        part.accounts["relations"] = (part.count("relations"), joined)
    rows = [relation for known in couples.values() for relation in known]
    return CodedRelations(
        a=np.fromiter((r.a for r in rows), np.uint32, len(rows)),
        b=np.fromiter((r.b for r in rows), np.uint32, len(rows)),
        kind=np.fromiter((r.kind for r in rows), np.uint8, len(rows)),
        since=np.fromiter((r.since for r in rows), np.int16, len(rows)),
        until=np.fromiter((r.until for r in rows), np.int16, len(rows)),
        source=np.fromiter(
            (statements.of((number, code) for number, _, code in r.said) for r in rows), np.uint32, len(rows)
        ),
    )


def _relations_of(part: Part) -> list[_Relation]:
    arrays, rows = part.store.arrays, part.rows["people"]
    return [
        _Relation(
            int(rows[arrays["relations.a"][row]]),
            int(rows[arrays["relations.b"][row]]),
            arrays["relations.kind"][row],
            arrays["relations.from"][row],
            arrays["relations.to"][row],
            (part.number, row, arrays["relations.source"][row]),
        )
        for row in range(part.count("relations"))
    ]


def _key(relation: _Relation) -> tuple[int, int, int]:
    a, b = relation.a, relation.b
    return (a, b, relation.kind) if relation.kind == _CHILD else (min(a, b), max(a, b), relation.kind)


def _agree(one: int, other: int) -> bool:
    return one == other or NONE in (one, other)


def _unite(parts: Sequence[Part], known: list[_Relation], new: list[_Relation], found: Disagreements) -> int:
    """Put a graph's relations of one couple among those of the graphs before. Returns how many were there."""
    before = list(known)
    joined = 0
    for relation in new:
        fitting = [r for r in before if _agree(r.since, relation.since) and _agree(r.until, relation.until)]
        if not fitting and len(before) == len(new) == 1:
            _disagree(parts, before[0], relation, found)
            fitting = before
        if not fitting:
            known.append(relation)
            continue
        # Of several that fit the one that agrees by knowing, not by not knowing.
        best = max(fitting, key=lambda r: (r.since == relation.since) + (r.until == relation.until))
        before = [r for r in before if r is not best]
        best.said += relation.said
        if best.since == NONE and not (best.until != NONE and relation.since > best.until):
            best.since = relation.since
        if best.until == NONE and not (relation.until != NONE and relation.until < best.since):
            best.until = relation.until
        joined += 1
    return joined


def _disagree(parts: Sequence[Part], first: _Relation, second: _Relation, found: Disagreements) -> None:
    for field, here, there in zip(
        _FIELDS.get(_KINDS[first.kind], ("since", "until")),
        (first.since, first.until),
        (second.since, second.until),
        strict=True,
    ):
        if not _agree(here, there):
            sides = [_side(parts, first, here), _side(parts, second, there)]
            number, row, _ = first.said[0]
            strings, arrays = parts[number].store.strings, parts[number].store.arrays
            ends = (arrays["relations.a"][row], arrays["relations.b"][row])
            found.add(field, " and ".join(strings["people.name"][p] for p in ends), sides[0], sides[1])


def _side(parts: Sequence[Part], relation: _Relation, year: int) -> tuple[int, str, int]:
    number, row, _ = relation.said[0]
    strings, arrays = parts[number].store.strings, parts[number].store.arrays
    ids = (strings["people.id"][arrays[f"relations.{end}"][row]] for end in ("a", "b"))
    return number, " ".join(ids), year
