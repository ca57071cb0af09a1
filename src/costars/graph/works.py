"""What people are credited on, kept for the many questions of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..vocabulary import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from .view import View

__all__ = ["Works"]

_MOST_CREDITS = 500_000  # of all people that are kept at once, some 150 bytes each


class _Own(NamedTuple):
    """Of one person: the titles and the series of episodes on which they are credited (and `NO_ROW`), and of
    each series the rows of their credits on its episodes, in the order of these."""

    reach: set[int]
    on_episodes: dict[int, list[int]]


class Works:
    """Asks a graph once for the credits of each person; of many people it forgets some. One thread's."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._own: dict[int, _Own] = {}
        self._credits = 0

    def common(self, people: Sequence[int]) -> list[int]:
        """The titles that credit all of some people, series for their episodes, ordered by row. Cost:
        O(credits of the people)."""
        series = self.view.arrays["titles.series"]
        rows = set.intersection(*[self._of(person).reach for person in people])
        return sorted(row for row in rows if row != NO_ROW and series[row] == NO_ROW)

    def reach(self, person: int) -> AbstractSet[int]:
        """The titles that credit a person, and the series on whose episodes they are credited."""
        return self._of(person).reach

    def on_episodes(self, person: int, series: int) -> Sequence[int]:
        """The rows of a person's credits on the episodes of a series, ordered by episode."""
        return self._of(person).on_episodes.get(series, ())

    def parts(self, person: int, title: int) -> dict[int, tuple[int, ...]]:
        """The rows of a person's credits on a title, and of a series on its episodes, by title or episode."""
        view = self.view
        found: dict[int, tuple[int, ...]] = {}
        if own := view.credits_between((person,), title):
            found[title] = tuple(own)
        column = view.arrays["credits.title"]
        for credit in self.on_episodes(person, title):
            found[column[credit]] = (*found.get(column[credit], ()), credit)
        return found

    def _of(self, person: int) -> _Own:
        own = self._own.get(person)
        if own is None:
            titles = self.view.titles_of(person)
            series = self.view.series_on(person)
            reach = {*titles, *series}
            on_episodes: dict[int, list[int]] = {}
            if len(titles) > series.count(NO_ROW):
                for credit, of in zip(self.view.credits_of(person), series, strict=True):
                    if of != NO_ROW:
                        on_episodes.setdefault(of, []).append(credit)
            self._credits += len(titles)
            if self._credits > _MOST_CREDITS:
                self._own.clear()
                self._credits = len(titles)
            own = self._own[person] = _Own(reach, on_episodes)
        return own
