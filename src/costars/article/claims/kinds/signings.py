"""Who has signed on: "has closed a deal for T", "is on board T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

_SIGNING = frozenset(
    [
        ("signed", "on"), ("signed", "up"), ("signed", "for"), ("closed", "a"), ("is", "on"),
        ("are", "on"), ("been", "set"), ("is", "set"), ("are", "set"), ("is", "attached"),
        ("are", "attached"), ("been", "attached"), ("has", "joined"), ("is", "aboard"),
        ("are", "aboard"), ("inked", "a"), ("landed", "a"), ("booked", "a"), ("is", "confirmed"),
        ("are", "confirmed"), ("been", "confirmed"), ("come", "aboard"), ("came", "aboard"),
        ("signs", "on"), ("be", "back"), ("returns", "to"), ("is", "back"),
    ]
)  # fmt: skip


def signings(scene: Scene, chunks: list[Chunk], host: Chunk | None) -> Iterator[Engagement]:
    """ "P has closed a deal for T", "P is on board T", "P has signed on for T": of titles to come only."""
    lows = [c.low for c in chunks]
    for i in range(len(chunks) - 2):
        if (lows[i], lows[i + 1]) not in _SIGNING:
            continue
        title = next(
            (k for k in range(i + 2, min(len(chunks), i + 9)) if chunks[k].kind == "T" and chunks[k].members),
            None,
        )
        if title is None or not all(scene.announced(m.found) for m in chunks[title].members):
            continue
        words = set(lows[i:title]) | set(lows[title + 1 : title + 4])
        if words & {
            "direct",
            "write",
            "produce",
            "director",
            "writer",
            "producer",
            "helm",
            "script",
            "pen",
            "not",
            "star",
            "headline",
            "topline",
            "play",
            "lead",
            "appear",
            "directing",
            "writing",
            "producing",
            "talks",
            "reteam",
            "reunite",
            "co-star",
            "pair",
        }:
            continue
        subject = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), host)
        if subject is None or subject.kind != "P" or not subject.members:
            continue
        back = lows[max(0, i - 4) : i]
        if {"not", "never", "may", "could", "might", "reportedly", "n't"} & set(back):
            continue
        role: tuple[Chunk, ...] = ()
        if title + 1 < len(chunks) and lows[title + 1] == "as":
            stop = next(
                (
                    k
                    for k in range(title + 2, len(chunks))
                    if chunks[k].kind != "w" or lows[k] in ("in", "and", "who")
                ),
                len(chunks),
            )
            role = tuple(chunks[title + 2 : stop])
        yield Engagement(
            list(subject.members),
            list(chunks[title].members),
            chunks[i].start,
            chunks[i + 1].end,
            False,
            None,
            role,
        )
