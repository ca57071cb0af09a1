"""`plays`: somebody plays a part that has a name, in a title. The value is the part."""

from __future__ import annotations

from collections.abc import Iterator

from ...statements import Statement
from ..chunk import Member
from ..modality import denied, doubted
from ..scene import Scene
from ..words import AUXILIARIES, VERBS
from .acting import engagements
from .engagement import Engagement
from .names import part_name
from .playing import ahead, title_role, told_of

__all__ = ["read"]


def read(scene: Scene) -> Iterator[Statement]:
    for event in engagements(scene):
        if event.title_role:
            for person in event.people:
                name = title_role(event.titles[0])
                span = (min(event.start, person.start), max(event.end, person.end, name[2]))
                yield scene.make("plays", [person], event.titles[:1], span=span, value=name[0])
            continue
        if not event.role or len(event.people) == 0:
            continue
        name = part_name(scene, event.role)
        if name is None:
            continue
        titles = event.titles
        if not titles:
            if event.clause is not None:
                topic = told_of(scene, event.clause)
                later = ahead(event.clause, across=topic is None)
            else:
                topic, later = scene.nearest(event.start, scene.topic()), []
            if topic is None and not later:
                continue
            titles = later or [topic]  # type: ignore[list-item]
        if (
            event.clause is not None
            and event.clause.piece.opener == "who"
            and len(event.people) > 1
            and event.plays
        ):
            # "A, and B, who played R": the last of them.
            event.people = event.people[-1:]
        people = event.people[: event.subjects] if event.together and event.subjects else event.people
        if len(people) > 1 and not event.plays:
            people = people[-1:] if event.clause is None else people[:1]
        for person in people[:1] if len(people) > 1 else people:
            for title in titles:
                inside = (
                    title.start >= 0 and any(title.start == c.start for c in scene.chunks if c.kind == "T")
                ) or any(m.start == title.start for c in scene.chunks for m in c.members)
                spans = [(event.start, event.end), (person.start, person.end), (name[1], name[2])]
                if inside:
                    spans.append((title.start, title.end))
                span = (min(s for s, _ in spans), max(e for _, e in spans))
                yield scene.make("plays", [person], [title], span=span, value=name[0])
        yield from _gapped(scene, event, name[2], titles)
    yield from _characters(scene)


def _gapped(scene: Scene, event: Engagement, end: int, titles: list[Member]) -> Iterator[Statement]:
    """ "Lemmon played Felix Unger, and Matthau Oscar Madison": the verb is left out the second time."""
    if not event.plays or event.clause is None or event.clause.passive:
        return
    chunks = event.clause.piece.chunks
    i = next((k for k, c in enumerate(chunks) if c.start >= end), len(chunks))
    while i < len(chunks) and chunks[i].low in (",", "and", "while", "with"):
        i += 1
    if (
        i < 2
        or i + 1 >= len(chunks)
        or chunks[i].kind != "P"
        or len(chunks[i].members) != 1
        or chunks[i].possessive
    ):
        return
    if chunks[i - 1].low not in ("and", "while", ","):
        return
    stop = next(
        (
            k
            for k in range(i + 1, len(chunks))
            if chunks[k].kind in ".TYP" or chunks[k].low in ("in", "on", "who", "and")
        ),
        len(chunks),
    )
    words = tuple(chunks[i + 1 : stop])
    if not words or len(words) > 5 or any(w.low in VERBS or w.low in AUXILIARIES for w in words):
        return
    name = part_name(scene, words)
    if name is None:
        return
    person = chunks[i].members[0]
    for title in titles:
        yield scene.make("plays", [person], [title], span=(person.start, name[2]), value=name[0])


def _characters(scene: Scene) -> Iterator[Statement]:
    """ "Sedgwick's character is urologist Cynthia Rand", "P's part on T was R"."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.low not in ("is", "was") or i < 2:
                continue
            noun = next(
                (
                    k
                    for k in range(i - 1, max(-1, i - 6), -1)
                    if chunks[k].low in ("character", "role", "part")
                ),
                None,
            )
            if noun is None:
                continue
            holder = next((c for c in reversed(chunks[:noun]) if c.kind == "P" and c.possessive), None)
            if (
                holder is None
                or len(holder.members) != 1
                or denied([c.low for c in chunks[:i]])
                or doubted([c.low for c in chunks[:i]])
            ):
                continue
            stop = next(
                (
                    k
                    for k in range(i + 1, len(chunks))
                    if chunks[k].low in (",", "who", "in", "on", "—", ";", ".")
                ),
                len(chunks),
            )
            name = part_name(scene, tuple(chunks[i + 1 : stop]))
            if name is None:
                continue
            title = next((c for c in chunks if c.kind == "T" and c.members), None)
            members = (
                list(title.members) if title is not None else [t for t in [scene.topic()] if t is not None]
            )
            person = holder.members[0]
            for member in members:
                ends = [name[2]] + ([member.end] if title is not None else [])
                starts = [person.start] + ([member.start] if title is not None else [])
                yield scene.make("plays", [person], [member], span=(min(starts), max(ends)), value=name[0])
