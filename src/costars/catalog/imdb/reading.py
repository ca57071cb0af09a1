"""What the readers of IMDb's files share: the account of each file, ids as rows, growing columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import BadInput
from ...sources.imdb import COLUMNS, NEVER_EMPTY, ImdbFiles
from ...sources.tsv import Block, Rejects, read_blocks
from ...texts import Dictionary, Texts
from ...vocabulary import KINDS, NO_ROW, ROLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "DEFAULT_KINDS",
    "DEFAULT_ROLES",
    "LEFT_OUT",
    "NULLS",
    "YEARS",
    "Choice",
    "Columns",
    "Meanings",
    "Reading",
    "Rows",
    "barless",
    "found_rows",
    "id_texts",
    "named",
    "only_once",
    "repeated",
]

A = np.ndarray[Any, Any]

LEFT_OUT = NO_ROW - 1  # in an array of rows: a title that was left out by choice
YEARS = (1, 2999)
NULLS = ("", "\\N")

DEFAULT_KINDS = tuple(KINDS)
DEFAULT_ROLES = tuple(ROLES)


@dataclass(frozen=True)
class Choice:
    """What goes into a graph: kinds, roles, and whether adult titles do."""

    kinds: tuple[str, ...] = DEFAULT_KINDS
    roles: tuple[str, ...] = DEFAULT_ROLES
    adult: bool = False


@dataclass
class Reading:
    """The files while they are read: what was seen, kept and left out of each, and remarks."""

    files: ImdbFiles
    choice: Choice
    progress: Callable[[str, int], None]
    read: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    rejects: dict[str, Rejects] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def blocks(self, table: str) -> Iterator[Block]:
        """The blocks of a file."""
        path = self.files.paths[table]
        rejects = self.rejects[table] = Rejects(table, path.name)
        rows = 0
        for block in read_blocks(path, COLUMNS[table], rejects, self.notes):
            yield block
            rows += len(block)
            self.progress(table, rows)
        if not rows and not rejects.total:
            if table in NEVER_EMPTY:
                raise BadInput(f"{path} has no rows.", hint="Get the file again.")
            self.notes.append(f"{path.name} has no rows")

    def done(self, table: str, kept: int) -> None:
        """Close the account of a file: its rows are those kept and those left out."""
        self.kept[table] = kept
        self.read[table] = kept + self.rejects[table].total


class Rows:
    """Which row each id has: an array over the numbers of ids."""

    def __init__(self) -> None:
        self._rows = np.full(1 << 16, NO_ROW, np.uint32)

    def find(self, ids: A) -> A:
        """The rows of ids (uint32): NO_ROW for unknown ones."""
        inside = ids < len(self._rows)
        return np.where(inside, self._rows[np.where(inside, ids, 0)], np.uint32(NO_ROW))

    def set(self, ids: A, rows: A | int) -> None:
        if len(ids) and int(ids.max()) >= len(self._rows):
            longer = np.full(max(int(ids.max()) + 1, 2 * len(self._rows)), NO_ROW, np.uint32)
            longer[: len(self._rows)] = self._rows
            self._rows = longer
        self._rows[ids] = rows


def repeated(rows: Rows, ids: A, ok: A) -> A:
    """Which of a block's good rows have an id that stood before, in this block or earlier (bool)."""
    again: A = rows.find(ids) != NO_ROW
    good = np.flatnonzero(ok)
    _, first = np.unique(ids[good], return_index=True)
    later = np.ones(len(good), np.bool_)
    later[first] = False
    again[good[later]] = True
    again &= ok
    return again


def id_texts(numbers: A, letters: str) -> Texts:
    """Ids in IMDb's form: two letters and at least seven digits."""
    width = 12
    digits = np.full((len(numbers), width), ord("0"), np.uint8)
    rest = numbers.astype(np.int64)
    for place in range(width - 1, 1, -1):
        digits[:, place] += (rest % 10).astype(np.uint8)
        rest //= 10
    length = np.full(len(numbers), 7, np.int64)
    for more in (8, 9):
        length[numbers >= 10 ** (more - 1)] = more
    ends = np.arange(1, len(numbers) + 1, dtype=np.int64) * width
    starts = ends - length - 2
    flat = digits.reshape(-1)
    flat[starts], flat[starts + 1] = letters.encode()
    return Texts(flat, starts, ends).pack()


def named(names: list[Texts], nulls: list[A], ids: Texts) -> Texts:
    """Names; the id where there is none."""
    texts = Texts.concat(names)
    none = np.flatnonzero(np.concatenate([np.zeros(0, np.bool_), *nulls]))
    if not len(none):
        return texts
    starts, ends = texts.starts.copy(), texts.ends.copy()
    starts[none], ends[none] = ids.starts[none] + len(texts.data), ids.ends[none] + len(texts.data)
    return Texts(np.concatenate([texts.data, ids.data]), starts, ends).pack()


def barless(texts: Texts) -> Texts:
    """The same strings with / for |, which joins several values of one cell."""
    data = texts.data.copy()
    data[data == ord("|")] = ord("/")
    return Texts(data, texts.starts, texts.ends)


@dataclass
class Columns:
    """Columns that grow block by block."""

    parts: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, **columns: Any) -> None:
        for name, part in columns.items():
            self.parts.setdefault(name, []).append(part)

    def array(self, name: str, dtype: Any) -> A:
        return np.concatenate([np.empty(0, dtype), *self.parts.pop(name, [])]).astype(dtype, copy=False)

    def texts(self, name: str) -> Texts:
        return Texts.concat(self.parts.pop(name, [])) if self.parts.get(name) else Texts.empty(0)


class Meanings:
    """A column of few distinct words, and what each of them means."""

    def __init__(self, meaning: Callable[[str], int]) -> None:
        self.words = Dictionary()
        self._meaning = meaning
        self._codes = np.empty(0, np.int64)

    def codes(self, block: Block, column: str) -> A:
        """The meaning of each cell (int64)."""
        found = block.codes(column, self.words)
        if len(self.words) > len(self._codes):
            new = self.words.texts().take(np.arange(len(self._codes), len(self.words)))
            codes = np.array([self._meaning(word) for word in new.tolist()], np.int64)
            self._codes = np.concatenate([self._codes, codes])
        return self._codes[found]


def found_rows(block: Block, rows: Rows, ids: A, what: str, column: str) -> A:
    """The rows of ids; what is unknown, or was left out, is taken out of the block."""
    found = rows.find(ids)
    block.leave_out(found == LEFT_OUT, f"{what} that was left out")
    block.reject_all(found == NO_ROW, f"unknown {what}", block.cells(column))
    return found


def only_once(block: Block, found: A, seen: A) -> A:
    """The good rows of a block, after those of a title that stood before were taken out; marks them seen."""
    good = np.flatnonzero(block.ok)
    _, first = np.unique(found[good], return_index=True)
    again = np.zeros(len(block), np.bool_)
    again[good] = True
    again[good[first]] = seen[found[good[first]]]
    block.reject_all(again, "duplicate id", block.cells("tconst"))
    good = np.flatnonzero(block.ok)
    seen[found[good]] = True
    return good
