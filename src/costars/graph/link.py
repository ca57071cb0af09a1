"""How two people connect: shortest chains under a rule, counted and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..kernels.chains import Meeting, best_chains, meet
from ..records import Link, Person, Rule, Title
from .overlay import OverlaidView
from .rules import ONLY_VOICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from .rules import RuleFilter
    from .view import View

__all__ = ["Linker"]

_FAR = 1000  # more than any chain of three titles costs


class Linker:
    """Chains in one graph under one rule. A node of the search is a person's row, or ~row of a title."""

    def __init__(self, view: View, rule: RuleFilter) -> None:
        self._view = view
        self._filter = rule
        self._neighbours, self._degree = self._own_neighbours(), self._own_degree
        self._reach: dict[int, Any] = {}  # and the titles of those
        self._casts: dict[int, list[int]] = {}  # of the titles that chains of three were sought over
        self._met: dict[int, dict[int, list[int]]] = {}  # who shares which titles with a person
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

    def meeting(self, a: int, b: int) -> Meeting | None:
        """Where the searches from two people meet; None where no chain joins them."""
        if a != b and (a in self._filter.without_people or b in self._filter.without_people):
            return None
        return meet(a, b, self._neighbours, self._degree)

    def degrees(self, a: int, b: int) -> int | None:
        """The number of titles on a shortest chain; None where there is none."""
        meeting = self.meeting(a, b)
        return None if meeting is None else meeting.degrees

    def link(self, a: int, b: int, limit: int, rule: Rule) -> Link:
        """The answer for two rows, with at most `limit` chains."""
        meeting = self.meeting(a, b)
        chains: list[tuple[int, ...]] = []
        if meeting is not None:
            chains = best_chains(meeting, a, self._neighbours, self._cost, limit)
        return Link(
            from_=self._view.person(a),
            to=self._view.person(b),
            degrees=None if meeting is None else meeting.degrees,
            chains_total=0 if meeting is None else meeting.total,
            chains=tuple(self._records(chain) for chain in chains),
            rule=rule,
        )

    def through_one(self, a: int, b: int) -> tuple[Person | Title, ...] | None:
        """The first of the chains of two titles between two people who share none: the same that `link` gives
        first, found without counting the others. None where there is none. Cost: O(credits of their
        titles)."""
        near_a, near_b = self._near(a), self._near(b)
        best: tuple[int, int, int, int] | None = None
        between = near_a.keys() & near_b.keys() - {a, b}
        # Nobody whose titles alone cost more than a chain that is known can be on a better one.
        for least, person in sorted((_lowest(near_a[p]) + _lowest(near_b[p]), p) for p in between):
            if best is not None and least > best[0]:
                break
            cost, first = self._cheapest(a, near_a[person], person)
            more, second = self._cheapest(person, near_b[person], b)
            found = (cost + more, first, person, second)
            if best is None or found < best:
                best = found
        return None if best is None else self._records((a, ~best[1], best[2], ~best[3], b))

    def through_two(self, a: int, b: int) -> tuple[Person | Title, ...] | None:
        """The same for chains of three titles between two people who are further apart than two. Cost:
        O(credits of everybody who shares a title with one of them), without a loop over them in Python."""
        import numpy as np

        store = self._view.store
        if max(a, b) >= store.count("people"):
            return None
        near_a, near_b = self._near(a), self._near(b)
        # What a chain over each title costs at least; beyond reach where it is not on one.
        low_a, low_b = self._least_to(a), self._least_to(b)
        common = np.flatnonzero((low_a < _FAR) & (low_b < _FAR))
        ranks = np.frexp(common.astype(np.float64))[1]
        bounds = low_a[common] + low_b[common] + ranks
        costs_a: dict[int, tuple[int, int]] = {}
        costs_b: dict[int, tuple[int, int]] = {}
        best: tuple[int, ...] | None = None
        for place in np.argsort(bounds, kind="stable").tolist():
            row = int(common[place])
            rank = row.bit_length()
            if best is not None and bounds[place] > best[0]:
                break
            if row not in self._casts:
                self._casts[row] = self._neighbours(~row) if self._filter.title_counts()[row] else []
            cast = self._casts[row]
            bounds_b = [(_lowest(near_b[p]), p) for p in cast if p in near_b and p != b]
            if not bounds_b:
                continue
            nearest_b = min(bounds_b)[0]
            for one in cast:
                if one not in near_a or one == a:
                    continue
                if best is not None and _lowest(near_a[one]) + rank + nearest_b > best[0]:
                    continue
                if one not in costs_a:
                    costs_a[one] = self._cheapest(a, near_a[one], one)
                cost, first = costs_a[one]
                if best is not None and cost + rank + nearest_b > best[0]:
                    continue
                cost += self._cost(one, ~row)
                for bound, other in bounds_b:
                    if other == one or (best is not None and cost + bound > best[0]):
                        continue
                    if other not in costs_b:
                        costs_b[other] = self._cheapest(other, near_b[other], b)
                    more, last = costs_b[other]
                    found = (cost + self._cost(~row, other) + more, first, one, row, other, last)
                    if best is None or found < best:
                        best = found
        if best is None:
            return None
        _, first, one, row, other, last = best
        return self._records((a, ~first, one, ~row, other, ~last, b))

    def _least_to(self, person: int) -> Any:
        """For each title, whatever the rule says of it: the least that it costs to come there from a person
        over one title and somebody who is on both, places in cast lists not counted; `_FAR` where nobody
        is."""
        import numpy as np

        if person not in self._reach:
            store = self._view.store
            met = {p: _lowest(t) for p, t in self._near(person).items() if p < store.count("people")}
            inside = np.fromiter(met, np.int64, len(met))
            lowest = np.fromiter(met.values(), np.int16, len(met))
            starts = store.numpy("people.credits")
            begin, end = starts[inside].astype(np.int64), starts[inside + 1].astype(np.int64)
            lengths = end - begin
            before = np.cumsum(lengths) - lengths
            rows = np.repeat(begin - before, lengths) + np.arange(lengths.sum())
            cost = np.repeat(lowest, lengths)
            allowed = np.frombuffer(self._filter.roles(), bool)[store.numpy("credits.role")[rows]]
            least = np.full(store.count("titles"), _FAR, np.int16)
            np.minimum.at(least, store.numpy("credits.title")[rows[allowed]], cost[allowed])
            self._reach[person] = least
        return self._reach[person]

    def _cheapest(self, person: int, titles: list[int], other: int) -> tuple[int, int]:
        """The least cost of one step between two people over one of their titles, and that title's row."""
        best, row = _FAR, -1
        for title in sorted(titles, reverse=True):
            if (~title).bit_length() > best:
                break  # the best known come first, and to enter these is dearer
            cost = self._cost(person, title) + self._cost(title, other)
            if cost < best:
                best, row = cost, ~title
        return best, row

    def _near(self, person: int) -> dict[int, list[int]]:
        """Of everybody who shares a title with a person, those titles."""
        if person not in self._met:
            met: dict[int, list[int]] = {}
            for title in self._neighbours(person):
                for other in self._neighbours(title):
                    met.setdefault(other, []).append(title)
            self._met[person] = met
        return self._met[person]

    def _records(self, chain: tuple[int, ...]) -> tuple[Person | Title, ...]:
        view = self._view
        records: list[Person | Title] = []
        for place, node in enumerate(chain):
            if node >= 0:
                records.append(view.person(node))
            else:
                pair = (chain[place - 1], chain[place + 1])
                credits = view.credits_between(pair, ~node)
                records.append(view.title(~node, map(view.credit, credits)))
        return tuple(records)


def _lowest(titles: list[int]) -> int:
    """What entering the best known of some titles costs."""
    return min(~title for title in titles).bit_length()
