"""In which titles something is said to be: those behind a predicate or in front of it, and further ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import ADVERBS, AUXILIARIES, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from collections.abc import Container

    from ..chunk import Chunk, Member
    from ..pieces import Piece

__all__ = ["IN", "around", "behind", "further", "title_at", "title_before"]

IN = frozenset("in on".split())
_MORE = frozenset(", and then later again also once more then subsequently".split())
_INSERTED = 9  # how many chunks may stand between two commas
_PARTS = frozenset(
    "end finale climax close start beginning opening ending episode pilot heart center centre".split()
)
_TURNS = frozenset("and but who when while before after since because that until whose where".split())


def behind(chunks: list[Chunk], k: int, ties: Container[str]) -> tuple[list[Member], int]:
    """The titles behind a predicate that ends before `k`, past a few words or what stands between two
    commas; and the place of the last of them."""
    words = 0
    while k < len(chunks) and words < 6:
        chunk = chunks[k]
        if chunk.low in ties or (chunk.low == "of" and k and chunks[k - 1].low in _PARTS):
            place = title_at(chunks, k + 1)
            if place is not None:
                more, end = further(chunks, place + 1)
                return [*chunks[place].members, *more], max(place, end)
        if chunk.low == "," and k + 1 < len(chunks):
            if chunks[k + 1].low in ties:
                k += 1
                continue
            closed = next(
                (j for j in range(k + 2, min(len(chunks) - 1, k + _INSERTED)) if chunks[j].low == ","), None
            )
            if closed is None or chunks[closed + 1].low not in ties:
                break
            k = closed + 1
            continue
        if chunk.kind not in "wYDNO" or _turns(chunk):
            break
        words += 1
        k += 1
    return [], 0


def _turns(chunk: Chunk) -> bool:
    """Whether something else is said from a word on."""
    low = chunk.low
    return low in _TURNS or low in AUXILIARIES or (low in VERBS and not low.endswith("ing"))


_NO_PLACE = PREPOSITIONS | AUXILIARIES


def title_at(chunks: list[Chunk], k: int) -> int | None:
    """The place of the titles that a preposition before `k` governs, whose they are and what they are
    called standing between."""
    m = k
    while m < len(chunks) and m - k < 6 and (
        (chunks[m].kind in "wYNO" and chunks[m].low not in _NO_PLACE)
        or (chunks[m].kind == "P" and chunks[m].possessive)
    ):  # fmt: skip
        m += 1
    return m if m < len(chunks) and chunks[m].kind == "T" and chunks[m].members else None


def further(chunks: list[Chunk], k: int) -> tuple[list[Member], int]:
    """More titles behind "and again in", ", then in"; and the place of the last of them."""
    found: list[Member] = []
    end = 0
    while True:
        m = k
        while m < len(chunks) and chunks[m].low in _MORE:
            m += 1
        if m == k or m >= len(chunks):
            return found, end
        if chunks[m].low in IN:
            m += 1
        place = title_at(chunks, m)
        if place is None or chunks[place].anaphor or _led(chunks, place):
            return found, end
        found += chunks[place].members
        k, end = place + 1, place


def _led(chunks: list[Chunk], place: int) -> bool:
    """Whether a next clause begins with a title: ", and T was", ", and in T he"."""
    k = place + 1
    while k < len(chunks) and chunks[k].low in ADVERBS:
        k += 1
    if k >= len(chunks):
        return False
    next_one = chunks[k + 1] if chunks[k].low == "," and k + 1 < len(chunks) else chunks[k]
    return (
        next_one.low in AUXILIARIES
        or next_one.low in VERBS
        or (next_one.kind == "P" and not next_one.possessive)
    )


def around(piece: Piece, subject: Chunk) -> list[Member]:
    """The title of a relative clause ("T, in which …"), else one just in front ("In T, P …")."""
    host = piece.host
    if piece.opener == "inwhich" and host is not None and host.kind == "T":
        return list(host.members[-1:])
    chunks = piece.chunks
    k = next((k for k, c in enumerate(chunks) if c is subject), 0) - 1
    while k > 0 and (chunks[k].low in ADVERBS or chunks[k].low == "," or chunks[k].kind == "Y"):
        k -= 1
    if k > 2 and chunks[k].kind != "T":
        k = _past_insertion(chunks, k)
    if k < 1 or chunks[k].kind != "T":
        return []
    m = k - 1
    while m > 0 and k - m < 6 and (
        (chunks[m].kind in "wY" and chunks[m].low not in _NO_PLACE)
        or (chunks[m].kind == "P" and chunks[m].possessive)
    ):  # fmt: skip
        m -= 1
    return list(chunks[k].members) if chunks[m].low in IN else []


def _past_insertion(chunks: list[Chunk], k: int) -> int:
    """ "In T, from director Q, P …": the place of the title before what stands between two commas."""
    for j in range(k, max(0, k - _INSERTED), -1):
        if chunks[j].low == "," and chunks[j - 1].kind == "T":
            made = chunks[j + 1].low in ("from", "by", "directed", "written", "a", "an", "the", "released")
            return j - 1 if made else 0
    return 0


def title_before(chunks: list[Chunk], k: int) -> Chunk | None:
    """The title that a verb at `k` is said of, what stands between two commas past: "T, directed by Q,
    brought"."""
    k -= 1
    while k > 0 and (chunks[k].low in ADVERBS or chunks[k].low in AUXILIARIES):
        k -= 1
    if k < 2 or chunks[k].low != ",":
        return None
    for j in range(k - 1, max(0, k - 14), -1):
        if chunks[j].low == "," and chunks[j - 1].kind == "T":
            opening = chunks[j + 1]
            inserted = opening.low in ("a", "an", "the", "his", "her", "released", "shot", "made") or (
                opening.low in VERBS and [c.low for c in chunks[j + 2 : j + 3]] in (["by"], ["and"])
            )
            return chunks[j - 1] if inserted and (j < 2 or chunks[j - 2].low not in PREPOSITIONS) else None
    return None
