"""When titles came out, as of a day, and what is known of the first and the last of several times.

The data often know a year only, and of a series only its first and last year. So a time is a span of days in
which it must lie; where the day is known, the span is that day.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from ..vocabulary import NONE, SERIES_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .view import View

__all__ = ["Calendar", "Times"]


class Times(NamedTuple):
    """Of one or more times, the days between which the first of them must lie, and the last."""

    first_from: dt.date
    first_to: dt.date
    last_from: dt.date
    last_to: dt.date

    @staticmethod
    def of_all(times: Iterable[Times]) -> Times | None:
        """Several times taken together; None where there are none."""
        known = list(times)
        if not known:
            return None
        return Times(
            min(t.first_from for t in known),
            min(t.first_to for t in known),
            max(t.last_from for t in known),
            max(t.last_to for t in known),
        )


class Calendar:
    """What was out by a day. `undated_out` says whether a title without a year counts as released by then."""

    def __init__(self, view: View, as_of: dt.date, *, undated_out: bool) -> None:
        self._view = view
        self.as_of = as_of
        self._undated_out = undated_out

    def announced(self, row: int) -> bool:
        """Whether a title has no release yet."""
        return self._view.status(row) == "announced"

    def out(self, row: int) -> bool | None:
        """Whether a title was released by the day; None where that is not known: only its year is, and it is
        the day's own, or not even its year. Announced titles are not out."""
        if self.announced(row):
            return False
        date = self._view.released(row)
        if date is not None:
            return date <= self.as_of
        arrays = self._view.arrays
        year = arrays["titles.year"][row]
        if year != NONE:
            return None if year == self.as_of.year else bool(year < self.as_of.year)
        # An episode came out while its series ran.
        series = self._view.series_of(row)
        ended = series != row and NONE != arrays["titles.end_year"][series] < self.as_of.year
        return True if ended or self._undated_out else None

    def listed(self, row: int) -> bool:
        """Whether a title is shown: it may have been out by the day, or is announced."""
        return self.announced(row) or self.out(row) is not False

    def times(self, row: int) -> Times | None:
        """When a title was to be seen first, and last anew; None where nothing is known."""
        arrays = self._view.arrays
        date, year = self._view.released(row), arrays["titles.year"][row]
        if date is None and year == NONE:
            # Of an episode at least the years of its series are known.
            series = self._view.series_of(row)
            return None if series == row else self.times(series)
        begin = date or dt.date(year, 1, 1)
        if self._view.kind(row) in SERIES_KINDS:
            # Where the last year is not known it may still be running.
            end = arrays["titles.end_year"][row]
            finish = self.as_of if end == NONE else dt.date(end, 12, 31)
        else:
            finish = date or dt.date(year, 12, 31)
        finish = max(begin, min(finish, self.as_of))
        return Times(begin, finish, begin, finish)
