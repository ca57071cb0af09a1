"""What the kinds about two people together share: who is together, in what, when, for the first or last time.

A joint is one clause or phrase that says that people worked together: "co-starred", "last acted alongside",
"their third film together", "it has been 20 years since they shared a screen".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..keys import each_once

if TYPE_CHECKING:
    from ..chunk import Chunk, Member

__all__ = ["Joint", "distinct"]

distinct = each_once


@dataclass(slots=True)
class Joint:
    """`titles` and `year` are what is said of when; `since_titles`, `since_year` what stands behind "since";
    `after` titles of which nothing is said but that they were in them; `duration` a number of years with
    `about` and `bound`; `ordinal` the how-manieth time; `never` a denial without a date."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    last: bool = False
    first: bool = False
    first_time: bool = False  # "for the first time"
    never: bool = False
    year: int | None = None
    since_titles: list[Member] = field(default_factory=list)
    since_year: int | None = None
    until_then: bool = False  # "had never … before": before what the text speaks of
    since_then: bool = False  # "since", and nothing behind it
    after: list[Member] = field(default_factory=list)
    duration: Chunk | None = None
    ordinal: int | None = None
    bound: str | None = None  # of the ordinal
    acting: bool = True
    future: bool = False
    echo: bool = False  # of titles of which the sentence before has told that they were in them
    behind: bool = False  # somebody of them works behind the camera: no claim about acting
    counting: bool = False  # "T will be their third film": no claim about T besides

    @property
    def dated(self) -> bool:
        """Whether the time before this one is told."""
        return bool(self.since_titles) or self.since_year is not None or self.duration is not None

    @property
    def bare(self) -> bool:
        """Whether nothing is told of when and how often."""
        return not (self.titles or self.after or self.year or self.ordinal or self.dated or self.last)

    @property
    def told(self) -> bool:
        """Whether it says anything that a claim could be made of."""
        return bool(
            self.titles
            or self.after
            or self.year
            or self.never
            or self.ordinal
            or self.first_time
            or self.dated
        )

    def widen(self, chunk: Chunk) -> None:
        """Make the chunk part of the words that the claim needs."""
        self.start, self.end = min(self.start, chunk.start), max(self.end, chunk.end)
