"""Episodes: the series they are of, the season, and the number in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from .ledger import among

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["episode_places"]

_ORDINAL = r"^([0-9]{1,5})$"  # a longer number is a date or a production code


def episode_places(
    ledger: Ledger, kinds: pl.DataFrame, series: pl.Series, seasons: pl.DataFrame
) -> pl.DataFrame:
    """`id`, `series`, `season`, `episode` of the episodes whose series is known; all of them numbers.

    A series is named by the episode (P179 before P361), or by a season that the episode names. `seasons`
    are the rows of that answer. An episode of a series that has no seasons is numbered by its place in the
    series.
    """
    episodes = kinds.filter(pl.col("kind") == "tv_episode")["id"]
    parts = {
        "of_series": ledger.about("episode-series", "episode", episodes, "episode").rename(
            {"series": "whole"}
        ),
        "of_whole": ledger.about("episode-wholes", "episode", episodes, "episode").with_columns(
            pl.lit(None, dtype=pl.String).alias("ordinal")
        ),
        "of_season": ledger.about("episode-seasons", "episode", episodes, "episode").rename(
            {"season": "whole"}
        ),
    }
    named = pl.concat(
        [
            rows.select("episode", "whole", _number("ordinal"), "ordinal", pl.lit(rank).alias("rank"))
            for rank, rows in enumerate(parts.values())
        ]
    )
    seasons = ledger.only(seasons, "seasons", "series", series, "series")
    numbered = seasons.select("season", "series", _number("ordinal"), "ordinal")
    unread = sum(
        rows.filter(pl.col("ordinal").is_not_null() & pl.col("number").is_null()).height
        for rows in (named, numbered)
    )
    ledger.note(unread, "ordinals of episodes and seasons that are no whole numbers, not used")
    numbered = numbered.group_by("season", "series").agg(pl.col("number").min().alias("season_number"))

    straight = named.filter(among(named, "whole", series)).with_columns(pl.col("whole").alias("series"))
    by_season = named.join(numbered, left_on="whole", right_on="season", how="inner")
    used = among(named, "whole", pl.concat([series, numbered["season"]]))
    ledger.note(
        named.filter(~used).height,
        "wholes of episodes that are no known series and no season of one, not used",
    )

    candidates = pl.concat(
        [
            straight.select("episode", "series", "rank"),
            by_season.select("episode", "series", pl.col("rank") + 3),
        ]
    )
    best = candidates.filter(pl.col("rank") == pl.col("rank").min().over("episode")).select(
        "episode", "series"
    )
    best = best.unique().sort("episode", "series")
    chosen = best.unique("episode", keep="first", maintain_order=True)
    ledger.note(
        best.filter(pl.col("episode").is_duplicated())["episode"].n_unique(),
        "episodes of several series, of which the one with the lowest number is taken",
    )
    ledger.note(len(episodes) - chosen.height, "episodes whose series is not known")

    # Of several seasons the first; with it the number that is given in it.
    in_season = (
        by_season.join(chosen, on=["episode", "series"], how="inner")
        .sort("episode", "season_number", "number", nulls_last=True)
        .unique("episode", keep="first", maintain_order=True)
        .select("episode", pl.col("season_number").alias("season"), pl.col("number").alias("in_season"))
    )
    in_series = (
        straight.join(chosen, on=["episode", "series"], how="inner")
        .group_by("episode")
        .agg(pl.col("number").min().alias("in_series"))
    )
    seasonless = ~among(chosen, "series", numbered["series"])
    return (
        chosen.with_columns(seasonless.alias("_seasonless"))
        .join(in_season, on="episode", how="left")
        .join(in_series, on="episode", how="left")
        .select(
            pl.col("episode").alias("id"),
            "series",
            "season",
            pl.coalesce("in_season", pl.when("_seasonless").then("in_series")).alias("episode"),
        )
    )


def _number(column: str) -> pl.Expr:
    """An ordinal as a number; null where it is something else ("12a", "special")."""
    return pl.col(column).str.extract(_ORDINAL).cast(pl.Int64).alias("number")
