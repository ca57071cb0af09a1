"""What stands to the right of a verb: its object, and what prepositions bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clause import Clause, Complement
from .lists import part_called_so
from .words import ADVERBS, AUXILIARIES, HELPERS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk


def complements(clause: Clause, chunks: list[Chunk], j: int, verbs: list[int]) -> None:
    """Read what stands to the right of the verb until another clause begins."""
    preposition: str | None = None
    words: list[Chunk] = []  # of an object or a role, until a group or a preposition ends them

    def close() -> None:
        nonlocal words
        if preposition is not None and words:
            clause.complements.append(Complement(preposition, words[-1], tuple(words), j))
        elif preposition is None and words and clause.object is None and not clause.object_words:
            clause.object_words = tuple(words)
        words = []

    while j < len(chunks):
        chunk = chunks[j]
        low = chunk.low
        if chunk.kind == "P" or chunk.kind == "T":
            if (
                preposition is None
                and (clause.object is not None or clause.complements or clause.object_words)
                and not words
            ):
                before = chunks[j - 1].low
                if before not in ("and", ",", "&") and not (
                    before in ("also", "later", "then") and chunk.kind == "T" and chunks[j - 2].low == "and"
                ):
                    break
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if chunk.kind == "P" and nxt is not None and (nxt.low in VERBS or nxt.low in HELPERS):
                    break
                if chunk.kind == "P":
                    break
            if chunk.kind == "P" and chunk.possessive and j + 1 < len(chunks) and chunks[j + 1].kind == "T":
                # "in Ephron's 'Sleepless in Seattle'"
                j += 1
                continue
            if chunk.possessive and not chunk.anaphor and j + 1 < len(chunks) and chunks[j + 1].kind == "w":
                # "in Spielberg's …": the words behind it are meant.
                if clause.family == "play" or preposition == "as":
                    words.append(chunk)
                    j += 1
                    continue
                words.append(chunk)
                j += 1
                continue
            if chunk.possessive and chunk.anaphor and j + 1 < len(chunks):
                words.append(chunk)
                j += 1
                continue
            if (
                (preposition == "as" or (clause.family == "play" and preposition is None))
                and chunk.kind == "T"
                and not chunk.anaphor
                and not words
            ):
                # A role that is called like a title.
                words.append(chunk)
                j += 1
                continue
            if preposition is None:
                if clause.object is None:
                    clause.object = chunk
                    words = []
                else:
                    clause.complements.append(Complement("and", chunk, place=j))
            else:
                if words and preposition == "as":
                    close()
                    break
                if preposition == "with" and chunk.kind == "P" and _apart(chunks, j):
                    # ", with P as R": a list of the cast, not a partner.
                    break
                also = j + 2 < len(chunks) and chunks[j + 1].low in ("also", "both", "all")
                does = chunks[j + 2 if also else j + 1].low if j + 1 < len(chunks) else ""
                if preposition == "with" and chunk.kind == "P" and j + 1 < len(chunks) and (
                    (does in VERBS and VERBS[does][2] == "ing")
                    or (chunks[j + 1].low in ("as", "in") and j + 2 < len(chunks)
                        and clause.subject is not None and clause.family != "costar"
                        and any(c.low in ROLE_NOUNS for c in chunks[j + 2 : j + 5]))
                ):  # fmt: skip
                    # "with P producing", "with P as director": another clause.
                    break
                clause.complements.append(Complement(preposition, chunk, tuple(words), j))
                words = []
                if not (
                    j + 1 < len(chunks)
                    and chunks[j + 1].low in ("and", ",")
                    and j + 2 < len(chunks)
                    and chunks[j + 2].kind == chunk.kind
                ):
                    preposition = None
            j += 1
            continue
        if chunk.kind == "Y" and preposition in ("in", "on") and _version_of(chunks, j):
            j += 1
            continue
        if chunk.kind in "YD":
            close()
            clause.complements.append(Complement(preposition or "", chunk, place=j))
            preposition = None
            j += 1
            continue
        if chunk.kind == ".":
            if low == ",":
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if (
                    clause.family == "play"
                    and preposition is None
                    and words
                    and nxt is not None
                    and not any(c.capital for c in words)
                    and nxt.capital
                ):
                    # "the heroine, Annie Hall"
                    words.append(chunk)
                    if nxt.kind in "PT":
                        words.append(nxt)
                        j += 1
                    j += 1
                    continue
                if (
                    not words
                    and j + 2 < len(chunks)
                    and chunks[j + 1].low in ADVERBS
                    and chunks[j + 2].low == ","
                ):
                    # "appeared, briefly, in T"
                    j += 3
                    continue
                if (past := _past_aside(chunks, j)) is not None:
                    close()  # "starred, two years later, in T"
                    preposition = None
                    j = past
                    continue
                if preposition in ("in", "on", "for") and words and (past := _past_adjectives(chunks, j)):
                    words = []  # "in the cheap, foggy T"
                    j = past
                    continue
                pending = bool(words) and clause.family != "play" and preposition != "as"
                kept = preposition
                close()
                nxt = chunks[j + 1] if j + 1 < len(chunks) else None
                if nxt is None:
                    break
                if pending and nxt.kind == "T" and not nxt.anaphor:
                    # "the finale, 'Saul Gone'", "in his first film, 'Diner'"
                    if kept is None:
                        clause.object_words = ()
                    else:
                        clause.complements.pop()
                    preposition = kept
                    j += 1
                    continue
                if nxt.low in PREPOSITIONS and nxt.low not in (
                    "after",
                    "since",
                    "before",
                    "like",
                    "while",
                    "until",
                ):
                    preposition = None
                    j += 1
                    continue
                if nxt.kind == "T" and preposition is not None:
                    j += 1
                    continue
                if nxt.kind == "T" and clause.complements and clause.complements[-1].chunk.kind == "T":
                    preposition = clause.complements[-1].preposition
                    j += 1
                    continue
                if nxt.low == "and" and j + 2 < len(chunks) and chunks[j + 2].low in PREPOSITIONS:
                    j += 2
                    preposition = None
                    continue
                if preposition is not None and nxt.kind == "w" and not clause.complements:
                    # ", including", ", among them"
                    pass
                break
            if low in ('"', "“", "”", "'", "‘", "’", "*"):
                j += 1
                continue
            close()
            break
        if j in verbs:
            close()
            break
        if low in ("and", "&", "or"):
            nxt = chunks[j + 1] if j + 1 < len(chunks) else None
            if nxt is None:
                break
            if preposition == "as" or (clause.family == "play" and words):
                close()
            if (past := _past_aside(chunks, j + 1)) is not None:
                close()  # "and, two years later, in T"
                preposition = None
                j = past
                continue
            if nxt.low in PREPOSITIONS:
                close()
                preposition = None
                j += 1
                continue
            if nxt.kind == "T" and part_called_so(chunks, j + 1):
                close()
                break
            if nxt.kind == "T" and (clause.object is None or clause.object.kind == "T" or preposition):
                made = clause.object is not None and clause.object.kind == "T"
                if preposition is None and clause.complements:
                    preposition = clause.complements[-1].preposition
                if made and preposition in ("with", "alongside"):
                    preposition = None  # "wrote T with P and U with Q"
                j += 1
                continue
            films = clause.object is not None and clause.object.kind == "T"
            then = nxt.low in ("also", "later", "then") and j + 2 < len(chunks)
            if films and then and chunks[j + 2].kind == "T":
                preposition = None
                j += 2
                continue
            if nxt.low in ADVERBS and j + 2 < len(chunks) and chunks[j + 2].low in PREPOSITIONS:
                close()
                preposition = None
                j += 2
                continue
            if words and nxt.kind == "w" and nxt.low not in VERBS and nxt.low not in AUXILIARIES:
                j += 1
                continue
            close()
            break
        if low in ("that", "this") and j + 1 < len(chunks) and chunks[j + 1].anaphor == "film":
            j += 1  # "wrote that one"
            continue
        if low in SUBORDINATORS or low in ("who", "that", "which", "whom", "whose"):
            close()
            break
        if low in PREPOSITIONS:
            if words and low in ("of",):
                words.append(chunk)
                j += 1
                continue
            if words and preposition == "in" and low in ("including", "like"):
                words = []
                j += 1
                continue
            close()
            preposition = low
            nxt = chunks[j + 1] if j + 1 < len(chunks) else None
            if low in ("including", "like"):
                preposition = (
                    clause.complements[-1].preposition
                    if clause.complements
                    else ""
                    if clause.object_words
                    else "in"
                )
            if low == "as" and nxt is not None and nxt.low == "well":
                preposition = None
                j += 2
                if j < len(chunks) and chunks[j].low == "as":
                    preposition = "and"
                    j += 1
                continue
            if low in ("along", "together", "next"):
                preposition = None
            j += 1
            continue
        if low == "such" and j + 1 < len(chunks) and chunks[j + 1].low == "as":
            words = []
            preposition = clause.complements[-1].preposition if clause.complements else (preposition or "in")
            j += 2
            continue
        if chunk.kind == "w" and low in ADVERBS and not words:
            j += 1
            continue
        if low in AUXILIARIES and low not in ("set", "due"):
            close()
            break
        words.append(chunk)
        j += 1
    close()


def _version_of(chunks: list[Chunk], j: int) -> bool:
    """Whether the year at `j` is of "the 2013 version of T"."""
    if chunks[j - 1].low not in ("the", "a"):
        return False
    lows = [c.low for c in chunks[j + 1 : j + 5]]
    k = j + 1 + lows.index("of") if "of" in lows[1:] else 0
    return k > 0 and k + 1 < len(chunks) and chunks[k + 1].kind == "T" and not chunks[k + 1].anaphor


def _past_aside(chunks: list[Chunk], k: int) -> int | None:
    """The preposition behind ", two years later," at `k`."""
    if k >= len(chunks) or chunks[k].low != ",":
        return None
    stop = next((n for n in range(k + 1, min(len(chunks), k + 6)) if chunks[n].low == ","), None)
    if stop is None or stop + 1 >= len(chunks) or chunks[stop + 1].low not in ("in", "on", "as", "with"):
        return None
    plain = chunks[k + 1].low not in PREPOSITIONS and all(
        c.kind in "wDYNO" and c.low not in VERBS and not c.capital for c in chunks[k + 1 : stop]
    )
    return stop + 1 if plain else None


def _past_adjectives(chunks: list[Chunk], k: int) -> int | None:
    """The place of T in ", foggy T" at `k`."""
    n = k + 1
    while n < len(chunks) and n - k < 4 and chunks[n].kind == "w" and not chunks[n].capital and (
        chunks[n].low not in VERBS and chunks[n].low not in PREPOSITIONS and chunks[n].low not in AUXILIARIES
    ):  # fmt: skip
        n += 1
    named = n < len(chunks) and n > k + 1 and chunks[n].kind == "T" and not chunks[n].anaphor
    return n if named and chunks[k - 1].kind == "w" and not chunks[k - 1].capital else None


def _apart(chunks: list[Chunk], j: int) -> bool:
    """Whether "with P" at `j` is set off by a comma and followed by "as" or a participle."""
    behind = [c.low for c in chunks[j + 1 : j + 6] if c.low not in ("both", "all", "also")]
    if behind[:1] == ["in"] and behind[1:2] in (["the"], ["its"]) and behind[2:3] in (["cast"], ["ensemble"]):
        return True
    k = j - 1
    while k >= 0 and chunks[k].low != "with" and j - k < 5:
        k -= 1
    if k < 1 or chunks[k - 1].low != ",":
        return False
    if j + 1 >= len(chunks):
        return False
    if chunks[j + 1].low == "in" and {c.low for c in chunks[j + 2 : j + 5]} & {
        "roles",
        "support",
        "parts",
        "cameos",
        "role",
        "part",
        "lead",
        "leads",
    }:
        return True
    return behind[:1] == ["as"] or (bool(behind) and behind[0].endswith("ing"))
