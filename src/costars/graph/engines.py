"""Which engine answers under which rule: that of the default rule's web, and some for other roles."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import numpy as np

from ..index.web import KEY_YEARS, Woven, keys, points_of, weave
from ..kernels.jit import remark
from ..kernels.labels import BLOCK, words
from ..kernels.limits import Limits, facts_of
from ..kernels.search import Labels, checked, distance
from ..vocabulary import ACTING, CHAIN_KINDS, KINDS, LIVE_GENRES, NO_ROW, ROLES, STATUSES
from .engine import NO_LABELS, Bounds, Engine
from .overlay import OverlaidView
from .rules import RuleFilter, genre_mask, make_rule
from .web import announced_pairs, credits_of, own_pairs, with_more

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..records import Rule
    from .view import View

__all__ = ["Engines"]

A = np.ndarray[Any, Any]

_KINDS = list(KINDS)
_CHAIN_KINDS = frozenset(_KINDS.index(kind) for kind in CHAIN_KINDS)
_EVERY_KIND = frozenset(range(len(_KINDS)))
_ACTOR = list(ROLES).index(ACTING)
_ANNOUNCED = list(STATUSES).index("announced")
_LAST_YEAR = (1 << KEY_YEARS) - 1
_BLOCKS = 16
_EVERYBODY = 2**31  # more titles than anybody has
_WOVEN = ("people", "people.title", "people.key", "people.points", "titles", "titles.person", "titles.points")
_MOST = 2  # engines for other roles that are kept


class Engines:
    """The engines of one state of a graph, each made when it is first asked for. Safe to use from many
    threads."""

    def __init__(self, view: View, note: Callable[[str], None] = lambda _: None) -> None:
        """`note` is told where kernels have to be compiled first."""
        self._view = view
        if said := remark("Searches", distance):
            note(said)
        self._lock = threading.Lock()
        self._default: Engine | None = None
        self._others: OrderedDict[tuple[object, ...], Engine] = OrderedDict()
        self._told: tuple[A, A] | None = None
        self._announced: bool | None = None

    def under(self, rule: RuleFilter) -> tuple[Engine, Bounds]:
        """The engine for a rule, and what the rule lets in of its web. Raises IndexError where the graph's
        numbers lead outside. Cost: at first some passes over the pairs, of other roles over the credits."""
        asked = rule.rule
        live = genre_mask(LIVE_GENRES)
        usual = (
            rule.codes == frozenset([_ACTOR])
            and asked.voice
            and rule.kinds <= _CHAIN_KINDS
            and rule.genres & live == live
        )
        with self._lock:
            engine = self._usual() if usual else self._other(rule)
            bounds = self._bounds(engine, rule, *((_CHAIN_KINDS, live) if usual else (_EVERY_KIND, 0)))
        return engine, bounds

    def _bounds(self, engine: Engine, rule: RuleFilter, kinds: frozenset[int], genres: int) -> Bounds:
        asked = rule.rule
        dated = asked.from_ is not None or asked.to is not None
        narrow = dated or rule.kinds != kinds
        further = bool(rule.genres & ~genres) or asked.as_of is not None or not asked.announced
        day = (
            0 if asked.as_of is None else asked.as_of.year * 10000 + asked.as_of.month * 100 + asked.as_of.day
        )
        if further and not day and not rule.genres & ~genres and not self._any_announced():
            further = False
        facts, released = self._facts() if further else (np.empty(0, np.uint64), np.empty(0, np.int32))
        limits = Limits(
            narrow,
            sum(1 << kind for kind in rule.kinds),
            max(asked.from_ or 0, 1) if dated else 0,
            _LAST_YEAR if asked.to is None else min(asked.to, _LAST_YEAR),
            further,
            rule.genres,
            asked.announced,
            day,
            facts,
            released,
            np.array(sorted(row for row in rule.without_people if row < engine.people), np.int64),
            np.array(sorted(row for row in rule.without_titles if row < engine.titles), np.int64),
        )
        whole = not (narrow or further or rule.without_people or rule.without_titles)
        return Bounds(limits, rule.without_people, whole)

    def _any_announced(self) -> bool:
        """Whether a title is, in the graph or beside it."""
        if self._announced is None:
            store = self._view.store
            own = bool((store.numpy("titles.status") == _ANNOUNCED).any())
            self._announced = own or isinstance(self._view, OverlaidView)
        return self._announced

    def _facts(self) -> tuple[A, A]:
        """Of each title, of the graph and beside it, what limits ask for, and its date of release."""
        if self._told is None:
            genres, status, year, released = (
                self._with_told(f"titles.{name}") for name in ("genres", "status", "year", "released")
            )
            self._told = facts_of(genres, status == _ANNOUNCED, year), released
        return self._told

    def _with_told(self, name: str) -> A:
        """A column of titles with the values of those that were announced beside the graph."""
        view = self._view
        own = view.store.numpy(name)
        more = self._titles() - len(own)
        told = [view.arrays[name][len(own) + k] for k in range(more)]
        return np.concatenate([own, np.array(told, own.dtype)]) if told else own

    def _titles(self) -> int:
        view = self._view
        own = view.store.count("titles")
        if not isinstance(view, OverlaidView):
            return own
        return max(own, 1 + max((title for _, title, _ in view.overlay.credits), default=0))

    # The engines

    def _usual(self) -> Engine:
        """The engine of the default rule, over what the graph's folder holds where nothing is announced
        beside it."""
        if self._default is None:
            rule = self._filter(make_rule())
            labels = self._labels()
            if announced_pairs(self._view, rule):
                # Bounds hold with more pairs, but there may be shorter chains through hubs.
                self._default = Engine(self._woven(rule), labels._replace(most=_EVERYBODY))
            else:
                self._default = Engine(self._mapped(), labels)
        return self._default

    def _other(self, rule: RuleFilter) -> Engine:
        """The engine of other roles, or of kinds that do not count by default, with all titles."""
        key = (rule.codes, rule.rule.voice)
        engine = self._others.pop(key, None)
        if engine is None:
            if len(self._others) >= _MOST:
                self._others.popitem(last=False)
            wide = make_rule(roles=rule.rule.roles, kinds=_KINDS, voice=rule.rule.voice, live=True)
            engine = Engine(self._woven(self._filter(wide)), NO_LABELS)
        self._others[key] = engine
        return engine

    def _filter(self, rule: Rule) -> RuleFilter:
        return RuleFilter(rule, self._view.store, frozenset(), frozenset(), self._view.arrays)

    def _woven(self, rule: RuleFilter) -> Woven:
        """The web of a rule, made now."""
        view = self._view
        credits = credits_of(view)
        start, title = own_pairs(view, rule)
        points = points_of(credits, start, title)
        if more := announced_pairs(view, rule):
            told = [view.points(person, other) for person, other in more]
            start, title, points = with_more(start, title, points, more, told)
        kind, year = self._with_told("titles.kind"), self._with_told("titles.year")
        return weave(start, title, keys(kind, year), points, len(kind))

    def _mapped(self) -> Woven:
        """The web of the default rule as the folder holds it. Raises IndexError where it is not sound."""
        store = self._view.store
        people, titles = store.count("people"), store.count("titles")
        woven = Woven(*(store.numpy(f"web.{name}") for name in _WOVEN))
        sound = (
            len(woven.person_start) == people + 1
            and len(woven.title_start) == titles + 1
            and checked(woven.person_start, woven.person_title, titles)
            and checked(woven.title_start, woven.title_person, people)
            and all(len(column) == len(woven.person_title) for column in (woven[2], woven[3], *woven[5:]))
        )
        if not sound:
            raise IndexError("the web leads outside")
        return woven

    def _labels(self) -> Labels:
        """The labels that the folder holds. Raises IndexError where they are not sound."""
        store = self._view.store
        hubs, row, word = (store.numpy(f"web.labels.{name}") for name in ("hub", "row", "word"))
        if not len(word):
            return NO_LABELS
        start = store.numpy("web.people")
        people = store.count("people")
        known = row[row != NO_ROW]
        rows, left = divmod(len(word), words(_BLOCKS))
        if left or len(row) != people or len(start) != people + 1 or not len(hubs) or hubs.max() >= people:
            raise IndexError("labels lead outside")
        if len(hubs) > _BLOCKS * BLOCK or (len(known) and known.max() >= rows):
            raise IndexError("labels lead outside")
        most = int(np.diff(start)[hubs].min())
        padded = np.zeros(_BLOCKS * BLOCK, np.uint32)
        padded[: len(hubs)] = hubs
        if beside := self._people() - people:
            row = np.concatenate([row, np.full(beside, NO_ROW, np.uint32)])
        return Labels(row, word.reshape(rows, words(_BLOCKS)), padded, _BLOCKS, most)

    def _people(self) -> int:
        view = self._view
        own = view.store.count("people")
        if not isinstance(view, OverlaidView):
            return own
        return max(own, 1 + max((person for person, _, _ in view.overlay.credits), default=0))
