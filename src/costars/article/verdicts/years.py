"""Verdicts on the year of a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names import normalize
from ...records import Fact
from ...vocabulary import NONE, ROLES, SERIES_KINDS
from . import words
from .credits import on_title
from .judgement import AMBIGUOUS, CONTRADICTED, DEPENDS, NOT_IN_DATA, SUPPORTED, Case, Judgement

if TYPE_CHECKING:
    from ...records import Evidence

__all__ = ["YEAR_SLACK", "namesakes", "title_year"]

# First shown at a festival, released the year after: data and articles mean different days.
YEAR_SLACK = 1
_MOST_CANDIDATES = 20


def title_year(case: Case) -> Judgement:
    """The year beside a title. Contradicted only where the title is certain: no other title of its name is of
    that year and, where it is told whom the article names, one of them is credited on it."""
    view, row = case.view, case.titles[0]
    claimed = case.statement.year or 0
    title = view.title(row)
    label = words.label(view, row)
    fact = Fact(_dated(case, row), _source(case, row))
    if title.year is None and title.released is None:
        return Judgement(NOT_IN_DATA, f"The data have no year of {label}.")
    known = {y for y in (title.year, title.released.year if title.released else None) if y is not None}
    if claimed in known:
        return Judgement(SUPPORTED, fact.fact, (fact,))
    if any(abs(claimed - year) <= YEAR_SLACK for year in known):
        why = f"{fact.fact} {claimed} is within a year of it, as a festival or another country may make it."
        return Judgement(SUPPORTED, why, (fact,))
    first = min(known)
    if view.kind(row) in SERIES_KINDS and claimed > first:
        end = view.arrays["titles.end_year"][row]
        if end == NONE or claimed <= end + YEAR_SLACK:
            why = f"{fact.fact} {claimed} is not its first year; what was shown then may be meant."
            rules = {"first_year": CONTRADICTED, "years_shown": SUPPORTED}
            return Judgement(DEPENDS, why, (fact,), rules, True, fact.fact)
    same = [t for t in namesakes(case, row) if _fits(case, t, claimed)]
    if same:
        why = (
            f"{fact.fact} The data also have {words.others(words.label(view, t) for t in same)};"
            " which of them is meant cannot be told."
        )
        candidates = tuple(view.title_candidate(t) for t in (row, *same[:_MOST_CANDIDATES]))
        return Judgement(AMBIGUOUS, why, (fact,), flag=True, candidates=candidates)
    if not _certain(case, row):
        why = (
            f"{fact.fact} The article names nobody who is credited on it, and a title of the same name that"
            f" this data lacks may be of {claimed}."
        )
        return Judgement(NOT_IN_DATA, why, (fact,))
    return Judgement(
        CONTRADICTED, f"{fact.fact} That is not {claimed}.", (fact,), flag=True, suggestion=fact.fact
    )


def namesakes(case: Case, row: int) -> list[int]:
    """Other titles of the same name; episodes only where the title is one."""
    view = case.view
    key = normalize(view.strings["titles.name"][row])
    episode = view.series_of(row) != row
    return [t for t in case.graph.title_names.exact(key) if t != row and (episode or view.series_of(t) == t)]


def _fits(case: Case, row: int, claimed: int) -> bool:
    arrays = case.view.arrays
    year = arrays["titles.year"][row]
    if year == NONE:
        return True
    last = year
    if case.view.kind(row) in SERIES_KINDS:
        end = arrays["titles.end_year"][row]
        last = claimed if end == NONE else end
    return year - YEAR_SLACK <= claimed <= last + YEAR_SLACK


def _certain(case: Case, row: int) -> bool:
    """Whether somebody whom the article names is credited on the title or one of its episodes."""
    if case.named is None:
        return True
    return any(on_title(case, person, row, ROLES) for person in sorted(case.named))


def _dated(case: Case, row: int) -> str:
    title = case.view.title(row)
    if title.status == "announced":
        return f"{title.name} is announced for {title.year}."
    if title.kind in SERIES_KINDS and title.end_year != title.year:
        end = "" if title.end_year is None else f" to {title.end_year}"
        return f"{title.name} ran from {title.year}{end}."
    if title.released is not None:
        return f"{title.name} came out on {title.released.isoformat()}."
    return f"{title.name} came out in {title.year}."


def _source(case: Case, row: int) -> str:
    """Where the title is known from: the sources of its first credit, else its own id."""
    rows = case.view.credits_on(row)[:1]
    evidence: list[Evidence] = [e for credit in rows for e in case.view.credit(credit).evidence]
    return words.sources(evidence) or case.view.strings["titles.id"][row]
