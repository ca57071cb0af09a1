"""How the odds of an article's mentions stand at one time, and where the mentions stand in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

__all__ = [
    "SAME_CLAUSE", "SAME_SENTENCE", "Board", "Levels", "Place", "What", "Who", "beside", "nearness",
]  # fmt: skip

SAME_CLAUSE, SAME_SENTENCE, _SAME_PARAGRAPH, _SAME_ARTICLE = 4.0, 3.0, 1.4, 0.7
_LIKELY = 0.2  # a candidate less likely speaks for nobody
_MOST_AROUND = 30  # people beside whom somebody is weighed
_MOST_PLACES = 60  # places of one name that are compared with others

Place = tuple[int, int, int]  # the numbers of a mention's clause, sentence and paragraph

# The numbers of some mentions' clauses, of their sentences and of their paragraphs.
Levels = tuple[frozenset[int], frozenset[int], frozenset[int]]


def _best(odds: dict[int, float]) -> tuple[int, float]:
    """The likeliest row, of several the first, and how likely it is."""
    most = max(odds.values())
    return min(row for row, likely in odds.items() if likely == most), most


@dataclass
class Who:
    """One name of a person, with all places where it or a short form of it stands."""

    rows: list[int]
    places: list[Place]
    sure: float = 1.0
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    odds: dict[int, float] = field(default_factory=dict)
    by_itself: dict[int, float] = field(default_factory=dict)  # scores without what others speak for

    @cached_property
    def levels(self) -> Levels:
        """Where it stands; of many places the first."""
        clauses, sentences, paragraphs = zip(*self.places[:_MOST_PLACES], strict=True)
        return frozenset(clauses), frozenset(sentences), frozenset(paragraphs)

    @property
    def best(self) -> tuple[int | None, float]:
        if not self.odds:
            return None, 0.0
        return _best(self.odds)


@dataclass
class What:
    """One mention of a title. `name` tells mentions of one name."""

    rows: list[int]
    place: Place
    name: str
    year: int | None = None
    hint: str = ""
    age: str = ""  # whether the first or a later one of its name is spoken of
    words: str = ""  # the sentence
    told: bool = False  # by its year or by who is named in its sentence
    odds: dict[int, float] = field(default_factory=dict)
    by_itself: dict[int, float] = field(default_factory=dict)  # scores without what others speak for

    @property
    def best(self) -> tuple[int | None, float]:
        if not self.odds:
            return None, 0.0
        return _best(self.odds)


class Board:
    """How the odds stand: of each row that is likely enough, the mentions that may mean it."""

    def __init__(self, people: list[Who], titles: list[What]) -> None:
        self.people: dict[int, list[tuple[Who, float]]] = {}
        self.titles: dict[int, list[tuple[What, float]]] = {}
        self._in_paragraph: dict[int, list[tuple[Who, int, float]]] = {}
        self._first: list[tuple[Who, int, float]] = []
        self._best: dict[tuple[int, str, bool], list[tuple[float, int]]] = {}
        self._around: dict[int, list[tuple[Who, int, float]]] = {}
        # What the linker has asked for once: of a title the people who are credited on it, and its episodes
        # by sentences; of a person the titles that credit them, and by paragraphs.
        self.casts: dict[int, list[tuple[Levels, float]]] = {}
        self.episodes: dict[int, dict[int, list[tuple[What, float]]]] = {}
        self.works: dict[int, list[tuple[Place, float]]] = {}
        self.works_in: dict[int, dict[int, list[tuple[Place, float]]]] = {}
        for who in people:
            for row, odds in who.odds.items():
                if odds < _LIKELY:
                    continue
                self.people.setdefault(row, []).append((who, odds))
                if len(self._first) < _MOST_AROUND:
                    self._first.append((who, row, odds))
                for paragraph in {place[2] for place in who.places[:_MOST_PLACES]}:
                    group = self._in_paragraph.setdefault(paragraph, [])
                    if len(group) < _MOST_AROUND:
                        group.append((who, row, odds))
        for what in titles:
            for row, odds in what.odds.items():
                if odds >= _LIKELY:
                    group_ = self.titles.setdefault(row, [])
                    if len(group_) < _MOST_PLACES:
                        group_.append((what, odds))

    def again(self, row: int, what: What) -> float:
        """How sure another mention of the same name is of a title; one with a year only by those with one."""
        key = (row, what.name, what.year is not None)
        best = self._best.get(key)
        if best is None:
            others = [
                (odds, id(other))
                for other, odds in self.titles.get(row, ())
                if other.name == what.name and (other.year is not None) >= (what.year is not None)
            ]
            best = self._best[key] = sorted(others, reverse=True)[:2]
        return next((odds for odds, other in best if other != id(what)), 0.0)

    def around(self, who: Who) -> list[tuple[Who, int, float]]:
        """Those who stand in one's paragraphs, and the first of the article."""
        paragraphs = list(dict.fromkeys(paragraph for _, _, paragraph in who.places[:10]))
        alone = len(paragraphs) == 1
        if alone and paragraphs[0] in self._around:
            return self._around[paragraphs[0]]
        found = {(id(w), row): (w, row, odds) for w, row, odds in self._first}
        for paragraph in paragraphs:
            for w, row, odds in self._in_paragraph.get(paragraph, ()):
                found[id(w), row] = (w, row, odds)
        ordered = list(found.values())
        if alone:
            self._around[paragraphs[0]] = ordered
        return ordered


def beside(place: Place, levels: Levels) -> float:
    """How near the nearest of some places is to one, as weight."""
    clause, sentence, paragraph = place
    if clause in levels[0]:
        return SAME_CLAUSE
    if sentence in levels[1]:
        return SAME_SENTENCE
    return _SAME_PARAGRAPH if paragraph in levels[2] else _SAME_ARTICLE


def nearness(some: Levels, others: Levels) -> float:
    """How near the nearest of some places and of others are to each other, as weight."""
    if not some[0].isdisjoint(others[0]):
        return SAME_CLAUSE
    if not some[1].isdisjoint(others[1]):
        return SAME_SENTENCE
    return _SAME_ARTICLE if some[2].isdisjoint(others[2]) else _SAME_PARAGRAPH
