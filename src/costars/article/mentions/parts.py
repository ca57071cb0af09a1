"""Names of parts: "plays N", "as N", "a keeper named N" name characters, nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import FAMILY, FILM_NOUNS, PLAYING, words_of

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["KIN", "as_character", "is_part", "kin_of", "part_of"]

_CASTS = words_of(
    "star stars starred starring cast casts casting appear appears appeared appearing seen known play "
    "plays played credited role roles turn turns turned back return returns returned co-star co-stars "
    "co-starred costars guest-starred cameo opposite alongside performance performances part work "
    "best remembered recurring topline toplined topliner feature features featuring featured boarded "
    "billed voice voiced lead leads leading nominated oscar emmy won signed set join joined"
)
_NO_DESCRIPTION = words_of("real was is were are did does of than well much such his her their both")
_OF_NOUNS = words_of("a an the his her its their my your our this that no own one")
_LEADS_OFF = words_of("to in on opposite alongside with for from at by against and who which")


def _tells_part(scene: Scene, place: int) -> bool:
    """Whether a word is a verb of playing: not "his voice", "the play"."""
    low = scene.low(place)
    if low not in PLAYING or low in ("called", "named", "dubbed", "character", "characters"):
        return False
    owned = scene.tokens[place - 1].kind == "possessive" or scene.low(place - 1) in _OF_NOUNS
    return not (owned and low in ("voice", "play"))


def _played(scene: Scene, before: int) -> bool:
    """ "portrayed the heroine, N": a verb of playing, and only the part's description between."""
    if scene.low(before) != ",":
        return False
    for place in range(before - 1, max(before - 8, -1), -1):
        token = scene.tokens[place]
        if _tells_part(scene, place):
            return True
        if token.kind != "word" or token.text[0].isupper() or token.low in _LEADS_OFF:
            return False
    return False


KIN = FAMILY | words_of(
    "boyfriend girlfriend boss friend rival neighbor neighbour lover assistant mentor sidekick agent mum "
    "mom dad"
)


def kin_of(scene: Scene, last: int) -> bool:
    """Whether what ends in front of a token is the owner of a part: "played Ryan's columnist boyfriend"."""
    if last >= len(scene.tokens) or scene.tokens[last].kind != "possessive":
        return last < len(scene.tokens) and scene.tokens[last].text in "’'" and scene.low(last + 1) in KIN
    return any(scene.low(place) in KIN for place in range(last + 1, last + 4))


def as_character(scene: Scene, first: int) -> bool:
    """Whether what begins at a token is the name of a part: "plays N", "as N", "a keeper named N"."""
    before = scene.word_before(first)
    if before < 0:
        return False
    low = scene.low(before)
    if low == "the":
        return False
    if low in PLAYING or _played(scene, before):
        if low in ("called", "named", "dubbed"):
            near = [scene.low(i) for i in range(max(0, before - 3), before)]
            return not FILM_NOUNS.intersection(near) and not {"was", "been", "were"}.intersection(near[-2:])
        return True
    if (
        scene.tokens[before].kind == "word"
        and scene.tokens[before].text.islower()
        and low not in _LEADS_OFF
        and _plays(scene, before)
    ):
        return True
    if low in ("young", "younger", "little", "teenage") and scene.low(before - 1) in ("the", "a"):
        return scene.low(before - 2) in ("as", "of") or scene.low(before - 2) in PLAYING
    if low == "of" and scene.low(before - 1) in ("role", "roles", "part", "parts", "character", "voice"):
        return True
    if low == "as":
        if scene.begins_sentence(before):
            return False
        if scene.low(before - 1) == "," and scene.tokens[before - 2].capital and _closed(scene, first):
            return True  # "in which Ed Harris, as Chuck Yeager, went up"
        if scene.tokens[before - 1].capital and scene.tokens[before - 1].kind == "word":
            return True
        return bool(set(scene.near(before, 16, -1)) & _CASTS)
    return False


def _plays(scene: Scene, noun: int) -> bool:
    """ "played the widow N", "as detective N": a part's description and its name."""
    if scene.low(noun) in _NO_DESCRIPTION:
        return False
    for place in range(noun - 1, max(noun - 5, -1), -1):
        token = scene.tokens[place]
        if token.low == "as":
            return not scene.begins_sentence(place) and bool(set(scene.near(place, 16, -1)) & _CASTS)
        if token.low in PLAYING:
            return _tells_part(scene, place)
        if token.kind != "word" or not token.text[0].islower() or token.low in _LEADS_OFF:
            return False
    return False


def _closed(scene: Scene, first: int) -> bool:
    """Whether a pause follows the name that begins at a token."""
    stop = first
    while stop < len(scene.tokens) and scene.tokens[stop].capital and stop - first < 4:
        stop += 1
    return scene.low(stop) in (",", ".", ";", "—", "–")


def is_part(scene: Scene, first: int, people: bytearray) -> bool:
    """Whether what begins at a token is said of somebody as a part: "Heston was Taylor". `people` tells the
    tokens of names."""
    place = first - 2
    if scene.low(first - 1) not in ("was", "is") or place < 0 or not people[place]:
        return False
    while place >= 0 and people[place] and scene.sentence(place) == scene.sentence(first):
        place -= 1
    return scene.low(place) not in ("in", "on", "of", "for", "to", "with")


def part_of(scene: Scene, noun: int) -> bool:
    """Whether a word of kinship stands for a part: "played Vi's daughter, Rusty", "as his son, Cameron"."""
    for place in range(noun - 1, max(noun - 6, -1), -1):
        token = scene.tokens[place]
        if token.low in PLAYING:
            return _tells_part(scene, place)
        if token.low == "as":
            return not scene.begins_sentence(place)
        owner = scene.tokens[place + 1].kind == "possessive" and token.kind == "word"
        if token.kind == "punct" or (token.text[0].isupper() and not owner) or token.low in _LEADS_OFF:
            return False
    return False
