"""One person, one title."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from ..records import CoStar, PersonProfile, Title, TitleProfile
from ..vocabulary import NONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from .rules import RuleFilter
    from .view import View

__all__ = ["person_profile", "title_profile"]

_FARTHEST = 5


def person_profile(
    view: View, row: int, rule: RuleFilter, rank: int | None, note: Callable[[str], None] = lambda _: None
) -> PersonProfile:
    """All credits of a person, newest first; co-stars and degrees count under `rule`, the default one. `note`
    is told where kernels have to be compiled first.

    Cost: one breadth-first search over everybody who can be reached.
    """
    sizes, last = _levels(view, row, rule, note)
    others = sum(sizes) - 1
    return PersonProfile(
        person=view.person(row),
        names=(view.strings["people.name"][row], *view.strings["people.aliases"].texts(row)),
        credits=_credited(view, row),
        co_stars=_co_stars(view, row, rule),
        degrees=tuple(sizes),
        reached=sum(sizes),
        average_degree=sum(d * n for d, n in enumerate(sizes)) / others if others else None,
        rank=rank,
        relations=tuple(view.relations_of(row)),
        rule=rule.rule,
        farthest=tuple(map(view.person, last)),
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


def _levels(
    view: View, row: int, rule: RuleFilter, note: Callable[[str], None]
) -> tuple[list[int], list[int]]:
    """How many people are at 0, 1, 2 … degrees from a person, and the best known of the last degree."""
    import numpy as np

    from .. import grouping
    from .web import usual_web

    web = usual_web(view, rule)
    if row >= web.people:
        return [1], []
    if web.pairs >= grouping.MANY:
        from ..kernels.jit import remark
        from ..kernels.reach import levels

        if said := remark("Searches", levels):
            note(said)
    else:
        from ..kernels.distances import levels
    reached, sizes = levels(row, *web)
    last = reached[len(reached) - sizes[-1] :] if len(sizes) > 1 else reached[:0]
    return sizes.tolist(), np.sort(last)[:_FARTHEST].tolist()


def title_profile(view: View, row: int) -> TitleProfile:
    """A title with all its credits; of a series, its episodes too."""
    return TitleProfile(
        title=view.title(row, map(view.credit, view.credits_on(row))),
        names=(view.strings["titles.name"][row], *view.strings["titles.aliases"].texts(row)),
        episodes=tuple(view.title(e, map(view.credit, view.credits_on(e))) for e in view.episodes_of(row)),
    )
