"""Titles: what they are, what they are called, when they came out, and which series an episode is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from ...vocabulary import SERIES_KINDS
from ..raw import LINE, LIST_SEPARATOR, RawTable
from .classes import ANIMATED, CLASSES, DIRECT_CLASSES, DOCUMENTARY, GENRE_CLASSES, PROJECT
from .dates import dated, first_release
from .episodes import episode_places
from .ledger import among, item
from .names import imdb_ids, names

if TYPE_CHECKING:
    import datetime as dt

    from .ledger import Ledger

__all__ = ["title_table"]

# How well known a title is, by the number of pages of Wikimedia projects about it (nearly all of them
# articles of Wikipedia in one language): from so many on it is known as 5, 4, 3, 2.
_KNOWN = ((40, 5), (20, 4), (8, 3), (3, 2))


def title_table(ledger: Ledger, date: dt.date) -> tuple[RawTable, pl.DataFrame]:
    """The raw table of titles, and what credits need to know of each: `id` (a number), `animated`,
    `documentary`."""
    seasons = ledger.rows("seasons")
    kinds = _kinds(ledger, seasons["season"])
    known = kinds["id"]
    series = kinds.filter(pl.col("kind").is_in(sorted(SERIES_KINDS)))["id"]
    originals = ledger.about("original-titles", "title", known, "title").select(
        pl.col("title").alias("id"), "name"
    )
    frame = (
        kinds.join(names(ledger, "title", known, originals), on="id", how="left")
        .join(_times(ledger, known, series), on="id", how="left")
        .join(imdb_ids(ledger, "title", known), on="id", how="left")
        .join(episode_places(ledger, kinds, series, seasons), on="id", how="left")
        .join(_known(ledger, known), on="id", how="left")
        .join(_genres(ledger, kinds), on="id", how="left")
    )
    # A film project that has no date is one that has not come out; a film without a date only lacks one.
    announced = (pl.col("earliest") > date) | (pl.col("earliest").is_null() & pl.col("project"))
    frame = frame.with_columns(
        pl.when(announced).then(pl.lit("announced")).alias("status"),
        item("id").alias("_id"),
        pl.when(pl.col("series").is_not_null()).then(item("series")).alias("series"),
    )
    columns = ("year", "end_year", "kind", "released", "same_as", "series", "season", "episode", "known",
               "status", "genres", "aliases")  # fmt: skip
    raw = frame.sort("id").select(
        LINE, pl.col("_id").alias("id"), "name", *(pl.col(c).cast(pl.String) for c in columns)
    )
    table = RawTable("titles", "titles.tsv", raw, ledger.rejects["titles"])
    return table, frame.select("id", "animated", "documentary")


def _kinds(ledger: Ledger, seasons: pl.Series) -> pl.DataFrame:
    """Each title once, with the kind of its first class: `id`, `kind`, `_line`, and what else it is."""
    classes = {**CLASSES, **DIRECT_CLASSES}
    meanings = pl.DataFrame(
        {
            "class": list(classes),
            "kind": list(classes.values()),
            "_rank": range(len(classes)),
            "animated": [c in ANIMATED for c in classes],
            "documentary": [c in DOCUMENTARY for c in classes],
            "project": [c in PROJECT for c in classes],
        }
    )
    rows = ledger.about("titles", "class", meanings["class"], "class")
    rows = rows.with_columns(among(rows, "title", seasons).alias("_season"))
    rows = ledger.sift(rows, "titles", pl.col("_season"), "season of a series", item("title"))
    return (
        rows.join(meanings, on="class", how="left")
        .sort("_rank", LINE)
        .group_by("title", maintain_order=True)
        .agg(pl.col("kind", LINE).first(), pl.col("animated", "documentary", "project").any())
        .rename({"title": "id"})
        .sort("id")
    )


def _times(ledger: Ledger, known: pl.Series, series: pl.Series) -> pl.DataFrame:
    """`id`, `year`, `released`, `earliest` and `end_year`. A series begins with its start, where it has
    one, else with its first publication; anything else with that."""
    published = dated(ledger, ledger.about("release-dates", "title", known, "title"), "release-dates")
    times = {}
    for name in ("starts", "ends"):
        rows = ledger.about(name, "title", known, "title")
        is_series = among(rows, "title", series)
        ledger.note(rows.filter(~is_series).height, f"{name}.tsv: dates of what is no series, not used")
        times[name] = dated(ledger, rows.filter(is_series), name)
    started = among(published, "title", times["starts"]["title"])
    begun = pl.concat([times["starts"], published.filter(~started)])
    frame = first_release(begun, "title").join(
        times["ends"].group_by("title").agg(pl.col("year").max().alias("end_year")),
        on="title",
        how="full",
        coalesce=True,
    )
    backwards = pl.col("end_year") < pl.col("year")
    ledger.note(frame.filter(backwards).height, "series that end before they begin, their end not used")
    ended = pl.when(backwards.fill_null(value=False)).then(None).otherwise("end_year")
    return frame.with_columns(ended.alias("end_year")).rename({"title": "id"})


def _known(ledger: Ledger, known: pl.Series) -> pl.DataFrame:
    rows = ledger.about("title-sitelinks", "title", known, "title")
    rows = rows.group_by("title").agg(pl.col("sitelinks").max())
    grade = pl.lit(1)
    for least, value in reversed(_KNOWN):
        grade = pl.when(pl.col("sitelinks") >= least).then(pl.lit(value)).otherwise(grade)
    return rows.select(pl.col("title").alias("id"), grade.alias("known"))


def _genres(ledger: Ledger, kinds: pl.DataFrame) -> pl.DataFrame:
    """`id` and `genres`: the words of the genres, and of what a title is."""
    meanings = pl.DataFrame({"genre": list(GENRE_CLASSES), "word": list(GENRE_CLASSES.values())})
    rows = ledger.about("genres", "genre", meanings["genre"], "class")
    rows = ledger.only(rows, "genres", "title", kinds["id"], "title").join(meanings, on="genre", how="left")
    words = [rows.select(pl.col("title").alias("id"), "word")]
    for flag, word in (("animated", "animation"), ("documentary", "documentary")):
        words.append(kinds.filter(flag).select("id", pl.lit(word).alias("word")))
    return (
        pl.concat(words)
        .unique()
        .sort("id", "word")
        .group_by("id", maintain_order=True)
        .agg(pl.col("word").str.join(LIST_SEPARATOR).alias("genres"))
    )
