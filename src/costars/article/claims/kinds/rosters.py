"""Parts told one after another without a verb: "starred in T, P as R and Q as S", "among them P as R"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import borrowed, cast_of
from ..words import ROLE_NOUNS
from .bare_parts import name_alone
from .casts import name_behind
from .engagement import Engagement
from .names import NOT_NAMES, part_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["as_before", "behind_semicolons", "pairs", "rosters"]

_JOINS = frozenset(", and while ; with plus".split())
_STOPS = frozenset(", . ; — and while with opposite who which in on for ( ) alongside".split())


def rosters(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """The parts of "P as R and Q as S" behind a comma, and of "among them P as R", in the title named
    before or spoken of."""
    if scene.question:
        return
    chunks = scene.chunks
    told = {m.start for e in found if e.role for m in e.people}
    i = 1
    while i < len(chunks) - 2:
        among = chunks[i - 1].anaphor == "them" and i > 1 and chunks[i - 2].low == "among"
        if not among and chunks[i - 1].low not in (",", "—", ":", "the", "and", "while"):
            i += 1
            continue
        items, stop = _items(scene, chunks, i)
        title = scene.nearest(chunks[i].start) if items else None
        enough = len(items) > 1 or among or (len(items) == 1 and _one_more(items[0][0], i, chunks, found))
        if title is not None and enough and _tells_cast(scene, i, found):
            for who, role in items:
                if who.members[0].start not in told:
                    yield Engagement(list(who.members), [title], who.start, role[-1].end, False, None, role)
        i = max(stop, i + 1)


def pairs(scene: Scene) -> Iterator[Engagement]:
    """ "A and B were R and S (in T)"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks[:-3]):
            who = chunks[i - 1] if i else None
            if chunk.low not in ("were", "are") or who is None or who.kind != "P" or who.possessive:
                continue
            parts, k = _two_names(chunks, i + 1)
            if len(who.members) != 2 or len(parts) != 2:
                continue
            placed = k + 1 < len(chunks) and chunks[k].low in ("in", "on") and chunks[k + 1].kind == "T"
            title = borrowed(scene, chunk.start, past=chunk.low == "were")
            if not placed and not _of_a_cast(scene, chunk, parts):
                title = None
            if piece.opener == "inwhich" and piece.host is not None and piece.host.kind == "T":
                title = piece.host.members[-1]
            titles = list(chunks[k + 1].members) if placed else [title] if title is not None else []
            for person, part in zip(who.members, parts, strict=True):
                if titles:
                    yield Engagement(
                        [person], titles, chunk.start, chunk.end, False, None, part, plays=True, subjects=1
                    )


def _of_a_cast(scene: Scene, verb: Chunk, parts: list[tuple[Chunk, ...]]) -> bool:
    """Whether names are those of parts where no title stands: a single word only where a cast is told."""
    last = [part[-1].low for part in parts]
    if any(low in NOT_NAMES or low.endswith(("ans", "ers", "ish", "ese", "ists")) for low in last):
        return False
    return all(len(part) > 1 for part in parts) or cast_of(scene, verb.start, []) is not None


def _two_names(chunks: list[Chunk], i: int) -> tuple[list[tuple[Chunk, ...]], int]:
    """The two names that stand at `i`, joined by "and", and the place behind them."""
    parts: list[list[Chunk]] = [[]]
    k = i
    while k < len(chunks) and chunks[k].kind in "wT" and chunks[k].low not in ("in", "on"):
        if chunks[k].low == "and":
            parts.append([])
        elif not chunks[k].capital and chunks[k].low not in ("the", "of"):
            return [], k
        else:
            parts[-1].append(chunks[k])
        k += 1
    ends = k >= len(chunks) or chunks[k].kind == "." or chunks[k].low in ("in", "on")
    names = all(part and name_alone(part) for part in parts)
    return ([tuple(part) for part in parts], k) if ends and names else ([], k)


def as_before(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """ "P plays R in T, as he had done in U": R there too."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-4]):
        if chunk.low != "as" or chunks[i + 1].kind != "P" or chunks[i + 1].possessive:
            continue
        k = i + 2
        while k < len(chunks) and chunks[k].low in ("had", "has", "did", "done", "does", "already", "once"):
            k += 1
        if (
            k == i + 2
            or k + 1 >= len(chunks)
            or chunks[k].low not in ("in", "on")
            or chunks[k + 1].kind != "T"
        ):
            continue
        who = chunks[i + 1].members
        before = [e for e in found if e.role and e.start < chunk.start and len(e.people) == 1]
        if before and len(who) == 1 and scene.same(who[0], before[-1].people[0]):
            yield Engagement(
                before[-1].people, list(chunks[k + 1].members), chunk.start, chunk.end, False, None,
                before[-1].role, plays=True,
            )  # fmt: skip


def _one_more(who: Chunk, i: int, chunks: list[Chunk], found: list[Engagement]) -> bool:
    """ "appeared in it as R, a cop, and P as S", "…, the latter as R"."""
    if who.anaphor == "one":
        return True
    told = [e for e in found if e.role and e.clause is not None and e.start < who.start]
    return chunks[i - 1].low in ("and", "while") and any(
        e.clause is not None and e.clause.family in ("act", "costar", "cast", "see") for e in told
    )


def behind_semicolons(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """ "In T, A plays R; B, S; and C, U": the verb is left out for a comma."""
    chunks = scene.chunks
    told = [e for e in found if e.plays and e.role and len(e.people) == 1]
    for i in range(1, len(chunks) - 2 if told else 0):
        who = chunks[i]
        joined = chunks[i - 1].low == ";" or [c.low for c in chunks[max(0, i - 2) : i]] == [";", "and"]
        if not joined or who.kind != "P" or len(who.members) != 1 or who.anaphor or chunks[i + 1].low != ",":
            continue
        k = i + 2
        while k < len(chunks) and chunks[k].kind in "wT" and chunks[k].capital:
            k += 1
        ends = k >= len(chunks) or chunks[k].low in (";", ".", ",")
        before = [e for e in told if e.start < who.start]
        if k == i + 2 or not ends or not before or not name_alone(chunks[i + 2 : k]):
            continue
        titles = before[-1].titles or [t for t in [scene.nearest(who.start)] if t is not None]
        if titles:
            yield Engagement(
                list(who.members), titles, who.start, chunks[k - 1].end, False, None,
                tuple(chunks[i + 2 : k]), plays=True,
            )  # fmt: skip


def _tells_cast(scene: Scene, i: int, found: list[Engagement]) -> bool:
    """Whether acting or a part has been told in the sentence before `i`."""
    here = scene.chunks[i].start
    return any(e.start < here for e in found) or any(
        (c.family in ("act", "costar") or (c.family == "direct" and c.people("")))
        and c.chunk.start < here
        and scene.asserted(c)
        for c in scene.clauses
    )


def _items(scene: Scene, chunks: list[Chunk], i: int) -> tuple[list[tuple[Chunk, tuple[Chunk, ...]]], int]:
    """The people and parts of a row of "P as R" that begins at `i`, and the place behind it."""
    items: list[tuple[Chunk, tuple[Chunk, ...]]] = []
    k = stop = i
    while k + 2 < len(chunks):
        if chunks[k].low == "the" and chunks[k + 1].anaphor == "one":
            k += 1
        who = chunks[k]
        named = who.kind == "P" and len(who.members) == 1 and not who.possessive
        if not named or who.anaphor not in (None, "one", "he", "she") or chunks[k + 1].low != "as":
            break
        n = k + 2
        while n < len(chunks) and chunks[n].low not in _STOPS:
            n += 1
        if n > k + 2 and not chunks[n - 1].capital:
            n = name_behind(chunks, n)
        role = tuple(chunks[k + 2 : n])
        if not role or role[-1].low in ROLE_NOUNS or part_name(scene, role) is None:
            break
        items.append((who, role))
        stop = k = n
        while k < len(chunks) and chunks[k].low in _JOINS:
            k += 1
    return items, stop
