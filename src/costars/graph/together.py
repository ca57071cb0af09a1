"""What two people have made together, and when they were last credited together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..records import ActedTogether, Credit, SharedTitle, Together
from ..vocabulary import LIVE_GENRES, NONE, SERIES_KINDS, WORK_EXCLUDED_ROLES
from .calendar import Calendar, Times

if TYPE_CHECKING:
    from .view import View

__all__ = [
    "COUNTED",
    "RULES",
    "SURE",
    "any_acting",
    "any_work",
    "on_screen",
    "together",
    "worked_together",
    "works",
]

RULES = ("on_screen", "any_acting", "movies_only")

# How sure it is that a title counts. A possible one is neither first nor last and refutes nothing.
SURE, COUNTED, _POSSIBLE = "sure", "counted", "possible"

# Of some credits of one person on one title: whether they count, and how surely.
_Qualify = Callable[["View", Iterable[int]], str | None]


@dataclass(frozen=True)
class _Shared:
    """A title that both are credited on, before rules: rows of the credits of each on the title itself,
    and on its episodes by episode."""

    row: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    a_episodes: dict[int, tuple[int, ...]]
    b_episodes: dict[int, tuple[int, ...]]

    @property
    def common(self) -> list[int]:
        return [e for e in self.a_episodes if e in self.b_episodes]


@dataclass(frozen=True)
class _Counted:
    row: int
    sureness: str
    times: Times | None


def together(view: View, a: int, b: int, calendar: Calendar) -> Together:
    """Everything that persons `a` and `b` share by the day of `calendar`. Cost: O(credits of both)."""
    shared = _shared(view, a, b, calendar)
    records = {item.row: _record(view, item, calendar) for item in shared}
    ids = {view.strings["people.id"][a], view.strings["people.id"][b]}
    return Together(
        a=view.person(a),
        b=view.person(b),
        relations=tuple(r for r in view.relations_of(a) if {r.a, r.b} == ids),
        titles=tuple(sorted(records.values(), key=_chronological)),
        acted_together=tuple(_acted(view, rule, shared, records, calendar) for rule in RULES),
        as_of=calendar.as_of,
        credits_held={view.strings["people.id"][p]: view.credit_count("person", p) for p in (a, b)},
    )


def _chronological(title: SharedTitle) -> tuple[bool, int, dt.date, str]:
    year = title.year
    return year is None, year or 0, title.released or dt.date(year or 1, 12, 31), title.name


def worked_together(view: View, a: int, b: int, calendar: Calendar) -> ActedTogether:
    """The titles on which two people have worked together, acting or not: both have credits other than as
    themselves or in archive footage."""
    shared = _shared(view, a, b, calendar)
    records = {item.row: _record(view, item, calendar) for item in shared}
    return _acted(view, "any_work", shared, records, calendar)


# What is shared ------------------------------------------------------------------------------------


def _shared(view: View, a: int, b: int, calendar: Calendar) -> list[_Shared]:
    both = works(view, a) & works(view, b)
    of_a, of_b = _by_title(view, a, calendar, both), _by_title(view, b, calendar, both)
    return [
        _Shared(row, of_a[row].pop(row, ()), of_b[row].pop(row, ()), of_a[row], of_b[row])
        for row in sorted(of_a.keys() & of_b.keys())
        if calendar.listed(row)
    ]


def works(view: View, person: int) -> set[int]:
    """The titles that credit a person, series for their episodes."""
    column = view.arrays["credits.title"]
    return {view.series_of(title) for title in {column[credit] for credit in view.credits_of(person)}}


def _by_title(
    view: View, person: int, calendar: Calendar, some: AbstractSet[int]
) -> dict[int, dict[int, tuple[int, ...]]]:
    """A person's credits on some works: series or title → itself or episode → rows. Only what is listed by
    the day."""
    column = view.arrays["credits.title"]
    groups: dict[int, dict[int, tuple[int, ...]]] = {}
    for credit in view.credits_of(person) if some else ():
        title = column[credit]
        work = view.series_of(title)
        if work in some and calendar.listed(title):
            group = groups.setdefault(work, {})
            group[title] = (*group.get(title, ()), credit)
    return groups


def _record(view: View, shared: _Shared, calendar: Calendar) -> SharedTitle:
    common = shared.common
    episodic = view.kind(shared.row) in SERIES_KINDS
    same: bool | None = None
    if episodic:
        by_episode_only = not shared.a and not shared.b
        same = True if common else False if by_episode_only else None
    credits = [
        *map(view.credit, shared.a),
        *_episode_credits(view, shared.a_episodes, shared.a),
        *map(view.credit, shared.b),
        *_episode_credits(view, shared.b_episodes, shared.b),
    ]
    episodes = tuple(
        view.title(e, map(view.credit, (*shared.a_episodes[e], *shared.b_episodes[e])))
        for e in sorted(common, key=lambda e: _episode_order(view, e))
    )
    return view.title_as(
        SharedTitle,
        shared.row,
        credits,
        same_episode=same,
        date_uncertain=calendar.out(shared.row) is None,
        episodes=episodes,
    )


def _episode_order(view: View, row: int) -> tuple[int, int, int]:
    return view.arrays["titles.season"][row], view.arrays["titles.episode"][row], row


def _episode_credits(view: View, episodes: dict[int, tuple[int, ...]], direct: Iterable[int]) -> list[Credit]:
    """The credits on episodes, one for each role and character that the series itself does not credit."""
    stated = {_part(view, row) for row in direct}
    rows: dict[tuple[int, int, int], list[int]] = {}
    for credits in episodes.values():
        for row in credits:
            part = _part(view, row)
            if part not in stated:
                rows.setdefault(part, []).append(row)
    return [view.credit(group[0], episodes=len(group)) for group in rows.values()]


def _part(view: View, credit: int) -> tuple[int, int, int]:
    arrays = view.arrays
    return (
        arrays["credits.role"][credit],
        arrays["credits.characters"][credit],
        arrays["credits.voice"][credit],
    )


# Under a rule --------------------------------------------------------------------------------------


def any_work(view: View, credits: Iterable[int]) -> str | None:
    return SURE if any(view.role(row) not in WORK_EXCLUDED_ROLES for row in credits) else None


def any_acting(view: View, credits: Iterable[int]) -> str | None:
    return SURE if any(map(view.is_acting, credits)) else None


def on_screen(view: View, credits: Iterable[int]) -> str | None:
    voices = {view.arrays["credits.voice"][row] for row in credits if view.is_acting(row)}
    return SURE if 0 in voices else COUNTED if NONE in voices else None


def _both(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return None
    return SURE if a == b == SURE else COUNTED


def _acted(
    view: View, rule: str, shared: list[_Shared], records: dict[int, SharedTitle], calendar: Calendar
) -> ActedTogether:
    qualify = {"on_screen": on_screen, "any_work": any_work}.get(rule, any_acting)
    counted = [
        entry
        for item in shared
        if rule != "movies_only" or view.kind(item.row) == "movie"
        if (entry := _count(view, item, qualify, calendar)) is not None
    ]
    return _summary(rule, counted, records, calendar.as_of.year)


def _count(view: View, item: _Shared, qualify: _Qualify, calendar: Calendar) -> _Counted | None:
    """Whether and when one shared title counts; None where it does not."""
    if calendar.announced(item.row) or set(view.genres(item.row)) & set(LIVE_GENRES):
        return None
    ways = {item.row: _both(qualify(view, item.a), qualify(view, item.b))}
    for episode in item.common:
        ways[episode] = _both(
            qualify(view, item.a_episodes[episode]), qualify(view, item.b_episodes[episode])
        )
    certain = [row for row, way in ways.items() if way and calendar.out(row)]
    if certain:
        sureness = SURE if any(ways[row] == SURE for row in certain) else COUNTED
        return _Counted(item.row, sureness, _times(calendar, certain))
    # What may have been out or not; else where one is credited on the series as a whole and the other on
    # episodes, so that they may have met there.
    maybe = [row for row, way in ways.items() if way and calendar.out(row) is None]
    maybe = maybe or _may_have_met(view, item, qualify, calendar)
    return _Counted(item.row, _POSSIBLE, _times(calendar, maybe)) if maybe else None


def _may_have_met(view: View, item: _Shared, qualify: _Qualify, calendar: Calendar) -> list[int]:
    """The episodes of one person on a series that credits the other as a whole."""

    def episodes(credits: dict[int, tuple[int, ...]]) -> list[int]:
        return [e for e, rows in credits.items() if qualify(view, rows) and not calendar.announced(e)]

    found = episodes(item.b_episodes) if qualify(view, item.a) else []
    return found + (episodes(item.a_episodes) if qualify(view, item.b) else [])


def _times(calendar: Calendar, rows: Iterable[int]) -> Times | None:
    return Times.of_all(times for row in rows if (times := calendar.times(row)) is not None)


def _summary(rule: str, entries: list[_Counted], records: dict[int, SharedTitle], year: int) -> ActedTogether:
    counted = [e for e in entries if e.sureness != _POSSIBLE]
    known = Times.of_all(e.times for e in counted if e.times is not None)
    may_be_last = entries
    if known is not None:
        may_be_last = [e for e in entries if e.times is None or e.times.last_to >= known.last_from]
    first = min(counted, key=_first_order, default=None)
    last = min(counted, key=_last_order, default=None)
    return ActedTogether(
        rule=rule,
        count=sum(e.sureness == SURE for e in entries),
        count_possible=len(entries),
        first=None if first is None else records[first.row],
        last=None if last is None else records[last.row],
        last_all=tuple(records[e.row] for e in sorted(may_be_last, key=_last_order)),
        first_range=None if known is None else (known.first_from.year, known.first_to.year),
        last_range=None if known is None else (known.last_from.year, known.last_to.year),
        years_since=None if known is None else year - known.last_to.year,
    )


def _first_order(entry: _Counted) -> tuple[int, int, int]:
    """Earliest first: by year, then by the day where it is known, then the better known."""
    if entry.times is None:
        return dt.MAXYEAR + 1, 0, entry.row
    begin, end = entry.times.first_from, entry.times.first_to
    return begin.year, begin.timetuple().tm_yday if begin == end else 367, entry.row


def _last_order(entry: _Counted) -> tuple[int, int, int]:
    """Latest first: by year, then by the day where it is known, then the better known."""
    if entry.times is None:
        return 1, 0, entry.row
    begin, end = entry.times.last_from, entry.times.last_to
    return -end.year, -end.timetuple().tm_yday if begin == end else 0, entry.row
