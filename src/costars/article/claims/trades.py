"""Who directs and who acts, by what stands beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import HELPERS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

__all__ = ["trade"]

_MAKERS = frozenset("director directors filmmaker filmmakers helmer writer-director auteur".split())
_ACTORS = frozenset("actor actress actors actresses star stars starring alum actor-director".split())
_CREDITED = frozenset("directed written helmed script screenplay penned co-written".split())


_BEFORE_TRADE = HELPERS | {",", "who"}


def trade(before: list[Chunk], chunk: Chunk, behind: list[Chunk]) -> tuple[bool, bool]:
    """Whether the words beside a name say that somebody directs or writes, and that somebody acts."""
    lows = [c.low for c in before]
    if lows[-1:] == ["by"] and _CREDITED & set(lows):
        return True, False
    if lows[-1:] in (["was"], ["is"]) and _MAKERS & set(lows):
        return True, False  # "the director was P"
    apposed = lows[-2:-1] if lows[-1:] == [","] and lows[-3:-2] != [","] else []  # "the 'T' director, P,"
    words = {*lows[-1:], *apposed, *(p.noun for p in chunk.prefixes)}
    makes = bool(_MAKERS & words) or (chunk.possessive and bool(behind) and behind[0].kind == "T")
    acts = bool(_ACTORS & words)
    verb = next((c for c in behind if c.low not in _BEFORE_TRADE), None)
    governed = lows[-1:] in (["to"], ["with"], ["from"], ["of"], ["for"], ["beside"])
    apart = governed and not any(c.low == "who" for c in behind[:2])  # "near P, stars": somebody else does
    if verb is not None and verb.low in VERBS and not chunk.possessive and not apart:
        family = VERBS[verb.low][1]
        makes |= family in ("direct", "write", "create")
        acts |= family in ("act", "costar", "play")
    said = [c.low for c in behind[:3]]
    makes |= said[:1] in (["is"], ["was"]) and said[-1] in _MAKERS  # "P was the director"
    return makes, acts
