"""`acted_in`: somebody acted in a title."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .acting import engagements
from .roles import from_nouns

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for event in engagements(scene):
        if event.plays or event.together:
            continue
        for person in event.people:
            for title in event.titles:
                span = (min(event.start, person.start), max(event.end, person.end))
                if scene.here(title):
                    span = (min(span[0], title.start), max(span[1], title.end))
                yield scene.make("acted_in", [person], [title], span=span)
    yield from from_nouns(scene, "acted_in")
