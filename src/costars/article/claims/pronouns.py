"""Whom a pronoun means, and which title "the film" is: what a discourse knows, put to use.

Each function takes the discourse as it stands before the chunk, and gives the members that it means; none
where it may mean several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunk import Member
from .keys import Key, each_once, key_of
from .words import ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ..statements import Found
    from .chunk import Chunk
    from .discourse import Discourse

__all__ = ["person", "title"]

_PAIRS = frozenset("they them their two three pair duo trio both".split())
_PLAYERS = frozenset("stars actors actresses performers leads co-stars costars co-leads thespians".split())


def person(
    d: Discourse, chunk: Chunk, chunks: list[Chunk], i: int, own: list[Member], named: list[Member],
    speaker: Found | None, fresh: bool, behind: list[Member],
) -> list[Member]:  # fmt: skip
    """Whom "he", "they", "I" and "the couple" mean."""
    anaphor = chunk.anaphor or ""
    members: list[Member] = []
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
    elif anaphor == "one" and "directed" in ROLE_NOUNS.get(chunk.nouns[-1] if chunk.nouns else "", ()):
        directors = [
            m for m in each_once(reversed(d.recent)) if "directed" in d.trades.get(key_of(m.found), ())
        ]
        members = directors[:1]
    elif chunk.gender or anaphor == "one":
        if chunk.possessive and i and (chunks[i - 1].low in ("is", "was", "are", "were") or (
            chunks[i - 1].low == "," and i > 1 and chunks[i - 2].kind == "P"
        )):  # fmt: skip
            # "X is his son", "Kyra Sedgwick, his wife": not X's own.
            near = {key_of(m.found) for c in chunks[max(0, i - 3) : i] if c.kind == "P" for m in c.members}
            own = [m for m in own if key_of(m.found) not in near]
            named = [m for m in named if key_of(m.found) not in near]
        nearest = next((c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), None)
        if anaphor in ("him", "her") and not chunk.possessive and nearest is not None:
            # An object is somebody else than the subject of its own clause.
            near = {key_of(m.found) for m in nearest.members}
            if not nearest.members:
                near = {key_of(m.found) for m in own}
            mine = [m for m in own if key_of(m.found) not in near]
            others = [m for m in named if key_of(m.found) not in near]
            members = single(d, chunk, mine, others, fresh, near)
        else:
            plays = anaphor in ("he", "she") and _plays(chunks, i)
            members = single(d, chunk, own, named, fresh, acting=plays)
            if plays and not members:
                members = single(d, chunk, own, named, fresh)
    else:
        if anaphor == "them":
            near = {key_of(m.found) for m in own}
            members = several(d, chunk, [], [m for m in named if key_of(m.found) not in near], fresh)
            if any(key_of(m.found) in near for m in members):
                members = [m for m in d.group if key_of(m.found) not in near]
        else:
            members = several(d, chunk, own, [*behind, *named], fresh)
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
    for group in (own, named, before, hero):
        distinct = [m for m in each_once(group) if fits(m)]
        if group is own and len(distinct) == 1:
            return distinct
        sure = [m for m in distinct if gender and d.gender(m.found) == gender]
        if len(sure) == 1:
            return sure
        if len(sure) > 1:
            return [] if group is not named else sure[-1:] if not before else []
        if not unsure and len(distinct) == 1:
            unsure = distinct
    if unsure:
        return unsure
    lately = [m for m in each_once(reversed(d.recent)) if fits(m) and key_of(m.found) not in near]
    if gender:
        sure = [m for m in lately if d.gender(m.found) == gender]
        return sure[:1] or lately[:1]
    return lately if len(lately) == 1 else []


def several(d: Discourse, chunk: Chunk, own: list[Member], named: list[Member], fresh: bool) -> list[Member]:
    """Whom "they" and "the pair" mean: a group that is the subject, the two of the sentence before, or the
    two whom the article is about."""
    wanted = chunk.number
    noun = chunk.anaphor not in ("they", "them", "their", "theirs", "both")
    groups = [own, each_once([*own, *named])]
    before = each_once(d.previous)
    near = {key_of(m.found) for m in before}
    if noun and d.duo and (fresh or len(before) != 2):
        groups.append(d.duo)
    about_hero = d.hero is not None and key_of(d.hero.found) in near and len(before) == 2
    if not (fresh and d.duo) or about_hero:
        groups += [*([] if d.stale else [d.previous_subject]), d.listed, d.previous]
    if fresh or noun or any(key_of(m.found) in near for m in d.duo):
        groups.append(d.duo)
    for group in groups:
        everyone = each_once(group)
        players = [m for m in everyone if key_of(m.found) not in d.makers]
        for distinct in (players,) if chunk.anaphor in _PLAYERS else (players, everyone):
            if len(distinct) >= 2 and (
                wanted == len(distinct)
                or (wanted == 0 and (len(distinct) == 2 or group is own or group is d.previous_subject))
            ):
                return distinct
    near = {key_of(m.found) for m in [*d.previous_subject, *([d.hero] if d.hero else [])]}
    if noun or chunk.anaphor == "their" or (not fresh and any(key_of(m.found) in near for m in d.group)):
        distinct = each_once(d.group)
        if wanted in (0, len(distinct)):
            return distinct
    if not chunk.possessive or chunk.anaphor == "their":
        together = list(getattr(d.told, "people", []))
        if len(together) >= 2 and wanted in (0, len(together)) and chunk.anaphor in _PAIRS:
            return together
    # Two people and nobody else so far: "they" can be nobody else.
    everyone = each_once([*d.recent, *own, *named])
    return everyone if len(everyone) == 2 and wanted in (0, 2) else []


def title(d: Discourse, chunk: Chunk) -> None:
    """Give "it", "the film" and "both films" the titles that they mean."""
    if {
        "later",
        "latter",
        "former",
        "earlier",
        "other",
        "next",
        "first",
        "second",
        "third",
        "same",
    } & set(chunk.nouns):
        return
    if chunk.anaphor == "it":
        near = {key_of(t.found) for t in d.named_here}
        if len(near) > 1:
            # Several titles have just been named: which one is anybody's guess.
            return
    found = d.topic()
    if chunk.series and d.series is not None:
        found = d.series
    if chunk.opening == "that" and d.latest is not None:
        found = d.latest
    if chunk.nouns and any(w in ("new", "upcoming", "forthcoming") for w in chunk.nouns) and d.announced:
        found = d.announced
    if chunk.opening == "all" and (chunk.number not in (0, len(d.titles)) or len(d.titles) < 2):
        return
    if chunk.nouns and chunk.nouns[-1] in ("films", "movies", "pictures", "titles") and len(d.titles) > 1:
        chunk.members = [Member(t.found, chunk.start, chunk.end) for t in d.titles]
        return
    if chunk.nouns and chunk.nouns[-1] == "project" and d.announced is not None:
        found = d.announced
    if found is not None:
        chunk.members = [Member(found.found, chunk.start, chunk.end)]


def _plays(chunks: list[Chunk], i: int) -> bool:
    """Whether the verb behind a pronoun is one of acting."""
    for chunk in chunks[i + 1 : i + 5]:
        if chunk.kind != "w":
            return False
        if chunk.low in VERBS:
            return VERBS[chunk.low][1] in ("act", "play", "costar")
    return False
