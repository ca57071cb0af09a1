"""What two or more people have made together, title by title, under the counting rules of claims.

`together` answers for a pair and shows all; this answers for a group and only what counts, so that a claim of
an article can be compared with it. docs/claims.md explains the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..vocabulary import LIVE_GENRES, SERIES_KINDS, WORK_EXCLUDED_ROLES
from .calendar import Calendar, Times
from .together import COUNTED, SURE, any_acting, any_work, on_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .view import View
    from .works import Works

__all__ = ["Joint", "Rule", "Shared", "acting_rules", "joint", "shared_titles", "work_rules"]

# Broadcasts, games and documentaries credit people who never met, and some as actors who are themselves.
_LOOSE_KINDS = frozenset({"game", "tv_special"})
_LOOSE_GENRE = "documentary"
_LIVE = frozenset(LIVE_GENRES)

_Credits = tuple[int, ...]


class Joint(NamedTuple):
    """A title on which all people of a group count together under a rule.

    `row` is the title, the series for its episodes; `parts` are the rows that count, the title itself or
    episodes. `same`: all count on one part; else one is credited on a series as a whole and another on
    episodes of it, so that they may have met. `certain`: besides, it was out by the day; of a title without a
    date of release that is not known in its own year. `sure`: it is not left open whether a part is by voice
    only.
    """

    row: int
    parts: tuple[int, ...]
    same: bool
    certain: bool
    sure: bool
    times: Times | None


@dataclass(frozen=True)
class Rule:
    """What counts: the people's credits on one title or episode, person by person. `movies`: on feature films
    only. `strict` leaves out what is weak evidence that people have met: games, single broadcasts,
    documentaries, credits on a series as a whole."""

    name: str
    counts: Callable[[View, Sequence[_Credits]], str | None]
    movies: bool = False
    strict: bool = False


@dataclass(frozen=True)
class Shared:
    """A title that all of a group are credited on, before rules: the rows of each one's credits on the title
    itself, and on its episodes by episode."""

    row: int
    whole: tuple[_Credits, ...]
    episodes: tuple[dict[int, _Credits], ...]

    def common(self) -> list[int]:
        """The episodes that credit all."""
        first, *others = self.episodes
        return [e for e in first if all(e in other for other in others)]


# Rules -----------------------------------------------------------------------------------------------


def _each(how: Callable[[View, _Credits], str | None]) -> Callable[[View, Sequence[_Credits]], str | None]:
    def counts(view: View, people: Sequence[_Credits]) -> str | None:
        ways = [how(view, credits) for credits in people]
        return None if None in ways else COUNTED if COUNTED in ways else SURE

    return counts


def _cast_or_director(view: View, people: Sequence[_Credits]) -> str | None:
    """All act on screen, or one directs and nobody is a writer only: a writer may be the author of what the
    script is based on, and who lends a voice may be alone in the studio."""
    roles = [{view.role(row) for row in credits} - WORK_EXCLUDED_ROLES for credits in people]
    if any("director" in own for own in roles) and all(own - {"writer", "creator"} for own in roles):
        return SURE
    return _each(on_screen)(view, people)


_ACTING = (
    Rule("on_screen", _each(on_screen)),
    Rule("any_acting", _each(any_acting)),
    Rule("strict", _each(on_screen), strict=True),
    Rule("movies_only", _each(any_acting), movies=True),
)
_WORK = (
    Rule("any_work", _each(any_work)),
    Rule("strict", _cast_or_director, strict=True),
    Rule("movies_only", _each(any_work), movies=True),
)


def acting_rules() -> tuple[Rule, ...]:
    """The readings of "acted together": on_screen, any_acting, strict, movies_only."""
    return _ACTING


def work_rules() -> tuple[Rule, ...]:
    """The readings of "worked together": any_work, strict, movies_only."""
    return _WORK


# Titles ----------------------------------------------------------------------------------------------


def shared_titles(works: Works, people: Sequence[int], calendar: Calendar) -> list[Shared]:
    """The titles that credit all `people` and may have been out by the day; announced ones, and talk, news,
    award, game and reality shows, are left out. Cost: O(credits of the people)."""
    view, found = works.view, []
    for row in works.common(people):
        if calendar.announced(row) or not _LIVE.isdisjoint(view.genres(row)):
            continue
        of_each = [works.parts(person, row) for person in people]
        out = {title: calendar.out(title) is not False for own in of_each for title in own}
        listed = [{t: credits for t, credits in own.items() if out[t]} for own in of_each]
        if all(listed):
            whole = tuple(own.pop(row, ()) for own in listed)
            found.append(Shared(row, whole, tuple(listed)))
    return found


def joint(view: View, shared: Sequence[Shared], calendar: Calendar, rule: Rule) -> list[Joint]:
    """Those of the shared titles that count under a rule."""
    return [found for item in shared if (found := _count(view, item, calendar, rule)) is not None]


def _count(view: View, item: Shared, calendar: Calendar, rule: Rule) -> Joint | None:
    kind = view.kind(item.row)
    if rule.movies and kind != "movie":
        return None
    if rule.strict and (kind in _LOOSE_KINDS or _LOOSE_GENRE in view.genres(item.row)):
        return None
    ways: dict[int, str | None] = {}
    if not (rule.strict and kind in SERIES_KINDS):
        ways[item.row] = rule.counts(view, item.whole)
    for episode in item.common():
        ways[episode] = rule.counts(view, [own[episode] for own in item.episodes])
    same = [row for row, way in ways.items() if way]
    certain = [row for row in same if calendar.out(row)]
    if parts := certain or same:
        sure = any(ways[row] == SURE for row in parts)
        return Joint(item.row, tuple(parts), True, bool(certain), sure, _times(calendar, parts))
    maybe = [] if rule.strict else _may_have_met(view, item, rule)
    return Joint(item.row, tuple(maybe), False, False, False, _times(calendar, maybe)) if maybe else None


def _may_have_met(view: View, item: Shared, rule: Rule) -> list[int]:
    """The episodes of somebody on a series that credits all others as a whole, or on that episode."""
    found = []
    for episode in sorted({e for own in item.episodes for e in own}):
        credits = [own.get(episode) or whole for own, whole in zip(item.episodes, item.whole, strict=True)]
        if all(credits) and rule.counts(view, credits):
            found.append(episode)
    return found


def _times(calendar: Calendar, rows: Sequence[int]) -> Times | None:
    return Times.of_all(times for row in rows if (times := calendar.times(row)) is not None)
