"""The credits of a graph as the reading of claims asks for them: what settles whom a pronoun means, and which
title is spoken of. They decide between readings only; verdicts are those of `verdicts`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..names import normalize
from ..vocabulary import ACTING, SERIES_KINDS
from .verdicts.characters import same_character

if TYPE_CHECKING:
    from ..graph import Graph
    from ..graph.works import Works
    from .statements import Party, Statement

__all__ = ["GraphCredits"]

_ROLES = {
    "acted_in": ACTING, "plays": ACTING, "acted_together": ACTING, "last_together": ACTING,
    "first_together": ACTING, "directed": "director", "wrote": "writer", "created": "creator",
    "produced": "producer", "directed_in": "director",
}  # fmt: skip
_MOST_NAMESAKES = 40  # of one name that are looked at

_KIN = frozenset(("married", "parent_of"))


@dataclass
class GraphCredits:
    """`claims.credited.Credits` of one graph. Each pair of a person and a title is looked up once: at a cost
    of O(log(credits of the person)), for a series of all of them, which `works` keeps."""

    graph: Graph
    works: Works
    _found: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    _parts: dict[tuple[int, int], tuple[str, ...] | None] = field(default_factory=dict)
    _same: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    _directs: dict[int, bool] = field(default_factory=dict)
    _did: dict[tuple[int, int, str, str], int] = field(default_factory=dict)

    def support(self, statement: Statement, people: tuple[Party, ...], /) -> int:
        return self.borne(statement, [p.row for p in people], [t.row for t in statement.titles])

    def borne(self, statement: Statement, people: list[int | None], titles: list[int | None]) -> int:
        """The support of what a statement says if it is said of these people and titles."""
        if statement.kind in _KIN and not titles and len(people) == 2:
            one, other = people
            return 2 * int(one is not None and other is not None and other in self.graph.view.kin_of(one))
        if not people or not titles or len(set(people)) < len(people):
            return 0
        least, kind = 2, statement.kind
        part = str(statement.value or "") if kind == "plays" else ""
        for person in people:
            for title in titles:
                if person is None or title is None:
                    return 0
                did = self._did.get((person, title, kind, part))
                if did is None:
                    did = self._looked_up(kind, part, self._credits(person, title))
                    self._did[person, title, kind, part] = did
                least = min(least, did)
                if not least:
                    return 0
            if kind == "directed_in":
                kind = "acted_in"  # of the others
        return least

    def parts(self, person: int, title: int, /) -> tuple[str, ...] | None:
        if (person, title) not in self._parts:
            view = self.graph.view
            held = [row for row in self._credits(person, title) if view.role(row) == ACTING]
            names = tuple(name for row in held for name in view.credit(row).characters)
            self._parts[person, title] = names if held else None
        return self._parts[person, title]

    def namesakes(self, party: Party, what: str) -> tuple[int, ...]:
        """The rows of others of the very name ("people" or "titles"); where it is open who is meant, of all
        who may be."""
        if party.row is None:
            return party.candidates
        same = self._same.get((what, party.text))
        if same is None:
            index = self.graph.people_names if what == "people" else self.graph.title_names
            same = tuple(index.exact(normalize(party.text))[:_MOST_NAMESAKES])
            self._same[what, party.text] = same
        return tuple(row for row in same if row != party.row)

    def directs(self, person: int, /) -> bool:
        if person not in self._directs:
            roles = self.graph.view.roles_of(person)
            self._directs[person] = roles.count("director") > roles.count(ACTING)
        return self._directs[person]

    def year(self, title: int, /) -> int | None:
        year = int(self.graph.view.arrays["titles.year"][title])
        return year if year > 0 else None

    def _credits(self, person: int, title: int) -> tuple[int, ...]:
        """A person's credits on a title, or on the episodes of it."""
        found = self._found.get((person, title))
        if found is None:
            view = self.graph.view
            found = tuple(view.credits_between((person,), title))
            if view.kind(title) in SERIES_KINDS:
                found += tuple(self.works.on_episodes(person, title))
            self._found[person, title] = found
        return found

    def _looked_up(self, kind: str, part: str, rows: tuple[int, ...]) -> int:
        """How far credits are for what a statement says that somebody did. Who only directed did not act."""
        view = self.graph.view
        wanted = _ROLES.get(kind)
        held = [row for row in rows if wanted is None or view.role(row) == wanted]
        if not held:
            return int(bool(rows) and wanted != ACTING)
        if kind != "plays":
            return 2
        return 1 + any(same_character(part, view.credit(row).characters) for row in held)
