"""Full names of people: where the text spells a name of the graph, or what looks like one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .keys import Unit
from .words import (
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    OTHER_ROLES,
    PARTICLES,
    ROLE_NOUNS,
    STATES,
    SUFFIXES,
    WEEKDAYS,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .keys import Keys, Match
    from .scene import Scene

__all__ = ["Name", "find_names", "name_stop", "role_before"]

_BUDGET = 400  # spellings tried for names that the graph has not, in one article
_INSIDE = PARTICLES | SUFFIXES
_SHORTENED = SUFFIXES | {"st", "dr", "wm", "mr", "mrs", "ms"}
_NO_PERSONS = ORGANISATIONS | GROUPS
_BEHIND = FUNCTION_WORDS | WEEKDAYS | ROLE_NOUNS
_IN_FRONT = _BEHIND | HONORIFICS | OTHER_ROLES
_FEW = 4
_MANY = 15  # so many names begin with a word that is a first name


@dataclass
class Name:
    """A stretch of text, tokens `first` to `last` (not included), that spells a name of the graph's people.

    `sure` is how far the spelling agrees: 1 the name itself, less for one without its initial or "Jr."."""

    first: int
    last: int
    rows: list[int]
    key: str
    sure: float = 1.0
    single: bool = False
    taken: bool = field(default=False)


# Months that are last names too: "Fredric March", but not "with Kevin Bacon March 5".
_MONTHS = frozenset(["march", "may", "june"])


def name_stop(scene: Scene, first: int) -> int:
    """Where a span that looks like a name ends: capitals, particles between them, "Jr."."""
    tokens, stop, last = scene.tokens, first, first
    while stop < len(tokens) and stop - first < 12:
        token = tokens[stop]
        if token.kind in ("word", "number") and (token.capital or stop == first):
            month = token.low in _MONTHS and not scene.low(stop + 1)[:1].isdigit()
            if stop > first and token.low in FUNCTION_WORDS and token.low not in _INSIDE and not month:
                break
            stop += 1
            last = stop
            if token.text[-1].islower() and _breaks(scene, stop):
                break
        elif token.kind == "word" and (token.low in PARTICLES or token.low.startswith("d'")):
            stop += 1
        elif token.text == "." and scene.low(stop - 1) in _SHORTENED:
            stop += 1
            last = stop if scene.low(stop - 2) in SUFFIXES else last
        elif token.text == "," and scene.low(stop + 1) in ("jr", "sr"):
            stop += 1
        elif token.text == "&" and last == stop:
            break
        else:
            break
    return last


def _breaks(scene: Scene, place: int) -> bool:
    return place < len(scene.tokens) and scene.sentence(place) != scene.sentence(place - 1)


def find_names(scene: Scene, keys: Keys, leads_on: Callable[[list[int], int], bool]) -> list[Name]:
    """The names that the text spells, longest first at each place, in text order and not overlapping.
    `leads_on` tells whether a part or a title of some people begins at a token: "gave N Fargo"."""
    found: list[Name] = []
    speller = _Speller(scene, keys)
    tokens = scene.tokens
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if (
            token.kind not in ("word", "number")
            or not (token.capital or "'" in token.low)
            or token.low in _NEVER_FIRST
            or not _may_begin(scene, keys, place)
        ):
            place += 1
            continue
        stop = name_stop(scene, place)
        name = speller.name_at(place, stop) if stop > place else None
        if name is not None and _stands_alone(scene, keys, name, leads_on):
            found.append(name)
            place = name.last
        else:
            place += 1
    return found


_NEVER_FIRST = words_of("the in at on and but he she it they his her as when")


def _may_begin(scene: Scene, keys: Keys, place: int) -> bool:
    """Whether any name of the graph begins with the word of a token."""
    token = scene.tokens[place]
    if token.kind == "number" and not scene.tokens[min(place + 1, len(scene.tokens) - 1)].text[0].isupper():
        return False
    words = scene.words(token)
    return bool(words) and (len(words[0]) == 1 or keys.known(words[0]))


class _Speller:
    """Spellings of names: the name itself, then near ones."""

    def __init__(self, scene: Scene, keys: Keys) -> None:
        self.scene = scene
        self.keys = keys
        self.left = _BUDGET
        self._near: dict[str, tuple[list[int], float]] = {}

    def name_at(self, first: int, stop: int) -> Name | None:
        units = self._units(first, stop)
        matches = [m for m in self.keys.walk(units) if self._ends_well(m)]
        if matches:
            match = matches[-1]
            key = self.keys.key_text(match.key)
            if " " in key:
                end = self._with_suffix(match.end, stop)
                rows, sure = self.keys.rows(match.key), 1.0
                if end > match.end and not key.endswith((" jr", " sr")):
                    # "Robert Downey Jr." of whom the graph knows no "Jr.": another person perhaps.
                    sure = 0.8
                elif end == match.end and not key.endswith((" jr", " sr")):
                    younger = self.keys.plain(key + " jr")
                    if younger and younger[0] < rows[0]:
                        rows, sure = rows + younger, 0.9
                return Name(first, end, rows, key, sure)
            if match.end == stop or stop - first == 1:
                single = Name(first, match.end, self.keys.rows(match.key), key, 0.6, single=True)
                if "-" in self.scene.tokens[first].text and len(key) > 7:
                    single.single = False
                if stop - first == 1:
                    return single
        return self._nearly(first, stop, units)

    def _units(self, first: int, stop: int) -> list[Unit]:
        scene, found, single = self.scene, [], False
        for place in range(first, stop):
            token = scene.tokens[place]
            if token.kind == "punct":
                continue
            for word in scene.words(token):
                alone = len(word) == 1 and word.isalpha()
                found.append(Unit(word, alone and single, place + 1))
                single = alone
        return found

    def _ends_well(self, match: Match) -> bool:
        """A name ends in a word with a capital."""
        token = self.scene.tokens[match.end - 1]
        return token.capital or token.kind == "number"

    def _with_suffix(self, end: int, stop: int) -> int:
        """The end with "Jr." and its full stop, where they stand there."""
        scene = self.scene
        if scene.low(end - 1) in SUFFIXES and scene.low(end) == "." and scene.low(end - 1) in ("jr", "sr"):
            return end + 1
        after = end + 1 if scene.low(end) == "," else end
        if after < stop and scene.low(after) in ("jr", "sr"):
            return after + 2 if scene.low(after + 1) == "." else after + 1
        return end

    def _nearly(self, first: int, stop: int, units: list[Unit]) -> Name | None:
        """A name that differs by an initial, a "Jr." or spaces from what the text has."""
        if not 2 <= len(units) <= 5 or len(units[0].word) < 2:
            return None
        key = " ".join(u.word for u in units)
        if key not in self._near:
            if self.left <= 0:
                return None
            self.left -= 1
            self._near[key] = self._look(units, key)
        rows, sure = self._near[key]
        return Name(first, self._with_suffix(stop, stop), rows, key, sure) if rows else None

    def _look(self, units: list[Unit], key: str) -> tuple[list[int], float]:
        words = [u.word for u in units]
        keys = self.keys
        suffix = words[-1] if words[-1] in SUFFIXES else ""
        plain = words[:-1] if suffix else words
        without = [plain[0], *(w for w in plain[1:-1] if len(w) > 1), *plain[-1:]]
        if len(without) >= 2:
            for ending in ([suffix] if suffix else [""]) + ["", "jr", "sr"]:
                spelled = " ".join([*without, ending]).strip()
                if spelled != key and (rows := keys.plain(spelled)):
                    return rows, 0.9 if ending == suffix else 0.75
        if len(plain) == 2 and (rows := keys.initials(plain[0], plain[1])):
            return rows, 0.85
        if not keys.begins(words[0]) and len(words) > 2:
            return [], 0.0
        rows = (
            keys.exact(key) if any(w in PARTICLES or len(w) < 4 for w in words[1:]) or len(words) == 2 else []
        )
        return rows, 0.9


def _stands_alone(scene: Scene, keys: Keys, name: Name, leads_on: Callable[[list[int], int], bool]) -> bool:
    """Whether what is around a name leaves it a person's whole name."""
    tokens = scene.tokens
    after = scene.low(name.last)
    following = tokens[name.last] if name.last < len(tokens) else None
    same = scene.sentence(name.last) == scene.sentence(name.first)
    if following is not None and same:
        if following.kind == "word" and following.capital and after in ORGANISATIONS:
            return False
        if after in GROUPS or (after == "&" and scene.low(name.last + 1) in _NO_PERSONS):
            return False
        if after == "," and scene.low(name.last + 1) in STATES and tokens[name.last + 1].capital:
            return False
    if scene.in_headline(name.first):
        return True
    if (
        following is not None
        and same
        and not name.single
        and _goes_on(scene, keys, name.last)
        and not leads_on(name.rows[:_FEW], name.last)
    ):
        # "Mary Tyler" in "Mary Tyler Moore".
        return False
    before = scene.tokens[name.first - 1] if name.first else None
    if (
        before is not None
        and before.kind == "word"
        and before.capital
        and before.low not in _IN_FRONT
        and scene.sentence(name.first - 1) == scene.sentence(name.first)
        and not scene.begins_sentence(name.first - 1)
        and not before.text.isupper()
        and "-" not in before.text
        and keys.begins(before.low) >= _MANY
    ):
        # "Lee Curtis" in "Jamie Lee Curtis".
        return before.low.endswith(("an", "ish", "ese"))
    return True


def _goes_on(scene: Scene, keys: Keys, place: int) -> bool:
    """Whether the word at `place` is a further word of the name in front of it."""
    token = scene.tokens[place]
    if token.kind != "word" or not token.capital or token.low in _BEHIND or "-" in token.text:
        return False
    if token.text.isupper() and len(token.text) > 2:
        return False
    return name_stop(scene, place) == place + 1 and not keys.begins(token.low)


def role_before(scene: Scene, first: int) -> tuple[str, str]:
    """What is said of somebody right in front of the name: ("screen" or "other" or "", the word)."""
    place = first - 1
    for _ in range(3):
        if place < 0 or scene.sentence(place) != scene.sentence(first):
            break
        low = scene.low(place)
        if low in ROLE_NOUNS:
            return "screen", low
        if low in OTHER_ROLES:
            return "other", low
        if low in HONORIFICS or low == "." or (low == ":" and scene.low(place - 1) in ROLE_NOUNS):
            place -= 1
            continue
        if "-" in low:
            tail = low.rsplit("-", 1)[1]
            if tail in ROLE_NOUNS:
                return "screen", tail
        break
    return "", ""
