"""Numbers of years in words and digits: "two decades", "more than 20 years", "a quarter of a century"."""

from __future__ import annotations

import re

from .chunk import Chunk
from .words import NUMBERS

_ABOUT = frozenset("nearly almost about around roughly some approximately close".split())


_UNITS = {
    "year": 1, "years": 1, "decade": 10, "decades": 10, "century": 100, "centuries": 100, "score": 20,
    "year-long": 1, "yr": 1, "yrs": 1,
}  # fmt: skip


_BEFORE_NUMBER = _ABOUT | {
    "than",
    "more",
    "over",
    "less",
    "under",
    "fewer",
    "least",
    "at",
    "the",
    "past",
    "last",
    "just",
    "only",
    "exactly",
    "a",
    "to",
    "within",
    "well",
    "good",
    "full",
    "whole",
}


def durations(chunks: list[Chunk]) -> list[Chunk]:
    """ "two decades", "more than 20 years", "a quarter of a century", "half a century" become one chunk."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        made = _duration_at(chunks, i)
        if made is None:
            out.append(chunks[i])
            i += 1
        else:
            chunk, i = made
            while out and out[-1].low in _BEFORE_NUMBER:
                word = out[-1].low
                if word in _ABOUT:
                    chunk.about = True
                elif word in ("over", "past"):
                    chunk.bound = chunk.bound or "at least"
                elif word == "than":
                    chunk.bound = "at least" if len(out) > 1 and out[-2].low == "more" else "at most"
                elif word in ("under", "within"):
                    chunk.bound = "at most"
                elif word == "least":
                    chunk.bound = "at least"
                elif word in ("the", "a", "last", "to", "at"):
                    if word == "at" and chunk.bound is None:
                        break
                    if word == "to" and (len(out) < 2 or out[-2].low != "close"):
                        break
                chunk.start = out[-1].start
                out.pop()
            out.append(chunk)
    return out


def _duration_at(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """A duration that begins at chunk `i`, and the place behind it."""
    chunk = chunks[i]
    word = chunk.low
    if (
        chunk.kind == "w"
        and "-" in word
        and (match := re.match(r"([a-z]+|\d+)-(year|decade)s?(?:-long)?$", word))
    ):
        number = int(match[1]) if match[1].isdigit() else NUMBERS.get(match[1])
        if number is not None:
            value = number * _UNITS[match[2]]
            return Chunk("D", chunk.start, chunk.end, "D", value=value, about=match[2] == "decade"), i + 1
        return None

    if chunk.kind == "N" and chunk.value is not None and [c.low for c in chunks[i + 1 : i + 2]] == ["-"]:
        # "a 27-year gap", where the number is in digits.
        unit = chunks[i + 2].low if i + 2 < len(chunks) else ""
        if unit in ("year", "decade", "year-long"):
            return Chunk("D", chunk.start, chunks[i + 2].end, "D", value=chunk.value * _UNITS[unit]), i + 3

    def at(n: int) -> str:
        return chunks[n].low if n < len(chunks) else ""

    def made(value: int, stop: int, about: bool) -> tuple[Chunk, int]:
        return Chunk("D", chunk.start, chunks[stop - 1].end, "D", value=value, about=about), stop

    if word in ("a", "half", "quarter", "one") or chunk.kind == "N":
        if word in ("a", "one") and at(i + 1) == "quarter":
            stop = i + 2
            if at(stop) == "of":
                stop += 1
            if at(stop) == "a":
                stop += 1
            if at(stop) in ("century", "-century"):
                return made(25, stop + 1, True)
        if word in ("a", "one") and at(i + 1) in ("quarter-century", "half-century"):
            return made(25 if at(i + 1)[0] == "q" else 50, i + 2, True)
        if word == "half" and at(i + 1) == "a" and at(i + 2) in ("century", "decade", "dozen"):
            if at(i + 2) == "dozen":
                return made(6, i + 4, True) if at(i + 3) == "years" else None
            return made(50 if at(i + 2) == "century" else 5, i + 3, True)
        if word == "a" and at(i + 1) == "dozen" and at(i + 2) == "years":
            return made(12, i + 3, False)
        if word == "a" and at(i + 1) in ("decade", "century", "generation"):
            if at(i + 2) == "and" and at(i + 3) == "a" and at(i + 4) == "half":
                return made(15, i + 5, True)
            return made({"decade": 10, "century": 100, "generation": 25}[at(i + 1)], i + 2, True)
        if chunk.kind == "N" and chunk.value is not None:
            stop = i + 1
            while at(stop) in ("long", "full", "whole", "or", "so", "odd", "-odd"):
                stop += 1
            if at(stop) in _UNITS:
                years = _UNITS[at(stop)]
                length = chunk.value * years
                stop += 1
                if years == 10 and at(stop) == "and" and at(stop + 1) == "a" and at(stop + 2) == "half":
                    length, stop = length + 5, stop + 3
                about = years > 1 or "or" in [c.low for c in chunks[i:stop]]
                return made(length, stop, about)
    if word in ("decades", "years") and chunk.kind == "w":
        return None
    return None
