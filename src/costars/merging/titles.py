"""Titles of several graphs as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import CodedTitles
from ..vocabulary import KINDS, NO_ROW, NONE, SERIES_KINDS, STATUSES
from .joining import join
from .parts import first_known, merged_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part

__all__ = ["merge_titles"]

A = np.ndarray[Any, Any]

_RELEASED = list(STATUSES).index("released")
# A series is no film and no episode, whatever an id says; that a film is a TV film is a matter of taste.
_SORTS = np.array(
    [1 if k in SERIES_KINDS else 2 if k == "tv_episode" else 3 if k == "game" else 0 for k in KINDS], np.uint8
)


def merge_titles(parts: Sequence[Part], found: Disagreements) -> CodedTitles:
    """Join the titles, and list where years differ and where kinds do not fit."""
    made = join(parts, "titles", _sort_of)
    for field in ("year", "end_year"):
        found.compare("titles", field, made.count)
    for one, two in made.unclear:
        sorts = {_SORTS[parts[n].store.arrays["titles.kind"][row]] for n, row in (one, two)}
        if len(sorts) > 1:
            found.rows("kind", "titles", "kind", one, two)
        else:
            found.rows("identity", "titles", "name", one, two)
    own, name, same_as, aliases = merged_names(parts, "titles", made)
    count = made.count
    # What is out has its year from who knows so: before, it was a plan.
    out = [part.store.numpy("titles.status") == _RELEASED for part in parts]

    def column(name: str, unknown: int = NONE, sure: Sequence[A] = ()) -> A:
        return first_known(parts, "titles", f"titles.{name}", count, unknown, sure)

    year, end_year = column("year", sure=out), column("end_year", sure=out)
    end_year[(end_year != NONE) & (end_year < year)] = NONE
    series, season, episode = _episodes(parts, count)
    status = np.full(count, list(STATUSES).index("announced"), np.uint8)
    genres = np.zeros(count, np.uint32)
    for part, here in zip(parts, out, strict=True):
        rows = part.rows["titles"]
        genres[rows] |= part.store.numpy("titles.genres")
        status[rows[here]] = _RELEASED
    return CodedTitles(
        id=own,
        name=name,
        year=year,
        end_year=end_year,
        released=_released(parts, year, out),
        kind=column("kind", 255),
        status=status,
        genres=genres,
        series=series,
        season=season,
        episode=episode,
        votes=column("votes"),
        known=column("known", 0),
        same_as=same_as,
        aliases=aliases,
    )


def _sort_of(part: Part) -> A:
    sorts: A = _SORTS[part.store.numpy("titles.kind")]
    return sorts


def _released(parts: Sequence[Part], year: A, out: Sequence[A]) -> A:
    """The day of release, from the first graph that has one and does not speak of another year; as with
    years, what a graph knows to be out goes before plans."""
    days = np.full(len(year), NONE, np.int32)
    for sure in (True, False):
        for part, here in zip(parts, out, strict=True):
            rows, own, day = (
                part.rows["titles"],
                part.store.numpy("titles.year"),
                part.store.numpy("titles.released"),
            )
            fits = (own == year[rows]) | (day // 10000 == year[rows])
            new = fits & (here == sure) & (days[rows] == NONE)
            days[rows[new]] = day[new]
    return days


def _episodes(parts: Sequence[Part], count: int) -> tuple[A, A, A]:
    """The series of each episode, from the first graph that names one, with the season and number of the
    first graph that has these in the same series."""
    series = np.full(count, NO_ROW, np.uint32)
    season, episode = np.full(count, NONE, np.int32), np.full(count, NONE, np.int32)
    named = []
    for part in parts:
        rows, given = part.rows["titles"], part.store.numpy("titles.series")
        there = given != NO_ROW
        here = np.full(len(given), NO_ROW, np.uint32)
        here[there] = rows[given[there]]
        free = series[rows] == NO_ROW
        series[rows[free]] = here[free]
        named.append(here)
    for part, here in zip(parts, named, strict=True):
        rows = part.rows["titles"]
        numbers = [part.store.numpy(f"titles.{column}") for column in ("season", "episode")]
        new = (here == series[rows]) & (season[rows] == NONE) & (episode[rows] == NONE)
        season[rows[new]], episode[rows[new]] = numbers[0][new], numbers[1][new]
    return series, season, episode
