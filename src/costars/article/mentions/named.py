"""Whom and what an article may name, and who of them is credited where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .known import Known
    from .standing import What, Who

__all__ = ["Named"]


class Named:
    """The candidates of an article's mentions. Each title and each person is looked up once, whatever the
    odds: O(credits of the title), O(the smaller of the person's titles and those named)."""

    def __init__(self, known: Known, people: Iterable[Who], titles: Iterable[What]) -> None:
        self._known = known
        self._people = frozenset(row for who in people for row in who.rows)
        self._titles = frozenset(row for what in titles for row in what.rows)
        self._on: dict[int, tuple[int, ...]] = {}
        self._works: dict[int, tuple[int, ...]] = {}
        self._on_series: dict[int, list[int]] | None = None

    def on(self, title: int) -> tuple[int, ...]:
        """Those who are credited on a title or on an episode of it."""
        found = self._on.get(title)
        if found is None:
            cast = self._known.people_of(title)
            found = tuple(sorted(cast & self._people))
            if self._known.episodes_of(title):
                found += tuple(p for p in self._on_episodes().get(title, ()) if p not in cast)
            self._on[title] = found
        return found

    def works(self, person: int) -> tuple[int, ...]:
        """The titles that credit a person."""
        found = self._works.get(person)
        if found is None:
            found = self._works[person] = tuple(sorted(self._known.titles_of(person) & self._titles))
        return found

    def _on_episodes(self) -> dict[int, list[int]]:
        """The people by the series of which episodes credit them."""
        if self._on_series is None:
            self._on_series = {}
            for person in sorted(self._people):
                for series in self._known.series_of(person):
                    self._on_series.setdefault(series, []).append(person)
        return self._on_series
