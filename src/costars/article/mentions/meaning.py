"""What the mentions of an article mean: linked where that is sure, with candidates where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..statements import Found
from .company import by_company
from .linking import CONFIDENT, Linker, shown
from .people import ages_of, roles_of
from .standing import What, Who
from .which import age_of
from .words import COMING, WORK_OF, words_of

if TYPE_CHECKING:
    from ...graph.view import View
    from .person import Person, Short
    from .scene import Scene
    from .titles import Spot

__all__ = ["Meaning", "Mentions"]

_FRONT = 160  # characters in front of a title that tell whether it is still to come
_MADE = 6  # words between a maker and the title
_NEW_PART = words_of(", ; : — – and in on for with to from about at as than like by")
_ANEW = words_of("remake version adaptation reboot retelling film movie production take")
_PART = 8  # words behind a name in which a part is named
_FILMS = frozenset(("movie", "short", "video"))


@dataclass(frozen=True, slots=True)
class Mentions:
    """The people and titles that a text names, each in text order and without overlaps."""

    people: tuple[Found, ...]
    titles: tuple[Found, ...]


class Meaning:
    """The parts of one article, and what they mean. `relatives` are first or last names with their rows
    where these are known: spans of tokens, the name, the row."""

    def __init__(
        self,
        scene: Scene,
        view: View,
        linker: Linker,
        persons: list[Person],
        spots: list[Spot],
        shorts: list[Short],
        relatives: list[tuple[int, int, str, int | None]],
    ) -> None:
        self.scene = scene
        self.text = scene.text.text
        self.view = view
        self.linker = linker
        self.persons = persons
        self.spots = spots
        self.shorts = shorts
        self.relatives = relatives
        self._whats: dict[tuple[object, ...], What] = {}

    def mentions(self) -> Mentions:
        """Everything that was found, linked."""
        scene = self.scene
        whos = {
            id(p): Who(
                list(p.rows),
                [scene.place(f) for f, _ in (*p.spans, *p.shorts)],
                p.sure,
                p.roles,
                ages_of(scene, p),
            )
            for p in self.persons
        }
        whats = [self._what(spot) for spot in self.spots]
        each = list({id(w): w for w in whats}.values())
        self.linker.link(list(whos.values()), each)
        by_company(list(whos.values()), each, self.linker)
        self._by_makers(whats, whos)
        self.linker.several_senses(whats)
        whole = list(whos.values())
        local = {
            (first, last): self.linker.here(
                whos[id(p)],
                scene.place(first),
                whole,
                whats,
                roles_of(scene, first, last),
                scene.behind(last, _PART),
            )
            for p in self.persons
            if len(whos[id(p)].rows) > 1
            for first, last in (*p.spans, *p.shorts)
        }
        people = [
            self._person(p, first, last, local.get((first, last)) or whos[id(p)])
            for p in self.persons
            for first, last in p.spans
        ]
        for short in self.shorts:
            who = local.get((short.first, short.last))
            people.append(
                self._person(short.people[0], short.first, short.last, who)
                if who
                else self._short_found(short, whos)
            )
        people += [
            self._found_person(first, last, name, row, ()) for first, last, name, row in self.relatives
        ]
        self._drop_old(whats)
        titles = [self._title(spot, what) for spot, what in zip(self.spots, whats, strict=True)]
        return Mentions(
            tuple(sorted(people, key=lambda f: f.start)), tuple(sorted(titles, key=lambda f: f.start))
        )

    def _what(self, spot: Spot) -> What:
        """What a spot means; one for all spots of one name in one clause."""
        place = self.scene.place(spot.first)
        age = age_of(self.text, spot.start) if len(spot.rows) > 1 else ""
        maker = self._maker(spot) if len(spot.rows) > 1 else -1
        key = (spot.key, place, spot.year, spot.hint, age, maker, *spot.rows[:2])
        what = self._whats.get(key)
        if what is None:
            what = self._whats[key] = What(
                list(spot.rows), place, spot.key, spot.year, spot.hint, age, self._sentence(spot)
            )
        return what

    def _by_makers(self, whats: list[What], whos: dict[int, Who]) -> None:
        """Settle titles of one name by whom the text calls their maker: "N’s T", "N’s 1998 remake of T"."""
        ends = {last: whos[id(p)] for p in self.persons for _, last in (*p.spans, *p.shorts)}
        for spot, what in zip(self.spots, whats, strict=True):
            if len(what.rows) < 2:
                continue
            who = ends.get(self._maker(spot))
            row = who.best[0] if who is not None else None
            of_them = [title for title in what.rows if row in self.linker.people_of(title)]
            if len(of_them) == 1 and what.rows != of_them:
                what.odds, what.told = {of_them[0]: 1.0}, True

    def _maker(self, spot: Spot) -> int:
        """The token of the possessive that makes a title somebody's; -1 where none does."""
        scene = self.scene
        place = scene.word_before(spot.first)
        first = max(place - _MADE, 1)
        while place >= first and scene.low(place) not in _NEW_PART:
            if scene.tokens[place].kind == "possessive":
                return place
            if scene.low(place) == "of" and scene.low(place - 1) not in _ANEW:
                return -1  # "N’s love of T"
            place -= 1
        return -1

    def _drop_old(self, whats: list[What]) -> None:
        """A title that is only being made is none of those of its name that are long out: where the text
        speaks of the future, gives no year, and names nobody who is credited on any of them. A series is no
        film of its name."""
        new: set[str] = set()
        told = {s.key for s, w in zip(self.spots, whats, strict=True) if s.year or w.told}
        for spot, what in zip(self.spots, whats, strict=True):
            if not what.rows or spot.key in told:
                continue
            front = self.text[max(0, spot.start - _FRONT) : spot.start]
            if front.rfind("(") > front.rfind(")"):
                continue  # "N (“T”)" tells what N made before
            if COMING.search(front[front.rfind("\n") + 1 :]) and self._unheard(what):
                new.add(spot.key)
        for spot, what in zip(self.spots, whats, strict=True):
            if spot.key in new or (what.hint == "series" and spot.key not in told and self._only_films(what)):
                what.odds = {}

    def _unheard(self, what: What) -> bool:
        """Whether nobody in the article is credited on any of the titles, all of which are out."""
        named = {row for p in self.persons[:200] for row in p.rows[:4]}
        year = self.view.arrays["titles.year"]
        return all(
            named.isdisjoint(self.linker.people_of(row))
            and self.view.status(row) != "announced"
            and year[row] <= self.linker.year
            for row in what.rows
        )

    def _only_films(self, what: What) -> bool:
        """Whether all titles of a name are films that nothing in the sentence speaks for."""
        return not what.told and all(self.view.kind(row) in _FILMS for row in what.rows)

    def _sentence(self, spot: Spot) -> str:
        """The sentence of a title that may be several; straight apostrophes."""
        if len(spot.rows) < 2:
            return ""
        sentence = self.scene.text.sentences[self.scene.sentence(spot.first)]
        first, last = max(sentence.first, spot.first - 60), min(sentence.last, spot.last + 60)
        tokens = self.scene.tokens
        return self.text[tokens[first].start : tokens[last - 1].end].replace("’", "'")

    def _person(self, person: Person, first: int, last: int, who: Who) -> Found:
        row, odds = who.best
        if (row is not None and odds * person.sure < CONFIDENT * 0.9) or odds < CONFIDENT:
            row = None
        return self._found_person(first, last, person.text, row, () if row is not None else shown(who.odds))

    def _short_found(self, short: Short, whos: dict[int, Who]) -> Found:
        if short.certain:
            return self._person(short.people[0], short.first, short.last, whos[id(short.people[0])])
        share = 1 / len(short.people)
        odds: dict[int, float] = {}
        for person in short.people:
            for row, p in whos[id(person)].odds.items():
                odds[row] = odds.get(row, 0.0) + p * share
        return self._found_person(short.first, short.last, short.people[0].text, None, shown(odds))

    def _found_person(
        self, first: int, last: int, name: str, row: int | None, candidates: tuple[tuple[int, float], ...]
    ) -> Found:
        start, end = self.scene.tokens[first].start, self.scene.tokens[last - 1].end
        if work := WORK_OF.search(self.text, start, end):
            end = work.start()  # "the N-directed drama"
        known = self.view.strings["people.name"][row] if row is not None else name
        return Found("person", start, end, self.text[start:end], known, row, candidates)

    def _at_home(self, row: int, what: What) -> bool:
        """An episode is meant where its series is named too, or who is credited on it."""
        series = self.view.series_of(row)
        return series == row or what.told or series in self._named_titles

    @cached_property
    def _named_titles(self) -> frozenset[int]:
        return frozenset().union(*[spot.rows for spot in self.spots])

    def _title(self, spot: Spot, what: What) -> Found:
        row, odds = what.best
        if odds < CONFIDENT or (row is not None and not self._at_home(row, what)):
            row = None
        text = self.text[spot.start : spot.end]
        known = self.view.strings["titles.name"][row] if row is not None else text
        return Found(
            "title", spot.start, spot.end, text, known, row, () if row is not None else shown(what.odds),
            bool(spot.mark), spot.year, spot.year_span,
        )  # fmt: skip
