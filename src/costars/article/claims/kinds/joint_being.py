"""Being together without a verb of acting: "have not been in a film together", "for the first time in two decades"."""

from __future__ import annotations

from collections.abc import Iterator

from ..chunk import Chunk
from ..clause import Clause, Complement
from ..modality import doubted
from ..scene import Scene
from .joint import Joint, distinct
from .joint_clauses import bounds, qualify

_DOING = frozenset(
    "been were was are be made done did had have make making shot did appear turned wound".split()
)


def being(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "have not been in a film together since T", "We've made two films together", "gone seven years without a
    film together": together without a verb of acting."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks):
            if chunk.low != "together" or any(
                j.start <= chunk.start <= j.end + 40 and j.end > 0 and _near(chunks, j, i) for j in found
            ):
                continue
            verb = next(
                (
                    k
                    for k in range(i - 1, max(-1, i - 9), -1)
                    if chunks[k].low in _DOING or chunks[k].low in ("gone", "went", "without")
                ),
                None,
            )
            if verb is None:
                continue
            while (verb > 0 and chunks[verb - 1].low in ("gone", "went")) or (
                verb > 1 and chunks[verb - 1].kind == "D"
            ):
                verb -= 1
            between = {w for c in chunks[verb:i] for w in (c.low, *c.nouns)}
            if not between & {
                "in",
                "on",
                "film",
                "films",
                "movie",
                "movies",
                "picture",
                "pictures",
                "project",
                "projects",
                "screen",
                "series",
                "show",
                "T",
                "title",
                "titles",
            }:
                continue
            subject = next(
                (c for c in reversed(chunks[:verb]) if c.kind == "P" and not c.possessive), piece.host
            )
            if subject is None or subject.kind != "P" or len(distinct(subject.members)) < 2:
                continue
            left = next((k for k, c in enumerate(chunks) if c is subject), 0)
            words = [c.low for c in chunks[left:i]]
            clause = Clause("be", "act", "past", False, subject, None, [], words, piece, verb)
            for k in range(verb, i):
                if (
                    chunks[k].kind == "T"
                    and chunks[k].members
                    and not chunks[k].nouns[-1:] == ("film",)
                    and chunks[k].anaphor != "film"
                ):
                    clause.complements.append(Complement("in", chunks[k], place=k))
            joint = Joint(
                distinct(subject.members),
                [],
                chunks[verb].start,
                chunk.end,
                acting=not ({"made", "done", "make"} & {chunks[verb].low}),
            )
            if qualify(scene, clause, joint, *bounds(clause), joint.people):
                yield joint


def _near(chunks: list[Chunk], joint: Joint, i: int) -> bool:
    """Whether the predicate of a joint stands in the few chunks before `i`."""
    return any(
        c.start == joint.start or (c.start >= joint.start and c.end <= joint.end)
        for c in chunks[max(0, i - 7) : i + 1]
    )


def first_times(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "… bring their chemistry to the big screen, for the first time in two decades": said of two people without
    any verb of acting."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(chunks) - 2):
            if lows[i + 1] != "time" or chunks[i].value != 1 or chunks[i].kind != "O":
                continue
            if any(j.first_time or j.duration is not None or j.since_titles or j.since_year for j in found):
                continue
            behind = lows[i + 2 : i + 3]
            duration = (
                chunks[i + 3]
                if behind == ["in"] and i + 3 < len(chunks) and chunks[i + 3].kind == "D"
                else None
            )
            since = (
                chunks[i + 3]
                if behind == ["since"] and i + 3 < len(chunks) and chunks[i + 3].kind in "TY"
                else None
            )
            if duration is None and since is None:
                continue
            subject = next(
                (
                    c
                    for c in chunks[:i]
                    if c.kind == "P" and not c.possessive and len(distinct(c.members)) >= 2
                ),
                None,
            )
            words = {w for c in chunks for w in (c.low, *c.nouns)}
            if subject is None or not words & {
                "screen",
                "film",
                "movie",
                "together",
                "camera",
                "series",
                "set",
                "star",
                "cast",
                "reunite",
                "big-screen",
                "big",
            }:
                continue
            if doubted(lows[:i]):
                continue
            last = duration if duration is not None else since
            assert last is not None
            joint = Joint(
                distinct(subject.members), [], chunks[i].start, last.end, first_time=True, future=True
            )
            if duration is not None:
                joint.duration = duration
            elif since is not None and since.kind == "Y":
                joint.since_year = since.value
            elif since is not None:
                joint.since_titles = list(since.members)
            yield joint
