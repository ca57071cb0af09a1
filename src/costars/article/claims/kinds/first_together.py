"""`first_together`: the first time that people were together, or that they are for the first time now."""

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
        if joint.never:
            yield state(scene, "first_together", joint, [], never=True)
        elif (joint.first or joint.first_time) and not joint.dated:
            titles = joint.titles
            if joint.first and not titles and joint.year is None:
                continue
            never = (not titles and joint.year is None) or any(scene.announced(t.found) for t in titles)
            yield state(
                scene, "first_together", joint, titles, year=joint.year or year_before(titles), never=never
            )
