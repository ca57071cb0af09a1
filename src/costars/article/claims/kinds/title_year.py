"""`title_year`: a year stands beside a title: "the 2004 film T", "T (2004)", "2004's T"."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for chunk in scene.chunks:
        if chunk.kind != "T" or chunk.anaphor:
            continue
        for member in chunk.members:
            found = member.found
            if found.year is None:
                continue
            span = found.year_span or (found.start, found.end)
            yield scene.make("title_year", [], [member], span=(min(span[0], found.start), max(span[1], found.end)), year=found.year)
