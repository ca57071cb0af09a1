"""Who was cast and who joined: "P was cast in T as R", "X cast P in T", "P joins the cast of T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import borrowed
from .engagement import Engagement, members_of, role_of
from .names import part_name
from .playing import in_turn_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["casting", "joining"]


def casting(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "P was cast in T as R", "X cast P in T": it says that P is in T."""
    chunk = clause.chunk
    people: list[Member] = []
    if clause.passive or (
        clause.tense == "past"
        and clause.object is None
        and clause.subject is not None
        and clause.subject.kind == "P"
        and ({"been", "was", "were", "is", "are"} & set(clause.words))
        and not {"would", "will", "could", "did", "to"} & set(clause.words[-1:])
    ):
        people = (
            list(clause.subject.members) if clause.subject is not None and clause.subject.kind == "P" else []
        )
    elif clause.object is not None and clause.object.kind == "P":
        people = list(clause.object.members)
    titles = members_of(clause.titles("in", "for", "on", "opposite"))
    if not titles and clause.verb == "cast" and clause.subject is not None and clause.subject.kind == "T":
        # "'Alien' cast Sigourney Weaver as Ripley"
        titles = list(clause.subject.members)
    words = [c.low for c in clause.piece.chunks[clause.place : clause.place + 4]]
    if "to" in words and not titles:
        return
    if people and not titles and clause.passive and clause.of("as") and scene.discourse.announced is not None:
        titles = [scene.discourse.announced]
    elif people and not titles and clause.passive and len(people) == 1 and clause.verb == "cast":
        # "P was cast as R", in what the text speaks of
        role = role_of(clause)
        if role and {"in", "on", "for", "at"} & {
            c.low for c in clause.piece.chunks[clause.place : clause.place + 12] if c.start >= role[-1].end
        }:
            return  # "was cast as Juliet in a London production"
        told = scene.nearest(chunk.start, scene.topic()) if role and role[-1].capital else None
        titles = [told] if told is not None else []
    place = next((k + 1 for k, c in enumerate(clause.piece.chunks) if k > clause.place and c.low == "as"), 0)
    parts = in_turn_at(scene, clause, place, len(people)) if place and len(people) > 1 else []
    if (parts or _unnamed(clause)) and not titles and clause.passive and (
        lent := borrowed(scene, chunk.start, past=bool({"was", "were"} & set(clause.words)))
    ):  # fmt: skip
        titles = [lent]  # "were cast as R and S", "was cast as her butler": in what the text speaks of
    if not people or not titles or not scene.asserted(clause, titles):
        return
    for person, part in zip(people, parts, strict=False):
        yield Engagement([person], titles, chunk.start, chunk.end, False, clause, part)
    if not parts:
        partners = members_of(clause.people("with", "opposite", "alongside")) if clause.passive else []
        yield Engagement(
            [*people, *partners], titles, chunk.start, chunk.end, bool(partners), clause,
            role_of(clause) if len(people) == 1 else (), subjects=len(people),
        )  # fmt: skip


def _unnamed(clause: Clause) -> bool:
    """Whether somebody is cast "as her butler", and nothing behind it says in what."""
    role = role_of(clause)
    if not role or role[-1].capital or clause.of("in", "on", "for", "at", "of", "by", "from"):
        return False
    return role[0].low in ("a", "an", "the") or role[0].kind == "P"


def joining(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """ "P joins the cast of T", "P has boarded T", "joins Q in T"."""
    chunk = clause.chunk
    if clause.verb not in ("join", "board") or clause.passive or clause.subject is None:
        return
    lows = [c.low for c in clause.piece.chunks[clause.place : clause.place + 7]]
    if "forces" in lows:
        return
    if clause.subject.kind == "P":
        people = list(clause.subject.members)
        titles = members_of(clause.titles("", "of", "in", "on", "for"))
        if not titles and ({"cast", "ensemble"} & set(lows)):
            topic = scene.topic()
            titles = [topic] if topic is not None else []
        if not titles and clause.tense == "past" and clause.object is None and clause.of("as"):
            yield from _joined_as(scene, clause, people)
            return
        if clause.verb == "board" and {"director", "helm", "write", "produce", "producer", "writer"} & set(
            lows
        ):
            return
        if {"producer", "producers", "director", "writer", "writers", "crew", "composer", "editor"} & set(
            lows
        ):
            return
        beside = clause.object if clause.tense == "past" else None
        if (
            beside is not None
            and beside.kind == "P"
            and not beside.possessive
            and beside.members
            and people
            and clause.titles("in", "on")
            and not any(scene.announced(t.found) for t in titles)
            and scene.asserted(clause, titles)
        ):
            # "joined P and Q in T": a film of old with all of them.
            yield Engagement(
                [*people, *beside.members], titles, chunk.start, chunk.end, True, clause,
                role_of(clause) if len(people) == 1 else (), subjects=len(people),
            )  # fmt: skip
            return
        if people and titles and scene.asserted(clause, titles):
            yield Engagement(
                people,
                titles,
                chunk.start,
                chunk.end,
                False,
                clause,
                role_of(clause) if len(people) == 1 else (),
                subjects=len(people),
            )


def _joined_as(scene: Scene, clause: Clause, people: list[Member]) -> Iterator[Engagement]:
    """ "P and Q joined later, as R and S": in the title that the text speaks of."""
    chunks, first, last = clause.piece.chunks, clause.chunk, clause.chunk
    place = next((k + 1 for k, c in enumerate(chunks) if k > clause.place and c.low == "as"), clause.place)
    title = borrowed(scene, first.start, past=True)
    role = role_of(clause)
    if title is None or not role or part_name(scene, role) is None or not scene.asserted(clause, [title]):
        return
    parts = in_turn_at(scene, clause, place, len(people)) if len(people) > 1 else [role]
    for person, part in zip(people, parts, strict=False):
        yield Engagement([person], [title], first.start, last.end, False, clause, part)
