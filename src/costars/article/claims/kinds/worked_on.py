"""`worked_on`: somebody had a part in a title, the text does not say which."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Chunk
from ..modality import denied
from ..scene import Scene
from ..words import KIND_NOUNS
from .roles import from_crew, from_nouns, from_verbs

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "worked_on", "work")
    yield from from_nouns(scene, "worked_on")
    yield from from_crew(scene, "worked_on")
    if scene.question:
        return
    for clause in scene.clauses:
        if clause.verb != "work" or clause.passive or clause.subject is None or clause.subject.kind != "P":
            continue
        if clause.people("with", "alongside"):
            continue
        for titles in clause.titles("on", "in", "for"):
            if (
                scene.asserted(clause, titles.members)
                and len({m.found.name for m in clause.subject.members}) >= 1
            ):
                if "together" in [c.low for c in clause.piece.chunks]:
                    continue
                yield from scene.each(
                    "worked_on", clause.subject, titles, (clause.chunk.start, clause.chunk.end)
                )
    yield from _credits_include(scene)
    yield from _possessives(scene)


def _credits_include(scene: Scene) -> Iterator[Statement]:
    """ "whose credits include T", "Her films include A and B", "P's T", "P made T"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if (
                chunk.low in ("include", "includes", "included", "including", "are", "were", "span", "range")
                and i
            ):
                noun = next(
                    (
                        c.low
                        for c in reversed(chunks[:i])
                        if c.kind == "w" and c.low not in ("also", "which", "more", "recent", "other")
                    ),
                    "",
                )
                if noun not in (
                    "credits",
                    "films",
                    "movies",
                    "resume",
                    "résumé",
                    "filmography",
                    "work",
                    "works",
                    "credit",
                ):
                    continue
                back = [c.low for c in chunks[max(0, i - 6) : i]]
                if {"directing", "director", "director's", "directorial"} & set(back) or {
                    "acting",
                    "writing",
                } & set(back):
                    kind = (
                        "directed"
                        if {"directing", "directorial"} & set(back)
                        else "acted_in"
                        if "acting" in back
                        else "wrote"
                    )
                else:
                    kind = "worked_on"
                holder = next((c for c in reversed(chunks[:i]) if c.kind == "P" and c.possessive), None)
                if holder is None and "whose" in back and piece.host is not None and piece.host.kind == "P":
                    holder = piece.host
                if holder is None or denied(back):
                    continue
                for titles in (c for c in chunks[i:] if c.kind == "T" and not c.anaphor):
                    yield from scene.each(kind, holder, titles, (chunk.start, chunk.end))
            if (
                chunk.low in ("made", "making")
                and i
                and i + 1 < len(chunks)
                and chunks[i + 1].kind == "T"
                and not chunks[i + 1].anaphor
            ):
                subject = next((c for c in reversed(chunks[:i]) if c.kind == "P"), piece.host)
                words = [c.low for c in chunks[max(0, i - 4) : i]]
                if (
                    subject is not None
                    and subject.kind == "P"
                    and len(subject.members) == 1
                    and not denied(words)
                    and "together" not in [c.low for c in chunks]
                ):
                    if "would" not in words and "could" not in words:
                        yield from scene.each("worked_on", subject, chunks[i + 1], (chunk.start, chunk.end))


def _possessives(scene: Scene) -> Iterator[Statement]:
    """ "Ephron's 'Sleepless in Seattle'", "a Ridley Scott film", "T, Joel Schumacher's 1990 thriller"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.kind != "P" or chunk.anaphor or not chunk.members:
                continue
            nxt = chunks[i + 1] if i + 1 < len(chunks) else None
            if nxt is None:
                continue
            titles: Chunk | None = None
            if (
                chunk.possessive
                and nxt.kind == "T"
                and not nxt.anaphor
                and (i == 0 or chunks[i - 1].low != "of")
            ):
                if any(n in ("co-star", "costar") for n in nxt.nouns):
                    continue
                titles = nxt
            elif piece.host is not None and piece.host.kind == "T" and piece.opener in (",", "(") and i <= 1:
                words = [c.low for c in chunks[i + 1 : i + 6] if c.kind in "wY"]
                head = [w for w in words if w in KIND_NOUNS]
                first_noun = next(
                    (k for k, c in enumerate(chunks[i + 1 :], i + 1) if c.low in KIND_NOUNS), None
                )
                if (
                    head
                    and first_noun is not None
                    and all(c.kind in "wY." for c in chunks[i + 1 : first_noun])
                    and (chunk.possessive or i == 1)
                ):
                    titles = piece.host
            elif (
                i
                and chunks[i - 1].low in ("the", "a")
                and nxt.kind == "T"
                and not nxt.anaphor
                and not chunk.possessive
            ):
                titles = nxt
            if titles is None:
                continue
            yield from scene.each("worked_on", chunk, titles, (chunk.start, chunk.end))
