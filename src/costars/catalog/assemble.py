"""From raw tables of text to a catalog: types, ids, references, duplicates; no row lost without a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from ..errors import BadInput
from ..sources.raw import LINE, RawTable, Reject, SourceTables
from ..vocabulary import SERIES_KINDS
from .columns import LIST_SEPARATOR, TABLES, Column

if TYPE_CHECKING:
    from ..records import Source

__all__ = ["Catalog", "assemble"]

_DETAIL = "_detail"
_TRUE, _FALSE = ["true", "1", "yes", "y", "t"], ["false", "0", "no", "n", "f"]
_PART_OF_A_DATE = r"^\d{4}(?:-\d{2})?$"
_SYMMETRIC = ["spouse", "partner", "sibling"]


@dataclass(frozen=True)
class Catalog:
    """Typed tables whose references hold.

    `people`, `titles`, `credits`, `relations` are polars frames with the columns of `columns.TABLES` in
    that order (list columns are `List(String)`, years Int64, dates Date), in the order of their rows in
    the source. `rejects` are ordered by table, file and line; `read[t]` = rows kept + rejects of table t.
    `notes` are remarks for whoever builds.
    """

    name: str
    sources: tuple[Source, ...]
    people: pl.DataFrame
    titles: pl.DataFrame
    credits: pl.DataFrame
    relations: pl.DataFrame
    read: dict[str, int]
    rejects: list[Reject]
    notes: list[str]

    @property
    def rejected(self) -> dict[str, int]:
        """How many rows were left out, by "table: reason"."""
        counts = Counter(f"{r.table}: {r.reason}" for r in self.rejects)
        return dict(sorted(counts.items()))


class _Sieve:
    """One table on its way: a frame and the rejects taken out of it so far."""

    def __init__(self, raw: RawTable) -> None:
        self.raw = raw
        self.frame = raw.frame
        self.rejects = list(raw.rejects)

    def drop(self, bad: pl.Expr, reason: str, detail: pl.Expr | str) -> None:
        """Take out the rows where `bad` holds (null counts as false)."""
        marked = self.frame.with_columns(
            bad.fill_null(value=False).alias("_bad"),
            (pl.lit(detail) if isinstance(detail, str) else detail).cast(pl.String).alias(_DETAIL),
        )
        for line, what in marked.filter("_bad").select(LINE, pl.col(_DETAIL).fill_null("")).iter_rows():
            self.rejects.append(Reject(self.raw.name, self.raw.file, line, reason, what[:200]))
        self.frame = marked.filter(~pl.col("_bad")).drop("_bad", _DETAIL)


def assemble(source: SourceTables) -> Catalog:
    """Check and type the raw tables of one source.

    Raises `BadInput` where a required column is absent or no row of a required table is left. A row is
    left out for one reason, the first that holds in the order of docs/data-model.md. Cost: O(rows) joins,
    all in memory.
    """
    notes = list(source.notes)
    sieves = {
        name: _typed(source.tables.get(name) or _absent(name), columns, notes)
        for name, columns in TABLES.items()
    }
    _check_people(sieves["people"])
    _check_titles(sieves["titles"])
    people_ids = _id_map(sieves["people"].frame)
    title_ids = _id_map(sieves["titles"].frame)
    _check_credits(sieves["credits"], people_ids, title_ids)
    _check_relations(sieves["relations"], people_ids)
    for name in ("people", "titles", "credits"):
        _require_rows(sieves[name])
    return Catalog(
        name=source.name,
        sources=source.sources,
        people=_plain(sieves["people"]),
        titles=_plain(sieves["titles"]),
        credits=_plain(sieves["credits"]),
        relations=_plain(sieves["relations"]),
        read={name: source.tables[name].rows_read for name in TABLES if name in source.tables},
        rejects=[r for s in sieves.values() for r in sorted(s.rejects, key=lambda r: (r.file, r.line))],
        notes=notes,
    )


def _plain(sieve: _Sieve) -> pl.DataFrame:
    return sieve.frame.select(c.name for c in TABLES[sieve.raw.name])


def _absent(name: str) -> RawTable:
    schema = {c.name: pl.String for c in TABLES[name]} | {LINE: pl.Int64}
    return RawTable(name, "", pl.DataFrame(schema=schema))


def _require_rows(sieve: _Sieve) -> None:
    if sieve.frame.height == 0 and not sieve.rejects:
        raise BadInput(f"The table {sieve.raw.name} has no rows.", hint="Get the data again.")
    if sieve.frame.height == 0:
        first = min(sieve.rejects, key=lambda r: r.line)
        raise BadInput(
            f"No row of {sieve.raw.file} could be used: all {len(sieve.rejects)} were rejected.",
            hint=f"The first, in line {first.line}: {first.reason} ({first.detail}). "
            "docs/data-model.md shows the layout.",
        )


# Types ---------------------------------------------------------------------------------------------


def _typed(raw: RawTable, columns: tuple[Column, ...], notes: list[str]) -> _Sieve:
    header = [c for c in raw.frame.columns if c != LINE]
    missing = [c.name for c in columns if c.required and c.name not in header]
    if missing:
        raise BadInput(
            f"{raw.file} has no column {missing[0]}; its header reads: {', '.join(header)[:200]}.",
            hint=f"The table {raw.name} needs the columns "
            f"{', '.join(c.name for c in columns if c.required)}, named in its first row and separated by "
            f"{'tabs' if '.tsv' in raw.file else 'commas'}.",
        )
    ignored = sorted(set(header) - {c.name for c in columns})
    if ignored:
        notes.append(f"{raw.file}: not used: {', '.join(ignored)}")
    absent = [pl.lit(None, dtype=pl.String).alias(c.name) for c in columns if c.name not in header]
    sieve = _Sieve(raw)
    sieve.frame = sieve.frame.with_columns(absent).select(LINE, *(c.name for c in columns))
    if raw.name == "titles":
        _year_of_date(sieve)
    for column in columns:
        _convert(sieve, column)
        if column.type == "words":
            notes.extend(_without_unknown(sieve, column))
    return sieve


def _year_of_date(sieve: _Sieve) -> None:
    """The year comes from the date where it is not given, also from a date without a day."""
    year = pl.col("released").str.extract(r"^(\d{4})(?:-|$)")
    sieve.frame = sieve.frame.with_columns(pl.coalesce("year", year).alias("year"))


def _without_unknown(sieve: _Sieve, column: Column) -> list[str]:
    known = pl.element().is_in(list(column.vocabulary))
    words = pl.col(column.name).list
    unknown = sieve.frame.select(words.eval(pl.element().filter(~known)).explode()).to_series().drop_nulls()
    sieve.frame = sieve.frame.with_columns(words.eval(pl.element().filter(known)).alias(column.name))
    if not len(unknown):
        return []
    shown = ", ".join(f"{word} ({n})" for word, n in unknown.value_counts(sort=True).head(5).iter_rows())
    return [f"{sieve.raw.file}: not used in {column.name}: {shown}"]


def _convert(sieve: _Sieve, column: Column) -> None:
    text = pl.col(column.name)
    if column.required:
        sieve.drop(text.is_null(), f"{column.name} is missing", "")
    if column.default is not None:
        text = text.fill_null(column.default)
    value, fault = _value(column, text)
    if fault is not None:
        before = pl.col(column.name).is_not_null()
        sieve.drop(before & fault, f"{column.name} {_FAULTS[column.type]}", pl.col(column.name))
    sieve.frame = sieve.frame.with_columns(value.alias(column.name))


_FAULTS = {
    "year": "is not a year",
    "count": "is not a number in range",
    "date": "is not a date",
    "bool": "is not true or false",
    "word": "is not a known word",
}


def _value(column: Column, text: pl.Expr) -> tuple[pl.Expr, pl.Expr | None]:
    """How to read a column's cells, and where they cannot be read."""
    match column.type:
        case "id" | "text":
            return text, None
        case "texts":
            return _split(text), None
        case "words":
            return _split(text.str.to_lowercase().str.replace_all("[ -]", "_")), None
        case "year" | "count":
            low, high = column.range
            # Spreadsheets and data frames write whole numbers as 1998.0 where a column has gaps.
            number = text.str.replace(r"\.0+$", "").cast(pl.Int64, strict=False)
            return number, number.is_null() | ~number.is_between(low, high)
        case "date":
            day = text.str.extract(r"^(\d{4}-\d{2}-\d{2})(?:[ T]00:00:00(?:\.0+)?)?$")
            date = day.str.to_date("%Y-%m-%d", strict=False)
            return date, date.is_null() & ~text.str.contains(_PART_OF_A_DATE)
        case "bool":
            lower = text.str.to_lowercase()
            truth = (
                pl.when(lower.is_in(_TRUE))
                .then(pl.lit(value=True))
                .when(lower.is_in(_FALSE))
                .then(pl.lit(value=False))
            )
            return truth, ~lower.is_in(_TRUE + _FALSE)
        case "word":
            word = text.str.to_lowercase()
            if column.also:
                word = word.replace(dict(column.also))
            return word, ~word.is_in(list(column.vocabulary))


def _split(text: pl.Expr) -> pl.Expr:
    parts = text.fill_null("").str.split(LIST_SEPARATOR)
    return parts.list.eval(
        pl.element().str.strip_chars().filter(pl.element().str.strip_chars() != "")
    ).list.unique(maintain_order=True)


# References ----------------------------------------------------------------------------------------


def _check_people(sieve: _Sieve) -> None:
    sieve.drop(~pl.col("id").is_first_distinct(), "duplicate id", pl.col("id"))
    sieve.drop(pl.col("death_year") < pl.col("birth_year"), "died before birth", pl.col("id"))


def _check_titles(sieve: _Sieve) -> None:
    sieve.drop(~pl.col("id").is_first_distinct(), "duplicate id", pl.col("id"))
    sieve.drop(pl.col("end_year") < pl.col("year"), "ends before it begins", pl.col("id"))
    sieve.drop(
        pl.col("series").is_not_null() & (pl.col("kind") != "tv_episode"),
        "series of a title that is not an episode",
        pl.col("id"),
    )
    _resolve(sieve, "series", _id_map(sieve.frame), "series")
    kinds = sieve.frame.select(pl.col("id").alias("series"), pl.col("kind").alias("_series_kind"))
    sieve.frame = sieve.frame.join(kinds, on="series", how="left", maintain_order="left")
    sieve.drop(
        ~pl.col("_series_kind").is_in(sorted(SERIES_KINDS)),
        "series is not a series",
        pl.col("series"),
    )
    sieve.frame = sieve.frame.drop("_series_kind")


def _check_credits(sieve: _Sieve, people: pl.DataFrame, titles: pl.DataFrame) -> None:
    _resolve(sieve, "person", people, "person")
    _resolve(sieve, "title", titles, "title")
    key = pl.struct("person", "title", "role", pl.col("characters").list.join(LIST_SEPARATOR), "voice")
    what = pl.concat_str("person", "title", "role", separator=" ")
    sieve.drop(~key.is_first_distinct(), "duplicate credit", what)


def _check_relations(sieve: _Sieve, people: pl.DataFrame) -> None:
    _resolve(sieve, "a", people, "person")
    _resolve(sieve, "b", people, "person")
    sieve.drop(pl.col("a") == pl.col("b"), "related to oneself", pl.col("a"))
    sieve.drop(pl.col("to") < pl.col("from"), "ends before it begins", pl.concat_str("a", "b", separator=" "))
    mirrored = pl.col("kind").is_in(_SYMMETRIC) & (pl.col("a") > pl.col("b"))
    key = pl.struct(
        pl.when(mirrored).then("b").otherwise("a").alias("x"),
        pl.when(mirrored).then("a").otherwise("b").alias("y"),
        "kind",
        "from",
        "to",
    )
    sieve.drop(~key.is_first_distinct(), "duplicate relation", pl.concat_str("a", "b", "kind", separator=" "))


def _id_map(frame: pl.DataFrame) -> pl.DataFrame:
    """`given` → `id`, and whether the given id is shared by several rows. A row's own id comes first."""
    own = frame.select(pl.col("id").alias("given"), "id")
    other = (
        frame.select(pl.col("same_as").alias("given"), "id")
        .explode("given")
        .drop_nulls()
        .unique(maintain_order=True)
        .join(own.select("given"), on="given", how="anti", maintain_order="left")
    )
    shared = pl.col("given").is_duplicated().alias("_shared")
    return pl.concat([own.with_columns(pl.lit(value=False).alias("_shared")), other.with_columns(shared)])


def _resolve(sieve: _Sieve, column: str, ids: pl.DataFrame, what: str) -> None:
    """Replace the ids in `column` by the rows' own ids; take out those that name nothing, or two things."""
    found = ids.unique("given", keep="first", maintain_order=True).rename({"given": column, "id": "_id"})
    sieve.frame = sieve.frame.join(found, on=column, how="left", maintain_order="left")
    given = pl.col(column).is_not_null()
    sieve.drop(given & pl.col("_id").is_null(), f"unknown {what}", pl.col(column))
    sieve.drop(given & pl.col("_shared"), f"ambiguous {what}", pl.col(column))
    sieve.frame = sieve.frame.with_columns(pl.col("_id").alias(column)).drop("_id", "_shared")
