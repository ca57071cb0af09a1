"""Whether a short name stands by itself in the text: no other name's part, no common word, no character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .parts import as_character, is_part, kin_of
from .words import (
    COMMON_WORDS,
    FILM_NOUNS,
    FILM_VERBS,
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    OTHER_ROLES,
    PARTICLES,
    ROLE_NOUNS,
    STATES,
    WEEKDAYS,
    words_of,
)

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["stands_bare"]

_IN_FRONT = FUNCTION_WORDS | HONORIFICS | ROLE_NOUNS
_BEHIND = FUNCTION_WORDS | ROLE_NOUNS
_DOTTED = HONORIFICS | {"jr", "sr"}
_TRADES = ROLE_NOUNS | FILM_NOUNS | words_of("regular favourite favorite collaborator stalwart discovery")
_GOES_ON = re.compile(r"(?:ed|es|s)$")
_AUXILIARY = words_of(
    "is was has had will would can could may might must should did does do and or who whose whom also "
    "then once now never ever later himself herself said says told s won't doesn't didn't isn't wasn't "
    "hasn't hadn't can't couldn't wouldn't both alongside opposite began won made took got went came "
    "most recently currently previously still just reportedly "
    "gave left met wed wrote shot sang spoke became co-wrote led again too"
)


def stands_bare(scene: Scene, first: int, end: int, covered: bytearray | None = None) -> bool:
    """Whether a last name stands by itself: no other name's part, no common word. `covered` tells the tokens
    of other mentions: what is one has no part in the name ("In Little Women Dern played")."""
    tokens = scene.tokens
    token = tokens[first]
    if (
        not (token.text[0].isupper() or token.low in PARTICLES)
        or (as_character(scene, first) and not kin_of(scene, end))
        or scene.in_byline(token.start)
        or (covered is not None and is_part(scene, first, covered) and not scene.low(end).startswith("'"))
    ):
        return False
    headline = scene.in_headline(first)
    if token.text.isupper() and len(token.text) > 3 and not headline and not _shouting(scene, first):
        return False
    after = tokens[end] if end < len(tokens) else None
    if token.low in WEEKDAYS and after is not None and after.kind == "number":
        return False  # "March 5"
    same = after is not None and scene.sentence(end) == scene.sentence(first)
    if after is not None and same and after.start <= tokens[end - 1].end + 1:
        if after.low in GROUPS and not headline:
            return False
        if after.kind == "word" and after.capital and after.low in ORGANISATIONS:
            return False
        named = after.kind == "word" and after.capital and after.low not in _BEHIND
        named = named and not (covered is not None and covered[end])
        if named and not headline:
            # "Bacon Smith" is somebody else; "Bacon BAFTA win" is not.
            return after.text.isupper() and len(after.text) > 1
        if after.text == "&" or (after.text == "," and scene.low(end + 1) in STATES):
            return False
    before = tokens[first - 1] if first and scene.sentence(first - 1) == scene.sentence(first) else None
    if (
        before is not None
        and before.kind == "word"
        and before.capital
        and not (covered is not None and covered[first - 1])
        and not headline
        and before.low not in _IN_FRONT
        and not before.text.isupper()
        and "-" not in before.text
        and not (scene.begins_sentence(first - 1) and before.low.endswith(("ly", "ing", "ed")))
    ):
        return False
    if before is not None and before.text == "." and scene.low(first - 2) not in _DOTTED:
        return bool(first < 2)
    if before is not None and before.low in ("a", "an") and not (after is not None and after.low in _TRADES):
        return False
    if before is not None and before.low in OTHER_ROLES and before.low not in ("general", "judge"):
        return False
    if scene.begins_sentence(first) and token.low in COMMON_WORDS and after is not None and not headline:
        return (
            after.low in _AUXILIARY
            or (after.low in FILM_VERBS and after.low.endswith(("ed", "s")))  # no plural "plays"
            or after.kind in ("punct", "possessive")
            or bool(_GOES_ON.search(after.low) and not token.low.endswith("s"))
        )
    return True


def _shouting(scene: Scene, place: int) -> bool:
    near = [t for t in scene.tokens[max(0, place - 4) : place + 5] if t.kind == "word" and len(t.text) > 2]
    return sum(t.text.isupper() for t in near) > len(near) / 2
