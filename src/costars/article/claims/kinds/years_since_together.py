"""`years_since_together`: so many years since people were last together."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Chunk
from ..scene import Scene
from .joints import joints
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    told: list[Chunk] = []
    for joint in joints(scene):
        chunk = joint.duration
        if chunk is None or chunk.value is None or any(chunk is other for other in told):
            continue
        told.append(chunk)
        yield state(
            scene, "years_since_together", joint, [], value=chunk.value, about=chunk.about, bound=chunk.bound
        )  # fmt: skip
