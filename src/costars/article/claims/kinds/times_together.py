"""`times_together`: how many titles people have together, one to come included."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .joints import joints
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        if joint.ordinal is not None:
            titles = [
                t for t in joint.titles if scene.announced(t.found) or (joint.future and t.found.row is None)
            ]
            statement = state(scene, "times_together", joint, titles, value=joint.ordinal, bound=joint.bound)
            if joint.future and scene.discourse.announced is not None:
                # The one that is announced is counted in.
                statement = dataclasses.replace(statement, status="announced")
            yield statement
