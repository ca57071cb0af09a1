"""Names of parts: "plays N", "as N", "a keeper named N" name characters, nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import FAMILY, FILM_NOUNS, PLAYING, words_of

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["as_character", "kin_of"]

_CASTS = words_of(
    "star stars starred starring cast casts casting appear appears appeared appearing seen known play "
    "plays played credited role roles turn turns turned back return returns returned co-star co-stars "
    "co-starred costars guest-starred cameo opposite alongside performance performances part work "
    "best remembered recurring topline toplined topliner feature features featuring featured boarded "
    "voice voiced lead leads leading nominated oscar emmy won signed set join joined"
)
_LEADS_OFF = words_of("in on opposite alongside with for from at by against and who which")


def _played(scene: Scene, before: int) -> bool:
    """ "portrayed the heroine, N": a verb of playing, and only the part's description between."""
    if scene.low(before) != ",":
        return False
    for place in range(before - 1, max(before - 8, -1), -1):
        token = scene.tokens[place]
        if token.low in PLAYING and token.low not in ("called", "named", "dubbed"):
            return True
        if token.kind != "word" or token.text[0].isupper() or token.low in _LEADS_OFF:
            return False
    return False


_KIN = FAMILY | words_of(
    "boyfriend girlfriend boss friend rival neighbor neighbour lover assistant mentor sidekick agent mum "
    "mom dad"
)


def kin_of(scene: Scene, last: int) -> bool:
    """Whether what ends in front of a token is the owner of a part: "played Ryan's columnist boyfriend"."""
    if last >= len(scene.tokens) or scene.tokens[last].kind != "possessive":
        return last < len(scene.tokens) and scene.tokens[last].text in "’'" and scene.low(last + 1) in _KIN
    return any(scene.low(place) in _KIN for place in range(last + 1, last + 4))


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
            near = {scene.low(i) for i in range(max(0, before - 3), before)}
            return not near & FILM_NOUNS and not near & {"was", "been", "were"}
        return True
    if low == "of" and scene.low(before - 1) in ("role", "roles", "part", "parts", "character", "voice"):
        return True
    if low == "as":
        if scene.begins_sentence(before):
            return False
        if scene.tokens[before - 1].capital and scene.tokens[before - 1].kind == "word":
            return True
        return bool(set(scene.near(before, 16, -1)) & _CASTS)
    return False
