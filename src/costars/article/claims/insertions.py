"""What is put into a clause between two commas, so that its own words go on behind: "P starred in T, directed
by Q, as R"; "starred in T as R, the head of a family, opposite Q"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import ADVERBS, AUXILIARIES, KIN, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

__all__ = ["fresh_from", "inserted_end", "leaves_relative"]

_MADE = frozenset("direct write create produce crew".split())
_MORE_MADE = frozenset("made released adapted based shot filmed set published opened".split())
_GO_ON = frozenset("as opposite alongside with in on beside against".split())
_BEGINS = frozenset("the a an his her their its one".split())
_LONGEST = 14  # chunks between the commas


def inserted_end(chunks: list[Chunk], j: int) -> int | None:
    """The comma that closes what is inserted at `j`, just behind a comma; None where nothing is."""
    if j < 2 or j >= len(chunks):
        return None
    if chunks[j - 2].kind == "T":
        return _made(chunks, j)
    return _another_part(chunks, j) if chunks[j - 2].kind == "P" else _of_a_part(chunks, j)


def _another_part(chunks: list[Chunk], j: int) -> int | None:
    """ "P, R in T not long before, was": what else somebody has played; "P, stealing softly, is R"."""
    if (chunks[j].low.endswith("ing") and chunks[j].low not in VERBS) or chunks[j].low in KIN:
        for n in range(j + 1, min(len(chunks) - 1, j + _LONGEST)):
            if chunks[n].low == ",":
                nxt = chunks[n + 1]
                return n if nxt.kind == "w" and (nxt.low in AUXILIARIES or nxt.low in VERBS) else None
            if chunks[n].low in (";", ":", "—", "(") or chunks[n].low in AUXILIARIES:
                return None
        return None
    k = j
    while k < len(chunks) and chunks[k].kind == "w" and chunks[k].capital:
        k += 1
    if k == j or not _in_title(chunks, k):
        return None
    for n in range(k + 2, min(len(chunks) - 1, k + 8)):
        if chunks[n].low == ",":
            nxt = chunks[n + 1]
            return n if nxt.kind == "w" and (nxt.low in AUXILIARIES or nxt.low in VERBS) else None
        if chunks[n].kind not in "wYD":
            return None
    return None


def _made(chunks: list[Chunk], j: int) -> int | None:
    """ "T, (written and) directed by P, as R", "T, released in 1982, as R"."""
    first = j
    while first < len(chunks) and (chunks[first].low in ADVERBS or chunks[first].low == "co"):
        first += 1
    if first >= len(chunks) or chunks[first].kind != "w":
        return None
    low = chunks[first].low
    known = low in VERBS and VERBS[low][1] in _MADE and VERBS[low][2] in ("past", "participle")
    shows = low in ("starring", "featuring") and first + 1 < len(chunks) and chunks[first + 1].kind == "P"
    if not known and not shows and low not in _MORE_MADE:
        return None
    for k in range(first + 1, min(len(chunks), j + _LONGEST)):
        chunk = chunks[k]
        if chunk.low in (";", ":", "—", "(") or chunk.low in AUXILIARIES:
            return None
        if chunk.low == ",":
            if chunks[k - 1].low in VERBS:
                continue  # "written, produced and directed by P"
            return k if _goes_on(chunks, k + 1) else None
    return None


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether the clause around goes on at `k`: with a preposition, or with "and" and another part."""
    if k + 1 >= len(chunks):
        return False
    low, nxt = chunks[k].low, chunks[k + 1]
    if low in AUXILIARIES or (low in VERBS and VERBS[low][2] in ("past", "third")):
        return chunks[k].kind == "w"  # "T, directed by P, paired Q with R"
    if low in _GO_ON:
        return not (low in ("with", "in") and nxt.low in ("which", "whom"))
    if low != "and":
        return False
    if nxt.kind == "T":
        return not nxt.anaphor
    named = nxt.capital and (nxt.kind == "w" or (nxt.kind == "P" and _in_title(chunks, k + 2)))
    return named or nxt.low in _GO_ON or nxt.low in ("a", "an", "the")


def _in_title(chunks: list[Chunk], k: int) -> bool:
    return k + 1 < len(chunks) and chunks[k].low in ("in", "on") and chunks[k + 1].kind == "T"


def _of_a_part(chunks: list[Chunk], j: int) -> int | None:
    """ "as R, the head of a family, opposite P"; "played R, a preacher who bans dancing, in T"."""
    if not _is_part(chunks, j - 2):
        return None
    first = chunks[j]
    if first.low not in _BEGINS and not (first.kind == "P" and first.possessive and first.anaphor):
        return None
    for k in range(j + 1, min(len(chunks), j + _LONGEST)):
        chunk = chunks[k]
        if (
            chunk.low in (";", ":", "—", "(")
            or chunk.kind == "T"
            or (chunk.kind == "P" and not chunk.possessive)
        ):
            return None
        if chunk.low == ",":
            return k if k + 1 < len(chunks) and chunks[k + 1].low in _GO_ON else None
    return None


def _is_part(chunks: list[Chunk], k: int) -> bool:
    """Whether the name that ends at `k` is that of a part: behind "as" or a verb of playing."""
    if chunks[k].kind not in "wN" or not chunks[k].capital:
        return False
    stop = max(-1, k - 9)
    while k > stop:
        low = chunks[k].low
        if low == "as" or (low in VERBS and VERBS[low][1] == "play"):
            return True
        if chunks[k].kind == "." or chunks[k].kind in "PT" or low in AUXILIARIES:
            return chunks[k].kind == "T" and k > 0 and chunks[k - 1].low == "as"
        k -= 1
    return False


def leaves_relative(chunks: list[Chunk], start: int, comma: int, opener: str) -> bool:
    """Whether ", as R" behind a relative clause is the main clause's: "starred in T, which
    P directed, as R", where nobody acts in the relative clause itself."""
    if opener not in ("which", "that"):
        return False
    verbs = [VERBS[c.low][1] for c in chunks[start:comma] if c.kind == "w" and c.low in VERBS]
    return not {"act", "play", "costar", "cast", "team", "see"} & set(verbs)


_FRESH = frozenset("familiar fresh known famous home straight hot recognizable recognisable coming".split())


def fresh_from(chunks: list[Chunk], i: int) -> bool:
    """Whether the title at `i` only tells where somebody comes from: "familiar from T", "fresh from playing R
    in T"."""
    for k in range(i - 1, max(0, i - 8), -1):
        low = chunks[k].low
        if low in ("from", "off") and chunks[k - 1].low in _FRESH:
            return k == i - 1 or (chunks[k + 1].low in VERBS and VERBS[chunks[k + 1].low][2] == "ing")
        if chunks[k].kind in "." or chunks[k].kind == "P":
            return False
    return False
