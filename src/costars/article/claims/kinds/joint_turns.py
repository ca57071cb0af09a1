"""What a predicate of being together goes on to say: "…, and with P in U", "… and went on to U", "…, and
before that in U"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..patterns import find, ways
from .joint import Joint, distinct
from .joint_clauses import credits_only, subject_in
from .joint_spread import spread
from .joint_stretch import next_partner, titles_behind
from .joint_words import PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["again_in", "earlier", "in_turn", "went_on", "without_them"]


def without_them(clause: Clause, joint: Joint) -> Iterator[Joint]:
    """ "They acted together in T, with P and Q, and again in U": P and Q are of the first alone. Takes U from
    the joint."""
    chunks = clause.piece.chunks
    subject = subject_in(clause)
    if subject is None or len(subject.members) < 2 or len(joint.people) == len(subject.members):
        return
    for k, chunk in enumerate(chunks[:-3]):
        if chunk.low not in ("with", "alongside") or chunks[k - 1].low != "," or k < clause.place:
            continue
        rest = chunks[k + 2 :]
        again = next((n for n, c in enumerate(rest[:5]) if c.low in ("again", "then", "later", "also")), None)
        if not chunks[k + 1].names_people or again is None:
            continue
        later = [t for t in joint.titles if t.start > rest[again].start]
        if later and len(later) < len(joint.titles):
            joint.titles = [t for t in joint.titles if t not in later]
            yield Joint(
                list(subject.members), later, clause.chunk.start, clause.chunk.end, acting=joint.acting
            )
            return


def in_turn(scene: Scene, clause: Clause, before: Joint) -> Iterator[Joint]:
    """ "teamed with P in T, directed by Q, and with R in U": the partners of other titles."""
    chunks = clause.piece.chunks
    subject = subject_in(clause)
    if subject is None or subject.kind != "P" or not clause.people(*PARTNERS) or not before.titles:
        return
    k = clause.place + 1
    while k < len(chunks) and chunks[k].low not in (";", ":", "—"):
        partner = next_partner(chunks, k) if chunks[k].low in (",", "and") else None
        titles = None
        if partner is not None:
            comma = partner + 1 < len(chunks) and chunks[partner + 1].low == ","
            titles = titles_behind(chunks, partner + 1 + comma)
        if partner is None or titles is None or chunks[k].start < max(t.end for t in before.titles):
            k += 1
            continue
        people = distinct([*subject.members, *chunks[partner].members])
        if len(people) > len(subject.members):
            joint = Joint(people, list(chunks[titles].members), chunks[partner].start, chunks[titles].end)
            joint.acting = before.acting
            yield credits_only(scene, joint, soft=not joint.acting)
        k = titles + 1


def again_in(clause: Clause, before: Joint) -> Iterator[Joint]:
    """ "The couple acted together in T, with P, and again in U": P is told of T only."""
    chunks = clause.piece.chunks
    subject = subject_in(clause)
    if subject is None or len(subject.members) < 2 or len(before.people) <= len(subject.members):
        return
    for k in range(clause.place + 1, len(chunks) - 3):
        if [c.low for c in chunks[k : k + 2]] == ["and", "again"]:
            place = titles_behind(chunks, k + 2)
            titles = list(chunks[place].members) if place is not None else []
            if titles:
                before.titles = [t for t in before.titles if all(t.found != o.found for o in titles)]
                yield Joint(
                    distinct(subject.members), titles, chunks[k].start, chunks[place or k].end,
                    acting=before.acting,
                )  # fmt: skip


def _others(chunks: list[Chunk], first: int, last: int) -> bool:
    """Whether somebody else's clause stands there: "before that she was in T", "before that, in T, she …"."""
    behind = [c for c in chunks[last + 1 : last + 3] if c.low != ","]
    led = bool(behind) and behind[0].kind == "P" and not behind[0].possessive
    return led or any(c.kind == "P" and not c.possessive for c in chunks[first:last])


# What else they were together in, said behind it, of the same people.
_MORE = (
    "before|after that ,? in|on|for|came|was|with? p? T",
    "prior to that ,? in|on|for|came|was? p? T",
    "and|before [go move] on|back? to ~ p? T",
    "in between came|was p? T",
    "and ,? before that|them ,? T",
    "and would|did|have|had|has do|done? so? ~ again ~ in|on|for p? T",
)


_MORE_WAYS = ways(*_MORE)


def earlier(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "last seen together in T, and before that in U"; "They last acted in T. Before that came U"."""
    near = scene.discourse.sentence - scene.discourse.told_in <= 1
    told: Joint | None = scene.discourse.told if near else None  # type: ignore[assignment]
    for encoded in scene.encoded[-1:]:
        for (text,) in _MORE_WAYS.within(encoded):
            for groups, first, last in find(encoded, text):
                title = encoded.chunks[groups[-1] or 0]
                before = [j for j in found if j.start < encoded.chunks[first].start and (j.titles or j.year)]
                joint = before[-1] if before else told if first == 0 and "before" in text else None
                if joint is None or joint.never or not title.members or title.anaphor or joint.behind:
                    continue
                if _others(encoded.chunks, first, last):
                    continue
                new = [m for m in title.members if all(m.found is not t.found for t in joint.titles)]
                if new:
                    start = encoded.chunks[first].start
                    yield Joint(joint.people, new, start, title.end, acting=joint.acting)


_THEN = frozenset("later then subsequently again next afterwards eventually also".split())


def went_on(scene: Scene, clause: Clause, before: Joint) -> list[Joint]:
    """ "They first appeared together in T and later turned up in U, V and, most recently, W": together
    still."""
    chunks = clause.piece.chunks
    joined = next((k for k in range(clause.place - 1, -1, -1) if chunks[k].low == "and"), None)
    between = chunks[joined + 1 : clause.place] if joined is not None else []
    titles = [m for c in clause.titles("in", "on", "for", "and") for m in c.members]
    if (
        clause.family != "act"
        or clause.people(*PARTNERS)
        or not titles
        or not (before.titles or before.dated)
    ):
        return []
    if not _THEN & {c.low for c in between} or any(c.kind == "P" for c in between):
        return []
    here = any(c.start <= before.start < c.end for c in chunks[: clause.place])
    if not here or not scene.asserted(clause, titles):
        return []
    joint = Joint(before.people, titles, clause.chunk.start, clause.chunk.end, acting=before.acting)
    latest = list(spread(chunks, clause.place + 1, joint))
    joint.titles += [t for j in latest for t in j.titles if t not in joint.titles]
    return [joint, *latest]
