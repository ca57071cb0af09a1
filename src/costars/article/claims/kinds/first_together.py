"""`first_together`: the first time that people were together, or that they are for the first time now."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .joints import joints
from .together import state, year_of

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        dated = joint.since_titles or joint.since_year is not None or joint.duration is not None
        if joint.never:
            yield state(scene, "first_together", joint, [], never=True)
        elif (joint.first or joint.first_time) and not dated:
            titles = joint.titles
            if joint.first and not titles and joint.year is None:
                continue
            never = (not titles and joint.year is None) or any(scene.announced(t.found) for t in titles)
            yield state(
                scene, "first_together", joint, titles, year=joint.year or year_of(titles), never=never
            )
