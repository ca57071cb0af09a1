"""A verdict with its reasons, and what every rule of verdicts works on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from ...graph import Graph
    from ...graph.calendar import Calendar
    from ...graph.view import View
    from ...graph.works import Works
    from ...records import Candidate, Fact
    from ..statements import Statement

__all__ = [
    "AMBIGUOUS",
    "CONTRADICTED",
    "DEPENDS",
    "NOT_CHECKABLE",
    "NOT_IN_DATA",
    "SUPPORTED",
    "Case",
    "Judgement",
]

SUPPORTED, CONTRADICTED, DEPENDS = "supported", "contradicted", "depends"
NOT_IN_DATA, AMBIGUOUS, NOT_CHECKABLE = "not_in_data", "ambiguous", "not_checkable"


@dataclass(frozen=True)
class Judgement:
    """What the data say of one statement; docs/claims.md defines the verdicts.

    `why` is one or a few plain sentences. `rules` has the verdict under each counting rule, for the kinds
    that depend on them. `flag`: an editor should look. `suggestion` is a corrected sentence that the evidence
    bears.
    """

    verdict: str
    why: str
    evidence: tuple[Fact, ...] = ()
    rules: dict[str, str] | None = None
    flag: bool = False
    suggestion: str | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True)
class Case:
    """A statement whose people and titles are known: `people` and `titles` are rows, in the statement's
    order; of the titles those that the graph does not have are left out (`unlinked` has their names).
    `named` are the rows of the people that the article names, None where that is not told. `calendar` is of
    the article's day; `works` is that of all statements of the article."""

    graph: Graph
    calendar: Calendar
    works: Works
    statement: Statement
    date: dt.date
    people: tuple[int, ...]
    titles: tuple[int, ...]
    unlinked: tuple[str, ...]
    named: frozenset[int] | None

    @property
    def view(self) -> View:
        return self.graph.view

    def about(self, *people: int) -> Case:
        """The same of these people alone."""
        return replace(self, people=people)

    def of(self, *titles: int) -> Case:
        """The same of these titles alone."""
        return replace(self, titles=titles)
