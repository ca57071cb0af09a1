"""Titles that somebody is called by: "P, whose T", "Q, both of T", "P is a T veteran", "T – P's comedy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import ROLE_NOUNS
from .owned import NOT_WORK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["dashed", "hosted"]


def hosted(scene: Scene) -> Iterator[Statement]:
    """ "Zhang Ziyi, whose 'The Grandmaster'", "Keoghan, both of 'Banshees'", "P is a 'Heat' veteran"."""
    for piece in scene.pieces:
        chunks, host = piece.chunks, piece.host
        person = host if host is not None and host.kind == "P" and not host.possessive else None
        lows = [c.low for c in chunks[:3]]
        title = None
        if person is not None and lows[:1] == ["whose"] and len(chunks) > 2 and not _a_part_of(chunks[2]):
            title = chunks[1]
        elif (
            person is not None
            and lows[:2] in (["both", "of"], ["all", "of"], ["late", "of"])
            and len(chunks) > 2
        ):
            title = chunks[2]
        if person is not None and title is not None and title.kind == "T" and not title.anaphor:
            yield from scene.each("worked_on", person, title, (title.start, title.start))
        for i, chunk in enumerate(chunks[2:], 2):
            nxt = chunks[i + 1].low if i + 1 < len(chunks) else ""
            subject = chunks[i - 2]
            if (
                chunk.kind == "T" and not chunk.anaphor and ROLE_NOUNS.get(nxt) == ("worked_on",)
                and chunk.nouns[:1] in (("a",), ("an",), ("another",))
                and chunks[i - 1].low in ("is", "was", "are", "were")
                and subject.kind == "P" and not subject.possessive
            ):  # fmt: skip
                yield from scene.each("worked_on", subject, chunk, (chunk.start, chunks[i + 1].end))
            if chunk.low == "name" and [c.low for c in chunks[max(0, i - 2) : i]][:1] == ["made"]:
                behind = chunks[i + 2] if i + 2 < len(chunks) and nxt == "on" else None
                holder = next((c for c in reversed(chunks[: i - 2]) if c.kind == "P"), person)
                if behind is not None and behind.kind == "T" and holder is not None and not behind.anaphor:
                    yield from scene.each("worked_on", holder, behind, (chunk.start, chunk.end))


def _a_part_of(chunk: Chunk) -> bool:
    """Whether a word behind "whose T" says that only something of T is meant: "whose 'Heat' co-star"."""
    return chunk.kind == "w" and (
        chunk.low in ROLE_NOUNS or chunk.low in NOT_WORK or chunk.low in ("screenplay", "script")
    )


def dashed(scene: Scene) -> Iterator[Statement]:
    """ "T – Neil Young's rambling comedy" in a list."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks[:-3]):
        if chunk.kind != "T" or chunk.anaphor or chunks[i + 1].low not in ("—", ":"):
            continue
        person, nxt = chunks[i + 2], chunks[i + 3]
        if person.kind != "P" or not person.possessive or person.anaphor or nxt.kind not in "wYO":
            continue
        words = {c.low for c in chunks[i + 3 : i + 7]}
        if (
            not NOT_WORK & words
            and not any(w in ROLE_NOUNS for w in words)
            and all(c.kind in ".w" for c in chunks[:i])
        ):
            yield from scene.each("worked_on", person, chunk, (person.start, person.end))
