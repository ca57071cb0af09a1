"""Titles of several graphs as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..catalog.coded import CodedTitles
from ..vocabulary import KINDS, NO_ROW, NONE, SERIES_KINDS, STATUSES
from .parts import first_known, join, merged_names
from .people import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .disagreements import Disagreements
    from .parts import Part

__all__ = ["merge_titles"]

A = np.ndarray[Any, Any]

_RELEASED = list(STATUSES).index("released")
# A series is no film and no episode, whatever an id says; that a film is a TV film is a matter of taste.
_SORTS = np.array(
    [1 if k in SERIES_KINDS else 2 if k == "tv_episode" else 3 if k == "game" else 0 for k in KINDS]
)


def merge_titles(parts: Sequence[Part], found: Disagreements) -> CodedTitles:
    """Join the titles, and list where years differ and where kinds do not fit."""
    made = join(parts, "titles", _Fits(parts))
    compare(parts, "titles", made, ("year", "end_year"), found)
    own, name, same_as, aliases = merged_names(parts, "titles", made)
    count = made.count

    def column(name: str, unknown: int = NONE) -> A:
        return first_known(parts, "titles", f"titles.{name}", count, unknown)

    year, released = column("year"), column("released")
    # A day of another year than the one that is taken would contradict it.
    released[(year != NONE) & (released != NONE) & (released // 10000 != year)] = NONE
    series, season, episode = _episodes(parts, count)
    status = np.full(count, 255, np.uint8)
    genres = np.zeros(count, np.uint32)
    for part in parts:
        rows = part.rows["titles"]
        genres[rows] |= part.store.numpy("titles.genres")
        said = part.store.numpy("titles.status")
        # What one graph knows to be out is no longer announced.
        status[rows] = np.where((status[rows] == 255) | (said == _RELEASED), said, status[rows])
    return CodedTitles(
        id=own,
        name=name,
        year=year,
        end_year=_end_years(year, column("end_year")),
        released=released,
        kind=column("kind", 255),
        status=status,
        genres=genres,
        series=series,
        season=season,
        episode=episode,
        votes=column("votes"),
        known=np.zeros(count, np.uint8),
        same_as=same_as,
        aliases=aliases,
    )


def _end_years(year: A, end_year: A) -> A:
    return np.where((end_year != NONE) & (end_year < year), NONE, end_year).astype(np.int16)


class _Fits:
    """Whether two titles that share an id can be one, by their kinds."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._sort = np.empty(0, np.int64)

    def __call__(self, part: Part, rows: A, targets: A) -> A:
        self._learn(part.number)
        fits: A = _SORTS[part.store.numpy("titles.kind")[rows]] == self._sort[targets]
        return fits

    def _learn(self, before: int) -> None:
        """The sorts of the titles that the graphs before have given."""
        for part in self._parts[:before]:
            rows = part.rows["titles"]
            size = int(rows.max(initial=0)) + 1
            if size > len(self._sort):
                self._sort = np.concatenate([self._sort, np.full(size - len(self._sort), -1)])
            free = self._sort[rows] == -1
            self._sort[rows[free]] = _SORTS[part.store.numpy("titles.kind")[free]]


def _episodes(parts: Sequence[Part], count: int) -> tuple[A, A, A]:
    """The series of each episode, with the season and number of the graph that names the series."""
    series = np.full(count, NO_ROW, np.uint32)
    season, episode = np.full(count, NONE, np.int32), np.full(count, NONE, np.int32)
    for part in parts:
        rows, store = part.rows["titles"], part.store
        given = store.numpy("titles.series")
        new = np.flatnonzero((given != NO_ROW) & (series[rows] == NO_ROW))
        series[rows[new]] = rows[given[new]]
        season[rows[new]] = store.numpy("titles.season")[new]
        episode[rows[new]] = store.numpy("titles.episode")[new]
    return series, season, episode
