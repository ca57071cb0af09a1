"""Whom a pronoun means: what a discourse knows, put to use.

Each function takes the discourse as it stands before the chunk, and gives the members that it means; none
where it may mean several.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .chunk import Member
from .keys import Key, each_once, key_of
from .lists import joined_subject
from .plurals import making, several
from .words import ADVERBS, AUXILIARIES, HELPERS, KIN, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ..statements import Found
    from .chunk import Chunk
    from .discourse import Discourse

__all__ = ["person"]


def person(
    d: Discourse, chunk: Chunk, chunks: list[Chunk], i: int, own: list[Member], named: list[Member],
    speaker: Found | None, fresh: bool, behind: list[Member],
) -> list[Member]:  # fmt: skip
    """Whom "he", "they", "I" and "the couple" mean."""
    anaphor = chunk.anaphor or ""
    members: list[Member] = []
    speaking = {key_of(speaker)} if speaker is not None else set()  # who speaks is "I" and not "he"
    if anaphor == "i":
        if speaker is not None:
            members = [Member(speaker, chunk.start, chunk.end)]
    elif anaphor == "we":
        for pair in (d.duo, d.group):
            if (
                speaker is not None
                and len(pair) == 2
                and any(key_of(m.found) == key_of(speaker) for m in pair)
            ):
                members = pair
                break
        if (
            not members and speaker is not None and d.hero is not None and not chunk.possessive
            and any(c.low == "together" for c in chunks) and not any(c.names_people for c in chunks)
            and key_of(d.hero.found) != key_of(speaker)
        ):  # fmt: skip
            members = [d.hero, Member(speaker, chunk.start, chunk.end)]  # whom they speak of, and themselves
    elif anaphor == "one" and "directed" in ROLE_NOUNS.get(chunk.nouns[-1] if chunk.nouns else "", ()):
        directors = [
            m for m in each_once(reversed([*d.recent, *behind, *own, *named]))
            if "directed" in d.trades.get(key_of(m.found), ()) or key_of(m.found) in d.makers
        ]  # fmt: skip
        members = directors[:1]
    elif chunk.gender or anaphor == "one":
        if chunk.possessive and i and (chunks[i - 1].low in ("is", "was", "are", "were") or (
            chunks[i - 1].low == "," and i > 1 and chunks[i - 2].kind == "P"
        ) or (chunks[i - 1].low in ("then", "now", "later") and i > 2 and chunks[i - 3].kind == "P"
        )):  # fmt: skip
            # "X is his son", "Kyra Sedgwick, his wife": not X's own.
            near = {key_of(m.found) for c in chunks[max(0, i - 3) : i] if c.kind == "P" for m in c.members}
            own = [m for m in own if key_of(m.found) not in near]
            named = [m for m in named if key_of(m.found) not in near]
            inner = _of_relative(chunks, i, near)
            inner = [m for m in inner if d.gender(m.found) in ("", chunk.gender)]
            own = inner if len(inner) == 1 else own
        if anaphor in ("he", "she") and i > 1 and chunks[i - 1].low == "whom":
            # "P, whom she directed": not P.
            host = chunks[i - 3] if chunks[i - 2].low == "," and i > 2 else chunks[i - 2]
            near = {key_of(m.found) for m in host.members} if host.kind == "P" else set()
            own = [m for m in own if key_of(m.found) not in near]
            named = [m for m in named if key_of(m.found) not in near]
        if joined_subject(chunks, i):
            near = {key_of(m.found) for m in chunks[i - 2].members}
            own = [m for m in own if key_of(m.found) not in near]
            named = [m for m in named if key_of(m.found) not in near]
        partner = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].low == "and" else None
        if anaphor in ("he", "she") and partner is not None and partner.names_people:
            beside = {key_of(m.found) for m in partner.members}  # "he and P": somebody else
            if beside & {key_of(m.found) for m in own}:
                own, named = [], [m for m in named if all(key_of(m.found) != key_of(o.found) for o in own)]
            speaking = speaking | beside
        nearest = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), None)
        nearest = _past_relative(chunks, i) or nearest
        if _of_title(chunks, i) and not chunk.possessive:
            apart = chunks[0].kind == "T" and chunks[i - 2].low == ","
            others = [m for m in named if all(m is not n for n in own)]
            members = single(d, chunk, [] if apart else own, [] if apart else others, fresh, speaking)
        elif (
            anaphor in ("him", "her")
            and not chunk.possessive
            and nearest is not None
            and not (chunks[i - 1].low == "by" and chunks[0].kind == "T")  # "It was written by him"
        ):
            # An object is somebody else than the subject of its own clause.
            near = {key_of(m.found) for m in nearest.members}
            if not nearest.members or _goes_on(chunks, i) or _is_object(chunks, nearest):
                near = {key_of(m.found) for m in own}
            whose = _whose_else(chunks, i, nearest)
            if whose is not None:
                near = {key_of(m.found) for m in whose.members}
            near |= speaking
            mine = [m for m in own if key_of(m.found) not in near]
            others = [m for m in (*_agents(chunks, i), *named) if key_of(m.found) not in near]
            members = single(d, chunk, mine, others, fresh, near)
        else:
            plays = (anaphor in ("he", "she") and _plays(chunks, i) and not _too(chunks, i)) or (
                anaphor == "one" and bool({"actor", "actress", "star"} & {*chunk.nouns[-1:]})
            )
            own = [m for m in own if key_of(m.found) not in speaking]
            named = [m for m in named if key_of(m.found) not in speaking]
            if anaphor in ("he", "she") and _directs_somebody(chunks, i) and not own:
                members = [
                    m for m in each_once(reversed(d.previous))
                    if key_of(m.found) in d.makers and d.gender(m.found) in ("", chunk.gender)
                ][:1]  # fmt: skip
                them = {key_of(m.found) for m in [*d.duo, *d.group]}
                others = [
                    m for m in each_once([*d.previous, *d.recent[-4:]])
                    if key_of(m.found) not in them and d.gender(m.found) in ("", chunk.gender)
                ]  # fmt: skip
                members = members or (others if len(others) == 1 else [])
            members = members or single(d, chunk, own, named, fresh, speaking, acting=plays)
            if plays and not members:
                members = single(d, chunk, own, named, fresh, speaking)
    elif anaphor == "both" and i > 1 and chunks[i - 1].low == "," and (
        chunks[i - 2].kind == "P" and len(chunks[i - 2].members) == 2
    ):  # fmt: skip
        members = list(chunks[i - 2].members)  # "P and Q, both creators of T"
    else:
        if anaphor == "them":
            near = {key_of(m.found) for m in own}
            members = several(d, chunk, [], [m for m in named if key_of(m.found) not in near], fresh)
            if any(key_of(m.found) in near for m in members):
                members = [m for m in d.group if key_of(m.found) not in near]
        else:
            if not chunk.possessive and _with_unnamed(chunks, i):
                return []
            made = making(chunks, i)
            mine = [m for m in own if key_of(m.found) not in made]
            others = [m for m in (*behind, *named) if key_of(m.found) not in made]
            members = several(d, chunk, mine, others, fresh)
    return members


def single(
    d: Discourse,
    chunk: Chunk,
    own: list[Member],
    named: list[Member],
    fresh: bool,
    near: AbstractSet[Key] = frozenset(),
    acting: bool = False,
) -> list[Member]:
    """Whom a pronoun means: the subject of its sentence or of the one before; at the head of a paragraph
    whom the article is about. Somebody of unknown gender is taken only where nobody of the right one is
    near; whoever is known as a director is not the one who plays (`acting`)."""
    gender = chunk.gender

    def fits(member: Member) -> bool:
        known = d.gender(member.found)
        return (not gender or not known or known == gender) and not (
            acting and key_of(member.found) in d.makers
        )

    hero = [d.hero] if d.hero is not None and fits(d.hero) and key_of(d.hero.found) not in near else []
    before = d.previous_subject if not fresh or not hero else hero
    if hero and (d.stale or (chunk.anaphor in ("him", "his", "her") and d.chained)):
        # Somebody named two sentences ago, or an object: rather whom the article is about.
        before = hero
    if d.stale and not fresh:
        lone = [m for m in each_once(d.previous) if fits(m)]
        before = lone if len(lone) == 1 else before
    before = [m for m in before if key_of(m.found) not in near]
    unsure: list[Member] = []
    here = each_once(m for m in d.meant_here if key_of(m.found) not in near)
    for group in (own, named, before, hero):
        distinct = [m for m in each_once(group) if fits(m)]
        if group is hero and unsure and len(here) == 1 and fits(here[0]):
            return here  # "where P directed him and Q, he …"
        if group is own and len(distinct) == 1:
            lately = [m for m in each_once([*d.previous_subject, *d.previous]) if fits(m)]
            lately = [m for m in lately if gender and d.gender(m.found) == gender]
            maker = distinct[0].found
            unknown = not d.gender(maker) and key_of(maker) in d.makers
            if unknown and len(lately) == 1 and chunk.anaphor in ("he", "she"):
                return lately  # "Sturges wrote T, where she is R"
            return distinct
        sure = [m for m in distinct if gender and d.gender(m.found) == gender]
        if len(sure) == 1:
            return sure
        if len(sure) > 1:
            return [] if group is not named else sure[-1:] if not before else []
        if not unsure and len(distinct) == 1:
            unsure = distinct
            if group is before and not fresh and not d.stale and len(each_once(d.previous)) == 1:
                break  # nobody else was spoken of
    if unsure:
        meant = [m for m in each_once(d.meant) if gender and d.gender(m.found) == gender]
        if not fresh and len(meant) == 1 and key_of(meant[0].found) not in near and fits(meant[0]):
            return meant  # who was "her" just before
        return unsure
    lately = [m for m in each_once(reversed(d.recent)) if fits(m) and key_of(m.found) not in near]
    if gender:
        sure = [m for m in lately if d.gender(m.found) == gender]
        return sure[:1] or lately[:1]
    return lately if len(lately) == 1 else []


def _of_relative(chunks: list[Chunk], i: int, near: set[Key]) -> list[Member]:
    """Whom the relative clause around `i` names before: "T, which P directed with Q, his wife"."""
    first = max((k for k, c in enumerate(chunks[:i]) if c.low in ("which", "where")), default=-1)
    if first < 0 or any(c.low == ";" for c in chunks[first:i]):
        return []
    return each_once(
        m for c in chunks[first:i] if c.kind == "P" and not c.possessive for m in c.members
        if key_of(m.found) not in near
    )  # fmt: skip


_BEFORE_MADE = ADVERBS | {"has", "had", "have", "would"}


def _with_unnamed(chunks: list[Chunk], i: int) -> bool:
    """ "He plays Jack and his eldest son the groom; the two …": whether somebody without a name is one of
    them."""
    start = max((k for k in range(i) if chunks[k].low in (".", "—")), default=0)
    for k in range(start, i):
        chunk = chunks[k]
        if chunk.kind != "P" or not chunk.possessive:
            continue
        near = [c for c in chunks[k + 1 : k + 4] if c.kind in "wO"]
        kin = next((c for c in near if c.low in KIN or c.low in ("brother", "sister", "cousin")), None)
        if kin is None:
            continue
        m = next(n for n, c in enumerate(chunks) if c is kin) + 1
        if m < i and chunks[m].kind == "w" and (chunks[m].low in VERBS or chunks[m].low in AUXILIARIES):
            return True
    return False


def _whose_else(chunks: list[Chunk], i: int, nearest: Chunk) -> Chunk | None:
    """ "P drives her in; it was his third film with her": of a clause about a film, whose it is."""
    k = next(n for n, c in enumerate(chunks) if c is nearest)
    between = chunks[k + 1 : i]
    told = any(c.low in (";", ",", "and", "but", ":") for c in between) and any(
        c.kind == "T" for c in between
    )
    return next((c for c in reversed(between) if c.kind == "P" and c.possessive), None) if told else None


def _of_title(chunks: list[Chunk], i: int) -> bool:
    """ "T paired her with P", "a part that put him opposite P": whether the subject of the verb before an
    object is a title or a part, and nobody."""
    if chunks[i].anaphor not in ("him", "her", "them") or i < 2 or chunks[i - 1].kind != "w":
        return False
    k = i - 2
    while k >= 0 and chunks[k].kind == "w" and chunks[k].low in _BEFORE_MADE:
        k -= 1
    if k < 0:
        return False
    before = chunks[k - 1] if k else None
    if chunks[k].low in ("that", "which"):
        return before is not None and (before.kind == "T" or before.low in _PARTS)
    apart = (
        chunks[0].kind == "T" and chunks[k].low == "," and k == i - 2 and chunks[i - 1].low in _WITH_PEOPLE
    )
    heads = before is None or before.kind == "." or before.low in ("and", "but")
    return apart or (chunks[k].kind == "T" and heads)


# What a title does with people.
_WITH_PEOPLE = frozenset(
    "paired pairs teamed teams reunited reunites brought brings put puts saw sees had has found finds gave "
    "cast casts matched made makes".split()
)
_PARTS = frozenset("part role turn performance job film picture movie character one".split())


def _agents(chunks: list[Chunk], i: int) -> list[Member]:
    """By whom something was done in the clauses before `i`: "It was sung by P; off the screen Q married
    him"."""
    return [
        m for before, c in itertools.pairwise(chunks[:i])
        if c.kind == "P" and not c.possessive and before.low == "by" for m in c.members
    ]  # fmt: skip


def _past_relative(chunks: list[Chunk], i: int) -> Chunk | None:
    """ "P, who has been married to Q for years, directed her": the subject stands before what is inserted."""
    k = i - 1
    if k < 3 or chunks[k].low not in VERBS:
        return None
    k -= 1
    while k and chunks[k].kind == "w" and chunks[k].low in HELPERS:
        k -= 1
    if chunks[k].low != ",":
        return None
    for m in range(k - 1, 0, -1):
        if chunks[m].low in (";", ":", "."):
            return None
        if chunks[m].low == "," and chunks[m + 1].low not in ("and", "but") and chunks[m + 1].kind == "w":
            host = chunks[m - 1]
            return host if host.kind == "P" and not host.possessive else None
    return None


def _is_object(chunks: list[Chunk], person: Chunk) -> bool:
    """Whether a verb stands just before somebody: "met P, starred with her"."""
    k = next(n for n, c in enumerate(chunks) if c is person) - 1
    return k > 0 and (chunks[k].low in VERBS or chunks[k].low in ("met", "saw", "found", "taught", "knew"))


_BEFORE_VERB = ADVERBS | {"has", "had", "since", "then"}


def _goes_on(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb before an object has the subject of the clause before: "cast Q in T and directed
    him"."""
    k = i - 1
    if k < 2 or chunks[k].low not in VERBS:
        return False
    k -= 1
    while k and chunks[k].kind == "w" and chunks[k].low in _BEFORE_VERB:
        k -= 1
    return chunks[k].low in ("and", "but", "before", "then")


def _directs_somebody(chunks: list[Chunk], i: int) -> bool:
    """Whether a pronoun directs those whom another pronoun means: "he directed them"."""
    for k, chunk in enumerate(chunks[i + 1 : i + 6], i + 1):
        if chunk.kind != "w":
            return False
        if chunk.low in VERBS and VERBS[chunk.low][1] == "direct":
            nxt = chunks[k + 1] if k + 1 < len(chunks) else None
            return (
                nxt is not None
                and nxt.kind == "P"
                and nxt.anaphor is not None
                and nxt.number != 1
                and not nxt.possessive
            )
    return False


_COMES_UP = frozenset("turns turned shows showed pops popped crops cropped".split())


def _too(chunks: list[Chunk], i: int) -> bool:
    """ "T, which P directed and in which he also starred": what the maker did besides."""
    return [c.low for c in chunks[i + 1 : i + 2]] == ["also"] and chunks[i - 1].low in ("which", "where")


def _plays(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb behind a pronoun is one of acting."""
    for chunk, following in itertools.pairwise(chunks[i + 1 : i + 6]):
        if chunk.kind != "w":
            return False
        if following.low == "up" and chunk.low in _COMES_UP:
            return True  # "where he turned up as Mark Lee"
        if chunk.low in VERBS:
            return VERBS[chunk.low][1] in ("act", "play", "costar")
        if chunk.low in ("is", "was") and following.kind == "w" and following.capital:
            return True  # "he was Max Schumacher"
    return False
