"""An engagement: who acted in what, with whom, as whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..keys import key_of
from ..words import AUXILIARIES, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from ..chunk import Chunk, Member
    from ..clause import Clause

PARTNERS = ("with", "alongside", "opposite", "beside", "against", "besides")


PLACES = ("in", "on", "for", "of", "at", "into", "from", "and", "within", "throughout", "during")


@dataclass(slots=True)
class Engagement:
    """`people` acted in `titles`, `together` or not, as `role` (the chunks of the name, or none). `start`,
    `end` is the predicate's span. `mutual` says that the people are said to be together ("co-starred")."""

    people: list[Member]
    titles: list[Member]
    start: int
    end: int
    together: bool
    clause: Clause | None
    role: tuple[Chunk, ...] = ()
    plays: bool = False  # said by a verb of playing, which says no acting besides
    subjects: int = 0
    told: int = 0  # where the description of the part ends
    title_role: bool = False  # the part that the title names
    kin: bool = False  # a part told by what it is to another part

    def __post_init__(self) -> None:
        if self.role:
            self.told = self.role[-1].end

    @property
    def part_first(self) -> bool:
        """ "starred as R opposite P": somebody acted as R, and besides that together with P."""
        return (
            bool(self.role)
            and self.subjects == 1 < len(self.people)
            and self.role[-1].end < min(m.start for m in self.people[1:])
        )


def said_already(event: Engagement, found: list[Engagement], person: Member, title: Member) -> bool:
    """Whether the same sentence says more of it: what is told of a part without a name ("as R in T, P plays
    the viper") is that part, and who was in T with others ("with P, who is superb as R") was in T."""
    described = not event.role and (
        event.told > 0 if event.clause is None else event.clause.family == "play"
    )  # fmt: skip
    if not described and (event.clause is not None or not event.role):
        return False
    key, of = key_of(person.found), key_of(title.found)
    for other in found:
        same = other is not event and any(key_of(t.found) == of for t in other.titles)
        if not same or not any(key_of(p.found) == key for p in other.people):
            continue
        if (described and other.plays and other.role) or (not described and other.together):
            return True
    return False


def members_of(chunks: list[Chunk]) -> list[Member]:
    return [m for c in chunks for m in c.members]


def titles_of(clause: Clause, *prepositions: str) -> list[Chunk]:
    """The titles of a clause, without one that stands before the next ("…, and in T she was …")."""
    chunks = clause.piece.chunks
    kept = []
    for chunk in clause.titles(*prepositions):
        i = next((k for k, c in enumerate(chunks) if c is chunk), len(chunks))
        after = [c for c in chunks[i + 1 : i + 4] if c.low != ","]
        if (
            len(after) > 1
            and i > clause.place + 2
            and chunks[i - 2].low in ("and", ",", ";", "but")
            and after[0].kind == "P"
            and not after[0].possessive
            and (after[1].low in VERBS or after[1].low in AUXILIARIES)
        ):
            continue
        kept.append(chunk)
    return kept


def role_of(clause: Clause) -> tuple[Chunk, ...]:
    """The words behind "as"."""
    for complement in clause.of("as"):
        role = complement.words or (complement.chunk,)
        return (*role, *_described_on(clause.piece.chunks, role))
    return ()


def _described_on(chunks: list[Chunk], role: tuple[Chunk, ...]) -> list[Chunk]:
    """ "as funny, underachieving security guard Stan Olszewski": what goes on behind the comma."""
    i = next((k for k, c in enumerate(chunks) if c is role[-1]), len(chunks)) + 1
    kin = [c for c in role if not (c.kind == "P" and (c.anaphor == "kin" or c.possessive))]
    if i >= len(chunks) or chunks[i].low != "," or any(c.capital or c.kind != "w" for c in kin):
        return []
    named_at = i + 1
    while named_at < len(chunks) and chunks[named_at].kind == "w" and chunks[named_at].capital:
        named_at += 1
    if named_at > i + 1 and (named_at == len(chunks) or chunks[named_at].low in (".", ",", ";", "and", ")")):
        return chunks[i:named_at]  # "as the friend, Juan Carlos"
    more = [chunks[i]]
    for chunk in chunks[i + 1 :]:
        if chunk.kind != "w" or chunk.low in PREPOSITIONS or chunk.low in _NOT_ON or len(more) > 9:
            break
        more.append(chunk)
    named = next((k for k, c in enumerate(more) if c.capital), None)
    if named is None or named < 2 or any(c.low in AUXILIARIES for c in more):
        return []
    return more


_NOT_ON = frozenset("and but who which that while when where the a an his her their".split())
