"""`directed_in`: a director directed an actor in a title. People: director, actor."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Chunk
from ..scene import Scene

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for clause in scene.clauses:
        if clause.family != "direct":
            continue
        directors: Chunk | None
        actors: Chunk | None
        if clause.passive:
            directors = next(iter(clause.people("by")), None)
            actors = clause.subject if clause.subject is not None and clause.subject.kind == "P" else None
        else:
            directors = clause.subject if clause.subject is not None and clause.subject.kind == "P" else None
            actors = clause.object if clause.object is not None and clause.object.kind == "P" else None
        if directors is None or actors is None:
            continue
        for titles in clause.titles("in", "on", "for", "and", "with"):
            if not scene.asserted(clause, titles.members):
                continue
            for director in directors.members:
                for actor in actors.members:
                    if scene.same(director, actor):
                        continue
                    for title in titles.members:
                        chunk = clause.chunk
                        span = (
                            min(director.start, actor.start, title.start, chunk.start),
                            max(director.end, actor.end, title.end, chunk.end),
                        )
                        yield scene.make("directed_in", [director, actor], [title], span=span)
