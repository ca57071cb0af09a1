"""How statements about people together are made of joints; the five kinds each take theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import each_once

if TYPE_CHECKING:
    from ...statements import Statement
    from ..chunk import Member
    from ..scene import Scene
    from .joint import Joint

__all__ = ["span_of", "state"]


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
    titles = each_once(titles)
    return scene.make(
        kind, people, titles, span=span_of(joint, titles), year=year, value=value, acting=joint.acting, **more
    )
