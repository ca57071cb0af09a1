"""How two people connect: shortest chains under a rule, counted and in order."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from ..kernels.chains import Budget, Meeting, TooMuch, best_chains, meet
from ..records import Link, Person, Rule, Title
from .overlay import OverlaidView
from .rules import ONLY_VOICE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .rules import RuleFilter
    from .searches import Searches
    from .view import View

__all__ = ["Found", "Linker", "chain_records"]


class Found(NamedTuple):
    """`chains` are nodes: the rows of people, ~row of titles."""

    degrees: int
    total: int
    chains: list[tuple[int, ...]]


class Linker:
    """Chains in one graph under one rule. A node of the search is a person's row, or ~row of a title."""

    def __init__(self, view: View, rule: RuleFilter, searches: Searches | None = None) -> None:
        """Without `searches`, all is done in plain Python."""
        self._view = view
        self._searches = searches
        self._filter = rule
        self._neighbours, self._degree = self._own_neighbours(), self._own_degree
        if isinstance(view, OverlaidView):
            self._lay_over(view.edges(rule))

    def _own_neighbours(self) -> Callable[[int], list[int]]:
        arrays = self._view.store.arrays
        people_start, credit_title = arrays["people.credits"], arrays["credits.title"]
        title_start, title_credit = arrays["titles.credits"], arrays["titles.credits.row"]
        person, role, voice = arrays["credits.person"], arrays["credits.role"], arrays["credits.voice"]
        roles, heard = self._filter.roles(), self._filter.rule.voice
        counts, without = self._filter.title_counts(), self._filter.without_people

        def neighbours(node: int) -> list[int]:
            # The innermost loop of every search. Credits stand in the order of titles (or people), so that
            # a second credit of the two follows the first.
            found: list[int] = []
            last = -1
            if node >= 0:
                own = slice(people_start[node], people_start[node + 1])
                for title, code, only in zip(credit_title[own], role[own], voice[own], strict=True):
                    if title != last and roles[code] and (heard or only != ONLY_VOICE):
                        last = title
                        if counts[title]:
                            found.append(~title)
            else:
                for row in title_credit[title_start[~node] : title_start[~node + 1]]:
                    if roles[role[row]] and (heard or voice[row] != ONLY_VOICE):
                        other = person[row]
                        if other != last:
                            last = other
                            if other not in without:
                                found.append(other)
            return found

        return neighbours

    def _own_degree(self, node: int) -> int:
        start = self._view.store.arrays["people.credits" if node >= 0 else "titles.credits"]
        row = node if node >= 0 else ~node
        return start[row + 1] - start[row]

    def _lay_over(self, more: dict[int, list[int]]) -> None:
        """Give some nodes further neighbours, which may have rows behind those of the graph."""
        people, titles = (self._view.store.count(table) for table in ("people", "titles"))
        own, own_degree = self._neighbours, self._degree

        def neighbours(node: int) -> list[int]:
            found = own(node) if -titles <= node < people else []
            return found + more[node] if node in more else found

        def degree(node: int) -> int:
            return (own_degree(node) if -titles <= node < people else 0) + len(more.get(node, ()))

        self._neighbours, self._degree = neighbours, degree

    def _cost(self, node: int, other: int) -> int:
        """The cost of one step: the person's place in the cast list, and, where the step enters a title, how
        far that title is from the best known. Each doubling of a place or a rank is a point."""
        if node >= 0:
            return self._view.points(node, ~other) + (~other).bit_length()
        return self._view.points(other, ~node)

    def degrees(self, a: int, b: int) -> int | None:
        """The number of titles on a shortest chain; None where there is none."""
        searches = self._searches
        if searches is not None:
            if not searches.compiled:
                try:
                    meeting = self._meeting(a, b, searches.budget)
                except TooMuch:
                    pass
                else:
                    return None if meeting is None else meeting.degrees
            from .engine import NotHere

            engine, bounds = searches.engine(self._filter)
            with contextlib.suppress(NotHere):
                return engine.distance(a, b, bounds)
        meeting = self._meeting(a, b)
        return None if meeting is None else meeting.degrees

    def search(self, a: int, b: int, limit: int) -> Found | None:
        """How far two rows are from each other, how many shortest chains there are, and the first of them."""
        searches = self._searches
        if searches is not None:
            if not searches.compiled:
                with contextlib.suppress(TooMuch):
                    return self._search(a, b, limit, searches.budget)
            from .engine import NotHere

            engine, bounds = searches.engine(self._filter)
            with contextlib.suppress(NotHere):
                return engine.link(a, b, limit, bounds)
        return self._search(a, b, limit)

    def _search(self, a: int, b: int, limit: int, budget: Budget | None = None) -> Found | None:
        meeting = self._meeting(a, b, budget)
        if meeting is None:
            return None
        chains = best_chains(meeting, a, self._neighbours, self._cost, limit, self._degree, budget)
        return Found(meeting.degrees, meeting.total, chains)

    def _meeting(self, a: int, b: int, budget: Budget | None = None) -> Meeting | None:
        """Where the searches from two people meet; None where no chain joins them."""
        if a != b and (a in self._filter.without_people or b in self._filter.without_people):
            return None
        return meet(a, b, self._neighbours, self._degree, budget)

    def link(self, a: int, b: int, limit: int, rule: Rule) -> Link:
        """The answer for two rows, with at most `limit` chains."""
        found = self.search(a, b, limit)
        return Link(
            from_=self._view.person(a),
            to=self._view.person(b),
            degrees=None if found is None else found.degrees,
            chains_total=0 if found is None else found.total,
            chains=() if found is None else tuple(chain_records(self._view, chain) for chain in found.chains),
            rule=rule,
        )


def chain_records(view: View, chain: Sequence[int]) -> tuple[Person | Title, ...]:
    """The people and titles of a chain, people by rows and titles by ~rows, with the credits that join
    them."""
    records: list[Person | Title] = []
    for place, node in enumerate(chain):
        if node >= 0:
            records.append(view.person(node))
        else:
            pair = (chain[place - 1], chain[place + 1])
            credits = view.credits_between(pair, ~node)
            records.append(view.title(~node, map(view.credit, credits)))
    return tuple(records)
