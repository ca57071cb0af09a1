"""What the graph knows of the people and titles that an article may mean, each looked up once."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...vocabulary import ACTING, NO_ROW, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    from ...graph.view import View

__all__ = ["Known"]

_CAST = 80  # credits of a title in which characters are looked for
_OWN = 200  # credits of a person in which parts are looked for
_SHORTEST = 4  # letters of a part's name
_NO_WORD = re.compile(r"[^\w'-]+")


class Known:
    """Look-ups in one graph for one article."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._titles: dict[int, frozenset[int]] = {}
        self._series: dict[int, frozenset[int]] = {}
        self._cast: dict[int, frozenset[int]] = {}
        self._kin: dict[int, frozenset[int]] = {}
        self._role_counts: dict[int, Counter[str]] = {}
        self._played: dict[int, tuple[str, ...]] = {}
        self._characters: dict[int, tuple[str, ...]] = {}
        self._full: dict[int, tuple[str, ...]] = {}  # of each list of parts those that are full names
        self._episodes_of: dict[int, tuple[int, ...]] = {}

    def titles_of(self, person: int) -> frozenset[int]:
        """The titles that credit a person, and the series of its episodes."""
        found = self._titles.get(person)
        if found is None:
            titles = set(self._view.titles_of(person))
            found = self._titles[person] = frozenset(titles | self.series_of(person))
        return found

    def series_of(self, person: int) -> frozenset[int]:
        """The series of which episodes credit a person."""
        found = self._series.get(person)
        if found is None:
            series = self._view.arrays["titles.series"]
            titles = dict.fromkeys(self._view.titles_of(person))
            found = self._series[person] = frozenset([s for t in titles if (s := series[t]) != NO_ROW])
        return found

    def people_of(self, title: int) -> frozenset[int]:
        """Who is credited on a title itself."""
        found = self._cast.get(title)
        if found is None:
            person = self._view.arrays["credits.person"]
            found = self._cast[title] = frozenset([person[c] for c in self._view.listed_on(title)])
        return found

    def kin(self, person: int) -> frozenset[int]:
        """To whom a person is related."""
        found = self._kin.get(person)
        if found is None:
            found = self._kin[person] = frozenset(self._view.kin_of(person))
        return found

    def has_role(self, person: int, role: str) -> bool:
        return self._roles(person)[role] > 0

    def acts(self, person: int) -> bool:
        return self.has_role(person, ACTING)

    def work(self, person: int) -> int:
        """How many credits for work a person has, counted up to 200."""
        return sum(n for role, n in self._roles(person).items() if role not in WORK_EXCLUDED_ROLES)

    def _roles(self, person: int) -> Counter[str]:
        """How many credits a person has in each role, of their first 200."""
        found = self._role_counts.get(person)
        if found is None:
            view = self._view
            found = self._role_counts[person] = Counter(map(view.role, view.credits_of(person)[:200]))
        return found

    def episodes_of(self, row: int) -> tuple[int, ...]:
        """The episodes of a series."""
        found = self._episodes_of.get(row)
        if found is None:
            found = self._episodes_of[row] = tuple(self._view.episodes_of(row))
        return found

    def plays(self, person: int, words: str) -> bool:
        """Whether a text, its apostrophes straight, names a part that a person has played."""
        names = self._played.get(person)
        if names is None:
            column, characters = self._view.arrays["credits.characters"], self._view.strings["characters"]
            codes = {column[c] for c in self._view.credits_of(person)[:_OWN]}
            every = {_plain(name) for code in codes for name in characters.texts(code)}
            names = self._played[person] = tuple(n for n in every if len(n) >= _SHORTEST + 2)
        if not any(map(str.isupper, words)):
            return False
        low = _plain(words)
        return any(name in low for name in names)

    def parts_in(self, row: int, words: str) -> bool:
        """Whether a text names a character of a title in full."""
        names = self._characters.get(row)
        if names is None:
            column, characters = self._view.arrays["credits.characters"], self._view.strings["characters"]
            rows = self._view.listed_on(row)
            codes = {column[c] for c in (rows if len(rows) <= _CAST else self._view.credits_on(row)[:_CAST])}
            full = self._full
            for code in codes.difference(full):
                full[code] = tuple(n for n in characters.texts(code) if " " in n and len(n) > 6)
            names = self._characters[row] = tuple(name for code in codes for name in full[code])
        return any(name in words for name in names)


def _plain(words: str) -> str:
    """Words in small letters between single spaces, with one in front and behind."""
    return f" {_NO_WORD.sub(' ', words.casefold().replace('’', chr(39))).strip()} "
