"""Parts of others behind a first one, told without their verb: "Q played R and S his son"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import AUXILIARIES, PREPOSITIONS, VERBS
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk

__all__ = ["of_gaps"]


def of_gaps(found: list[Engagement]) -> Iterator[Engagement]:
    """ "Bacon played R and Freeman his flatmate, S": the verb is left out the second time, and the part told
    by what it is to the first."""
    for event in found:
        if event.clause is None or event.clause.passive or not event.titles:
            continue
        if not event.plays and not (event.told and event.clause.family == "play"):
            continue
        chunks = event.clause.piece.chunks
        end = event.role[-1].end if event.role else event.told or event.clause.chunk.end
        i = next((k for k, c in enumerate(chunks) if c.start >= end), len(chunks))
        while i < len(chunks) and chunks[i].low in (",", "and", "while"):
            i += 1
        if i < 2 or i + 2 >= len(chunks) or chunks[i - 1].low not in ("and", ",", "while"):
            continue
        who, whose = chunks[i], chunks[i + 1]
        if who.kind != "P" or who.possessive or len(who.members) != 1 or not (
            (whose.kind == "P" and whose.possessive and whose.anaphor) or whose.low in ("his", "her", "their")
            or whose.anaphor == "kin"
        ):  # fmt: skip
            continue
        k = i + 2
        while (
            k < len(chunks) and chunks[k].kind == "w" and chunks[k].low not in PREPOSITIONS | {"and", "who"}
        ):
            k += 1
        words = chunks[i + (1 if whose.anaphor == "kin" else 2) : k]
        if not words or len(words) > 5 or any(w.low in VERBS or w.low in AUXILIARIES for w in words):
            continue
        named: list[Chunk] = []
        if not words[-1].capital and k + 1 < len(chunks) and chunks[k].low == ",":
            m = k + 1
            while (
                m < len(chunks)
                and chunks[m].kind == "w"
                and (chunks[m].capital or (named and chunks[m].start <= named[-1].end))
            ):
                named.append(chunks[m])
                m += 1
            if not named or (m < len(chunks) and chunks[m].low not in (".", ",", ";", "and")):
                continue
        elif words[-1].capital:
            named = words
        yield Engagement(
            list(who.members), list(event.titles), who.start, (named or words)[-1].end, False, None,
            tuple(named), plays=bool(named),
        )  # fmt: skip
