"""Credits of several graphs as one table: what two of them have is one credit with two sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import CodedCredits
from ..grouping import ordered
from ..names import normalize
from ..texts import Dictionary, Texts
from ..vocabulary import NONE, ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part
    from .statements import Statements

__all__ = ["merge_credits"]

A = np.ndarray[Any, Any]

_ROLES = list(ROLES)
_DIRECTOR = _ROLES.index("director")


def merge_credits(
    parts: Sequence[Part], statements: Statements, found: Disagreements
) -> tuple[CodedCredits, Texts]:
    """The credits of all graphs and their lists of characters; titles with other directors are listed.

    Two credits of one person on one title in one role are the same where their characters are, or where one
    of them names none. Cost: linear in the credits, but for those that several graphs have.
    """
    table = _Table(parts, statements)
    rows = ordered(
        [
            (table.title, table.titles), (table.person, table.people),
            (table.role, len(_ROLES)), (table.part, len(parts)),
        ]
    )  # fmt: skip
    same = np.ones(max(len(rows) - 1, 0), np.bool_)
    for column in (table.title, table.person, table.role):
        same &= column[rows][1:] == column[rows][:-1]
    # Groups of credits of one person on one title in one role that more than one graph has.
    begins = np.flatnonzero(np.concatenate([[True], ~same])) if len(rows) else np.empty(0, np.int64)
    ends = np.concatenate([begins[1:], [len(rows)]]).astype(np.int64)
    mixed = table.part[rows[begins]] != table.part[rows[ends - 1]] if len(rows) else np.empty(0, np.bool_)
    keep = np.ones(len(rows), np.bool_)
    for begin, end in zip(begins[mixed].tolist(), ends[mixed].tolist(), strict=True):
        table.unite(rows[begin:end].tolist(), keep)
    _directors(parts, table, found)
    for part in parts:
        mine = table.part == part.number
        joined = int(np.count_nonzero(mine & ~keep))
        part.accounts["credits"] = (int(np.count_nonzero(mine)), joined)
    credits = CodedCredits(
        person=table.person[keep],
        title=table.title[keep],
        role=table.role[keep],
        voice=table.voice[keep],
        billing=table.billing[keep],
        characters=table.characters[keep],
        source=table.source[keep],
    )
    return credits, table.texts


class _Table:
    """All credits one below the other, in the rows of the result."""

    def __init__(self, parts: Sequence[Part], statements: Statements) -> None:
        self._parts, self._statements = parts, statements
        self.people = int(max(part.rows["people"].max(initial=0) for part in parts)) + 1
        self.titles = int(max(part.rows["titles"].max(initial=0) for part in parts)) + 1
        self.lists = Dictionary()
        self.lists.encode(Texts.of([""]))
        sizes = [part.count("credits") for part in parts]
        self.part = np.repeat(np.arange(len(parts), dtype=np.uint8), sizes)
        self.first = np.cumsum([0, *sizes])
        self.person = self._column(lambda p: p.rows["people"][p.store.numpy("credits.person")])
        self.title = self._column(lambda p: p.rows["titles"][p.store.numpy("credits.title")])
        self.role = self._column(lambda p: p.store.numpy("credits.role"))
        self.voice = self._column(lambda p: p.store.numpy("credits.voice"))
        self.billing = self._column(lambda p: p.store.numpy("credits.billing"))
        self.characters = self._column(
            lambda p: self.lists.encode(p.store.texts("characters"))[p.store.numpy("credits.characters")]
        ).astype(np.uint32)
        self.source = self._column(
            lambda p: np.array(statements.codes_of(p.number), np.uint32)[p.store.numpy("credits.source")]
        )
        self.texts = self.lists.texts()
        self._keys: dict[int, frozenset[str]] = {0: frozenset()}
        self._said: dict[int, list[tuple[int, int]]] = {}

    def _column(self, of: Any) -> A:
        return np.concatenate([of(part) for part in self._parts])

    def unite(self, rows: list[int], keep: A) -> None:
        """Put credits of one person on one title in one role together, where they say the same."""
        stand: list[int] = []
        for row in rows:
            same = next((other for other in stand if self._same(other, row)), None)
            if same is None:
                stand.append(row)
                continue
            keep[row] = False
            said = self._said.setdefault(same, [self._statement(same)])
            said.append(self._statement(row))
            self.source[same] = self._statements.of(said)
            if self.voice[same] == NONE:
                self.voice[same] = self.voice[row]
            if self.billing[same] == 0:
                self.billing[same] = self.billing[row]
            if self.characters[same] == 0:
                self.characters[same] = self.characters[row]

    def _same(self, a: int, b: int) -> bool:
        """Whether two credits of different graphs are one: the same characters, or none on one side."""
        if self.part[a] == self.part[b] or (self.voice[a], self.voice[b]) in ((0, 1), (1, 0)):
            return False
        first, second = self._names(a), self._names(b)
        return not first or not second or first == second

    def _names(self, row: int) -> frozenset[str]:
        code = int(self.characters[row])
        if code not in self._keys:
            self._keys[code] = frozenset(map(normalize, self.texts[code].split("|")))
        return self._keys[code]

    def _statement(self, row: int) -> tuple[int, int]:
        """The graph of a credit, and what it says of where the credit is known from."""
        part = int(self.part[row])
        return part, self._parts[part].store.arrays["credits.source"][row - int(self.first[part])]


def _directors(parts: Sequence[Part], table: _Table, found: Disagreements) -> None:
    """List titles of which two graphs name different directors."""
    directing = np.flatnonzero(table.role == _DIRECTOR)
    title, part, person = table.title[directing], table.part[directing], table.person[directing]
    order = np.lexsort((person, part, title))
    directing, title, part, person = directing[order], title[order], part[order], person[order]
    begins: list[int] = []
    if len(title):
        begins = np.flatnonzero(np.concatenate([[True], title[1:] != title[:-1]])).tolist()
    ends = [*begins[1:], len(title)]
    for begin, end in zip(begins, ends, strict=True):
        if part[begin] == part[end - 1]:
            continue
        sides: dict[int, dict[int, int]] = {}
        for i in range(begin, end):
            sides.setdefault(int(part[i]), {})[int(person[i])] = int(directing[i])
        (first, here), *others = sides.items()
        for number, there in others:
            if here.keys() != there.keys():
                _add_directors(parts, table, found, (first, here), (number, there))


def _add_directors(
    parts: Sequence[Part],
    table: _Table,
    found: Disagreements,
    first: tuple[int, dict[int, int]],
    second: tuple[int, dict[int, int]],
) -> None:
    sides: list[tuple[int, str, str]] = []
    names: list[set[str]] = []
    label = ""
    for number, credits in (first, second):
        store = parts[number].store
        rows = [credit - int(table.first[number]) for credit in credits.values()]
        people = [store.arrays["credits.person"][row] for row in rows]
        title = store.arrays["credits.title"][rows[0]]
        label = label or store.strings["titles.name"][title]
        strings = store.strings
        named = [f"{strings['people.name'][p]} ({strings['people.id'][p]})" for p in people]
        names.append({normalize(strings["people.name"][p]) for p in people})
        sides.append((number, strings["titles.id"][title], ", ".join(named)))
    # The same names under ids that nothing joins: somebody's id is missing, not a director.
    found.add("identity" if names[0] == names[1] else "director", label, sides[0], sides[1])
