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
    title: SharedTitle
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
        acted_together=tuple(_acted(view, rule, shared, records, as_of) for rule in RULES),
        as_of=as_of,
    )


def _chronological(title: SharedTitle) -> tuple[bool, int, dt.date, str]:
    year = title.year
    return year is None, year or 0, title.released or dt.date(year or 1, 12, 31), title.name


def worked_together(answer: Together) -> bool | None:
    """Whether two people have worked together before: a released title on which both have credits other
    than as themselves. None where that is only possible."""
    possible = False
    for title in answer.titles:
        if title.status != "released" or not _has_work_of_both(title):
            continue
        if title.date_uncertain or (title.same_episode is None and _is_mixed(title)):
            possible = True
        elif title.same_episode is not False:
            return True
    return None if possible else False


def _workers(title: SharedTitle, *, on_series: bool) -> set[str]:
    return {
        c.person
        for c in title.credits
        if c.role not in WORK_EXCLUDED_ROLES and (c.episodes is None or not on_series)
    }


def _has_work_of_both(title: SharedTitle) -> bool:
    return len(_workers(title, on_series=False)) == 2


def _is_mixed(title: SharedTitle) -> bool:
    return title.kind in SERIES_KINDS and len(_workers(title, on_series=True)) < 2


# What is shared ------------------------------------------------------------------------------------


def _shared(view: View, a: int, b: int, as_of: dt.date, *, undated_count: bool) -> list[_Shared]:
    by_title = [_by_title(view, person) for person in (a, b)]
    shared = []
    for row in by_title[0].keys() & by_title[1].keys():
        out = _released(view, row, as_of, undated_count=undated_count)
        if out is False:
            continue
        sides = []
        for groups in by_title:
            direct = tuple(groups[row].get(row, ()))
            episodes = {
                e: tuple(rows)
                for e, rows in groups[row].items()
                if e != row and _released(view, e, as_of, undated_count=True) is not False
            }
            sides.append((direct, episodes))
        (a_direct, a_episodes), (b_direct, b_episodes) = sides
        if (a_direct or a_episodes) and (b_direct or b_episodes):
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


def _released(view: View, row: int, as_of: dt.date, *, undated_count: bool) -> bool | None:
    """Whether a title was out by `as_of`; None where its year is that of `as_of` and no date is known.
    Announced titles are shown, and never counted: True."""
    if view.title(row).status == "announced":
        return True
    date = view.released(row)
    if date is not None:
        return date <= as_of
    year = view.arrays["titles.year"][row]
    if year == -1:
        return True if undated_count else None
    return None if year == as_of.year else bool(year < as_of.year)


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
    view: View, rule: str, shared: list[_Shared], records: dict[int, SharedTitle], as_of: dt.date
) -> ActedTogether:
    qualify = {"on_screen": _on_screen, "any_acting": _any_acting, "movies_only": _any_acting}[rule]
    counted = []
    for item in shared:
        title = records[item.row]
        if title.status == "announced" or set(view.genres(item.row)) & set(LIVE_GENRES):
            continue
        if rule == "movies_only" and title.kind != "movie":
            continue
        entry = _count(view, item, title, qualify, as_of)
        if entry is not None:
            counted.append(entry)
    return _summary(rule, counted, as_of)


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
    title: SharedTitle,
    qualify: Callable[[View, Iterable[int]], str | None],
    as_of: dt.date,
) -> _Counted | None:
    """Whether and when one shared title counts; None where it does not."""
    level = _both(qualify(view, item.a), qualify(view, item.b))
    episodes = {
        e: how
        for e in item.common
        if (how := _both(qualify(view, item.a_episodes[e]), qualify(view, item.b_episodes[e])))
    }
    certain = {e: how for e, how in episodes.items() if _released(view, e, as_of, undated_count=True)}
    spans = [_span(view, e, as_of) for e in certain]
    if level:
        spans.append(_span(view, item.row, as_of))
    ways = [*certain.values(), *([level] if level else [])]
    if not ways:
        # One stands on the series as a whole, the other on episodes: they may have met there. Or the
        # common episodes may not have been shown yet.
        if not (episodes or _may_have_met(view, item, qualify)):
            return None
        return _Counted(title, item.row, _POSSIBLE, _join([_span(view, e, as_of) for e in _met_in(item)]))
    sureness = _POSSIBLE if item.uncertain else _SURE if _SURE in ways else _COUNTED
    return _Counted(title, item.row, sureness, _join(spans))


def _may_have_met(view: View, item: _Shared, qualify: Callable[[View, Iterable[int]], str | None]) -> bool:
    def in_episodes(episodes: dict[int, tuple[int, ...]]) -> bool:
        return any(qualify(view, rows) for rows in episodes.values())

    a, b = qualify(view, item.a), qualify(view, item.b)
    return bool((a and in_episodes(item.b_episodes)) or (b and in_episodes(item.a_episodes)))


def _met_in(item: _Shared) -> list[int]:
    """The episodes in which the two may have met: the common ones, else those of whoever is credited by
    episode only."""
    return item.common or [*(item.a_episodes if not item.a else item.b_episodes)]


def _span(view: View, row: int, as_of: dt.date) -> _Span | None:
    date = view.released(row)
    year = view.arrays["titles.year"][row]
    series = view.kind(row) in SERIES_KINDS
    if date is None and year == -1:
        return None
    first = date or dt.date(year, 1, 1)
    if series:
        # Where the last year is not known it may still be running.
        end = view.arrays["titles.end_year"][row]
        latest = as_of if end == -1 else dt.date(max(end, first.year), 12, 31)
    else:
        latest = date or dt.date(year, 12, 31)
    return _Span(first, first, max(first, min(latest, as_of)))


def _join(spans: list[_Span | None]) -> _Span | None:
    known = [s for s in spans if s is not None]
    if not known:
        return None
    return _Span(min(s.earliest for s in known), max(s.known for s in known), max(s.latest for s in known))


def _summary(rule: str, entries: list[_Counted], as_of: dt.date) -> ActedTogether:
    counted = [e for e in entries if e.sureness != _POSSIBLE]
    dated = [(e, e.span) for e in counted if e.span is not None]
    first = last = None
    last_range: tuple[int, int] | None = None
    last_all = [e for e in entries if e.span is None]
    if dated:
        first = min(dated, key=_first_order)[0].title
        floor = max(span.known for _, span in dated)
        last_all += [e for e in entries if e.span is not None and e.span.latest >= floor]
        last_all.sort(key=_last_order)
        last = min((e for e, _ in dated), key=_last_order).title
        last_range = floor.year, max(span.latest for _, span in dated).year
    return ActedTogether(
        rule=rule,
        count=sum(e.sureness == _SURE for e in entries),
        count_possible=len(entries),
        first=first,
        last=last,
        last_all=tuple(e.title for e in last_all),
        last_range=last_range,
        years_since=None if last_range is None else as_of.year - last_range[1],
    )


def _first_order(entry: tuple[_Counted, _Span]) -> tuple[int, dt.date, int]:
    counted, span = entry
    return span.earliest.year, counted.title.released or dt.date(span.earliest.year, 12, 31), counted.row


def _last_order(entry: _Counted) -> tuple[int, int, int]:
    """Latest first: by year, then by date where one is known, then the better known."""
    if entry.span is None:
        return 1, 0, entry.row
    date = entry.title.released
    day = date.timetuple().tm_yday if date is not None and date.year == entry.span.latest.year else 0
    return -entry.span.latest.year, -day, entry.row
