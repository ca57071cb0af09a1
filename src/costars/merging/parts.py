"""The graphs that are merged, opened, and which row of the result each of their rows has become."""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..index.store import Store
from ..texts import Dictionary, Texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["Part", "join", "open_parts"]

A = np.ndarray[Any, Any]


@dataclass
class Part:
    """One graph. `rows["people"][r]` is the row of the result that its row r has become (uint32), and
    `accounts` holds of each table how many rows there are and how many were joined with earlier ones."""

    number: int
    store: Store
    label: str
    rows: dict[str, A] = field(default_factory=dict)
    accounts: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return str(self.store.manifest["name"])

    def count(self, table: str) -> int:
        return self.store.count(table)


@contextlib.contextmanager
def open_parts(paths: Sequence[Path]) -> Iterator[list[Part]]:
    """Open the graphs. Raises `GraphError`."""
    with contextlib.ExitStack() as stack:
        parts: list[Part] = []
        seen: Counter[str] = Counter()
        for number, path in enumerate(paths):
            store = Store.open(path)
            stack.callback(store.close)
            name = str(store.manifest["name"]).replace(": ", " ")
            seen[name] += 1
            label = name if seen[name] == 1 else f"{name} ({seen[name]})"
            parts.append(Part(number, store, label))
        yield parts


class Join:
    """What the rows of one table have become."""

    def __init__(self) -> None:
        self.pairs: list[tuple[int, int, int]] = []  # part, its row, the row of the result that it joined
        self.unclear: list[tuple[int, int, int]] = []  # the same, where it was not joined
        self.count = 0


def join(parts: Sequence[Part], what: str, fits: Any = None) -> Join:
    """Give every row of "people" or "titles" its row in the result.

    Rows join where they share an id and are the only ones to do so on either side; `fits(part, rows, result
    rows)` says which pairs may (bool). Cost: O(ids) look-ups.
    """
    made = Join()
    known = Dictionary()
    row_of = np.empty(0, np.int64)  # of each id: the row of the result; -1 none, -2 several
    for part in parts:
        texts, owners = part.store.texts(f"{what}.ids"), part.store.numpy(f"{what}.ids.row").astype(np.int64)
        codes = known.encode(texts)
        if len(known) > len(row_of):
            row_of = np.concatenate([row_of, np.full(len(known) - len(row_of), -1, np.int64)])
        target = row_of[codes]
        met = target >= 0
        pairs = np.unique(np.stack([owners[met], target[met]], axis=1), axis=0)
        alone = _alone(pairs[:, 0]) & _alone(pairs[:, 1])
        if fits is not None and len(pairs):
            alone &= fits(part, pairs[:, 0], pairs[:, 1])
        rows = np.full(part.count(what), -1, np.int64)
        rows[pairs[alone, 0]] = pairs[alone, 1]
        made.pairs += [(part.number, a, b) for a, b in pairs[alone].tolist()]
        made.unclear += [(part.number, a, b) for a, b in pairs[~alone].tolist()]
        new = np.flatnonzero(rows < 0)
        rows[new] = made.count + np.arange(len(new))
        made.count += len(new)
        part.rows[what] = rows.astype(np.uint32)
        part.accounts[what] = (len(rows), len(rows) - len(new))
        # An id that several rows have names none of them.
        mine = rows[owners]
        shared = np.zeros(len(known), np.bool_)
        order = np.lexsort((mine, codes))
        twice = (codes[order][1:] == codes[order][:-1]) & (mine[order][1:] != mine[order][:-1])
        shared[codes[order][1:][twice]] = True
        fresh = row_of[codes] == -1
        other = (row_of[codes] >= 0) & (row_of[codes] != mine)
        row_of[codes[fresh]] = mine[fresh]
        row_of[codes[other]] = -2
        row_of[np.flatnonzero(shared)] = -2
    return made


def _alone(values: A) -> A:
    """Which values stand only once (bool)."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    alone: A = counts[places] == 1
    return alone


def first_known(parts: Sequence[Part], what: str, name: str, count: int, unknown: int) -> A:
    """A column of the result: of each row the value of the first graph that knows one."""
    out: A | None = None
    for part in parts:
        values, rows = part.store.numpy(name), part.rows[what]
        if out is None:
            out = np.full(count, unknown, values.dtype)
        free = out[rows] == unknown
        out[rows[free]] = values[free]
    assert out is not None  # noqa: S101  there are two parts at least
    return out


def text_column(parts: Sequence[Part], what: str, name: str, count: int) -> Texts:
    """A column of text: of each row that of the first graph that has the row."""
    tables = [part.store.texts(f"{what}.{name}") for part in parts]
    starts, ends = np.zeros(count, np.int64), np.zeros(count, np.int64)
    done = np.zeros(count, np.bool_)
    shift = 0
    for part, table in zip(parts, tables, strict=True):
        rows = part.rows[what]
        new = ~done[rows]
        starts[rows[new]], ends[rows[new]] = table.starts[new] + shift, table.ends[new] + shift
        done[rows] = True
        shift += len(table.data)
    return Texts(np.concatenate([table.data for table in tables]), starts, ends).pack()


def replaced(column: Texts, changed: dict[int, str]) -> Texts:
    """A column of text with some rows changed."""
    if not changed:
        return column
    new = Texts.of(changed.values())
    rows = np.fromiter(changed, np.int64, len(changed))
    starts, ends = column.starts.copy(), column.ends.copy()
    starts[rows], ends[rows] = new.starts + len(column.data), new.ends + len(column.data)
    return Texts(np.concatenate([column.data, new.data]), starts, ends).pack()


def merged_names(parts: Sequence[Part], what: str, made: Join) -> tuple[Texts, Texts, Texts, Texts]:
    """Ids, names, other ids and other names of the result: those of the first graph come first, all others
    are kept as `same_as` and `aliases`."""
    own = text_column(parts, what, "id", made.count)
    name = text_column(parts, what, "name", made.count)
    same_as = text_column(parts, what, "same_as", made.count)
    aliases = text_column(parts, what, "aliases", made.count)
    ids: dict[int, dict[str, None]] = {}
    names: dict[int, dict[str, None]] = {}
    for number, row, target in made.pairs:
        strings = parts[number].store.strings
        if target not in ids:
            ids[target] = dict.fromkeys(_values(same_as[target]))
            names[target] = dict.fromkeys(_values(aliases[target]))
        ids[target] |= dict.fromkeys([strings[f"{what}.id"][row], *strings[f"{what}.same_as"].texts(row)])
        also = [strings[f"{what}.name"][row].replace("|", "/"), *strings[f"{what}.aliases"].texts(row)]
        names[target] |= dict.fromkeys(also)
    for target in ids:
        ids[target].pop(own[target], None)
        names[target].pop(name[target], None)
    return (
        own,
        name,
        replaced(same_as, {row: "|".join(found) for row, found in ids.items()}),
        replaced(aliases, {row: "|".join(found) for row, found in names.items()}),
    )


def _values(joined: str) -> list[str]:
    return joined.split("|") if joined else []
