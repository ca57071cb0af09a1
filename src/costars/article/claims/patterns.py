"""Patterns over chunks, written as one would say them.

A pattern is a row of tokens: `P` people, `T` titles, `Y` a year, `D` a duration, `N` a number, `O` an
ordinal, `p` people in the possessive ("his"), `R` the words of a part, a word, or alternatives `a|b`;
`[take get]` stands for all forms of these verbs. A token with `?` may be missing; `~` stands for up to
four plain words, `~~` for up to eight; `^` at the head for the beginning of the sentence, `$` at the end
for its end.

>>> found = pattern("P ~ signed|boarded on? for? T")
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from .words import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .chunk import Chunk

__all__ = ["Encoded", "Patterns", "find", "letters", "pattern", "spans", "ways"]

_Row = TypeVar("_Row", bound="tuple[Any, ...]")

_PLAIN = r"(?:[^\sA-Zp.,;:—()\"“”?!]\S* |p\S+ )"
# The words of a part: a name with what describes it, and an apposition ("Kincade, the gamekeeper,").
_NO_PART = (
    "in|on|from|for|who|which|whom|whose|that|while|when|where|but|and|or|with|as|by|at|opposite|alongside|is|was|are|were"
    "|after|before|because|to|against|until|since|than|into|through"
)
_WORD = rf"(?:(?!(?:{_NO_PART}) )(?:\w \. |[^\sPA-Z.,;:—()?!]\S* |[TNOY] |P ))"
_MORE = rf"(?:(?!(?:{_NO_PART}) )(?:[^\sA-Z.,;:—()?!]\S* ))"
_LAST_PART = rf"({_WORD}{{1,8}})"
_PART = rf"({_WORD}{{1,8}}?)(?:, {_MORE}{{1,9}}?)?(?:, )?"
_GROUPS = "PTYDNOp"
# Words that stand in so many sentences that they tell little of which patterns may occur.
_COMMON = frozenset(
    "P T p a an the in on of to for and as with by from at is are was were has have had his her , : .".split()
)
_TOKEN = re.compile(r"\[[^\]]*\]\??|\S+")

_IRREGULAR = {
    "win": "win wins won winning",
    "get": "get gets got gotten getting",
    "take": "take takes took taken taking",
    "make": "make makes made making",
    "find": "find finds found finding",
    "break": "break breaks broke broken breaking",
    "rise": "rise rises rose risen rising",
    "come": "come comes came coming",
    "bring": "bring brings brought bringing",
    "give": "give gives gave given giving",
    "lend": "lend lends lent lending",
    "step": "step steps stepped stepping",
    "slip": "slip slips slipped slipping",
    "nab": "nab nabs nabbed nabbing",
    "bag": "bag bags bagged bagging",
    "snag": "snag snags snagged snagging",
    "shoot": "shoot shoots shot shooting",
    "spring": "spring springs sprang sprung springing",
    "leap": "leap leaps leapt leaped leaping",
    "become": "become becomes became becoming",
    "catch": "catch catches caught catching",
    "have": "have has had having",
    "do": "do does did doing",
    "know": "know knows knew known knowing",
    "spend": "spend spends spent spending",
    "begin": "begin begins began begun beginning",
    "put": "put puts putting",
    "fall": "fall falls fell fallen falling",
    "go": "go goes went going",
    "speak": "speak speaks spoke spoken speaking",
    "fight": "fight fights fought fighting",
    "meet": "meet meets met meeting",
    "see": "see sees saw seen seeing",
    "be": "be is are was were been being",
    "hold": "hold holds held holding",
    "throw": "throw throws threw thrown throwing",
    "set": "set sets setting",
    "show": "show shows showed shown showing",
    "sing": "sing sings sang sung singing",
    "flee": "flee flees fled fleeing",
}


def _forms(verb: str) -> list[str]:
    return _IRREGULAR[verb].split() if verb in _IRREGULAR else [verb, *forms(verb)]


def _alternatives(token: str) -> list[str]:
    """The words that a token of words stands for."""
    if token.startswith("["):
        return [form for verb in token[1:-1].split() for form in _forms(verb)]
    return token.split("|")


@cache
def _needs(text: str) -> tuple[frozenset[str], ...]:
    """Of each token that may not be missing its words: a pattern occurs only where some of each stand. The
    fewest come first."""
    found = []
    for token in _TOKEN.findall(text):
        if token in ("^", "$", "~", "~~", "R") or token.endswith("?"):
            continue
        found.append(frozenset([token] if token in _GROUPS else _alternatives(token)))
    return tuple(sorted(found, key=lambda words: (not words.isdisjoint(_COMMON), len(words))))


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The regular expression of a pattern, over the code of a sentence."""
    out = ""
    tokens = _TOKEN.findall(text)
    for number, word in enumerate(tokens):
        if word == "^":
            out += r"\A"
            continue
        if word == "$":
            out += r"(?:[.!] )*\Z"
            continue
        optional = word.endswith("?")
        word = word.rstrip("?")
        if word == "~":
            piece = f"{_PLAIN}{{0,4}}?"
        elif word == "~~":
            piece = f"{_PLAIN}{{0,8}}?"
        elif word == "R":
            piece = _LAST_PART if number == len(tokens) - 1 else _PART
        elif word in _GROUPS:
            piece = f"({word}) "
        else:
            piece = f"(?:{'|'.join(map(re.escape, _alternatives(word)))}) "
        out += f"(?:{piece})?" if optional else piece
    return re.compile(r"(?<!\S)" + out if not out.startswith(r"\A") else out)


def letters(text: str) -> list[str]:
    """What the groups of a pattern are, in their order."""
    found = [word.rstrip("?") for word in _TOKEN.findall(text)]
    return [word for word in found if word == "R" or word in _GROUPS]


class Encoded:
    """A row of chunks as one string, a token for each, and the way back. `whole` is one that holds these."""

    def __init__(self, chunks: list[Chunk], whole: Encoded | None = None) -> None:
        self.chunks = chunks
        self._whole = whole
        self._codes = codes = list(map(_code, chunks))
        self.text = " ".join(codes) + " "
        self.words = frozenset(codes)

    @cached_property
    def starts(self) -> list[int]:
        """Where the code of each chunk starts: asked for only where a pattern has been found."""
        codes = self._codes
        return [0, *accumulate(len(code) + 1 for code in codes[:-1])][: len(codes)]

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of the patterns of all tables that may occur, in their order."""
        index, words = _index(len(_tables)), self.words
        if self._whole is not None and words <= self._whole.words:
            numbers: Iterable[int] = self._whole.numbers
        else:
            found = set(index.always)
            for word in words & index.telling:
                found.update(index.by_word[word])
            numbers = sorted(found)
        rows, kept = index.rows, []
        for number in numbers:
            for needed in rows[number].needs:
                if needed.isdisjoint(words):
                    break
            else:
                kept.append(number)
        return kept

    @cached_property
    def rows(self) -> dict[int, list[Any]]:
        """Of each table of patterns, by its number, the rows that may occur."""
        found: dict[int, list[Any]] = {}
        for number in self.numbers:
            table, row, _ = _index(len(_tables)).rows[number]
            found.setdefault(table, []).append(row)
        return found

    def chunk_at(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1


def _code(chunk: Chunk) -> str:
    if chunk.kind in "PTYDNO":
        return "p" if chunk.possessive and chunk.kind == "P" else chunk.kind
    low = chunk.low
    return low.replace(" ", "_") if " " in low else low or "_"


class Patterns(Generic[_Row]):
    """Rows that begin with a pattern, of which those that may occur in a sentence are found by its words: a
    sentence holds the words of a few of the hundreds of ways of saying a thing. All tables have one index,
    so that a sentence's words are looked up once and not for each table."""

    def __init__(self, rows: tuple[_Row, ...]) -> None:
        self._number = len(_tables)
        _tables.append(rows)

    def within(self, encoded: Encoded) -> Sequence[_Row]:
        """The rows whose patterns may occur, in their order. Cost: O(words of the sentence, rows found), once
        for all tables."""
        return encoded.rows.get(self._number, ())


def ways(*texts: str) -> Patterns[tuple[str]]:
    """Patterns that nothing more is said of."""
    return Patterns(tuple((text,) for text in texts))


_tables: list[tuple[Any, ...]] = []  # of all `Patterns`


class _Indexed(NamedTuple):
    """A row of a table, and the words of which some of each must be there."""

    table: int
    row: Any
    needs: tuple[frozenset[str], ...]


class _Index(NamedTuple):
    """Over the rows of all tables, in their order: the rows; their numbers by the words of which one must be
    there; these words; and the numbers of the rows that need none."""

    rows: list[_Indexed]
    by_word: dict[str, list[int]]
    telling: frozenset[str]
    always: list[int]


@cache
def _index(tables: int) -> _Index:
    """The index of the first so many tables."""
    by_word: dict[str, list[int]] = {}
    always: list[int] = []
    rows: list[_Indexed] = []
    for table, own in enumerate(_tables[:tables]):
        for row in own:
            needs = _needs(row[0])
            if not needs:
                always.append(len(rows))
            for word in needs[0] if needs else ():
                by_word.setdefault(word, []).append(len(rows))
            rows.append(_Indexed(table, row, needs))
    return _Index(rows, by_word, frozenset(by_word), always)


def find(encoded: Encoded, text: str) -> Iterator[tuple[list[int | None], int, int]]:
    """Where a pattern occurs: the places of its groups (None where an optional one is missing), and the
    places of its first and last chunk."""
    for groups, first, last in spans(encoded, text):
        yield [None if group is None else group[0] for group in groups], first, last


def spans(encoded: Encoded, text: str) -> Iterator[tuple[list[tuple[int, int] | None], int, int]]:
    """The same with the places of each group's first chunk and of the one behind its last."""
    for needed in _needs(text):
        if needed.isdisjoint(encoded.words):
            return
    for match in pattern(text).finditer(encoded.text):
        groups = [
            None
            if match.start(g) < 0
            else (
                encoded.chunk_at(match.start(g)),
                encoded.chunk_at(max(match.end(g) - 2, match.start(g))) + 1,
            )
            for g in range(1, (match.re.groups or 0) + 1)
        ]
        yield groups, encoded.chunk_at(match.start()), encoded.chunk_at(max(match.end() - 2, match.start()))
