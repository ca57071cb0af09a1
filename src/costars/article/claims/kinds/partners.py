"""People called by whom they acted with: "his 'Heat' co-star Al Pacino", "P, Q's leading lady in T"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .joint import distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["LOOSE", "NOUNS", "is_partner", "partners"]

NOUNS = frozenset(
    "co-star costar castmate cast-mate partner co-stars costars castmates cast-mates colleague colleagues "
    "co-lead co-leads counterpart screenmate partners".split()
)
_LEADING = frozenset("lady ladies man men".split())
LOOSE = frozenset("partner partners colleague colleagues counterpart".split())  # not "partner on T"
_WAS = frozenset("was is were are as became".split())


def partners(scene: Scene) -> Iterator[Statement]:
    """One `acted_together` for each title of each such phrase."""
    for piece in scene.pieces:
        yield from _prefixed(scene, piece.chunks)
        for i in range(len(piece.chunks)):
            if is_partner(piece.chunks, i):
                yield from _of_noun(scene, piece, i)


def _prefixed(scene: Scene, chunks: list[Chunk]) -> Iterator[Statement]:
    """ "her 'Heat' colleague Al Pacino", where the noun has become part of the name's chunk."""
    for holder, chunk in itertools.pairwise(chunks):
        for prefix in chunk.prefixes if holder.kind == "P" and holder.possessive else ():
            people = distinct([*holder.members, *prefix.members])
            if prefix.noun not in NOUNS or len(people) < 2:
                continue
            for title in prefix.titles.members:
                span = holder.start, max(m.end for m in prefix.members)
                yield scene.make("acted_together", sorted(people, key=lambda m: m.start), [title], span=span)


def is_partner(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun for somebody who acts with somebody stands at `i`."""
    low = chunks[i].low
    return chunks[i].kind == "w" and (
        low in NOUNS or (low in _LEADING and i > 0 and chunks[i - 1].low == "leading")
    )


def _of_noun(scene: Scene, piece: Piece, i: int) -> Iterator[Statement]:
    chunks = piece.chunks
    back = chunks[max(0, i - 6) : i]
    holder = next((c for c in reversed(back) if c.kind == "P" and c.possessive), None)
    if [c.low for c in chunks[i + 1 : i + 2]] == ["of"] and i + 2 < len(chunks) and chunks[i + 2].kind == "P":
        # "a co-star of Q's in T"
        yield from _said(scene, piece, i, chunks[i + 2], *_titles(scene, chunks, i + 2, None))
        return
    if (
        holder is None
        or not holder.members
        or {"not", "former", "never"} & {c.low for c in back} - {"former"}
    ):
        return
    yield from _said(scene, piece, i, holder, *_titles(scene, chunks, i, holder))


def _said(
    scene: Scene, piece: Piece, i: int, holder: Chunk, titles: list[Member], behind: int
) -> Iterator[Statement]:
    chunks = piece.chunks
    other = _other(piece, chunks, behind, holder)
    if not titles or other is None:
        return
    named = (
        other.members
        if chunks[i].low.endswith("s") or chunks[i].low in ("men", "ladies")
        else other.members[:1]
    )
    people = distinct([*holder.members, *named])
    if len(people) < 2:
        return
    for title in titles:
        places = [(c.start, c.end) for c in (holder, other, title, chunks[i])]
        span = min(s for s, _ in places), max(e for _, e in places)
        yield scene.make("acted_together", sorted(people, key=lambda m: m.start), [title], span=span)


def _titles(scene: Scene, chunks: list[Chunk], i: int, holder: Chunk | None) -> tuple[list[Member], int]:
    """The titles of the phrase whose noun stands at `i`, before it or behind it, and the place behind
    them."""
    start = next((k for k, c in enumerate(chunks) if c is holder), i)
    before = next((c for c in reversed(chunks[start + 1 : i]) if c.kind == "T" and c.members), None)
    if before is not None:
        return list(before.members), i + 1
    ties = ("from", "in") if chunks[i].low in LOOSE else ("in", "on", "from", "for")
    found: list[Member] = []
    k = i + 1
    while k < len(chunks) and chunks[k].low in ties:
        m = _title_at(chunks, k + 1)
        if m is None:
            break
        while m is not None:
            found += [t for t in chunks[m].members if not (chunks[m].anaphor and scene.announced(t.found))]
            k = m + 1
            m = _next_title(chunks, k)
        while k < len(chunks) and chunks[k].low in _LINKS and _leads_to(chunks, k, ties):
            k += 1
    return found, k


_LINKS = frozenset(", and as well its their both".split())


def _title_at(chunks: list[Chunk], k: int) -> int | None:
    """The place of the titles that a preposition before `k` governs."""
    m = k
    while m < len(chunks) and m - k < 6 and (
        chunks[m].kind in "wYN" or (chunks[m].kind == "P" and chunks[m].possessive)
    ):  # fmt: skip
        m += 1
    return m if m < len(chunks) and chunks[m].kind == "T" and chunks[m].members else None


def _next_title(chunks: list[Chunk], k: int) -> int | None:
    """Another title behind a comma or "and", and a few words on it: "and its sequel, T"."""
    m = k
    while (
        m < len(chunks)
        and m - k < 5
        and chunks[m].low in _LINKS | {"sequel", "sequels", "follow-up", "spinoff", "prequel"}
    ):
        m += 1
    return (
        m
        if k < m < len(chunks) and chunks[m].kind == "T" and chunks[m].members and not chunks[m].anaphor
        else None
    )


def _leads_to(chunks: list[Chunk], k: int, ties: tuple[str, ...]) -> bool:
    """Whether another preposition comes behind words that only join."""
    m = k
    while m < len(chunks) and chunks[m].low in _LINKS:
        m += 1
    return m < len(chunks) and chunks[m].low in ties and _title_at(chunks, m + 1) is not None


def _other(piece: Piece, chunks: list[Chunk], k: int, holder: Chunk) -> Chunk | None:
    """The other one: the name just behind, the host of the apposition, or the subject of "was"."""
    if k < len(chunks) and chunks[k].low in (",", "included", "include", "were", "are", "was", "is"):
        k += 1
    if (
        k < len(chunks)
        and chunks[k].kind == "P"
        and chunks[k].members
        and not chunks[k].anaphor
        and not chunks[k].possessive
    ):
        return chunks[k]
    j = next(n for n, c in enumerate(chunks) if c is holder) - 1
    while j >= 0 and chunks[j].low in (
        "of",
        "a",
        "an",
        "co-star",
        "costar",
        "co-stars",
        "one",
        "another",
        "castmate",
    ):
        j -= 1
    if j < 0:
        return (
            piece.host
            if piece.host is not None and piece.host.kind == "P" and piece.opener in (",", "—", "(")
            else None
        )
    if chunks[j].low in _WAS:
        while j >= 0 and chunks[j].kind == "w":
            j -= 1
        return chunks[j] if j >= 0 and chunks[j].kind == "P" and chunks[j].members else None
    if chunks[j].low == "," and j and chunks[j - 1].kind == "P" and chunks[j - 1].members:
        return chunks[j - 1]
    return None
