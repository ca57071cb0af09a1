"""A long text in portions: nobody reads a megabyte as one article.

A last name stands for somebody who was named in full not far before, "the two" for those of the paragraph
above. What is longer than any article, a year of a newspaper or a book, is cut at the ends of paragraphs, and
each portion is read as an article of its own. So memory is bounded by a portion, and portions can be read
beside each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..records import Announced, Claim, Mention

__all__ = ["MOST", "Portion", "Read", "joined", "portions"]

MOST = 150_000  # characters that are read as one: some 25,000 words
_EVEN = 4  # more portions than that are a multiple of it, so that some readers end at one time
_END = re.compile(r"[.!?][\"'”’»)]*\s")
_SPACE = re.compile(r"\s")


class Portion(NamedTuple):
    """`text` begins at the character `start` of the whole. `italics` are spans in `text`."""

    start: int
    text: str
    italics: tuple[tuple[int, int], ...]

    def opened(self) -> Text:
        return Text(self.text, self.italics)


class Read(NamedTuple):
    """What was found in a portion; places are those in the whole text."""

    people: tuple[Mention, ...]
    titles: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    announced: Announced | None


def portions(text: Text) -> list[Portion]:
    """A text of up to `MOST` characters is one portion. A longer one is cut into portions of about equal
    length, at the last end of a paragraph that is near, else of a line, a sentence or a word. Cost: O(text).
    """
    whole = text.text
    count = -(-len(whole) // MOST)
    if count > _EVEN:
        count = -(-count // _EVEN) * _EVEN
    cuts = [0]
    while cuts[-1] < len(whole):
        left = count - len(cuts) + 1
        aim = cuts[-1] + -(-(len(whole) - cuts[-1]) // max(left, 1))
        cuts.append(len(whole) if left <= 1 and len(whole) - cuts[-1] <= MOST else _cut(whole, cuts[-1], aim))
    found = []
    spans = sorted(text.italics)
    for start, end in pairwise(cuts):
        inside = spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
        italics = tuple((a - start, b - start) for a, b in inside if b <= end)
        found.append(Portion(start, whole[start:end], italics))
    return found


def _cut(text: str, start: int, aim: int) -> int:
    """Where the portion that begins at `start` ends: at most at `aim`, but not in its first half."""
    aim = min(aim, start + MOST)
    least = start + (aim - start) // 2
    for mark in ("\n\n", "\n"):
        if (place := text.rfind(mark, least, aim)) >= 0:
            return place + len(mark)
    for pattern in (_END, _SPACE):
        if places := [match.end() for match in pattern.finditer(text, least, aim)]:
            return places[-1]
    return aim


def joined(reads: Sequence[Read]) -> Read:
    """What was found in all portions. What the first of them announces is what the whole announces."""
    return Read(
        people=tuple(one for read in reads for one in read.people),
        titles=tuple(one for read in reads for one in read.titles),
        claims=tuple(one for read in reads for one in read.claims),
        announced=next((read.announced for read in reads if read.announced is not None), None),
    )
