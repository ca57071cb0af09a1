"""`last_together`: the last time that people were together was in these titles, or that year."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .joint_when import year_before
from .joints import joints
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.since_titles or joint.since_year is not None:
            titles = [t for t in joint.since_titles if not scene.announced(t.found)]
            year = joint.since_year
        elif joint.last:
            titles = [t for t in joint.titles if not scene.announced(t.found)]
            year = joint.year
        else:
            continue
        if titles or year is not None:
            yield state(scene, "last_together", joint, titles, year=year or year_before(titles))
