"""`last_together`: the last time that people were together was in these titles, or that year."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .joints import joints
from .together import state, year_of

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.since_titles or (joint.since_year is not None and joint.duration is None):
            titles = [t for t in joint.since_titles if not scene.announced(t.found)]
            yield state(scene, "last_together", joint, titles, year=joint.since_year or year_of(titles))
        elif joint.last and joint.ordinal is None and joint.duration is None:
            titles = [t for t in joint.titles if not scene.announced(t.found)]
            if titles or joint.year is not None:
                yield state(scene, "last_together", joint, titles, year=joint.year or year_of(titles))
