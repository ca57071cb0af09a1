"""The rows that announcements add: people and titles behind those of the graph, and credits between them.

Nothing of the graph is copied. Row `people + i` is the overlay's person i, row `titles + i` its title i, and
row `credits + i` its credit i, where `people`, `titles` and `credits` are the numbers of the graph's own.
Announced titles come last in the order of prominence, as the graph's own do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ...names import normalize
from .fulfilled import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...announcements import Stored, StoredCredit
    from ...index.names import NameIndex
    from ..view import View

__all__ = ["Names", "Overlay"]


class OverlaidPerson(NamedTuple):
    id: str
    name: str


class OverlaidCredit(NamedTuple):
    person: int
    title: int
    told: StoredCredit


@dataclass
class Names:
    """What may be asked for besides the graph's own names: the row of each id, and of each normalised name.
    The rows may be the graph's own: of a title that was announced under another name, say."""

    ids: dict[str, int] = field(default_factory=dict)
    keys: list[tuple[str, int]] = field(default_factory=list)


class Overlay:
    """The announcements that `view`, a graph without them, is to show; those that its titles fulfil are not
    added, and lead to these. Cost: some look-ups for each credit that was announced."""

    def __init__(self, stored: Iterable[Stored], view: View, people: NameIndex, titles: NameIndex) -> None:
        store = view.store
        self.first_person, self.first_title = store.count("people"), store.count("titles")
        self.first_credit = store.count("credits")
        self.people: list[OverlaidPerson] = []
        self.titles: list[Stored] = []
        self.credits: list[OverlaidCredit] = []
        self.person_names, self.title_names = Names(), Names()
        self.credits_of: dict[int, list[int]] = {}
        self.credits_on: dict[int, list[int]] = {}
        self._people_index = people
        matcher = Matcher(view, people, titles)
        for entry in stored:
            row = matcher.released(entry)
            if row is None:
                row = self.first_title + len(self.titles)
                self.titles.append(entry)
            else:
                # Who was known from announcements only is in the graph, now that the title is.
                self.person_names.ids |= matcher.people_on(row, entry)
            self.title_names.ids[entry.id] = row
            self.title_names.keys += [(key, row) for key in sorted(entry.keys)]
        for row, entry in enumerate(self.titles, self.first_title):
            for told in entry.credits:
                self._add(told, row)

    def _add(self, told: StoredCredit, title: int) -> None:
        rows = self._people_index.by_id(told.person)
        person = rows[0] if len(rows) == 1 else self._new_person(told)
        row = self.first_credit + len(self.credits)
        self.credits.append(OverlaidCredit(person, title, told))
        self.credits_of.setdefault(person, []).append(row)
        self.credits_on.setdefault(title, []).append(row)

    def _new_person(self, told: StoredCredit) -> int:
        ids = self.person_names.ids
        if told.person not in ids:
            ids[told.person] = row = self.first_person + len(self.people)
            self.people.append(OverlaidPerson(told.person, told.name))
            self.person_names.keys.append((normalize(told.name), row))
        return ids[told.person]
