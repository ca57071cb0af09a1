"""Clauses that leave their verb out: "A starred in T and B in U", "A directed T, B U", "stars both, he in T
and she in U"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import AUXILIARIES, VERBS
from .engagement import PARTNERS, Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["left_out", "of_verbs_left_out"]

_JOINS = frozenset(", and while ; but".split())
_STARS = frozenset(
    "star stars actor actors actress actresses fame famous breakthrough breakthroughs debut debuts role "
    "roles part parts screen start starts career careers film films movie movies names".split()
)


def of_verbs_left_out(scene: Scene) -> Iterator[Engagement]:
    """Acting that one verb says of several people, each in a title of their own."""
    if scene.question:
        return
    told: set[int] = set()
    for clause in scene.clauses:
        subject = clause.subject
        if clause.family != "act" or clause.passive or subject is None or subject.kind != "P":
            continue
        titles = [t for t in clause.titles("in", "on") if t.members and t.start > clause.chunk.start]
        if not titles or any(clause.people(p) for p in PARTNERS) or not scene.asserted(clause):
            continue
        for people, others in left_out(clause, titles[0], "in", "on"):
            if clause.of("as") and people.members[0].found.row is None:
                break  # "starred as R in T and S in U": another part
            told.add(people.start)
            yield Engagement(
                list(people.members), list(others.members), people.start, people.end, False, None
            )
    for people, titles_of_theirs in _each_in_theirs(scene):
        if people.start not in told:
            yield Engagement(
                list(people.members), list(titles_of_theirs.members), people.start, people.end, False, None
            )


def left_out(clause: Clause, titles: Chunk, *prepositions: str) -> Iterator[tuple[Chunk, Chunk]]:
    """People and titles behind the clause's own titles, where the verb is not said again."""
    chunks = clause.piece.chunks
    k = next((n for n, c in enumerate(chunks) if c is titles), len(chunks)) + 1
    while True:
        m = k
        while m < len(chunks) and chunks[m].low in _JOINS:
            m += 1
        pair = _pair(chunks, m, prepositions)
        if m == k or pair is None:
            return
        yield chunks[m], chunks[pair]
        k = pair + 1


def _pair(chunks: list[Chunk], m: int, prepositions: tuple[str, ...]) -> int | None:
    """The place of the title of "P in T" (or "P T", without prepositions) at `m`."""
    if m + 1 >= len(chunks) or chunks[m].kind != "P" or not chunks[m].members or chunks[m].possessive:
        return None
    if chunks[m].anaphor not in (None, "he", "she", "they"):
        return None
    k = m + 1
    if prepositions:
        if chunks[k].low not in prepositions:
            return None
        k += 1
    while k < len(chunks) and (
        chunks[k].low == "the" or (prepositions and chunks[k].kind == "P" and chunks[k].possessive)
    ):
        k += 1
    if k >= len(chunks) or chunks[k].kind != "T" or not chunks[k].members or chunks[k].possessive:
        return None
    follows = chunks[k + 1] if k + 1 < len(chunks) else None
    if follows is not None and follows.kind == "w" and (follows.low in VERBS or follows.low in AUXILIARIES):
        return None
    if follows is not None and not prepositions and follows.kind not in "." and follows.low not in _JOINS:
        return None  # "and P 'T' fans"
    return k


def _each_in_theirs(scene: Scene) -> Iterator[tuple[Chunk, Chunk]]:
    """ "became stars that year, he in T and she in U"."""
    chunks = scene.chunks
    for i in range(1, len(chunks) - 6):
        if chunks[i - 1].low not in (",", "—", ":", ";") or chunks[i].anaphor not in ("he", "she"):
            continue
        first = _pair(chunks, i, ("in", "on"))
        if first is None:
            continue
        m = first + 1
        while m < len(chunks) and chunks[m].low in _JOINS:
            m += 1
        second = _pair(chunks, m, ("in", "on"))
        before = {c.low for c in chunks[max(0, i - 16) : i] if c.kind == "w"}
        acting = any(low in VERBS and VERBS[low][1] in ("act", "play", "costar") for low in before)
        if second is not None and chunks[m].anaphor in ("he", "she") and (acting or before & _STARS):
            if not {"not", "never", "might", "could", "would"} & before:
                yield chunks[i], chunks[first]
                yield chunks[m], chunks[second]
            return
