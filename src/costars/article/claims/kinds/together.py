"""How statements about people together are made of joints; the five kinds each take theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..keys import each_once

if TYPE_CHECKING:
    from ...statements import Statement
    from ..chunk import Member
    from ..scene import Scene
    from .joint import Joint

__all__ = ["span_of", "state"]

_HAD = re.compile(r"\bhad(?:n['’]t)?\b")


def span_of(joint: Joint, titles: list[Member]) -> tuple[int, int]:
    """From the first to the last word that the claim needs."""
    places = [
        (joint.start, joint.end),
        *((m.start, m.end) for m in joint.people),
        *((t.start, t.end) for t in titles),
    ]
    return min(s for s, _ in places), max(e for _, e in places)


def state(
    scene: Scene,
    kind: str,
    joint: Joint,
    titles: list[Member],
    *,
    year: int | None = None,
    value: int | None = None,
    **more: object,
) -> Statement:
    people = sorted(joint.people, key=lambda m: m.start)
    titles, span = each_once(titles), span_of(joint, titles)
    return scene.make(
        kind, people, titles, span=span, year=year, value=value, acting=joint.acting,
        past=_past(scene, joint, span), **more,
    )  # fmt: skip


def _past(scene: Scene, joint: Joint, span: tuple[int, int]) -> bool:
    """Whether it is told of a time before another in the past: "had last worked together in", "T was their
    first since" of a title that is out."""
    if _HAD.search(scene.text, *span):
        return True
    since = bool(joint.since_titles) or joint.since_year is not None
    return since and any(t.found.row is not None and not scene.announced(t.found) for t in joint.titles)
