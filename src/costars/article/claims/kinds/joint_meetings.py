"""Times and numbers of being together told by other words than "together": "met for the second time in T",
"was twice her leading man", "they have made four films", "The first was T"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_of
from ..modality import denied, doubted
from ..patterns import find, ways
from .joint import Joint, distinct
from .joint_words import FILM_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..patterns import Encoded
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["meetings", "one_of_them", "totals"]

_LEADING = "leading|romantic man|lady|partner|interest"
_PARTNER = "co-star|costar|partner|co-lead|foil|sidekick"
# Patterns, and which of their groups is whose partner somebody is. O or N is how many times; T in what.
_WAYS = ways(
    "P ~ [meet] ~ O time ~ in p? T",
    "P ~ [come get] back? together ~ O time ~ in p? T",
    "P ~ [meet] ~ O time ~ on screen",
    "P was|were|is|are|been twice|thrice p ~ leading|romantic man|lady|partner|interest ,? in|on p? T",
    f"P was|were|is|are|been twice|thrice p ~ {_PARTNER} ,? in|on p? T",
    f"P was|were|is|are|has|have|had been? p {_PARTNER} in|on N films|movies|pictures|titles|features|shows",
    "P was|were|is|are|has|have|had been? p leading|romantic man|lady|partner|interest in|on N "
    "films|movies|pictures|titles|features|shows",
)
_NO_MORE = ways(
    "P never|not ~ made|make|did|do|shot|shoot another film|movie|picture ~ after|since p? T",
    "P never|not ~ made|make|did|do|shot|shoot another film|movie|picture together ~ after|since p? T",
    "P never|not ~ made|make|did|do|shot|shoot another film|movie|picture with P ~ after|since p? T",
)
_LAST = ways("[meet] ~ for the last|final time ~ under? P? in|on ~ Y? p? T")
_MADE = ways(
    "P have|'ve|had|now ~ made|done|shot|filmed|completed N films|movies|pictures|features",
    "P made|did|shot N films|movies|pictures|features",
)
_TWICE = {"twice": 2, "thrice": 3}


def meetings(scene: Scene) -> Iterator[Joint]:
    """The joints of such phrases."""
    for piece, encoded in zip(scene.pieces, scene.encoded, strict=False):
        chunks = piece.chunks
        for (text,) in _WAYS.within(encoded):
            for groups, first, last in find(encoded, text):
                found = [chunks[g] for g in groups if g is not None]
                people = distinct(
                    [
                        m
                        for n, c in enumerate(found)
                        if c.kind == "P" and _of_them(text, n, c)
                        for m in c.members
                    ]
                )
                words = [c.low for c in chunks[first : last + 1]]
                number = next((c.value for c in found if c.kind in "ON"), None)
                number = number or next((_TWICE[w] for w in words if w in _TWICE), None)
                if len(people) < 2 or not number or number < 2 or _unsaid(chunks, first, last):
                    continue
                titles = [m for c in found if c.kind == "T" for m in c.members]
                joint = Joint(people, [], found[0].start, chunks[last].end, ordinal=number)
                joint.after = titles
                yield joint
        yield from _made(scene, encoded)
        yield from _at_last(piece, encoded)
        for (text,) in _NO_MORE.within(encoded):
            for groups, first, last in find(encoded, text):
                named = [chunks[g] for g in groups if g is not None]
                people = distinct([m for c in named if c.kind == "P" and not c.possessive for m in c.members])
                if len(people) > 1 and not chunks[last].anaphor:
                    joint = Joint(people, [], chunks[first].start, chunks[last].end)
                    joint.since_titles = list(chunks[last].members)
                    yield joint


def _at_last(piece: Piece, encoded: Encoded) -> Iterator[Joint]:
    """ "P and Q, who would meet for the last time in T"."""
    for (text,) in _LAST.within(encoded):
        for _, first, last in find(encoded, text):
            chunks = piece.chunks
            group = next((c for c in reversed(chunks[:first]) if c.kind == "P"), piece.host)
            titles = chunks[last].members if chunks[last].kind == "T" else []
            if group is None or group.possessive or not titles or _unsaid(chunks, first, last):
                continue
            if group.kind == "P" and len(distinct(group.members)) > 1:
                yield Joint(
                    distinct(group.members), list(titles), chunks[first].start, chunks[last].end, last=True
                )


def _of_them(text: str, n: int, chunk: Chunk) -> bool:
    """Whether a group of people is told of, and no other's name before a title."""
    return n == 0 or (chunk.possessive and n == 1 and " p " in text)


def _unsaid(chunks: list[Chunk], first: int, last: int) -> bool:
    lows = [c.low for c in chunks[max(0, first - 6) : last + 1]]
    return denied(lows) or doubted(lows) or bool({"set", "premiere", "party"} & set(lows))


def _made(scene: Scene, encoded: Encoded) -> Iterator[Joint]:
    """ "The pair have made four films": said of two, it is together."""
    chunks = encoded.chunks
    for (text,) in _MADE.within(encoded):
        for groups, first, last in find(encoded, text):
            group, number = chunks[groups[0] or 0], chunks[groups[1] or 0]
            behind = [c.low for c in chunks[last + 1 : last + 4]]
            if (
                group.anaphor
                not in ("they", "two", "pair", "duo", "three", "trio", "couple", "men", "actors", "both")
                or len(group.members) < 2
                or group.anaphor == "both"
                or not number.value
                or not 1 < number.value < 60
                or _unsaid(chunks, first, last)
                or {"with", "for", "together", "apart", "each", "separately"} & set(behind)
                or all(key_of(m.found) in scene.discourse.makers for m in group.members)
            ):
                continue
            yield Joint(
                distinct(group.members), [], chunks[first].start, chunks[last].end, ordinal=number.value
            )


_TOTAL = (
    "that|this|it|which|T made|makes N ~ for|between P",
    "that|this|it|which|T made|makes it? N together",
)
_NEXT = (
    "T will be|is|marks|was p O $",
    "P ~ about|set|ready|due to make|do|shoot a|p O $",
    "P will ~ make|do|shoot|have a|p O $",
)
_TOTALS = ways(*_TOTAL, *_NEXT)
_ALL = ways(
    "— N films|movies|pictures|titles|features",
)


def totals(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """How many times it was, said behind what tells of being together: "That made three for the two of them",
    "— four films, by her count", "The new film will be their fifth"."""
    told: Joint | None = scene.discourse.told  # type: ignore[assignment]
    near = told is not None and scene.discourse.sentence - scene.discourse.told_in <= _STILL
    for encoded in scene.encoded[-1:]:
        chunks = encoded.chunks
        for (text,) in _ALL.within(encoded):
            for groups, first, last in find(encoded, text):
                before = next((j for j in found if j.titles and j.start < chunks[first].start), None)
                number = chunks[groups[0] or 0].value
                behind = {c.low for c in chunks[last + 1 : last + 4]}
                if before is None or before.ordinal or not number or not 1 < number < 60 or behind & _OTHERS:
                    continue
                yield Joint(
                    before.people, [], before.start, chunks[last].end, ordinal=number, acting=before.acting
                )
        for (text,) in _TOTALS.within(encoded):
            for groups, first, last in find(encoded, text):
                before = found[-1] if found else told if near else None
                number = next(
                    (chunks[g].value for g in groups if g is not None and chunks[g].kind in "NO"), None
                )
                group = next((chunks[g] for g in groups if g is not None and chunks[g].kind == "P"), None)
                people = group.members if group is not None else before.people if before is not None else []
                if before is None or not number or not 1 < number < 60 or not _those(people, before):
                    continue
                if _unsaid(chunks, first, last):
                    continue
                yield Joint(
                    distinct(people), [], chunks[first].start, chunks[last].end, ordinal=number,
                    acting=before.acting, behind=before.behind, future=text in _NEXT,
                )  # fmt: skip


def _those(people: list[Member], before: Joint) -> bool:
    """Whether people are those of whom was told."""
    return {key_of(m.found) for m in people} == {key_of(m.found) for m in before.people}


_STILL = 2  # so many sentences after it has been told something is counted on
_OTHERS = frozenset("apart each later before ago".split())
_WHICH = ways(
    "^ the O|last|latest|next|other|most ~ was|is|came|were p? T",
    "^ in the O|last|latest|next|other , T",
)


def one_of_them(scene: Scene) -> Iterator[Joint]:
    """ "They have made two films. The first was T": which of those that the sentence before has counted."""
    told: Joint | None = scene.discourse.told  # type: ignore[assignment]
    if told is None or told.ordinal is None or scene.discourse.sentence - scene.discourse.told_in > 1:
        return
    if not (told.ordinal > 1 and told.people):
        return
    for encoded in scene.encoded[-1:]:
        chunks = encoded.chunks
        for (text,) in _WHICH.within(encoded):
            for _, first, last in find(encoded, text):
                words = [c.low for c in chunks[first:last]]
                rank = next((c.value for c in chunks[first:last] if c.kind == "O"), None)
                title = chunks[last]
                if (
                    not title.members
                    or title.anaphor
                    or FILM_NOUNS & set(words) - {"film", "one", "picture", "movie"}
                ):
                    continue
                yield Joint(
                    told.people, list(title.members), chunks[first].start, title.end, first=rank == 1,
                    last=bool({"last", "latest"} & set(words)) or ("most" in words and "recent" in words),
                    acting=told.acting, behind=told.behind,
                )  # fmt: skip
