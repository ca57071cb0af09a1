"""Partners named with "with" behind a title: "starred in T, with P in support", "ran for her life in T, with
P for company"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..keys import each_once, key_of
from ..modality import denied, doubted
from ..patterns import Encoded, find
from ..words import AUXILIARIES, PREPOSITIONS
from .acting import engagements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["withs"]

_PARTNER = "co-star|costar|partner|co-lead|opposite-number|sidekick|foil|castmate|love-interest"
# Behind "with P": what says that P was there too, and acted.
_THERE = (
    "P in support|tow",
    "P for company|support",
    f"P as p ~ {_PARTNER}",
    "P as p leading|romantic man|lady|partner|interest",
    "P by|at p side",
    "P along for the ride",
    "P among p friends|co-stars|castmates|colleagues",
    "P beside|alongside|opposite P",
    "P in one|another|each|most scene|scenes",
)
_NO_ACTING = frozenset("direct write produce create".split())
_MADE = frozenset("made make makes making did shot filmed".split())
_LONG = 14  # how many chunks may stand between a title and "with"


def withs(scene: Scene) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int, bool, bool]]:
    """(people, titles, start, end, sure, made) of each such place; made: said of any work."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i in range(len(chunks) - 1):
            partner = chunks[i + 1]
            if chunks[i].low != "with" or not partner.names_people:
                continue
            lows = [c.low for c in chunks[max(0, i - _LONG) : i]]
            if denied(lows) or doubted(lows):
                continue
            there = any(
                first == 0 for text in _THERE for _, first, _ in find(Encoded(chunks[i + 1 : i + 7]), text)
            )
            told = (_engaged(scene, piece, i) or _led(scene, piece, i)) if there else None
            if told is None:
                continue
            people, title = told
            everyone = each_once([*people, *partner.members])
            if len(everyone) != len(people) + len(partner.members):
                continue
            if any(key_of(m.found) in scene.discourse.makers for m in partner.members):
                continue
            places = [(m.start, m.end) for m in everyone] + [(title.start, title.end)]
            yield (
                tuple(sorted(everyone, key=lambda m: m.start)), (title,),
                min(s for s, _ in places), max(e for _, e in places), False, _made(chunks, title, i),
            )  # fmt: skip


def _engaged(scene: Scene, piece: Piece, i: int) -> tuple[list[Member], Member] | None:
    """Who is told to have acted in the title just before."""
    chunks = piece.chunks
    title = next((c for c in reversed(chunks[max(0, i - _LONG) : i]) if c.kind == "T" and c.members), None)
    if title is None:
        return None
    named = title.members[-1]
    partner = {key_of(m.found) for m in chunks[i + 1].members}
    for event in engagements(scene):
        subject = event.clause.subject if event.clause is not None else None
        if (
            event.together
            or event.start > chunks[i].start
            or event.start < chunks[0].start
            or (subject is not None and subject.kind == "T")
            or len(event.people) > 2
            or not any(t.start == named.start for t in event.titles)
            or any(key_of(m.found) in partner for m in event.people)
        ):
            continue
        heads = [c for c in scene.chunks if c.kind == "P" and any(m in c.members for m in event.people)]
        if any(len(c.members) > len(event.people) for c in heads):
            continue  # one of several
        return each_once(event.people), named
    return None


def _led(scene: Scene, piece: Piece, i: int) -> tuple[list[Member], Member] | None:
    """Who is the subject of a clause that names a title: "in T she ran from bears, with P for company"."""
    chunks = piece.chunks
    title = next((c for c in reversed(chunks[max(0, i - _LONG) : i]) if c.kind == "T" and c.members), None)
    if title is None or chunks.index(title) < 1 or not _inside(chunks, chunks.index(title)):
        return None
    before = [c for c in scene.clauses if c.piece is piece and c.place < i]
    if before and before[-1].family in _NO_ACTING:
        return None
    for k, chunk in enumerate(chunks[:i]):
        if chunk.kind == "P" and not chunk.possessive and (not k or chunks[k - 1].low not in PREPOSITIONS):
            verb = chunks[k + 1] if k + 1 < len(chunks) else None
            known = chunk.members and verb is not None and verb.kind == "w" and verb.low not in PREPOSITIONS
            return (each_once(chunk.members), title.members[-1]) if known else None
    return None


def _inside(chunks: list[Chunk], k: int) -> bool:
    """Whether "in" or "on" governs the title at `k`."""
    j = k - 1
    while j > 0 and k - j < 4 and (chunks[j].kind in "wYN" or chunks[j].possessive):
        if chunks[j].low in ("in", "on") or chunks[j].low in AUXILIARIES:
            break
        j -= 1
    return chunks[j].low in ("in", "on") or chunks[k - 1].low in _MADE


def _made(chunks: list[Chunk], title: Member, i: int) -> bool:
    return any(
        a.low in _MADE and b.kind == "T" and title in b.members for a, b in itertools.pairwise(chunks[:i])
    )
