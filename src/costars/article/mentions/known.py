"""What the graph knows of the people and titles that an article may mean, each looked up once."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...vocabulary import ACTING, NO_ROW, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    from ...graph.view import View

__all__ = ["Known", "words_of"]

_CAST = 80  # credits of a title in which characters are looked for
_OWN = 200  # credits of a person in which parts are looked for
_SHORTEST = 4  # letters of a part's name
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"[^\w'-]+")


class Known:
    """Look-ups in one graph."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._titles: dict[int, frozenset[int]] = {}
        self._series: dict[int, frozenset[int]] = {}
        self._cast: dict[int, frozenset[int]] = {}
        self._kin: dict[int, frozenset[int]] = {}
        self._role_counts: dict[int, Counter[str]] = {}
        self._played: dict[int, tuple[str, ...]] = {}
        # Of each title the full names of its parts by their last words; of each list of parts the same.
        self._characters: dict[int, dict[str, list[str]]] = {}
        self._full: dict[int, tuple[tuple[str, str], ...]] = {}
        self._episodes_of: dict[int, tuple[int, ...]] = {}

    @property
    def size(self) -> int:
        """How much is kept: each of these may be a set of hundreds."""
        return 20 * (len(self._titles) + len(self._cast) + len(self._characters))

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
            found = self._series[person] = frozenset(
                [series for series in self._view.series_on(person) if series != NO_ROW]
            )
        return found

    def people_of(self, title: int) -> frozenset[int]:
        """Who is credited on a title itself."""
        found = self._cast.get(title)
        if found is None:
            found = self._cast[title] = frozenset(self._view.people_on(title))
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
        return self.parts_among(row, words, words_of(words))

    def parts_among(self, row: int, text: str, words: frozenset[str]) -> bool:
        """The same for a text with these words."""
        names = self._characters.get(row)
        if names is None:
            view, full = self._view, self._full
            column, characters = view.arrays["credits.characters"], view.strings["characters"]
            if view.credit_count("title", row) <= _CAST:
                codes = set(view.characters_on(row))
            else:
                codes = {column[c] for c in view.credits_on(row)[:_CAST]}
            for code in codes.difference(full):
                full[code] = tuple(
                    (_WORD.findall(name)[-1], name)
                    for name in characters.texts(code)
                    if " " in name and len(name) > 6 and _WORD.search(name)
                )
            names = self._characters[row] = {}
            for code in codes:
                for last, name in full[code]:
                    names.setdefault(last, []).append(name)
        if words.isdisjoint(names):
            return False
        return any(name in text for last in words & names.keys() for name in names[last])


def words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _plain(words: str) -> str:
    """Words in small letters between single spaces, with one in front and behind."""
    return f" {_NO_WORD.sub(' ', words.casefold().replace('’', chr(39))).strip()} "
