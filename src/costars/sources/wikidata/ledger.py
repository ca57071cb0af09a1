"""The books of a reading: every row that is not used is listed with its reason, or counted in a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from ..raw import LINE, Reject
from .queries import QUERIES
from .tsv import read_answer

if TYPE_CHECKING:
    from .snapshot import Snapshot

__all__ = ["Ledger", "among", "item"]


def item(column: str) -> pl.Expr:
    """The numbers in a column as ids: Q42."""
    return pl.concat_str(pl.lit("Q"), pl.col(column))


def among(frame: pl.DataFrame, column: str, known: pl.Series) -> pl.Series:
    """For each row, whether its `column` is one of `known`. Cost: one hash join."""
    values = pl.DataFrame({column: known.unique(), "_known": True}, schema_overrides={column: known.dtype})
    return (
        frame.select(column)
        .join(values, on=column, how="left", maintain_order="left")["_known"]
        .is_not_null()
    )


class Ledger:
    """Reads the answers of one snapshot, and keeps the rejects of each table and the notes."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.rejects: dict[str, list[Reject]] = {query.table: [] for query in QUERIES.values()}
        self.notes: list[str] = []

    def rows(self, name: str) -> pl.DataFrame:
        """The rows of the answer to the query `name` that can be read; see `tsv.read_answer`."""
        query = QUERIES[name]
        frame, rejects = read_answer(self._snapshot.path / query.file, query, self._snapshot.rows(name))
        self.rejects[query.table] += rejects
        return frame

    def sift(
        self, frame: pl.DataFrame, name: str, bad: pl.Expr, reason: str, detail: pl.Expr
    ) -> pl.DataFrame:
        """The rows where `bad` does not hold (null counts as false); the others are rejected."""
        query = QUERIES[name]
        out = frame.select(bad.fill_null(value=False)).to_series()
        if not out.any():
            return frame
        self.rejects[query.table] += [
            Reject(query.table, query.file, line, reason, what or "")
            for line, what in frame.filter(out).select(LINE, detail.alias("_detail")).iter_rows()
        ]
        return frame.filter(~out)

    def about(self, name: str, column: str, known: pl.Series, what: str) -> pl.DataFrame:
        """The rows of an answer whose `column` is one of the `known` items; others are rejected as of an
        unknown `what`."""
        return self.only(self.rows(name), name, column, known, what)

    def only(self, frame: pl.DataFrame, name: str, column: str, known: pl.Series, what: str) -> pl.DataFrame:
        """As `about`, for rows that have been read."""
        marked = frame.with_columns(among(frame, column, known).alias("_known"))
        unknown = ~pl.col("_known")
        return self.sift(marked, name, unknown, f"unknown {what}", item(column)).drop("_known")

    def note(self, count: int, text: str) -> None:
        """Remember that there were so many of what `text` says, unless there were none."""
        if count:
            self.notes.append(f"{text}: {count:,}")
