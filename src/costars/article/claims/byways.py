"""Titles that are named by the way, to say who somebody is or what else they did: what the text goes on to
tell is not told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import AUXILIARIES, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

__all__ = ["by_the_way", "is_past"]

_FROM = frozenset("familiar known fresh remembered home back recognizable recognisable straight".split())
_MARKS = frozenset('” " ’ * _ »'.split())
_SOMEBODY = frozenset(
    "guy gal girl dude lady kid man woman bloke chap fella lad folks people crowd team gang".split()
)
_REACH = 9  # chunks before a title


def by_the_way(chunks: list[Chunk], i: int) -> bool:
    """Whether the title at `i` is named so: "familiar from T", "home from playing R in T", "P, who had that
    year played R in T, and here", "the year P made T", "not the kid from T", "the T guy", "that lady from
    T"."""
    behind = next((c for c in chunks[i + 1 : i + 4] if c.low not in _MARKS), None)
    if behind is not None and behind.low in _SOMEBODY:
        return True
    lows = [c.low for c in chunks[max(0, i - _REACH) : i]]
    for k in range(len(lows) - 1, -1, -1):
        if lows[k] in (",", ";", "—", "("):
            break
        if lows[k] == "from" and k and (lows[k - 1] in _FROM or lows[k - 1] in _SOMEBODY):
            return True
        if lows[k] == "year" and k and lows[k - 1] == "the" and len(lows) - k > 1:
            return any(w in VERBS or w in ("made", "did") for w in lows[k:])
    if lows[-1:] and lows[-1] in ("from", "of") and "not" in lows[-4:]:
        return True
    return _also(chunks, i)


def is_past(chunks: list[Chunk]) -> bool:
    """Whether a sentence tells of the past alone: nothing of it is of a title to come."""
    lows = {c.low for c in chunks}
    if lows & {"will", "is", "are", "has", "have", "set", "would"}:
        return False
    return bool(lows & {"was", "were", "had", "did"}) or any(
        VERBS.get(low, ("", "", ""))[2] == "past" for low in lows
    )


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
