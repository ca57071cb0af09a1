"""Names: the one that is shown, and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from ..raw import LIST_SEPARATOR
from .ledger import item

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["IMDB", "imdb_ids", "labels", "listed", "names"]

IMDB = {"title": r"^tt[0-9]{7,10}$", "person": r"^nm[0-9]{7,10}$"}
# Where there is no name in English: first the languages written in the same letters, by how many can read
# them, then the rest in the order of their codes.
_LANGUAGES = (
    "en-gb",
    "en-ca",
    "en-us",
    "es",
    "fr",
    "de",
    "pt",
    "pt-br",
    "it",
    "nl",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
)


def labels(ledger: Ledger, what: str, known: pl.Series) -> pl.DataFrame:
    """The label of each item that has one: `id`, `label`, `rank` (0 English, 1 for all languages, 2 any
    other one)."""
    ranks = pl.DataFrame({"label_language": _LANGUAGES}).with_row_index("_language")
    parts = []
    for rank, which in enumerate(("en", "mul", "other")):
        name = f"{what}-labels-{which}"
        rows = ledger.about(name, what, known, what)
        parts.append(
            rows.join(ranks, on="label_language", how="left", maintain_order="left")
            .sort("_language", "label_language", "label", nulls_last=True)
            .select(pl.col(what).alias("id"), "label", pl.lit(rank).alias("rank"))
        )
    return pl.concat(parts).unique("id", keep="first", maintain_order=True)


def names(ledger: Ledger, what: str, known: pl.Series, originals: pl.DataFrame | None = None) -> pl.DataFrame:
    """`id`, `name` and `aliases` (joined, null where there are none) of all `known` items.

    `originals` (`id`, `name`) come before labels in languages other than English. An item without any name
    is called by its id.
    """
    labelled = labels(ledger, what, known)
    if originals is None:
        originals = pl.DataFrame(schema={"id": pl.Int64, "name": pl.String})
    chosen = pl.concat(
        [
            labelled.select("id", pl.col("label").alias("name"), "rank"),
            originals.sort("name").select("id", "name", pl.lit(1.5).alias("rank")),
        ],
        how="vertical_relaxed",
    )
    chosen = chosen.sort("rank", maintain_order=True).unique("id", keep="first", maintain_order=True)
    aliases = ledger.about(f"{what}-aliases", what, known, what)
    others = pl.concat(
        [originals.select("id", "name"), aliases.select(pl.col(what).alias("id"), name="alias")]
    )
    frame = pl.DataFrame({"id": known}).join(chosen.select("id", "name"), on="id", how="left")
    others = others.join(frame, on="id", how="left", suffix="_shown").filter(
        pl.col("name") != pl.col("name_shown").fill_null("")
    )
    frame = frame.join(
        listed(ledger, others, ["id"], "name", f"{what}-aliases.tsv"), on="id", how="left"
    ).rename({"name_list": "aliases"})
    nameless = frame["name"].null_count()
    ledger.note(
        nameless,
        f"{'people' if what == 'person' else 'titles'} without a name, called by their ids",
    )
    return frame.with_columns(pl.coalesce("name", item("id")).alias("name")).sort("id")


def listed(ledger: Ledger, rows: pl.DataFrame, key: list[str], column: str, what: str) -> pl.DataFrame:
    """`key` and the texts in `column`, each once and in order, joined as `…_list`."""
    barred = rows[column].str.contains(LIST_SEPARATOR, literal=True).sum()
    ledger.note(int(barred), f"{what}: texts that hold {LIST_SEPARATOR}, written as /")
    return (
        rows.with_columns(pl.col(column).str.replace_all(LIST_SEPARATOR, "/", literal=True))
        .select(*key, column)
        .unique()
        .sort(*key, column)
        .group_by(key, maintain_order=True)
        .agg(pl.col(column).str.join(LIST_SEPARATOR).alias(f"{column}_list"))
    )


def imdb_ids(ledger: Ledger, what: str, known: pl.Series) -> pl.DataFrame:
    """`id` and `same_as`: the well-formed IMDb ids of each item. An id of two items is kept for both."""
    name = f"{what}-imdb"
    rows = ledger.about(name, what, known, what)
    rows = ledger.sift(
        rows, name, ~pl.col("imdb").str.contains(IMDB[what]), "malformed IMDb id", pl.col("imdb")
    )
    pairs = rows.select(what, "imdb").unique()
    shared = pairs.filter(pl.col("imdb").is_duplicated())["imdb"].n_unique()
    ledger.note(shared, f"{name}.tsv: ids of several items, kept for each")
    return listed(ledger, pairs, [what], "imdb", name).rename({what: "id", "imdb_list": "same_as"})
