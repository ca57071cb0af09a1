"""Lists of titles: "X, Y and the drama Z", "N: X, Y, Z". What stands between titles is a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .parts import as_character
from .unknown import phrase, spot_of
from .words import (
    FILM_NOUNS,
    FILM_VERBS,
    FUNCTION_WORDS,
    INTO_TITLE,
    NO_TITLE_NOUNS,
    ROLE_NOUNS,
    STATES,
    WEEKDAYS,
    words_of,
)

if TYPE_CHECKING:
    from .scene import Scene
    from .titles import Spot

__all__ = ["from_lists"]

_MOST_ITEMS = 12
_OPENING = "\"“‘'*_«"
_CLOSING = "\"”’'*_»"
_AND = frozenset(["and", "or", "&", "plus"])
_FRONT = INTO_TITLE | FILM_NOUNS | words_of("both to as : credits films shows titles")
_SPEAKS = FILM_VERBS | words_of(
    "films movies credits titles roles known admired remembered seen role work turns performances shows "
    "best comedies dramas hits parts outing outings include includes including everything"
)


class _Item(NamedTuple):
    first: int
    last: int
    spot: Spot | None  # None for a phrase that the graph does not know


class _Lists:
    def __init__(self, scene: Scene, covered: bytearray, spots: list[Spot], chosen: list[Spot]) -> None:
        self.scene = scene
        self.covered = covered
        self.sure = {id(s) for s in chosen}
        self.begins: dict[int, Spot] = {}
        self.ends: dict[int, Spot] = {}
        for spot in spots:
            if id(spot) in self.sure or (spot.rows and not any(covered[spot.first : spot.last])):
                if spot.first not in self.begins or id(spot) in self.sure:
                    self.begins[spot.first] = spot
                if spot.last not in self.ends or id(spot) in self.sure:
                    self.ends[spot.last] = spot
        self.taken = bytearray(covered)
        for spot in chosen:
            self.taken[spot.first : spot.last] = b"\1" * (spot.last - spot.first)

    def item_from(self, place: int) -> _Item | None:
        """The item that begins at a token, marks in front passed over."""
        scene, tokens = self.scene, self.scene.tokens
        while place < len(tokens) and tokens[place].text in _OPENING:
            place += 1
        spot = self.begins.get(place)
        if spot is not None and id(spot) in self.sure:
            return _Item(spot.first, spot.last, spot)
        if spot is not None and (not self._may_be(place) or phrase(scene, place, self.taken) <= spot.last):
            return _Item(spot.first, spot.last, spot)
        if place >= len(tokens) or not self._may_be(place):
            return None
        stop = phrase(scene, place, self.taken)
        return _Item(place, stop, None) if stop > place and self._stands(stop) else None

    def item_to(self, end: int) -> _Item | None:
        """The item that ends in front of a token."""
        tokens = self.scene.tokens
        while end > 0 and tokens[end - 1].text in _CLOSING:
            end -= 1
        spot = self.ends.get(end)
        if spot is not None and id(spot) in self.sure:
            return _Item(spot.first, spot.last, spot)
        best = None
        for place in range(end - 1, max(end - 8, -1), -1):
            token = tokens[place]
            if (
                self.taken[place]
                or token.kind == "punct"
                or self.scene.sentence(place) != self.scene.sentence(end - 1)
            ):
                break
            if self._may_be(place) and phrase(self.scene, place, self.taken) == end:
                best = place
        if spot is not None and (best is None or best >= spot.first):
            return _Item(spot.first, spot.last, spot)
        return _Item(best, end, None) if best is not None else None

    def _may_be(self, place: int) -> bool:
        token = self.scene.tokens[place]
        return (
            not self.taken[place]
            and token.kind in ("word", "number")
            and token.text[0].isupper()
            and token.low not in STATES
            and token.low not in ROLE_NOUNS
            and not as_character(self.scene, place)
        )

    def _stands(self, stop: int) -> bool:
        return (
            stop >= len(self.scene.tokens)
            or not self.taken[stop]
            or self.scene.sentence(stop) != self.scene.sentence(stop - 1)
        )

    def right(self, item: _Item) -> tuple[str, int] | None:
        """The joint behind an item ("," or "and") and where the next item begins."""
        scene, tokens = self.scene, self.scene.tokens
        place, number = item.last, scene.sentence(item.first)
        joint = ""
        while place < len(tokens) and scene.sentence(place) == number:
            token = tokens[place]
            if token.text in _CLOSING and token.start == tokens[place - 1].end:
                place += 1
            elif token.text == "(" and scene.low(place + 1).isdigit() and scene.low(place + 2) == ")":
                place += 3
            else:
                break
        if scene.low(place) == ",":
            joint, place = ",", place + 1
            while (
                place < len(tokens)
                and tokens[place].text in _CLOSING
                and tokens[place].start == tokens[place - 1].end
            ):
                place += 1
        if scene.low(place) in _AND:
            joint, place = "and", place + 1
        if not joint and scene.low(place) == "to" and scene.low(scene.word_before(item.first)) == "from":
            joint, place = "and", place + 1  # "from X to Y"
        if not joint or place >= len(tokens) or scene.sentence(place) != number:
            return None
        # "and the HBO drama X"
        if scene.low(place) in ("the", "then", "in") and self.begins.get(place) is None:
            for at in range(place + 1, min(place + 5, len(tokens))):
                if tokens[at].low in FILM_NOUNS and self.begins.get(at) is None:
                    return joint, at + 1
                if tokens[at].kind == "punct":
                    break
        return joint, place

    def lists(self) -> list[list[_Item]]:
        """Runs of items that hang together by commas and "and"."""
        found: list[list[_Item]] = []
        done: set[int] = set()
        for spot in sorted(self.begins.values(), key=lambda s: s.first):
            if id(spot) not in self.sure or spot.first in done:
                continue
            items = [_Item(spot.first, spot.last, spot)]
            while len(items) < _MOST_ITEMS and (joint := self.right(items[-1])) is not None:
                item = self.item_from(joint[1])
                if item is None:
                    break
                items.append(item)
            while len(items) < 2 * _MOST_ITEMS and (before := self._left(items[0])) is not None:
                if before.first in done:
                    break
                items.insert(0, before)
            done |= {i.first for i in items}
            if len(items) > 1:
                found.append(items)
        return found

    def _left(self, item: _Item) -> _Item | None:
        scene, tokens = self.scene, self.scene.tokens
        place = item.first
        for back in range(place - 1, max(place - 12, -1), -1):
            low = tokens[back].low
            if scene.sentence(back) != scene.sentence(place):
                return None
            if low == "," or low in _AND or low == "to":
                end = back
                if low in _AND and scene.low(back - 1) == ",":
                    end -= 1
                if scene.low(end - 1) == ")" and scene.low(end - 3) == "(":
                    end -= 3
                before = self.item_to(end)
                if before is None:
                    return None
                joint = self.right(before)
                after = self.item_from(joint[1]) if joint else None
                return before if after is not None and after.first == item.first else None
            if tokens[back].kind == "punct" and tokens[back].text not in _OPENING:
                return None
        return None

    def good(self, items: list[_Item]) -> list[_Item]:
        """The items of a list that are titles: it must begin where titles stand and end like a list, else
        only what stands between two titles counts."""
        scene = self.scene
        sure = [i for i, item in enumerate(items) if item.spot is not None and id(item.spot) in self.sure]
        first, last = sure[0], sure[-1]
        colon = self._colon(items[0].first)
        speaks = colon or bool(_SPEAKS & set(scene.near(items[0].first, 14, 0)))
        if NO_TITLE_NOUNS & set(scene.near(items[0].first, 8, 0)):
            return []
        begin = first
        closed = any((j := self.right(i)) is not None and j[0] == "and" for i in items[:-1])
        while begin > 0 and (closed or colon or items[begin - 1].spot is not None) and speaks:
            begin -= 1
        while begin < first and not (colon and begin == 0) and not self._led(items, begin):
            begin += 1
        end = last + 1
        if speaks and (closed or colon):
            while end < len(items) and self._ended(items[end]) and (items[end].spot or closed or colon):
                end += 1
        return items[begin:end]

    def _led(self, items: list[_Item], number: int) -> bool:
        """Whether what stands in front of an item leads into a title."""
        if number and items[number - 1].spot is not None:
            return True
        before = self.scene.word_before(items[number].first)
        if before < 0 or (self.scene.begins_sentence(before) and items[number].spot is None):
            return False
        return self.scene.low(before) in _FRONT

    def _colon(self, place: int) -> bool:
        """Whether a list follows a colon behind the first words of its line: "N: X, Y"."""
        at = place - 1
        while at >= 0 and self.scene.tokens[at].text in _OPENING:
            at -= 1
        if self.scene.low(at) != ":":
            return False
        sentence = self.scene.text.sentences[self.scene.sentence(place)]
        return at - sentence.first <= 8 and any(self.covered[sentence.first : at])

    def _ended(self, item: _Item) -> bool:
        """Whether a list may go on or end behind an item, and no sentence begins with it."""
        scene, tokens = self.scene, self.scene.tokens
        place = scene.word_after(item.last, _CLOSING)
        if place >= len(tokens) or scene.sentence(place) != scene.sentence(item.first):
            return True
        token = tokens[place]
        if item.spot is not None and token.low in ("in", "with", "for", "as", "among"):
            return True
        return token.kind == "punct" or token.low in _AND


def from_lists(scene: Scene, covered: bytearray, spots: list[Spot], chosen: list[Spot]) -> list[Spot]:
    """Those spots of `spots`, and new ones, that are items of a list with titles of `chosen`."""
    if not scene.screen or not chosen:
        return []
    lists = _Lists(scene, covered, spots, chosen)
    sure = {id(s) for s in chosen}
    found: list[Spot] = []
    for items in lists.lists():
        if all(item.spot is not None and id(item.spot) in sure for item in items):
            continue
        for item in lists.good(items):
            if item.spot is None:
                words = [t for t in scene.tokens[item.first : item.last] if t.kind == "word"]
                if words and not all(t.low in FUNCTION_WORDS or t.low in WEEKDAYS for t in words):
                    found.append(spot_of(scene, item.first, item.last))
            elif id(item.spot) not in sure:
                found.append(item.spot)
    return found
