"""What every source hands on: tables of text with line numbers, and the rows it could not read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import polars as pl

    from ..records import Source

__all__ = ["LINE", "LIST_SEPARATOR", "RawTable", "Reject", "SourceTables", "shown"]

LIST_SEPARATOR = "|"  # between several values in one cell
LINE = "_line"  # the column that holds a row's line in its file (1 is the header)


class Reject(NamedTuple):
    """A row that was left out. `reason` is counted; `detail` is for whoever mends the row."""

    table: str
    file: str
    line: int
    reason: str
    detail: str


@dataclass(frozen=True)
class RawTable:
    """One table as text: `frame` has a String column for each header field (null where a cell is empty)
    and the Int64 column `_line`. `rejects` are rows that could not be taken apart at all."""

    name: str
    file: str
    frame: pl.DataFrame
    rejects: list[Reject] = field(default_factory=list)

    @property
    def rows_read(self) -> int:
        return self.frame.height + len(self.rejects)


@dataclass(frozen=True)
class SourceTables:
    """All tables of one source, by name, and where they come from. `notes` are remarks for whoever builds:
    what was read in a way that they may want to know."""

    name: str
    tables: dict[str, RawTable]
    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


def shown(text: str) -> str:
    """Text for a human eye: nothing that a terminal would obey, and not too much of it."""
    plain = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() or c == "\t" else repr(c)[1:-1] for c in plain)[:200]
