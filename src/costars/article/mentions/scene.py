"""What surrounds the words of an article: sentences, headlines, and how much is said of films."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from .keys import Unit, key_words
from .parts import as_character
from .words import FILM_WORDS, OTHER_WORDS, SMALL, WORK_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..text import Quote, Text, Token

__all__ = ["Scene"]

_LONGEST = 14  # words of a name or title
_JOINTS = frozenset(",:;-–—!/?*+…'’·.") | {"...", "--"}
_BYLINE = re.compile(
    r"(?im)^\W*(?:(?:additional )?(?:reporting|writing|editing|photographs?|compiled|words)|by|from)\b"
    r"(?: by)?\s+[A-Z][^\n.]{2,60}$|\(?(?:reporting|editing|writing) by [^\n]*"
)
_NAMES = frozenset(["Bill", "Song"])  # of the words of other trades those that are names of people too
_HEADLINE = 0.7  # the part of a headline's longer words that have capitals
_SCREEN = 0.5  # how filmy an article must be to be read as one about the screen


class Scene:
    """An article's tokens and where they stand. Everything is counted once; cost is linear in the text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.tokens = text.tokens
        self._words: dict[str, list[str]] = {}

    # Where a token stands

    @cached_property
    def sentence_of(self) -> list[int]:
        """The number of each token's sentence."""
        numbers = [0] * len(self.tokens)
        for number, sentence in enumerate(self.text.sentences):
            numbers[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
        return numbers

    def sentence(self, token: int) -> int:
        numbers = self.sentence_of
        return numbers[token] if token < len(numbers) else -1

    def paragraph(self, token: int) -> int:
        sentences = self.text.sentences
        number = self.sentence(token)
        return sentences[number].paragraph if 0 <= number < len(sentences) else -1

    @cached_property
    def clause_of(self) -> list[int]:
        """The number of each token's clause: sentences are cut at semicolons and dashes."""
        numbers, number, before = [], 0, -1
        for token, sentence in zip(self.tokens, self.sentence_of, strict=True):
            number += sentence != before or token.text in (";", "—", "–", "--")
            before = sentence
            numbers.append(number)
        return numbers

    def place(self, token: int) -> tuple[int, int, int]:
        """The numbers of a token's clause, sentence and paragraph."""
        return self.clause_of[token], self.sentence(token), self.paragraph(token)

    def begins_sentence(self, token: int) -> bool:
        """Whether a token is the first word of its sentence, of a quotation or behind a colon."""
        number = self.sentence(token)
        first = self.text.sentences[number].first if 0 <= number < len(self.text.sentences) else 0
        place = token - 1
        while place >= first:
            before = self.tokens[place]
            if (
                before.kind == "number"
                and place + 1 < len(self.tokens)
                and self.tokens[place + 1].text in ".)"
            ):
                place -= 1  # the number of a list's item
                continue
            if before.kind != "punct":
                return False
            if before.text in '"“‘:(' and place + 1 == token:
                return True
            if before.text in ",;)”’":
                return False
            place -= 1
        return True

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Sentences that are a paragraph by themselves, end without a full stop, and in which nearly every
        word has a capital."""
        found = set()
        alone = Counter(sentence.paragraph for sentence in self.text.sentences)
        for number, sentence in enumerate(self.text.sentences):
            if sentence.last - sentence.first > 40 or alone[sentence.paragraph] > 1:
                continue
            if self.tokens[sentence.first].text in "•*-–" or self.tokens[sentence.first].text[0].isdigit():
                continue  # an item of a list
            if "." in [t.text for t in self.tokens[max(sentence.first, sentence.last - 3) : sentence.last]]:
                continue
            words = [
                t for t in self.tokens[sentence.first : sentence.last] if t.kind == "word" and len(t.text) > 3
            ]
            capital = sum(t.text[0].isupper() for t in words)
            if len(words) >= 3 and capital >= _HEADLINE * len(words):
                found.add(number)
        return frozenset(found)

    def in_headline(self, token: int) -> bool:
        return self.sentence(token) in self.headlines

    @cached_property
    def bylines(self) -> list[tuple[int, int]]:
        return [match.span() for match in _BYLINE.finditer(self.text.text)]

    def in_byline(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.bylines[:50])

    # Words around

    def low(self, token: int) -> str:
        """The word of a token in lower case; "" outside the text."""
        return self.tokens[token].low if 0 <= token < len(self.tokens) else ""

    def word_before(self, token: int, skip: str = "\"“‘'*_«„") -> int:
        """The token in front, opening marks passed over; -1 where none is in the same sentence."""
        place = token - 1
        while place >= 0 and self.tokens[place].text in skip:
            place -= 1
        return place if place >= 0 and self.sentence(place) == self.sentence(token) else -1

    def word_after(self, token: int, skip: str = "\"”’'*_»") -> int:
        """The first token from `token` on, closing marks passed over; the number of tokens at the end."""
        place = token
        while place < len(self.tokens) and self.tokens[place].text in skip:
            place += 1
        return place

    def near(self, token: int, before: int, after: int) -> Iterator[str]:
        """The words around a token within its sentence."""
        number = self.sentence(token)
        for place in range(max(0, token - before), min(len(self.tokens), token + after + 1)):
            if self.sentence(place) == number:
                yield self.tokens[place].low

    def sentence_text(self, token: int) -> str:
        """A token's sentence, of a long one what stands within 60 tokens; straight apostrophes."""
        sentence = self.text.sentences[self.sentence(token)]
        first, last = max(sentence.first, token - 60), min(sentence.last, token + 60)
        return self.text.text[self.tokens[first].start : self.tokens[last - 1].end].replace("’", "'")

    def behind(self, token: int, words: int) -> str:
        """The text from a token on, so many words of its sentence; straight apostrophes."""
        sentences = self.text.sentences
        number = self.sentence(token)
        if not 0 <= number < len(sentences):
            return ""
        last = min(token + words, sentences[number].last)
        return self.text.text[self.tokens[token].start : self.tokens[last - 1].end].replace("’", "'")

    @cached_property
    def lower_words(self) -> Counter[str]:
        """How often each word stands in lower case."""
        return Counter(t.low for t in self.tokens if t.kind == "word" and t.text[0].islower())

    @cached_property
    def parts(self) -> set[str]:
        """First names of characters: what stands behind "plays", "named", "as", or "their daughter," in a
        plot."""
        found = set()
        for place, token in enumerate(self.tokens):
            young = self.low(place - 1) in ("young", "younger", "little")  # "the young Raj" may be somebody
            if token.kind == "word" and token.text[0].isupper() and not young and as_character(self, place):
                found.add(token.low)
        return found

    # Films or something else

    @cached_property
    def film_words(self) -> list[int]:
        """How many words of the screen each sentence has."""
        counts = [0] * (len(self.text.sentences) + 1)
        for place, token in enumerate(self.tokens):
            if token.low in FILM_WORDS:
                counts[self.sentence(place)] += 1
        return counts

    @cached_property
    def filmy(self) -> float:
        """From 0 to 1: how far the article is about the screen, by its words; 0.5 where they say nothing."""
        return self.filmy_with(0)

    def filmy_with(self, people: int) -> float:
        """The same where so many people of the screen are named."""
        film, against = self._words_of_trades
        return (film + people + 1) / (film + people + against + 2)

    @cached_property
    def _words_of_trades(self) -> tuple[int, int]:
        """How many words speak of the screen, and how many of something else."""
        other = Counter(t.low for t in self.tokens if t.low in OTHER_WORDS and t.text not in _NAMES)
        return sum(min(n, 4) for n in self.film_words), sum(min(n, 3) for n in other.values())

    @property
    def screen(self) -> bool:
        return self.filmy >= _SCREEN

    def sentence_is_filmy(self, token: int) -> bool:
        number = self.sentence(token)
        return number >= 0 and self.film_words[number] > 0

    # Keys

    def words(self, token: Token) -> list[str]:
        """What a token gives to a key."""
        found = self._words.get(token.text)
        if found is None:
            low = token.low
            found = [low] if low.isascii() and low.isalpha() else key_words(token.text)
            self._words[token.text] = found
        return found

    @cached_property
    def forms(self) -> list[str]:
        """The form of each token."""
        return list(map(self.form, self.tokens))

    def form(self, token: Token) -> str:
        """A word without case and accents, its hyphens kept; a name's alone of "Sorkin-created"."""
        if token.low.isascii() and token.low.isalpha():
            return token.low
        joined = "-".join(self.words(token))
        return WORK_OF.sub("", joined) if "-" in joined else joined

    def units(self, first: int, stop: int, *, joints: bool) -> Iterator[Unit]:
        """The words from token `first` on, as they stand in keys, at most `_LONGEST`. `joints`: marks between
        words are passed over, and a possessive goes on the word before; without, both end the span."""
        single = False
        for place in range(first, min(stop, first + 2 * _LONGEST)):
            token = self.tokens[place]
            if token.kind == "possessive":
                if not joints or place == first:
                    return
                if len(token.text) > 1:
                    yield Unit("s", True, place + 1)
                continue
            if token.text == "&":
                single = False
                yield Unit("and", False, place + 1)
                continue
            if token.kind == "punct":
                if joints and place > first and token.text in _JOINTS:
                    continue
                return
            for word in self.words(token):
                alone = len(word) == 1 and word.isalpha()
                yield Unit(word, alone and single, place + 1)
                single = alone

    # Marked spans

    @cached_property
    def marked(self) -> list[Quote]:
        return [q for q in self.text.quotes if q.end - q.start <= 160]

    def title_case(self, first: int, stop: int, least: int = 1) -> bool:
        """Whether the words of a span are written like a title's: the first and all but small ones have
        capitals."""
        words = [t for t in self.tokens[first:stop] if t.kind in ("word", "number")]
        if not words or not words[0].capital:
            return False
        content = [t for t in words if t.low not in SMALL]
        return sum(t.capital for t in content) >= least and all(t.capital for t in content)
