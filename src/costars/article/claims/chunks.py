"""A sentence as a list of chunks: groups of people, groups of titles, years, durations, and plain words.

The chunks are what the grammar reads. "the 2004 movies 'Cavedweller' and 'The Woodsman'" is one chunk with
two titles; "Kevin Bacon, Kyra Sedgwick and Judd Hirsch" one with three people; "two decades" one with the
value 20. Pronouns and "the couple" are people without members until `discourse` finds whom they mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .words import ADVERBS, AUXILIARIES, KIND_NOUNS, NUMBERS, ORDINALS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from ..statements import Found
    from ..text import Sentence, Text

__all__ = ["Chunk", "Chunker", "Member"]

_YEAR = re.compile(r"(?:18[89]\d|19\d\d|20\d\d)$")
_SINGULAR = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f",
}  # fmt: skip
_PLURAL = frozenset("they them their theirs both".split())
_POSSESSIVE = frozenset("his her their its hers theirs".split())
# "the couple", "the two actors": as many people as the number says (2 unless told).
_PAIRS = {
    **dict.fromkeys(
        "couple natives co-leads duo pair pairing twosome newlyweds spouses couples husband-and-wife co-stars costars stars "
        "actors actresses performers leads friends pals siblings brothers sisters men women thespians exes "
        "ex-spouses ex-couple parents collaborators veterans lovebirds filmmakers".split(),
        2,
    ),
    **dict.fromkeys("trio threesome triumvirate".split(), 3),
    "quartet": 4,
    "foursome": 4,
}
_ALONE = {  # "the actor" and the like: one person, and what is known of them
    "actor": "m", "actress": "f", "star": "", "director": "", "filmmaker": "", "comedian": "", "performer": "",
    "screenwriter": "", "writer": "", "helmer": "", "winner": "", "nominee": "", "veteran": "", "comic": "",
    "producer": "", "creator": "", "thespian": "", "newcomer": "", "native": "", "icon": "", "legend": "",
    "multihyphenate": "", "auteur": "", "playwright": "", "scribe": "",
}  # fmt: skip
_DETERMINERS = frozenset("the that this a an his her their its both one those these another".split())
_POINTERS = frozenset("the that this these those said".split())
_BEFORE_NAMES = frozenset(
    "the newcomer newcomers brothers sisters siblings fellow legend veteran british american french actor actress "
    "oscar emmy winner nominee director comedian singer rapper musician model twins late great sir dame".split()
)
_ABOUT = frozenset(
    "nearly almost about around roughly some approximately close".split()
)
_TITLES = frozenset("mr mrs ms dr jr sr st sgt lt capt col gen prof rev det insp".split())
_UNITS = {
    "year": 1, "years": 1, "decade": 10, "decades": 10, "century": 100, "centuries": 100, "score": 20,
    "year-long": 1, "yr": 1, "yrs": 1,
}  # fmt: skip


@dataclass(slots=True)
class Member:
    """Somebody or something of a group, and where the text names it (of a pronoun: the pronoun)."""

    found: Found
    start: int
    end: int


@dataclass(slots=True)
class Prefix:
    """What stands before a name: "'Heat' star": titles, the roles of the noun, and whose name it stands before."""

    titles: Chunk
    roles: tuple[str, ...]
    noun: str
    members: list[Member]


@dataclass(slots=True)
class Chunk:
    """`kind`: "P" people, "T" titles, "Y" year, "D" duration in years, "N" number, "O" ordinal, "w" word,
    "." mark. `low` is the word in lower case. `anaphor` is set where the text does not name who is meant."""

    kind: str
    start: int
    end: int
    low: str = ""
    members: list[Member] = field(default_factory=list)
    value: int | None = None
    about: bool = False
    bound: str | None = None
    possessive: bool = False
    anaphor: str | None = None
    number: int = 1  # of an anaphor: how many it stands for; 0 unknown plural
    gender: str = ""
    nouns: tuple[str, ...] = ()  # words between the determiner and a title, or the head of an anaphor
    capital: bool = False
    series: bool = False
    kin: list[tuple[str, list[Member], list[Member]]] = field(default_factory=list)  # (noun, whose, who)
    opening: str = ""  # of an anaphor of titles: its first word
    prefixes: list[Prefix] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """Whether it is a group with known members."""
        return bool(self.members)


class Chunker:
    """Makes chunks of the sentences of one article."""

    def __init__(self, text: Text, people: tuple[Found, ...], titles: tuple[Found, ...]) -> None:
        self._text = text
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
            if found.start and tokens[before].end == found.start and tokens[before].text in "\"“‘'*_«„":
                if after < len(tokens) and tokens[after].text in "\"”’'*_»“":
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
        chunks = self._raw(sentence)
        chunks = _durations(chunks)
        chunks = _anaphors(chunks)
        chunks = _title_phrases(chunks)
        chunks = _named_after(chunks)
        chunks = fold_lists(chunks)
        return fold_lists(_prefixes(chunks))

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
                member = Member(mention, mention.start, mention.end)
                found.append(Chunk(kind, mention.start, mention.end, low, [member], capital=True))
                while place < sentence.last and tokens[place].start < mention.end:
                    place += 1
                continue
            place += 1
            if place - 1 in self._dropped:
                continue
            if token.text == "." and found and found[-1].kind == "w" and found[-1].low in _TITLES and found[-1].end == token.start:
                found[-1].end = token.end
                continue
            if token.kind == "possessive":
                if found and found[-1].end == token.start:
                    found[-1].possessive = True
                    continue
                found.append(Chunk("w", token.start, token.end, "'s"))
                continue
            found.append(_plain(token.start, token.end, token.text, token.low, token.kind))
        return found


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
    return Chunk("w", start, end, low, capital=text[0].isupper())


# Durations ------------------------------------------------------------------------------------------


def _durations(chunks: list[Chunk]) -> list[Chunk]:
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
            while out and out[-1].low in _ABOUT | {"than", "more", "over", "less", "under", "fewer", "least", "at",
                                                   "the", "past", "last", "just", "only", "exactly", "a", "to",
                                                   "within", "well", "good", "full", "whole"}:
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
    if chunk.kind == "w" and (match := re.match(r"([a-z]+|\d+)-(year|decade)s?(?:-long)?$", word)):
        number = int(match[1]) if match[1].isdigit() else NUMBERS.get(match[1])
        if number is not None:
            value = number * _UNITS[match[2]]
            return Chunk("D", chunk.start, chunk.end, "D", value=value, about=match[2] == "decade"), i + 1
        return None

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
                unit = _UNITS[at(stop)]
                value = chunk.value * unit
                stop += 1
                if unit == 10 and at(stop) == "and" and at(stop + 1) == "a" and at(stop + 2) == "half":
                    value, stop = value + 5, stop + 3
                about = unit > 1 or "or" in [c.low for c in chunks[i:stop]]
                return made(value, stop, about)
    if word in ("decades", "years") and chunk.kind == "w":
        return None
    return None


# Anaphors -------------------------------------------------------------------------------------------


def _anaphors(chunks: list[Chunk]) -> list[Chunk]:
    """Pronouns, "the couple" and "the film" become chunks of people and titles."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        made = None
        if chunk.kind == "w":
            made = _pronoun(chunks, i) or _definite(chunks, i)
        if made is None:
            out.append(chunk)
            i += 1
        else:
            out.append(made[0])
            i = made[1]
    return out


def _pronoun(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    chunk = chunks[i]
    word = chunk.low
    bare, _, clitic = word.partition("'")
    if clitic and bare in ("he", "she", "they", "it", "we", "i") and clitic in ("s", "ll", "ve", "d", "re", "m"):
        # "they've": the pronoun, and the auxiliary as a word of its own behind it is not needed.
        word = bare
    if word in _SINGULAR:
        nxt = chunks[i + 1] if i + 1 < len(chunks) else None
        possessive = word == "his" or (
            word == "her" and nxt is not None and nxt.kind in "wTO" and nxt.low not in PREPOSITIONS | ADVERBS
            | {"and", "who", "that", "when", "while"}
        )
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor=word, gender=_SINGULAR[word])
        made.possessive = possessive
        return made, i + 1
    if word in _PLURAL:
        if word == "both" and i + 1 < len(chunks) and chunks[i + 1].kind in "PT":
            return None
        if word == "both" and i + 1 < len(chunks) and chunks[i + 1].low in ("the", "films", "movies", "a", "in", "on") and i and chunks[i - 1].kind != ".":
            return None
        if word == "both" and i and chunks[i - 1].low in ("who", "were", "are", "have", "had", "was", "they", "would", "will", "that", "which"):
            return None
        if word in ("both", "them"):
            # "both of them", "them both", "both men"
            nxt = chunks[i + 1].low if i + 1 < len(chunks) else ""
            if word == "both" and nxt == "of" and i + 2 < len(chunks) and chunks[i + 2].low in ("them", "us"):
                return Chunk("P", chunk.start, chunks[i + 2].end, "P", anaphor="them", number=2), i + 3
            if word == "both" and nxt == "of":
                return None
            if word == "them" and nxt == "both":
                return Chunk("P", chunk.start, chunks[i + 1].end, "P", anaphor="them", number=2), i + 2
            if word == "both" and nxt in _PAIRS:
                return Chunk("P", chunk.start, chunks[i + 1].end, "P", anaphor="both", number=2), i + 2
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor=word, number=2 if word == "both" else 0)
        made.possessive = word == "their"
        return made, i + 1
    if word in ("i", "me", "my", "we", "us", "our"):
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor="i" if word in ("i", "me", "my") else "we")
        made.possessive = word in ("my", "our")
        made.number = 1 if made.anaphor == "i" else 0
        return made, i + 1
    if word == "it" or (word == "its" and False):
        return Chunk("T", chunk.start, chunk.end, "T", anaphor="it"), i + 1
    return None


def _definite(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """ "the couple", "the two actors", "the Oscar winner", "the film": what a definite phrase stands for."""
    if chunks[i].low == "the" and [c.low for c in chunks[i + 1 : i + 4]] in (["two", "of", "them"], ["pair", "of", "them"]):
        return Chunk("P", chunks[i].start, chunks[i + 3].end, "P", anaphor="them", number=2), i + 4
    if chunks[i].low not in _POINTERS and chunks[i].low not in ("husband-and-wife", "one-time", "real-life"):
        return None
    j = i + 1
    number = 0
    words: list[str] = []
    while j < len(chunks) and j - i <= 6:
        chunk = chunks[j]
        if chunk.kind == "N" and chunk.value is not None and chunk.value <= 20 and not words:
            number = chunk.value
            words.append(chunk.low)
            j += 1
            continue
        if chunk.kind in ("D",) or (chunk.kind == "Y" and False):
            j += 1
            continue
        if chunk.kind != "w" or chunk.low in PREPOSITIONS or chunk.low in ("and", "who", "that", "which"):
            break
        if chunk.low in VERBS and chunk.low not in KIND_NOUNS and not chunk.low.endswith("ed"):
            # "the pair star": a verb ends the phrase. "star" and "pair" are both.
            if not words or words[-1] in _ALONE or words[-1] in _PAIRS or chunk.low not in _ALONE:
                if chunk.low not in _PAIRS and chunk.low not in _ALONE:
                    break
                if words:
                    break
        words.append(chunk.low)
        j += 1
        if chunk.possessive:
            break
    # The head noun is the last known one; what stands behind it is not of the phrase.
    for stop in range(len(words), 0, -1):
        head = words[stop - 1]
        following = chunks[i + 1 + stop] if i + 1 + stop < len(chunks) else None
        last = chunks[i + stop]
        if following is not None and following.kind in "PT" and not last.possessive and not following.anaphor:
            # "the actor Judd Hirsch", "the film Heat": a title before a name, no anaphor.
            if not (following.kind == "P" and head in KIND_NOUNS):
                return None
        if any(w in VERBS and not w.endswith("ed") and w not in _ALONE and w not in _PAIRS and w not in KIND_NOUNS for w in words[: stop - 1]):
            continue
        if head in _PAIRS and (stop == 1 or number or head in ("couple", "duo", "pair", "trio", "co-stars", "costars", "spouses", "newlyweds", "pairing", "twosome", "brothers", "sisters", "siblings", "exes")):
            made = Chunk("P", chunks[i].start, last.end, "P", anaphor=head, number=number or _PAIRS[head])
            if head in ("stars", "actors", "leads", "co-stars", "costars", "performers", "parents", "siblings", "brothers", "sisters", "men", "women", "friends") and not number:
                made.number = 0
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            return made, i + 1 + stop
        if head == "two" and stop == 1 and number == 2:
            if following is not None and following.kind == "w" and following.low in KIND_NOUNS:
                return None
            return Chunk("P", chunks[i].start, last.end, "P", anaphor="two", number=2), i + 1 + stop
        if head == "three" and stop == 1 and number == 3:
            return Chunk("P", chunks[i].start, last.end, "P", anaphor="three", number=3), i + 1 + stop
        if head in KIND_NOUNS and not number:
            if following is not None and following.kind == "w" and (following.low in KIND_NOUNS or following.low in ROLE_NOUNS):
                return None
            made = Chunk("T", chunks[i].start, last.end, "T", anaphor="film", series=KIND_NOUNS[head])
            made.opening = chunks[i].low
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            return made, i + 1 + stop
        if head in _ALONE and not number and chunks[i].low != "these":
            made = Chunk("P", chunks[i].start, last.end, "P", anaphor="one", gender=_ALONE[head])
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            # "the star of", "the director of": who that is stands behind it.
            if following is not None and following.low in ("of", "behind", "and", "who"):
                return None
            return made, i + 1 + stop
    return None


# Titles ---------------------------------------------------------------------------------------------


def _title_phrases(chunks: list[Chunk]) -> list[Chunk]:
    """The words before a title that belong to it ("the 2004 movies", "the HBO series", "2016's") and a year
    in brackets behind it become part of its chunk."""
    out: list[Chunk] = []
    for i, chunk in enumerate(chunks):
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
                if all(c.kind in "YN." or (c.kind == "w" and (c.capital or not c.low.isalpha())) for c in inner) and any(
                    c.kind == "Y" or re.match(r"\d{4}[-–]\d", c.low) for c in inner
                ):
                    del out[back:]
                    continue
        out.append(chunk)
    return out


def _named_after(chunks: list[Chunk]) -> list[Chunk]:
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
            if i + 1 < len(chunks) and chunks[i].low == "," and (chunks[i + 1].low in VERBS or chunks[i + 1].low in AUXILIARIES):
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
            if chunk.low == "," and seen_head and i > 1 and out[i - 2].kind == "w" and _modifier(out[i - 2]) and i - 2 > 0 and not out[i - 2].capital and (
                out[i - 3].low in _DETERMINERS or out[i - 3].kind == "Y"
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
        if not seen_head and not (chunk.low.endswith("-nominated") or chunk.low in ("upcoming", "forthcoming", "new", "hit", "classic", "original")):
            # Without a kind of film, only a short phrase with a determiner.
            if _determined(out, i):
                i -= 1
                continue
            break
        if not _modifier(chunk):
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
            return all(_modifier(c) for c in out[i - back : i])
        if chunk.kind != "w" or not _modifier(chunk):
            return False
    return False


def _modifier(chunk: Chunk) -> bool:
    word = chunk.low
    if chunk.kind != "w" or word in PREPOSITIONS or word in ("and", "or", "but", "who", "that", "which", "when"):
        return False
    if word in VERBS and VERBS[word][2] != "participle" and not word.endswith("ed"):
        return word in KIND_NOUNS
    return not (word in VERBS and VERBS[word][1] in ("act", "costar", "direct", "write", "create", "produce", "play"))


# What stands before a name -------------------------------------------------------------------------


def roles_at(chunks: list[Chunk], i: int) -> tuple[tuple[str, ...], int, str] | None:
    """The roles of nouns that begin at `i` ("director and star", "writer/director"), the place behind, the noun."""
    if i < len(chunks) and chunks[i].low in ("executive", "exec", "lead", "guest", "series", "supporting") and chunks[i].kind == "w":
        if i + 1 < len(chunks) and chunks[i + 1].low in ROLE_NOUNS:
            return roles_at(chunks, i + 1)
    if i >= len(chunks) or chunks[i].low not in ROLE_NOUNS or chunks[i].kind != "w":
        return None
    noun = chunks[i].low
    roles = list(ROLE_NOUNS[noun])
    j = i + 1
    while j + 1 < len(chunks):
        k = j
        if chunks[k].low in ("and", ",", "/", "&", "turned", "-"):
            k += 1
        while k < len(chunks) and chunks[k].low in ("and", "the", "sometime", "lead", "executive", "exec"):
            k += 1
        if k < len(chunks) and chunks[k].kind == "w" and chunks[k].low in ROLE_NOUNS:
            roles += ROLE_NOUNS[chunks[k].low]
            j = k + 1
            continue
        break
    return tuple(dict.fromkeys(roles)), j, noun


def _prefixes(chunks: list[Chunk]) -> list[Chunk]:
    """ "'The Fabelmans' actor Judd Hirsch" becomes one chunk of people that knows what stood before the name."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        made = _prefix_at(chunks, i, out)
        if made is None:
            out.append(chunks[i])
            i += 1
        else:
            out.append(made[0])
            i = made[1]
    return out


def _prefix_at(chunks: list[Chunk], i: int, out: list[Chunk]) -> tuple[Chunk, int] | None:
    titles = chunks[i]
    if titles.kind != "T" or not titles.members or titles.anaphor:
        return None
    j = i + 1
    while j < len(chunks) and j - i <= 4 and (chunks[j].kind in "YO" or (chunks[j].kind == "w" and _modifier(chunks[j]) and chunks[j].low not in ROLE_NOUNS and chunks[j].low not in _POINTERS)):
        j += 1
    found = roles_at(chunks, j)
    if found is None:
        return None
    roles, k, noun = found
    if noun == "stars" or (noun in ("co-star", "costar", "castmate") and out and out[-1].kind == "P" and out[-1].possessive):
        return None
    if k >= len(chunks) or chunks[k].kind != "P" or not chunks[k].members or chunks[k].anaphor:
        return None
    people = chunks[k]
    plural = noun.endswith("s") or noun in ("alumni", "alumnae")
    whose = people.members if plural else people.members[:1]
    made = Chunk("P", people.start, people.end, "P", people.members, possessive=people.possessive, capital=True)
    made.prefixes = [*people.prefixes, Prefix(titles, roles, noun, list(whose))]
    return made, k + 1


# Lists ----------------------------------------------------------------------------------------------


def fold_lists(chunks: list[Chunk]) -> list[Chunk]:
    """ "A, B and C" of one kind becomes one chunk."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        if chunk.kind in "PT" and chunk.members and not chunk.possessive:
            stop = _list_end(chunks, i)
            if stop > i + 1:
                members = [m for c in chunks[i:stop] if c.kind == chunk.kind for m in c.members]
                merged = Chunk(chunk.kind, chunk.start, chunks[stop - 1].end, chunk.kind, members, capital=True)
                merged.possessive = chunks[stop - 1].possessive
                merged.kin = [k for c in chunks[i:stop] for k in c.kin]
                merged.prefixes = [p for c in chunks[i:stop] for p in c.prefixes]
                merged.nouns = chunk.nouns
                merged.series = chunk.series
                out.append(merged)
                i = stop
                continue
        out.append(chunk)
        i += 1
    return out


def _list_end(chunks: list[Chunk], i: int) -> int:
    """The place behind the list that begins at `i`; i + 1 where there is none."""
    kind = chunks[i].kind
    stop, j = i + 1, i + 1
    closed = False
    commas: list[int] = []
    while j < len(chunks):
        k = j
        joined = False
        if chunks[k].low == ",":
            k += 1
        if k < len(chunks) and chunks[k].low in ("and", "&", "plus", "or", "then"):
            joined = True
            k += 1
        elif k + 1 < len(chunks) and chunks[k].low == "as" and chunks[k + 1].low == "well" and chunks[min(k + 2, len(chunks) - 1)].low == "as":
            joined = True
            k += 3
        elif k + 1 < len(chunks) and chunks[k].low in ("along", "together") and chunks[k + 1].low == "with" and kind == "P" and closed is False and k > j:
            joined = True
            k += 2
        if kind == "P" and k > j:
            # "and the actress B", ", newcomer C"
            m = k
            while m < len(chunks) and m - k < 4 and chunks[m].kind == "w" and (chunks[m].low in ROLE_NOUNS or chunks[m].low in _BEFORE_NAMES or chunks[m].low.endswith(("-winner", "-winning", "-nominee", "-nominated"))):
                m += 1
            if m > k and m < len(chunks) and chunks[m].kind == "P" and (joined or chunks[m - 1].low in ROLE_NOUNS):
                k = m
        if k == j or k >= len(chunks) or chunks[k].kind != kind or not chunks[k].members:
            break
        # "A, B's wife": what is possessed is no item, unless the whole list is possessive.
        if chunks[k].possessive and not joined:
            break
        if joined:
            stop = k + 1
            closed = True
            j = k + 1
            if chunks[k].possessive:
                break
            # "A and B, C and D" goes on only with another comma list
            if not (j < len(chunks) and chunks[j].low == "," ):
                break
            # behind "and" a list is closed, unless what follows is again joined
            if not (j + 1 < len(chunks) and chunks[j + 1].low in ("and", "plus", "&")):
                break
            continue
        commas.append(k)
        j = k + 1
        if chunks[k].possessive:
            break
    if not closed and commas:
        # A list of three or more without "and" (in brackets, or before a full stop), or two titles.
        if len(commas) >= 2 or (kind == "T" and (commas[-1] + 1 >= len(chunks) or chunks[commas[-1] + 1].kind == ".")):
            stop = commas[-1] + 1
    return stop


