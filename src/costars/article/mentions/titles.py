"""Titles: what stands in quotes or italics, and bare words that spell a title of the graph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...names import normalize
from .words import SMALL, WEEKDAYS

if TYPE_CHECKING:
    from ...graph.view import View
    from .keys import Keys
    from .scene import Scene

__all__ = ["Spot", "bare_titles", "marked_titles"]

_MOST_WORDS = 14
_BUDGET = 500  # marked spans for which near spellings are sought, in one article
_MANY_BELOW = 60  # so many names behind a short title say nothing
_NUMBERS = (
    ("1", "i", "one"), ("2", "ii", "two"), ("3", "iii", "three"), ("4", "iv", "four"),
    ("5", "v", "five"), ("6", "vi", "six"), ("7", "vii", "seven"), ("8", "viii", "eight"),
    ("9", "ix", "nine"), ("10", "x", "ten"),
    ("11", "xi", "eleven"), ("12", "xii", "twelve"), ("13", "xiii", "thirteen"),
)  # fmt: skip
_SPELLINGS = {
    "vol": "volume", "volume": "vol", "pt": "part", "part": "pt", "dr": "doctor", "doctor": "dr",
    "mr": "mister", "mister": "mr", "colors": "colours", "colours": "colors", "color": "colour",
    "colour": "color", "neighbor": "neighbour", "neighbour": "neighbor", "neighbors": "neighbours",
    "neighbours": "neighbors", "theater": "theatre", "theatre": "theater", "grey": "gray", "gray":
    "grey", "vs": "versus", "versus": "vs", "st": "saint", "saint": "st", "ok": "okay", "okay":
    "ok", "harbor": "harbour", "harbour": "harbor", "honor": "honour", "honour": "honor", "labor":
    "labour", "labour": "labor", "movie": "film", "v": "vs",
}  # fmt: skip
_NUMBER_OF = {word: group for group in _NUMBERS for word in group}
_PARTS = frozenset(("II", "III", "IV", "VI", "VII", "VIII"))


@dataclass
class Spot:
    """A stretch that may be a title: tokens `first` to `last` (not included), code points `start` to `end`.

    `rows` are the titles of the graph so called, none for a phrase that the graph does not know. `mark` is
    that of the quotation, "" for bare words. `score` says how much speaks for a title at all."""

    first: int
    last: int
    start: int
    end: int
    key: str
    rows: list[int]
    mark: str = ""
    score: float = 0.0
    hint: str = ""  # "series", "film" or "episode" where the text says so
    year: int | None = None
    year_span: tuple[int, int] | None = None
    short: bool = False  # a short form of a title that stands elsewhere in full
    why: list[str] = field(default_factory=list)


def marked_titles(scene: Scene, keys: Keys, view: View) -> list[Spot]:
    """A spot for each short span in quotes or italics that is written like a title."""
    found: list[Spot] = []
    text = scene.text.text
    budget = _BUDGET
    last_end = -1
    for quote in scene.marked:
        start, end = _trimmed(text, quote.start, quote.end)
        if end <= start or (start < last_end and end <= last_end):
            continue
        inside = scene.text.tokens_in(start, end)
        if not 1 <= len(inside) <= 2 * _MOST_WORDS:
            continue
        content = text[start:end]
        key = normalize(content)
        if not key or not any(map(str.isalnum, key)) or len(key.split(" ")) > _MOST_WORDS:
            continue
        budget -= 1
        rows = _rows(keys, view, key) if budget > 0 else keys.plain(key)
        written = scene.title_case(inside.start, inside.stop)
        if not written and not (rows and _written_so(scene, view, inside, rows)):
            continue
        spot = Spot(inside.start, inside.stop, start, end, key, rows, quote.mark)
        if rows:
            spot.end = _with_marks(text, view, rows[0], end, quote.end)
        elif text[end - 1] not in "!?" and end < quote.end and text[end] in "!?":
            spot.end = end + 1
        found.append(spot)
        last_end = end
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space, further marks and the punctuation that belongs to the sentence."""
    while start < end and (text[start].isspace() or text[start] in "*_\"'“‘«"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_\"'”’»,;:.!?…"):
        end -= 1
    # An abbreviation keeps its full stop: "R.I.P.D."
    if (
        end < len(text)
        and text[end] == "."
        and re.search(r"(?:\b\w\.)+\w$", text[max(start, end - 16) : end])
    ):
        end += 1
    if match := re.search(r"\s*\((?:19|20)\d\d\)?$", text[start:end]):
        end = start + match.start() if match.start() else end
    return start, end


def _with_marks(text: str, view: View, row: int, end: int, limit: int) -> int:
    """The end with those marks that are the title's own: "Moulin Rouge!", "When Harry Met Sally..."."""
    name = view.strings["titles.name"][row]
    tail = re.search(r"[.!?…]*$", name)
    if tail is None or not tail[0]:
        return end
    place = end
    wanted = tail[0][0]
    while (
        place < limit
        and place < len(text)
        and text[place] in "!?.…"
        and (text[place] == wanted or (wanted in ".…" and text[place] in ".…"))
    ):
        place += 1
        if place - end >= max(len(tail[0]), 3):
            break
    return place


def _rows(keys: Keys, view: View, key: str) -> list[int]:
    """The titles of a key, else of a near spelling of it, else those that go on with a subtitle."""
    return keys.plain(key) or keys.exact(key) or _respelled(keys, key) or _with_subtitle(keys, view, key)


def _respelled(keys: Keys, key: str) -> list[int]:
    words = key.split(" ")
    for place, word in enumerate(words):
        others = [w for w in _NUMBER_OF.get(word, ()) if w != word] if place else []
        if word in _SPELLINGS:
            others.append(_SPELLINGS[word])
        for other in others:
            rows = keys.plain(" ".join([*words[:place], other, *words[place + 1 :]]))
            if rows:
                return rows
    if any(c.isdigit() for c in key) and any(c.isalpha() for c in key) and len(words) == 1:
        letters = key.translate(str.maketrans("0134578", "oieasvb"))
        return keys.plain(letters)
    if words[-1] in ("1", "i") or "and" in words:
        shorter = [w for w in words if w != "and"] if "and" in words else words[:-1]
        return keys.plain(" ".join(shorter))
    return []


def _with_subtitle(keys: Keys, view: View, key: str) -> list[int]:
    """Titles that are `key` with a subtitle behind it: "Dr. Strangelove", "Borat"."""
    found: list[int] = []
    for prefix in (key, f"the {key}"):
        below = keys.below(prefix)
        if not 0 < len(below) <= _MANY_BELOW:
            continue
        for number in below:
            for row in keys.rows(number):
                names = (view.strings["titles.name"][row], *view.strings["titles.aliases"].texts(row))
                for name in names:
                    head = re.split(r"\s*[:(–—]\s*|\s-\s|,? or:? (?=[A-Z])", name, maxsplit=1)
                    if len(head) > 1 and normalize(head[0]) == prefix:
                        found.append(row)
                        break
    return sorted(set(found))[:20]


def _written_so(scene: Scene, view: View, inside: range, rows: list[int]) -> bool:
    """Whether a title's own name has the small letters that the text has."""
    words = [scene.tokens[i] for i in inside if scene.tokens[i].kind in ("word", "number")]
    if not words:
        return False
    if not words[0].capital:
        # "subUrbia", "eXistenZ": letter by letter so, with a capital inside.
        content = scene.text.text[words[0].start : words[-1].end]
        own = {view.strings["titles.name"][row] for row in rows[:5]}
        return content in own and not content.islower()
    small = {t.low for t in words if not t.capital and t.low not in SMALL}
    for row in rows[:5]:
        for name in (view.strings["titles.name"][row], *view.strings["titles.aliases"].texts(row)):
            own = {w.strip(",.!?:;") for w in name.replace("’", "'").split()}
            if small <= {w for w in own if w.islower()}:
                return True
    return False


def _with_sequel(scene: Scene, spot: Spot) -> None:
    """ "Heat 2" and "Mad Max: Beyond Thunderdome" are not the titles with which they begin: the spot becomes
    one that the graph does not know."""
    tokens, last = scene.tokens, spot.last
    if last >= len(tokens) or tokens[last].start > tokens[last - 1].end + 1:
        return
    token = tokens[last]
    if tokens[last - 1].low in WEEKDAYS:
        return
    if (token.kind == "number" and token.text.isdigit() and len(token.text) < 3) or token.text in _PARTS:
        spot.last = last + 1
    elif token.low == "of" and not spot.mark and _of_more(scene, last):
        spot.last = _of_more(scene, last)
    elif token.text == ":" and spot.last - spot.first > 1 and not scene.begins_sentence(spot.first):
        stop = last + 1
        while stop < len(tokens) and (tokens[stop].capital or tokens[stop].low in SMALL) and stop - last < 7:
            stop += 1
        while stop > last + 1 and not tokens[stop - 1].capital:
            stop -= 1
        if stop > last + 2 or scene.low(last + 1) in ("the", "a", "part", "chapter", "episode", "volume"):
            spot.last = stop
    if spot.last > last:
        spot.end = tokens[spot.last - 1].end
        spot.key = normalize(scene.text.text[spot.start : spot.end])
        spot.rows = []


def _of_more(scene: Scene, place: int) -> int:
    """Where a title that goes on with "of the Day" ends; 0 where it does not."""
    after = place + 2 if scene.low(place + 1) in ("the", "a") else place + 1
    if after >= len(scene.tokens) or after == place + 1:
        return 0
    token = scene.tokens[after]
    return after + 1 if token.kind == "word" and token.capital and token.low not in WEEKDAYS else 0


def bare_titles(scene: Scene, keys: Keys, view: View, covered: bytearray) -> list[Spot]:
    """A spot for each bare stretch with a title's capitals that spells a title of the graph; the longest at
    each place. `covered` tells the tokens of marked titles."""
    found: list[Spot] = []
    tokens = scene.tokens
    sentences = scene.text.sentences
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if covered[place] or token.kind not in ("word", "number"):
            place += 1
            continue
        article = (
            token.low in ("the", "a", "an")
            and not token.capital
            and place + 1 < len(tokens)
            and tokens[place + 1].kind == "word"
            and tokens[place + 1].text[0].isupper()
        )
        if not token.capital and not article:
            place += 1
            continue
        number = scene.sentence(place)
        stop = min(sentences[number].last, place + 2 * _MOST_WORDS)
        spot = None
        matches = keys.walk(scene.units(place, stop, joints=True))
        for match in reversed(matches):
            body = place + 1 if article else place
            if match.end <= body or any(covered[place : match.end]):
                continue
            last = tokens[match.end - 1]
            if match.end == body + 1 and last.kind == "number" and not scene.sentence_is_filmy(body):
                continue
            if not scene.title_case(body, match.end) or (not last.capital and last.kind == "word"):
                continue
            if last.kind == "possessive" and not keys.key_text(match.key).endswith("s"):
                continue
            first = body if article else place
            spot = Spot(
                first,
                match.end,
                tokens[first].start,
                last.end,
                keys.key_text(match.key),
                keys.rows(match.key),
            )
            if article:
                spot.why.append("article")
            spot.end = _with_marks(scene.text.text, view, spot.rows[0], spot.end, spot.end + 3)
            if last.text[-1] == "." and len(last.text) == 2 and spot.end == last.end:
                spot.end -= 1  # the sentence's full stop: "He starred in M."
            _with_sequel(scene, spot)
            break
        led = spot is not None and token.low in ("the", "a", "an")
        if spot is not None and led and _goes_on(scene, keys, place + 1, stop, spot):
            spot = None  # "the Monster House star": not "The Monster"
        if spot is not None:
            found.append(spot)
            place = spot.last
        else:
            place += 1
    return found


def _goes_on(scene: Scene, keys: Keys, first: int, stop: int, spot: Spot) -> bool:
    """Whether a title that begins at the word behind a spot's article ends behind the spot."""
    return any(
        match.end > spot.last and scene.tokens[match.end - 1].capital and scene.title_case(first, match.end)
        for match in keys.walk(scene.units(first, stop, joints=True))
    )
