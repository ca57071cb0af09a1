"""Credits: who did what on which title, which part they played, and whether only their voice did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from ..raw import LINE, RawTable
from .classes import CREDITS
from .ledger import among, item
from .names import labels, listed

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["PAGE", "credit_table"]

PAGE = "https://www.wikidata.org/wiki/"
# What is stated where somebody plays no part, but appears.
_SELF = ("self", "himself", "herself", "themself", "themselves", "oneself")
_PLAYED = CREDITS[:2]  # cast members and voice actors, in this order
_KEY = ["title", "person", "role"]


def credit_table(ledger: Ledger, titles: pl.DataFrame, people: pl.Series) -> RawTable:
    """The raw table of credits; `titles` are `id`, `animated` and `documentary`, `people` numbers.

    What several statements say of one person, title and role is one credit, with all the parts.
    """
    made = []
    read = {}
    for place, credit in enumerate(CREDITS):
        rows = ledger.about(credit.name, "title", titles["id"], "title")
        rows = ledger.only(rows, credit.name, "person", people, "person")
        read[credit.name] = rows
        made.append(
            rows.select(
                LINE,
                "title",
                "person",
                pl.lit(credit.role).alias("role"),
                pl.lit(place, dtype=pl.Int64).alias("_place"),
            )
        )
    parts = _parts(ledger, read)
    frame = _as_themselves(pl.concat(made), parts, titles)
    joined = frame.height - frame.select(_KEY).n_unique()
    ledger.note(joined, "credits: statements joined with another on the same person, title and role")
    cast, voices = pl.col("_place") == 0, pl.col("_place") == 1
    anchors = pl.DataFrame({"_anchor": [f"#{credit.property}" for credit in CREDITS]}).with_row_index(
        "_place"
    )
    frame = (
        frame.join(titles.select(pl.col("id").alias("title"), "animated"), on="title", how="left")
        .with_columns((voices | (cast & pl.col("animated"))).alias("_voice"))
        .sort("_place", LINE)
        .group_by(_KEY, maintain_order=True)
        .agg(pl.col(LINE, "_place").first(), pl.col("_voice").all())
        .join(_joined(ledger, parts), on=_KEY, how="left")
        .join(anchors.cast({"_place": pl.Int64}), on="_place", how="left")
        .sort("title", "_place", "person")
    )
    raw = frame.select(
        LINE,
        item("person").alias("person"),
        item("title").alias("title"),
        "role",
        pl.col("character_list").alias("characters"),
        pl.when("_voice").then(pl.lit("true")).alias("voice"),
        pl.concat_str(pl.lit(PAGE), item("title"), "_anchor").alias("source"),
    )
    # Its rows are of many files. Nothing in them can be refused any more: people and titles are known, and
    # each person, title and role comes once.
    return RawTable("credits", "credits", raw, ledger.rejects["credits"])


def _parts(ledger: Ledger, read: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """The parts: `title`, `person`, `role` (self, where somebody appears as such), `character`, `_place`.

    A statement's part is the label of its item (P453); its text (P4633) counts where there is none.
    """
    items = {credit.name: ledger.rows(f"{credit.name}-characters") for credit in _PLAYED}
    known = pl.concat([rows["character"] for rows in items.values()]).unique().sort()
    named = labels(ledger, "character", known).select(pl.col("id").alias("character"), "label")
    found = []
    for place, credit in enumerate(_PLAYED):
        credited = read[credit.name].select("title", "person").unique()
        by_item = _credited(ledger, f"{credit.name}-characters", items[credit.name], credited)
        by_item = by_item.join(named, on="character", how="left")
        nameless = by_item["label"].null_count()
        by_item = by_item.filter(pl.col("label").is_not_null())
        names = f"{credit.name}-character-names"
        by_text = _credited(ledger, names, ledger.rows(names), credited)
        said = among(by_text, "statement", by_item["statement"])
        ledger.note(nameless, f"{credit.name}-characters.tsv: parts whose item has no name")
        found += [
            by_item.select(
                "title", "person", pl.col("label").alias("character"), pl.lit(place).alias("_place")
            ),
            by_text.filter(~said).select(
                "title", "person", pl.col("name").alias("character"), pl.lit(place).alias("_place")
            ),
        ]
    as_self = pl.col("character").str.to_lowercase().is_in(_SELF)
    return pl.concat(found).with_columns(
        pl.when(as_self).then(pl.lit("self")).otherwise(pl.lit("actor")).alias("role")
    )


def _credited(ledger: Ledger, name: str, rows: pl.DataFrame, credited: pl.DataFrame) -> pl.DataFrame:
    """The rows whose person is credited on their title."""
    rows = rows.join(
        credited.with_columns(pl.lit(value=True).alias("_credited")), on=["title", "person"], how="left"
    )
    stranger = pl.col("_credited").is_null()
    who = pl.concat_str(item("person"), item("title"), separator=" ")
    return ledger.sift(rows, name, stranger, "part without a credit", who).drop("_credited")


def _as_themselves(rows: pl.DataFrame, parts: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    """The rows with the roles that their parts tell: a cast member is an actor, appears as themselves, or
    both; in the cast of a documentary, those of whom no part is told appear as themselves."""
    played = rows.filter(pl.col("_place") < len(_PLAYED))
    told = parts.select("title", "person", "_place", "role").unique()
    by_part = played.drop("role").join(
        told.with_columns(pl.col("_place").cast(pl.Int64)), on=["title", "person", "_place"], how="left"
    )
    documentary = among(by_part, "title", titles.filter("documentary")["id"]) & (by_part["_place"] == 0)
    role = pl.coalesce("role", pl.when(documentary).then(pl.lit("self")).otherwise(pl.lit("actor")))
    return pl.concat(
        [
            by_part.with_columns(role.alias("role")).select(rows.columns),
            rows.filter(pl.col("_place") >= len(_PLAYED)),
        ]
    )


def _joined(ledger: Ledger, parts: pl.DataFrame) -> pl.DataFrame:
    """The parts of each person, title and role as one text, in alphabetical order."""
    played = parts.filter(pl.col("role") == "actor")
    return listed(ledger, played, _KEY, "character", "characters")
