"""From a name, a name with a year, or an id to one person or title."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Literal

from ..errors import Ambiguous, BadInput, NotFound
from ..names import normalize, parse_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..index.names import NameIndex
    from ..records import Candidate
    from .view import View

__all__ = ["Resolver"]

What = Literal["person", "title"]

# One of several namesakes is taken when it has at least this many times the credits of the next.
_FAR_AHEAD = 5
_NEAREST = 5
_NEAR = 0.65  # how well a name must agree to be suggested
_LONGEST = 100  # characters of a name for which near spellings are sought
_MOST_CANDIDATES = 20


class Resolver:
    """Finds people and titles. `note(text)` is told when one of several namesakes was chosen."""

    def __init__(self, view: View, people: NameIndex, titles: NameIndex, note: Callable[[str], None]) -> None:
        self._view = view
        self._index = {"person": people, "title": titles}
        self._note = note

    def person(self, text: str) -> int:
        """The row of one person. Raises `NotFound`, `Ambiguous` or `BadInput`."""
        return self._one(text, ("person",))[1]

    def title(self, text: str) -> int:
        """The row of one title. Raises `NotFound`, `Ambiguous` or `BadInput`."""
        return self._one(text, ("title",))[1]

    def either(self, text: str) -> tuple[What, int]:
        """One person or title, whichever the text names."""
        return self._one(text, ("person", "title"))

    def _one(self, text: str, whats: tuple[What, ...]) -> tuple[What, int]:
        if not isinstance(text, str):
            raise BadInput(f"A name is text, not {type(text).__name__}.")
        if not text.strip():
            raise BadInput(f"An empty name cannot be looked up ({' or '.join(whats)}).")
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadInput("The name is not valid text.", hint="Use UTF-8 in your terminal.") from None
        found = self._identified(text.strip(), whats)
        if not found:
            found = self._named(text, whats)
            if len(found) > 1 and parse_name(text).year is None and (first := self._far_ahead(text, found)):
                return first
        if not found:
            # An id in other capitals: NM0000102, q3454165.
            variants = {text.strip().lower(), text.strip().upper()} - {text.strip()}
            found = [f for variant in sorted(variants) for f in self._identified(variant, whats)]
        if len(found) == 1:
            return found[0]
        raise self._ambiguous(text, found) if found else self._not_found(text, whats)

    def _identified(self, text: str, whats: tuple[What, ...]) -> list[tuple[What, int]]:
        return [(what, row) for what in whats for row in self._index[what].by_id(text)]

    def _named(self, text: str, whats: tuple[What, ...]) -> list[tuple[What, int]]:
        query = parse_name(text)
        found = self._without_own_episodes(
            [(what, row) for what in whats for row in self._index[what].exact(query.key)]
        )
        if query.year is None:
            return found
        of_year = [(what, row) for what, row in found if self._year(what, row) == query.year]
        if of_year:
            return of_year
        # A title may end in a year in brackets of its own.
        literal = [(what, row) for what in whats for row in self._index[what].exact(normalize(text))]
        if literal or not found:
            return literal
        dated = "born in" if whats == ("person",) else "of"
        raise NotFound(
            f'There is no "{query.name}" {dated} {query.year}.',
            hint="Take one of these: " + self._choices(found),
            candidates=[self._candidate(*f) for f in found[:_MOST_CANDIDATES]],
        )

    def _without_own_episodes(self, found: list[tuple[What, int]]) -> list[tuple[What, int]]:
        """A series' name means the series, not an episode of it that is called the same."""
        titles = {row for what, row in found if what == "title"}
        return [
            (what, row)
            for what, row in found
            if what == "person" or (series := self._view.series_of(row)) == row or series not in titles
        ]

    def _year(self, what: What, row: int) -> int:
        return self._view.arrays["people.birth_year" if what == "person" else "titles.year"][row]

    def _candidate(self, what: What, row: int, score: float | None = None) -> Candidate:
        view = self._view
        return view.person_candidate(row, score) if what == "person" else view.title_candidate(row, score)

    def _choices(self, found: list[tuple[What, int]]) -> str:
        return "; ".join(self._shown(self._candidate(*f)) for f in found[:3])

    @staticmethod
    def _shown(candidate: Candidate) -> str:
        year = f" ({candidate.year})" if candidate.year is not None else ""
        return f"{candidate.name}{year} {candidate.id}"

    def _ranked(self, found: list[tuple[What, int]]) -> list[tuple[What, int]]:
        return sorted(found, key=lambda f: (-self._view.credit_count(*f), f[1]))

    def _far_ahead(self, text: str, found: list[tuple[What, int]]) -> tuple[What, int] | None:
        """The one of several of a name who has far more credits than the next; says so."""
        ranked = self._ranked(found)
        first, second = (self._view.credit_count(*f) for f in ranked[:2])
        if first < _FAR_AHEAD * second or first == 0:
            return None
        others = len(ranked) - 1
        self._note(
            f'"{text}": taking {self._shown(self._candidate(*ranked[0]))}, {first} credits; '
            f"{others} other{'s' if others > 1 else ''} of that name: {self._choices(ranked[1:])}."
        )
        return ranked[0]

    def _ambiguous(self, text: str, found: list[tuple[What, int]]) -> Ambiguous:
        ranked = self._ranked(found)
        kinds = {f[0] for f in ranked}
        candidates = [self._candidate(*f) for f in ranked[:_MOST_CANDIDATES]]
        years = [self._year(*f) for f in ranked]
        advice = "Add the year or take an id" if years.count(years[0]) == 1 else "Take an id"
        noun = "people and titles" if len(kinds) > 1 else "people" if "person" in kinds else "titles"
        return Ambiguous(
            f'"{text}" may mean {len(ranked)} {noun}.',
            hint=f"{advice}, such as: {self._choices(ranked[:1])}",
            candidates=candidates,
        )

    def _not_found(self, text: str, whats: tuple[What, ...]) -> NotFound:
        query = parse_name(text)
        near: list[tuple[float, What, int]] = []
        for more_edits in (0, 1):
            near = near or [
                (score, what, row)
                for what in whats
                for row, score in self._index[what].search(query.key[:_LONGEST], _NEAREST, more_edits)
                if score >= _NEAR
            ]
        near.sort(key=lambda n: (-n[0], n[1], n[2]))
        candidates = [self._candidate(what, row, score) for score, what, row in near[:_NEAREST]]
        wanted = "No person or title in this graph is named"
        hint = f"Try: costars search {shlex.quote(query.name)}"
        if len(whats) == 1:
            wanted = (
                "No one in this graph is named" if whats[0] == "person" else "No title in this graph is named"
            )
            other = "title" if whats[0] == "person" else "person"
            if self._index[other].exact(query.key):
                hint = f"There is a {other} of that name: costars {other} {shlex.quote(query.name)}"
        nearest = f" Nearest: {'; '.join(map(self._shown, candidates[:3]))}." if candidates else ""
        return NotFound(
            f'{wanted} "{text.strip()}".{nearest}',
            hint=hint,
            candidates=candidates,
        )
