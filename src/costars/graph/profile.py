"""One person, one title."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from ..records import CoStar, PersonProfile, Title, TitleProfile
from ..vocabulary import NONE

if TYPE_CHECKING:
    from .rules import RuleFilter
    from .view import View

__all__ = ["person_profile", "title_profile"]


def person_profile(view: View, row: int, rule: RuleFilter) -> PersonProfile:
    """All credits of a person, newest first; co-stars and degrees count under `rule`.

    Cost: one breadth-first search over everybody who can be reached.
    """
    sizes = _level_sizes(view, row, rule)
    others = sum(sizes) - 1
    return PersonProfile(
        person=view.person(row),
        names=(view.strings["people.name"][row], *view.strings["people.aliases"].texts(row)),
        credits=_credited(view, row),
        co_stars=_co_stars(view, row, rule),
        degrees=tuple(sizes),
        reached=sum(sizes),
        average_degree=sum(d * n for d, n in enumerate(sizes)) / others if others else None,
        rank=None,
        relations=tuple(view.relations_of(row)),
        rule=rule.rule,
        death_year=None if (year := view.arrays["people.death_year"][row]) == NONE else year,
    )


def _credited(view: View, row: int) -> tuple[Title, ...]:
    column = view.arrays["credits.title"]
    by_title: dict[int, list[int]] = {}
    for credit in view.credits_of(row):
        by_title.setdefault(column[credit], []).append(credit)
    titles = [view.title(title, map(view.credit, rows)) for title, rows in by_title.items()]
    return tuple(sorted(titles, key=_newest_first))


def _newest_first(title: Title) -> tuple[bool, int, int, str]:
    # What is announced comes first, then what has no year last of all.
    day = (title.released or dt.date(title.year or 1, 12, 31)).timetuple().tm_yday
    return title.status != "announced", -(title.year or 0), -day, title.name


def _co_stars(view: View, row: int, rule: RuleFilter) -> tuple[CoStar, ...]:
    counts, title_counts = rule.credit_counts(), rule.title_counts()
    column, person_of = view.arrays["credits.title"], view.arrays["credits.person"]
    titles = {column[c] for c in view.credits_of(row) if counts(c) and title_counts[column[c]]}
    shared: Counter[int] = Counter()
    for title in titles:
        people = {person_of[c] for c in view.credits_on(title) if counts(c)}
        shared.update(people - rule.without_people - {row})
    ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return tuple(CoStar(view.person(person), number) for person, number in ordered)


def _level_sizes(view: View, row: int, rule: RuleFilter) -> list[int]:
    from ..kernels.distances import level_sizes
    from .web import web_of

    web = web_of(view, rule)
    return level_sizes(row, *web) if row < web.people else [1]


def title_profile(view: View, row: int) -> TitleProfile:
    """A title with all its credits; of a series, its episodes too."""
    return TitleProfile(
        title=view.title(row, map(view.credit, view.credits_on(row))),
        names=(view.strings["titles.name"][row], *view.strings["titles.aliases"].texts(row)),
        episodes=tuple(view.title(e, map(view.credit, view.credits_on(e))) for e in view.episodes_of(row)),
    )
