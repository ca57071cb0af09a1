"""From a statement to its verdict: who and what it is about, and which rule of verdicts it falls under."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...graph.works import Works
from ...vocabulary import SERIES_KINDS
from . import words
from .credits import CREDIT_KINDS, credit_verdict, directed_in, plays
from .judgement import AMBIGUOUS, CONTRADICTED, DEPENDS, NOT_CHECKABLE, NOT_IN_DATA, Case, Judgement
from .relations import married, parent_of
from .together import acted_together, times_together
from .when import first_together, last_together, years_since_together
from .years import title_year

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection

    from ...graph import Graph
    from ...records import Candidate
    from ..statements import Party, Statement

__all__ = ["Judge", "judge"]


@dataclass(frozen=True)
class _Kind:
    """What a claim of a kind needs: how many people (at most), a title, a value. `released`: it is about a
    title that is out."""

    judge: Callable[[Case], Judgement]
    people: tuple[int, int]
    title: bool = False
    year: bool = False
    value: type | None = None


def _credit(kind: str) -> _Kind:
    return _Kind(lambda case: credit_verdict(case, kind), (1, 1), title=True)


_MANY = 50
_MOST_CANDIDATES = 20
_KINDS = {
    **{kind: _credit(kind) for kind in CREDIT_KINDS},
    "plays": _Kind(plays, (1, 1), title=True, value=str),
    "directed_in": _Kind(directed_in, (2, 2), title=True),
    "acted_together": _Kind(acted_together, (2, _MANY)),
    "last_together": _Kind(last_together, (2, _MANY)),
    "first_together": _Kind(first_together, (2, _MANY)),
    "years_since_together": _Kind(years_since_together, (2, _MANY), value=int),
    "times_together": _Kind(times_together, (2, _MANY), value=int),
    "married": _Kind(married, (2, 2)),
    "parent_of": _Kind(parent_of, (2, 2)),
    "title_year": _Kind(title_year, (0, _MANY), title=True, year=True),
}
_TIMED = ("last_together", "first_together", "married")
_TOGETHER = frozenset(["last_together", "first_together", "times_together", "years_since_together"])
_ON_TITLES = frozenset(CREDIT_KINDS) | {"plays", "directed_in", "acted_together", "title_year"}


class Judge:
    """Gives the verdicts on the statements of an article of a day, by queries on the graph alone.

    `named` are the rows of all people that the article names and the graph has: with them, the year of a
    title is contradicted only where one of them is credited on it. `works` may be shared with others who ask
    for the credits of the same people.
    """

    def __init__(
        self,
        graph: Graph,
        document_date: dt.date,
        named: Collection[int] | None = None,
        works: Works | None = None,
    ) -> None:
        self._graph, self._date = graph, document_date
        self._named = None if named is None else frozenset(named)
        self._calendar = graph.calendar(document_date)
        self._works = works or Works(graph.view)

    def judge(self, statement: Statement) -> Judgement:
        """The verdict on one statement. Cost: O(credits of the people, and of the title)."""
        kind = _KINDS.get(statement.kind)
        if kind is None or not _complete(kind, statement):
            return Judgement(NOT_CHECKABLE, "The article does not say enough for this to be looked up.")
        if (missing := _missing(statement)) is not None:
            return missing
        if (unclear := _unclear(self._graph, statement)) is not None:
            return unclear
        people = tuple(p.row for p in statement.people if p.row is not None)
        if len(set(people)) < len(people):
            return Judgement(NOT_CHECKABLE, "Both names lead to the same person.")
        year, newest = _about(statement, self._date), _newest(self._graph)
        if year is not None and newest is not None and year > newest:
            why = f"The data are of {newest}; they cannot say anything of {year}."
            return Judgement(NOT_CHECKABLE, why)
        named = self._named
        if named is not None and not named.issuperset(people):
            named = named.union(people)
        case = Case(
            graph=self._graph,
            calendar=self._calendar,
            works=self._works,
            statement=statement,
            date=self._date,
            people=people,
            titles=tuple(t.row for t in statement.titles if t.row is not None),
            unlinked=tuple(t.text for t in statement.titles if t.row is None),
            named=named,
        )
        if statement.kind in _ON_TITLES and (announced := _announced(case)) is not None:
            return announced
        judgement = kind.judge(case)
        if (
            statement.past
            and statement.status != "announced"
            and judgement.verdict in (CONTRADICTED, DEPENDS)
        ):
            why = "The article speaks of a time in the past; what came after it is nothing against this."
            return Judgement(NOT_IN_DATA, why, flag=True)
        if statement.far and statement.kind in _TOGETHER and judgement.verdict == CONTRADICTED:
            why = "The words that say so stand far apart in the article, and may be meant of something else."
            return Judgement(NOT_IN_DATA, why, flag=True)
        if statement.status == "announced" and judgement.verdict == NOT_IN_DATA:
            # Somebody new to a series that runs: nobody expects the data to have it.
            return replace(judgement, flag=False)
        return judgement


def judge(
    graph: Graph, statement: Statement, document_date: dt.date, named: Collection[int] | None = None
) -> Judgement:
    """The verdict on one statement alone, as `Judge` gives it."""
    return Judge(graph, document_date, named).judge(statement)


def _complete(kind: _Kind, statement: Statement) -> bool:
    least, most = kind.people
    if not least <= len(statement.people) <= most:
        return False
    if kind.title and not statement.titles:
        return False
    if kind.year and statement.year is None:
        return False
    if kind.value is int and not (isinstance(statement.value, int) and statement.value > 0):
        return False
    if kind.value is str and not str(statement.value or "").strip():
        return False
    if statement.kind == "last_together":
        return statement.year is not None or bool(statement.titles)
    if statement.kind == "first_together":
        told = statement.year is not None or bool(statement.titles)
        return told or statement.never or statement.status == "announced"
    return True


def _missing(statement: Statement) -> Judgement | None:
    """A person whom the data do not have; a title too, where the claim is about what is on it."""
    unknown = [p.text for p in statement.people if p.row is None and not p.candidates]
    if unknown:
        return Judgement(NOT_IN_DATA, f"This data does not have {words.others(unknown)}.")
    if statement.kind not in _ON_TITLES:
        return None
    titles = [t.text for t in statement.titles if t.row is None and not t.candidates]
    if not titles:
        return None
    if statement.status == "announced":
        why = f"{words.others(titles)} is announced, and no data has it; an announcement is no evidence."
        return Judgement(NOT_IN_DATA, why)
    return Judgement(NOT_IN_DATA, f"This data does not have {words.others(titles)}.")


def _unclear(graph: Graph, statement: Statement) -> Judgement | None:
    """People or titles that cannot be told apart, with all that they may be."""
    view = graph.view
    candidates: list[Candidate] = []
    texts: list[str] = []

    def look(parties: tuple[Party, ...], record: Callable[[int], Candidate]) -> None:
        for party in parties:
            if party.row is None and party.candidates:
                texts.append(party.text)
                candidates.extend(record(row) for row in party.candidates)

    look(statement.people, view.person_candidate)
    look(statement.titles, view.title_candidate)
    if not texts:
        return None
    why = f"The data have several that {words.others(texts)} may be."
    return Judgement(
        AMBIGUOUS, why, flag=True, candidates=tuple(dict.fromkeys(candidates))[:_MOST_CANDIDATES]
    )


def _announced(case: Case) -> Judgement | None:
    """A claim about an announced title: the data's own announcement is no evidence, and an older title of
    that name is not meant."""
    for title in case.titles:
        label = words.label(case.view, title)
        if case.calendar.announced(title):
            return Judgement(NOT_IN_DATA, f"{label} is announced; an announcement is no evidence.")
        if case.statement.status != "announced" or case.view.kind(title) in SERIES_KINDS:
            continue
        if case.calendar.out(title):
            why = (
                f"The title is announced, so that it is not {label}, which was out by the day of the article;"
                " an announcement is no evidence."
            )
            return Judgement(NOT_IN_DATA, why)
    return None


def _about(statement: Statement, day: dt.date) -> int | None:
    """The year that the data must reach for a claim of a time to be looked up."""
    if statement.kind == "years_since_together":
        return day.year - int(statement.value or 0) - 1
    return statement.year if statement.kind in _TIMED else None


def _newest(graph: Graph) -> int | None:
    """The year of the newest source of the data."""
    years = [int(s["date"][:4]) for s in graph.view.store.manifest["sources"] if s.get("date")]
    return max(years, default=None)
