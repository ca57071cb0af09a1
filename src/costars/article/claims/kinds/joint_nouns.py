"""Being together said by a noun: "their third film together", "the pair's last collaboration"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_of
from ..modality import doubted
from ..words import ADVERBS, VERBS
from .joint import Joint, distinct
from .joint_clauses import credits_only
from .joint_heads import Head, as_subject, head_at, head_of, named_there
from .joint_spread import spread
from .joint_stretch import Stretch, stretch_of
from .joint_when import once_more, read_when
from .joint_words import COPULAS, FILM_NOUNS, LIGHT, TIE_NOUNS, mutual_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["of_nouns"]

_NOT = frozenset("not never hardly isn't wasn't won't could may might n't without aren't".split())
_BEGAN = frozenset("began begin begins begun started launched forged kicked-off".split())
_ENDED = frozenset("ended ends concluded closed".split())
_PAST = frozenset("was were became came marked proved".split())
_FILLING = frozenset("around on screen big the so far movie film in a to date".split())


def of_nouns(scene: Scene, found: list[Joint]) -> Iterator[Joint]:
    """ "their third film together", "the pair's last collaboration, T", "the second pairing of A and B"."""
    for piece in scene.pieces:
        chunks = piece.chunks
        for i in range(len(chunks)):
            if not _is_noun(chunks, i):
                continue
            for joint in _of_noun(scene, piece, i):
                if not any(_says(other, joint) for other in found):
                    found.append(joint)
                    yield joint
                    if piece.opener in ("withwhom", "inwhich") and joint.ordinal is not None:
                        k = next(n for n, c in enumerate(scene.chunks) if c is chunks[-1])
                        yield from spread(chunks, i + 1, joint)
                        yield from spread(
                            scene.chunks, k + 1, joint
                        )  # "with whom he has made four, the last T"


def _is_noun(chunks: list[Chunk], i: int) -> bool:
    low = chunks[i].low
    if chunks[i].anaphor == "film":
        head = head_of(chunks[i], i)
        return head.count is not None or head.last or head.first
    if chunks[i].kind == "O":
        return _stands_alone(chunks, i)
    if chunks[i].kind != "w" or not (low in TIE_NOUNS or low in FILM_NOUNS or low == "time"):
        return False
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    return (
        following is None
        or following.kind != "w"
        or not (following.low in TIE_NOUNS or following.low in FILM_NOUNS)
    )


def _stands_alone(chunks: list[Chunk], i: int) -> bool:
    """Whether an ordinal is a noun: "Hanks's third with Ryan", "their first since 1998"."""
    if i and chunks[i - 1].low in ("the", "a") and [c.low for c in chunks[i + 1 : i + 2]] == ["for"]:
        # "their second film together and the fourth for A and B"
        group = chunks[i + 2] if i + 2 < len(chunks) else None
        earlier = {w for c in chunks[:i] for w in (c.low, *c.nouns)}
        return group is not None and len(group.members) > 1 and bool(earlier & FILM_NOUNS)
    if not i or chunks[i - 1].kind != "P" or not chunks[i - 1].possessive or i + 1 >= len(chunks):
        return False
    follows = chunks[i + 1].low
    if follows in ("with", "alongside", "opposite", "together"):
        return True
    timed = follows == "since" or (follows == "in" and i + 2 < len(chunks) and chunks[i + 2].kind == "D")
    words = {w for c in chunks for w in (c.low, *c.nouns)}
    return (
        timed
        and len(chunks[i - 1].members) > 1
        and bool(words & (TIE_NOUNS | {"film", "movie", "together", "picture"}))
    )


def _says(other: Joint, joint: Joint) -> bool:
    """Whether another joint near by says the same."""
    near = other.start - 60 < joint.start < other.end + 60 and {key_of(m.found) for m in other.people} == {
        key_of(m.found) for m in joint.people
    }
    if not near:
        return False
    if joint.ordinal is not None:
        return other.ordinal == joint.ordinal
    if joint.duration is not None:
        return other.duration is joint.duration
    if joint.last or joint.since_titles:
        return other.last or bool(other.since_titles)
    return other.first or other.first_time


def _of_noun(scene: Scene, piece: Piece, i: int) -> Iterator[Joint]:
    chunks = piece.chunks
    head = head_of(chunks[i], i) if chunks[i].kind == "T" else head_at(chunks, i)
    if chunks[i].kind == "O":
        head.ordinal, head.first = chunks[i].value, chunks[i].value == 1
    noun = chunks[i].nouns[-1] if chunks[i].kind == "T" else chunks[i].low
    beside = [*chunks[max(0, head.start - 2) : head.start], *chunks[i + 1 : i + 2]]
    begun = {c.low for c in beside} & (_BEGAN | _ENDED)
    if (
        head.count is None
        and not (head.last or head.first or head.part or begun)
        and noun not in ("reunion", "reteaming")
    ):
        return
    people, end, said = _whose(chunks, head)
    if not people:
        people = _with_whom(piece, head)
        said = said or bool(people)
    if head.joint or noun in TIE_NOUNS or chunks[i].kind == "O":
        said = said or head.owner is not None
    if len(people) < 2 or not (said or _theirs(head, noun)):
        return
    if not said and [c.low for c in chunks[end : end + 1]] == ["of"]:
        return  # "their last film of the decade"
    back = [c.low for c in chunks[max(0, head.start - 6) : head.start]]
    if back[-1:] and VERBS.get(back[-1], ("", "", ""))[1] in ("write", "direct", "produce", "create"):
        return  # "wrote their last film together"
    if back[-3:] == ["was", "to", "be"]:
        back = back[:-2]  # "was to be their last film": told from before
    if doubted(back) or _NOT & set(back):
        return
    stretch = Stretch(chunks, head.start, stretch_of(chunks, i, None).right, i, i)
    joint = Joint(people, [], chunks[head.start].start, chunks[end - 1].end, acting=noun not in TIE_NOUNS)
    joint.last = head.last or head.part == "last"
    joint.first = head.first or head.part == "first"
    joint.ordinal = head.count
    joint.first |= bool(_BEGAN & {*back[-2:], *[c.low for c in chunks[end : end + 1]]})
    joint.last |= bool(_ENDED & {*back[-2:], *[c.low for c in chunks[end : end + 1]]})
    reunion = noun in ("reunion", "reteaming")
    read_when(joint, stretch, negated=False, again=reunion or head.first, now=not _PAST & set(back))
    if (
        head.start > 1
        and chunks[head.start - 1].low in ("after", "since")
        and chunks[head.start - 2].kind == "D"
    ):
        joint.duration = chunks[head.start - 2]
    _apposed(chunks, end, joint)
    titles, stated = as_subject(scene, piece, head.start)
    joint.future = "will" in back or (stated and scene.discourse.announced is not None)
    joint.counting = True
    if joint.ordinal is not None and not head.part:
        named = [*joint.titles, *titles]
        joint.titles = [t for t in named if scene.announced(t.found) or named_there(t)]
        if head.number is not None:
            # "Their three films together are A, B and C": none is the third.
            joint.titles, joint.after = [], joint.titles
    elif not joint.titles and (joint.last or joint.first):
        joint.titles = titles
    if head.part == "some" and not joint.titles:
        joint.after = titles  # "T, the second of their three films"
        joint.counting = joint.counting and head.rank == joint.ordinal
    for title in titles if joint.titles else []:
        joint.start = min(joint.start, title.start)
    if joint.first and stated and not (joint.titles or joint.year is not None or _PAST & set(back)):
        joint.first, joint.first_time = False, True  # "It's the first collaboration between A and B"
    if joint.first and not joint.dated and not head.part and once_more(chunks, head.place, stretch.right):
        joint.first, joint.after = False, joint.titles or titles  # "T was their first film in 24 years"
        joint.titles = []
        if joint.after and joint.ordinal is None:
            yield credits_only(scene, joint, soft=True)
            return
    if joint.dated and joint.first:
        joint.first, joint.first_time = False, True
    yield from _split(credits_only(scene, joint, soft=True), head)


def _split(joint: Joint, head: Head) -> Iterator[Joint]:
    """ "The last of their three films was T" says how many, and which was the last."""
    if joint.ordinal is not None and (head.part or (joint.last and joint.titles)):
        whole = head.part == "some" and head.rank == joint.ordinal  # the third of three
        yield Joint(
            joint.people, list(joint.after) if whole else [], joint.start, joint.end, ordinal=joint.ordinal,
            acting=joint.acting, future=False, counting=whole, after=[] if whole else joint.after,
            behind=joint.behind,
        )  # fmt: skip
        joint.ordinal = None
    if (
        joint.ordinal is not None
        or joint.dated
        or joint.first_time
        or ((joint.last or joint.first) and (joint.titles or joint.year))
    ):
        yield joint


def _theirs(head: Head, noun: str) -> bool:
    """Whether it is enough that it is theirs: "this will be our fourth movie", "the pair's last film"."""
    owner = head.owner
    if owner is None or noun in (
        "time",
        "work",
        "performance",
        "performances",
        "appearance",
        "appearances",
        "screen",
    ):
        return False
    if head.count is not None or head.last:
        return len(owner.members) >= 2
    return owner.anaphor in ("pair", "duo", "trio", "two")


def _whose(chunks: list[Chunk], head: Head) -> tuple[list[Member], int, bool]:
    """Who shares it, the place behind the words that say so, and whether "together" is said."""
    people = list(head.owner.members) if head.owner is not None else []
    end, said = head.place + 1, False
    k = head.place + 1
    while k < len(chunks) and k - head.place <= 9:
        low = chunks[k].low
        stop = mutual_at([c.low for c in chunks], k)
        if stop is not None:
            said, end, k = True, stop, stop
            continue
        named = next((c for c in chunks[k + 1 : k + 3] if c.kind == "P"), None)
        if named is not None and _adds(low, named, people):
            people, said = distinct([*people, *named.members]), True
            end = k = chunks.index(named) + 1
        elif low in _FILLING:
            k += 1
        else:
            break
    if not people and not said and head.number is not None and end == head.place + 1:
        people, end = _made_with(chunks, head)
        said = bool(people)
    if not people and said:
        people = _doers(chunks, head.start)
    return people, end, said


def _made_with(chunks: list[Chunk], head: Head) -> tuple[list[Member], int]:
    """ "A made nine films with B": both, and the place behind them."""
    partner = chunks[head.place + 2] if head.place + 2 < len(chunks) else None
    if partner is None or partner.kind != "P" or partner.possessive or chunks[head.place + 1].low != "with":
        return [], head.place + 1
    made = next((c.low for c in reversed(chunks[: head.start]) if c.low not in ADVERBS), "")
    doer = next((c for c in reversed(chunks[: head.start]) if c.kind == "P" and not c.possessive), None)
    if made not in ("made", "make", "making", "done", "did", "shot", "has", "have") or doer is None:
        return [], head.place + 1
    return distinct([*doer.members, *partner.members]), head.place + 3


def _with_whom(piece: Piece, head: Head) -> list[Member]:
    """ "B, with whom A has made three films"."""
    host = piece.host
    if piece.opener not in ("withwhom", "inwhich") or host is None or host.kind != "P" or not head.number:
        return []
    chunks = piece.chunks
    if not {"made", "make", "making", "done", "did", "shot", "has", "have"} & {
        c.low for c in chunks[: head.start]
    }:
        return []
    doer = next((c for c in chunks[: head.start] if c.kind == "P" and not c.possessive), None)
    return distinct([*host.members[-1:], *doer.members]) if doer is not None else []


def _adds(low: str, named: Chunk, people: list[Member]) -> bool:
    """Whether a preposition and the group behind it say who shares it, or who shares it too."""
    if named.possessive or not named.members:
        return False
    if low in ("between", "of", "for"):
        return not people and len(named.members) >= 2
    return low in ("with", "alongside", "opposite") and bool(people)


def _doers(chunks: list[Chunk], stop: int) -> list[Member]:
    """The subject before a phrase that says "together" and not whose it is: "A and B mark a third film
    together"."""
    k = stop - 1
    while k > 0 and chunks[k].kind == "w" and chunks[k].low in ADVERBS:
        k -= 1
    verb = chunks[k].low if k >= 0 else ""
    known = verb in LIGHT | COPULAS or verb in ("for", "in", "on", "shot", "filmed", "completed", "plan")
    if not known and not (verb in VERBS and VERBS[verb][1] in ("act", "costar", "team")):
        return []  # "have written three films together"
    group = next((c for c in reversed(chunks[:stop]) if c.kind == "P" and not c.possessive), None)
    return list(group.members) if group is not None and len(group.members) >= 2 else []


def _apposed(chunks: list[Chunk], end: int, joint: Joint) -> None:
    """ "their last collaboration, T"; "their most recent film together, 2015's T"."""
    if joint.titles or end + 1 >= len(chunks) or chunks[end].low not in (",", ":", "—"):
        return
    named = chunks[end + 1]
    if named.kind == "T" and named.members and not named.anaphor:
        joint.titles = list(named.members)
