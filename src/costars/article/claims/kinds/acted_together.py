"""`acted_together`: people acted in a title together."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..scene import Scene
from .acting import engagements
from .joint import distinct
from .joints import joints
from .together import state

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for event in engagements(scene):
        people = distinct(event.people)
        if not event.together or len(people) < 2:
            continue
        for title in event.titles:
            places = [(event.start, event.end), *((m.start, m.end) for m in people)]
            places += [(title.start, title.end)] if scene.here(title) else []
            span = min(s for s, _ in places), max(e for _, e in places)
            yield scene.make("acted_together", sorted(people, key=lambda m: m.start), [title], span=span)
    for joint in joints(scene):
        for title in [*joint.titles, *joint.since_titles, *joint.after]:
            yield state(scene, "acted_together", joint, [title])
    if scene.question:
        return
    for work in scene.works:
        if "together" in work.roles:
            for title in work.titles.members:
                span = (min(work.people.start, title.start), max(work.people.end, title.end))
                yield scene.make("acted_together", work.people.members, [title], span=span)
    yield from _partners(scene)


def _partners(scene: Scene) -> Iterator[Statement]:
    """ "George Clooney, his 'Ocean's Eleven' co-star"; "his 'Heat' co-star Al Pacino"."""
    nouns = (
        "co-star",
        "costar",
        "castmate",
        "cast-mate",
        "partner",
        "co-stars",
        "costars",
        "castmates",
        "lady",
        "man",
    )
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.low not in nouns:
                continue
            if chunk.low in ("lady", "man") and (i == 0 or chunks[i - 1].low != "leading"):
                continue
            back = chunks[max(0, i - 6) : i]
            title = next((c for c in reversed(back) if c.kind == "T" and c.members), None)
            holder = next((c for c in reversed(back) if c.kind == "P" and c.possessive and c.members), None)
            after = chunks[i + 1] if i + 1 < len(chunks) else None
            if after is not None and after.low == "," and i + 2 < len(chunks):
                after = chunks[i + 2]
            titles = list(title.members) if title is not None else []
            if not titles and i + 2 < len(chunks) and chunks[i + 1].low in ("in", "on", "from"):
                titles = list(chunks[i + 2].members) if chunks[i + 2].kind == "T" else []
                after = None
            if holder is None or not titles:
                continue
            other = (
                after
                if after is not None
                and after.kind == "P"
                and after.members
                and not after.anaphor
                and not after.possessive
                else None
            )
            if other is None and piece.opener == "," and piece.host is not None and piece.host.kind == "P":
                other = piece.host
            if other is None:
                k = chunks.index(holder) - 1
                while k >= 0 and chunks[k].low in ("was", "is", "were", "as"):
                    k -= 1
                if k >= 0 and chunks[k].kind == "P" and chunks[k + 1].low in ("was", "is", "were"):
                    other = chunks[k]
            if other is None:
                continue
            people = distinct([*holder.members, *other.members])
            if len(people) < 2:
                continue
            for member in titles:
                start = min(holder.start, other.start, member.start)
                end = max(holder.end, other.end, member.end, chunk.end)
                yield scene.make(
                    "acted_together", sorted(people, key=lambda m: m.start), [member], span=(start, end)
                )
