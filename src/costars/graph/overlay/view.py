"""Records of a graph with announcements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ...vocabulary import ACTING, KINDS, NO_ROW, NONE, ROLES, STATUSES
from ..view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...index.store import Store, Strings
    from ...records import Credit, Relation
    from ..rules import RuleFilter
    from ..view import Column
    from .rows import Overlay

__all__ = ["OverlaidView"]

T = TypeVar("T")
_ROLES, _KINDS = list(ROLES), list(KINDS)
_ANNOUNCED = list(STATUSES).index("announced")


class _Longer(Generic[T]):
    """A column with further rows behind its own."""

    __slots__ = ("_column", "_first", "_more")

    def __init__(self, column: Any, first: int, more: Sequence[T]) -> None:
        self._column = column
        self._first = first
        self._more = more

    def __getitem__(self, row: int) -> T:
        if row < self._first:
            value: T = self._column[row]
            return value
        return self._more[row - self._first]


class _Offsets:
    """Where the list of each row begins, in a table that has the graph's own lists alone: that of a further
    row is empty."""

    __slots__ = ("_column", "_last")

    def __init__(self, column: Any) -> None:
        self._column = column
        self._last = len(column) - 1

    def __getitem__(self, row: int) -> int:
        value: int = self._column[min(row, self._last)]
        return value


class _LongerStrings(_Longer[str]):
    """A table of strings with further rows, of which each has one value or several."""

    __slots__ = ("_values",)

    def __init__(self, strings: Strings, first: int, values: Sequence[Sequence[str]]) -> None:
        super().__init__(strings, first, ["|".join(v) for v in values])
        self._values = values

    def texts(self, row: int) -> tuple[str, ...]:
        if row < self._first:
            found: tuple[str, ...] = self._column.texts(row)
            return found
        return tuple(self._values[row - self._first])


class OverlaidView(View):
    """A graph's records and those of an overlay. What has a row for each person, title or credit is longer
    by the overlay's; lists that offsets lead to are the graph's own: ask the methods for all."""

    def __init__(self, store: Store, overlay: Overlay) -> None:
        super().__init__(store)
        self.overlay = overlay
        self.arrays = {**store.arrays, **_columns(store, overlay)}
        self.strings = {**store.strings, **_strings(store, overlay)}

    # Titles and credits

    def episodes_of(self, title: int) -> list[int]:
        return super().episodes_of(title) if title < self.overlay.first_title else []

    def credits_of(self, person: int) -> Sequence[int]:
        overlay = self.overlay
        more = overlay.credits_of.get(person, ())
        own = super().credits_of(person) if person < overlay.first_person else ()
        return (*own, *more) if more else own

    def titles_of(self, person: int) -> list[int]:
        overlay = self.overlay
        column = self.arrays["credits.title"]
        more = [column[row] for row in overlay.credits_of.get(person, ())]
        return (super().titles_of(person) if person < overlay.first_person else []) + more

    def series_on(self, person: int) -> list[int]:
        overlay, series = self.overlay, self.arrays["titles.series"]
        column = self.arrays["credits.title"]
        more = [series[column[row]] for row in overlay.credits_of.get(person, ())]
        return (super().series_on(person) if person < overlay.first_person else []) + more

    def people_on(self, title: int) -> list[int]:
        if title < self.overlay.first_title:
            return super().people_on(title)
        column = self.arrays["credits.person"]
        return [column[row] for row in self.listed_on(title)]

    def characters_on(self, title: int) -> list[int]:
        if title < self.overlay.first_title:
            return super().characters_on(title)
        column = self.arrays["credits.characters"]
        return [column[row] for row in self.listed_on(title)]

    def listed_on(self, title: int) -> list[int]:
        overlay = self.overlay
        return super().listed_on(title) if title < overlay.first_title else overlay.credits_on.get(title, [])

    def credits_on(self, title: int) -> list[int]:
        if title < self.overlay.first_title:
            return super().credits_on(title)
        role = self.arrays["credits.role"]
        rows = self.overlay.credits_on.get(title, [])
        return sorted(rows, key=lambda r: (role[r] != _ROLES.index(ACTING), role[r], r))

    def credits_between(self, people: Sequence[int], title: int) -> list[int]:
        overlay = self.overlay
        if title < overlay.first_title:
            return super().credits_between([p for p in people if p < overlay.first_person], title)
        told = overlay.credits_on.get(title, [])
        return [row for p in people for row in told if self.arrays["credits.person"][row] == p]

    def credit(self, row: int, episodes: int | None = None) -> Credit:
        overlay = self.overlay
        if row < overlay.first_credit:
            return super().credit(row, episodes)
        person, _, told = overlay.credits[row - overlay.first_credit]
        return told.credit(self.strings["people.id"][person], self.strings["people.name"][person])

    def credit_count(self, what: str, row: int) -> int:
        overlay = self.overlay
        first = overlay.first_person if what == "person" else overlay.first_title
        more = (overlay.credits_of if what == "person" else overlay.credits_on).get(row, ())
        return (super().credit_count(what, row) if row < first else 0) + len(more)

    def edges(self, rule: RuleFilter) -> dict[int, list[int]]:
        """Who counts on which announced title under a rule, both ways: a person's row leads to ~row of titles
        and back, each once. Cost: O(announced credits)."""
        counts, title_counts = rule.credit_counts(), rule.title_counts()
        found: dict[int, list[int]] = {}
        for row, (person, title, _) in enumerate(self.overlay.credits, self.overlay.first_credit):
            counted = counts(row) and title_counts[title] and person not in rule.without_people
            if counted and ~title not in found.get(person, ()):
                found.setdefault(person, []).append(~title)
                found.setdefault(~title, []).append(person)
        return found

    # Relations

    def relations_of(self, person: int) -> list[Relation]:
        return super().relations_of(person) if person < self.overlay.first_person else []


def _columns(store: Store, overlay: Overlay) -> dict[str, Column]:
    people, titles, credits = len(overlay.people), overlay.titles, overlay.credits
    unknown = [NONE] * len(titles)
    of_people: dict[str, list[int]] = {
        "people.birth_year": [NONE] * people,
        "people.death_year": [NONE] * people,
    }
    of_titles: dict[str, list[int]] = {
        "titles.year": unknown,
        "titles.end_year": unknown,
        "titles.released": unknown,
        "titles.kind": [_KINDS.index(t.kind) for t in titles],
        "titles.status": [_ANNOUNCED] * len(titles),
        "titles.genres": [0] * len(titles),
        "titles.series": [NO_ROW] * len(titles),
        "titles.season": unknown,
        "titles.episode": unknown,
        "titles.votes": unknown,
        "titles.known": [0] * len(titles),
    }
    of_credits: dict[str, list[int]] = {
        "credits.person": [c.person for c in credits],
        "credits.title": [c.title for c in credits],
        "credits.role": [_ROLES.index(c.told.role) for c in credits],
        "credits.voice": [NONE] * len(credits),
        "credits.billing": [0] * len(credits),  # an article's order is no cast list
        # Each a list of its own, which no other credit has.
        "credits.characters": [NO_ROW + 1 + number for number in range(len(credits))],
    }
    offsets = ("people.credits", "people.relations", "titles.credits", "titles.episodes")
    longer: dict[str, Column] = {name: _Offsets(store.arrays[name]) for name in offsets}
    for first, columns in (
        (overlay.first_person, of_people),
        (overlay.first_title, of_titles),
        (overlay.first_credit, of_credits),
    ):
        longer |= {name: _Longer(store.arrays[name], first, more) for name, more in columns.items()}
    return longer


def _strings(store: Store, overlay: Overlay) -> dict[str, _LongerStrings]:
    people, titles = overlay.people, overlay.titles
    of_people: dict[str, list[tuple[str, ...]]] = {
        "people.id": [(p.id,) for p in people],
        "people.name": [(p.name,) for p in people],
        "people.same_as": [()] * len(people),
        "people.aliases": [()] * len(people),
    }
    of_titles: dict[str, list[tuple[str, ...]]] = {
        "titles.id": [(t.id,) for t in titles],
        "titles.name": [(t.name,) for t in titles],
        "titles.same_as": [()] * len(titles),
        "titles.aliases": [t.names for t in titles],
    }
    longer: dict[str, _LongerStrings] = {}
    for first, tables in ((overlay.first_person, of_people), (overlay.first_title, of_titles)):
        longer |= {name: _LongerStrings(store.strings[name], first, more) for name, more in tables.items()}
    return longer
