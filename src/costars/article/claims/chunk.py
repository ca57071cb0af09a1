"""A chunk: a group of people or titles, a year, a duration, or a plain word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..statements import Found


@dataclass(slots=True)
class Member:
    """Somebody or something of a group, and where the text names it (of a pronoun: the pronoun)."""

    found: Found
    start: int
    end: int


@dataclass(slots=True)
class Prefix:
    """What stands before a name: "'Heat' star": titles, the roles of the noun, and whose name it stands
    before."""

    titles: Chunk
    roles: tuple[str, ...]
    noun: str
    members: list[Member]


@dataclass(slots=True)
class Chunk:
    """`kind`: "P" people, "T" titles, "Y" year, "D" duration in years, "N" number, "O" ordinal, "w" word,
    "." mark. `low` is the word in lower case. `anaphor` is set where the text does not name who is meant."""

    kind: str
    start: int
    end: int
    low: str = ""
    members: list[Member] = field(default_factory=list)
    value: int | None = None
    about: bool = False
    bound: str | None = None
    possessive: bool = False
    anaphor: str | None = None
    number: int = 1  # of an anaphor: how many it stands for; 0 unknown plural
    gender: str = ""
    nouns: tuple[str, ...] = ()  # words between the determiner and a title, or the head of an anaphor
    capital: bool = False
    series: bool = False
    kin: Sequence[tuple[str, list[Member], list[Member]]] = ()  # (noun, whose, who)
    opening: str = ""  # of an anaphor of titles: its first word
    prefixes: Sequence[Prefix] = ()

    @property
    def names_people(self) -> bool:
        """Whether it names people that are known, by no pronoun and not as whose something is."""
        return self.kind == "P" and bool(self.members) and not self.anaphor and not self.possessive
