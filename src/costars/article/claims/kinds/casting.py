"""Who was cast and who joined: "P was cast in T as R", "X cast P in T", "P joins the cast of T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .engagement import Engagement, members_of, role_of

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
    if people and titles and scene.asserted(clause, titles):
        yield Engagement(
            people, titles, chunk.start, chunk.end, False, clause, role_of(clause) if len(people) == 1 else ()
        )


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
    # "Also joining T are P and Q", "Joining Bacon in T is P"
    if clause.tense == "ing":
        yield from ()
