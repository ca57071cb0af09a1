"""Where a relative clause ends, and the clause around it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .insertions import leaves_relative
from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk

__all__ = ["PASTS", "relative_end"]

# Past forms that end in no "-ed", of verbs that say nothing here.
PASTS = frozenset(
    """
won made took became began ran left met got said told went came grew fell found gave held kept knew lost put
saw sold sent spent stood taught thought drew brought built bought caught chose drove fought flew hit sang
spoke stole threw wore beat broke rose read paid heard felt slept swam rode hid died dies lives works makes
wins runs says earns gets goes turns takes include includes span spans range ranges
""".split()
)


def relative_end(chunks: list[Chunk], start: int, opener: str = "") -> int:
    """Behind a relative clause that begins at `start`: the comma that closes it, or the end."""
    seen_verb = False
    i = start
    if opener == "who":
        # What follows "who" is a verb, known or not.
        while i < len(chunks) and chunks[i].low in ADVERBS:
            i += 1
        seen_verb = i < len(chunks) and chunks[i].kind == "w" and chunks[i].low not in PREPOSITIONS
        i = start
    if i < len(chunks) and chunks[i].low == ",":
        # "who, in 2005, directed"
        closing = next((k for k in range(i + 1, len(chunks)) if chunks[k].low == ","), None)
        if closing is not None and closing - i < 8:
            i = closing + 1
    while i < len(chunks):
        chunk = chunks[i]
        if chunk.low in (";", ":", "—", ".", "?", "!") and i + 1 <= len(chunks):
            return i
        if chunk.low in VERBS or chunk.low in AUXILIARIES or chunk.low.endswith("ed") or chunk.low in PASTS:
            seen_verb = True
        if chunk.low in ("which", "who", "whom") and i > start and chunks[i - 1].low == "and":
            seen_verb = False  # "which P directed and which Q, she recalls, wrote"
        if chunk.low == "," and seen_verb:
            if (
                chunks[i - 1].kind == "P" and _joined(chunks, i - 2) and i + 1 < len(chunks)
                and (
                    chunks[i + 1].low in ("then", "now", "his", "her", "the", "a", "himself", "herself")
                    or (chunks[i + 1].possessive and chunks[i + 1].anaphor)
                )
                and _closes_later(chunks, i + 1)
            ):  # fmt: skip
                # "which P directed and Q, then his wife, wrote": another subject, and what is said of them.
                i = next(k for k in range(i + 1, len(chunks)) if chunks[k].low == ",") + 1
                continue
            nxt = chunks[i + 1] if i + 1 < len(chunks) else None
            if nxt is None:
                return i
            if chunks[i - 1].anaphor in ("him", "her") and nxt.kind == "P" and len(nxt.members) > 1 and (
                i + 2 >= len(chunks) or chunks[i + 2].kind == "." or chunks[i + 2].low in ("in", "on")
            ):  # fmt: skip
                i += 1  # "in which P directed her, Q and R"
                continue
            if _names_part(chunks, start, i):
                i += 2  # "in which P played the prime minister, David, and Q …"
                continue
            if (stop := _described_title(chunks, i)) is not None:
                i = stop  # "who directed Q in T, a Western that starred P"
                continue
            if nxt.low in ("which", "whose") and chunks[i - 1].kind == "T":
                # "who starred in T, which P directed, then": a relative clause of its own inside.
                i = relative_end(chunks, i + 2, nxt.low)
                continue
            if nxt.kind == "P" and i + 2 < len(chunks) and chunks[i + 2].low == "as":
                i += 1  # "which starred P as R, Q as S and U as V"
                continue
            # A comma inside: "who starred in A, directed B and wrote C" is rare; "…, alongside P," is not.
            behind = nxt.low in ("as", "alongside", "opposite")
            if behind and leaves_relative(chunks, start, i, opener):
                return i
            if behind or (
                nxt.low in ("with", "and", "in", "which", "starring") and _closes_later(chunks, i + 1)
                and not (nxt.low == "and" and i + 2 < len(chunks) and chunks[i + 2].low == "for")
                and not (
                    nxt.low == "and" and i + 2 < len(chunks)
                    and chunks[i + 2].low in ("who", "which", "whose", "whom")
                )
            ):  # fmt: skip
                i += 1
                continue
            return i
        i += 1
    return len(chunks)


def _described_title(chunks: list[Chunk], comma: int) -> int | None:
    """Behind "a Western that starred P" that describes the title before a comma: a comma, or the end."""
    if chunks[comma - 1].kind != "T" or chunks[comma + 1].low not in ("a", "an", "the", "another"):
        return None
    kinds = [k for k in range(comma + 2, min(comma + 7, len(chunks))) if chunks[k].low in KIND_NOUNS]
    if not kinds or any(c.kind == "." for c in chunks[comma + 1 : kinds[0]]):
        return None
    behind = chunks[kinds[0] + 1].low if kinds[0] + 1 < len(chunks) else "."
    if behind not in ("that", "which", "in", "from", "by", "with", "about", "directed", "starring", ",", "."):
        return None
    return next((k for k in range(kinds[0], len(chunks)) if chunks[k].low in (",", ";", "—")), len(chunks))


def _joined(chunks: list[Chunk], k: int) -> bool:
    """Whether "and" stands at `k`, or "and Mr."."""
    return chunks[k].low == "and" or (
        chunks[k].low.rstrip(".") in ("mr", "mrs", "ms", "miss", "dame", "sir") and chunks[k - 1].low == "and"
    )


def _names_part(chunks: list[Chunk], start: int, comma: int) -> bool:
    """Whether behind a comma only the name of the part comes that was described before it."""
    before, k = chunks[comma - 1], comma + 1
    if before.kind != "w" or before.capital:
        return False
    while k < len(chunks) and chunks[k].kind == "w" and chunks[k].capital:
        k += 1
    if k == comma + 1 or (k < len(chunks) and chunks[k].low not in (",", ".", ";", "and", "—", ")")):
        return False
    verbs = [n for n in range(start, comma) if chunks[n].low in VERBS or chunks[n].low in AUXILIARIES]
    last = chunks[verbs[-1]].low if verbs else ""
    return (
        last in ("was", "is")
        or (last in VERBS and VERBS[last][1] == "play")
        or ("as" in [c.low for c in chunks[comma - 6 : comma]])
    )


def _closes_later(chunks: list[Chunk], i: int) -> bool:
    """Whether another comma, followed by a finite verb, comes later: then this one closes nothing."""
    for j in range(i + 1, len(chunks) - 1):
        if chunks[j].low == ",":
            k = j + 1
            while k + 1 < len(chunks) and chunks[k].low in ADVERBS:
                k += 1
            nxt = chunks[k]
            made = VERBS.get(nxt.low, ("", "", ""))[2] == "past"
            if made and "by" in [c.low for c in chunks[k + 1 : k + 4]]:
                return False  # ", and T, (written and) directed by P"
            return nxt.low in VERBS or nxt.low in AUXILIARIES or nxt.low in PASTS
    return False
