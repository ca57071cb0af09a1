"""Which words of a piece are verbs: many of them may be nouns too."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .words import ADVERBS, AUXILIARIES, BE, HELPERS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

_NOUNS_TOO = frozenset(
    "star stars lead leads cast casts feature features pen pens score scores lens pair pairs team teams "
    "front fronts cameo "
    "cameos guest guests work works join share shares see partner partners script scripts shot shooting "
    "casting writing "
    "voice voices top tops cross directing acting producing appear wedding direct produce board boards hire "
    "surface record anchor anchors book tap "
    "headline headlines perform lensed star-turn pairing".split()
)


def verb_at(chunks: list[Chunk], i: int) -> tuple[str, str, str]:
    word = chunks[i].low
    if word in VERBS:
        return VERBS[word]
    joined = f"{word} {chunks[i + 1].low}" if i + 1 < len(chunks) else word
    return VERBS[joined]


_BEFORE_COSTAR = HELPERS | {"to", "and", "who", "which", ","}
_BEHIND_PLAY = PREPOSITIONS | ADVERBS | {"and", "the", "a", "an", "together"}
_BEFORE_NOUN_TOO = AUXILIARIES | {"to", "and"}
_BEFORE_FINITE = HELPERS | {"who", "and", "which", "that", ",", "to", ")", '"', "”"}
_BEHIND_FINITE = PREPOSITIONS | ADVERBS | {"and", ".", ","}
_BEHIND_VERB = PREPOSITIONS | ADVERBS | {",", "."}
_BEFORE_ACTING = HELPERS | {"to", "and", "who", ","}
_BEFORE_ANY = HELPERS | {"who", "which", "that", "and", ",", "or", "then", "he", "she", ")"}


_OF_TWO = frozenset(verb.split(" ")[0] for verb in VERBS if " " in verb)


def is_verb(chunks: list[Chunk], i: int) -> bool:
    chunk = chunks[i]
    if chunk.kind != "w":
        return False
    word = chunk.low
    previous = chunks[i - 1] if i else None
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if word not in VERBS:
        return word in _OF_TWO and following is not None and f"{word} {following.low}" in VERBS
    if chunk.possessive:
        return False
    if word in ("co-star", "costar", "co-stars", "costars"):
        return (
            previous is not None
            and not previous.possessive
            and previous.kind != "T"
            and (previous.kind == "P" or previous.low in _BEFORE_COSTAR)
        )
    if word not in _NOUNS_TOO:
        return True
    if previous is not None:
        if previous.low in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "this",
            "that",
            "each",
            "of",
            "former",
            "fellow",
            "no",
            "movie",
            "film",
            "tv",
            "lead",
        ):
            return False
        if previous.kind in "PT" and previous.possessive:
            return False
        if previous.low.endswith(("-winning", "-nominated")):
            return False
    tense = VERBS[word][2]
    if tense == "ing":
        # "the casting of", "wedding": nouns unless they govern something.
        back = i - 1
        while back > 0 and chunks[back].low in ADVERBS:
            back -= 1
        if back >= 0 and chunks[back].low in BE and word != "wedding":
            return True
        return (
            following is not None
            and (following.kind in "PT" or following.low in _BEHIND_PLAY)
            and word != "wedding"
        )
    if word in ("lead", "leads") and [c.low for c in chunks[i + 1 : i + 3]] in (
        ["the", "cast"],
        ["the", "ensemble"],
    ):
        return previous is not None and (previous.kind == "P" or previous.low in _BEFORE_NOUN_TOO)
    if word in ("star", "stars", "lead", "leads") or word in ROLE_NOUNS:
        if following is not None and following.kind == "P" and following.members and not following.anaphor:
            # "'Heat' star Al Pacino" against "Heat stars Al Pacino" and "The film stars …".
            if previous is None or previous.kind != "T":
                if word == "star":
                    # "T will star P", "T does not star P"
                    near = [c for c in chunks[max(0, i - 4) : i] if c.low not in ADVERBS]
                    return bool(near) and near[-1].kind == "w" and near[-1].low in AUXILIARIES
                return (
                    word == "stars"
                    and previous is not None
                    and previous.kind == "w"
                    and (
                        previous.low in AUXILIARIES
                        or previous.low in ("also", "and", "which", "that", "never", "longer")
                    )
                )
            if word in ("star", "lead"):
                return False
            if previous.anaphor:
                return True
            # A later finite verb makes it an apposition ("'Heat' stars A and B reunite in …").
            return not any(_is_finite_later(chunks, k) for k in range(i + 2, min(len(chunks), i + 6)))
        if (
            following is not None
            and following.low in ("of", "and", ",")
            and previous is not None
            and previous.kind != "P"
            and previous.low not in AUXILIARIES
        ):
            return previous.low in ("to", "who", "and", "which") or (
                previous.kind == "T" and following.low != "of"
            )
        if previous is None:
            return False
        return (previous.kind in "PT" or previous.low in _BEFORE_FINITE) and (
            following is None or following.low in _BEHIND_FINITE or following.kind in "TP."
        )
    if word in ("cast",):
        return (
            previous is not None
            and (
                previous.low in AUXILIARIES
                or previous.low in ADVERBS
                or previous.kind == "P"
                or (previous.kind == "T" and following is not None and following.kind == "P")
                or previous.low in ("who", "and")
            )
            and (following is None or following.kind in "PT" or following.low in _BEHIND_VERB)
        )
    if word in (
        "see",
        "join",
        "share",
        "work",
        "works",
        "works",
        "team",
        "pair",
        "partner",
        "guest",
        "surface",
        "board",
        "book",
        "front",
        "perform",
        "record",
    ):
        return previous is not None and (previous.kind == "P" or previous.low in _BEFORE_ACTING)
    return previous is None or previous.kind in "PT" or previous.low in _BEFORE_ANY


def _is_finite_later(chunks: list[Chunk], k: int) -> bool:
    chunk = chunks[k]
    return (
        chunk.kind == "w"
        and (
            chunk.low in ("are", "were", "have", "will", "had", "is", "was", "has")
            or (
                chunk.low in VERBS
                and VERBS[chunk.low][2] in ("base", "past", "third")
                and chunk.low not in ("stars",)
            )
        )
        and chunks[k - 1].kind == "P"
    )


def directs_somebody(chunks: list[Chunk], i: int) -> bool:
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


def plays_behind(chunks: list[Chunk], i: int) -> bool:
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


def does_too(chunks: list[Chunk], i: int) -> bool:
    """ "T, which P directed and in which he also starred": what the maker did besides."""
    return [c.low for c in chunks[i + 1 : i + 2]] == ["also"] and chunks[i - 1].low in ("which", "where")
