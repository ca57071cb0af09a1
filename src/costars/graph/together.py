"""What two people have made together, and when they were last credited together.

Times are spans of days, because the data often knows a year only, and of a series only its first and last
year: `earliest` is the first day on which the two can have been seen together first, `known` the latest
day by which they certainly were together, `latest` the last day on which they can have been.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..records import ActedTogether, Credit, SharedTitle, Together
from ..vocabulary import LIVE_GENRES, SERIES_KINDS, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .view import View

__all__ = ["RULES", "together", "worked_together"]

RULES = ("on_screen", "any_acting", "movies_only")

# How sure it is that a title counts. A possible one is neither first nor last and refutes nothing.
_SURE, _COUNTED, _POSSIBLE = "sure", "counted", "possible"


@dataclass(frozen=True)
class _Span:
    earliest: dt.date
    known: dt.date
    latest: dt.date


@dataclass(frozen=True)
class _Shared:
    """A title that both are credited on, before rules: rows of the credits of each on the title itself,
    and on its episodes by episode."""

    row: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    a_episodes: dict[int, tuple[int, ...]]
    b_episodes: dict[int, tuple[int, ...]]
    uncertain: bool

    @property
    def common(self) -> list[int]:
        return [e for e in self.a_episodes if e in self.b_episodes]


@dataclass(frozen=True)
class _Counted:
    row: int
    sureness: str
    span: _Span | None


def together(view: View, a: int, b: int, as_of: dt.date, *, undated_count: bool) -> Together:
    """Everything that persons `a` and `b` share by `as_of`.

    `undated_count` says whether a title without a year counts as released by then. Cost: O(credits of both).
    """
    shared = _shared(view, a, b, as_of, undated_count=undated_count)
    records = {s.row: _record(view, s) for s in shared}
    ids = {view.strings["people.id"][a], view.strings["people.id"][b]}
    return Together(
        a=view.person(a),
        b=view.person(b),
        relations=tuple(r for r in view.relations_of(a) if {r.a, r.b} == ids),
        titles=tuple(sorted(records.values(), key=_chronological)),
        acted_together=tuple(
            _acted(view, rule, shared, records, as_of, undated_count=undated_count) for rule in RULES
        ),
        as_of=as_of,
    )


def _chronological(title: SharedTitle) -> tuple[bool, int, dt.date, str]:
    year = title.year
    return year is None, year or 0, title.released or dt.date(year or 1, 12, 31), title.name


def worked_together(view: View, a: int, b: int, as_of: dt.date, *, undated_count: bool) -> bool | None:
    """Whether two people have worked together by `as_of`: a released title on which both have credits other
    than as themselves or in archive footage. None where that is only possible."""
    shared = _shared(view, a, b, as_of, undated_count=undated_count)
    counted = [_count(view, item, _any_work, as_of, undated_count=undated_count) for item in shared]
    ways = {entry.sureness for entry in counted if entry is not None}
    return True if ways - {_POSSIBLE} else None if ways else False


# What is shared ------------------------------------------------------------------------------------


def _shared(view: View, a: int, b: int, as_of: dt.date, *, undated_count: bool) -> list[_Shared]:
    by_title = [_by_title(view, person) for person in (a, b)]
    shared = []
    for row in by_title[0].keys() & by_title[1].keys():
        if not _listed(view, row, as_of, undated_count=undated_count):
            continue
        sides = []
        for groups in by_title:
            direct = tuple(groups[row].get(row, ()))
            episodes = {
                e: tuple(rows)
                for e, rows in groups[row].items()
                if e != row and _listed(view, e, as_of, undated_count=undated_count)
            }
            sides.append((direct, episodes))
        (a_direct, a_episodes), (b_direct, b_episodes) = sides
        if (a_direct or a_episodes) and (b_direct or b_episodes):
            out = _released(view, row, as_of, undated_count=undated_count)
            shared.append(_Shared(row, a_direct, b_direct, a_episodes, b_episodes, uncertain=out is None))
    return sorted(shared, key=lambda s: s.row)


def _by_title(view: View, person: int) -> dict[int, dict[int, list[int]]]:
    """A person's credits: series or title → itself or episode → rows."""
    column = view.arrays["credits.title"]
    groups: dict[int, dict[int, list[int]]] = {}
    for credit in view.credits_of(person):
        title = column[credit]
        groups.setdefault(view.series_of(title), {}).setdefault(title, []).append(credit)
    return groups


def _announced(view: View, row: int) -> bool:
    return view.status(row) == "announced"


def _released(view: View, row: int, as_of: dt.date, *, undated_count: bool) -> bool | None:
    """Whether a title was out by `as_of`; None where that is not known: only its year is, and it is that of
    `as_of`, or not even its year. Announced titles are not out."""
    if _announced(view, row):
        return False
    date = view.released(row)
    if date is not None:
        return date <= as_of
    year = view.arrays["titles.year"][row]
    if year == -1:
        # An episode came out while its series ran.
        series = view.series_of(row)
        if series != row and 0 <= view.arrays["titles.end_year"][series] < as_of.year:
            return True
        return True if undated_count else None
    return None if year == as_of.year else bool(year < as_of.year)


def _listed(view: View, row: int, as_of: dt.date, *, undated_count: bool) -> bool:
    """Whether a title is shown: it may have been out by `as_of`, or is announced."""
    return _announced(view, row) or _released(view, row, as_of, undated_count=undated_count) is not False


def _record(view: View, shared: _Shared) -> SharedTitle:
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
        date_uncertain=shared.uncertain,
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


def _acted(
    view: View,
    rule: str,
    shared: list[_Shared],
    records: dict[int, SharedTitle],
    as_of: dt.date,
    *,
    undated_count: bool,
) -> ActedTogether:
    qualify = _on_screen if rule == "on_screen" else _any_acting
    counted = [
        entry
        for item in shared
        if rule != "movies_only" or view.kind(item.row) == "movie"
        if (entry := _count(view, item, qualify, as_of, undated_count=undated_count)) is not None
    ]
    return _summary(rule, counted, records, as_of)


def _any_work(view: View, credits: Iterable[int]) -> str | None:
    return _SURE if any(view.role(row) not in WORK_EXCLUDED_ROLES for row in credits) else None


def _any_acting(view: View, credits: Iterable[int]) -> str | None:
    return _SURE if any(map(view.is_acting, credits)) else None


def _on_screen(view: View, credits: Iterable[int]) -> str | None:
    voices = {view.arrays["credits.voice"][row] for row in credits if view.is_acting(row)}
    return _SURE if 0 in voices else _COUNTED if -1 in voices else None


def _both(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return None
    return _SURE if a == b == _SURE else _COUNTED


def _count(
    view: View,
    item: _Shared,
    qualify: Callable[[View, Iterable[int]], str | None],
    as_of: dt.date,
    *,
    undated_count: bool,
) -> _Counted | None:
    """Whether and when one shared title counts; None where it does not."""
    if _announced(view, item.row) or set(view.genres(item.row)) & set(LIVE_GENRES):
        return None
    whole = _both(qualify(view, item.a), qualify(view, item.b))
    certain: dict[int, str] = {}
    maybe: list[int] = []
    for episode in item.common:
        how = _both(qualify(view, item.a_episodes[episode]), qualify(view, item.b_episodes[episode]))
        out = _released(view, episode, as_of, undated_count=undated_count)
        if how and out:
            certain[episode] = how
        elif how and out is None:
            maybe.append(episode)
    ways = [*certain.values(), *([whole] if whole else [])]
    if ways:
        rows = [*certain, *([item.row] if whole else [])]
        sureness = _POSSIBLE if item.uncertain else _SURE if _SURE in ways else _COUNTED
        return _Counted(item.row, sureness, _join(view, rows, as_of))
    # The common episodes may have been shown or not; or one is credited on the series as a whole and the
    # other on episodes, so that they may have met there.
    maybe = maybe or _may_have_met(view, item, qualify)
    return _Counted(item.row, _POSSIBLE, _join(view, maybe, as_of)) if maybe else None


def _may_have_met(
    view: View, item: _Shared, qualify: Callable[[View, Iterable[int]], str | None]
) -> list[int]:
    """The episodes of one person on a series that credits the other as a whole."""

    def episodes(credits: dict[int, tuple[int, ...]]) -> list[int]:
        return [e for e, rows in credits.items() if qualify(view, rows) and not _announced(view, e)]

    found = episodes(item.b_episodes) if qualify(view, item.a) else []
    return found + (episodes(item.a_episodes) if qualify(view, item.b) else [])


def _span(view: View, row: int, as_of: dt.date) -> _Span | None:
    date = view.released(row)
    year = view.arrays["titles.year"][row]
    if date is None and year == -1:
        # Of an episode at least the years of its series are known.
        series = view.series_of(row)
        return None if series == row else _span(view, series, as_of)
    first = date or dt.date(year, 1, 1)
    if view.kind(row) in SERIES_KINDS:
        # Where the last year is not known it may still be running.
        end = view.arrays["titles.end_year"][row]
        latest = as_of if end == -1 else dt.date(max(end, first.year), 12, 31)
    else:
        latest = date or dt.date(year, 12, 31)
    return _Span(first, first, max(first, min(latest, as_of)))


def _join(view: View, rows: Iterable[int], as_of: dt.date) -> _Span | None:
    known = [span for row in rows if (span := _span(view, row, as_of)) is not None]
    if not known:
        return None
    return _Span(min(s.earliest for s in known), max(s.known for s in known), max(s.latest for s in known))


def _summary(
    rule: str, entries: list[_Counted], records: dict[int, SharedTitle], as_of: dt.date
) -> ActedTogether:
    def last_order(entry: _Counted) -> tuple[int, int, int]:
        return _last_order(entry, records[entry.row])

    counted = [e for e in entries if e.sureness != _POSSIBLE]
    spans = [e.span for e in counted if e.span is not None]
    last_range: tuple[int, int] | None = None
    may_be_last = entries
    if spans:
        floor = max(span.known for span in spans)
        may_be_last = [e for e in entries if e.span is None or e.span.latest >= floor]
        last_range = floor.year, max(span.latest for span in spans).year
    first = min(counted, key=lambda e: _first_order(e, records[e.row]), default=None)
    last = min(counted, key=last_order, default=None)
    return ActedTogether(
        rule=rule,
        count=sum(e.sureness == _SURE for e in entries),
        count_possible=len(entries),
        first=None if first is None else records[first.row],
        last=None if last is None else records[last.row],
        last_all=tuple(records[e.row] for e in sorted(may_be_last, key=last_order)),
        last_range=last_range,
        years_since=None if last_range is None else as_of.year - last_range[1],
    )


def _first_order(entry: _Counted, title: SharedTitle) -> tuple[int, dt.date, int]:
    """Earliest first: by year, then by date where one is known, then the better known."""
    if entry.span is None:
        return dt.MAXYEAR, dt.date.max, entry.row
    year = entry.span.earliest.year
    return year, title.released or dt.date(year, 12, 31), entry.row


def _last_order(entry: _Counted, title: SharedTitle) -> tuple[int, int, int]:
    """Latest first: by year, then by date where one is known, then the better known."""
    if entry.span is None:
        return 1, 0, entry.row
    year, date = entry.span.latest.year, title.released
    day = date.timetuple().tm_yday if date is not None and date.year == year else 0
    return -year, -day, entry.row
