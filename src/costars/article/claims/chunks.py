"""A sentence as a list of chunks: groups of people, groups of titles, years, durations, and plain words.

The chunks are what the grammar reads. "the 2004 movies 'Cavedweller' and 'The Woodsman'" is one chunk with
two titles; "Kevin Bacon, Kyra Sedgwick and Judd Hirsch" one with three people; "two decades" one with the
value 20. Pronouns and "the couple" are people without members until `discourse` finds whom they mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from .anaphors import anaphors
from .chunk import Chunk, Member
from .durations import durations
from .lists import fold_lists
from .phrases import named_after, title_phrases
from .prefixes import prefixes
from .words import NUMBERS, ORDINALS

if TYPE_CHECKING:
    from ..statements import Found
    from ..text import Sentence, Text

__all__ = ["Chunker"]

_YEAR = re.compile(r"(?:18[89]\d|19\d\d|20\d\d)$")
_TITLES = frozenset(
    "mr mrs ms dr jr sr st sgt lt capt col cpl pvt maj cmdr adm supt mme gen prof rev det insp".split()
)
_STYLES = frozenset("mr mrs ms miss dr sir dame mx".split())


_COUNTED = frozenset("films movies pictures titles features roles years minutes episodes shows hours".split())


def _counts(text: Text, title: Found) -> bool:
    """Whether it is a number of films, and no title: "12 films starring P"."""
    if title.marked or not (title.text.isdigit() or title.text.lower() in NUMBERS):
        return False
    after = text.token_at(title.end)
    return after < len(text.tokens) and text.tokens[after].text.lower() in _COUNTED


class Chunker:
    """Makes chunks of the sentences of one article."""

    def __init__(self, text: Text, people: tuple[Found, ...], titles: tuple[Found, ...]) -> None:
        self._text = text
        titles = tuple(t for t in titles if not _counts(text, t))
        self._mentions = sorted((*people, *titles), key=lambda f: f.start)
        self._starts = [m.start for m in self._mentions]
        # Marks around a title are not marks of speech.
        self._dropped: set[int] = set()
        self.title_quotes: set[tuple[int, int]] = set()
        tokens = text.tokens
        ends = {m.start: m for m in titles}
        for quote in text.quotes:
            inner = quote.start
            if inner in ends and text.text[ends[inner].end : quote.end].strip(" ,.;:!?…") == "":
                self._drop(quote.start - 1, quote.end)
                self.title_quotes.add((quote.start, quote.end))
        for found in titles:
            before, after = text.token_at(max(found.start - 1, 0)), text.token_at(found.end)
            opened = found.start and tokens[before].end == found.start and tokens[before].text in "\"“‘'*_«„"
            if opened and after < len(tokens) and tokens[after].text in "\"”’'*_»“":
                self._dropped.update((before, after))

    def _drop(self, opening: int, closing: int) -> None:
        text = self._text
        while opening >= 0 and text.text[opening] in "\"“‘'*_«„":
            self._dropped.add(text.token_at(opening))
            opening -= 1
        while closing < len(text.text) and text.text[closing] in "\"”’'*_»“":
            self._dropped.add(text.token_at(closing))
            closing += 1

    def chunks(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of a sentence, groups folded."""
        chunks = _compounds(self._raw(sentence))
        chunks = durations(chunks)
        chunks = anaphors(chunks)
        chunks = title_phrases(chunks)
        chunks = named_after(chunks)
        chunks = fold_lists(chunks)
        return fold_lists(prefixes(chunks))

    def _raw(self, sentence: Sentence) -> list[Chunk]:
        tokens = self._text.tokens
        found: list[Chunk] = []
        place = sentence.first
        number = bisect_left(self._starts, tokens[place].start)
        while place < sentence.last:
            token = tokens[place]
            while number < len(self._mentions) and self._mentions[number].start < token.start:
                number += 1
            if number < len(self._mentions) and self._mentions[number].start == token.start:
                mention = self._mentions[number]
                number += 1
                kind = "P" if mention.what == "person" else "T"
                low = "P" if kind == "P" else "T"
                if (
                    kind == "P"
                    and found
                    and found[-1].kind == "w"
                    and found[-1].low in _STYLES
                    and found[-1].capital
                ):
                    found.pop()  # "Mr. Delon" is Delon
                member = Member(mention, mention.start, mention.end)
                found.append(Chunk(kind, mention.start, mention.end, low, [member], capital=True))
                while place < sentence.last and tokens[place].start < mention.end:
                    place += 1
                continue
            place += 1
            if place - 1 in self._dropped:
                continue
            if (
                token.text == "."
                and found
                and found[-1].kind == "w"
                and found[-1].low in _TITLES
                and found[-1].end == token.start
            ):
                found[-1].end = token.end
                continue
            if token.kind == "possessive" and found and found[-1].low in _HOSTS and found[-1].kind == "w":
                found.append(Chunk("w", token.start, token.end, "is"))
                continue
            if token.kind == "possessive":
                if found and found[-1].end == token.start:
                    found[-1].possessive = True
                    continue
                found.append(Chunk("w", token.start, token.end, "'s"))
                continue
            found += _words(token.start, token.end, token.text, token.low, token.kind)
        return found


_CLITICS = {"'ll": "will", "'d": "had", "'ve": "have", "'s": "is", "'re": "are", "'m": "am"}
_HOSTS = frozenset("he she they it we i you who that there which what".split())


def _words(start: int, end: int, text: str, low: str, kind: str) -> list[Chunk]:
    """The chunks of one token: "who'd" and "they've" are two words."""
    bare, mark, clitic = low.partition("'")
    if kind == "word" and mark and bare in _HOSTS and f"'{clitic}" in _CLITICS:
        cut = start + len(bare)
        return [
            _plain(start, cut, text[: len(bare)], bare, kind),
            Chunk("w", cut, end, _CLITICS[f"'{clitic}"]),
        ]
    return [_plain(start, end, text, low, kind)]


def _plain(start: int, end: int, text: str, low: str, kind: str) -> Chunk:
    if kind == "number":
        if _YEAR.match(text):
            return Chunk("Y", start, end, text, value=int(text))
        digits = text.replace(",", "")
        if digits.isdigit():
            return Chunk("N", start, end, text, value=int(digits[:9]))
        if text[:-2].isdigit() and text[-2:] in ("st", "nd", "rd", "th"):
            return Chunk("O", start, end, text, value=int(text[:-2][:9]))
        return Chunk("w", start, end, low)
    if kind == "punct":
        return Chunk(".", start, end, "—" if text in ("–", "—", "--") else text)
    if low in NUMBERS:
        return Chunk("N", start, end, low, value=NUMBERS[low])
    if low in ORDINALS and low != "second-rate":
        return Chunk("O", start, end, low, value=ORDINALS[low])
    if low in ("who's", "who'd", "who've", "who'll"):
        low = "who"
    if text == "May":
        low = "may-month"  # no word of doubt
    return Chunk("w", start, end, low, capital=text[0].isupper())


_CRAFTS = frozenset(
    "assistant casting art music musical second-unit creative managing artistic technical sports stage "
    "theatre theater funeral museum festival athletic".split()
)


def _compounds(chunks: list[Chunk]) -> list[Chunk]:
    """ "director of photography" and "casting director" are one word each: they direct nothing."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk, lows = chunks[i], [c.low for c in chunks[i + 1 : i + 3]]
        if chunk.low in ("director", "directors") and lows == ["of", "photography"]:
            last = chunks[i + 2]
            low = "cinematographer" + chunk.low[8:]
            out.append(Chunk("w", chunk.start, last.end, low, possessive=last.possessive))
            i += 3
            continue
        if chunk.kind == "w" and chunk.low in _CRAFTS and lows[:1] in (["director"], ["directors"]):
            last = chunks[i + 1]
            out.append(
                Chunk("w", chunk.start, last.end, f"{chunk.low}-{lows[0]}", possessive=last.possessive)
            )
            i += 2
            continue
        out.append(chunk)
        i += 1
    return out
