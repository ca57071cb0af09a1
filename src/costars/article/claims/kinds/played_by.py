"""Parts told in the passive: "R is played by P in T", "the mother was played by P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import borrowed
from .engagement import Engagement, members_of
from .part_words import PERSONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["played_by"]

_DETERMINERS = frozenset("a an the one two another his her their".split())


def played_by(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "R, played by P, …", "R is played by P in T"."""
    chunk = clause.chunk
    agents = members_of(clause.people("by"))
    titles = members_of(clause.titles("in", "on"))
    back: list[Chunk] = []
    k = clause.place - 1
    chunks = clause.piece.chunks
    if k > 1 and chunks[k].low in ("man", "woman") and chunks[k - 2].low == "of":
        return  # "R, the sister of the man played by P"
    while k >= 0 and (
        chunks[k].low in (",", "is", "was", "being", "are", "were", "who", "'s")
        or (chunks[k].kind == "w" and not chunks[k].capital and not back)
    ):
        k -= 1
    while k >= 0 and chunks[k].kind == "w" and chunks[k].capital:
        back.insert(0, chunks[k])
        k -= 1
    if back and back[0].low in _DETERMINERS:
        back = []  # "The mother was played by P"
    if clause.place and chunks[clause.place - 1].low in ("character", "part", "role"):
        back = []  # "the sister of the character played by P"
        if titles or not agents or len(agents) != 1:
            return
        near = scene.nearest(chunk.start)
        if near is not None and scene.here(near):
            yield Engagement(agents, [near], chunk.start, chunk.end, False, clause)
        return
    if not back and agents and (clause.place > 1 and chunks[clause.place - 2].low in PERSONS):
        lent = borrowed(scene, chunk.start, past=chunks[clause.place - 1].low in ("was", "were"))
        titles = titles or ([lent] if lent is not None else [])
        if scene.asserted(clause, titles):
            yield Engagement(agents, titles, chunk.start, chunk.end, False, clause, told=chunk.end)
        return
    if agents and len(agents) == 1 and scene.asserted(clause, titles):
        start = min(chunk.start, back[0].start if back else chunk.start)
        yield Engagement(agents, titles, start, chunk.end, False, clause, tuple(back), plays=True)
