"""Being together without a verb of acting: "have not been in a film together", "made two films together"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..clause import Clause
from ..modality import doubted
from ..patterns import find, ways
from ..words import VERBS
from .joint import Joint, distinct
from .joint_clauses import credits_only, fill
from .joint_heads import as_subject, head_before
from .joint_spread import spread
from .joint_stretch import stretch_of, titles_behind
from .joint_words import GAP_NOUNS, LIGHT, MEDIA, OFF_SCREEN, ONE_MEDIUM, SCREEN, mutual_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["being", "first_times", "gaps", "never_with"]


def being(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "have not been in a film together since T", "We've made two films together", "gone seven years without
    a film together", "were last on screen together in T"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(lows)):
            stop = mutual_at(lows, i)
            if stop is None or any(_covers(chunks, j, i) for j in found):
                continue
            joint = _light(scene, piece, lows, i, stop)
            if joint is not None:
                yield from _with_others(chunks, stop, joint)
                yield joint
                yield from spread(chunks, stop, joint)


def _with_others(chunks: list[Chunk], stop: int, joint: Joint) -> Iterator[Joint]:
    """ "were in T together, with P, and in U with Q": P is of T too, and Q of U alone."""
    group = list(joint.people)
    if joint.last or joint.first or joint.first_time or joint.ordinal or joint.dated or not joint.acting:
        return
    k = stop
    while k + 1 < len(chunks):
        m = k + (chunks[k].low == ",")
        m += m < len(chunks) and chunks[m].low == "and"
        titles = list(joint.titles)
        if k > stop:
            place = titles_behind(chunks, m)
            if place is None or place + 1 >= len(chunks):
                return
            titles, m = list(chunks[place].members), place + 1
        partner = chunks[m + 1] if m + 1 < len(chunks) and chunks[m].low in ("with", "alongside") else None
        if partner is None or not partner.names_people or not titles:
            return
        if [c.low for c in chunks[m + 2 : m + 3]] == ["as"]:
            return  # a cast list
        if k > stop:
            joint.titles = [t for t in joint.titles if all(t.found is not n.found for n in titles)]
            people = distinct([*group, *partner.members])
            yield Joint(people, titles, joint.start, partner.end, acting=joint.acting)
        else:
            joint.titles = [t for t in titles if t.start < partner.start]
            joint.people = distinct([*group, *partner.members])
        k = m + 2


def _covers(chunks: list[Chunk], joint: Joint, i: int) -> bool:
    """Whether the predicate of a joint stands in the few chunks before `i`."""
    return any(joint.start <= c.start and c.end <= joint.end for c in chunks[max(0, i - 7) : i + 1])


_LIGHT_VERBS = LIGHT - {"have", "had", "has"}
_ON_SCREEN = MEDIA | SCREEN


def _light(scene: Scene, piece: Piece, lows: list[str], i: int, stop: int) -> Joint | None:
    chunks = piece.chunks
    pivot = next((k for k in range(i - 1, max(-1, i - 10), -1) if lows[k] in LIGHT), None)
    if pivot is None:
        return None
    while pivot > 0 and lows[pivot - 1] in _LIGHT_VERBS:
        pivot -= 1
    if pivot > 1 and chunks[pivot - 1].kind == "D":
        pivot -= 2
    if any(c.low in VERBS and VERBS[c.low][1] in _OTHER_WORK for c in chunks[pivot + 1 : i]):
        return None  # "have written two films together"
    between = {w for c in [*chunks[pivot:i], *chunks[stop : stop + 3]] for w in (c.low, *c.nouns)}
    objects = [c for c in chunks[pivot + 1 : i] if c.kind == "T" and c.members and not c.anaphor]
    subject = (
        next((c for c in reversed(chunks[:pivot]) if c.kind == "P" and not c.possessive), None) or piece.host
    )
    if subject is None or subject.kind != "P":
        return None
    made = lows[pivot] in ("made", "make", "making", "makes", "done", "did", "do")
    people = distinct(subject.members)
    if len(people) < 2 or any(c.kind == "P" and not c.anaphor for c in chunks[pivot + 1 : i]):
        return None
    stretch = stretch_of(chunks, pivot, subject)
    three = made and chunks[i - 1].kind == "N"  # "did three together"
    if (
        not between & MEDIA
        and not objects
        and not three
        and head_before(chunks, stretch.left, stretch.subject) is None
    ):
        return None
    behind = any(c.kind == "T" and c.members for c in chunks[stop:])
    head = head_before(chunks, stretch.left, stretch.subject)
    if head is not None and (head.last or head.first or head.only) and pivot == i - 1:
        behind = behind or bool(
            as_subject(scene, piece, head.start)[0]
        )  # "T, the last time they were together"
    if not made and not between & _ON_SCREEN and not objects and not three and not behind:
        return None  # "the last time A and B were in a room together"
    words = lows[stretch.subject if stretch.subject < pivot else stretch.left : pivot]
    clause = Clause("be", "act", "past", False, subject, None, [], words, piece, pivot)
    joint = Joint(people, [], chunks[pivot].start, chunks[stop - 1].end, acting=True)
    if not fill(scene, clause, joint, stretch):
        return None
    joint.titles += [m for c in objects for m in c.members if m not in joint.titles and not joint.dated]
    named = chunks[stop + 1] if lows[stop : stop + 1] == [","] and stop + 1 < len(chunks) else None
    one = bool(_ONE_FILM & between) and not joint.dated and not joint.never
    if (
        (joint.ordinal or one)
        and not joint.titles
        and named is not None
        and named.kind == "T"
        and not named.anaphor
    ):
        # "made two films together, T and U"
        joint.titles = list(named.members)
    return credits_only(scene, joint, soft=made)


_ONE_FILM = frozenset(
    "film movie picture feature project series show comedy drama thriller western musical one".split()
)
_OTHER_WORK = frozenset("write direct produce create marry".split())
_ENDING = frozenset("end ends ended ending break breaks broke breaking snap snaps snapping bridge".split())


def gaps(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "A and B are ending a 27-year hiatus": a gap of years, said of two people and their work on a
    screen."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i, chunk in enumerate(chunks[:-1]):
            if (
                chunk.kind != "D"
                or chunks[i + 1].low not in GAP_NOUNS
                or any(j.duration is chunk for j in found)
            ):
                continue
            if not _ENDING & {c.low for c in chunks[max(0, i - 2) : i]} or doubted(
                [c.low for c in chunks[:i]]
            ):
                continue
            group = next((c for c in chunks[:i] if c.kind == "P" and not c.possessive), piece.host)
            if group is not None and group.kind == "P" and len(distinct(group.members)) >= 2:
                yield Joint(distinct(group.members), [], chunk.start, chunks[i + 1].end, duration=chunk)


_NEVER = ways(
    "P has|have|had|'s|'ve never ~ made|make|done|shot|been in? a|any ~ "
    "film|movie|picture|feature|show|series|one with|opposite|alongside P",
    "P has|have|had yet to ~ make|do|shoot a|any ~ film|movie|picture|feature|show|series|one "
    "with|opposite|alongside P",
)  # fmt: skip


def never_with(scene: Scene) -> Iterator[Joint]:
    """ "A has never made a film with B"."""
    for piece, encoded in zip(scene.pieces, scene.encoded, strict=False):
        for (text,) in _NEVER.within(encoded):
            for groups, first, last in find(encoded, text):
                who, partner = piece.chunks[groups[0] or 0], piece.chunks[groups[1] or 0]
                people = distinct([*who.members, *partner.members])
                lows = {c.low for c in piece.chunks[max(0, first - 6) : last]}
                if len(people) < 2 or lows & ONE_MEDIUM or doubted(list(lows)):
                    continue
                joint = Joint(people, [], who.start, partner.end, never=True)
                yield credits_only(scene, joint, soft=True)


# Seen together, and in no film.
_CAMERAS = frozenset(
    "photographed pictured snapped spotted papped interviewed married dined walked danced sang sing "
    "performed "
    "posed nominated honored honoured presented met dating".split()
)


def first_times(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "… bring their chemistry to the big screen, for the first time in two decades": said of two people
    without any verb of acting."""
    if any(j.first_time or j.dated for j in found):
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(chunks) - 3):
            if (
                chunks[i].kind != "O"
                or chunks[i].value != 1
                or lows[i + 1] != "time"
                or lows[i + 2] not in ("in", "since")
            ):
                continue
            last = chunks[i + 3]
            if last.kind not in ("D" if lows[i + 2] == "in" else "TY") or (
                last.kind == "T" and not last.members
            ):
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
            if (
                subject is None
                or not words & (SCREEN | MEDIA | {"together", "star", "reunite"})
                or doubted(lows[:i])
            ):
                continue
            if ({"not", "never"} | OFF_SCREEN | _CAMERAS) & set(lows[:i]) or OFF_SCREEN & set(lows):
                continue
            if "seen" in lows[:i] and last.kind != "T" and not words & (SCREEN | MEDIA):
                continue
            joint = Joint(
                distinct(subject.members), [], chunks[i].start, last.end, first_time=True, future=True
            )
            if last.kind == "D":
                joint.duration = last
            elif last.kind == "Y":
                joint.since_year = last.value
            else:
                joint.since_titles = list(last.members)
            yield joint
