"""Titles that are named by the way, to say who somebody is or what else they did: what the text goes on to
tell is not told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import AUXILIARIES, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

__all__ = ["by_the_way"]

_FROM = frozenset("familiar known fresh remembered home back recognizable recognisable straight".split())
_MARKS = frozenset('” " ’ * _ »'.split())
_SOMEBODY = frozenset(
    "guy man woman lady girl boy dude kid lad chap bloke actor actress star director".split()
)
_REACH = 9  # chunks before a title


def by_the_way(chunks: list[Chunk], i: int) -> bool:
    """Whether the title at `i` is named so: "familiar from T", "home from playing R in T", "P, who had that
    year played R in T, and here", "the year P made T", "not the kid from T"."""
    lows = [c.low for c in chunks[max(0, i - _REACH) : i]]
    for k in range(len(lows) - 1, -1, -1):
        if lows[k] in (",", ";", "—", "("):
            break
        if lows[k] == "from" and k and lows[k - 1] in _FROM:
            return True
        if lows[k] == "year" and k and lows[k - 1] == "the" and len(lows) - k > 1:
            return any(w in VERBS or w in ("made", "did") for w in lows[k:])
    if lows[-1:] and lows[-1] in ("from", "of") and "not" in lows[-4:]:
        return True
    if _to_say_who(chunks, i):
        return True
    return _also(chunks, i)


def _to_say_who(chunks: list[Chunk], i: int) -> bool:
    """ "Yes, the T guy!", "that T woman": a sentence or an aside of these words alone."""
    k = i + 1
    while k < len(chunks) and chunks[k].low in _MARKS:
        k += 1
    if k >= len(chunks) or chunks[k].low not in _SOMEBODY:
        return False
    return k + 1 == len(chunks) or chunks[k + 1].kind == "." or chunks[k + 1].low in (",", ")", "—", ";")


def _also(chunks: list[Chunk], i: int) -> bool:
    """ "P, who also produced T, directed it", "P, who had that year played R in T, and here": inside a clause
    that is closed again, and says that this was something else."""
    who = next((k for k in range(i - 1, max(-1, i - 12), -1) if chunks[k].low in ("who", "whose")), None)
    comma = i + 1
    while comma < len(chunks) and chunks[comma].low in _MARKS:
        comma += 1
    if who is None or who == 0 or comma + 1 >= len(chunks) or chunks[comma].low != ",":
        return False
    said = [c.low for c in chunks[who + 1 : i]]
    else_ = "also" in said or (
        "had" in said and bool({"already", "previously", "earlier", "that"} & set(said))
    )
    if not else_:
        return False
    nxt = chunks[comma + 1]
    return nxt.low in VERBS or nxt.low in AUXILIARIES or nxt.low in ("and", "but")
