"""An article's text taken apart: tokens, sentences, paragraphs, and what stands in quotes or italics.

All places are code points into the text. Nothing here knows films; cost is linear in the text's length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

__all__ = ["Quote", "Sentence", "Text", "Token"]

# A word keeps its inner apostrophes, hyphens and full stops ("O'Grady", "Lin-Manuel", "R.I.P.D.", "J."); a
# possessive is a token of its own.
_TOKEN = re.compile(
    r"""
    (?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m)?(?![^\W_]))
  | (?P<possessive>(?<=[^\W_])['’]s(?![^\W_])|(?<=[^\W_][sS])['’](?=\s)(?!\s*[^\W_]*[^\W_]['’]))
  | (?P<word>[^\W_](?:[^\W_]|[\u0300-\u036f]|\.(?=[^\W_]\.)|['’](?=[^\W_])(?!s\b(?!['’]))|[-‐‑](?=[^\W_])
        |(?<=\b[^\W\d_])\.(?=[\s,;:)”"’'\]]|$)|(?<=\.[^\W\d_])\.)*)
  | (?P<punct>\.\.\.|--|[^\w\s]|_)
    """,
    re.VERBOSE,
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*•–—]|\d{1,3}[.)])[^\S\n])")

_ABBREVIATIONS = frozenset(
    """
mr mrs ms dr dir jr sr st vs no vol prof rev gen sgt lt capt col cmdr hon gov sen rep inc ltd co corp etc
cpl pvt maj adm supt det insp mme jan feb mar apr jun jul aug sep sept oct nov dec approx ca al ft mt e.g
i.e u.s u.k
""".split()
)
_BEGINNERS = frozenset(
    """
he she it they we the a an in on at but and his her their this that when after
""".split()
)
_LONGEST = 250  # tokens of a sentence
_ENDS = frozenset(".!?…") | {"..."}
# No sentence of an article is as long, and no quotation that is left open: what is longer is cut, so that
# the work on a sentence is bounded whatever the text.
_LONGEST_SENTENCE = 600  # tokens; cut behind the next pause, or at a half more
_LONGEST_OPEN = 3000  # characters
_MOST_WITHIN = 40  # quotations of one that is left open which are looked at
_PAUSES = frozenset(",;:—")
_CLOSERS = frozenset("\"'”’»)]*_")
_OPENERS = frozenset("\"'“‘«([*_")


class Token(NamedTuple):
    """A word, a number ("2004", "20th", "1990s"), a possessive ("'s") or a mark. `low` is the word in lower
    case with straight apostrophes."""

    start: int
    end: int
    text: str
    low: str
    kind: str  # "word", "number", "possessive" or "punct"
    capital: bool  # whether it begins with a capital letter or, as in "50 Cent", with a digit


class Quote(NamedTuple):
    """What stands between two quotation marks or in italics, the marks not included."""

    start: int
    end: int
    mark: str  # '"', "'" or "_" (italics)


class Sentence(NamedTuple):
    """Tokens `first` to `last` (not included)."""

    first: int
    last: int
    paragraph: int


_CLOSING = _CLOSERS | _ENDS
_LEADING = _OPENERS | {"…", "...", "–", "—", "-"}


@dataclass(frozen=True)
class Text:
    """A text and its parts. `italics` are spans that the document marks as emphasised; in plain text,
    *asterisks* and _underscores_ around words are found too."""

    text: str
    italics: tuple[tuple[int, int], ...] = field(default=())

    @cached_property
    def tokens(self) -> list[Token]:
        found = []
        for match in _TOKEN.finditer(self.text):
            word = match[0]
            low = word.lower().replace("’", "'") if len(word) > 1 else word.lower()
            first = word[0]
            capital = first.isupper() or first.isdigit() or first.istitle()
            found.append(Token(*match.span(), word, low, match.lastgroup or "punct", capital))
        return found

    @cached_property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return [token.start for token in self.tokens]

    def token_at(self, place: int) -> int:
        """The number of the first token that ends behind `place`."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and self.tokens[number].end > place else number + 1

    def tokens_in(self, start: int, end: int) -> range:
        """The numbers of the tokens that begin in a span."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Spans of text between empty lines; each line of a list is one."""
        spans, begin = [], 0
        for match in _PARAGRAPH.finditer(self.text):
            if match.start() > begin:
                spans.append((begin, match.start()))
            begin = match.end()
        if begin < len(self.text):
            spans.append((begin, len(self.text)))
        return spans

    @cached_property
    def quotes(self) -> list[Quote]:
        """Quotations and emphasised spans in the order of their starts; a paragraph's end closes a quotation
        that is left open, or 3,000 characters do."""
        found = [Quote(start, end, "_") for start, end in self.italics if end > start]
        for start, end in self.paragraphs:
            found += _quotes_in(self.text, start, end)
        return sorted(found)

    def quote_around(
        self, start: int, end: int, titles: AbstractSet[tuple[int, int]] = frozenset()
    ) -> Quote | None:
        """The narrowest quotation that holds a span, those of `titles` left aside."""
        starts, quotes, reach = self._quoted
        place = bisect_right(starts, start) - 1
        for number in range(place, max(-1, place - _MOST_WITHIN), -1):
            if reach[number] < end:
                break
            quote = quotes[number]
            if end <= quote.end and (quote.start, quote.end) not in titles:
                return quote
        return None

    def quotes_near(self, start: int, end: int) -> bool:
        """Whether a quotation may hold something of a span."""
        starts, _, reach = self._quoted
        place = bisect_right(starts, end) - 1
        return place >= 0 and reach[place] > start

    @cached_property
    def _quoted(self) -> tuple[list[int], list[Quote], list[int]]:
        """Where the quotations start, they themselves, and how far each and those before it go at most."""
        quotes = [quote for quote in self.quotes if quote.mark != "_"]
        return [q.start for q in quotes], quotes, list(accumulate((q.end for q in quotes), max))

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in text order. One that goes on for 600 tokens is cut at a pause."""
        found: list[Sentence] = []
        for number, (start, end) in enumerate(self.paragraphs):
            inside = self.tokens_in(start, end)
            first = inside.start
            place = first
            while place < inside.stop:
                token = self.tokens[place]
                place += 1
                if place - first >= _LONGEST:
                    # No sentence is so long: what follows is read as another.
                    found.append(Sentence(first, place, number))
                    first = place
                    continue
                if (token.text in _ENDS and self._ends_sentence(place - 1, inside.stop)) or (
                    token.kind == "word" and token.text[-1] == "." and self._begins_anew(place, inside.stop)
                ):
                    while place < inside.stop and self._closes(place):
                        place += 1
                    found.append(Sentence(first, place, number))
                    first = place
                elif place - first >= _LONGEST_SENTENCE and (
                    token.text in _PAUSES or place - first >= _LONGEST_SENTENCE * 3 // 2
                ):
                    found.append(Sentence(first, place, number))
                    first = place
            if first < inside.stop:
                found.append(Sentence(first, inside.stop, number))
        return found

    def _closes(self, place: int) -> bool:
        """Whether a token is a closing mark right behind the token before it."""
        token = self.tokens[place]
        return (
            token.text in _CLOSING
            and token.start == self.tokens[place - 1].end
            and (token.end >= len(self.text) or not self.text[token.end].isalnum())
        )

    def _begins_anew(self, place: int, stop: int) -> bool:
        """Whether a sentence begins behind a word that has its own full stop ("in the U.S. He")."""
        closed = place
        while closed < stop and self._closes(closed):
            closed += 1
        if closed >= stop:
            return False
        after = self.tokens[closed]
        if closed > place:
            # “… Axel F.” John Ashton played
            return after.text[0].isupper() and after.start > self.tokens[closed - 1].end
        return len(self.tokens[place - 1].text) >= 4 and after.text[0].isupper() and after.low in _BEGINNERS

    def _ends_sentence(self, place: int, stop: int) -> bool:
        """Whether the mark at `place` ends a sentence: the next word begins like one."""
        tokens = self.tokens
        after = place + 1
        while after < stop and self._closes(after):
            after += 1
        if after >= stop:
            return True
        if tokens[after].start == tokens[after - 1].end:
            return False
        if tokens[place].text == "." and place:
            before = tokens[place - 1]
            if before.end == tokens[place].start and before.low in _ABBREVIATIONS:
                return False
        while after < stop and tokens[after].text in _LEADING:
            after += 1
        if after >= stop:
            return True
        following = tokens[after]
        if following.text[0].islower():
            return False
        # "J. Smith": an initial keeps its full stop in its own token, so the mark is not one of those.
        return not (following.kind == "punct" and following.text in ",;:)")


_OPENING = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])|[“”„«»\"]|(?<!\w)[‘'](?=\w|[¡¿…])|[’'](?!\w)")
_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"'}


def _quotes_in(text: str, start: int, end: int) -> list[Quote]:
    """Quotations and *emphasis* of one paragraph, by one walk with a stack of open marks."""
    found: list[Quote] = []
    double: list[tuple[int, str]] = []  # at most one open mark of each kind
    single: list[int] = []
    for match in _OPENING.finditer(text, start, end):
        mark, place = match[0], match.start()
        if match[1]:
            continue
        if mark in "“„«" or (mark == '"' and not double):
            if not double:
                double.append((match.end(), mark))
                if single and text[single[-1] - 1] == "'":
                    single.clear()
        elif mark in '”»"':
            if double and mark in _PAIRS[double[-1][1]]:
                found.append(Quote(double.pop()[0], place, '"'))
        elif mark in "‘'" and (place == start or not text[place - 1].isalnum()) and match.end() < end:
            if text[match.end()].isspace():
                if single:
                    found.append(Quote(single.pop(), place, "'"))
            else:
                single = [match.end()]
        elif mark in "’'" and single:
            # A plural's possessive ("the actors' guild") does not close what another mark closes later.
            found.append(Quote(single.pop(), place, "'"))
    if double:
        found.append(Quote(double[0][0], min(end, double[0][0] + _LONGEST_OPEN), '"'))
    found += [Quote(m.start(2), m.end(2), "_") for m in _EMPHASIS.finditer(text, start, end)]
    return found


_EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])([^*_\n]{1,200}?)(?<=[^\s*_])\1(?![\w*_])")
