"""Names of parts: "plays N", "as N", "a keeper named N" name characters, nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import FILM_NOUNS, PLAYING, words_of

if TYPE_CHECKING:
    from .scene import Scene

__all__ = ["as_character"]

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
