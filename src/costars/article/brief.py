"""What an editor should know of a cast: who has worked together before, and who has not.

Cost is bounded for casts of any size. The first `MOST_PEOPLE` of a cast are paired, each person's credits
are read once, and only pairs that share a title are looked at closely. Chains between those who never met
are sought for the first `MOST_CHAINS` pairs in the order of the cast, while the titles of the people whom
they start from have no more than `_MOST_SLOTS` credits in all: a search touches about as many, unless
it has to go beyond two titles. Of a cast with many such pairs all chains are sought, by kernels.
"""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ..graph.rules import as_date
from ..graph.together import together, worked_together, works
from ..records import FirstTime, Reunion
from .sentences import first_time_sentence, reunion_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..graph import Graph
    from ..graph.calendar import Calendar
    from ..records import Person, Relation, SharedTitle, Title

__all__ = ["MOST_CHAINS", "MOST_PEOPLE", "brief", "left_out"]

MOST_PEOPLE = 30
MOST_CHAINS = 15
_MOST_SLOTS = 100_000
_MANY = 60  # pairs for which loading the kernels pays


_Chain = tuple[int | None, "tuple[Person | Title, ...]"]


class _Met(NamedTuple):
    """A reunion and what it is ordered by."""

    related: bool
    titles: int
    last: int
    reunion: Reunion


def brief(
    graph: Graph, cast_ids: Sequence[str], date: dt.date | str
) -> tuple[tuple[Reunion, ...], tuple[FirstTime, ...]]:
    """The reunions and the first-time pairs among the people with these ids, as of an article's day.

    Reunions: couples and families first, then those with the most titles together, then the most recent;
    that is the order in which they make a story. First-time pairs stand in the order of the cast, leads
    first. Announced titles count nowhere. A pair that may have met (on a series, or on a title whose date is
    uncertain) is in neither. `degrees` is None, with an empty chain, where no chain joins two people or none
    was sought; the sentence says which. Ids that the graph does not have are passed over. Cost: O(credits of
    the cast + of the pairs that share a title), and a search for each chain.
    """
    day = as_date(date)
    rows = _rows(graph, cast_ids)
    calendar = graph.calendar(day)
    made = {row: works(graph.view, row) for row in rows}
    many = sum(not made[a] & made[b] for a, b in combinations(rows, 2)) > _MANY
    if many:
        graph.prepare(names=False)
    met: list[_Met] = []
    first: list[FirstTime] = []
    search = _Chains(graph, day, every=many)
    for a, b in combinations(rows, 2):
        found = _pair(graph, a, b, bool(made[a] & made[b]), calendar, search)
        if isinstance(found, _Met):
            met.append(found)
        elif found is not None:
            first.append(found)
    met.sort(key=lambda m: (not m.related, -m.titles, -m.last))
    return tuple(m.reunion for m in met), tuple(first)


def left_out(cast: Sequence[str]) -> str:
    """What a brief of this cast leaves out, in a sentence; empty where that is nothing."""
    people = len(set(cast))
    if people <= MOST_PEOPLE:
        return ""
    return f"Of {people} people, the first {MOST_PEOPLE} were compared with each other."


def _rows(graph: Graph, ids: Sequence[str]) -> list[int]:
    rows = dict.fromkeys(found[0] for i in ids if (found := graph.people_names.by_id(i)))
    return list(rows)[:MOST_PEOPLE]


def _pair(
    graph: Graph, a: int, b: int, share: bool, calendar: Calendar, search: _Chains
) -> _Met | FirstTime | None:
    """A reunion, a first time, or neither."""
    view, day = graph.view, calendar.as_of
    if not share:
        people = (view.person(a), view.person(b))
        relations = tuple(r for r in view.relations_of(a) if people[1].id in (r.a, r.b))
        return _first_time(people, relations, day, (), False, search.between(a, b, *people))
    known = together(view, a, b, calendar)
    worked = worked_together(view, a, b, calendar)
    released = tuple(t for t in known.titles if t.status != "announced")
    if worked.count:
        reunion = Reunion(
            a=known.a,
            b=known.b,
            relations=known.relations,
            titles=released,
            acted_together=known.acted_together,
            sentence=reunion_sentence(known, worked),
        )
        last = 0 if worked.last_range is None else worked.last_range[1]
        return _Met(bool(known.relations), worked.count, last, reunion)
    if worked.count_possible:
        return None
    people = (known.a, known.b)
    chain = search.between(a, b, *people)
    return _first_time(people, known.relations, day, released, not released, chain)


def _first_time(
    people: tuple[Person, Person],
    relations: Sequence[Relation],
    day: dt.date,
    shared: Sequence[SharedTitle],
    later: bool,
    found: _Chain | None,
) -> FirstTime:
    degrees, chain = (None, None) if found is None else found
    return FirstTime(
        *people,
        degrees=degrees,
        chain=chain or (),
        sentence=first_time_sentence(people, relations, day, shared, later, chain),
    )


class _Chains:
    """Searches for chains among titles released by a day, until enough work is done."""

    def __init__(self, graph: Graph, day: dt.date, *, every: bool) -> None:
        self._graph, self._every = graph, every
        # By today a title without a year is out, as in `Graph.calendar`.
        self._as_of = day if day < dt.datetime.now().astimezone().date() else None
        self._short = graph.short_chains(self._as_of)
        self._pairs = MOST_CHAINS
        self._slots = _MOST_SLOTS
        self._of_person: dict[int, int] = {}

    def between(self, a: int, b: int, first: Person, second: Person) -> _Chain | None:
        """The degrees and the first of the shortest chains; None where none is sought any more."""
        if self._every:
            link = self._graph.link(first.id, second.id, as_of=self._as_of, announced=False)
            return link.degrees, link.chains[0] if link.chains else ()
        chain = self._short.through_one(a, b)
        if chain is not None:
            return 2, chain
        chain = self._short.through_two(a, b)
        if chain is not None:
            return 3, chain
        slots = self._slots_of(a) + self._slots_of(b)
        if not self._pairs or slots > self._slots:
            return None
        self._pairs -= 1
        self._slots -= slots
        link = self._graph.link(first.id, second.id, as_of=self._as_of, announced=False)
        return link.degrees, link.chains[0] if link.chains else ()

    def _slots_of(self, person: int) -> int:
        """How many credits the titles of a person have in all."""
        if person not in self._of_person:
            view = self._graph.view
            column = view.arrays["credits.title"]
            titles = {column[credit] for credit in view.credits_of(person)}
            self._of_person[person] = sum(view.credit_count("title", title) for title in titles)
        return self._of_person[person]
