"""A title that brings people together: "T brought A and B together", "T, directed by D, paired A with B", "T
saw him co-star with B", "a part in T that put her opposite B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..clause import Clause
from ..modality import denied, doubted
from ..patterns import find, ways
from ..words import HELPERS
from .joint import Joint, distinct
from .joint_clauses import credits_only, fill
from .joint_stretch import stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["causing"]

_OPPOSITE = "opposite|alongside|beside|against"
_JOINED = (
    "teamed|teams|paired|pairs|matched|matches|partnered|partners|reunited|reunites|reteamed|reteams|united|"
    "unites|teaming|pairing|reuniting|uniting"
)
# What a title does with people. The first group, and the second where there is one, are together.
_WAYS = (
    "brings|brought|bring|bringing P ~ together ~ with P",
    "brings|brought|bring|bringing P ~ together",
    "brings|brought|bring|bringing together P",
    f"{_JOINED} P ~ with|{_OPPOSITE} P",
    f"put|puts|putting|set|sets|placed|places|threw|pitted|pits|pitting P ~ {_OPPOSITE} P",
    "saw|sees|had|has|let|found|finds|gave P ~ star|co-star|costar|appear|act|play|share|starring|"
    f"co-starring|acting|playing|sharing ~ with|{_OPPOSITE} P",
    "saw|sees|had|has|let|found|finds P ~ star|co-star|costar|appear|act|work|reunite|team ~ together",
    "saw|sees|had|has|let|found|finds P ~ share ~ screen|billing|scene|scenes|stage|camera|frame",
)
_PARTS = (
    f"part|role|turn|performance|job|character|picture|film that|which put|puts|set|placed|pitted|threw P ~ "
    f"{_OPPOSITE} P",
    "part|role|turn|performance|job that|which paired|pairs|teamed|teams|reunited|reunites P ~ with P",
)


_CAUSES = ways(*_PARTS, *_WAYS)


def causing(scene: Scene) -> Iterator[Joint]:
    """The joints of such phrases."""
    for piece, encoded in zip(scene.pieces, scene.encoded, strict=False):
        for (text,) in _CAUSES.within(encoded):
            for groups, first, last in find(encoded, text):
                people = [m for g in groups if g is not None for m in piece.chunks[g].members]
                if len(distinct(people)) < 2 or len(distinct(people)) < len(people):
                    continue
                lows = [c.low for c in piece.chunks[max(0, first - 8) : first + 1]]
                titles = _told_in(scene, piece, first) if text in _PARTS else _cause(scene, piece, first)
                if not titles or denied(lows) or doubted(lows):
                    continue
                joint = _joint(scene, piece, people, titles, first, last)
                if joint is not None:
                    yield joint


def _joint(
    scene: Scene, piece: Piece, people: list[Member], titles: list[Member], first: int, last: int
) -> Joint | None:
    chunks = piece.chunks
    stretch = stretch_of(chunks, first, None)
    clause = Clause("bring", "team", "past", False, None, None, [], stretch.group, piece, first)
    joint = Joint(distinct(people), list(titles), chunks[first].start, chunks[last].end)
    if not fill(scene, clause, joint, stretch):
        return None
    joint.titles = list(titles)
    return credits_only(scene, joint, soft=True)


def _told_in(scene: Scene, piece: Piece, first: int) -> list[Member]:
    """The title of which the part before is told."""
    start = piece.chunks[first].start
    before = [c for c in scene.chunks if c.kind == "T" and c.members and c.end <= start]
    return list(before[-1].members[-1:]) if before else []


def _cause(scene: Scene, piece: Piece, first: int) -> list[Member]:
    """The title that is the subject of the verb at `first`: just before it, before "which", or at the head of
    the sentence with an apposition between."""
    chunks = scene.chunks
    k = next(n for n, c in enumerate(chunks) if c is piece.chunks[first]) - 1
    while k >= 0 and chunks[k].kind == "w" and chunks[k].low in HELPERS:
        k -= 1
    if k > 0 and chunks[k].low in ("which", "that"):
        k -= 1 + (chunks[k - 1].low == ",")
        topic = scene.topic()
        if k > 0 and chunks[k].low in ("film", "movie", "picture") and chunks[k - 1].possessive:
            # "It was P's film that brought them together."
            return [topic] if topic is not None and not scene.announced(topic.found) else []
    if k < 0:
        return []
    if chunks[k].kind == "T":
        return _one(scene, chunks[k])
    if chunks[k].low not in (",", ")"):
        return []
    head = next((n for n, c in enumerate(chunks[:4]) if c.kind == "T"), None)
    if head is None or head + 1 >= k or chunks[head + 1].low not in (",", "("):
        return []
    led = any(c.kind == "P" and not c.possessive for c in chunks[:head])
    return [] if led or any(c.low in ("in", "on", "for", "with") for c in chunks[:head]) else _one(
        scene, chunks[head]
    )  # fmt: skip


def _one(scene: Scene, title: Chunk) -> list[Member]:
    if title.possessive or not title.members:
        return []
    if title.anaphor and any(scene.announced(m.found) for m in title.members):
        return []
    return list(title.members)
