"""`find_mentions`: the parts put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...vocabulary import NONE
from .company import Company
from .fresh import new_names
from .heads import short_titles
from .keys import Keys
from .linking import Linker
from .lists import from_lists
from .makers import makers_of
from .meaning import Meaning, Mentions
from .names import Name, find_names
from .people import ROLE_OF, accepted, add_brothers, children_of, roles_of
from .person import Person, family_first, last_names
from .scene import Scene
from .short import short_forms
from .titles import Spot, bare_titles, marked_titles
from .unknown import new_titles
from .weigh import VETO, weigh
from .years import passes_on, year_after, year_before

if TYPE_CHECKING:
    import datetime as dt

    from ...graph.graph import Graph
    from ..text import Text

__all__ = ["Lookups", "Mentions", "find_mentions"]

_TITLE = 1.0  # from this score on a stretch is taken for a title
_LAST_NAME = 4.0  # what a bare word loses that is somebody's last name
_PASSES = 2  # titles that are found bring others with them so many times
_LISTED = 2.5  # a title next to another in a list
_FILMY = 4.0  # what it adds that people of the screen are named, of whom
_STARS = 10  # so many count at most
_SURE = 0.8
_FEW = 40  # so many titles begin like a short form at most
_PART = 8  # words behind a name in which a part is named
_AGAIN = 2.5  # words that were a title before
_MUCH = 1_000_000  # of one sort of look-ups, some 100 bytes each


class Lookups:
    """What was looked up in one state of a graph for articles of one day: kept from one to the next, until it
    is much."""

    def __init__(self, graph: Graph, date: dt.date) -> None:
        self.view = graph.view
        self.people_keys = Keys(graph.people_names)
        self.title_keys = Keys(graph.title_names)
        self.linker = Linker(self.view, date)

    def much(self) -> bool:
        return max(self.people_keys.size, self.title_keys.size, self.linker.size) > _MUCH


def find_mentions(graph: Graph, text: Text, date: dt.date, lookups: Lookups | None = None) -> Mentions:
    """The mentions of people and titles in `text`, published on `date`, linked to rows of `graph`. `lookups`
    are of this graph and this day.

    Cost: O(text) and a look-up for each word with a capital.
    """
    return _Finder(text, lookups or Lookups(graph, date)).mentions()


class _Finder:
    def __init__(self, text: Text, lookups: Lookups) -> None:
        self.view = lookups.view
        self.scene = Scene(text)
        self.text = text.text
        self.people_keys = lookups.people_keys
        self.title_keys = lookups.title_keys
        self.linker = lookups.linker
        self.persons: list[Person] = []
        self.spots: list[Spot] = []
        self.covered = bytearray(len(self.scene.tokens))
        self._in_sentence: dict[int, tuple[list[int], list[Person]]] | None = None

    def mentions(self) -> Mentions:
        spots = self._marked()
        inside = bytearray(len(self.covered))
        for spot in spots:
            inside[spot.first : spot.last] = b"\1" * (spot.last - spot.first)
        names = [
            n
            for n in find_names(self.scene, self.people_keys, self._leads_on)
            if not all(inside[n.first : n.last])
        ]
        bare = bare_titles(self.scene, self.title_keys, self.view, inside)
        names, bare = self._apart(names, bare)
        spots = sorted(spots + bare, key=lambda s: s.start)
        self._date(spots)
        for spot in spots:
            spot.score = weigh(self.scene, spot)
        self._choose(names, spots)
        relatives = [*self.children, *self.makers]
        return Meaning(
            self.scene, self.view, self.linker, self.persons, self.spots, self.shorts, relatives
        ).mentions()

    # Which stretches are mentions

    def _marked(self) -> list[Spot]:
        return marked_titles(self.scene, self.title_keys, self.view)

    def _leads_on(self, rows: list[int], token: int) -> bool:
        """Whether a part or a title of one of some people begins at a token: "gave N Fargo"."""
        scene = self.scene
        if any(self.linker.plays(row, scene.tokens[token].text) for row in rows):
            return True
        stop = scene.text.sentences[scene.sentence(token)].last
        return any(
            not self.linker.people_of(title).isdisjoint(rows)
            for match in self.title_keys.walk(scene.units(token, stop, joints=True))
            for title in self.title_keys.rows(match.key)[:_PART]
        )

    def _apart(self, names: list[Name], bare: list[Spot]) -> tuple[list[Name], list[Spot]]:
        """Names and bare titles that do not overlap: the longer, and of equals the person, unless the words
        around speak for a title."""
        by_token = {t: n for n in names for t in range(n.first, n.last)}
        kept, dropped = [], set()
        for spot in bare:
            rivals = {id(by_token[t]): by_token[t] for t in range(spot.first, spot.last) if t in by_token}
            longest = max((n.last - n.first for n in rivals.values()), default=0)
            mine = spot.last - spot.first
            if rivals:
                weight = weigh(self.scene, spot)
                single = all(n.single for n in rivals.values())
                if single and mine == longest and VETO / 2 < weight < 1.0:
                    kept.append(spot)  # whichever the rest of the article speaks for
                    continue
                if mine < longest or (mine == longest and weight < (1.0 if single else 3.5)):
                    continue
                if weight <= VETO / 2 or (weight < 0 and not single):
                    continue
                dropped |= set(rivals)
            kept.append(spot)
        return [n for n in names if id(n) not in dropped], kept

    def _date(self, spots: list[Spot]) -> None:
        """The years beside titles; one in front of a list is that of each."""
        previous: Spot | None = None
        passed = None
        for spot in spots:
            own = year_before(self.text, spot.start)
            behind = year_after(self.text, spot.start, spot.end)
            if (
                own is None
                and previous is not None
                and passed
                and passes_on(self.text, previous.end, spot.start)
            ):
                own = passed
            passed = own
            chosen = own or behind
            if own is not None and behind is not None and own is not passed:
                chosen = own
            if chosen is not None:
                spot.year, spot.year_span = chosen
            previous = spot

    def _choose(self, names: list[Name], spots: list[Spot]) -> None:
        scene = self.scene
        strong = [s for s in spots if s.rows and s.score >= _TITLE]
        names = accepted(scene, self.linker, names, strong)
        names += add_brothers(scene, self.people_keys, self.linker, names)
        names.sort(key=lambda n: n.first)
        self._gather(names)
        self.company = Company(scene, self.linker, self.persons)
        spots = sorted(spots + new_titles(scene, self.covered, spots), key=lambda s: (s.start, -s.end))
        self.spots = self._titles(spots)
        for spot in self.spots:
            self._cover(spot.first, spot.last)
        self._fresh()
        self._short()

    def _cover(self, first: int, last: int) -> None:
        self.covered[first:last] = b"\1" * (last - first)

    def _gather(self, names: list[Name]) -> None:
        """One person for all places of a name."""
        by_key: dict[str, Person] = {}
        scene = self.scene
        for name in names:
            self._cover(name.first, name.last)
            person = by_key.get(name.key)
            tokens = [t for t in scene.tokens[name.first : name.last] if t.kind in ("word", "number")]
            if person is None:
                person = by_key[name.key] = Person(
                    [scene.form(t) for t in tokens],
                    self.text[tokens[0].start : scene.tokens[name.last - 1].end],
                    name.key,
                    name.rows,
                    [],
                    family_first(tokens[-1].text),
                    name.sure,
                )
                if len(person.words) == 1 and " " in name.key:
                    person.words = name.key.split(" ")
            person.spans.append((name.first, name.last))
            person.roles |= roles_of(scene, name.first, name.last)
        self.persons = list(by_key.values())

    def _titles(self, spots: list[Spot]) -> list[Spot]:
        """The spots that are titles: those that speak for themselves, then those that stand beside them,
        were titles before, or name a work of somebody who stands there."""
        whole = {s.key for s in spots if s.score >= (_TITLE if s.rows else 1.5)}
        for _ in range(_PASSES):
            chosen = self._titles_beside(spots, whole)
            listed = from_lists(self.scene, self.covered, spots, chosen)
            for spot in listed:
                spot.score = max(spot.score, 0.0) + _LISTED
            spots = sorted({id(s): s for s in spots + listed}.values(), key=lambda s: (s.start, -s.end))
            seen = len(whole)
            whole |= {s.key for s in chosen}
            if not listed and len(whole) == seen:
                break
        else:
            chosen = self._titles_beside(spots, whole)
        chosen += short_titles(self.scene, self.covered, chosen)
        return self._shortened(sorted(chosen, key=lambda s: s.start))

    def _titles_beside(self, spots: list[Spot], whole: set[str]) -> list[Spot]:
        chosen: list[Spot] = []
        stars = sum(bool(p.rows) and p.sure > _SURE for p in self.persons)
        lift = _FILMY * (self.scene.filmy_with(min(stars, _STARS)) - self.scene.filmy) if stars > 2 else 0.0
        for spot in spots:
            if any(self.covered[spot.first : spot.last]) or (chosen and spot.start < chosen[-1].end):
                continue
            no_title = self.company.is_name(spot) or (bool(spot.rows) and self.company.is_part(spot))
            score = spot.score - (_LAST_NAME if no_title else 0.0)
            score += lift if spot.rows and VETO / 2 < score < _TITLE else 0.0
            if chosen and passes_on(self.text, chosen[-1].end, spot.start):
                score += _LISTED
            elif (
                score > VETO / 2
                and spot.key in whole
                and not (spot.first and spot.score < -4)
                and not self.company.begins_other(spot)
            ):
                score += _AGAIN if spot.rows else 0.0
            if spot.rows and score < _TITLE and score > VETO / 2:
                score += self.company.speaks(spot)
            if score >= (_TITLE if spot.rows else 1.5):
                chosen.append(spot)
        return chosen

    def _shortened(self, chosen: list[Spot]) -> list[Spot]:
        """Marked spots that the graph does not know and that are the beginning of a title, or the part behind
        its colon, which stands elsewhere in full, mean that title."""
        begins: dict[str, Spot] = {}
        ends: dict[str, list[Spot]] = {}
        for full in {s.key: s for s in reversed(chosen) if s.rows}.values():
            words = full.key.split(" ")
            for cut in range(1, len(words)):
                begins.setdefault(" ".join(words[:cut]), full)
                ends.setdefault(" ".join(words[cut:]), []).append(full)
        fulls = {s.key: s for s in reversed(chosen) if s.rows}
        for spot in chosen:
            whole = fulls.get(f"the {spot.key}")
            if spot.rows and spot.mark and whole is not None and not self._with_company(spot.rows):
                # "The Celebration", then "the 'Celebration' alum"
                spot.rows, spot.short, spot.key = whole.rows, True, whole.key
            if spot.rows or not spot.mark:
                continue
            meant = begins.get(spot.key) or next(
                (full for full in ends.get(spot.key, ()) if self._subtitle(full, spot.key)), None
            )
            if meant is not None:
                spot.rows, spot.short, spot.key = meant.rows, True, meant.key
            else:
                spot.rows = self._begun(spot.key)
        return chosen

    def _with_company(self, rows: list[int]) -> bool:
        """Whether the article names somebody who is credited on one of some titles."""
        named = {row for p in self.persons[:80] for row in p.rows[:4]}
        return any(not named.isdisjoint(self.linker.people_of(row)) for row in rows)

    def _begun(self, key: str) -> list[int]:
        """The one title that goes on from `key` and credits somebody whom the article names: "E.T."."""
        named = {row for p in self.persons[:80] for row in p.rows[:4]}
        found = set()
        for prefix in (key, f"the {key}"):
            below = self.title_keys.below(prefix)
            if len(below) <= _FEW:
                found |= {
                    row
                    for number in below
                    for row in self.title_keys.rows(number)
                    if not named.isdisjoint(self.linker.people_of(row))
                    and self.view.kind(row) != "tv_episode"
                }
        return sorted(found) if len(found) == 1 else []

    def _subtitle(self, full: Spot, key: str) -> bool:
        from ...names import normalize

        name = self.view.strings["titles.name"][full.rows[0]]
        return normalize(name.rsplit(":", 1)[-1]) == key

    def _fresh(self) -> None:
        scene = self.scene
        numbers = {t for p in self.persons for first, last in p.spans for t in range(first, last)}
        by_key: dict[str, Person] = {}
        known = {form for p in self.persons for form in last_names(p)}
        for first, last in new_names(scene, self.covered, numbers):
            if " ".join(map(scene.form, scene.tokens[first:last])) in known:
                continue  # a last name of two words: "García Bernal"
            if scene.low(first - 1) == "the" and scene.form(scene.tokens[last - 1]) in known:
                continue  # "In The Reader Winslet played": a title and a last name
            tokens = [t for t in scene.tokens[first:last] if t.kind == "word"]
            words = [scene.form(t) for t in tokens]
            key = " ".join(words)
            person = by_key.get(key)
            if person is None:
                text = self.text[scene.tokens[first].start : scene.tokens[last - 1].end]
                person = by_key[key] = Person(words, text, key, [], [], family_first(tokens[-1].text))
            person.spans.append((first, last))
            self._cover(first, last)
        self.persons += by_key.values()

    def _short(self) -> None:
        self.children = children_of(
            self.scene, self.linker, self.view, self.people_keys, self.persons, self.spots, self.covered
        )
        self.shorts = short_forms(self.scene, self.persons, self.covered, self._beside)
        for short in self.shorts:
            self._cover(short.first, short.last)
        self.makers = makers_of(self.scene, self.linker, self.view, self.spots, self.covered)

    def _beside(self, person: Person, token: int) -> float:
        """How much the titles and people in a token's sentence speak for a person."""
        number = self.scene.sentence(token)
        if self._in_sentence is None:
            self._in_sentence = {}
            for spot in self.spots:
                self._in_sentence.setdefault(self.scene.sentence(spot.first), ([], []))[0].extend(
                    spot.rows[:4]
                )
            for other in self.persons:
                for first, _ in other.spans[:200]:
                    self._in_sentence.setdefault(self.scene.sentence(first), ([], []))[1].append(other)
        titles, others = self._in_sentence.get(number, ([], []))
        rows, score = person.rows[:4], 0.0
        if any(not self.linker.titles_of(row).isdisjoint(titles) for row in rows):
            score += 1.5
        elif number and self.scene.text.sentences[number - 1].paragraph == self.scene.paragraph(token):
            before, _ = self._in_sentence.get(number - 1, ([], []))
            score += 0.8 if any(not self.linker.titles_of(row).isdisjoint(before) for row in rows) else 0.0
        if any(
            r in self.linker.kin(row) for o in others if o is not person for r in o.rows[:2] for row in rows
        ):
            score += 1.0
        if any(self.linker.plays(row, self.scene.behind(token + 1, _PART)) for row in rows):
            score += 2.5
        for role in roles_of(self.scene, token, token + 1):
            score += 1.5 if any(self.linker.has_role(row, ROLE_OF[role]) for row in rows) else -0.5
        if (word := self.scene.low(token - 1)) in ("younger", "elder", "older"):
            born = [b for row in rows if (b := self.view.arrays["people.birth_year"][row]) != NONE]
            namesakes = [o for o in self.persons if o is not person and o.words[-1] == person.words[-1]]
            dates = [
                b
                for o in namesakes
                for row in o.rows[:1]
                if (b := self.view.arrays["people.birth_year"][row]) != NONE
            ]
            if born and dates:
                score += 8.0 if (born[0] > max(dates)) == (word == "younger") else 0.0
        return score
