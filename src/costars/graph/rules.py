"""Counting rules: which credits and which titles count in a chain. docs/counting-rules.md explains them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypedDict

from ..errors import BadInput
from ..records import Rule
from ..vocabulary import (
    ACTING,
    CHAIN_KINDS,
    GENRES,
    KINDS,
    LIVE_GENRES,
    ROLE_SPELLINGS,
    ROLES,
    SERIES_KINDS,
    STATUSES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import numpy as np

    from ..index.store import Store
    from .view import Column

__all__ = [
    "ONLY_VOICE",
    "RuleArguments",
    "RuleFilter",
    "as_date",
    "genre_mask",
    "make_rule",
]

_ROLE_CODE = {role: code for code, role in enumerate(ROLES)}
_KIND_CODE = {kind: code for code, kind in enumerate(KINDS)}
_ANNOUNCED = list(STATUSES).index("announced")
ONLY_VOICE = 1


def chosen_words(
    given: Iterable[str] | None,
    default: Sequence[str],
    known: Iterable[str],
    what: str,
    also: Sequence[tuple[str, str]] = (),
) -> tuple[str, ...]:
    if given is None:
        return tuple(default)
    wanted = {
        w.strip().lower() for part in ([given] if isinstance(given, str) else given) for w in part.split(",")
    }
    wanted.discard("")
    wanted = {dict(also).get(w, w) for w in wanted}
    known = tuple(known)
    for word in sorted(wanted):
        if word not in known:
            raise BadInput(f"There is no {what} {word!r}.", hint=f"Known: {', '.join(known)}.")
    if not wanted:
        raise BadInput(f"No {what} is given.", hint=f"Known: {', '.join(known)}.")
    return tuple(w for w in known if w in wanted)


def as_date(value: dt.date | str) -> dt.date:
    """A date from an ISO 8601 text. Raises `BadInput`."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value.strip())
    except (ValueError, AttributeError):
        raise BadInput(f"{value!r} is not a date.", hint="Write it as 2024-01-30.") from None


def _year(value: int | None, name: str) -> int | None:
    if value is not None and not 1 <= value <= 9999:
        raise BadInput(f"{value} is not a year ({name}).", hint="Write a year such as 1984.")
    return value


def make_rule(
    *,
    roles: Iterable[str] | None = None,
    kinds: Iterable[str] | None = None,
    from_year: int | None = None,
    to_year: int | None = None,
    as_of: dt.date | str | None = None,
    announced: bool = True,
    voice: bool = True,
    series_level: bool = True,
    live: bool = False,
) -> Rule:
    """A checked `Rule`. `live` lets talk, news, award, game and reality shows in. Raises `BadInput`."""
    _year(from_year, "from")
    _year(to_year, "to")
    if from_year is not None and to_year is not None and from_year > to_year:
        raise BadInput(f"The years run backwards: {from_year} to {to_year}.", hint="Swap --from and --to.")
    return Rule(
        roles=chosen_words(roles, (ACTING,), ROLES, "role", ROLE_SPELLINGS),
        kinds=chosen_words(kinds, CHAIN_KINDS, KINDS, "kind"),
        from_=from_year,
        to=to_year,
        as_of=None if as_of is None else as_date(as_of),
        without=(),
        # What is announced is not released by any day.
        announced=announced and as_of is None,
        voice=voice,
        series_level=series_level,
        without_genres=() if live else LIVE_GENRES,
    )


class RuleArguments(TypedDict, total=False):
    """What makes a counting rule in Python; see `Graph.link` and docs/counting-rules.md."""

    roles: Iterable[str] | None
    kinds: Iterable[str] | None
    from_year: int | None
    to_year: int | None
    as_of: dt.date | str | None
    without: Sequence[str]
    announced: bool
    voice: bool
    series_level: bool
    live: bool


def genre_mask(genres: Iterable[str]) -> int:
    """The bits of some genres, as `titles.genres` holds them."""
    return sum(1 << GENRES.index(g) for g in genres)


class _Verdicts(dict[int, bool]):
    """A dict that asks once for what it does not know."""

    def __init__(self, ask: Callable[[int], bool]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, row: int) -> bool:
        verdict = self[row] = self._ask(row)
        return verdict


class RuleFilter:
    """A rule made ready for one graph: predicates for one row, and the same as masks over all rows of its
    store."""

    def __init__(
        self,
        rule: Rule,
        store: Store,
        without_people: frozenset[int],
        without_titles: frozenset[int],
        arrays: Mapping[str, Column] | None = None,
    ) -> None:
        """`arrays` where they have rows besides those in `store`. `codes` are those of the roles that count,
        `kinds` those of the kinds that do, `genres` bits of those that do not."""
        self.rule = rule
        self.without_people = without_people
        self.without_titles = without_titles
        self._store = store
        self._arrays = store.arrays if arrays is None else arrays
        self.codes = frozenset(_ROLE_CODE[r] for r in rule.roles)
        self.kinds = frozenset(
            _KIND_CODE[k] for k in rule.kinds if rule.series_level or k not in SERIES_KINDS
        )
        self.genres = genre_mask(rule.without_genres)
        self._dated = rule.as_of is not None and (
            rule.as_of.year * 10000 + rule.as_of.month * 100 + rule.as_of.day
        )

    def roles(self) -> bytes:
        """For each code of a role, 1 where it counts."""
        return bytes(code in self.codes for code in range(256))

    def credit_counts(self) -> Callable[[int], bool]:
        """Whether the credit of a row counts: its role does and, where voices do not, it is not one."""
        role, voice, roles = self._arrays["credits.role"], self._arrays["credits.voice"], self.codes
        if self.rule.voice:
            return lambda row: role[row] in roles
        return lambda row: role[row] in roles and voice[row] != ONLY_VOICE

    def title_counts(self) -> Mapping[int, bool]:
        """Whether the title of a row counts; answers are remembered."""
        return _Verdicts(self._title_counts)

    def _title_counts(self, row: int) -> bool:
        arrays, rule = self._arrays, self.rule
        year, status = arrays["titles.year"][row], arrays["titles.status"][row]
        return (
            arrays["titles.kind"][row] in self.kinds
            and not arrays["titles.genres"][row] & self.genres
            and (rule.announced or status != _ANNOUNCED)
            and (rule.from_ is None or year >= rule.from_)
            and (rule.to is None or 0 <= year <= rule.to)
            and (rule.as_of is None or self._out_by(arrays["titles.released"][row], year, status))
            and row not in self.without_titles
        )

    def _out_by(self, released: int, year: int, status: int) -> bool:
        """Released by the rule's date: by its own date, else in an earlier year."""
        if status == _ANNOUNCED:
            return False
        if released > 0:
            return released <= self._dated
        return self.rule.as_of is not None and 0 <= year < self.rule.as_of.year

    def titles_count(self, rows: np.ndarray[Any, Any] | slice) -> np.ndarray[Any, Any]:
        """The same of some rows of the store, as a boolean array."""
        import numpy as np

        store, rule = self._store, self.rule
        year, status = store.numpy("titles.year")[rows], store.numpy("titles.status")[rows]
        counts = np.isin(store.numpy("titles.kind")[rows], sorted(self.kinds))
        counts &= (store.numpy("titles.genres")[rows] & np.uint32(self.genres)) == 0
        if not rule.announced:
            counts &= status != _ANNOUNCED
        if rule.from_ is not None:
            counts &= year >= rule.from_
        if rule.to is not None:
            counts &= (year >= 0) & (year <= rule.to)
        if rule.as_of is not None:
            released = store.numpy("titles.released")[rows]
            by_year = (released <= 0) & (year >= 0) & (year < rule.as_of.year)
            counts &= (status != _ANNOUNCED) & (((released > 0) & (released <= self._dated)) | by_year)
        if self.without_titles:
            numbers = np.arange(store.count("titles"))[rows]
            counts &= ~np.isin(numbers, sorted(self.without_titles))
        return counts

    def masks(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Which titles and people of the store count: two boolean arrays."""
        import numpy as np

        people = np.ones(self._store.count("people"), dtype=np.bool_)
        people[[row for row in sorted(self.without_people) if row < len(people)]] = False
        return self.titles_count(slice(None)), people
