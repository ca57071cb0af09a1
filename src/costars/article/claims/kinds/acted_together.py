"""`acted_together`: people acted in a title together."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .acting import engagements
from .joint import distinct
from .joints import joints
from .partners import partners
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    """The statements of one sentence; none about a part of a group that the same words speak of."""
    said = list(_read(scene))
    for statement in said:
        if not any(_within(statement, other) for other in said):
            yield statement


def _within(part: Statement, whole: Statement) -> bool:
    """Whether the same words say it of more people."""
    return (
        part.titles == whole.titles
        and set(part.people) < set(whole.people)
        and whole.start <= part.start
        and part.end <= whole.end
    )


def _read(scene: Scene) -> Iterator[Statement]:
    found = joints(scene)
    for event in engagements(scene):
        people = distinct(event.people)
        if (
            not event.together
            or len(people) < 2
            or any(j.start <= event.start < j.end and j.titles for j in found)
        ):
            continue
        for title in event.titles:
            places = [(event.start, event.end), *((m.start, m.end) for m in people)]
            places += [(title.start, title.end)] if scene.here(title) else []
            span = min(s for s, _ in places), max(e for _, e in places)
            yield scene.make("acted_together", sorted(people, key=lambda m: m.start), [title], span=span)
    for joint in found:
        if joint.behind:
            continue
        for title in [*joint.titles, *joint.since_titles, *joint.after]:
            if joint.counting and scene.announced(title.found):
                continue
            yield state(scene, "acted_together", joint, [title])
    if scene.question:
        return
    for work in scene.works:
        if "together" in work.roles:
            for title in work.titles.members:
                span = (min(work.people.start, title.start), max(work.people.end, title.end))
                yield scene.make("acted_together", work.people.members, [title], span=span)
    yield from partners(scene)
