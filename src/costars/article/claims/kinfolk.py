"""Kin that the text names: "his late wife, the actress X"."""

from __future__ import annotations

from .chunk import Chunk
from .keys import key_of
from .words import AUXILIARIES, KIN, OCCUPATIONS, PREPOSITIONS, VERBS

# Kin of whom no claim is made; named like the others: "his brother, Clint Howard".
_OTHERS = frozenset(
    "brother sister brothers sisters cousin nephew niece uncle aunt stepson stepdaughter godson".split()
)
RELATIVES = {
    "wife": "spouse", "husband": "spouse", "spouse": "spouse", "father": "parentm", "mother": "parentf",
    "dad": "parentm", "mom": "parentf", "mum": "parentf", "son": "mson", "daughter": "daughter",
    "brother": "brother", "sister": "sister",
}  # fmt: skip


def named_kin(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """ "his late wife, the actress Jane Doe,": a chunk of her alone, that knows whose wife she is; the
    place behind."""
    chunk = chunks[i]
    if (
        chunk.kind != "P"
        or not chunk.possessive
        or not chunk.members
        or (i and chunks[i - 1].low in ("as", "is", "was"))
    ):
        return None
    j = i + 1
    while (
        j < len(chunks)
        and j - i <= 5
        and chunks[j].kind in "wNDO"
        and chunks[j].low not in KIN
        and chunks[j].low not in _OTHERS
        and chunks[j].low not in PREPOSITIONS
        and chunks[j].low not in VERBS
    ):
        j += 1
    if (
        j >= len(chunks)
        or (chunks[j].low not in KIN and chunks[j].low not in _OTHERS)
        or chunks[j].possessive
    ):
        return None
    k = _spell(chunks, j + 1)
    comma = False
    while (
        k < len(chunks)
        and k - j <= 9
        and (
            chunks[k].low in (",", ":")
            or (
                chunks[k].kind in "wN"
                and (
                    chunks[k].low in OCCUPATIONS
                    or chunks[k].low.endswith(("-winning", "-winner", "-nominated", "-"))
                    or (
                        chunks[k].low == "and"
                        and chunks[k - 1].low in OCCUPATIONS
                        and k + 1 < len(chunks)
                        and chunks[k + 1].low in OCCUPATIONS
                    )
                )
            )
        )
    ):
        comma = comma or chunks[k].low == ","
        k += 1
    if (
        k >= len(chunks)
        or chunks[k].kind != "P"
        or not chunks[k].members
        or chunks[k].anaphor
        or chunks[k].possessive
    ):
        return None
    who = chunks[k]
    if {key_of(m.found) for m in who.members} & {key_of(m.found) for m in chunk.members}:
        return None
    noun = chunks[j].low
    if comma and k + 1 < len(chunks) and chunks[k + 1].low == "," and any(
        c.kind == "P" and not c.possessive for c in chunks[max(0, i - 2) : i]
    ) and chunks[i - 1].low == ",":  # fmt: skip
        # "Kyra Sedgwick, his wife, …" with a name behind is a list; leave it.
        return None
    made = Chunk("P", who.start, who.end, "P", list(who.members), capital=True)
    made.prefixes = list(who.prefixes)
    whose = (
        list(who.members)
        if noun in ("children", "kids", "sons", "daughters", "parents", "twins")
        else list(who.members[:1])
    )
    made.kin = list(who.kin)
    if noun in KIN:
        made.kin.append((noun, list(chunk.members), whose))
    k += 1
    if comma and k + 1 < len(chunks) and chunks[k].low == "," and chunks[k + 1].kind == "w" and (
        chunks[k + 1].low in VERBS or chunks[k + 1].low in AUXILIARIES
    ):  # fmt: skip
        k += 1
    return made, k


def _spell(chunks: list[Chunk], k: int) -> int:
    """The place behind "of 35 years" and "since 1988"."""
    if k + 1 < len(chunks) and chunks[k].low in ("of", "for") and chunks[k + 1].kind == "D":
        return k + 2
    if k + 1 < len(chunks) and chunks[k].low == "since" and chunks[k + 1].kind == "Y":
        return k + 2
    return k
