"""What stands around a verb of acting: partners with nobody's name, parts and titles in turn, events off the
screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..keys import key_of
from ..kinfolk import RELATIVES
from ..words import KIN
from .casts import cast_list
from .engagement import PARTNERS, PLACES, Engagement
from .part_words import NEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..scene import Scene

__all__ = [
    "beside_kin",
    "fronted_title",
    "gapped",
    "hidden_partner",
    "of_somebody",
    "of_version",
    "off_screen",
    "paired",
    "parts_in_turn",
    "titles_behind_role",
    "told_apart",
    "turns_with",
]

_EVENTS = frozenset(
    "premiere premieres screening screenings showing party afterparty after-party opening tour junket panel "
    "reunion gala convention".split()
)


def off_screen(clause: Clause) -> bool:
    """ "showed up at the premiere of T", "appeared on a panel for T"."""
    lows = [c.low for c in clause.piece.chunks[clause.place + 1 : clause.place + 9]]
    at = next((k for k, low in enumerate(lows) if low in _EVENTS), None)
    return (
        at is not None
        and lows[at + 1 : at + 2] in (["of"], ["for"])
        and bool({"at", "on"} & set(lows[:at]))
        and "T" not in lows[:at]
    )


def titles_behind_role(clause: Clause, titles: list[Chunk]) -> list[Member]:
    """The titles that come behind "as R", where others come before it."""
    at = next((c.place for c in clause.complements if c.preposition == "as"), None)
    places = {id(c.chunk): c.place for c in clause.complements}
    if at is None or not any(0 <= places.get(id(t), 0) < at for t in titles):
        return []
    return [m for t in titles if places.get(id(t), 0) > at for m in t.members]


def parts_in_turn(clause: Clause) -> list[tuple[tuple[Chunk, ...], list[Member]]]:
    """The parts of "as R in T and as S in U", "in T as R and in U as S", each with its titles; none where
    there is but one."""
    told = [
        c for c in sorted(clause.complements, key=lambda c: c.place)
        if c.preposition == "as" or (c.chunk.kind == "T" and c.preposition in PLACES and c.place >= 0)
    ]  # fmt: skip
    if sum(c.preposition == "as" for c in told) < 2:
        return []
    found: list[tuple[tuple[Chunk, ...], list[Member]]] = []
    first = told[0].preposition == "as"
    for complement in told:
        role = (complement.words or (complement.chunk,)) if complement.preposition == "as" else ()
        members = [] if role else list(complement.chunk.members)
        open_ = bool(found) and not (found[-1][1] if members else found[-1][0])
        if open_ and bool(members) == first:
            found[-1] = (found[-1][0] or role, found[-1][1] or members)
        else:
            found.append((role, members))
    return [(role, members) for role, members in found if members]


def turns_with(clause: Clause, subject: Chunk) -> list[Engagement]:
    """ "as R in T, alongside P, and as S in U": each part in its title, and each partner in the one they are
    told of; none where there are not two parts."""
    turns = parts_in_turn(clause)
    if len(turns) < 2 or len(subject.members) != 1:
        return []
    starts = [min(part[0].start, *(m.start for m in named)) for part, named in turns if part]
    if len(starts) != len(turns):
        return []
    found = []
    for number, (part, named) in enumerate(turns):
        stop = starts[number + 1] if number + 1 < len(starts) else clause.piece.chunks[-1].end + 1
        partners = [
            m for c in clause.people(*PARTNERS) for m in c.members if starts[number] <= c.start < stop
        ]
        found.append(
            Engagement(
                [*subject.members, *partners],
                named,
                clause.chunk.start,
                clause.chunk.end,
                bool(partners),
                clause,
                part,
                subjects=1,
            )
        )
    return found


def hidden_partner(clause: Clause) -> bool:
    """Whether it is "with her husband": together, but with nobody whom the text has named."""
    return any(
        c.preposition in PARTNERS
        and (
            (c.chunk.kind == "w" and c.chunk.capital and c.chunk.low.endswith(("-san", "-sensei", "-ji")))
            or (c.chunk.kind == "P" and not c.chunk.members)
            or (c.chunk.kind == "w" and c.chunk.low in RELATIVES and any(w.kind == "P" for w in c.words))
        )
        for c in clause.complements
    )


def beside_kin(scene: Scene, clause: Clause) -> list[Member]:
    """Who "he" is in "T, in which P co-starred as his sister": P's partner. A director is none; then it is
    whom the sentence has named before."""
    role = next((c.words for c in clause.of("as")), ())
    if clause.family != "costar" or len(role) < 2 or role[-1].low not in NEAR:
        return []
    if not role[0].possessive or role[0].kind != "P" or clause.subject is None:
        return []
    own = {key_of(m.found) for m in clause.subject.members} | scene.discourse.makers
    named = [m for c in scene.chunks if c.kind == "P" and c.end < clause.chunk.start for m in c.members]
    whose = [m for m in (*reversed(named), *reversed(role[0].members)) if key_of(m.found) not in own]
    if whose and any(key_of(m.found) not in own for m in role[0].members):
        whose = [m for m in role[0].members if key_of(m.found) not in own]
    return whose[:1]


def fronted_title(clause: Clause) -> list[Member]:
    """ "In T P plays R, Q and S turn up": the title at the head is that of the later clauses too."""
    chunks = clause.piece.chunks
    if len(chunks) < 4 or chunks[0].low not in ("in", "on") or chunks[1].kind != "T":
        return []
    between = chunks[2 : clause.place + 3]
    if any(c.kind == "T" or c.low in (";", ":", "—", "but", "who") for c in between):
        return []
    return list(chunks[1].members)


def told_apart(clause: Clause, people: list[Member], titles: list[Member]) -> Iterator[Engagement]:
    """ "P and Q starred in it, P as R": whose part it is."""
    chunks = clause.piece.chunks
    last = max((k for k, c in enumerate(chunks) if c.kind == "T" and k > clause.place), default=len(chunks))
    if [c.kind for c in chunks[last + 1 : last + 3]] != [".", "P"] or not titles:
        return
    known = {key_of(m.found) for m in people}
    for who, part in cast_list(chunks, last + 2):
        if part and len(who) == 1 and key_of(who[0].found) in known:
            yield Engagement(who, titles, who[0].start, who[0].end, False, None, part, plays=True)


def of_version(clause: Clause, title: Chunk) -> bool:
    """ "appeared in the 2013 version of T" """
    lows = [c.low for c in clause.piece.chunks[clause.place + 1 :] if c.start < title.start]
    of_it = lows[-1:] == ["of"] and lows[-2] in ("version", "remake", "adaptation", "reboot")
    return of_it and "in" in lows[-7:-2]


def gapped(clause: Clause, role: tuple[Chunk, ...], titles: list[Member]) -> Iterator[Engagement]:
    """ "Bacall starred as R, and Connery as S": the verb is left out the second time."""
    chunks = clause.piece.chunks
    place = next((k for k, c in enumerate(chunks) if c.start >= role[-1].end), len(chunks))
    if place + 1 < len(chunks) and chunks[place].low in ("in", "on") and chunks[place + 1].kind == "T":
        place += 2
    while place < len(chunks) and chunks[place].low in (",", "and", "while", "with", "plus"):
        place += 1
    if place + 1 >= len(chunks) or chunks[place].kind != "P" or chunks[place + 1].low != "as" or not titles:
        return
    if chunks[place - 1].low not in ("and", ",", "while", "with", "plus"):
        return
    for people, part in cast_list(chunks, place):
        if part:
            yield Engagement(people, titles, people[0].start, people[0].end, False, None, part)


def paired(clause: Clause, subject: Chunk) -> Iterator[Engagement]:
    """Groups of titles with partners in turn: "in T with P and in U opposite Q"."""
    chunk = clause.chunk
    order: list[tuple[list[Member], list[Member]]] = []  # titles, partners
    parts = [c.place for c in clause.complements if c.preposition == "as"]
    anew: list[Member] = []  # titles behind another part, "and as S in U": of their own
    for complement in sorted(clause.complements, key=lambda c: c.place):
        if len(parts) > 1 and complement.chunk.kind == "T" and complement.place > max(parts):
            anew += complement.chunk.members
        if complement.chunk.kind == "T" and complement.preposition in ("", *PLACES):
            if order and order[-1][1] and not order[-1][0]:
                order[-1] = (list(complement.chunk.members), order[-1][1])
            else:
                order.append((list(complement.chunk.members), []))
        elif complement.chunk.kind == "P" and complement.preposition in PARTNERS:
            if order and not order[-1][1]:
                order[-1] = (order[-1][0], list(complement.chunk.members))
            else:
                order.append(([], list(complement.chunk.members)))
    if clause.object is not None and clause.object.kind == "T":
        order.insert(0, (list(clause.object.members), []))
    everyone = [m for _, people in order for m in people]
    groups = [people for _, people in order if people]
    told = [c for c in clause.complements if c.chunk.kind == "T" and c.preposition in ("", *PLACES)]
    places = [c.place for c in told]
    beside = [c.place for c in clause.complements if c.chunk.kind == "P" and c.preposition in PARTNERS]
    between = [p for p in beside if places and min(places) < p < max(places)]
    if between and len(groups) == 1 and clause.object is None:
        everyone = []  # "in T with P, and as S in U": P is of T
    for titles_here, people in order:
        if titles_here:
            partners = people or (everyone if len(groups) == 1 and titles_here[0] not in anew else [])
            together = bool(partners) or len(subject.members) > 1
            yield Engagement(
                [*subject.members, *partners], titles_here, chunk.start, chunk.end, together, clause,
                subjects=len(subject.members),
            )  # fmt: skip


_RELATED = frozenset(KIN) | frozenset(
    "lover girlfriend boyfriend friend sister brother sisters brothers boss partner rival fiancee fiancé "
    "fiancée "
    "assistant secretary mistress killer ex son-in-law mother-in-law father-in-law uncle aunt love "
    "interest".split()
)


def of_somebody(clause: Clause, role: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """ "played the husband of Diane Keaton": a part without a name, and not that of Diane Keaton."""
    chunks = clause.piece.chunks
    if len(role) != 1 or role[0].kind != "P":
        return ()
    k = next((n for n, c in enumerate(chunks) if c is role[0]), 0)
    if k < clause.place + 3 or chunks[k - 1].low not in ("of", "to") or chunks[k - 2].low not in _RELATED:
        return ()
    return tuple(chunks[clause.place + 1 : k - 1])
