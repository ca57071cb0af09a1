"""`years_since_together`: so many years since people were last together."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .joints import joints
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for joint in joints(scene):
        chunk = joint.duration
        if chunk is None or chunk.value is None or joint.since_titles or joint.since_year is not None:
            continue
        joint.start, joint.end = min(joint.start, chunk.start), max(joint.end, chunk.end)
        yield state(
            scene, "years_since_together", joint, [], value=chunk.value, about=chunk.about, bound=chunk.bound
        )  # fmt: skip
