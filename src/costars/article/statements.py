"""What the reading of an article hands on: mentions found in the text, and statements made about them.

A mention is where the text names a person or a title; a statement is one claim before it has a verdict. Rows
are rows of the opened graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Found", "Party", "Statement"]

_FAR = 140  # code points: more than almost any statement of a time together takes


@dataclass(frozen=True, slots=True)
class Found:
    """One mention, code points `start` to `end` (possessive and quotation marks not included).

    `row` is what it means; where it is None, `candidates` (row and score from 0 to 1, best first) are those
    that fit about equally well, and none at all means that the graph has nothing of that name. `name` is the
    name in the graph, else the full name by which the article knows it. `marked`: in quotes or italics.
    `year` is the year that stands beside a title ("the 2004 film X", "X (2004)"), and `year_span` where.
    """

    what: Literal["person", "title"]
    start: int
    end: int
    text: str
    name: str
    row: int | None
    candidates: tuple[tuple[int, float], ...] = ()
    marked: bool = False
    year: int | None = None
    year_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A person or title of a statement: a row, or several that it may be, or none and only its name."""

    text: str
    row: int | None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim as read. `kind` and the meaning of `people`, `titles`, `year` and `value` are those of the
    claims in docs/claims.md.

    `about` says that a number is round or hedged ("two decades", "nearly 20 years"), `bound` that it is only
    a limit: "at least" ("more than 20 years"), "at most" ("in under ten years"). `never`: the people are said
    never to have worked together before (kind first_together). `acting`: whether "together" is said of acting
    ("co-starred", "acted alongside") or of any work ("worked together"); with True the rules are those of
    acting, with False `any_work`. `assumed`: somebody of it is named only by a word like "they". `past`: it
    is told of a time before another in the past ("had not worked together since"), so that what came later
    is nothing against it. `places`: where each of the people is named, or the pronoun that stands for
    them. `other_titles`: where its one title is not named with it ("the film"), which others may be meant.
    """

    kind: str
    start: int
    end: int
    people: tuple[Party, ...] = ()
    titles: tuple[Party, ...] = ()
    year: int | None = None
    value: int | str | None = None
    status: str | None = None
    quoted_from: str | None = None
    about: bool = False
    bound: str | None = None
    never: bool = False
    acting: bool = True
    assumed: bool = False
    past: bool = False
    places: tuple[int, ...] = ()
    other_titles: tuple[Party, ...] = ()

    @property
    def far(self) -> bool:
        """Whether the words that say it stand so far apart that it may be said of something else."""
        return self.end - self.start > _FAR
