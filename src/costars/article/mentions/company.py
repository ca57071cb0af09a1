"""Who is named near a title: people whom it credits speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .linking import CONFIDENT
from .person import last_names
from .words import FUNCTION_WORDS, words_of

if TYPE_CHECKING:
    from .linking import Linker
    from .person import Person
    from .scene import Scene
    from .standing import What, Who
    from .titles import Spot

__all__ = ["Company", "by_company"]

_BESIDE = 2.5  # what somebody named in the same sentence who is credited on it adds
_ONE_MORE = 0.8  # and what each further one adds
_IN_PARAGRAPH = 1.0
_IN_IT = 1.2  # "N was in X"
_OF_A_PRONOUN = 1.8  # "he was in X" of somebody whom the paragraph names
_PART_OF = 2.4  # the sentence names a character of it
_PRONOUNS = words_of("he she his her they their him")
# What only a title does, and what it may do, where a sentence begins with it.
_OPENS = words_of(
    "paired teamed marked followed opened reunited starred cast launched established featured premiered "
    "arrived"
)
_MAY_OPEN = _OPENS | words_of(
    "made gave won earned took brought came put had was were is has found saw turned showed proved "
    "introduced confirmed led let sent remains cost became belonged belongs"
)
_PEOPLE_DO = words_of(
    "knows knew said says thinks thought wants wanted helps forbid can could would will do does"
)
_GIVEN = 3.0  # "gave N Fargo", "In Jaws N was": else the name speaks against a title
_LISTED = 2.2  # "N: X, Y"
_SHORT = 6  # tokens of a sentence that only names a title
_MOST = 4.2
_MOST_NAMED = 60  # people of a paragraph who are compared with a title's cast
_MOST_ROWS = 8
_CLEAR_ENDS = frozenset([",", ".", "(", ":", ";", "!", "?", "–", "—"])


class Company:
    """The people whom an article names, by paragraph and sentence, by their full and their last names."""

    def __init__(self, scene: Scene, linker: Linker, persons: list[Person]) -> None:
        self._scene = scene
        self._linker = linker
        self._by_paragraph: dict[int, dict[int, tuple[set[int], list[int]]]] = {}
        self._covered: set[int] = set()
        self._owner: dict[int, Person] = {}  # whose name ends with a token
        self._begins: set[int] = set()  # where their names begin
        self.last_names: dict[str, list[Person]] = {}
        self.given: dict[str, list[Person]] = {}
        for person in persons:
            if len(person.words) > 1:
                self.given.setdefault(person.words[0], []).append(person)
            for form in last_names(person):
                self.last_names.setdefault(form, []).append(person)
            for first, last in person.spans:
                self._covered.update(range(first, last))
                self._owner[last - 1] = person
                self._begins.add(first)
                self._add(first, person)
        for place, token in enumerate(scene.tokens):
            if token.kind == "word" and token.text[0].isupper() and place not in self._covered:
                form = scene.form(token)
                bearers = self.last_names.get(form) or self.given.get(form, [])
                if len(bearers) == 1 and bearers[0].first < place:
                    self._owner[place] = bearers[0]
                    self._begins.add(place)
                    self._add(place, bearers[0])

    def _add(self, place: int, person: Person) -> None:
        group = self._by_paragraph.setdefault(self._scene.paragraph(place), {})
        if id(person) in group:
            group[id(person)][0].add(self._scene.sentence(place))
        elif len(group) < _MOST_NAMED:
            group[id(person)] = ({self._scene.sentence(place)}, person.rows[:_MOST_ROWS])

    def is_name(self, spot: Spot) -> bool:
        """Whether a bare word is a last or first name of somebody whom the article has named in full."""
        if spot.mark or spot.last - spot.first != 1:
            return False
        form = self._scene.form(self._scene.tokens[spot.first])
        if any(p.first < spot.first for p in self.last_names.get(form, ())):
            return True
        before = self._scene.low(self._scene.word_before(spot.first))
        return before not in ("in", "on") and any(p.first < spot.first for p in self.given.get(form, ()))

    def speaks(self, spot: Spot) -> float:
        """What people near a spot who are credited on one of its titles add to it."""
        scene = self._scene
        here = scene.sentence(spot.first)
        before = scene.tokens[spot.first - 1] if spot.first else None
        owner = self._owner.get(spot.first - 1)
        given = owner is not None and any(
            not self._linker.people_of(row).isdisjoint(owner.rows) for row in spot.rows[:_MOST_ROWS]
        )
        if (
            before is not None
            and not given
            and before.kind == "word"
            and before.capital
            and not spot.mark
            and before.low not in FUNCTION_WORDS
            and scene.sentence(spot.first - 1) == here
        ):
            return 0.0  # a part of a longer name
        group = self._by_paragraph.get(scene.paragraph(spot.first), {})
        cast: set[int] = set()
        for row in spot.rows[:_MOST_ROWS]:
            cast |= self._linker.people_of(row)
        sentence = scene.text.sentences[here]
        # "First, Heat. Al Pacino plays …": what is named alone is what the next sentence speaks of.
        spoken = {here, here + 1} if sentence.last - sentence.first <= _SHORT else {here}
        parts = any(
            self._linker.parts_in(row, scene.sentence_text(spot.first)) for row in spot.rows[:_MOST_ROWS]
        )
        near = [
            not spoken.isdisjoint(sentences)
            for sentences, rows in group.values()
            if not cast.isdisjoint(rows)
        ]
        into = self._into(spot)
        clear = not scene.begins_sentence(spot.first) or scene.low(spot.last) in _CLEAR_ENDS
        behind = scene.low(spot.last) if not clear else ""
        if parts:
            into += _PART_OF
        if not near:
            return into + (_IN_IT if behind in _MAY_OPEN else 0.0) if parts else 0.0
        # The name in front, or behind, was held against the title.
        beside = _GIVEN if given else 0.0
        if not spot.mark and spot.last in self._begins and scene.tokens[spot.last].start <= spot.end + 1:
            beside += _GIVEN
        if any(near):
            into += _IN_IT if behind in _MAY_OPEN else 0.0
            return beside + min(_BESIDE + into + (_ONE_MORE * (sum(near) - 1) if clear else 0.0), _MOST)
        if not clear:
            more = behind in _OPENS or (behind in _MAY_OPEN and len(near) > 1)
            some = _IN_PARAGRAPH * (min(len(near), 2) if more else 1)
            return some + (_IN_IT if more else 0.0) + (_PART_OF if parts else 0.0)
        if not _PRONOUNS.isdisjoint(scene.near(spot.first, 30, 30)):
            return min(_OF_A_PRONOUN * len(near) + (into if spot.score > -2.0 else 0.0), _MOST)
        return min(_IN_PARAGRAPH * len(near) + (into if spot.score > -2.0 else 0.0), _MOST)

    def begins_other(self, spot: Spot) -> bool:
        """Whether a sentence begins with a bare word that does what no title does: "Heaven knows"."""
        scene = self._scene
        if spot.mark or spot.last - spot.first > 1 or not scene.begins_sentence(spot.first):
            return False
        return scene.low(spot.last) in _PEOPLE_DO

    def is_part(self, spot: Spot) -> bool:
        """Whether a bare title of one word stands behind the name of somebody who is not credited on it:
        "Willem Dafoe's Jesus" is a part."""
        if spot.mark or spot.last - spot.first > 1 or spot.first < 2:
            return False
        if self._scene.tokens[spot.first - 1].kind != "possessive":
            return False
        owner = self._owner.get(spot.first - 2)
        return (
            owner is not None
            and bool(owner.rows)
            and all(self._linker.people_of(row).isdisjoint(owner.rows) for row in spot.rows[:_MOST_ROWS])
        )

    def _into(self, spot: Spot) -> float:
        """What "was in X", "N: X" adds."""
        before = self._scene.word_before(spot.first)
        front = self._scene.low(before) if before >= 0 else ""
        return _LISTED if front == ":" else _IN_IT if front in ("in", "on", "for") else 0.0


def by_company(people: list[Who], titles: list[What], linker: Linker) -> None:
    """Settle titles of one name that stay open: that one is meant which credits all those of the people in
    its clause, or else in its sentence, whom another credits, and somebody more."""
    unsure = [w for w in titles if len(w.rows) > 1 and w.year is None and w.best[1] < CONFIDENT]
    if not unsure:
        return
    here: tuple[dict[int, set[int]], ...] = ({}, {})
    for who in people:
        row, odds = who.best
        if row is None or odds < CONFIDENT:
            continue
        for place in who.places:
            for level, rows in enumerate(here):
                rows.setdefault(place[level], set()).add(row)
    for what in unsure:
        for level, rows in enumerate(here):
            near = rows.get(what.place[level], set())
            on = {title: near & linker.people_of(title) for title in what.rows}
            best = max(what.rows, key=lambda title: len(on[title]))
            if all(on[title] < on[best] for title in what.rows if title != best):
                what.odds, what.told = {best: 1.0}, True
                break
