"""The graphs that are merged, opened, and the columns of the result that come from theirs."""

from __future__ import annotations

import contextlib
import itertools
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import BadInput, GraphError
from ..index.store import Store, mend
from ..index.verify import altered
from ..texts import Texts
from ..vocabulary import NONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from .joining import Join, Place

__all__ = [
    "Part",
    "check_contents",
    "differing",
    "first_known",
    "merged_names",
    "open_parts",
    "shared",
]

A = np.ndarray[Any, Any]

_MOST = 32  # graphs: a bit for each


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
    """Open the graphs. Raises `BadInput` for fewer than two of them, for too many, and for one that is named
    twice, `GraphError` for one that cannot be read."""
    folders = [path.resolve() for path in paths]
    twice = next((path for n, path in enumerate(paths) if folders[n] in folders[:n]), None)
    if twice is not None:
        raise BadInput(f"The graph {twice} is named twice.", hint="Name each graph once.")
    if len(paths) < 2:
        raise BadInput("A merge needs two graphs or more.", hint="Name the folders of different graphs.")
    if len(paths) > _MOST:
        raise BadInput(
            f"{len(paths)} graphs are too many at once.", hint=f"Merge {_MOST} or fewer, then the results."
        )
    with contextlib.ExitStack() as stack:
        parts: list[Part] = []
        labels: set[str] = set()
        for number, path in enumerate(paths):
            store = Store.open(path)
            stack.callback(store.close)
            # A colon ends a table's name in the accounts.
            label = name = str(store.manifest["name"]).replace(":", " ")
            copies = 1
            while label in labels:
                copies += 1
                label = f"{name} ({copies})"
            labels.add(label)
            parts.append(Part(number, store, label))
        yield parts


def check_contents(parts: Sequence[Part]) -> None:
    """Raises `GraphError` for a graph whose files are not as they were written: kernels, which check no
    bounds, go over them, and what is wrong in one graph would be sealed into the next. Cost: reads all."""
    for part in parts:
        if problems := altered(part.store):
            raise GraphError(
                f"The graph {part.store.path} is damaged: {problems[0]}.",
                hint=mend(part.store.path, part.store.manifest),
            )


def shared(parts: Sequence[Part], what: str) -> A:
    """Which rows of the result several graphs have (bool)."""
    count = 1 + max(int(part.rows[what].max(initial=0)) for part in parts)
    times = np.zeros(count, np.uint8)
    for part in parts:
        times[part.rows[what]] += 1
    return times > 1


def first_known(
    parts: Sequence[Part], what: str, name: str, count: int, unknown: int, sure: Sequence[A] = ()
) -> A:
    """A column of the result: of each row the value of the first graph that knows one. Where `sure` is given
    (bool for each row of each graph), those of sure rows go before all others."""
    values = [part.store.numpy(name) for part in parts]
    out = np.full(count, unknown, values[0].dtype)
    for which in (sure, ()) if sure else ((),):
        for part, given in zip(parts, values, strict=True):
            rows = part.rows[what]
            free = out[rows] == unknown
            if which:
                free &= which[part.number]
            out[rows[free]] = given[free]
    return out


def differing(parts: Sequence[Part], what: str, name: str, count: int) -> Iterator[tuple[Place, Place]]:
    """Where a graph has another number in a column than the first graph that knows it: both places."""
    value = np.full(count, NONE, np.int32)
    giver, row_there = np.zeros(count, np.uint8), np.zeros(count, np.uint32)
    for part in parts:
        rows, given = part.rows[what], part.store.numpy(name)
        here = value[rows]
        other = np.flatnonzero((here != NONE) & (given != NONE) & (here != given))
        for row, target in zip(other.tolist(), rows[other].tolist(), strict=True):
            yield (int(giver[target]), int(row_there[target])), (part.number, row)
        new = np.flatnonzero((here == NONE) & (given != NONE))
        value[rows[new]], giver[rows[new]], row_there[rows[new]] = given[new], part.number, new


def _text_column(parts: Sequence[Part], what: str, name: str, count: int) -> Texts:
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


def _replaced(column: Texts, changed: dict[int, str]) -> Texts:
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
    own, name, same_as, aliases = (
        _text_column(parts, what, column, made.count) for column in ("id", "name", "same_as", "aliases")
    )
    ids: dict[int, str] = {}
    names: dict[int, str] = {}
    for target, pairs in itertools.groupby(sorted(made.pairs, key=itemgetter(2, 0)), itemgetter(2)):
        others = dict.fromkeys(_values(same_as[target]))
        also = dict.fromkeys(_values(aliases[target]))
        for number, row, _ in pairs:
            strings = parts[number].store.strings
            others |= dict.fromkeys((strings[f"{what}.id"][row], *strings[f"{what}.same_as"].texts(row)))
            also[strings[f"{what}.name"][row].replace("|", "/")] = None
            also |= dict.fromkeys(strings[f"{what}.aliases"].texts(row))
        others.pop(own[target], None)
        also.pop(name[target], None)
        ids[target], names[target] = "|".join(others), "|".join(also)
    return own, name, _replaced(same_as, ids), _replaced(aliases, names)


def _values(joined: str) -> list[str]:
    return joined.split("|") if joined else []
