"""Which person or title of the graph each mention means, decided for all mentions of an article together.

People who are named beside a title that credits them, or beside those whom they have worked with or are
related to, speak for each other, the more the nearer they stand. To that come the year and the kind of title
beside a mention, how well known the candidates are, and whether they were alive and out at the time.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ...vocabulary import ACTING, NO_ROW, NONE, SERIES_KINDS
from .known import Known, words_of
from .named import Named
from .standing import SAME_CLAUSE, SAME_SENTENCE, Board, Who, beside, nearness
from .which import FIRST

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ...graph.view import View
    from .standing import Levels, Place, What

__all__ = ["CONFIDENT", "Linker", "shown"]

# A mention is linked to its best candidate if that is as likely as this; below it stays open.
CONFIDENT = 0.75
_MOST = 12  # candidates of a mention that are weighed
_SHOWN = 6  # candidates that are handed on
_ROUNDS = 3
_HOPELESS = 1e-5  # odds behind which nobody comes up
_MUCH = 7.0
_APART = 8  # years between two titles of one name
_AGE = 2.0  # what "the original X" and "the remake of X" add
_CHARACTER = 2.0  # what a character's name in its sentence adds to a title
_PULL = 0.6  # how much the same name elsewhere in the article counts
_MOST_TITLES = 500  # titles whose casts are searched for namesakes beyond the first


class Linker(Known):
    """Weighs the candidates of an article's mentions. Cost: O(mentions · candidates · credits)."""

    def __init__(self, view: View, date: dt.date) -> None:
        super().__init__(view)
        self._years = view.arrays["titles.year"]
        self._date = date
        self.year = date.year
        self._met: dict[int, dict[int, bool]] = {}  # whether a title credits both of two people
        self._priors: dict[tuple[int, int | None, str], float] = {}
        self._standing: Board | None = None
        self._named = Named(self, [], [])

    # Weighing

    def link(self, people: list[Who], titles: list[What]) -> None:
        """Set the odds of every candidate of an article's mentions."""
        self._standing = None
        self._cut(people, titles)
        self._named = Named(self, people, titles)
        for who in people:
            if len(who.rows) > 1:
                who.by_itself = {r: self._person_prior(r, who) for r in who.rows}
            who.odds = self._alone(who.rows) or _softmax(who.by_itself)
        for what in titles:
            if len(what.rows) > 1:
                prior = {r: self._title_prior(r, what) for r in what.rows}
                words = words_of(what.words)
                what.by_itself = {
                    r: score + (_CHARACTER if self.parts_among(r, what.words, words) else 0.0)
                    for r, score in prior.items()
                }
                what.odds = _softmax(prior)
            else:
                what.odds = self._alone(what.rows)
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
        some: dict[tuple[object, ...], list[int]] = {}
        for who in people:
            if len(who.rows) > _MOST:
                who.rows = sorted(who.rows, key=lambda r: (r not in named, r))[:_MOST]
        for what in titles:
            if len(what.rows) > _MOST:
                key = (what.year, *what.rows)
                if key not in some:
                    some[key] = self._some(what)
                what.rows = list(some[key])

    def _some(self, what: What) -> list[int]:
        year, series = self._view.arrays["titles.year"], self._view.arrays["titles.series"]
        # Those of the year first, then what is no episode, then the best known.
        years = () if what.year is None else (what.year - 1, what.year, what.year + 1)
        rows, found = sorted(what.rows), []
        if years:
            found = [row for row in rows if year[row] in years]
            rows = [row for row in rows if year[row] not in years]
            found.sort(key=lambda row: series[row] != NO_ROW)
        for row in rows:
            if len(found) >= _MOST:
                break
            if series[row] == NO_ROW:
                found.append(row)
        if len(found) < _MOST:
            found += [row for row in rows if series[row] != NO_ROW][: _MOST - len(found)]
        return found[:_MOST]

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
        return self._priors[key] + self._by_age(row, what) if what.age else self._priors[key]

    def _by_age(self, row: int, what: What) -> float:
        """What "the original" in front of a title adds to its first namesake, "the remake" to its last."""
        year = self._view.arrays["titles.year"]
        years = [year[r] for r in what.rows if year[r] != NONE and self._view.series_of(r) == r]
        chosen = min(years, default=NONE) if what.age == FIRST else max(years, default=NONE)
        return _AGE if year[row] == chosen != NONE else 0.0

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

    def here(
        self, who: Who, place: Place, people: list[Who], titles: list[What], roles: set[str], behind: str
    ) -> Who:
        """Whom a name means in one place of several: mostly whom it means elsewhere in the article, unless
        what stands in this place speaks for a namesake: what the text calls them (`roles`) and the part that
        it names `behind` the name."""
        if self._standing is None:
            self._standing = Board(people, titles)
        alone = Who(who.rows, [place], who.sure, roles, who.ages)
        standing = self._standing
        company = _company(alone, standing)
        scores = {
            row: self._person_prior(row, alone)
            + self._person_support(row, alone, company, self._works_near(row, place, standing))
            + _PULL * math.log(max(who.odds.get(row, 0.0), 0.005))
            + (_CHARACTER if self.plays(row, behind) else 0.0)
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
            self._set_apart(group)
            told = {w.best[0] for w in group if w.told and w.best[1] >= CONFIDENT}
            if len(told) > 1:
                for what in group:
                    if not what.told:
                        what.odds = _softmax({r: self._title_prior(r, what) * 0.3 for r in what.rows})

    def _set_apart(self, group: list[What]) -> None:
        """Two years far apart mean two titles: of two without a year in the graph, one is settled by the
        other."""
        year = self._view.arrays["titles.year"]
        for what in group:
            if what.year is None or len(what.rows) != 2 or any(year[r] != NONE for r in what.rows):
                continue
            others = [w for w in group if w.year is not None and abs(w.year - what.year) >= _APART]
            rows = {w.best[0] for w in others if w.best[1] >= CONFIDENT}
            if len(rows) == 1 and what.best[1] < CONFIDENT:
                what.odds, what.told = {next(r for r in what.rows if r not in rows): 1.0}, True

    def _round(self, people: list[Who], titles: list[What]) -> None:
        """Everybody's odds anew, by what the others stood at before."""
        board = Board(people, titles)
        for what in titles:
            if len(rows := _open(what.odds)) > 1:
                what.odds = _softmax({r: self._title_score(r, what, board) for r in rows})
        for who in people:
            if len(rows := _open(who.odds)) > 1:
                company = _company(who, board)
                who.odds = _softmax(
                    {
                        r: who.by_itself[r] + self._person_support(r, who, company, self._works(r, board))
                        for r in rows
                    }
                )

    def support(self, row: int, place: Place, board: Board) -> tuple[float, float]:
        """How much those who are named near a place and whom a title credits speak for it: all together, and
        the nearest."""
        named = board.casts.get(row)
        if named is None:
            named = board.casts[row] = self._named_of(row, board)
        if not named:
            return 0.0, 0.0
        near = [odds * beside(place, levels) for levels, odds in named]
        return sum(near), max(near)

    def _named_of(self, row: int, board: Board) -> list[tuple[Levels, float]]:
        """Of those whom the article names, who is credited on a title or an episode: where they stand, and
        how likely they are meant."""
        found, standing = [], board.people
        for person in self._named.on(row):
            if person in standing:
                found += [(who.levels, odds) for who, odds in standing[person]]
        return found

    def _title_score(self, row: int, what: What, board: Board) -> float:
        support, nearest = self.support(row, what.place, board)
        year = self._years[row]
        what.told |= nearest >= SAME_SENTENCE * 0.8 or (what.year is not None and year == what.year)
        score = what.by_itself[row] + _damped(support)
        again = 0.0
        if not what.told:
            again = board.again(row, what)
            series = self._view.series_of(row)
            if series != row:
                again = max(
                    (o for w, o in board.titles.get(series, ()) if w.name != what.name), default=again
                )
        episodes = self._parts_named(row, board)
        if not episodes:
            return score + 1.5 * again
        parts = [
            odds * (SAME_CLAUSE if part.place[0] == what.place[0] else SAME_SENTENCE)
            for part, odds in episodes.get(what.place[1], ())
        ]
        return score + 1.5 * again + max(parts, default=0.0)

    def _parts_named(self, row: int, board: Board) -> dict[int, list[tuple[What, float]]]:
        """The episodes of a title that the article names, by sentences."""
        found = board.episodes.get(row)
        if found is None:
            found = board.episodes[row] = {}
            for episode in self.episodes_of(row):
                for part in board.titles.get(episode, ()):
                    found.setdefault(part[0].place[1], []).append(part)
        return found

    def _works(self, row: int, board: Board) -> list[tuple[Place, float]]:
        """Where the article names the titles that credit a person, and how likely these are meant."""
        found = board.works.get(row)
        if found is None:
            standing = board.titles
            found = board.works[row] = [
                (w.place, odds)
                for title in self._named.works(row)
                if title in standing
                for w, odds in standing[title]
            ]
        return found

    def _works_near(self, row: int, place: Place, board: Board) -> Iterable[tuple[Place, float]]:
        """The same in the paragraph of a place alone."""
        found = board.works_in.get(row)
        if found is None:
            found = board.works_in[row] = {}
            for work in self._works(row, board):
                found.setdefault(work[0][2], []).append(work)
        return found.get(place[2], ())

    def _person_support(
        self,
        row: int,
        who: Who,
        company: Iterable[tuple[int, float]],
        works: Iterable[tuple[Place, float]],
    ) -> float:
        """How much the titles that credit somebody, and those whom they have worked with or are related to,
        speak for them."""
        support = sum(odds * beside(place, who.levels) for place, odds in works)
        also = 0.0
        kin, own, met = self.kin(row), self.titles_of(row), self._met.setdefault(row, {})
        for person, weight in company:
            if person == row:
                continue
            if person in kin:
                also += 2.0 * weight
                continue
            have_met = met.get(person)
            if have_met is None:
                have_met = met[person] = not own.isdisjoint(self.titles_of(person))
            if have_met:
                also += 0.8 * weight
        return _damped(support) + min(also, 3.0)


def _company(who: Who, board: Board) -> list[tuple[int, float]]:
    """Who stands around somebody: their row, and what it weighs that they do."""
    levels, rows = who.levels, who.rows
    return [
        (person, odds * nearness(levels, other.levels) / SAME_CLAUSE)
        for other, person, odds in board.around(who)
        if other.rows != rows
    ]


def _damped(support: float) -> float:
    """Support beyond `_MUCH` counts for less: whoever has that much hardly needs more."""
    return support if support <= _MUCH else _MUCH + 0.4 * (support - _MUCH)


def _open(odds: dict[int, float]) -> list[int]:
    """The candidates that may still come to be meant."""
    return [row for row, likely in odds.items() if likely >= _HOPELESS]


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
