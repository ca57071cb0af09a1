"""The tables of a network, piece by piece, as frames of polars with the columns of `columns`."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import polars as pl

from ..graph.overlay import OverlaidView
from ..graph.rules import ONLY_VOICE
from ..graph.web import credits_of
from ..vocabulary import GENRES, KINDS, NO_ROW, NONE, ROLES, STATUSES
from .columns import BETWEEN_PEOPLE, EDGES, PEOPLE, TITLES
from .projection import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..texts import Texts
    from .columns import Column
    from .components import Labels
    from .network import Network, What
    from .projection import CoStars

__all__ = ["DTYPES", "PIECE", "Tables", "schema"]

A = np.ndarray[Any, Any]
PIECE = 200_000  # rows of a frame, about
_LATE = np.uint16(np.iinfo(np.uint16).max)  # a billing that is not known, less one
DTYPES: dict[str, Any] = {
    "text": pl.String, "texts": pl.String, "small": pl.Int16, "number": pl.Int32, "date": pl.Date,
}  # fmt: skip


def schema(columns: Sequence[Column]) -> dict[str, Any]:
    """The dtypes of some columns."""
    return {column.name: DTYPES[column.type] for column in columns}


class _Credited(NamedTuple):
    """Edges: places of people and titles, and what the credits say."""

    person: A
    title: A
    roles: list[str]
    characters: list[str]
    billing: A


class Tables:
    """The tables of one network. Frames of people and titles come in the order of their places, and those of
    edges by person and title; what was announced beside the graph comes last."""

    def __init__(self, network: Network, labels: Labels, co_stars: CoStars | None = None) -> None:
        """`co_stars` where edges are to be between people."""
        self._network = network
        self._labels = labels
        self._co_stars = co_stars

    @functools.cached_property
    def ids(self) -> dict[What, pl.Series]:
        """All ids, by place."""
        network = self._network
        return {
            what: pl.Series(network.texts(what, "id", network.rows(what)), dtype=pl.String)
            for what in ("people", "titles")
        }

    def nodes(self, what: What) -> Iterator[pl.DataFrame]:
        return self.people() if what == "people" else self.titles()

    def people(self) -> Iterator[pl.DataFrame]:
        network, titles = self._network, self._network.degrees("people")
        for rows, places in self._pieces("people"):
            values = {
                "id": self.ids["people"][places.start : places.stop],
                "name": network.texts("people", "name", rows),
                "birth_year": network.numbers("people", "birth_year", rows),
                "death_year": network.numbers("people", "death_year", rows),
                "same_as": network.texts("people", "same_as", rows),
                "titles": titles[places],
                "component": self._labels.of_person[rows],
            }
            yield _frame(PEOPLE, values)

    def titles(self) -> Iterator[pl.DataFrame]:
        network, people = self._network, self._network.degrees("titles")
        for rows, places in self._pieces("titles"):
            values: dict[str, Any] = {
                column: network.numbers("titles", column, rows)
                for column in ("year", "end_year", "season", "episode", "votes", "released")
            }
            for column, words in (("kind", KINDS), ("status", STATUSES)):
                values[column] = _words(network.numbers("titles", column, rows), tuple(words))
            genres = network.numbers("titles", "genres", rows)
            values |= {
                "id": self.ids["titles"][places.start : places.stop],
                "name": network.texts("titles", "name", rows),
                "genres": _joined(genres, GENRES),
                "series": self._series(rows),
                "same_as": network.texts("titles", "same_as", rows),
                "people": people[places],
                "component": self._labels.of_title[rows],
            }
            yield _frame(TITLES, values)

    def _pieces(self, what: What) -> Iterator[tuple[A, slice]]:
        rows = self._network.rows(what)
        for first in range(0, len(rows), PIECE):
            places = slice(first, min(first + PIECE, len(rows)))
            yield rows[places], places

    def _series(self, rows: A) -> list[str]:
        """The ids of the series of episodes, empty for other titles."""
        series = self._network.numbers("titles", "series", rows)
        known = np.flatnonzero(series != NO_ROW)
        found = [""] * len(rows)
        for place, text in zip(
            known.tolist(), self._network.texts("titles", "id", series[known]), strict=True
        ):
            found[place] = text
        return found

    @property
    def projected(self) -> bool:
        """Whether the edges are between people."""
        return self._co_stars is not None

    @property
    def ends(self) -> tuple[What, What]:
        """Between what the edges are."""
        return "people", "people" if self.projected else "titles"

    def edges(self) -> Iterator[pl.DataFrame]:
        source, target = (self.ids[what] for what in self.ends)
        first, second, *_ = BETWEEN_PEOPLE if self.projected else EDGES
        for sources, targets, said in self.edge_places():
            ids = [source.gather(sources).alias(first.name), target.gather(targets).alias(second.name)]
            yield pl.DataFrame([*ids, *said.get_columns()])

    def edge_places(self) -> Iterator[tuple[A, A, pl.DataFrame]]:
        """The places of both ends of some edges, and what is said of each."""
        if self._co_stars is None:
            told = 0
            for credited in self._credited():
                told += len(credited.person)
                yield credited.person, credited.title, _frame(EDGES[2:], credited._asdict())
            if told != self._network.edges:
                raise IndexError("credits of other people than their offsets say")
            return
        place = self._network.person_place
        for piece in pieces(self._network.web, self._co_stars, PIECE):
            said = _frame(BETWEEN_PEOPLE[2:], {"weight": piece.weight})
            yield place[piece.source], place[piece.target], said

    # Credits

    def _credited(self) -> Iterator[_Credited]:
        """Every edge with what its credits say: those of the graph in their order, then announced ones."""
        network = self._network
        rule, credits = network.rule, credits_of(network.view)
        titles, people = rule.masks()
        roles = np.frombuffer(rule.roles(), np.bool_)
        person, title = network.view.store.numpy("credits.person"), credits.title
        first, count = 0, len(person)
        while first < count:
            behind = min(first + PIECE, count)
            if behind < count:  # nobody's credits are divided
                behind = max(behind, int(np.searchsorted(person, person[behind - 1], side="right")))
            rows = slice(first, behind)
            counts = roles[credits.role[rows]] & titles[title[rows]] & people[person[rows]]
            if not rule.rule.voice:
                counts &= credits.voice[rows] != ONLY_VOICE
            found = np.flatnonzero(counts) + first
            first = behind
            if len(found):
                yield self._merged(person[found], title[found], found)
        if isinstance(network.view, OverlaidView):
            yield self._announced(network.view)

    def _merged(self, person: A, title: A, rows: A) -> _Credited:
        """One edge for all credits of somebody on one title. `rows` are credits, in order."""
        store, network = self._network.view.store, self._network
        new = np.ones(len(rows), np.bool_)
        new[1:] = (person[1:] != person[:-1]) | (title[1:] != title[:-1])
        starts = np.flatnonzero(new)
        pairs = person[starts].astype(np.int64) * network.web.titles + title[starts]
        if (pairs[1:] <= pairs[:-1]).any():
            raise IndexError("credits out of their order")
        role = np.uint32(1) << store.numpy("credits.role")[rows].astype(np.uint32)
        billing = store.numpy("credits.billing")[rows] - np.uint16(1)  # an unknown one becomes the last
        billing = np.minimum.reduceat(billing, starts)
        return _Credited(
            network.person_place[person[starts]],
            network.title_place[title[starts]],
            _joined(np.bitwise_or.reduceat(role, starts), tuple(ROLES)),
            self._characters(store.numpy("credits.characters")[rows], starts),
            np.where(billing == _LATE, np.int32(NONE), billing.astype(np.int32) + 1),
        )

    @functools.cached_property
    def _lists(self) -> Texts:
        return self._network.view.store.texts("characters")

    def _characters(self, codes: A, starts: A) -> list[str]:
        """Of each stretch of credits the characters, each once."""
        named = np.add.reduceat(codes != 0, starts, dtype=np.int64)
        found = self._lists.take(np.maximum.reduceat(codes, starts)).tolist()  # 0 is the empty list
        ends = np.append(starts[1:], len(codes))
        for place in np.flatnonzero(named > 1).tolist():
            lists = [self._lists[code] for code in codes[starts[place] : ends[place]].tolist() if code]
            found[place] = "|".join(dict.fromkeys("|".join(lists).split("|")))
        return found

    def _announced(self, view: OverlaidView) -> _Credited:
        """The edges of titles that were announced beside the graph."""
        network = self._network
        counts = network.rule.credit_counts()
        edges = view.edges(network.rule)
        pairs = sorted((person, ~node) for person, nodes in edges.items() if person >= 0 for node in nodes)
        credits = [
            [view.credit(row) for row in view.credits_between((person,), title) if counts(row)]
            for person, title in pairs
        ]
        roles = [{credit.role for credit in told} for told in credits]
        rows = np.array(pairs, np.int64).reshape(-1, 2)
        return _Credited(
            network.person_place[rows[:, 0]],
            network.title_place[rows[:, 1]],
            ["|".join(role for role in ROLES if role in said) for said in roles],
            ["|".join(dict.fromkeys(c for credit in told for c in credit.characters)) for told in credits],
            np.full(len(pairs), NONE, np.int32),
        )


def _words(codes: A, words: Sequence[str]) -> pl.Series:
    return pl.Series(words, dtype=pl.String).gather(codes)


def _joined(bits: A, words: Sequence[str]) -> list[str]:
    """The words whose bits are set, of each number, joined by |."""
    sets, which = np.unique(bits, return_inverse=True)
    texts = ["|".join(w for n, w in enumerate(words) if bit >> n & 1) for bit in sets.tolist()]
    return [texts[n] for n in which.tolist()]


def _frame(columns: Sequence[Column], values: dict[str, Any]) -> pl.DataFrame:
    """A frame with these columns; -1 and empty texts are null, and a date is yyyymmdd."""
    made = []
    for column in columns:
        value = values[column.name]
        if column.type in ("text", "texts"):
            text = pl.Series(column.name, value, dtype=pl.String)
            made.append(text.set(text == "", None))
            continue
        number = pl.Series(column.name, value).cast(pl.Int32)
        if column.type == "date":
            made.append(number.cast(pl.String).str.to_date("%Y%m%d", strict=False))
        else:
            made.append(number.set(number == NONE, None).cast(DTYPES[column.type]))
    return pl.DataFrame(made)
