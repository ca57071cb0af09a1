"""The network of a rule: the people and titles of a graph that have at least one credit that counts."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ..graph.web import web_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..graph.rules import RuleFilter
    from ..graph.view import View
    from ..graph.web import Web
    from ..texts import Texts

__all__ = ["Network", "What", "network_of"]

What = Literal["people", "titles"]
A = np.ndarray[Any, Any]


@dataclass(frozen=True, eq=False)
class Network:
    """`people` and `titles` are rows of the graph, in order; a node's place is its index there. People and
    titles that were announced beside the graph have rows behind the graph's own."""

    view: View
    rule: RuleFilter
    web: Web
    people: NDArray[np.uint32]
    titles: NDArray[np.uint32]

    @property
    def edges(self) -> int:
        """How many people are on how many titles: each pair counts once."""
        return self.web.pairs

    def rows(self, what: What) -> NDArray[np.uint32]:
        return self.people if what == "people" else self.titles

    @functools.cached_property
    def person_place(self) -> NDArray[np.uint32]:
        """The place of each row of people; 0 for those that are not in the network."""
        return _places(self.people, self.web.people)

    @functools.cached_property
    def title_place(self) -> NDArray[np.uint32]:
        return _places(self.titles, self.web.titles)

    def degrees(self, what: What) -> A:
        """Of each person how many titles, or of each title how many people (int64)."""
        start = self.web.person_start if what == "people" else self.web.title_start
        found: A = np.diff(start.astype(np.int64))
        return found[found > 0]

    def numbers(self, what: What, column: str, rows: A) -> A:
        """The values of one column, such as "year", for some rows."""
        name = f"{what}.{column}"
        own = rows[rows < self.view.store.count(what)]
        more = [self.view.arrays[name][row] for row in rows[len(own) :].tolist()]
        values = self.view.store.numpy(name)[own]
        return np.concatenate([values, np.array(more, values.dtype)]) if more else values

    def texts(self, what: What, column: str, rows: A) -> list[str]:
        """The same of a column of text, such as "name"; several values in one are joined by |."""
        name = f"{what}.{column}"
        own = rows[rows < self.view.store.count(what)]
        return self._table(name).take(own).tolist() + [
            self.view.strings[name][row] for row in rows[len(own) :].tolist()
        ]

    def _table(self, name: str) -> Texts:
        # Its offsets are an array as long as the table: made once.
        if name not in self._tables:
            self._tables[name] = self.view.store.texts(name)
        return self._tables[name]

    @functools.cached_property
    def _tables(self) -> dict[str, Texts]:
        return {}


def _places(rows: A, count: int) -> A:
    places = np.zeros(count, np.uint32)
    places[rows] = np.arange(len(rows), dtype=np.uint32)
    return places


def network_of(view: View, rule: RuleFilter) -> Network:
    """The network of what counts under a rule. Cost: O(credits)."""
    web = web_of(view, rule)
    people, titles = (
        np.flatnonzero(start[1:] > start[:-1]).astype(np.uint32)
        for start in (web.person_start, web.title_start)
    )
    return Network(view, rule, web, people, titles)
