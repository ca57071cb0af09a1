"""Whom a pronoun means where the grammar leaves more than one: the one whom the credits know.

The grammar prefers one reading of "he" or "the pair". Where by the credits that reading has no part in the
titles that are told of it, and exactly one other reading has, that other one is meant: a writer who says "he"
has somebody in mind of whom it is true. Where no other reading fits, or several do, the grammar's stands.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from .chunk import Member
from .keys import each_once, key_of
from .plurals import told_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..statements import Found, Party, Statement
    from .chunk import Chunk
    from .discourse import Discourse

__all__ = ["Readings", "antecedents", "apart_from_subject", "settle"]

Readings = tuple[tuple["Found", ...], ...]  # of one pronoun; each of one person or more
_Reading = tuple["Party", ...]
_Support = Callable[["Statement", _Reading], int]
_NEAR = 5  # of so many who were just named, any may be "they"
_FULL = 2  # the support of what the credits bear out
_LATELY = 16  # so many who were named last may be meant

_OF_THESE = 6  # people of whom any two may be "the pair"


def antecedents(
    d: Discourse, chunk: Chunk, members: Sequence[Member], own: Sequence[Member], named: Sequence[Member]
) -> Readings:
    """Whom a pronoun of one person or more may mean, as the discourse stands before it, the grammar's own
    reading first; nothing where there is no other."""
    if not members or chunk.anaphor in ("i", "we"):
        return ()
    if len(members) == 1:
        gender = chunk.gender or d.gender(members[0].found)
        hero = [d.hero] if d.hero is not None else []
        near = [*own, *named, *d.previous_subject, *d.previous, *hero, *d.recent[-_LATELY:]]
        groups = [[m] for m in each_once(near) if not gender or d.gender(m.found) in ("", gender)]
    else:
        pairs = [own, d.pair_here, [*own, *named], d.listed, d.previous, d.duo, d.group, d.wedded]
        if len(members) == 2:
            hero = [d.hero] if d.hero is not None else []
            lately = each_once([*hero, *d.meant, *reversed(d.previous), *reversed(d.recent[-_LATELY:])])
            pairs += [list(pair) for pair in combinations(lately[:_OF_THESE], 2)]
        groups = [each_once(pair) for pair in pairs]
        groups = [g for g in groups if len(g) == len(members)]
        groups += _otherwise(d, groups, members)
        if told := told_of(chunk):
            groups = [g for g in groups if all(d.gender(m.found) in ("", told) for m in g)]
    seen = {frozenset(key_of(m.found) for m in members)}
    others: list[list[Member]] = []
    for group in groups:
        keys = frozenset(key_of(m.found) for m in group)
        if keys not in seen:
            seen.add(keys)
            others.append(group)
    return tuple(tuple(m.found for m in group) for group in ([*members], *others)) if others else ()


def apart_from_subject(chunks: Sequence[Chunk], i: int, readings: Readings) -> Readings:
    """The readings of a pronoun without those whom its own clause has for the subject: in "P cast him in T"
    he is not P."""
    if not readings or chunks[i].anaphor not in ("him", "her") or chunks[i].possessive:
        return readings
    k = i - 1
    while k > 0 and i - k < 4 and chunks[k].kind == "w":
        k -= 1
    subject = chunks[k]
    if k == i - 1 or subject.kind != "P" or subject.anaphor or subject.possessive:
        return readings
    if chunks[k + 1].low in ("and", "with", "to"):
        return readings
    agents = {key_of(m.found) for m in subject.members}
    kept = [r for r in readings[1:] if not agents & {key_of(found) for found in r}]
    return (readings[0], *kept) if kept else ()


def _otherwise(
    d: Discourse, groups: Sequence[Sequence[Member]], members: Sequence[Member]
) -> list[list[Member]]:
    """Further readings of "they" and "the two": somebody else for one of them whom a pronoun has told, and
    any of those whom the sentence before has named."""
    found: list[list[Member]] = []
    for group in ([*members], *groups):
        for k, member in enumerate(group):
            told = d.doubts.get(member.start, ()) if member.start != member.found.start else ()
            for other in told:
                if len(other) == 1:
                    one = Member(other[0], member.start, member.end)
                    found.append([*group[:k], one, *group[k + 1 :]])
    last = each_once(d.previous)
    if len(members) == 2 and len(last) < 3:
        found += [[other, one] for one in last for other in each_once(d.recent[-_LATELY:])]
    near = each_once([*d.previous_subject, *d.previous])
    if len(members) < len(near) <= _NEAR:
        found += [list(some) for some in itertools.combinations(near, len(members))]
    return [g for g in found if len({key_of(m.found) for m in g}) == len(members)]


def settle(
    statements: Iterable[Statement],
    doubts: dict[int, Readings],
    support: _Support,
    party: Callable[[Found], Party],
) -> list[Statement]:
    """The statements with their pronouns, and the titles that they borrow, read as the credits say. `doubts`
    are the readings by the place of the pronoun; `support` says how far the credits bear a statement out,
    if it is said of other people than its own: 0 not at all, 1 by some credit, 2 by the one that it tells
    of. "Worked with" of somebody whose work on the
    title was no acting is no claim about acting."""
    kept = list(statements)
    readings = {
        place: [tuple(map(party, group)) for group in groups] for place, groups in doubts.items() if groups
    }
    said: dict[int, list[Statement]] = defaultdict(list)
    for statement in kept:
        for place in {p for p in statement.places if p in readings}:
            said[place].append(statement)
    meant: dict[int, tuple[_Reading, _Reading]] = {}
    for place, told in said.items():
        if all(support(s, s.people) == _FULL for s in told):
            continue  # nothing can be borne out better
        own = readings[place][0]
        supports = [
            sum(_most(s, _people(s, s.people, place, own, r), place, readings, support) for s in told)
            for r in readings[place]
        ]
        best = _best(supports, first=len(readings[place][0]) > 1)
        if best:
            meant[place] = (readings[place][0], readings[place][best])
    for i, statement in enumerate(kept):
        for place in dict.fromkeys(p for p in statement.places if p in meant):
            people = _people(statement, statement.people, place, *meant[place])
            if people != statement.people and len({(p.text, p.row) for p in people}) == len(people):
                kept[i] = statement = replace(statement, people=people)
        if statement.other_titles:
            kept[i] = _titled(statement, support)
    return [
        s for s in kept
        if not _guessed(s, readings, support)
        # Who directed did not act.
        if not (s.kind == "acted_together" and not s.acting and support(s, s.people) == 1)
    ]  # fmt: skip


def _guessed(statement: Statement, readings: dict[int, list[_Reading]], support: _Support) -> bool:
    """Whether neither a statement's title nor who it is about stands with it, both may be others, and the
    credits have nothing of it: it is misread as often as not."""
    open_ = any(place in readings for place in statement.places)
    if not open_ or not statement.other_titles or statement.status is not None:
        return False
    return support(statement, statement.people) == 0


def _titled(statement: Statement, support: _Support) -> Statement:
    """A statement of the title that its people have worked on. What is told of a title to come is read of
    another one only where the part is one that somebody had there."""
    coming = statement.status == "announced"
    if coming and statement.kind != "plays":
        return statement
    readings = [statement, *(replace(statement, titles=(t,), status=None) for t in statement.other_titles)]
    supports = [support(reading, reading.people) for reading in readings]
    ranked = [n if n == 2 or not coming else 0 for n in supports]
    most = max(ranked)
    return readings[ranked.index(most)] if ranked[0] < most and ranked.count(most) == 1 else statement


def _best(supports: Sequence[int], *, first: bool = False) -> int:
    """Which reading is meant: another than the grammar's, where one has more support than all the rest, and
    twice the grammar's; of groups (`first`) the first of those that have the most, since the nearest come
    first."""
    most = max(supports)
    more = supports[0] < most if first else max(1, 2 * supports[0]) <= most
    return supports.index(most) if more and (first or supports.count(most) == 1) else 0


def _most(
    statement: Statement,
    people: _Reading,
    place: int,
    readings: dict[int, list[_Reading]],
    support: _Support,
) -> int:
    """The support of a statement, said of these people, whose pronoun at `place` is settled, the others read
    at their best."""
    open_ = [p for p in dict.fromkeys(statement.places) if p != place and p in readings]
    if not open_:
        return support(statement, people)
    own = readings[open_[0]][0]
    return max(
        support(statement, _people(statement, people, open_[0], own, other)) for other in readings[open_[0]]
    )


def _people(statement: Statement, people: _Reading, place: int, own: _Reading, other: _Reading) -> _Reading:
    """The people of a statement with another reading of the pronoun at `place` than the grammar's own."""
    if own is other or own == other:
        return people
    instead = list(zip(own, other, strict=True))
    return tuple(
        next((new for old, new in instead if old == one), one) if at == place else one
        for one, at in zip(people, statement.places, strict=True)
    )
