"""The words around a title that belong to it: "the 2004 movies", "the HBO series", "the sequel, T"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .words import AUXILIARIES, KIND_NOUNS, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from .chunk import Chunk


_DETERMINERS = frozenset("the that this a an his her their its both one those these another".split())


def title_phrases(chunks: list[Chunk]) -> list[Chunk]:
    """The words before a title that belong to it ("the 2004 movies", "the HBO series", "2016's") and a year
    in brackets behind it become part of its chunk."""
    out: list[Chunk] = []
    for _i, chunk in enumerate(chunks):
        if chunk.kind == "T" and chunk.members:
            found = chunk.members[0].found
            span = found.year_span
            if span is not None and span[0] < chunk.start:
                pass
            cut = _phrase_start(out)
            if cut is not None:
                nouns = tuple(c.low for c in out[cut:])
                chunk.start = min(chunk.start, chunk.start)
                chunk.nouns = nouns
                chunk.series = any(KIND_NOUNS.get(n, False) for n in nouns)
                del out[cut:]
            out.append(chunk)
            continue
        if (
            chunk.low == ")"
            and len(out) >= 3
            and out[-2].low == "("
            and out[-1].kind == "Y"
            and out[-3].kind in "TP"
        ):
            if out[-3].kind == "P":
                pass
            del out[-2:]
            continue
        if chunk.low == ")" and out and out[-1].kind != ".":
            # "(1998–2007)", "(1998-)", "(NBC, 1998)"
            back = len(out) - 1
            while back >= 0 and out[back].low != "(" and len(out) - back < 7:
                back -= 1
            if back > 0 and out[back].low == "(" and out[back - 1].kind == "T":
                inner = out[back + 1 :]
                if all(
                    c.kind in "YN." or (c.kind == "w" and (c.capital or not c.low.isalpha())) for c in inner
                ) and any(c.kind == "Y" or re.match(r"\d{4}[-–]\d", c.low) for c in inner):
                    del out[back:]
                    continue
        out.append(chunk)
    return out


def named_after(chunks: list[Chunk]) -> list[Chunk]:
    """ "the sequel, 'Grumpier Old Men', …": the name behind it says which film is meant."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        if (
            chunk.kind == "T" and chunk.anaphor == "film" and i + 2 < len(chunks)
            and chunks[i + 1].low == "," and chunks[i + 2].kind == "T" and not chunks[i + 2].anaphor
        ):  # fmt: skip
            named = chunks[i + 2]
            named.nouns = (*chunk.nouns, *named.nouns)
            named.series = named.series or chunk.series
            out.append(named)
            i += 3
            if (
                i + 1 < len(chunks)
                and chunks[i].low == ","
                and (chunks[i + 1].low in VERBS or chunks[i + 1].low in AUXILIARIES)
            ):
                i += 1
            continue
        out.append(chunk)
        i += 1
    return out


def _phrase_start(out: list[Chunk]) -> int | None:
    """Where the noun phrase begins that ends just before a title; None where there is none."""
    i = len(out)
    seen_head = False
    while i > 0 and len(out) - i < 9:
        chunk = out[i - 1]
        if chunk.kind == "Y":
            i -= 1
            seen_head = True
            if chunk.possessive:
                break
            continue
        if chunk.kind == "O" or chunk.kind == "D":
            if not seen_head:
                break
            i -= 1
            continue
        if chunk.kind != "w":
            if (
                chunk.low == ","
                and seen_head
                and i > 1
                and out[i - 2].kind == "w"
                and modifier(out[i - 2])
                and i - 2 > 0
                and not out[i - 2].capital
                and (out[i - 3].low in _DETERMINERS or out[i - 3].kind == "Y")
            ):
                i -= 1
                continue
            break
        if chunk.low in _DETERMINERS and chunk.low != "that":
            i -= 1
            break
        if chunk.low in KIND_NOUNS and not chunk.possessive:
            seen_head = True
            i -= 1
            continue
        if not seen_head and not (
            chunk.low.endswith("-nominated")
            or chunk.low in ("upcoming", "forthcoming", "new", "hit", "classic", "original")
        ):
            # Without a kind of film, only a short phrase with a determiner.
            if _determined(out, i):
                i -= 1
                continue
            break
        if not modifier(chunk):
            break
        i -= 1
    if i == len(out):
        return None
    if not seen_head and not any(c.low in _DETERMINERS for c in out[i:]):
        return None
    return i


def _determined(out: list[Chunk], i: int) -> bool:
    """Whether a determiner stands at most three plain words before place `i`."""
    for back in range(1, 4):
        if i - 1 - back < 0:
            return False
        chunk = out[i - 1 - back]
        if chunk.low in _DETERMINERS:
            return all(modifier(c) for c in out[i - back : i])
        if chunk.kind != "w" or not modifier(chunk):
            return False
    return False


def modifier(chunk: Chunk) -> bool:
    word = chunk.low
    if (
        chunk.kind != "w"
        or word in PREPOSITIONS
        or word in ("was", "is", "were", "are", "came", "remains")
        or word in ("and", "or", "but", "who", "that", "which", "when", "include", "includes", "included")
    ):
        return False
    if word in VERBS and VERBS[word][2] != "participle" and not word.endswith("ed"):
        return word in KIND_NOUNS
    return not (
        word in VERBS and VERBS[word][1] in ("act", "costar", "direct", "write", "create", "produce", "play")
    )
