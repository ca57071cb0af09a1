"""Parts told one after another without a verb: "starred in T, P as R and Q as S", "among them P as R"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import ROLE_NOUNS
from .engagement import Engagement
from .names import part_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["rosters"]

_JOINS = frozenset(", and while ; with plus".split())
_STOPS = frozenset(", . ; — and while with opposite who which in on for ( ) alongside".split())


def rosters(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """The parts of "P as R and Q as S" behind a comma, and of "among them P as R", in the title named before or
    spoken of."""
    if scene.question:
        return
    chunks = scene.chunks
    told = {m.start for e in found if e.role for m in e.people}
    i = 1
    while i < len(chunks) - 2:
        among = chunks[i - 1].anaphor == "them" and i > 1 and chunks[i - 2].low == "among"
        if not among and chunks[i - 1].low not in (",", "—", ":", "the"):
            i += 1
            continue
        items, stop = _items(scene, chunks, i)
        title = scene.nearest(chunks[i].start) if items else None
        if title is not None and (len(items) > 1 or among) and _tells_cast(scene, i, found):
            for who, role in items:
                if who.members[0].start not in told:
                    yield Engagement(
                        list(who.members), [title], who.start, role[-1].end, False, None, role
                    )
        i = max(stop, i + 1)


def _tells_cast(scene: Scene, i: int, found: list[Engagement]) -> bool:
    """Whether acting or a part has been told in the sentence before `i`."""
    return any(e.start < scene.chunks[i].start for e in found)


def _items(scene: Scene, chunks: list[Chunk], i: int) -> tuple[list[tuple[Chunk, tuple[Chunk, ...]]], int]:
    """The people and parts of a row of "P as R" that begins at `i`, and the place behind it."""
    items: list[tuple[Chunk, tuple[Chunk, ...]]] = []
    k = stop = i
    while k + 2 < len(chunks):
        if chunks[k].low == "the" and chunks[k + 1].anaphor == "one":
            k += 1
        who = chunks[k]
        named = who.kind == "P" and len(who.members) == 1 and not who.possessive
        if not named or who.anaphor not in (None, "one") or chunks[k + 1].low != "as":
            break
        n = k + 2
        while n < len(chunks) and chunks[n].low not in _STOPS:
            n += 1
        role = tuple(chunks[k + 2 : n])
        if not role or role[-1].low in ROLE_NOUNS or part_name(scene, role) is None:
            break
        items.append((who, role))
        stop = k = n
        while k < len(chunks) and chunks[k].low in _JOINS:
            k += 1
    return items, stop
