"""A question for names: its words, and what may stand for each.

A name agrees with a question by its words. Each word asked for (a *slot*) is filled by the same word, by one
that begins with it (by an initial, where it is a single letter), or by a near spelling: within the typing
errors that a word of its length is forgiven, a letter added, lost, changed, or two neighbours swapped. Two
neighbouring words may also stand for one ("god father"), which then fills both slots.

Names that fill most slots are found, where that is at least half of them, and their letters' points
(`costars.names.agreement`) make a step from 9 to 19 for each, in which the best word counts for each slot.
A name that is all of the question, but for spaces, a leading article, or the order of two or three words, has
the step 20 whatever others fill; one that is all of it but for the typing errors that a word of its length is
forgiven, spaces aside, has a step for them. The best step comes first; within a step, the best known.

The cost has a bound. Of a question of many words the twelve longest are its slots (whether a name is all of
it is told by all of them). And where no name fills all slots of a question of three words or more, the
names looked at are those in the lists of its rarer words; where these are more than `WORK` divided by the
slots, the same number of the best known names stands for the longer lists.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

from ..names import compact
from ..names.agreement import BEGUN, INITIAL, LEAST, PART, SAME, WHOLE, misspelt, nearly
from ..names.signature import LONGEST, allowed_edits

__all__ = ["ARTICLES", "WORK", "Found", "Part", "Question", "Whole", "bare"]

ARTICLES = ("the ", "a ", "an ")
WORK = 1 << 17
_TURNED = 3  # words that may stand in any order
_SLOTS = 12


class Part(NamedTuple):
    """A word that is looked for, the slots that it fills, and how many typing errors it is forgiven."""

    text: str
    slots: range
    edits: int


class Whole(NamedTuple):
    """Letters of names that are all of what was asked: `article` must stand before the rest, with a space.
    With `spaces`, theirs count."""

    text: str
    article: str
    spaces: bool


class Found(NamedTuple):
    """The rows of the best names of a question with their steps: those that agree as a whole, and those that
    fill most slots, `matched` of them."""

    wholes: list[tuple[int, int]]
    parts: list[tuple[int, int]]
    matched: int

    def best(self, limit: int) -> list[tuple[int, int]]:
        """The best of all, each once, in order."""
        steps: dict[int, int] = {}
        for row, step in itertools.chain(self.wholes, self.parts):
            steps[row] = max(step, steps.get(row, 0))
        return sorted(steps.items(), key=lambda found: (-found[1], found[0]))[:limit]


class Question(NamedTuple):
    """A normalised text, taken apart."""

    letters: tuple[int, ...]  # of each slot
    parts: tuple[Part, ...]  # the words, then each two neighbours as one
    wholes: tuple[Whole, ...]  # the first is the text without spaces
    edits: int  # how many typing errors that one is forgiven

    @classmethod
    def of(cls, key: str, more_edits: int = 0) -> Question:
        """The question `key`, a normalised text with at least one letter; `more_edits` forgives each part
        further typing errors."""
        words = key.split(" ")
        asked = _longest(list(dict.fromkeys(words)))
        parts = [Part(word, range(i, i + 1), _edits(word, more_edits)) for i, word in enumerate(asked)]
        for i, (one, other) in enumerate(itertools.pairwise(asked)):
            # With as many errors as one of them has letters, the other alone would stand for both.
            edits = min(_edits(one + other, more_edits), len(one) - 1, len(other) - 1)
            parts.append(Part(one + other, range(i, i + 2), edits))
        wholes = _wholes(key, words)
        return cls(tuple(map(len, asked)), tuple(parts), wholes, _edits(wholes[0].text, 0))

    @property
    def total(self) -> int:
        """The letters of all slots."""
        return sum(self.letters)

    @property
    def least(self) -> int:
        """How many slots a name must fill at least."""
        return (len(self.letters) + 1) // 2

    @property
    def alone(self) -> bool:
        """Whether it is a single letter: then a word of one letter is no better than another that begins
        so."""
        return self.letters == (1,)

    def same(self, slot: int) -> int:
        """The points of the very word."""
        return INITIAL if self.alone else SAME * self.letters[slot]

    def begun(self, part: Part, slot: int) -> int:
        """The points of a word that goes on."""
        return INITIAL if len(part.text) == 1 else BEGUN * self.letters[slot]

    def misspelt(self, part: Part, slot: int, distance: int) -> int:
        """The points of a near spelling."""
        return misspelt(len(part.text), distance, self.letters[slot])

    def step(self, points: int) -> int:
        """The step of a name that is not all of the question."""
        return min(PART, points // self.total)

    def agreement(self, words: list[str]) -> tuple[int, int]:
        """How many slots a name with these words fills, and with how many points: word by word, for a few
        names that no index has."""
        from rapidfuzz.distance import OSA

        best = [0] * len(self.letters)
        for part, word in itertools.product(self.parts, words):
            distance = OSA.distance(part.text, word, score_cutoff=part.edits)
            for slot in part.slots:
                points = 0
                if word.startswith(part.text):
                    points = self.same(slot) if word == part.text else self.begun(part, slot)
                elif distance <= part.edits:
                    points = self.misspelt(part, slot, distance)
                best[slot] = max(best[slot], points)
        return sum(map(bool, best)), sum(best)

    def wholeness(self, key: str) -> int:
        """The step of a name as a whole: 20 where it is all of the question, fewer where it nearly is, else
        0."""
        from rapidfuzz.distance import OSA

        letters = compact(key)
        if any(
            key == whole.text if whole.spaces else letters == whole.text and key.startswith(whole.article)
            for whole in self.wholes
        ):
            return WHOLE
        distance = OSA.distance(self.wholes[0].text, letters, score_cutoff=self.edits)
        step = self.nearly(distance) if distance <= self.edits else 0
        return step if step >= LEAST else 0

    def nearly(self, distance: int) -> int:
        """The step of a name that is all of the question but for some typing errors."""
        return nearly(len(self.wholes[0].text), distance)


def bare(key: str) -> str:
    """A key without a leading article."""
    return next((key[len(a) :] for a in ARTICLES if key.startswith(a) and len(key) > len(a)), key)


def _longest(words: list[str]) -> list[str]:
    """The longest words, as many as there are slots, in their order."""
    if len(words) <= _SLOTS:
        return words
    places = sorted(range(len(words)), key=lambda place: (-len(words[place]), place))[:_SLOTS]
    return [words[place] for place in sorted(places)]


def _edits(word: str, more_edits: int) -> int:
    return min(allowed_edits(word) + more_edits, len(word) // 2) if 1 < len(word) <= LONGEST else 0


def _wholes(key: str, words: list[str]) -> tuple[Whole, ...]:
    rest = compact(bare(key))
    found = [Whole(compact(key), "", False), Whole(rest, "", False)]
    found += [Whole(compact(article) + rest, article, False) for article in ARTICLES]
    if 1 < len(words) <= _TURNED:
        found += [Whole(" ".join(turned), "", True) for turned in itertools.permutations(words)]
    return tuple(dict.fromkeys(found))
