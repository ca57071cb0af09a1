"""Dates with a precision: what can be said of a year, and of a day.

Precision 11 and above is a day, 10 a month, 9 a year; less is a decade, a century and so on
(https://www.wikidata.org/wiki/Help:Dates#Precision).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["dated", "first_release", "one_year"]

_DAY, _MONTH, _YEAR = 11, 10, 9
_LAST = 2999  # the last year that the catalog takes


def dated(ledger: Ledger, rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """The rows with a `year`; `month` and `day` (a Date) are null where they are not known, and `earliest`
    (a Date) is the first day that is meant. Those without a year of the common era are counted in a note."""
    fine = pl.col("precision") >= _YEAR
    ledger.note(rows.filter(~fine).height, f"{name}.tsv: dates known to a decade or less, not used")
    rows = rows.filter(fine)
    inside = pl.col("date_year").is_between(1, _LAST)
    ledger.note(
        rows.filter(~inside).height,
        f"{name}.tsv: dates before the common era or after {_LAST}, not used",
    )
    rows = rows.filter(inside)
    # A day such as the 30th of February has a year all the same.
    text = pl.concat_str(
        pl.col("date_year").cast(pl.String).str.zfill(4),
        pl.col("date_month").cast(pl.String).str.zfill(2),
        pl.col("date_day").cast(pl.String).str.zfill(2),
        separator="-",
    )
    day = text.str.to_date("%Y-%m-%d", strict=False)
    month = pl.col("date_month").is_between(1, 12)
    rows = rows.with_columns(
        pl.col("date_year").alias("year"),
        pl.when((pl.col("precision") >= _MONTH) & month).then("date_month").alias("month"),
        pl.when(pl.col("precision") >= _DAY).then(day).alias("day"),
    )
    start = pl.date(pl.col("year"), pl.col("month").fill_null(1), 1)
    return rows.with_columns(pl.coalesce("day", start).alias("earliest"))


def first_release(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    """Of each `key`: the first `year`, the day in it (`released`, null where it is not known), and the first
    day that may be meant (`earliest`).

    A month is no day: where the first release is known by its month, only a day in that month or before it
    is the day of release.
    """
    rows = rows.with_columns(
        pl.col("year").min().over(key).alias("_first"), pl.col("earliest").min().over(key).alias("_earliest")
    ).filter(pl.col("year") == pl.col("_first"))
    by_month = pl.col("month").filter(pl.col("day").is_null()).min()
    day = pl.col("day").min()
    return rows.group_by(key, maintain_order=True).agg(
        pl.col("year").first(),
        pl.when(by_month.is_null() | (by_month >= day.dt.month())).then(day).alias("released"),
        pl.col("_earliest").first().alias("earliest"),
    )


def one_year(ledger: Ledger, rows: pl.DataFrame, key: str, name: str) -> pl.DataFrame:
    """Of each `key` the `year` on which its most precise dates agree; null, and noted, where they do not."""
    best = rows.filter(pl.col("precision") == pl.col("precision").max().over(key))
    years = best.group_by(key, maintain_order=True).agg(
        pl.when(pl.col("year").n_unique() == 1).then(pl.col("year").first()).alias("year")
    )
    ledger.note(
        years["year"].null_count(), f"{name}.tsv: several dates that do not agree on a year, none used"
    )
    return years
