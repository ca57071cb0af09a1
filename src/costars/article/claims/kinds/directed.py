"""`directed`: somebody directed a title."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .roles import from_crew, from_nouns, from_verbs

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    yield from from_verbs(scene, "directed", "direct")
    yield from from_nouns(scene, "directed")
    yield from from_crew(scene, "directed")
