"""From rows to records of people, titles, credits and relations."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..records import Candidate, Credit, Person, Relation, Title
from ..vocabulary import (
    ACTING,
    GENRES,
    KINDS,
    NO_ROW,
    NONE,
    RELATIONS,
    ROLES,
    STATUSES,
    UNBILLED,
    WORK_EXCLUDED_ROLES,
)
from .evidence import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from ..index.store import Store

__all__ = ["Column", "Table", "View"]

_ROLES, _KINDS, _STATUSES, _RELATIONS = (tuple(w) for w in (ROLES, KINDS, STATUSES, RELATIONS))
_ACTING = _ROLES.index(ACTING)
_VOICE = {1: True, 0: False, NONE: None}
_KNOWN_FOR = 3
_KEPT = 4096
_NO_WORK = frozenset(_ROLES.index(role) for role in WORK_EXCLUDED_ROLES)
_UNLISTED = 1 << 16

T = TypeVar("T", bound=Title)


class Column(Protocol):
    """A value for each row."""

    def __getitem__(self, row: int, /) -> int: ...


class Table(Protocol):
    """A string for each row, which may hold several values."""

    def __getitem__(self, row: int, /) -> str: ...

    def texts(self, row: int, /) -> tuple[str, ...]: ...


def _known(value: int) -> int | None:
    return None if value == NONE else value


class View:
    """Records of one opened graph. Offsets into lists of rows are in `store` only."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.arrays: Mapping[str, Column] = store.arrays
        self.strings: Mapping[str, Table] = store.strings
        self._sources = Sources(store)
        self._arrays: dict[str, NDArray[Any]] = {}
        self._known_for: dict[int, tuple[Title, ...]] = {}

    # People and titles

    def person(self, row: int) -> Person:
        return Person(**self.person_fields(row))

    def person_fields(self, row: int) -> dict[str, Any]:
        """The fields that every record of a person has."""
        return {
            "id": self.strings["people.id"][row],
            "name": self.strings["people.name"][row],
            "birth_year": _known(self.arrays["people.birth_year"][row]),
            "same_as": self.strings["people.same_as"].texts(row),
        }

    def title(self, row: int, credits: Iterable[Credit] = ()) -> Title:
        """The title of a row, with the given credits."""
        return self.title_as(Title, row, credits)

    def title_as(self, kind: type[T], row: int, credits: Iterable[Credit] = (), **more: Any) -> T:
        """The title of a row as a subclass of `Title` with further fields."""
        arrays, strings = self.arrays, self.strings
        series = arrays["titles.series"][row]
        return kind(
            id=strings["titles.id"][row],
            name=strings["titles.name"][row],
            year=_known(arrays["titles.year"][row]),
            end_year=_known(arrays["titles.end_year"][row]),
            kind=_KINDS[arrays["titles.kind"][row]],
            status=_STATUSES[arrays["titles.status"][row]],
            same_as=strings["titles.same_as"].texts(row),
            credits=tuple(credits),
            released=self.released(row),
            series=None if series == NO_ROW else strings["titles.id"][series],
            series_name=None if series == NO_ROW else strings["titles.name"][series],
            season=_known(arrays["titles.season"][row]),
            episode=_known(arrays["titles.episode"][row]),
            **more,
        )

    def released(self, row: int) -> dt.date | None:
        day = self.arrays["titles.released"][row]
        return None if day == NONE else dt.date(day // 10000, day // 100 % 100, day % 100)

    def kind(self, row: int) -> str:
        return _KINDS[self.arrays["titles.kind"][row]]

    def status(self, row: int) -> str:
        return _STATUSES[self.arrays["titles.status"][row]]

    def role(self, credit: int) -> str:
        return _ROLES[self.arrays["credits.role"][credit]]

    def genres(self, row: int) -> tuple[str, ...]:
        bits = self.arrays["titles.genres"][row]
        return tuple(g for number, g in enumerate(GENRES) if bits >> number & 1)

    def series_of(self, title: int) -> int:
        """The series of an episode; the title itself where it is none."""
        series = self.arrays["titles.series"][title]
        return title if series == NO_ROW else series

    def episodes_of(self, title: int) -> list[int]:
        start = self.store.arrays["titles.episodes"]
        return list(self.store.arrays["titles.episodes.row"][start[title] : start[title + 1]])

    # Credits

    def credits_of(self, person: int) -> Sequence[int]:
        """The rows of a person's credits, ordered by title."""
        return self._own_credits(person)

    def _own_credits(self, person: int) -> range:
        start = self.store.arrays["people.credits"]
        return range(start[person], start[person + 1])

    def titles_of(self, person: int) -> list[int]:
        """The title of each of a person's credits, in their order."""
        rows = self._own_credits(person)
        return self.store.arrays["credits.title"][rows.start : rows.stop].tolist()

    def series_on(self, person: int) -> list[int]:
        """Of each of a person's credits the series whose episode it is on, else `NO_ROW`; in their order."""
        rows = self._own_credits(person)
        titles, series = self._numpy("credits.title"), self._numpy("titles.series")
        return series[titles[rows.start : rows.stop]].tolist()  # type: ignore[no-any-return]

    def people_on(self, title: int) -> list[int]:
        """Who has each of a title's own credits, in no order that means anything."""
        start = self.store.arrays["titles.credits"]
        rows, person = self._numpy("titles.credits.row"), self._numpy("credits.person")
        return person[rows[start[title] : start[title + 1]]].tolist()  # type: ignore[no-any-return]

    def characters_on(self, title: int) -> list[int]:
        """Of each of a title's own credits its characters, as rows of the table of these; in no order that
        means anything."""
        start = self.store.arrays["titles.credits"]
        rows, characters = self._numpy("titles.credits.row"), self._numpy("credits.characters")
        return characters[rows[start[title] : start[title + 1]]].tolist()  # type: ignore[no-any-return]

    def _numpy(self, name: str) -> NDArray[Any]:
        found = self._arrays.get(name)
        if found is None:
            found = self._arrays[name] = self.store.numpy(name)
        return found

    def roles_of(self, person: int) -> list[str]:
        """The role of each of a person's credits, in their order."""
        rows = self._own_credits(person)
        return [_ROLES[code] for code in self.store.arrays["credits.role"][rows.start : rows.stop]]

    def listed_on(self, title: int) -> list[int]:
        """The rows of a title's credits, in no order that means anything."""
        start = self.store.arrays["titles.credits"]
        return self.store.arrays["titles.credits.row"][start[title] : start[title + 1]].tolist()

    def credits_on(self, title: int) -> list[int]:
        """The rows of a title's credits, in billing order, cast before crew."""
        return self.in_billing_order(self.listed_on(title))

    def in_billing_order(self, rows: Iterable[int]) -> list[int]:
        """Some rows of one title's credits in the same order."""
        role, billing = self.arrays["credits.role"], self.arrays["credits.billing"]
        return sorted(rows, key=lambda r: (role[r] != _ACTING, billing[r] or 2**16, role[r], r))

    def credit(self, row: int, episodes: int | None = None) -> Credit:
        arrays = self.arrays
        person = arrays["credits.person"][row]
        code = arrays["credits.source"][row]
        evidence = self._sources.evidence(code, "title", self._ids("titles", arrays["credits.title"][row]))
        return Credit(
            person=self.strings["people.id"][person],
            name=self.strings["people.name"][person],
            role=_ROLES[arrays["credits.role"][row]],
            characters=self.strings["characters"].texts(arrays["credits.characters"][row]),
            voice=_VOICE[arrays["credits.voice"][row]],
            source=self._sources.names(evidence, code),
            episodes=episodes,
            evidence=evidence,
        )

    def is_acting(self, credit: int) -> bool:
        return self.arrays["credits.role"][credit] == _ACTING

    def _ids(self, what: str, row: int) -> tuple[str, ...]:
        """The ids of a row of "people" or "titles", its own first."""
        return (self.strings[f"{what}.id"][row], *self.strings[f"{what}.same_as"].texts(row))

    def credits_between(self, people: Sequence[int], title: int) -> list[int]:
        """The rows of the credits of some people on one title, person by person."""
        column = self.arrays["credits.title"]
        found = []
        for person in people:
            rows = self._own_credits(person)
            low, high = rows.start, rows.stop
            while low < high:
                middle = (low + high) // 2
                if column[middle] < title:
                    low = middle + 1
                else:
                    high = middle
            while low < rows.stop and column[low] == title:
                found.append(low)
                low += 1
        return found

    def points(self, person: int, title: int) -> int:
        """How far down a cast list a person stands on a title: 0 for the lead, one more for each
        doubling of the place."""
        billing = self.arrays["credits.billing"]
        places = [billing[row] for row in self.credits_between((person,), title)]
        return min(((p - 1).bit_length() if p else UNBILLED for p in places), default=UNBILLED)

    def points_on(self, title: int) -> dict[int, int]:
        """The same of everybody whom a title itself credits."""
        person, billing = self.arrays["credits.person"], self.arrays["credits.billing"]
        found: dict[int, int] = {}
        for row in self.listed_on(title):
            place = billing[row]
            points = (place - 1).bit_length() if place else UNBILLED
            found[person[row]] = min(points, found.get(person[row], points))
        return found

    # Relations

    def relations_of(self, person: int) -> list[Relation]:
        arrays = self.store.arrays
        start = arrays["people.relations"]
        return [
            self._relation(row) for row in arrays["people.relations.row"][start[person] : start[person + 1]]
        ]

    def kin_of(self, person: int) -> set[int]:
        """The rows of those to whom a person is related."""
        arrays = self.store.arrays
        if person >= self.store.count("people"):
            return set()
        start = arrays["people.relations"]
        rows = arrays["people.relations.row"][start[person] : start[person + 1]]
        a, b = arrays["relations.a"], arrays["relations.b"]
        return ({a[row] for row in rows} | {b[row] for row in rows}) - {person}

    def _relation(self, row: int) -> Relation:
        arrays, people = self.arrays, self.strings
        a, b = arrays["relations.a"][row], arrays["relations.b"][row]
        code = arrays["relations.source"][row]
        ids = self._ids("people", a) + self._ids("people", b)
        evidence = self._sources.evidence(code, "person", ids)
        return Relation(
            kind=_RELATIONS[arrays["relations.kind"][row]],
            from_=_known(arrays["relations.from"][row]),
            to=_known(arrays["relations.to"][row]),
            source=self._sources.names(evidence, code),
            a=people["people.id"][a],
            b=people["people.id"][b],
            a_name=people["people.name"][a],
            b_name=people["people.name"][b],
            evidence=evidence,
        )

    # What a name may mean

    def known_for(self, person: int, count: int) -> list[int]:
        """The titles a person is best known for: well-known titles and leading parts first. A guest in one
        episode is not known for the series, unless there is nothing else. Cost: O(credits), and less where
        there are well-known titles among them."""
        arrays = self.arrays
        title, role, billing = arrays["credits.title"], arrays["credits.role"], arrays["credits.billing"]
        series = arrays["titles.series"]
        best: list[tuple[int, int]] = []
        guest: set[int] = set()
        before, working, points = -1, False, UNBILLED

        def close() -> None:
            if working and series[before] != NO_ROW:
                guest.add(series[before])
            elif working:
                best.append((before.bit_length() + points, before))
                best.sort()
                del best[count:]

        for row in self.credits_of(person):  # ordered by title
            current = title[row]
            if current != before:
                close()
                if len(best) == count and current.bit_length() >= best[-1][0]:
                    working = False  # whatever is left is less known, and no part can make up for it
                    break
                before, working, points = current, False, _UNLISTED
            working = working or role[row] not in _NO_WORK
            place = billing[row]
            points = min(points, (place - 1).bit_length() if place else UNBILLED)
        close()
        if not best:
            best = sorted((t.bit_length() + self.points(person, t), t) for t in guest)[:count]
        return [row for _, row in best]

    def best_known_titles(self, person: int) -> tuple[Title, ...]:
        """The titles that a hit of a search names. Some are kept: it is the well-known who are asked for."""
        kept = self._known_for
        found = kept.get(person)
        if found is None:
            if len(kept) >= _KEPT:
                kept.clear()
            found = kept[person] = tuple(self.title(row) for row in self.known_for(person, _KNOWN_FOR))
        return found

    def credit_count(self, what: str, row: int) -> int:
        """How many credits a person or a title has."""
        start = self.store.arrays["people.credits" if what == "person" else "titles.credits"]
        return start[row + 1] - start[row]

    def person_candidate(self, row: int, score: float | None = None) -> Candidate:
        best = self.known_for(row, 1)
        return Candidate(
            id=self.strings["people.id"][row],
            name=self.strings["people.name"][row],
            type="person",
            year=_known(self.arrays["people.birth_year"][row]),
            credits=self.credit_count("person", row),
            known_for=self.strings["titles.name"][best[0]] if best else None,
            score=score,
        )

    def title_candidate(self, row: int, score: float | None = None) -> Candidate:
        return Candidate(
            id=self.strings["titles.id"][row],
            name=self.strings["titles.name"][row],
            type="title",
            year=_known(self.arrays["titles.year"][row]),
            credits=self.credit_count("title", row),
            score=score,
            kind=self.kind(row),
            series=None if (series := self.series_of(row)) == row else self.strings["titles.name"][series],
        )
