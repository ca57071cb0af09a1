"""Credits of several graphs as one table: what two of them have is one credit with two sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import CodedCredits
from ..names import normalize
from ..texts import Dictionary, Texts
from ..vocabulary import NONE, ROLES
from .directors import compare_directors
from .matching import best_pairs, common_groups
from .parts import shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .disagreements import Disagreements
    from .parts import Part
    from .statements import Statements

__all__ = ["merge_credits"]

A = np.ndarray[Any, Any]


def merge_credits(
    parts: Sequence[Part], titles: Texts, statements: Statements, found: Disagreements
) -> tuple[CodedCredits, Texts]:
    """The credits of all graphs and their lists of characters; titles with other directors are listed.
    `titles` are the ids of the titles in the result.

    Two credits of different graphs, of one person on one title in one role, are the same where neither
    contradicts the other: their characters agree, or one of them names none, and not one is by voice only
    and the other is seen. Those that agree in more go together first, and of each graph there is at most one
    in it. What one does not know it has from the other. Cost: linear in the credits; one by one where people
    have several credits in one role, or characters differ.
    """
    table = _Table(parts, titles, statements)
    people, own = shared(parts, "people"), shared(parts, "titles")
    candidates = np.flatnonzero(own[table.title] & people[table.person])
    columns = [(table.title, len(own)), (table.person, len(people)), (table.role, len(ROLES))]
    rows, starts, ends = common_groups(candidates, columns, table.part, len(parts))
    # Most are pairs that agree.
    pairs = ends - starts == 2
    ones, others = rows[starts[pairs]], rows[ends[pairs] - 1]
    easy = table.agree(ones, others)
    table.unite(ones[easy], others[easy])
    pairs[pairs] = easy
    for ones, others in _paired(table, rows, starts[~pairs].tolist(), ends[~pairs].tolist(), len(parts)):
        table.unite(ones, others)
    compare_directors(parts, table.title, table.person, table.role, table.part, found)
    for part in parts:
        mine = table.part == part.number
        part.accounts["credits"] = (
            int(np.count_nonzero(mine)),
            int(np.count_nonzero(mine & ~table.keep)),
        )
    return table.kept(), table.lists


class _Table:
    """All credits one below the other, in the rows of the result."""

    def __init__(self, parts: Sequence[Part], titles: Texts, statements: Statements) -> None:
        self._statements = statements
        lists = Dictionary()
        lists.encode(Texts.of([""]))
        common = shared(parts, "titles")

        def column(of: Callable[[Part], A]) -> A:
            return np.concatenate([of(part) for part in parts])

        def source(part: Part) -> A:
            owners, codes = (part.store.numpy(f"credits.{name}") for name in ("title", "source"))
            return statements.column(part, "titles", titles, common, owners, codes)

        self.part = column(lambda p: np.full(p.count("credits"), p.number, np.uint8))
        self.person = column(lambda p: p.rows["people"][p.store.numpy("credits.person")])
        self.title = column(lambda p: p.rows["titles"][p.store.numpy("credits.title")])
        self.role = column(lambda p: p.store.numpy("credits.role"))
        self.voice = column(lambda p: p.store.numpy("credits.voice"))
        self.billing = column(lambda p: p.store.numpy("credits.billing"))
        self.characters = column(
            lambda p: lists.encode(p.store.texts("characters")).astype(np.uint32)[
                p.store.numpy("credits.characters")
            ]
        )
        self.source = column(source)
        self.lists = lists.texts()
        self.keep = np.ones(len(self.part), np.bool_)

    def agree(self, ones: A, others: A) -> A:
        """Whether two credits say the same of voice and characters, as far as each of them says (bool)."""
        voice, characters = (
            (column[ones] == column[others]) | (column[ones] == unknown) | (column[others] == unknown)
            for column, unknown in ((self.voice, NONE), (self.characters, 0))
        )
        both: A = voice & characters
        return both

    def unite(self, ones: A, others: A) -> None:
        """Let credits (each at most once in `ones`) take in others."""
        self.keep[others] = False
        self.source[ones] = self._statements.joined(self.source[ones], self.source[others])
        for column, unknown in ((self.voice, NONE), (self.billing, 0), (self.characters, 0)):
            column[ones] = np.where(column[ones] == unknown, column[others], column[ones])

    def kept(self) -> CodedCredits:
        """What stands; the table lets each column go as it is taken."""
        names = ("person", "title", "role", "voice", "billing", "characters", "source")
        columns = {}
        for name in names:
            columns[name] = getattr(self, name)[self.keep]
            delattr(self, name)
        return CodedCredits(**columns)


@dataclass(eq=False)
class _Credit:
    """What counts in telling whether two credits are the same: the characters' keys, and the voice."""

    row: int
    names: frozenset[str]
    voice: int


def _paired(
    table: _Table, rows: A, starts: Sequence[int], ends: Sequence[int], parts: int
) -> list[tuple[A, A]]:
    """The credits that are the same in groups where that takes a closer look: graph by graph those that take
    in others, and those others."""
    keys: dict[int, frozenset[str]] = {0: frozenset()}

    def credit(row: int) -> _Credit:
        code = int(table.characters[row])
        if code not in keys:
            keys[code] = frozenset(map(normalize, table.lists[code].split("|")))
        return _Credit(row, keys[code], int(table.voice[row]))

    pairs: list[tuple[list[int], list[int]]] = [([], []) for _ in range(parts)]
    for start, end in zip(starts, ends, strict=True):
        by_part: dict[int, list[_Credit]] = {}
        for row in rows[start:end].tolist():
            by_part.setdefault(int(table.part[row]), []).append(credit(row))
        standing: list[_Credit] = []
        for number, new in by_part.items():
            joined = best_pairs(standing, new, _fit)
            for one, other in joined:
                pairs[number][0].append(one.row)
                pairs[number][1].append(other.row)
                one.names = one.names or other.names
                one.voice = other.voice if one.voice == NONE else one.voice
            taken = {other.row for _, other in joined}
            standing += [c for c in new if c.row not in taken]
    return [(np.array(ones, np.int64), np.array(others, np.int64)) for ones, others in pairs]


def _fit(one: _Credit, other: _Credit) -> int | None:
    """How far two credits agree; None where they contradict each other."""
    if one.names and other.names and one.names != other.names:
        return None
    if one.voice != other.voice and NONE not in (one.voice, other.voice):
        return None
    return 2 * (one.names == other.names) + (one.voice == other.voice)
