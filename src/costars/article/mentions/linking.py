"""Which person or title of the graph each mention means, decided for all mentions of an article together.

People who are named beside a title that credits them, or beside those whom they have worked with or are
related to, speak for each other, the more the nearer they stand. To that come the year and the kind of title
beside a mention, how well known the candidates are, and whether they were alive and out at the time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...vocabulary import ACTING, NONE, SERIES_KINDS, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    import datetime as dt

    from ...graph.view import View

__all__ = ["CONFIDENT", "Board", "Linker", "What", "Who", "nearness", "shown"]

# A mention is linked to its best candidate if that is as likely as this; below it stays open.
CONFIDENT = 0.75
_MOST = 12  # candidates of a mention that are weighed
_SHOWN = 6  # candidates that are handed on
_ROUNDS = 3
_SAME_CLAUSE, _SAME_SENTENCE, _SAME_PARAGRAPH, _SAME_ARTICLE = 4.0, 3.0, 1.4, 0.7
_NEXT_SENTENCE = 2.0  # one paragraph's neighbouring sentences
_MUCH = 7.0
_CHARACTER = 2.0  # what a character's name in its sentence adds to a title
_PULL = 0.6  # how much the same name elsewhere in the article counts
_MOST_TITLES = 500  # titles whose casts are searched for namesakes beyond the first
_LIKELY = 0.2  # a candidate less likely speaks for nobody
_MOST_AROUND = 30  # people beside whom somebody is weighed
_MOST_PLACES = 60  # places of one name that are compared with others


Place = tuple[int, int, int]  # the numbers of a mention's clause, sentence and paragraph


@dataclass
class Who:
    """One name of a person, with all places where it or a short form of it stands."""

    rows: list[int]
    places: list[Place]
    sure: float = 1.0
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    odds: dict[int, float] = field(default_factory=dict)

    @property
    def best(self) -> tuple[int | None, float]:
        if not self.odds:
            return None, 0.0
        row = max(self.odds, key=lambda r: (self.odds[r], -r))
        return row, self.odds[row]


@dataclass
class What:
    """One mention of a title. `name` tells mentions of one name."""

    rows: list[int]
    place: Place
    name: str
    year: int | None = None
    hint: str = ""
    words: str = ""  # the sentence
    told: bool = False  # by its year or by who is named in its sentence
    odds: dict[int, float] = field(default_factory=dict)

    @property
    def best(self) -> tuple[int | None, float]:
        if not self.odds:
            return None, 0.0
        row = max(self.odds, key=lambda r: (self.odds[r], -r))
        return row, self.odds[row]


class Linker:
    """Weighs the candidates of an article's mentions. Cost: O(mentions · candidates · credits)."""

    def __init__(self, view: View, date: dt.date) -> None:
        self._view = view
        self._date = date
        self.year = date.year
        self._titles: dict[int, frozenset[int]] = {}
        self._cast: dict[int, frozenset[int]] = {}
        self._kin: dict[int, frozenset[int]] = {}
        self._characters: dict[int, tuple[str, ...]] = {}
        self._priors: dict[tuple[int, int | None, str], float] = {}
        self._standing: Board | None = None

    # What the graph knows

    def titles_of(self, person: int) -> frozenset[int]:
        """The titles that credit a person, and the series of its episodes."""
        found = self._titles.get(person)
        if found is None:
            column, view = self._view.arrays["credits.title"], self._view
            titles = {column[c] for c in view.credits_of(person)}
            found = self._titles[person] = frozenset(titles | {view.series_of(t) for t in titles})
        return found

    def people_of(self, title: int) -> frozenset[int]:
        """Who is credited on a title itself."""
        found = self._cast.get(title)
        if found is None:
            person = self._view.arrays["credits.person"]
            found = self._cast[title] = frozenset(person[c] for c in self._view.credits_on(title))
        return found

    def kin(self, person: int) -> frozenset[int]:
        """To whom a person is related."""
        found = self._kin.get(person)
        if found is None:
            found = self._kin[person] = frozenset(self._view.kin_of(person))
        return found

    def has_role(self, person: int, role: str) -> bool:
        view = self._view
        return any(view.role(c) == role for c in view.credits_of(person)[:200])

    def acts(self, person: int) -> bool:
        return self.has_role(person, ACTING)

    def work(self, person: int) -> int:
        """How many credits for work a person has, counted up to 200."""
        view = self._view
        return sum(view.role(c) not in WORK_EXCLUDED_ROLES for c in view.credits_of(person)[:200])

    # Weighing

    def link(self, people: list[Who], titles: list[What]) -> None:
        """Set the odds of every candidate of the mentions."""
        self._cut(people, titles)
        for who in people:
            who.odds = self._alone(who.rows) or _softmax({r: self._person_prior(r, who) for r in who.rows})
        for what in titles:
            what.odds = self._alone(what.rows) or _softmax({r: self._title_prior(r, what) for r in what.rows})
        for _ in range(_ROUNDS):
            self._round(people, titles)

    @staticmethod
    def _alone(rows: list[int]) -> dict[int, float]:
        return {rows[0]: 1.0} if len(rows) == 1 else {}

    def _cut(self, people: list[Who], titles: list[What]) -> None:
        """At most `_MOST` candidates each: those who are on a title that is named come before others."""
        named: set[int] = set()
        if any(len(who.rows) > _MOST for who in people):
            for what in titles[:_MOST_TITLES]:
                for row in what.rows[:_MOST]:
                    named |= self.people_of(row)
        for who in people:
            if len(who.rows) > _MOST:
                who.rows = sorted(who.rows, key=lambda r: (r not in named, r))[:_MOST]
        for what in titles:
            if len(what.rows) > _MOST:
                what.rows = self._some(what)

    def _some(self, what: What) -> list[int]:
        year = self._view.arrays["titles.year"]

        def order(row: int) -> tuple[bool, bool, int]:
            fits = what.year is not None and year[row] != NONE and abs(year[row] - what.year) <= 1
            return not fits, self._view.series_of(row) != row, row

        return sorted(what.rows, key=order)[:_MOST]

    def _person_prior(self, row: int, who: Who) -> float:
        arrays, year = self._view.arrays, self._date.year
        score = math.log(self.work(row) + 0.5) - 0.5 * math.log(row + 200)
        born, died = arrays["people.birth_year"][row], arrays["people.death_year"][row]
        if born != NONE and born > year:
            score -= 6.0
        if died != NONE and died < year:
            score -= 0.7
        if who.ages and born != NONE:
            score += 4.0 if any(abs(year - age - born) <= 1 for age in who.ages) else -2.0
        for role, asked in (("director", "director"), (ACTING, "actor")):
            if asked in who.roles and len(who.rows) > 1:
                score += 1.2 if self.has_role(row, role) else -1.5
        return score

    def _title_prior(self, row: int, what: What) -> float:
        key = (row, what.year, what.hint)
        if key not in self._priors:
            self._priors[key] = self._prior(row, what)
        return self._priors[key]

    def _prior(self, row: int, what: What) -> float:
        arrays, view = self._view.arrays, self._view
        score = 0.6 * math.log(view.credit_count("title", row) + 2) - 0.35 * math.log(row + 1000)
        votes = arrays["titles.votes"][row]
        if votes > 0:
            score += 0.35 * math.log(votes + 10)
        year = arrays["titles.year"][row]
        if year != NONE:
            if what.year is not None:
                off = abs(year - what.year)
                score += 5.0 if off == 0 else 3.0 if off == 1 else -1.5 - 0.1 * min(off, 40)
            if year > self._date.year + 1 and view.status(row) != "announced":
                score -= 4.0
        kind = view.kind(row)
        if kind == "tv_episode":
            score -= 0.5 if what.hint == "episode" else 3.5
        elif what.hint == "episode":
            score -= 1.0
        if what.hint == "series":
            score += 1.0 if kind in SERIES_KINDS else -2.5
        elif what.hint == "film" and kind in SERIES_KINDS:
            score -= 2.5
        if kind == "game":
            score -= 2.0
        return score

    def here(self, who: Who, place: Place, people: list[Who], titles: list[What]) -> Who:
        """Whom a name means in one place of several: mostly whom it means elsewhere in the article, unless
        what stands in this place speaks for a namesake."""
        if self._standing is None:
            self._standing = Board(people, titles)
        alone = Who(who.rows, [place], who.sure, set(), who.ages)
        scores = {
            row: self._person_score(row, alone, self._standing, local=True)
            + _PULL * math.log(max(who.odds.get(row, 0.0), 0.005))
            for row in who.rows
        }
        alone.odds = _softmax(scores)
        return alone

    def several_senses(self, titles: list[What]) -> None:
        """Where an article speaks of several titles of one name, each place must tell by itself which it is:
        by a year, or by who is named in its sentence."""
        groups: dict[str, list[What]] = {}
        for what in titles:
            if len(what.rows) > 1:
                groups.setdefault(what.name, []).append(what)
        for group in groups.values():
            told = {w.best[0] for w in group if w.told and w.best[1] >= CONFIDENT}
            if len(told) > 1:
                for what in group:
                    if not what.told:
                        what.odds = _softmax({r: self._title_prior(r, what) * 0.3 for r in what.rows})

    def _round(self, people: list[Who], titles: list[What]) -> None:
        """Everybody's odds anew, by what the others stood at before."""
        board = Board(people, titles)
        for what in titles:
            if len(what.rows) > 1:
                what.odds = _softmax({r: self._title_score(r, what, board) for r in what.rows})
        for who in people:
            if len(who.rows) > 1:
                who.odds = _softmax({r: self._person_score(r, who, board) for r in who.rows})

    def support(self, row: int, place: Place, board: Board) -> tuple[float, float]:
        """How much those who are named near a place and whom a title credits speak for it: all together, and
        the nearest."""
        cast = self.people_of(row)
        people = [
            p
            for p in (cast if len(cast) < len(board.people) else board.people)
            if p in cast and p in board.people
        ]
        if self._view.episodes_of(row):
            people += [p for p in board.people if p not in cast and row in self.titles_of(p)]
        near = [odds * nearness([place], who.places) for p in people for who, odds in board.people[p]]
        return sum(near), max(near, default=0.0)

    def _parts_in(self, row: int, words: str) -> bool:
        """Whether a text names a character of a title in full."""
        if row not in self._characters:
            column, characters = self._view.arrays["credits.characters"], self._view.strings["characters"]
            rows = self._view.credits_on(row)[:80]
            names = {n for c in rows for n in characters.texts(column[c])}
            self._characters[row] = tuple(n for n in names if " " in n and len(n) > 6)
        return any(name in words for name in self._characters[row])

    def _title_score(self, row: int, what: What, board: Board) -> float:
        support, nearest = self.support(row, what.place, board)
        year = self._view.arrays["titles.year"][row]
        what.told |= nearest >= _SAME_SENTENCE * 0.8 or (what.year is not None and year == what.year)
        score = self._title_prior(row, what) + _damped(support)
        score += _CHARACTER if self._parts_in(row, what.words) else 0.0
        again = board.again(row, what)
        series = self._view.series_of(row)
        if series != row:
            again = max((o for w, o in board.titles.get(series, ()) if w.name != what.name), default=again)
        parts = [
            odds * nearness([what.place], [part.place])
            for episode in self._view.episodes_of(row)
            for part, odds in board.titles.get(episode, ())
            if part.place[1] == what.place[1]
        ]
        again = 0.0 if what.told else again
        return score + 1.5 * again + max(parts, default=0.0)

    def _person_score(self, row: int, who: Who, board: Board, *, local: bool = False) -> float:
        own = self.titles_of(row)
        titles = [
            t
            for t in (own if len(own) < len(board.titles) else board.titles)
            if t in own and t in board.titles
        ]
        least = _SAME_PARAGRAPH if local else 0.0
        support = sum(
            odds * near
            for t in titles
            for w, odds in board.titles[t]
            if (near := nearness([w.place], who.places)) >= least
        )
        beside = 0.0
        kin = self.kin(row)
        for other, person, odds in board.around(who):
            if person == row or other.rows == who.rows:
                continue
            if person in kin:
                beside += 2.0 * odds * nearness(who.places, other.places) / _SAME_CLAUSE
            elif not own.isdisjoint(self.titles_of(person)):
                beside += 0.8 * odds * nearness(who.places, other.places) / _SAME_CLAUSE
        return self._person_prior(row, who) + _damped(support) + min(beside, 3.0)


class Board:
    """How the odds stand: of each row that is likely enough, the mentions that may mean it."""

    def __init__(self, people: list[Who], titles: list[What]) -> None:
        self.people: dict[int, list[tuple[Who, float]]] = {}
        self.titles: dict[int, list[tuple[What, float]]] = {}
        self._in_paragraph: dict[int, list[tuple[Who, int, float]]] = {}
        self._first: list[tuple[Who, int, float]] = []
        self._best: dict[tuple[int, str, bool], list[tuple[float, int]]] = {}
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
        found = {(id(w), row): (w, row, odds) for w, row, odds in self._first}
        for _, _, paragraph in who.places[:10]:
            found.update(
                {(id(w), row): (w, row, odds) for w, row, odds in self._in_paragraph.get(paragraph, ())}
            )
        return list(found.values())


def nearness(places: list[Place], others: list[Place]) -> float:
    """How near the nearest of some places are to each other, as weight."""
    for level, weight in enumerate((_SAME_CLAUSE, _SAME_SENTENCE, _SAME_PARAGRAPH)):
        numbers = {place[level] for place in others[:_MOST_PLACES]}
        if any(place[level] in numbers for place in places[:_MOST_PLACES]):
            return weight if level < 2 or not _neighbours(places, others) else _NEXT_SENTENCE
    return _SAME_ARTICLE


def _neighbours(places: list[Place], others: list[Place]) -> bool:
    """Whether one of some places stands in the sentence behind one of the others, in one paragraph."""
    numbers = {
        (sentence + side, paragraph) for _, sentence, paragraph in others[:_MOST_PLACES] for side in (1, -1)
    }
    return any(place[1:] in numbers for place in places[:_MOST_PLACES])


def _damped(support: float) -> float:
    """Support beyond `_MUCH` counts for less: whoever has that much hardly needs more."""
    return support if support <= _MUCH else _MUCH + 0.4 * (support - _MUCH)


def _softmax(scores: dict[int, float]) -> dict[int, float]:
    if not scores:
        return {}
    top = max(scores.values())
    weights = {row: math.exp(score - top) for row, score in scores.items()}
    total = sum(weights.values())
    return {row: weight / total for row, weight in weights.items()}


def shown(odds: dict[int, float]) -> tuple[tuple[int, float], ...]:
    """The candidates of an open mention, best first."""
    ranked = sorted(odds.items(), key=lambda item: (-item[1], item[0]))
    return tuple((row, round(p, 3)) for row, p in ranked[:_SHOWN] if p >= 0.02)
