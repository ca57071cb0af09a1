"""Short forms of titles: "Banshees" behind "The Banshees of Inisherin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...names import normalize
from .parts import as_character
from .titles import Spot
from .words import COMMON_WORDS, FILM_NOUNS, FUNCTION_WORDS, ROLE_NOUNS, SMALL, words_of

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["short_titles"]

_CUTS = words_of("of at on in and vs from with to for")
_LEAST = 5  # letters of a head of one word
_SEVERAL = words_of("trilogy films movies franchise series saga pictures universe sequels")
_FRONT = words_of("in from of on since for")
_BEHIND = ROLE_NOUNS | FILM_NOUNS | words_of("colleague colleagues cast")
_NO_HEADS = (
    FUNCTION_WORDS | COMMON_WORDS | words_of("house senate court state university city game king queen")
)


def short_titles(scene: Scene, covered: bytearray, chosen: list[Spot]) -> list[Spot]:
    """Places where the words of a title in front of its "of" stand for it, once it stands in full, behind
    "in" or in front of "co-star"."""
    full: dict[str, Spot] = {}
    clash: set[str] = set()
    taken = bytearray(covered)
    for spot in chosen:
        taken[spot.first : spot.last] = b"\1" * (spot.last - spot.first)
        head = _head(spot.key) if spot.rows else ""
        if not head or scene.lower_words[head]:
            continue
        if head in full and full[head].key != spot.key:
            clash.add(head)
        full.setdefault(head, spot)
    found = _long_heads(scene, taken, chosen)
    if not full:
        return found
    for place, token in enumerate(scene.tokens):
        form = token.low
        if form not in full or form in clash or taken[place] or not token.text[0].isupper():
            continue
        spot = full[form]
        if place < spot.first or not _alone(scene, place):
            continue
        found.append(
            Spot(place, place + 1, token.start, token.end, spot.key, spot.rows, score=spot.score, short=True)
        )
    return found


def _long_heads(scene: Scene, taken: bytearray, chosen: list[Spot]) -> list[Spot]:
    """Places where the first words of a title, two or more in front of a colon, a comma or "of", stand for
    it: "Close Encounters", "Crouching Tiger". What they find is taken."""
    full: dict[str, Spot | None] = {}
    for spot in chosen:
        if spot.rows and not spot.short:
            for head in _heads(scene.text.text[spot.start : spot.end], spot.key):
                known = full.get(head, spot)
                full[head] = spot if known is not None and known.key == spot.key else None
    found: list[Spot] = []
    begins = {head.split(" ")[0] for head in full}
    for place, token in enumerate(scene.tokens):
        if taken[place] or not token.text[0].isupper() or scene.form(token) not in begins:
            continue
        for size in (4, 3, 2):
            tokens = scene.tokens[place : place + size]
            meant = full.get(" ".join(map(scene.form, tokens)))
            if meant is None or any(taken[place : place + size]) or place < meant.first:
                continue
            if not scene.title_case(place, place + size) or not _ends(scene, place + size):
                continue
            start, end = token.start, tokens[-1].end
            found.append(
                Spot(place, place + size, start, end, meant.key, meant.rows, score=meant.score, short=True)
            )
            taken[place : place + size] = b"\1" * size
            break
    return found


def _heads(text: str, key: str) -> list[str]:
    """The heads of a title of two words or more."""
    words = key.split(" ")
    cuts = [" ".join(words[:n]) for n in range(2, len(words) - 1) if words[n] in _CUTS]
    marks = [normalize(text[: m.start()]) for m in re.finditer(r"[,:]", text)]
    heads = [h for h in (*cuts[:1], *marks[:1]) if " " in h]
    return [h for h in heads if sum(w not in SMALL for w in h.split(" ")) > 1]


def _ends(scene: Scene, place: int) -> bool:
    """Whether nothing that belongs to a longer name follows."""
    if place >= len(scene.tokens):
        return True
    token = scene.tokens[place]
    if token.low in _SEVERAL:
        return False
    return not (token.kind in ("word", "number") and token.capital and token.low not in FUNCTION_WORDS)


def _head(key: str) -> str:
    words = key.split(" ")
    if words[0] in ("the", "a", "an"):
        words = words[1:]
        if len(words) == 1 and len(words[0]) >= _LEAST and words[0] not in _NO_HEADS:
            return words[0]  # "the Godfather pictures"
    if len(words) < 3 or words[1] not in _CUTS or len(words[0]) < _LEAST or words[0] in _NO_HEADS:
        return ""
    return words[0]


def _alone(scene: Scene, place: int) -> bool:
    tokens = scene.tokens
    if as_character(scene, place) or scene.begins_sentence(place):
        return False
    before = tokens[place - 1]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before.kind == "word" and before.capital and before.low not in FUNCTION_WORDS:
        return False
    if after is not None and ((after.kind == "word" and after.capital) or after.low in ("of", "&")):
        return False
    return before.low in _FRONT or (after is not None and after.low in _BEHIND)
