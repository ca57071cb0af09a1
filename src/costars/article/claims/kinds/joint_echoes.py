"""What is said of a joint that the text has told before: "That was 13 years ago", "it has been 19 years
since",
"they have not worked together since", "Nor have A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .joint import Joint, distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..scene import Scene

__all__ = ["echoes", "since_then"]

_THEN = frozenset("then last that those both".split())


def since_then(scene: Scene, found: list[Joint]) -> None:
    """Give "since" with nothing behind it the time that was told last: in this sentence or the one before."""
    earlier: Joint | None = scene.discourse.told  # type: ignore[assignment]
    for joint in sorted(found, key=lambda j: j.start):
        if joint.since_then and not joint.dated:
            if earlier is not None:
                joint.since_titles = list(earlier.titles or earlier.since_titles)
                joint.since_year = earlier.year if not joint.since_titles else None
            joint.since_then = False
        if joint.titles or joint.year is not None:
            earlier = joint


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
        if told is not None and not found:
            yield from _last_so(piece.chunks, told)
        if lows[:1] in (["nor"], ["neither"]) and told is not None and told.never:
            verb = next((k for k, low in enumerate(lows[:-1]) if low in ("have", "had", "has")), None)
            group = chunks[verb + 1] if verb is not None else None
            if group is not None and group.kind == "P" and len(distinct(group.members)) >= 2:
                yield Joint(
                    distinct(group.members), [], chunks[0].start, group.end, never=True, acting=told.acting
                )


def _last_so(chunks: list[Chunk], told: Joint) -> Iterator[Joint]:
    """ "They last did so in T", "The last time was T": the last time of what was told before."""
    lows = [c.low for c in chunks]
    for i in range(len(chunks) - 2):
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
