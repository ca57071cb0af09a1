"""Whom the cast of a title had that an earlier sentence or clause has named: "Q led the cast", "R was another
of its players", "S played his son", "T was the housekeeper".

The title is borrowed, and only where that can be one title (see claims/borrowed.py). What does not speak of a
cast by itself ("S was his son") is taken for a part only where a part in that title has just been told.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from ..borrowed import borrowed, cast_of, goes_on
from ..keys import key_of
from ..modality import denied, doubted
from ..patterns import Patterns, find
from ..words import AUXILIARIES, KIN, PREPOSITIONS, ROLE_NOUNS, VERBS
from .casts import cast_list
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..borrowed import Cast
    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["told_casts"]

_STARS = (
    "star|stars|lead|leads|player|players|actor|actors|actress|actresses|performer|performers|principal|"
    "principals|headliner|headliners|hero|heroine|villain|villains|regulars|regular|supporting-players"
)
_CAST = "cast|ensemble|company|line-up|lineup"
# The person is the first group.
_WAYS: tuple[tuple[str], ...] = (
    (f"P [lead head top front headline anchor] the|its|a|an ~ {_CAST}",),
    (f"P was|were|is|are at the head|top of the|its ~ {_CAST}",),
    (f"the|its ~ {_CAST} was|is|were|are ~ led|headed|headlined|topped|fronted|anchored by P",),
    (f"leading|heading|topping|fronting|anchoring the|its ~ {_CAST} was|were|is|are P",),
    (f"at the head of the|its ~ {_CAST} was|were|is|are P",),
    (f"P was|were|is|are its ~ {_STARS}",),
    ("P was|is its ~ leading|male|female|romantic|other man|lady|lead|star|half",),
    (f"P was|were|is|are ~ of|among its ~ {_STARS}",),
    (f"P was|were|is|are ~ of|among the ~ {_STARS} $",),
    (f"P was|were|is|are ~ in|part|member|members of? the|its ~ {_CAST}",),
    (f"among|of its ~ {_STARS}|cast were|was|are|is P",),
    (f"its|the ~ {_STARS} were|was|are|is P",),
    ("also|too ~ in it were|was|are|is P",),
    ("P co-starred|costarred $",),
)  # fmt: skip
_PATTERNS = Patterns(_WAYS)
_NOT_ACTING = frozenset("director writer producer screenwriter creator composer editor narrator".split())


def told_casts(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """Those of one sentence, of which `found` has been read."""
    if scene.question:
        return
    yield from _ways(scene, found)
    more: list[Engagement] = []
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.low in ("was", "were", "is", "are"):
                more += _was(scene, piece.chunks, i, [*found, *more])
    yield from more


def _ways(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    seen = {(key_of(p.found), t.start) for e in found for p in e.people for t in e.titles}
    for encoded in scene.encoded:
        chunks = encoded.chunks
        for (text,) in _PATTERNS.within(encoded):
            for groups, first, last in find(encoded, text):
                place = groups[0]
                if place is None or not chunks[place].names_people:
                    continue
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if denied(words) or doubted(words) or _NOT_ACTING & set(words) or goes_on(chunks, last + 1):
                    continue
                past = not {"is", "are", "leads", "lead", "heads", "head", "tops", "fronts"} & set(words)
                title = borrowed(scene, chunks[first].start, past=past)
                if title is None:
                    continue
                start = chunks[first].end if chunks[first].kind == "P" else chunks[first].start
                end = chunks[last].start if chunks[last].kind == "P" else chunks[last].end
                listed = list(cast_list(chunks, place)) if place == last else [(chunks[place].members, ())]
                role = _as(chunks, last + 1) if place == first and len(chunks[place].members) == 1 else ()
                for people, part in listed:
                    if any((key_of(p.found), title.start) in seen for p in people):
                        continue
                    seen |= {(key_of(p.found), title.start) for p in people}
                    yield Engagement(
                        list(people), [title], min(start, end), max(start, end), False, None, part or role
                    )


def _as(chunks: list[Chunk], k: int) -> tuple[Chunk, ...]:
    """The part behind "as" at `k`."""
    if k < len(chunks) and chunks[k].low == ",":
        k += 1
    if k >= len(chunks) or chunks[k].low != "as":
        return ()
    role: list[Chunk] = []
    for chunk in chunks[k + 1 :]:
        if chunk.kind != "w" or chunk.low in PREPOSITIONS - {"of"} or chunk.low in ("and", "who", "while"):
            break
        role.append(chunk)
    return tuple(role)


# Of whom a part is told to be that is no noun of kin.
_NEAR = frozenset(
    "brother sister brothers sisters uncle aunt nephew niece cousin grandfather grandmother grandson "
    "granddaughter in-law mother-in-law father-in-law stepson stepdaughter stepmother stepfather boss rival "
    "nemesis sidekick neighbor neighbour landlady landlord commander captain lieutenant deputy jailer captor "
    "kidnapper tormentor back-seater wingman butler maid housekeeper secretary lover mistress sweetheart "
    "parishioner patient prisoner victim quarry pupil opponent bodyguard henchman accomplice".split()
) | frozenset(KIN)
_ENDS = frozenset(", ; . — : ) and while who whose with but as".split())
_BE = frozenset("was were is are".split())
_REAL = frozenset(
    "first second third last only best worst most least same other next reason inspiration toast winner "
    "winners nominee nominees original guest guests narrator host hosts subject face choice favorite "
    "favourite biggest highlight heart soul key one ones reasons focus real main weak strongest greatest "
    "kind sort type idea president mayor senator governor chairman author youngest oldest eldest "
    "recipient co-founder founder head result case point problem question answer thing "
    "youngest future late man men person people".split()
)


def _was(scene: Scene, chunks: list[Chunk], i: int, found: list[Engagement]) -> Iterator[Engagement]:
    """ "Q was the housekeeper", "Q was his son and S his brother", "Q was among the servants", "among the
    servants were Q and S"."""
    past = chunks[i].low in ("was", "were")
    cast = cast_of(scene, chunks[i].start, found)
    if cast is None:
        return
    title = borrowed(scene, chunks[i].start, past=past)
    if title is None or not scene.same(title, cast.title):
        return
    if not past and not any(e.titles and e.start < chunks[i].start for e in found):
        cast = replace(cast, parts=frozenset())  # "Q is his son", in a sentence of its own: in life
    told = {key_of(p.found) for e in found for p in e.people if e.start >= chunks[i].start}
    if i and chunks[i - 1].names_people and (i < 2 or chunks[i - 2].low not in PREPOSITIONS):
        people = chunks[i - 1].members
        stop = _described(chunks, i + 1, people, cast)
        named = _named(chunks, i + 1)
        if named and len(people) == 1 and not any(key_of(p.found) in told for p in people):
            yield Engagement(
                list(people), [title], chunks[i].start, chunks[i].end, False, None, named,
                plays=True, kin=True,
            )  # fmt: skip
        elif stop and not any(key_of(p.found) in cast.people | told for p in people):
            yield _part(people, title, chunks[i], chunks[i + 1 : stop])
            cast = replace(cast, parts=cast.parts | {key_of(p.found) for p in people})
            yield from _gaps(chunks, stop, title, cast)
    if i >= 3 and i + 1 < len(chunks) and chunks[i + 1].names_people:
        k = next((k for k in range(i - 1, max(-1, i - 6), -1) if chunks[k].low == "among"), None)
        opens = k is not None and (k == 0 or chunks[k - 1].low in (";", "and", ",", "."))
        if k is not None and opens and _noun(chunks, k + 1) == i:
            yield _part(chunks[i + 1].members, title, chunks[k], chunks[k + 1 : i])


def _part(people: list[Member], title: Member, first: Chunk, words: list[Chunk]) -> Engagement:
    kin = any(c.low in KIN or c.anaphor == "kin" for c in words)
    return Engagement(
        list(people), [title], first.start, first.end, False, None, told=words[-1].end, kin=kin
    )  # fmt: skip


def _named(chunks: list[Chunk], k: int) -> tuple[Chunk, ...]:
    """The part of "Q was his instructor, Charlie": the name behind the comma."""
    if k < len(chunks) and chunks[k].anaphor == "kin" and not chunks[k].members:
        stop = k + 1
    else:
        stop = _noun(chunks, k) if k < len(chunks) and chunks[k].possessive else 0
    if not stop or stop >= len(chunks) or chunks[stop].low != ",":
        return ()
    name = tuple(itertools.takewhile(lambda c: c.kind == "w" and c.capital, chunks[stop + 1 :]))
    behind = stop + 1 + len(name)
    ends = behind >= len(chunks) or chunks[behind].kind == "." or chunks[behind].low in ("and", "while")
    return name if 0 < len(name) < 4 and ends else ()


def _described(chunks: list[Chunk], k: int, people: list[Member], cast: Cast) -> int:
    """Behind the description of a part that begins at `k`; 0 where there is none: "the housekeeper", "among
    the servants", "one of the servants", "his hapless brother"."""
    if k < len(chunks) and chunks[k].low == "among":
        k += 1
    elif [c.low for c in chunks[k : k + 2]] in (["one", "of"], ["two", "of"], ["another", "of"]):
        k += 2
    elif k < len(chunks) and chunks[k].kind == "P":
        return _his(chunks, k, people, cast)
    return _noun(chunks, k)


def _his(chunks: list[Chunk], k: int, people: list[Member], cast: Cast) -> int:
    """ "his son", where "he" has just been told to have a part, and nobody is kin by name."""
    chunk = chunks[k]
    if chunk.anaphor == "kin" and not chunk.members and chunk.kin:
        noun, whose, _ = chunk.kin[-1]
        stop = k + 1
    elif chunk.possessive and chunk.anaphor in ("his", "her", "their"):
        stop, whose = _noun(chunks, k), chunk.members
        noun = chunks[stop - 1].low if stop else ""
    else:
        return 0
    ends = stop >= len(chunks) or chunks[stop].low in _ENDS or chunks[stop].kind == "."
    if not stop or not ends or noun not in _NEAR:
        return 0
    if not whose or any(key_of(m.found) not in cast.parts for m in whose):
        return 0
    names = {w for m in whose for w in m.found.name.lower().split()}
    return 0 if any(names & set(p.found.name.lower().split()) for p in people) else stop


def _noun(chunks: list[Chunk], k: int) -> int:
    """Behind "the housekeeper" and "his brother" at `k`, where nothing more is said of them."""
    if k >= len(chunks) or not (chunks[k].low == "the" or chunks[k].kind == "P"):
        return 0
    j = k + 1
    while j < len(chunks) and chunks[j].kind == "w" and chunks[j].low not in _ENDS | _BE:
        low = chunks[j].low
        if low == "of" and chunks[j - 1].low in KIN and chunks[k].low == "the":
            return 0  # "was the son of a farmer"
        if chunks[j].capital or low in _REAL or low in VERBS or low in AUXILIARIES or low in ROLE_NOUNS:
            return 0
        if j - k > 5 or (low in PREPOSITIONS and low != "of"):
            return 0
        j += 1
    ends = j >= len(chunks) or chunks[j].kind == "." or chunks[j].low in _ENDS | _BE
    return j if j > k + 1 and ends else 0


def _gaps(chunks: list[Chunk], k: int, title: Member, cast: Cast) -> Iterator[Engagement]:
    """ "…, and S his brother": the verb is left out."""
    while k < len(chunks) and chunks[k].low in (",", "and", "while"):
        k += 1
    if k + 1 < len(chunks) and chunks[k].names_people and len(chunks[k].members) == 1:
        stop = _described(chunks, k + 1, chunks[k].members, cast)
        if stop:
            yield _part(chunks[k].members, title, chunks[k], chunks[k + 1 : stop])
            yield from _gaps(chunks, stop, title, cast)
