"""Titles called the first or last of somebody's without the word together: "Their most recent was T", "The
last to feature both was T", "the first film in 20 years to star A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..modality import doubted
from ..words import ORDINALS
from .joint import Joint
from .joint_heads import LAST, as_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["naming"]

_SHOWING = frozenset("feature star pair unite include bring reunite team see have put".split())
_WAS = frozenset("was is came being remains".split())


def naming(scene: Scene) -> Iterator[Joint]:
    """The joints of such phrases."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            last, first = _which(chunk)
            rank = _rank(chunk)
            if not (last or first or rank) or doubted([c.low for c in chunks[max(0, i - 6) : i]]):
                continue
            if i and chunks[i - 1].low in ("not", "n't", "never"):
                continue
            joint = _to_feature(scene, piece, i, last)
            if joint is None and (last or first):
                joint = _theirs(chunks, i, last)
            if joint is not None:
                yield joint


def _which(chunk: Chunk) -> tuple[bool, bool]:
    """Whether a chunk says last, or first: a word, or "the last film" as one chunk."""
    if chunk.kind == "T" and chunk.anaphor == "film":
        return bool(LAST & set(chunk.nouns)), "first" in chunk.nouns
    return chunk.kind == "w" and chunk.low in LAST, chunk.kind == "O" and chunk.value == 1


def _rank(chunk: Chunk) -> int | None:
    """ "the third film": which of several, past the first."""
    if chunk.kind == "T" and chunk.anaphor == "film":
        return next((ORDINALS[w] for w in chunk.nouns if ORDINALS.get(w, 0) > 1), None)
    return chunk.value if chunk.kind == "O" and (chunk.value or 0) > 1 else None


def _to_feature(scene: Scene, piece: Piece, i: int, last: bool) -> Joint | None:
    """ "the last (film) to feature both", "the first in 20 years to star A and B"."""
    chunks = piece.chunks
    to = next((k for k in range(i + 1, min(i + 8, len(chunks) - 2)) if chunks[k].low == "to"), None)
    if to is None or chunks[to + 1].low not in _SHOWING:
        return None
    group = next((c for c in chunks[to + 2 : to + 5] if c.kind == "P" and not c.possessive), None)
    if group is None or len(group.members) < 2:
        return None
    joint = Joint(
        list(group.members), [], chunks[i].start, group.end, last=last, first=not last, counting=True
    )
    behind = chunks.index(group) + 1
    for k in [*range(i + 1, to), *range(behind, min(behind + 4, len(chunks)))]:
        if chunks[k].kind == "D" and chunks[k - 1].low == "in":
            joint.duration = chunks[k]
        elif chunks[k - 1].low == "since" and chunks[k].kind == "Y":
            joint.since_year = chunks[k].value
        elif chunks[k - 1].low == "since" and chunks[k].kind == "T":
            joint.since_titles = list(chunks[k].members)
    if joint.dated:
        return joint
    rank = _rank(chunks[i])
    if rank is not None and not last:
        # "T is the third film to star A and B"
        joint.first, joint.ordinal = False, rank
    joint.titles = _named_behind(chunks, chunks.index(group) + 1) or as_subject(scene, piece, i)[0]
    return joint if joint.titles else None


def _theirs(chunks: list[Chunk], i: int, last: bool) -> Joint | None:
    """ "Their most recent was T in Y"."""
    k = i - 1 if i and chunks[i - 1].low == "most" else i
    owner = chunks[k - 1] if k else None
    if owner is None or owner.kind != "P" or not owner.possessive or len(owner.members) < 2:
        return None
    titles = _named_behind(chunks, i + 1)
    if not titles:
        return None
    year = next((c for c in chunks[i + 2 : i + 8] if c.kind == "Y"), None)
    end = max(titles[-1].end, year.end if year is not None else 0)
    return Joint(
        list(owner.members), titles, owner.start, end, last=last, first=not last,
        year=year.value if year is not None else None,
    )  # fmt: skip


def _named_behind(chunks: list[Chunk], k: int) -> list[Member]:
    """The titles behind "was"."""
    if k >= len(chunks) or chunks[k].low not in _WAS:
        return []
    title = next((c for c in chunks[k + 1 : k + 4] if c.kind == "T" and c.members and not c.anaphor), None)
    return list(title.members) if title is not None else []
