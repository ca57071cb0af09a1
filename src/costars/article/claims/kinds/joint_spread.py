"""The first and the last of several titles: "…, most recently T", "starting with T and ending with U"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .joint import Joint
from .joint_words import BREAKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk

__all__ = ["spread"]

_LAST = [
    tuple(words.split())
    for words in (
        "most recently|the last of them|the latest of them|the most recent of them|the last of these|"
        "the most recent of these|the latest of these|ending with|ending in|ended with|"
        "ended in|culminating in|culminating with|"
        "concluding with|"
        "finishing with|up to|the latest being|the last being|the most recent being|"
        "the last of which was|the last in|"
        "the latest|the last|the most recent|latest in|last in"
    ).split("|")
]
_FIRST = [
    tuple(words.split())
    for words in (
        "starting with|beginning with|the first of them|the first of these|first in|the first being|the "
        "first in|kicking off with|"
        "dating back to|the first"
    ).split("|")
]


_BREAKS = BREAKS - {":"}
_ENDS = tuple((words, last) for some, last in ((_LAST, True), (_FIRST, False)) for words in some)
_OPENING = frozenset(words[0] for words, _ in _ENDS)


def spread(chunks: list[Chunk], place: int, joint: Joint) -> Iterator[Joint]:
    """The joints of the words behind `place`, which say of titles that they were the first or last."""
    lows = [c.anaphor if c.anaphor == "them" else c.low for c in chunks]
    for k in range(place, len(chunks)):
        if lows[k] in _BREAKS or lows[k] in ("who", "which"):
            return
        if lows[k] not in _OPENING:
            continue
        for words, last in _ENDS:
            if tuple(lows[k : k + len(words)]) != words:
                continue
            title = _title(chunks, k + len(words))
            if title is not None:
                yield Joint(
                    joint.people, list(title.members[:1]), joint.start, max(joint.end, title.end), last=last,
                    first=not last, acting=joint.acting,
                )  # fmt: skip
                break


def _title(chunks: list[Chunk], i: int) -> Chunk | None:
    """The title just behind, past a comma, a preposition and whose it is."""
    while i < len(chunks) and (chunks[i].low in (",", "in", "on", "with", "for", "being", "was") or (
        chunks[i].kind == "P" and chunks[i].possessive
    )):  # fmt: skip
        i += 1
    found = chunks[i] if i < len(chunks) else None
    return found if found is not None and found.kind == "T" and found.members and not found.anaphor else None
