"""The titles of a world before anybody is cast: kinds, years, circles, series and their episodes, ids.

Titles are numbered in the order of their making here (`c`): all that are no episodes first, kind by kind,
then the episodes, series by series. The order of their ids is a different one, and that of their rows in the
files a third: files are sorted by the text of the id, so that tt10000001 stands before tt9999999, as in
IMDb's.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .chance import below, chance, find, helper, kernel, key, step
from .places import Places, places
from .pools import running
from .scales import Scale
from .vocabulary import (
    ADULT,
    EPISODE,
    FIRST_YEAR,
    KINDS,
    LAST_YEAR,
    MINI,
    NATURES,
    NEWS,
    SERIES,
    TALK,
    YEARS,
    year_weights,
)

__all__ = ["Titles", "file_order", "plan", "spread", "twin"]

_KEY, _EPISODES, _ID = 1, 2, 3  # what chance is for

# Of 1,000 titles of a kind, how many are of each nature: fiction, animation, documentary, talk, news,
# reality, adult. Episodes are of their series' nature.
_NATURE_OF = {
    "movie": (745, 35, 190, 0, 0, 0, 30),
    "short": (610, 120, 265, 0, 0, 0, 5),
    "tvSeries": (430, 110, 150, 90, 50, 170, 0),
    "tvMiniSeries": (620, 40, 290, 10, 0, 40, 0),
    "tvMovie": (640, 30, 330, 0, 0, 0, 0),
    "tvSpecial": (150, 50, 200, 300, 50, 250, 0),
    "tvShort": (400, 400, 200, 0, 0, 0, 0),
    "video": (310, 60, 300, 0, 0, 0, 330),
    "videoGame": (300, 700, 0, 0, 0, 0, 0),
    "tvPilot": (900, 100, 0, 0, 0, 0, 0),
}
_LONG = np.array(
    [1.0, 0.9, 0.6, 4.0, 5.0, 1.6, 0.5]
)  # how many times as many episodes a series of a nature has
_MOST_EPISODES = 12_000
_SEASON = np.array([6, 8, 10, 10, 13, 13, 20, 22, 24, 26])
_DAILY = 240  # episodes a season of a daily programme
_FIRST_ADULT_YEAR = 1970


class Titles(NamedTuple):
    """One array for each column, by `c`; `parent` is a series' `c` or -1, years are from 1890 on or 0."""

    kind: np.ndarray
    nature: np.ndarray
    year: np.ndarray
    end: np.ndarray
    circle: np.ndarray
    parent: np.ndarray
    season: np.ndarray
    number: np.ndarray
    id: np.ndarray


def plan(scale: Scale, seed: int) -> tuple[Titles, Places]:
    """Draw the titles of a world. Cost: linear in the titles, and two sorts of them."""
    counts = scale.kinds()
    episodes, singles = counts[EPISODE], scale.titles - counts[EPISODE]
    where = places(singles)
    kinds = [k for k in range(len(KINDS)) if k != EPISODE]
    kind = np.empty(scale.titles, dtype=np.uint8)
    kind[:singles] = np.repeat(kinds, [counts[k] for k in kinds])
    kind[singles:] = EPISODE
    made = Titles(
        kind=kind,
        nature=np.zeros(scale.titles, dtype=np.uint8),
        year=np.zeros(scale.titles, dtype=np.int16),
        end=np.zeros(scale.titles, dtype=np.int16),
        circle=np.zeros(scale.titles, dtype=np.int16),
        parent=np.full(scale.titles, -1, dtype=np.int32),
        season=np.zeros(scale.titles, dtype=np.int16),
        number=np.zeros(scale.titles, dtype=np.int16),
        id=np.empty(scale.titles, dtype=np.int32),
    )
    years = np.stack([running(year_weights(k)) for k in range(len(KINDS))])
    natures = np.stack([running(np.array(_NATURE_OF.get(k, _NATURE_OF["tvSeries"]))) for k in KINDS])
    _draw_singles(np.uint64(seed), singles, made, where, years, natures)
    series = np.flatnonzero((kind == SERIES) | (kind == MINI)).astype(np.int32)
    lengths = _lengths(seed, made, series, episodes)
    _draw_episodes(np.uint64(seed), made, series, lengths, singles)
    made.id[:] = _ids(seed, made)
    return made, where


@helper
def twin(seed, c):
    """Whether title `c` has the name of the one before it, and its year."""
    return c > 0 and chance(key(seed, _KEY + 10, c), 500)


@kernel
def _draw_singles(seed, count, made, where, years, natures):
    ordinary = where.reach.shape[1]
    for c in range(count):
        h = key(seed, _KEY, c)
        kind = made.kind[c]
        year = find(years[kind], 0, YEARS, h)
        h = step(h)
        nature = find(natures[kind], 0, len(NATURES), h)
        h = step(h)
        circle = find(where.reach[year], 0, ordinary, h)
        if nature == ADULT:
            home = where.adult[where.country_of[circle]]
            if year + FIRST_YEAR < _FIRST_ADULT_YEAR:
                nature = 0
            else:
                circle = home if home >= 0 else where.adult[0]
        made.year[c] = year + FIRST_YEAR
        made.nature[c] = nature
        made.circle[c] = circle
        if twin(seed, c) and kind == made.kind[c - 1] and nature != ADULT:
            made.year[c] = made.year[c - 1]


@kernel
def _draw_lengths(seed, made, series, raw):
    """How long each series would be, before the sum is known: doubling with a chance of one half."""
    for i in range(len(series)):
        c = series[i]
        h = key(seed, _EPISODES, c)
        if chance(h, 13_000):
            raw[i] = 0.0
            continue
        h = step(h)
        size = 3.0
        while h & np.uint64(1) and size < _MOST_EPISODES:
            size *= 2.05
            h >>= np.uint64(1)
        h = step(h)
        raw[i] = size * (1.0 + below(h, 1024) / 1024.0) * _LONG[made.nature[c]]
        if made.kind[c] == MINI:
            raw[i] = min(raw[i], 8.0)


def _lengths(seed: int, made: Titles, series: np.ndarray, episodes: int) -> np.ndarray:
    """How many episodes each series has; they sum up to `episodes`."""
    if episodes == 0:
        return np.zeros(len(series), dtype=np.int64)
    raw = np.zeros(len(series))
    _draw_lengths(np.uint64(seed), made, series, raw)
    if not raw.any():
        raw[0] = 1
    low, high = 0.0, float(episodes) + 1
    for _ in range(60):
        middle = (low + high) / 2
        if np.minimum(np.ceil(raw * middle), _MOST_EPISODES).sum() < episodes:
            low = middle
        else:
            high = middle
    lengths = np.minimum(np.ceil(raw * high), _MOST_EPISODES).astype(np.int64)
    # The last few are given or taken one by one, from the longest series on.
    longest = np.argsort(-lengths, kind="stable")
    rest = episodes - int(lengths.sum())
    place = 0
    while rest:
        i = longest[place % len(longest)]
        change = 1 if rest > 0 else -1
        if lengths[i] + change >= 1 and raw[i] > 0:
            lengths[i] += change
            rest -= change
        place += 1
    return lengths


@kernel
def _draw_episodes(seed, made, series, lengths, begin):
    c = begin
    for i in range(len(series)):
        s = series[i]
        first = made.year[s]
        many = lengths[i]
        h = key(seed, _EPISODES, s + (1 << 33))
        a_season = _SEASON[below(h, len(_SEASON))]
        if many > 800 or (many > 60 and made.nature[s] in (TALK, NEWS)):
            a_season = _DAILY
        if made.kind[s] == MINI:
            a_season = max(many, 1)
        seasons = max(1, (many + a_season - 1) // a_season)
        room = LAST_YEAR - first + 1
        if seasons > room:
            seasons = room
            a_season = (many + seasons - 1) // seasons
        last = first
        for k in range(many):
            season = k // a_season
            last = first + season
            made.parent[c] = s
            made.year[c] = last
            made.nature[c] = made.nature[s]
            made.circle[c] = made.circle[s]
            made.season[c] = season + 1
            made.number[c] = k % a_season + 1
            c += 1
        ended = last < LAST_YEAR - 1 and not chance(step(h), 12_000)
        made.end[s] = last if ended or made.kind[s] == MINI else 0


@kernel
def _id_keys(seed, made, keys):
    """Ids are given in the order in which titles are entered: about the year, some much later."""
    for c in range(len(keys)):
        h = key(seed, _ID, c)
        year = np.int64(made.year[c]) - FIRST_YEAR
        if chance(h, 9_000):
            year += below(step(h), YEARS - year)
        keys[c] = (year << 20) | np.int64(h & np.uint64(0xFFFFF))


@kernel
def _gaps(seed, gaps, stream):
    for i in range(len(gaps)):
        gaps[i] = 1 + below(key(seed, stream, i + (1 << 33)), 5)


def spread(seed: int, stream: int, count: int) -> np.ndarray:
    """`count` rising numbers for ids, with gaps. The last ones have eight digits in a world of any size."""
    gaps = np.empty(count, dtype=np.int32)
    _gaps(np.uint64(seed), gaps, stream)
    numbers = np.cumsum(gaps, dtype=np.int64)
    if count and numbers[-1] < 10_000_000:
        numbers[count - count // 50 :] += 10_000_000
    return numbers


def _ids(seed: int, made: Titles) -> np.ndarray:
    count = len(made.kind)
    keys = np.empty(count, dtype=np.int64)
    _id_keys(np.uint64(seed), made, keys)
    order = np.argsort(keys, kind="stable")
    ids = np.empty(count, dtype=np.int32)
    ids[order] = spread(seed, _ID, count)
    return ids


def file_order(ids: np.ndarray) -> np.ndarray:
    """The places of `ids` in the order of their text, which is that of the files, as int32.

    An id of seven digits stands before those of eight that begin with the same seven.
    """
    wide = ids.astype(np.int64)
    wide = np.where(wide < 10_000_000, wide * 20, wide * 2 + 1)
    return np.argsort(wide, kind="stable").astype(np.int32)
