"""Whom "they", "the pair" and "the three men" mean: as many people as the words say, of those named lately.

Each function takes the discourse as it stands before the chunk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .keys import Key, each_once, key_of
from .words import VERBS

if TYPE_CHECKING:
    from .chunk import Chunk, Member
    from .discourse import Discourse

__all__ = ["making", "several", "told_of"]

_PAIRS = frozenset("they them their two three pair duo trio both".split())
_STILL = 4  # so many sentences after it has been named a group may be meant
_MEN = frozenset("men gentlemen brothers gents lads".split())
_WOMEN = frozenset("women ladies dames sisters actresses gals".split())
_WED = frozenset("couple couples newlyweds spouses husband-and-wife".split())
_PLAYERS = frozenset("stars actors actresses performers leads co-stars costars co-leads thespians".split())


def making(chunks: list[Chunk], i: int) -> set[Key]:
    """Who is only told to have made the title that is spoken of: "T, which P directed and Q wrote, was their
    last"."""
    found: set[Key] = set()
    for k, chunk in enumerate(chunks[: max(0, i - 1)]):
        if chunk.kind != "P" or not k or chunk.possessive:
            continue
        verb = VERBS.get(chunks[k + 1].low, ("", "", ""))[1]
        led = chunks[k - 1].low in ("which", "that") or (chunks[k - 1].low in ("and", ",") and bool(found))
        if led and verb in ("direct", "write", "produce", "create"):
            found |= {key_of(m.found) for m in chunk.members}
    return found


def told_of(chunk: Chunk) -> str:
    """The gender that a word for several tells: "the two women"."""
    words = {chunk.anaphor or "", *chunk.nouns}
    return "m" if words & _MEN else "f" if words & _WOMEN else ""


def several(d: Discourse, chunk: Chunk, own: list[Member], named: list[Member], fresh: bool) -> list[Member]:
    """Whom "they" and "the pair" mean: a group that is the subject, the two of the sentence before, or the
    two whom the article is about."""
    wanted = chunk.number
    words = {chunk.anaphor or "", *chunk.nouns}
    told = told_of(chunk)
    if told:

        def of_them(group: list[Member]) -> list[Member]:
            return [
                m for m in group
                if (d.gender(m.found) or d.called.get(key_of(m.found), "")) in ("", told)
            ]  # fmt: skip
    else:

        def of_them(group: list[Member]) -> list[Member]:
            return group

    if words & _WED and len(d.wedded) == 2:
        return each_once(d.wedded)
    noun = chunk.anaphor not in ("they", "them", "their", "theirs", "both") or bool(
        _PLAYERS & set(chunk.nouns)
    )
    here = [m for m in d.pair_here if any(key_of(m.found) == key_of(n.found) for n in named)]
    groups = [own, *([here] if wanted == 2 else []), each_once([*own, *named])]
    if not fresh and d.sentence - d.told_in == 1:
        # Who were just told to have been together.
        groups.append(list(getattr(d.told, "people", [])))
    before = each_once(d.previous)
    near = {key_of(m.found) for m in before}
    if noun and d.duo and (fresh or len(before) != 2):
        groups.append(d.duo)
    about_hero = d.hero is not None and key_of(d.hero.found) in near and len(before) == 2
    if not (fresh and d.duo) or about_hero:
        groups += [*([] if d.stale else [d.previous_subject]), d.listed, d.previous]
    if fresh or noun or any(key_of(m.found) in near for m in d.duo):
        groups.append(d.duo)
    groups.append([m for m in d.here if key_of(m.found) not in d.makers])
    for group in groups:
        everyone = each_once(of_them(group))
        if words & _WED and _no_couple(d, everyone):
            continue
        players = [m for m in everyone if key_of(m.found) not in d.makers]
        for distinct in (players,) if chunk.anaphor in _PLAYERS else (players, everyone):
            if len(distinct) >= 2 and (
                wanted == len(distinct)
                or (wanted == 0 and (len(distinct) == 2 or group is own or group is d.previous_subject))
            ):
                return distinct
    near = {key_of(m.found) for m in [*d.previous_subject, *([d.hero] if d.hero else [])]}
    lately = d.sentence - d.group_in <= _STILL
    if lately and (
        noun or chunk.anaphor == "their" or (not fresh and any(key_of(m.found) in near for m in d.group))
    ):
        distinct = each_once(of_them(d.group))
        if _PLAYERS & {chunk.anaphor, *chunk.nouns}:
            distinct = [m for m in distinct if key_of(m.found) not in d.makers]
        if len(distinct) > 1 and wanted in (0, len(distinct)):
            return distinct
    if not chunk.possessive or chunk.anaphor == "their":
        together = list(getattr(d.told, "people", []))
        if len(together) >= 2 and wanted in (0, len(together)) and chunk.anaphor in _PAIRS:
            return together
    # Two people and nobody else so far: "they" can be nobody else.
    everyone = each_once([*d.recent, *own, *named])
    if len(everyone) == 2 and wanted in (0, 2):
        return everyone
    # Somebody, and whom the text has told of before.
    last = [m for m in each_once(of_them(d.previous)) if key_of(m.found) not in d.makers]
    rest = [
        m for m in each_once(of_them([*d.recent][::-1]))
        if key_of(m.found) not in d.makers and all(key_of(m.found) != key_of(o.found) for o in last)
    ]  # fmt: skip
    hero = [m for m in of_them([d.hero] if d.hero is not None else []) if key_of(m.found) not in d.makers]
    hero = [m for m in hero if all(key_of(m.found) != key_of(o.found) for o in last)]
    if not noun or fresh or len(last) != wanted - 1:
        return []
    other = hero or (rest[:1] if wanted == 2 else [])
    return [*other, *last] if other else []


def _no_couple(d: Discourse, group: list[Member]) -> bool:
    """Whether two people are told to be parent and child."""
    return len(group) == 2 and any(
        key_of(b.found) in {key_of(p.found) for p in d.parents.get(key_of(a.found), ())}
        for a, b in (group, group[::-1])
    )
