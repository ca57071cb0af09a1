"""Titles from IMDb's title.basics, title.ratings, title.episode and title.akas."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...errors import BadInput
from ...kernels.strings import equal
from ...sources.raw import shown
from ...texts import Texts
from ...vocabulary import GENRES, KINDS, NO_ROW, NONE, SERIES_KINDS, STATUSES
from ..coded import CodedTitles
from .akas import with_akas
from .reading import (
    LEFT_OUT,
    NULLS,
    YEARS,
    Columns,
    Meanings,
    Reading,
    Rows,
    barless,
    found_rows,
    id_texts,
    named,
    only_once,
    repeated,
)

__all__ = ["KIND_SPELLINGS", "read_titles"]

A = np.ndarray[Any, Any]

# How IMDb names kinds of titles.
_KINDS = {
    "movie": "movie",
    "tvMovie": "tv_movie",
    "tvPilot": "tv_movie",
    "short": "short",
    "tvShort": "short",
    "video": "video",
    "tvSeries": "tv_series",
    "tvMiniSeries": "tv_mini_series",
    "tvEpisode": "tv_episode",
    "tvSpecial": "tv_special",
    "videoGame": "game",
}
# The same in lower case, for whoever chooses kinds by IMDb's names.
KIND_SPELLINGS = tuple((imdb.lower(), kind) for imdb, kind in _KINDS.items())
_GENRES = {"Reality-TV": "reality", "Talk-Show": "talk"}
_MOST = 2**31 - 2


def _genre_bits(text: str, unknown: set[str]) -> int:
    bits = 0
    for word in text.split(",") if text not in NULLS else ():
        genre = _GENRES.get(word, word.lower().replace("-", "_"))
        if genre in GENRES:
            bits |= 1 << GENRES.index(genre)
        else:
            unknown.add(word)
    return bits


def read_titles(reading: Reading) -> tuple[Rows, CodedTitles]:
    """The titles that were chosen, in the order of the file, and the row of each id."""
    choice, rows, columns = reading.choice, Rows(), Columns()
    order = list(KINDS)
    kinds = Meanings(lambda word: order.index(_KINDS[word]) if word in _KINDS else NONE)
    unknown: set[str] = set()
    genres = Meanings(lambda text: _genre_bits(text, unknown))
    adult_bit = 1 << GENRES.index("adult")
    chosen = np.array([kind in choice.kinds for kind in order])
    count = backwards = 0
    for block in reading.blocks("title.basics"):
        ids = block.ids("tconst", "tt")
        kind = kinds.codes(block, "titleType")
        block.reject_all(kind == NONE, "titleType is not a known kind", block.cells("titleType"))
        adult = block.integers("isAdult", 0, 1, 0)
        year = block.integers("startYear", *YEARS)
        end_year = block.integers("endYear", *YEARS)
        bits = genres.codes(block, "genres")
        block.reject_all(repeated(rows, ids, block.ok), "duplicate id", block.cells("tconst"))
        known = block.ok.copy()
        if not choice.adult:
            block.leave_out((adult == 1) | (bits & adult_bit > 0), "adult title")
        block.leave_out(~chosen[kind], "kind that was not chosen")
        rows.set(ids[known & ~block.ok], LEFT_OUT)
        # A series that ends before it begins has two years that contradict each other: neither end is sure.
        contradicted = block.ok & (end_year != NONE) & (end_year < year)
        end_year[contradicted] = NONE
        backwards += int(np.count_nonzero(contradicted))
        kept = np.flatnonzero(block.ok)
        rows.set(ids[kept], np.arange(count, count + len(kept), dtype=np.uint32))
        count += len(kept)
        name, original = block.cells("primaryTitle"), block.cells("originalTitle")
        columns.add(
            id=ids[kept],
            kind=kind[kept].astype(np.uint8),
            year=year[kept].astype(np.int16),
            end_year=end_year[kept].astype(np.int16),
            genres=bits[kept].astype(np.uint32),
            name=name.take(kept),
            unnamed=block.nulls(name)[kept],
            original=original.take(kept),
            unoriginal=block.nulls(original)[kept],
        )
    reading.done("title.basics", count)
    if not count:
        raise BadInput(
            f"No title of {reading.files.paths['title.basics']} goes into the graph.",
            hint="Choose other --kinds, or get the file again: costars data pull imdb DIR",
        )
    kind = columns.array("kind", np.uint8)
    texts = id_texts(columns.array("id", np.uint32), "tt")
    unnamed = columns.parts.pop("unnamed")
    name = named(columns.parts.pop("name"), unnamed, texts)
    if nameless := int(sum(map(np.count_nonzero, unnamed))):
        reading.notes.append(f"title.basics: {nameless:,} titles without a name are called by their id")
    if backwards:
        reading.notes.append(
            f"title.basics: {backwards:,} titles end before they begin: the last year was not used"
        )
    if unknown:
        words = shown(", ".join(sorted(unknown)[:5]))
        reading.notes.append(f"title.basics: genres that are not known were not used: {words}")
    series, season, episode = _episodes(reading, rows, kind)
    votes = _votes(reading, rows, count)
    year, end_year = columns.array("year", np.int16), columns.array("end_year", np.int16)
    return rows, CodedTitles(
        id=texts,
        name=name,
        year=year,
        end_year=end_year,
        released=np.full(count, NONE, np.int32),
        kind=kind,
        status=_status(reading, year, votes, end_year, series),
        genres=columns.array("genres", np.uint32),
        series=series,
        season=season,
        episode=episode,
        votes=votes,
        known=np.zeros(count, np.uint8),
        same_as=Texts.empty(count),
        aliases=_aliases(reading, rows, kind, name, columns),
    )


def _status(reading: Reading, year: A, votes: A, end_year: A, series: A) -> A:
    """IMDb does not say whether a title is out. One of a year after the snapshot is not; nor is one without a
    year that nobody has rated taken to be: it may be a plan, and a plan must not count as a film. But an
    episode of a series that has ended was out by then."""
    snapshot = int(str(reading.files.source.date)[:4])
    words = list(STATUSES)
    ended = np.zeros(len(year), np.bool_)
    episodes = np.flatnonzero(series != NO_ROW)
    last = end_year[series[episodes]]
    ended[episodes] = (last != NONE) & (last <= snapshot)
    to_come = (year > snapshot) | ((year == NONE) & (votes <= 0) & ~ended)
    return np.where(to_come, words.index("announced"), words.index("released")).astype(np.uint8)


def _votes(reading: Reading, rows: Rows, count: int) -> A:
    votes = np.full(count, NONE, np.int32)
    seen = np.zeros(count, np.bool_)
    for block in reading.blocks("title.ratings"):
        ids = block.ids("tconst", "tt")
        number = block.integers("numVotes", 0, _MOST)
        found = found_rows(block, rows, ids, "title", "tconst")
        once = only_once(block, found, seen)
        votes[found[once]] = number[once]
    reading.done("title.ratings", int(seen.sum()))
    return votes


def _episodes(reading: Reading, rows: Rows, kind: A) -> tuple[A, A, A]:
    words = list(KINDS)
    is_series = np.isin(kind, [words.index(k) for k in SERIES_KINDS])
    count = len(kind)
    series = np.full(count, NO_ROW, np.uint32)
    season, episode = np.full(count, NONE, np.int32), np.full(count, NONE, np.int32)
    seen = np.zeros(count, np.bool_)
    for block in reading.blocks("title.episode"):
        ids, parents = block.ids("tconst", "tt"), block.ids("parentTconst", "tt")
        number = block.integers("episodeNumber", 0, _MOST)
        part = block.integers("seasonNumber", 0, _MOST)
        found = found_rows(block, rows, ids, "title", "tconst")
        parent = found_rows(block, rows, parents, "series", "parentTconst")
        good = block.ok
        block.reject_all(
            good & (kind[np.where(good, found, 0)] != words.index("tv_episode")),
            "not an episode", block.cells("tconst"),
        )  # fmt: skip
        good = block.ok
        block.reject_all(
            good & ~is_series[np.where(good, parent, 0)],
            "series is not a series",
            block.cells("parentTconst"),
        )
        once = only_once(block, found, seen)
        series[found[once]] = parent[once]
        season[found[once]], episode[found[once]] = part[once], number[once]
    reading.done("title.episode", int(seen.sum()))
    return series, season, episode


def _aliases(reading: Reading, rows: Rows, kind: A, name: Texts, columns: Columns) -> Texts:
    """Other titles of each title, joined by |: the original one, and those of title.akas if there."""
    original = columns.texts("original")
    same = np.empty(len(name), np.bool_)
    equal(name.data, name.starts, name.ends, original.data, original.starts, original.ends, same)
    same |= columns.array("unoriginal", np.bool_)
    starts = np.where(same, original.ends, original.starts)
    aliases = barless(Texts(original.data, starts, original.ends))
    if "title.akas" not in reading.files.paths:
        return aliases.pack()
    return with_akas(reading, rows, kind, name, aliases)
