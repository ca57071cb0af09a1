"""What questions look at: a graph, with what was announced laid over it; and announcing more."""

from __future__ import annotations

import dataclasses
import datetime as dt
import threading
from typing import TYPE_CHECKING, NamedTuple

from ..errors import NotFound
from ..index.names import NameIndex
from ..records import Announcements
from .overlay import OverlaidNames, OverlaidView, Overlay
from .resolve import Resolver
from .rules import as_date
from .searches import Searches
from .view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..announcements import AnnouncementStore, Stored
    from ..index.store import Store
    from ..records import Announced, AnnouncedCredit, Announcement

__all__ = ["Announcing", "Shown"]


class Shown(NamedTuple):
    """One state of a graph and its announcements; a later one has others."""

    view: View
    people: NameIndex
    titles: NameIndex
    resolve: Resolver
    overlay: Overlay
    searches: Searches
    stored: Sequence[Stored]
    own_ids: Callable[[str], bool]  # whether the graph itself has an id

    @classmethod
    def of(cls, store: Store, stored: Sequence[Stored], note: Callable[[str], None]) -> Shown:
        """Without announcements it is the graph itself. Cost: some look-ups for each announced credit."""
        view = View(store)
        people, titles = (NameIndex(store, what, note) for what in ("people", "titles"))
        own_people, own_titles = people, titles
        overlay = Overlay(stored, view, people, titles)
        if stored:
            view = OverlaidView(store, overlay)
            people = OverlaidNames(store, "people", overlay.person_names, note)
            titles = OverlaidNames(store, "titles", overlay.title_names, note)
        return cls(
            view,
            people,
            titles,
            Resolver(view, people, titles, note),
            overlay,
            Searches(view, note),
            stored,
            lambda text: bool(own_people.by_id(text) or own_titles.by_id(text)),
        )

    def announcements(self) -> Announcements:
        return Announcements(tuple(self.announcement(entry.id) for entry in self.stored))

    def announcement(self, id: str) -> Announcement:
        """One of those that are stored, and what it became. Its people have the ids and names that the graph
        has them under now."""
        entry = next(e for e in self.stored if e.id == id)
        view, row = self.view, self.overlay.title_names.ids[id]
        if row < self.overlay.first_title:
            return entry.announcement(fulfilled_by=view.strings["titles.id"][row])
        return entry.announcement(view.title(row, map(view.credit, view.credits_on(row))))


class Announcing:
    """The state that questions look at, `now`, which is replaced as a whole when something is announced or
    taken back; `lock` is held meanwhile."""

    def __init__(self, store: Store, kept: AnnouncementStore, note: Callable[[str], None]) -> None:
        self.lock = threading.RLock()
        self._store = store
        self._kept = kept
        self._note = note
        self.now = self._state()

    def _state(self) -> Shown:
        return Shown.of(self._store, self._kept.stored(), self._note)

    def announce(
        self, announced: Announced, source: str, date: dt.date | str | None, as_id: str | None
    ) -> Announcement:
        """See `Graph.announce`."""
        day = dt.datetime.now().astimezone().date() if date is None else as_date(date)
        with self.lock:
            known = dataclasses.replace(announced, credits=tuple(map(self._known, announced.credits)))
            kept = self._kept.add(known, source, day, as_id, taken=self.now.own_ids, note=self._note)
            self.now = self._state()
            return self.now.announcement(kept.id)

    def retract(self, id: str) -> Announcement:
        """See `Graph.retract`."""
        with self.lock:
            before = self._state()
            taken = self._kept.retract(id)
            self.now = self._state()
            return before.announcement(taken.id)

    def _known(self, credit: AnnouncedCredit) -> AnnouncedCredit:
        """A credit with the person's own id."""
        if credit.person is None:
            return credit
        rows = self.now.people.by_id(credit.person)
        if len(rows) != 1:
            raise NotFound(
                f"No one in this graph has the id {credit.person!r}.",
                hint=f"Leave the id out where {credit.name} is not in the graph.",
            )
        return dataclasses.replace(credit, person=self.now.view.strings["people.id"][rows[0]])
