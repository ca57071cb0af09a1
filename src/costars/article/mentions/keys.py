"""Walking the sorted names of a graph word by word, for one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...names import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...index.names import NameIndex

__all__ = ["Keys", "Match", "Unit", "key_words"]


class Unit(NamedTuple):
    """One word of a span as it stands in a key. `glued`: it goes on the word before without a space (a
    possessive, a further initial). `end` is the number of the token behind it."""

    word: str
    glued: bool
    end: int


class Match(NamedTuple):
    """A name of the graph that a span bears: the token behind the span, and the key's number."""

    end: int
    key: int


class _Node(NamedTuple):
    exact: int  # the number of the key, -1 where there is none
    below: range  # keys that go on with a further word
    alive: bool  # whether any key begins so


_NOTHING = _Node(-1, range(0), False)


def key_words(text: str) -> list[str]:
    """The words that a piece of text gives to a key."""
    key = normalize(text)
    return key.split(" ") if key and key[0].isalnum() else []


class Keys:
    """Look-ups in one name index; what was looked up once in an article is kept."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._nodes: dict[str, _Node] = {}
        self._exact: dict[str, list[int]] = {}

    @property
    def size(self) -> int:
        """How much is kept."""
        return len(self._nodes)

    def _node(self, prefix: str, within: range) -> _Node:
        node = self._nodes.get(prefix)
        if node is None:
            node = self._nodes[prefix] = self._look(prefix, within)
        return node

    def _look(self, prefix: str, within: range) -> _Node:
        index = self._index
        place = index.place(prefix, within)
        if place >= within.stop:
            return _NOTHING
        found = index.key(place)
        if not found.startswith(prefix):
            return _NOTHING
        longer = range(place, within.stop)
        return _Node(place if found == prefix else -1, index.starting(prefix + " ", longer), True)

    def known(self, word: str) -> bool:
        """Whether any key begins so."""
        return self._node(word, range(self._index.size())).alive

    def begins(self, word: str) -> int:
        """How many keys have `word` as the first of several words."""
        return len(self._node(word, range(self._index.size())).below)

    def walk(self, units: Iterable[Unit]) -> list[Match]:
        """The keys that the first words of `units` spell, shortest first. Cost: O(words · log keys)."""
        found: list[Match] = []
        before, current = "", ""
        within = range(self._index.size())
        node = _NOTHING
        first = True
        for word, glued, end in units:
            if glued and not first:
                current += word
            elif first:
                current, first = word, False
            else:
                if not node.below:
                    break
                before, current, within = f"{before}{current} ", word, node.below
            node = self._node(before + current, within)
            if not node.alive:
                break
            if node.exact >= 0:
                found.append(Match(end, node.exact))
        return found

    def rows(self, key: int) -> list[int]:
        return self._index.rows(key)

    def key_text(self, key: int) -> str:
        return self._index.key(key)

    def plain(self, key: str) -> list[int]:
        """The rows of exactly this key."""
        node = self._node(key, range(self._index.size()))
        return self._index.rows(node.exact) if node.exact >= 0 else []

    def exact(self, key: str) -> list[int]:
        """The rows of a key, or of one that differs in spaces or in a leading article only."""
        rows = self._exact.get(key)
        if rows is None:
            rows = self._exact[key] = self._index.exact(key) if key else []
        return rows

    def below(self, prefix: str) -> range:
        """The keys that go on behind `prefix` with a further word."""
        return self._node(prefix, range(self._index.size())).below

    def initials(self, first: str, last: str) -> list[int]:
        """The rows of "first ? last", ? being one letter that the text leaves out."""
        within = self.below(first)
        rows: set[int] = set()
        if within:
            for letter in "abcdefghijklmnopqrstuvwxyz":
                key = f"{first} {letter} {last}"
                place = self._index.place(key, within)
                if place < within.stop and self._index.key(place) == key:
                    rows.update(self._index.rows(place))
        return sorted(rows)
