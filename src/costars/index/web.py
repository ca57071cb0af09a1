"""The web of people and titles: which pairs count under a rule, from both ends, with what searches need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .. import grouping
from ..grouping import ordered, starts_of
from ..vocabulary import (
    ACTING,
    CHAIN_KINDS,
    GENRES,
    KINDS,
    LIVE_GENRES,
    NO_ROW,
    ROLES,
    UNBILLED,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .write import Writer

__all__ = ["KEY_YEARS", "Credits", "Woven", "keys", "pairs_of", "turned", "weave", "write_web"]

A = np.ndarray[Any, Any]

KEY_YEARS = 12  # bits of a key that are its year
_KEYS = 1 << 16
_PLACES = 1 << 16  # more than any place in a cast list
_BLOCKS = 16  # of hubs
LABELLED = 1_000_000  # pairs from which searches are slow without labels


class Credits(NamedTuple):
    """The credits of a graph, ordered by person and title: `start` (uint32, people + 1) of each person's, and
    the columns."""

    start: A
    title: A
    role: A
    voice: A
    billing: A


class Woven(NamedTuple):
    """A web as searches want it: the pairs by person, each person's by `key`, then row, and by title; with
    the points of each pair. uint32, `key` uint16, points uint8."""

    person_start: A
    person_title: A
    person_key: A
    person_points: A
    title_start: A
    title_person: A
    title_points: A


def pairs_of(credits: Credits, roles: A, only_voice: int, titles: A, people: A) -> tuple[A, A]:
    """The titles of each person that count, each once and in the order of rows: where they start (people + 1)
    and their rows (uint32). `roles` (256), `titles` and `people` are masks of what counts; a credit whose
    voice is `only_voice` does not. Raises IndexError where an offset or a row lies outside. Cost: O(credits),
    with a kernel for many."""
    if len(credits.title) >= grouping.MANY:
        from ..kernels.webs import pairs_of_people

        start = np.empty(len(credits.start), np.uint32)
        title = np.empty(len(credits.title), np.uint32)
        count = pairs_of_people(
            credits.start, credits.title, credits.role, credits.voice, roles, only_voice, titles, people,
            start, title,
        )  # fmt: skip
        return start, title[:count].copy()
    lengths = np.diff(credits.start.astype(np.int64))
    if credits.start[0] or int(credits.start[-1]) != len(credits.title) or (lengths < 0).any():
        raise IndexError("offsets outside the credits")
    person = np.repeat(np.arange(len(credits.start) - 1, dtype=np.uint32), np.diff(credits.start))
    counts = roles[credits.role] & (credits.voice != only_voice) & titles[credits.title] & people[person]
    person, title = person[counts], credits.title[counts]
    new = np.ones(len(title), np.bool_)
    new[1:] = (person[1:] != person[:-1]) | (title[1:] != title[:-1])
    return starts_of(person[new], len(credits.start) - 1).astype(np.uint32), title[new]


def turned(start: A, other: A, count: int) -> tuple[A, A]:
    """The same pairs from the other end, of which there are `count`, in the order of rows."""
    back_start = np.zeros(count + 1, np.uint32)
    back = np.empty(len(other), np.uint32)
    if len(other) >= grouping.MANY:
        from ..kernels.webs import turned as turn

        turn(start, other, back_start, back)
        return back_start, back
    order = np.argsort(other, kind="stable")
    back[:] = np.repeat(np.arange(len(start) - 1, dtype=np.uint32), np.diff(start))[order]
    return starts_of(other, count).astype(np.uint32), back


def keys(kind: A, year: A) -> A:
    """A number (uint16) for each title: by kind, then year, 0 where that is not known."""
    known = np.where(year > 0, year, 0).astype(np.uint16)
    return (kind.astype(np.uint16) << np.uint16(KEY_YEARS)) | known


def weave(start: A, title: A, key: A, points: A, titles: int) -> Woven:
    """A web of the pairs that `pairs_of` gives. `key` is of each title, `points` of each pair. Cost: some
    passes over the pairs."""
    people = len(start) - 1
    title_start, title_person = turned(start, title, titles)
    person = np.repeat(np.arange(people, dtype=np.uint32), np.diff(start))
    title_points = points[ordered([(title, titles)])]
    order = ordered([(person, people), (key[title], _KEYS)])
    del person
    by_key = title[order]
    return Woven(start, by_key, key[by_key], points[order], title_start, title_person, title_points)


def points_of(credits: Credits, start: A, title: A) -> A:
    """The points (uint8) of each pair: those of the best place that any credit of the person on the title
    has; 0 for the first, one more for each doubling; `UNBILLED` where none has a place."""
    person = np.repeat(np.arange(len(credits.start) - 1, dtype=np.uint32), np.diff(credits.start))
    new = np.ones(len(credits.title), np.bool_)
    new[1:] = (person[1:] != person[:-1]) | (credits.title[1:] != credits.title[:-1])
    at = np.flatnonzero(new)
    if not len(at):
        return np.empty(0, np.uint8)
    best = np.minimum.reduceat(_PLACE_POINTS[credits.billing], at)
    # Both are ordered by person and title, and every pair is among those that have a credit.
    width = np.int64(int(credits.title.max()) + 1)
    every = person[at].astype(np.int64) * width + credits.title[at]
    wanted = np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start)) * width + title
    return best[np.searchsorted(every, wanted)]


def _points(places: Sequence[int]) -> A:
    return np.array([(place - 1).bit_length() if place else UNBILLED for place in places], np.uint8)


_PLACE_POINTS = _points(range(_PLACES))


def write_web(writer: Writer) -> None:
    """Write the web of the default rule: acting, the kinds that count in chains, no live shows."""
    names = ("people.credits", *(f"credits.{c}" for c in ("title", "role", "voice", "billing")))
    credits = Credits(*map(writer.written, names))
    kind, year = writer.written("titles.kind"), writer.written("titles.year")
    titles = np.isin(kind, [list(KINDS).index(k) for k in CHAIN_KINDS])
    live = sum(1 << GENRES.index(g) for g in LIVE_GENRES)
    titles &= (writer.written("titles.genres") & np.uint32(live)) == 0
    roles = np.arange(256) == list(ROLES).index(ACTING)
    start, title = pairs_of(credits, roles, 2, titles, np.ones(len(credits.start) - 1, np.bool_))
    points = points_of(credits, start, title)
    woven = weave(start, title, keys(kind, year), points, len(titles))
    del credits, start, title, points
    writer.array("web.people", woven.person_start)
    writer.array("web.people.title", woven.person_title)
    writer.array("web.people.key", woven.person_key)
    writer.array("web.people.points", woven.person_points)
    writer.array("web.titles", woven.title_start)
    writer.array("web.titles.person", woven.title_person)
    writer.array("web.titles.points", woven.title_points)
    hubs, rows, words = _labels(woven)
    writer.array("web.labels.hub", hubs)
    writer.array("web.labels.row", rows)
    writer.array("web.labels.word", words)


def _labels(woven: Woven) -> tuple[A, A, A]:
    """The hubs, everybody's label and the labels; none for a small web, where searches are quick without, and
    for one so long that a byte cannot hold its distances."""
    people, titles = len(woven.person_start) - 1, len(woven.title_start) - 1
    none = np.empty(0, np.uint32), np.full(people, NO_ROW, np.uint32), np.empty(0, np.uint64)
    if len(woven.person_title) < LABELLED:
        return none
    from concurrent.futures import ThreadPoolExecutor

    from ..kernels.labels import BLOCK, add_block, label_rows, new_labels

    degrees = np.diff(woven.person_start).astype(np.int64)
    hubs = np.argsort(-degrees, kind="stable")[: _BLOCKS * BLOCK].astype(np.uint32)
    hubs = hubs[degrees[hubs] > 1]
    if not len(hubs):
        return none
    rows, title_rows = np.empty(people, np.uint32), np.empty(titles, np.uint32)
    count = label_rows(woven.person_start, woven.person_title, rows, title_rows)
    labels = new_labels(count, _BLOCKS)

    def add(first: int) -> bool:
        """Eight blocks, which no other thread writes to."""
        return all(
            add_block(
                hubs[block * BLOCK : (block + 1) * BLOCK], block, _BLOCKS, woven.person_start,
                woven.person_title, woven.title_start, woven.title_person, rows, title_rows, labels,
            )
            for block in range(first, first + 8)
        )  # fmt: skip

    with ThreadPoolExecutor(2) as threads:
        whole = all(threads.map(add, range(0, _BLOCKS, 8)))
    return (hubs, rows, labels.reshape(-1)) if whole else none
