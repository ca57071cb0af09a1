"""People: what they are called, and their years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from ..raw import LINE, RawTable
from .dates import dated, one_year
from .ledger import item
from .names import imdb_ids, names

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["people_table"]


def people_table(ledger: Ledger) -> tuple[RawTable, pl.Series]:
    """The raw table of people, and their numbers."""
    rows = ledger.rows("people")
    again = ~pl.col("person").is_first_distinct()
    rows = (
        ledger.sift(rows, "people", again, "duplicate id", item("person")).rename({"person": "id"}).sort("id")
    )
    known = rows["id"]
    frame = rows.join(names(ledger, "person", known), on="id", how="left")
    for column, name in (("birth_year", "births"), ("death_year", "deaths")):
        dates = dated(ledger, ledger.about(name, "person", known, "person"), name)
        years = one_year(ledger, dates, "person", name)
        frame = frame.join(years.rename({"person": "id", "year": column}), on="id", how="left")
    # Which of the two is wrong cannot be told.
    impossible = pl.col("death_year") < pl.col("birth_year")
    ledger.note(frame.filter(impossible).height, "people who died before their birth, neither year used")
    for column in ("birth_year", "death_year"):
        possible = ~impossible.fill_null(value=False)
        frame = frame.with_columns(pl.when(possible).then(column).alias(f"_{column}"))
    frame = frame.join(imdb_ids(ledger, "person", known), on="id", how="left")
    raw = frame.select(
        LINE,
        item("id").alias("id"),
        "name",
        pl.col("_birth_year").cast(pl.String).alias("birth_year"),
        pl.col("_death_year").cast(pl.String).alias("death_year"),
        "same_as",
        "aliases",
    )
    return RawTable("people", "people.tsv", raw, ledger.rejects["people"]), known
