"""What the kinds directed, wrote, created, produced and worked_on share: somebody did one kind of work on a title."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Chunk
from ..clause import Clause
from ..scene import Scene

__all__ = ["agents_and_titles", "from_nouns", "from_verbs"]

# Verb families of behind-the-camera work, with the prepositions that may stand before the title.
_PREPOSITIONS = ("", "of", "for", "on", "and", "to")


def agents_and_titles(scene: Scene, clause: Clause) -> tuple[Chunk, list[Chunk]] | None:
    """Who did it and on what, of an active or passive clause; None where one of them is missing."""
    if clause.passive:
        agents = clause.people("by")
        if not agents or clause.subject is None:
            if agents and clause.piece.host is not None and clause.piece.host.kind == "T":
                return agents[0], [clause.piece.host]
            return None
        if clause.subject.kind != "T":
            return None
        return agents[0], [clause.subject]
    if clause.subject is None or clause.subject.kind != "P":
        return None
    titles = clause.titles(*_PREPOSITIONS)
    if (
        not titles
        and clause.object is None
        and not clause.object_words
        and clause.family in ("direct", "produce")
    ):
        # "…, with P producing", "P is directing from a script by Q": the title spoken of.
        progressive = clause.tense == "ing"
        nearest = scene.nearest(clause.chunk.start)
        bare = (
            not clause.complements
            and clause.tense in ("past", "third")
            and scene.discourse.said_here is not None
        )
        if nearest is not None and (bare or (progressive and scene.announced(nearest.found))):
            titles = [Chunk("T", nearest.start, nearest.end, "T", [nearest])]
    if clause.family != "direct" and not titles:
        titles = clause.titles("in", "with")
    return (clause.subject, titles) if titles else None


def from_verbs(scene: Scene, kind: str, family: str) -> Iterator[Statement]:
    """Clauses of a family: "P directed T", "T was directed by P", "T, written and directed by P"."""
    for clause in scene.clauses:
        if clause.family != family:
            continue
        found = agents_and_titles(scene, clause)
        if found is None:
            continue
        people, titles = found
        if clause.object is not None and clause.object.kind == "P" and family in ("direct", "write"):
            continue
        for group in titles:
            if not group.members or not people.members:
                continue
            if not scene.asserted(clause, group.members):
                continue
            chunk = clause.chunk
            yield from scene.each(kind, people, group, (chunk.start, chunk.end))
            if not clause.passive and (family in ("write", "create") or clause.verb.startswith("co")):
                # "wrote it with P"
                for partners in clause.people("with", "alongside"):
                    yield from scene.each(kind, partners, group, (chunk.start, chunk.end))


def from_nouns(scene: Scene, kind: str) -> Iterator[Statement]:
    """ "'Heat' director Michael Mann", "the creator of 'Cheers'", "a thriller from director P"."""
    if scene.question:
        return
    for work in scene.works:
        if kind in work.roles:
            yield from scene.each(kind, work.people, work.titles, (work.people.start, work.people.start))
