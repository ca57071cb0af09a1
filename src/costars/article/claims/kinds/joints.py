"""Every place in a sentence that says that people worked together."""

from __future__ import annotations

from collections.abc import Iterator

from ..scene import Scene
from .joint import Joint
from .joint_being import being, first_times
from .joint_clauses import of_clause
from .joint_nouns import of_nouns


def joints(scene: Scene) -> list[Joint]:
    """Every joint of one sentence."""
    if scene.question:
        return []
    found: list[Joint] = []
    for clause in scene.clauses:
        joint = of_clause(scene, clause)
        if joint is not None:
            found.append(joint)
    list(_idioms(scene, found))
    found += being(scene, found)
    found += first_times(scene, found)
    found += of_nouns(scene, found)
    return found


def _idioms(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "It has been N years since A and B …", "Not since T have A and B …", "The last time A and B … was in T"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for joint in found:
            place = next(
                (
                    i
                    for i, c in enumerate(chunks)
                    if (c.start <= joint.start and c.end >= joint.end) or c.start == joint.start
                ),
                None,
            )
            if place is None:
                continue
            # "It has been N years since they last …"; "N years after they last …"
            since = next((i for i in range(place, -1, -1) if lows[i] in ("since", "after")), None)
            if (
                since is not None
                and since > 0
                and chunks[since - 1].kind == "D"
                and joint.people
                and since < place
            ):
                joint.duration = chunks[since - 1]
                joint.start = min(joint.start, chunks[since - 1].start)
                joint.since_titles, joint.since_year = [], None
                joint.last = True
            if ("not" in lows[:2] and "since" in lows[1:3]) or (lows[:1] == ["not"] and "since" in lows[:6]):
                if not joint.since_titles and joint.since_year is None:
                    k = lows.index("since")
                    for chunk in chunks[k : place + 1]:
                        if chunk.kind == "T":
                            joint.since_titles += chunk.members
                            joint.titles = [t for t in joint.titles if t not in chunk.members]
                        elif chunk.kind == "Y":
                            joint.since_year = chunk.value
                joint.never = False
                joint.start = min(joint.start, chunks[0].start)
    yield from ()
