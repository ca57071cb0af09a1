"""An engagement: who acted in what, with whom, as whom."""

from __future__ import annotations

from dataclasses import dataclass

from ..chunk import Chunk, Member
from ..clause import Clause

PARTNERS = ("with", "alongside", "opposite", "beside", "against", "besides")


PLACES = ("in", "on", "for", "of", "at", "into", "from", "and", "within", "throughout", "during")


@dataclass(slots=True)
class Engagement:
    """`people` acted in `titles`, `together` or not, as `role` (the chunks of the name, or none). `start`, `end`
    is the predicate's span. `mutual` says that the people are said to be together ("co-starred")."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    together: bool
    clause: Clause | None
    role: tuple[Chunk, ...] = ()
    plays: bool = False  # said by a verb of playing, which says no acting besides
    subjects: int = 0
    title_role: bool = False  # the part that the title names


def members_of(chunks: list[Chunk]) -> list[Member]:
    return [m for c in chunks for m in c.members]


def role_of(clause: Clause) -> tuple[Chunk, ...]:
    """The words behind "as"."""
    for complement in clause.of("as"):
        return complement.words or (complement.chunk,)
    return ()
