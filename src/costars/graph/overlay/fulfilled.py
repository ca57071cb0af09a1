"""Which released title an announced one became.

It is one that came out when the announcement was new or up to three years later (or at a time that is not
known), of the same sort (a film, a short, a series …), and by the same director and with two of the announced
cast, whatever its name; or of the same name, and by the same director or with two of the cast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...names import normalize
from ...vocabulary import ACTING, NONE, SERIES_KINDS

if TYPE_CHECKING:
    from ...announcements import Stored
    from ...index.names import NameIndex
    from ..view import View

__all__ = ["Matcher"]

_YEARS = 3
_DIRECTING = "director"
_FILMS = frozenset({"movie", "tv_movie", "video"})
_SORTS = (_FILMS, SERIES_KINDS)


class _Credits(NamedTuple):
    """Who has a role on a title: rows and normalised names."""

    rows: frozenset[int]
    keys: frozenset[str]


class Matcher:
    """Looks announcements up in a graph without them."""

    def __init__(self, view: View, people: NameIndex, titles: NameIndex) -> None:
        self._view = view
        self._people = people
        self._titles = titles

    def released(self, entry: Stored) -> int | None:
        """The row of the title that fulfils an announcement; of several that of the same name, then that with
        most of the cast, then the best known. Cost: O(credits of its directors and cast)."""
        best: tuple[int, int, int] | None = None
        of_name = {row for key in entry.keys for row in self._titles.exact(key)}
        for row in of_name | self._worked_on(entry):
            if self._may_be(entry, row):
                named = row in of_name
                cast = self._in_common(entry, row, ACTING)
                directed = self._in_common(entry, row, _DIRECTING) > 0
                if (directed and cast >= 2) or (named and (directed or cast >= 2)):
                    found = (0 if named else 1, -cast, row)
                    best = found if best is None else min(best, found)
        return None if best is None else best[2]

    def people_on(self, title: int, entry: Stored) -> dict[str, int]:
        """Of those whom the graph did not have, the rows of those whom it has now: by their names among the
        people of the title."""
        view = self._view
        rows: dict[str, int] = {}
        for credit in view.credits_on(title):
            person = view.arrays["credits.person"][credit]
            rows.setdefault(normalize(view.strings["people.name"][person]), person)
        return {
            c.person: rows[normalize(c.name)]
            for c in entry.credits
            if normalize(c.name) in rows and not self._people.by_id(c.person)
        }

    def _worked_on(self, entry: Stored) -> set[int]:
        """What its directors have directed; where one of them was not in the graph, what its cast has played
        in."""
        directors = {person: self._people.by_id(person) for person in entry.people(_DIRECTING)}
        role, found = _DIRECTING, [row for rows in directors.values() for row in rows]
        if not all(directors.values()):
            role, found = ACTING, [row for p in entry.people(ACTING) for row in self._people.by_id(p)]
        view = self._view
        title = view.arrays["credits.title"]
        return {title[c] for row in found for c in view.credits_of(row) if view.role(c) == role}

    def _may_be(self, entry: Stored, row: int) -> bool:
        """Whether a title is of the right sort and time. What was out before it was announced is another."""
        view = self._view
        kind, year, day = view.kind(row), view.arrays["titles.year"][row], view.released(row)
        same_sort = kind == entry.kind or any(kind in s and entry.kind in s for s in _SORTS)
        if not same_sort or view.status(row) != "released":
            return False
        if day is not None and day < entry.since:
            return False
        return bool(year == NONE or entry.since.year <= year <= entry.date.year + _YEARS)

    def _in_common(self, entry: Stored, title: int, role: str) -> int:
        """How many of those announced in a role have it on a title. Who was not in the graph then is
        recognised by name."""
        there = self._credited(title, role)
        found = 0
        for credit in entry.credits:
            if credit.role == role:
                rows = self._people.by_id(credit.person)
                found += bool(there.rows & set(rows)) if rows else normalize(credit.name) in there.keys
        return found

    def _credited(self, title: int, role: str) -> _Credits:
        view = self._view
        rows = frozenset(
            view.arrays["credits.person"][c] for c in view.credits_on(title) if view.role(c) == role
        )
        return _Credits(rows, frozenset(normalize(view.strings["people.name"][row]) for row in rows))
