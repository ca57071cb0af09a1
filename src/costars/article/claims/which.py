"""Which title "the film" is, and which of two titles, or who of two people, "the former" and such are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .chunk import Member
from .keys import each_once, key_of
from .words import BE, VERBS

if TYPE_CHECKING:
    from collections.abc import Callable

    from .chunk import Chunk
    from .discourse import Discourse

__all__ = ["of_one_name", "one_of_two", "title", "which_of_two"]

_WORDS = {"former": 0, "first": 0, "latter": 1, "second": 1}
_MADE = ("direct", "write", "create", "produce")
_OF_PEOPLE = [[",", "who"], [",", "whose"], [",", "best"], [",", "known"], [",", "seen"], [",", "last"]]
_MADE_SO = frozenset(
    "released directed written produced shot filmed made set based adapted which co-written".split()
)
_BEHIND = frozenset("and with but alongside opposite as while".split())


def which_of_two(chunks: list[Chunk], i: int, named_now: bool) -> int | None:
    """0 or 1 where the word at `i` stands for the first or second of two titles, else None. `named_now` says
    that this sentence and the one before have named no others: "the first" is taken only then."""
    word = chunks[i].low
    if word not in _WORDS or not i or chunks[i - 1].low != "the" or chunks[i].kind not in "wO":
        return None
    which = _WORDS[word]
    before = chunks[i - 2] if i > 1 else None
    follows = chunks[i + 1] if i + 1 < len(chunks) else None
    placed = before is not None and (
        before.low in ("in", "on")
        or (before.low == "of" and i > 2 and chunks[i - 3].low in ("leads", "stars", "lead", "star", "cast"))
    )
    if word in ("latter", "former"):
        if placed or [c.low for c in chunks[i + 1 : i + 3]] == [",", "which"] or _shows(chunks, i + 1):
            return which
        lows = [c.low for c in chunks[i + 1 : i + 3]]
        if before is None and lows[:1] == [","] and lows[1:] and lows[1] in _MADE_SO:
            return which  # "The latter, released in 2022 and directed by P, was"
    elif not named_now:
        return None
    if before is None or (follows is not None and follows.kind not in "P." and follows.low not in _BEHIND):
        return None
    made = before.low in VERBS and VERBS[before.low][1] in _MADE
    if (placed and (follows is None or follows.kind == "." or follows.low in _BEHIND)) or made:
        return which
    # "P directed the first, Q the second"
    other = any(
        c.kind == "T" and c.anaphor == "film" and chunks[k - 1].low == "the"
        for k, c in enumerate(chunks[1:i], 1)
    )
    return which if before.kind == "P" and not before.possessive and other else None


def _shows(chunks: list[Chunk], k: int) -> bool:
    """Whether "stars P" or "was directed by" stands at `k`."""
    lows = [c.low for c in chunks[k : k + 3]]
    if len(lows) < 2:
        return False
    if lows[0] in ("stars", "starred", "features", "featured"):
        return chunks[k + 1].kind == "P"
    made = lows[1] in VERBS and VERBS[lows[1]][1] in (*_MADE, "act")
    return lows[0] in BE and made and lows[2:] == ["by"]


_LATER = frozenset("remake reboot update new newer second".split())
_EARLIER = frozenset("original first old older".split())


def of_one_name(
    nouns: tuple[str, ...], named: list[Member], year_of: Callable[[int], int | None]
) -> Member | None:
    """Which of two titles of one name "the remake", "the original" and "the new film" mean, by their
    years."""
    said = set(nouns)
    if len(said & (_LATER | _EARLIER)) != 1 or not named:
        return None
    found = named[-1].found
    namesakes = [m.found for m in named if m.found.name == found.name]
    rows = {f.row for f in namesakes if f.row is not None} | {r for f in namesakes for r, _ in f.candidates}
    years = {year: row for row in rows if (year := year_of(row)) is not None}
    if len(years) != 2 or len(rows) != 2:
        return None
    meant = years[max(years) if said & _LATER else min(years)]
    return Member(replace(found, row=meant, candidates=()), found.start, found.end)


def one_of_two(chunks: list[Chunk], i: int, pair: list[Member]) -> Member | None:
    """Who of two people "the former" or "the latter" at `i` is, where it is said what they play or with
    whom."""
    word = chunks[i].low
    if word not in ("former", "latter") or len(pair) != 2 or not i or chunks[i - 1].low != "the":
        return None
    if chunks[i].possessive and i > 1 and chunks[i - 2].low in ("to", "opposite", "against", "alongside"):
        return pair[_WORDS[word]]  # "to the latter's R"
    if [c.low for c in chunks[i + 1 : i + 3]] in _OF_PEOPLE:
        return pair[_WORDS[word]]
    behind = next((c for c in chunks[i + 1 : i + 4] if c.low not in ("also", "later", "first")), None)
    if behind is None or behind.kind != "w":
        return None
    acts = behind.low in VERBS and VERBS[behind.low][1] in ("act", "play", "costar")
    other = any(c.anaphor == "one" and chunks[k - 1].low == "the" for k, c in enumerate(chunks[1:i], 1))
    if acts or behind.low == "as" or (behind.capital and other) or (behind.low in ("was", "is") and other):
        return pair[_WORDS[word]]
    return None


_OF_PLACE = re.compile(
    r"(?:ian|ean|ish|nese|tine|ican|oman)$|^(?:french|greek|dutch|german|thai|czech|welsh|swiss|italian|paris|"
    r"london|berlin|tokyo|hollywood|bombay|mumbai)$"
)
_FURTHER = frozenset("sequel prequel follow-up followup threequel".split())


def title(d: Discourse, chunk: Chunk, apposed: bool = False) -> None:
    """Give "it", "the film" and "both films" the titles that they mean; `apposed`: it stands just behind one
    and a comma."""
    if (version := of_one_name(chunk.nouns, d.lately, d.year_of)) is not None:
        chunk.members = [Member(version.found, chunk.start, chunk.end)]
        return
    which = _WORDS.keys() & set(chunk.nouns)
    if which and len(each_once(d.titles)) == 2 and (
        {"latter", "former"} & which or chunk.nouns[-1] in ("film", "movie", "picture")
    ):  # fmt: skip
        of_two = each_once(d.titles)[_WORDS[which.pop()]]
        chunk.members = [Member(of_two.found, chunk.start, chunk.end)]
        return
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
    of_place = not apposed and any(map(_OF_PLACE.search, chunk.nouns[:-1]))
    if of_place and len({key_of(t.found) for t in d.lately}) > 1:
        return  # "the Argentine picture": by where it was made one of several is told apart
    if chunk.nouns and chunk.nouns[-1] in _FURTHER and d.announced is None and len(each_once(d.titles)) < 2:
        return  # "the sequel" of the one film named so far
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
