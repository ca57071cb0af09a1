"""`parent_of`: somebody is the parent of somebody. People: parent, child."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    if scene.question:
        return
    for kin in scene.kinships:
        if kin.kind != "child":
            continue
        for parent in kin.a.members:
            for child in kin.b.members:
                if scene.same(parent, child):
                    continue
                span = (min(parent.start, child.start), max(parent.end, child.end))
                if parent.end <= child.start:
                    span = (parent.start, child.end)
                yield scene.make("parent_of", [parent, child], span=span)
