"""What the kinds about two people together share: who is together, in what, when, for the first or last time.

A joint is one clause or phrase that says that people worked together: "co-starred", "last acted alongside",
"their third film together", "it has been 20 years since they shared a screen".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..chunk import Chunk, Member
from ..keys import key_of

__all__ = ["Joint"]


@dataclass(slots=True)
class Joint:
    """`titles` and `years` are what the clause says of when; `since` what stands behind "since"; `duration` a number
    of years with `about` and `bound`; `ordinal` the how-manieth time; `never` a denial without a date."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    last: bool = False
    first: bool = False
    first_time: bool = False  # "for the first time"
    never: bool = False
    again: bool = False
    year: int | None = None
    since_year: int | None = None
    since_titles: list[Member] = field(default_factory=list)
    duration: Chunk | None = None
    ordinal: int | None = None
    acting: bool = True
    future: bool = False
    counted: int | None = None  # "the third in which …"
    title_ends: list[tuple[int, int]] = field(default_factory=list)


def distinct(members: list[Member]) -> list[Member]:
    seen = set()
    out = []
    for member in members:
        if key_of(member.found) not in seen:
            seen.add(key_of(member.found))
            out.append(member)
    return out


# Clauses --------------------------------------------------------------------------------------------


# Idioms ---------------------------------------------------------------------------------------------


# Nouns ----------------------------------------------------------------------------------------------
