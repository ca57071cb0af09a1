"""Where claims stand in the text: pieces of it, cut wherever a claim begins or ends, so that claims may
overlap and nest."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..records import Claim

__all__ = ["Piece", "pieces"]

_CLOSING = re.compile(r"[,.;:!?…]?[”»\"]")
_JOINER = "\u200d"
_SKIN = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAGS = range(0x1F1E6, 0x1F200)


class Piece(NamedTuple):
    """Code points `start` to `end` of the text. `inside` and `ending` are the numbers of the claims (from 1)
    that cover the piece, and of those that end with it."""

    start: int
    end: int
    inside: tuple[int, ...]
    ending: tuple[int, ...]


def pieces(text: str, claims: Sequence[Claim], places: Iterable[int] = ()) -> list[Piece]:
    """The text from its first to its last character, in order, cut at `places` too.

    A character that is made of several code points is not cut: a claim that ends within it ends behind
    it. So does one that ends before a closing quotation mark. Claims outside the text are held to it, and one
    that holds nothing ends where it stands. Cost: O(n log n + pieces × claims that cover them).
    """
    spans = []
    for claim in claims:
        start = max(0, min(claim.start, len(text)))
        end = max(start, min(claim.end, len(text)))
        if end > start and (closing := _CLOSING.match(text, end)):
            end = closing.end()
        spans.append((_whole(text, start, back=True), _whole(text, end)))
    cuts = sorted({0, len(text), *places, *(place for span in spans for place in span)})
    inside: list[list[int]] = [[] for _ in cuts]
    ending: list[list[int]] = [[] for _ in cuts]
    for number, (start, end) in enumerate(spans, 1):
        first, last = bisect_left(cuts, start), bisect_left(cuts, end)
        for place in range(first, last):
            inside[place].append(number)
        # What ends at the very beginning is told behind the first piece.
        ending[max(last - 1, 0)].append(number)
    if len(cuts) == 1:
        return [Piece(0, 0, (), tuple(ending[0]))] if spans else []
    return [
        Piece(start, end, tuple(inside[n]), tuple(ending[n])) for n, (start, end) in enumerate(pairwise(cuts))
    ]


def _whole(text: str, place: int, *, back: bool = False) -> int:
    """The next place that is not within a character of several code points; with `back`, the one before."""
    while 0 < place < len(text) and _continues(text, place):
        place += -1 if back else 1
    return place


def _continues(text: str, place: int) -> bool:
    """Whether the code point at `place` belongs to the one before it: accents, emoji of several parts, flags,
    and the second half of a line's end."""
    here, before = text[place], text[place - 1]
    code = ord(here)
    if code < 0x300:
        return here == "\n" and before == "\r"
    if before == _JOINER or here == _JOINER or code in _SKIN or code in _TAGS:
        return not before.isspace()
    if code in _FLAGS:
        run = place
        while run and ord(text[run - 1]) in _FLAGS:
            run -= 1
        return (place - run) % 2 == 1
    return unicodedata.category(here) in ("Mn", "Mc", "Me") and not before.isspace()
