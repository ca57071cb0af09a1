"""What is said of a joint that the text has told before: "That was 13 years ago", "it has been 19 years
since", "they have not worked together since", "Nor have A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Member
from ..keys import key_of
from ..patterns import find, ways
from .joint import Joint, distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["echoes", "never_again", "since_then"]

_THEN = frozenset("then last that those both".split())


def since_then(scene: Scene, found: list[Joint]) -> None:
    """Give "since" with nothing behind it the time that was told last of the same people, in this sentence or
    before, else the title that the paragraph speaks of."""
    told: Joint | None = scene.discourse.told  # type: ignore[assignment]
    for joint in sorted(found, key=lambda j: j.start):
        if joint.since_then and not joint.dated:
            earlier = told if told is not None and _same(told, joint) else None
            if earlier is not None:
                joint.since_titles = list(earlier.titles or earlier.since_titles)
                joint.since_year = earlier.year if not joint.since_titles else None
            elif (
                (topic := scene.discourse.said_here) is not None
                and joint.bare
                and not joint.first
                and scene.discourse.sentence - scene.discourse.told_in > 1  # others were in it together
                and not scene.announced(topic.found)
            ):
                joint.since_titles = [Member(topic.found, joint.start, joint.start)]
            joint.since_then = False
        topic = scene.discourse.said_here
        known = {key_of(m.found) for m in scene.discourse.earlier} & {key_of(m.found) for m in joint.people}
        new = topic is not None and not scene.announced(topic.found)
        if joint.until_then and joint.never and known and topic is not None and new:
            joint.titles = [Member(topic.found, joint.start, joint.start)]
            joint.never, joint.first = False, True
        if joint.titles or joint.year is not None:
            told = joint


def _same(told: Joint, joint: Joint) -> bool:
    """Whether two joints are of the same people."""
    return {key_of(m.found) for m in told.people} == {key_of(m.found) for m in joint.people}


def echoes(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """Durations and denials that name nobody, or nothing."""
    told: Joint | None = scene.discourse.told  # type: ignore[assignment]
    here = found[-1] if found else told
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i, chunk in enumerate(chunks):
            if chunk.kind == "D" and here is not None and not any(j.duration is chunk for j in found):
                ago = (
                    told is not None
                    and not found
                    and told.last
                    and lows[i + 1 : i + 2] == ["ago"]
                    and lows[max(0, i - 2) : i] in (["that", "was"], ["T", "was"], ["it", "was"])
                )
                since = "been" in lows[max(0, i - 3) : i] and lows[i + 1 : i + 2] == ["since"] and (
                    bool(_THEN & set(lows[i + 2 : i + 5])) and not any(c.kind == "P" for c in chunks[i + 2 :])
                )  # fmt: skip
                if ago or since:
                    yield Joint(here.people, [], chunk.start, chunk.end, duration=chunk, acting=here.acting)
        for i in range(1, len(chunks) - 2):
            if (
                chunks[i].kind == "O"
                and (chunks[i].value or 0) > 1
                and lows[i + 1] == "time"
                and told is not None
            ):
                group = next(
                    (c for c in chunks[i + 2 : i + 4] if c.kind == "P" and len(c.members) >= 2), None
                )
                done = {"so", "it", "this", "that"} & set(lows[i + 3 : i + 8]) and {
                    "done",
                    "do",
                    "did",
                } & set(lows[i + 3 : i + 7])
                if group is not None and done and not {"not", "n't"} & set(lows[:i]):
                    yield Joint(
                        list(group.members), [], chunks[i].start, group.end, ordinal=chunks[i].value,
                        acting=told.acting, future="will" in lows[:i],
                    )  # fmt: skip
        if here is not None and not any(j.titles or j.since_titles for j in found):
            yield from _last_so(piece.chunks, here)
        if lows[:1] in (["nor"], ["neither"]) and told is not None and told.never:
            verb = next((k for k, low in enumerate(lows[:-1]) if low in ("have", "had", "has")), None)
            group = chunks[verb + 1] if verb is not None else None
            if group is not None and group.kind == "P" and len(distinct(group.members)) >= 2:
                yield Joint(
                    distinct(group.members), [], chunks[0].start, group.end, never=True, acting=told.acting
                )


# What says of a title told before that it was the last.
_LAST_TOO = (
    "T was|is|remains|be ~ the last|final|latest $",
    "T was|is the most recent $",
    "T was|is|remains|be ~ the last|final time|one|film|picture|such|occasion $",
    "T was|is|remains|be ~ p last|final $",
)
# What says that what was told before did not happen again.
_NEVER_AGAIN = (
    "P never did|would|have ~ again $",
    "P did|would|have|has|had never|not|n't do|done? so? ~ again $",
    "P have|has|had|'ve never|not ~ since $",
    "P haven't|hadn't|hasn't ~ since $",
    "P never|not ~ again $",
    "P didn't|wouldn't ~ again $",
)
_SO = frozenset("done do so it did would have has had never not again since repeated".split())


_BEHIND = ways(*_LAST_TOO, *_NEVER_AGAIN)


def never_again(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "It was also the last", "They never did again": behind a sentence that told of being together."""
    told: Joint | None = scene.discourse.told  # type: ignore[assignment]
    near = told is not None and scene.discourse.sentence - scene.discourse.told_in <= 1
    here = next((j for j in reversed(found) if j.ordinal or j.titles or j.first or j.first_time), None)
    before = here or (told if near else None)
    if before is None or before.behind or any(j.last or j.since_titles for j in found):
        return
    for encoded in scene.encoded[-1:]:
        for (text,) in _BEHIND.within(encoded):
            for groups, first, last in find(encoded, text):
                chunks = encoded.chunks
                group = chunks[groups[0] or 0]
                rest = {c.low for c in chunks[first + 1 : last + 1] if c.kind == "w"}
                if here is not None and chunks[first].start < here.end:
                    continue
                if text in _NEVER_AGAIN and (
                    rest - _SO or (group.members and not _same(before, Joint(group.members, [], 0, 0)))
                ):
                    continue
                titles = list(group.members) if text in _LAST_TOO and not group.anaphor else []
                titles = titles or list(before.titles or before.since_titles or before.after)
                topic = scene.topic()
                if not titles and topic is not None:
                    titles = [topic]
                titles = [t for t in titles if not scene.announced(t.found)]
                if titles:
                    start = chunks[first].start
                    placed = [t if t.start >= start else Member(t.found, start, start) for t in titles]
                    named = group.members if text in _NEVER_AGAIN else []
                    people = list(named) or [
                        p if here is not None else Member(p.found, start, start) for p in before.people
                    ]
                    yield Joint(
                        people, placed, start, chunks[last].end, last=True, acting=before.acting,
                        echo=here is None and bool(before.titles),
                    )  # fmt: skip
                return


def _last_so(chunks: list[Chunk], told: Joint) -> Iterator[Joint]:
    """ "They last did so in T", "The last time was T": the last time of what was told before."""
    lows = [c.low for c in chunks]
    for i in range(len(chunks) - 2 if "last" in lows else 0):
        so = lows[i : i + 2] == ["did", "so"] and "last" in lows[max(0, i - 2) : i]
        time = lows[i : i + 2] == ["last", "time"] and lows[i + 2] in ("was", "came")
        if not (so or time) or {"not", "n't"} & set(lows[:i]):
            continue
        title = next(
            (c for c in chunks[i + 2 : i + 6] if c.kind == "T" and c.members and not c.anaphor), None
        )
        if title is not None:
            yield Joint(
                told.people, list(title.members), chunks[i].start, title.end, last=True, acting=told.acting
            )
