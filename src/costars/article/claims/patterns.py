"""Patterns over chunks, written as one would say them.

A pattern is a row of tokens: `P` people, `T` titles, `Y` a year, `D` a duration, `N` a number, `O` an ordinal,
`p` people in the possessive ("his"), a word, or alternatives `a|b`. A token with `?` may be missing; `~` stands
for up to four plain words, `~~` for up to eight; `^` at the head for the beginning of the sentence, `$` at the
end for its end.

>>> found = pattern("P ~ signed|boarded on? for? T")
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from .chunk import Chunk

__all__ = ["Encoded", "find", "pattern"]

_PLAIN = r"(?:[^\sA-Zp.,;:—()\"“”?!]\S* |p\S+ )"
_GROUPS = "PTYDNOp"


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The regular expression of a pattern, over the code of a sentence."""
    out = ""
    for token in text.split():
        if token == "^":
            out += r"\A"
            continue
        if token == "$":
            out += r"(?:[.!] )*\Z"
            continue
        optional = token.endswith("?")
        token = token.rstrip("?")
        if token == "~":
            piece = f"{_PLAIN}{{0,4}}?"
        elif token == "~~":
            piece = f"{_PLAIN}{{0,8}}?"
        elif token in _GROUPS:
            piece = f"({token}) "
        else:
            piece = f"(?:{'|'.join(map(re.escape, token.split('|')))}) "
        out += f"(?:{piece})?" if optional else piece
    return re.compile(r"(?<!\S)" + out if not out.startswith(r"\A") else out)


class Encoded:
    """A row of chunks as one string, a token for each, and the way back."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        codes = [_code(chunk) for chunk in chunks]
        self.text = " ".join(codes) + " "
        self.starts = []
        place = 0
        for code in codes:
            self.starts.append(place)
            place += len(code) + 1

    def chunk_at(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1


def _code(chunk: Chunk) -> str:
    if chunk.kind == "P" and chunk.possessive:
        return "p"
    if chunk.kind in "PTYDNO":
        return chunk.kind
    return chunk.low.replace(" ", "_") or "_"


def find(encoded: Encoded, text: str) -> Iterator[tuple[list[int | None], int, int]]:
    """Where a pattern occurs: the places of its groups (None where an optional one is missing), and the places
    of its first and last chunk."""
    for match in pattern(text).finditer(encoded.text):
        groups = [
            None if match.start(g) < 0 else encoded.chunk_at(match.start(g))
            for g in range(1, (match.re.groups or 0) + 1)
        ]
        yield groups, encoded.chunk_at(match.start()), encoded.chunk_at(max(match.end() - 2, match.start()))
