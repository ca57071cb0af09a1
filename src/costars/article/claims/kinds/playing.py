"""Verbs of playing: "P plays R in T", "R is played by P", "A and B play R and S"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..borrowed import borrowed, part_before, unfound
from ..words import AUXILIARIES, PREPOSITIONS, VERBS
from .acting_words import of_somebody
from .engagement import Engagement, members_of, role_of, titles_of
from .more_parts import in_brackets_each, more_parts
from .names import part_name
from .played_by import played_by
from .title_parts import named_after_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["ahead", "in_turn_at", "of_playing", "told_of"]

# What is played and no part.
_NOT_PARTS = frozenset(
    "guitar bass piano drums violin cello trumpet saxophone sax music song songs gig gigs "
    "concert concerts show shows "
    "set tour football baseball basketball hockey tennis golf soccer rugby cricket chess "
    "poker cards ball game games "
    "match matches records sport sports host second trick tricks ping-pong softball "
    "lacrosse polo bridge venue venues "
    "club clubs festival festivals theater theaters theatre theatres harmonica banjo "
    "gin rummy dominoes bingo backgammon craps checkers darts squash marbles bass-guitar "
    "keyboards instrument instruments "
    "havoc hardball politics hooky truant catch fiddle jazz rock blues college minor-league".split()
)
_RELATED = frozenset(
    "brother brothers sister sisters siblings twins couple lovers spouses newlyweds sweethearts "
    "husband wife exes parents".split()
)
_TITLE_PARTS = frozenset("title titular eponymous title-role".split())
_LEAD_PARTS = frozenset("lead leading supporting main starring small minor key bit cameo".split())


_THE_PART = [
    [the, *same, noun]
    for the in ("the", "that", "this")
    for same in ([], ["same"])
    for noun in ("part", "role", "character")
]


def _the_part(lows: list[str]) -> bool:
    """ "the part", "that role", "the same character": one that has been told of."""
    while lows[-1:] in (["again"], ["too"], ["before"], ["first"]):
        lows = lows[:-1]
    return lows in _THE_PART


def _related(role: tuple[Chunk, ...]) -> bool:
    """Whether a part is told that two have together; "a couple of lawyers" and "his parents" are none."""
    lows = [c.low for c in role]
    whose = role[:1] and role[0].kind == "P" and role[0].possessive
    return not whose and bool(_RELATED & set(lows)) and ("couple", "of") not in itertools.pairwise(lows)


def _same_part(scene: Scene, clause: Clause) -> tuple[Chunk, ...]:
    """ "played R in T, a role he reprised in U": the part that the clause before tells of."""
    chunks = scene.chunks
    k = next((n for n, c in enumerate(chunks) if c is clause.subject), 0) - 1
    which = k > 0 and chunks[k].low == "which"
    whom = k > 0 and chunks[k].low == "whom"
    while k > 0 and chunks[k].low in ("that", "which", "whom"):
        k -= 1
    if which and chunks[k].low == ",":
        part = _named_before(chunks, k)  # "the part of R, which he played in T"
        lows = [c.low for c in chunks[:k] if part and c.end <= part[0].start][-2:]
        return part if lows in (["part", "of"], ["role", "of"], ["character", "of"]) else ()
    if whom and chunks[k].low == ",":
        return _named_before(chunks, k)  # "R, whom he played in T"
    if whom and chunks[k].kind == "w" and chunks[k].low not in ("role", "part", "character"):
        while k > 1 and chunks[k].kind == "w" and chunks[k].low not in ("a", "the"):
            k -= 1
        return _named_before(chunks, k - 1) if chunks[k - 1].low == "," else ()  # "R, the heroine whom …"
    if k < 2 or chunks[k].low not in ("role", "part", "character"):
        return ()
    while k > 1 and chunks[k].low != "," and chunks[k].kind == "w" and chunks[k].low not in ("a", "the"):
        k -= 1
    if chunks[k].low not in ("a", "the") and not (chunks[k].kind == "P" and chunks[k].possessive):
        return ()
    if chunks[k - 1].low == "," and (named := _named_before(chunks, k - 1)):
        return named  # "is R, a role he reprised in T"
    before = [c for c in scene.clauses if c.chunk.start < chunks[k].start and c.family in ("play", "act")]
    if not before or before[-1].passive:
        return ()
    words = before[-1].object_words if before[-1].family == "play" else role_of(before[-1])
    return tuple(c for c in words if c.capital)


def _named_before(chunks: list[Chunk], comma: int) -> tuple[Chunk, ...]:
    """The capitalised words that end at a comma."""
    k = comma
    while k and chunks[k - 1].capital and chunks[k - 1].kind in "wT" and not chunks[k - 1].possessive:
        k -= 1
    named = tuple(chunks[k:comma])
    return named if any(c.kind == "w" for c in named) and k else ()


def of_playing(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    if clause.passive:
        yield from played_by(scene, clause)
        return
    chunk = clause.chunk
    if clause.subject is None or clause.subject.kind != "P" or not clause.subject.members:
        return
    role = clause.object_words
    if not role and clause.object is not None:
        role = (clause.object,)
    if clause.object is not None and clause.object.anaphor == "kin":
        # "played her sister Margaret"
        behind = clause.piece.chunks[clause.place + 2 :]
        behind = behind[1:] if behind and behind[0].low == "," else behind  # "his dad, Pat Sr."
        role = tuple(itertools.takewhile(lambda c: c.kind == "w" and c.capital, behind)) or role
    role = of_somebody(clause, role) or role or _same_part(scene, clause)
    lows = [c.low for c in role]
    behind = clause.piece.chunks[clause.place + 1 : clause.place + 2]
    if behind and behind[0].low in ("himself", "herself", "themselves", "myself"):
        return
    if role and any(c.kind == "w" and not c.capital and c.low in _NOT_PARTS for c in role):
        return
    if lows[:1] == ["no"]:
        return  # "played no part in it"
    titles = members_of(titles_of(clause, "in", "on", "for", "from", "of"))
    told = None
    if not titles and (listed := list(in_brackets_each(scene, clause))):
        yield from listed if scene.asserted(clause, listed[0].titles) else ()
        return
    if not titles and _unknown_title(clause):
        return
    back = clause.piece.chunks[max(0, clause.place - 2) : clause.place]
    led = clause.tense == "ing" and len(back) > 1 and back[0].kind == "T" and back[1].low == ","
    joined = any(c.chunk.kind == "T" and _joined_on(clause, c.place) for c in clause.complements)
    if led and (joined or not titles):
        # "appeared in T, portraying R (, and in U)"
        titles = list(back[0].members)
    if not titles:
        told = told_of(scene, clause)
        later = ahead(clause, across=told is None) or _at_the_end(scene, clause)
        titles = later
    if not scene.asserted(clause, titles or ([told] if told is not None else [])):
        return
    people = list(clause.subject.members)
    whose = any(c.kind == "P" and c.possessive and not c.anaphor for c in role)
    named = set() if whose else {"role", "part", "roles", "character"} & set(lows)
    if clause.verb == "reprise" or named:
        if named and _TITLE_PARTS & set(lows):
            for title in titles if len(people) == 1 and "roles" not in lows else []:
                if not named_after_part(title):
                    yield Engagement(people, [title], chunk.start, chunk.end, False, clause)
                elif title.end > title.start + 3:
                    yield Engagement(
                        people,
                        [title],
                        chunk.start,
                        chunk.end,
                        False,
                        clause,
                        (),
                        plays=True,
                        title_role=True,
                    )
            if titles and (len(people) > 1 or "roles" in lows):
                yield Engagement(people, titles, chunk.start, chunk.end, False, clause)
            return
        role = (
            role_of(clause)
            or tuple(
                x
                for c in clause.complements
                if c.preposition == "of" and c.chunk.kind != "T"
                for x in (c.words or (c.chunk,))
            )
            or tuple(c for c in role if c.capital)
        )
        before = part_before(scene, clause, chunk.start) if not role and _the_part(lows) else ()
        far = bool(before) and before[0].start < scene.chunks[0].start
        again = {"same", "again", "had", "first", "originally", "once", "reprise"} & {
            *lows, *clause.words, clause.verb, *(c.low for c in clause.piece.chunks[clause.place + 1 :][:8])
        }  # fmt: skip
        if part_name(scene, before) is not None and (again or not far):
            yield Engagement(people, titles, chunk.start, chunk.end, False, clause, before, plays=True)
            return
        if _LEAD_PARTS & set(lows):
            if titles:
                yield Engagement(people, titles, chunk.start, chunk.end, False, clause)
            return
    partners = members_of(clause.people("opposite", "alongside", "with", "against"))
    if (
        not titles
        and role
        and part_name(scene, role) is None
        and not partners
        and clause.tense in ("third", "base")
        and told is not None
    ):
        # "Sedgwick plays a urologist": in what the text speaks of.
        titles = [told]
    if not titles and role and not partners and clause.tense == "past" and part_name(scene, role) is None:
        # "Q played his son": in what has just been told.
        lent = borrowed(scene, chunk.start, past=True) if _described(clause, role) else None
        titles = [lent] if lent is not None else []
    in_turn = in_turn_at(scene, clause, clause.place + 1, len(people)) if len(people) > 1 else []
    if len(people) == 1 and behind and behind[0].low == "both":
        for part in in_turn_at(scene, clause, clause.place + 2, 2):  # "plays both R and S"
            yield Engagement(people, titles, chunk.start, chunk.end, False, clause, part, plays=True)
        return
    if len(in_turn) > 1:
        for person, part in zip(people, in_turn, strict=True):
            yield Engagement(
                [person], titles, chunk.start, chunk.end, False, clause, part, plays=True, subjects=1
            )
    elif titles and len(people) > 1 and _related(role) and part_name(scene, role) is None:
        # "played brother and sister in T": together.
        yield Engagement(
            people, titles, chunk.start, role[-1].end, True, clause, subjects=len(people), told=role[-1].end
        )
    elif titles and part_name(scene, role) is None:
        # "plays a tugboat captain in T": acting, and no part with a name.
        if not partners:
            end = role[-1].end if role else 0
            yield Engagement(people, titles, chunk.start, chunk.end, False, clause, told=end)
        yield from _and_more(clause, titles)
    else:
        yield Engagement(
            people, titles, chunk.start, chunk.end, False, clause, role, plays=True, subjects=len(people)
        )
        if len(people) == 1:
            yield from _and_more(clause, titles)
    if partners and titles:
        yield Engagement(
            [*people, *partners], titles, chunk.start, chunk.end, True, clause, subjects=len(people)
        )


_DETERMINERS = frozenset("a an the one two another his her their".split())


def _described(clause: Clause, role: tuple[Chunk, ...]) -> bool:
    """Whether the words describe a part ("his son", "a weary cop"), with nothing behind them that says
    where."""
    first = role[0]
    kin = first.kind == "P" and (first.possessive or (first.anaphor == "kin" and not first.members))
    if (first.low not in _DETERMINERS or len(role) == 1) and not kin:
        return False  # "played the", where the next word looks like a verb ("the leading part in T")
    if {"not", "never", "once"} & set(clause.words) or clause.of("in", "on", "at", "for", "to", "from"):
        return False
    return not {"role", "part", "roles", "parts", "character", "himself", "lot", "hand"} & {
        c.low for c in role
    }


def _joined_on(clause: Clause, place: int) -> bool:
    """Whether a complement is another one's: ", and in T"."""
    return place > 2 and clause.piece.chunks[place - 2].low in ("and", ",")


def _unknown_title(clause: Clause) -> bool:
    """ "played R in Cast Away", where nobody has found a title: then it is in no other title either."""
    chunks = clause.piece.chunks
    for k in range(clause.place + 2, len(chunks) - 1):
        low = chunks[k].low
        if chunks[k].kind != "w" or low in VERBS or low in AUXILIARIES or low in ("and", "who", "while"):
            return False
        if low in ("in", "on"):
            behind = chunks[k + 1]
            small = behind.low in ("that", "the", "this", "his", "her", "a", "an", "some")  # "in THAT wig"
            named = behind.kind == "w" and behind.capital and not small
            return named and chunks[k - 1].low not in ("him", "her")
    return False


def _and_more(clause: Clause, titles: list[Member]) -> Iterator[Engagement]:
    chunks = clause.piece.chunks
    place = next(
        (
            k
            for k, c in enumerate(chunks)
            if titles and k > clause.place and c.kind == "T" and c.end >= titles[-1].end
        ),
        None,
    )  # fmt: skip
    if place is not None and clause.subject is not None:
        yield from more_parts(chunks, place, clause.subject)


def in_turn_at(scene: Scene, clause: Clause, place: int, number: int) -> list[tuple[Chunk, ...]]:
    """The parts of "A and B play R and S (respectively)", in their order; none where they are not as many."""
    chunks = clause.piece.chunks
    parts: list[list[Chunk]] = [[]]
    for chunk in chunks[place:]:
        if chunk.names_people and sum(map(bool, parts)) >= number and not parts[-1]:
            break  # "A and B played R and S, and Q …"
        if chunk.low in (",", "and", "&"):
            parts.append([])
        elif (
            chunk.kind == "."
            or chunk.low in PREPOSITIONS
            or chunk.low in ("who", "respectively", "which", "while")
        ):
            if chunk.low == "of" and parts[-1]:
                parts[-1].append(chunk)
                continue
            break
        elif chunk.low in VERBS or chunk.low in AUXILIARIES:
            return []
        else:
            parts[-1].append(chunk)
    named = [tuple(part) for part in parts if part and part_name(scene, tuple(part)) is not None]
    filled = [part for part in parts if part]
    if len(named) == number and len(filled) <= number + 1:
        return named
    return []


def told_of(scene: Scene, clause: Clause) -> Member | None:
    """The title of a clause that names none: in the present the announced one, else the nearest."""
    piece = clause.piece
    if piece.opener == "inwhich" and (piece.host is None or piece.host.kind != "T"):
        # In a title that nobody has found.
        return None
    announced = scene.discourse.announced
    if announced is not None and clause.tense in ("third", "base"):
        before = [c for c in piece.chunks if c.kind == "T" and c.end <= clause.chunk.start and not c.anaphor]
        if piece.opener not in ("", "who"):
            before = [
                c for c in scene.chunks if c.kind == "T" and c.end <= clause.chunk.start and not c.anaphor
            ]
        if not before or before[-1].end < clause.chunk.start - 60:
            return announced
    if scene.unnamed and clause.tense in ("third", "base"):
        here = [c for c in scene.chunks if c.kind == "T" and c.end <= clause.chunk.start and c.members]
        return here[-1].members[-1] if here else None
    told = scene.nearest(clause.chunk.start, scene.spoken_of(clause))
    if told is None or any(c.kind == "T" for c in scene.chunks):
        return told
    # What somebody played then is told of no title to come, and nothing of one before another not found.
    wrong = clause.tense == "past" and scene.announced(told.found)
    return None if wrong or unfound(scene, told.end, clause.chunk.start) else told


def ahead(clause: Clause, across: bool = True) -> list[Member]:
    """ "Lemmon played R, and Matthau S, in T": a title at the end, before any verb of another kind."""
    chunks = clause.piece.chunks
    for k in range(clause.place + 1, len(chunks)):
        low = chunks[k].low
        if low in (";", ":", "—", "who", "while", "but"):
            return []
        if chunks[k].kind == "w" and (
            (low in VERBS and not (across and VERBS[low][1] == "play")) or low in AUXILIARIES
        ):
            return []
        if (
            chunks[k].kind == "T"
            and chunks[k].members
            and not chunks[k].anaphor
            and (
                chunks[k - 1].low in ("in", "on")
                or (
                    # "played Bert Gordon, the shark of T"
                    chunks[k - 1].low in ("of", "from")
                    and any(c.low == "," for c in chunks[clause.place + 2 : k - 1])
                    and not any(c.kind in "PT" for c in chunks[clause.place + 1 : k])
                )
            )
        ):
            return list(chunks[k].members)
    return []


def _at_the_end(scene: Scene, clause: Clause) -> list[Member]:
    """ "played R, a preacher who bans dancing, in T.": the title that ends the sentence, behind a comma."""
    chunks = [c for c in scene.chunks if c.start > clause.chunk.end]
    while chunks and chunks[-1].kind == ".":
        chunks.pop()
    if (
        len(chunks) > 3
        and chunks[-1].kind == "T"
        and not chunks[-1].anaphor
        and chunks[-2].low in ("in", "on")
        and chunks[-3].low == ","
        and not any((c.kind == "P" and not c.possessive) or c.low in (";", "—", ":") for c in chunks)
    ):
        return list(chunks[-1].members)
    return []
