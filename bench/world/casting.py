"""Who works on what: titles in the order of their years, each credit given to somebody new or found again.

Found again means drawn among the credits of some earlier year in the same circle (mostly), so that who has
much work gets more (Yule and Simon's process, https://doi.org/10.1093/biomet/42.3-4.425), careers have their
time, and people stay among their own; or among those who worked with somebody who is already on the title.
Series keep their regulars, with changes between the seasons; their guests come for one episode.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from .chance import below, chance, draw, key
from .places import Places
from .scales import Scale
from .sizes import CREW_FROM, Sizes, crew_of, tone
from .titles import Titles
from .vocabulary import (
    ADULT,
    CATEGORIES,
    DOCUMENTARY,
    EPISODE,
    FIRST_YEAR,
    GROUP_OF,
    GROUPS,
    MINI,
    NEWS,
    REALITY,
    SERIES,
    SHORT,
    TALK,
    YEARS,
)

__all__ = ["CREDITED", "FEMALE_BIT", "Credits", "cast"]

CREDITED = 0.95  # the share of people with a credit in the principals
FEMALE_BIT = np.uint16(1 << 15)  # in `did`, above a bit for each category
_CASTING, _CAREER = 8, 9
_REGULARS = 60  # at most, of a series
_DIRECTOR, _WRITER, _PRODUCER, _ARCHIVE = 3, 4, 5, 11

# How many of 65,536 credits go to newcomers, by tone, before all are scaled to the wanted number of people.
_NEW = np.array([7_000, 22_000, 48_000, 65_536])
_GROUP_NEW = np.array([1.0, 1.3, 0.8, 0.6, 0.6, 0.6, 0.6, 0.4])

# Of 65,536 people found again, how many from one's own circle, and from one's own country; the rest is abroad.
_HOME, _COUNTRY = 52_000, 62_500
_TOGETHER = 14_000  # of 65,536 found again, how many because they worked with somebody on the title
_AGES = np.array(  # how many years ago the credit was by which somebody is found again
    [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 7,
     7, 8, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30, 33, 36, 40, 45, 52],
)  # fmt: skip
_CAREERS = np.array(  # for how many years after the first credit there is work
    [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 14, 14, 15, 16, 17, 18, 18, 19,
     20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 42, 43, 45, 47, 48, 50, 52,
     54, 56, 58, 62, 66, 70],
)  # fmt: skip


class Credits(NamedTuple):
    """Credits in the order of casting: those of title `c` are `begin[c]` to `begin[c] + count[c]`, cast
    first. People are numbered by their first credit; `did` has a bit for each category, `debut` is a year."""

    begin: np.ndarray
    count: np.ndarray
    person: np.ndarray
    category: np.ndarray
    home: np.ndarray
    debut: np.ndarray
    last: np.ndarray
    did: np.ndarray
    times: np.ndarray
    people: int


class _Past(NamedTuple):
    """Earlier work: pool `circle × GROUPS + group` has the people of `work[since[pool, year]:live[pool]]`."""

    work: np.ndarray
    base: np.ndarray
    live: np.ndarray
    since: np.ndarray


def cast(scale: Scale, seed: int, made: Titles, where: Places, size: Sizes) -> Credits:
    """Give every credit to somebody. Cost: linear in the credits; one core."""
    titles = len(made.kind)
    planned = int(size.cast.sum(dtype=np.int64)) + int(scale.principals * 0.65) + 1_000
    rooms = size.room.reshape(-1)
    base = np.concatenate(([0], np.cumsum(rooms)))
    past = _Past(
        np.zeros(int(base[-1]) + 1, dtype=np.int32),
        base[:-1].copy(),
        base[:-1].copy(),
        np.zeros((len(rooms), YEARS + 1), dtype=np.int64),
    )
    out = Credits(
        begin=np.zeros(titles, dtype=np.int64),
        count=np.zeros(titles, dtype=np.int16),
        person=np.zeros(min(planned, int(scale.principals * 1.1) + 1_000), dtype=np.int32),
        category=np.zeros(min(planned, int(scale.principals * 1.1) + 1_000), dtype=np.uint8),
        home=np.zeros(scale.people, dtype=np.uint8),
        debut=np.zeros(scale.people, dtype=np.int16),
        last=np.zeros(scale.people, dtype=np.int16),
        did=np.zeros(scale.people, dtype=np.uint16),
        times=np.zeros(scale.people, dtype=np.int32),
        people=0,
    )
    order = _chronological(seed, made)
    most = max(1, int(scale.people * CREDITED))
    people, rows = _cast(np.uint64(seed), made, where, size, order, past, out, most)
    return out._replace(people=int(people), person=out.person[:rows], category=out.category[:rows])


def _chronological(seed: int, made: Titles) -> np.ndarray:
    """The titles by year; within a year series and films by chance, then the episodes as they follow."""
    keys = np.empty(len(made.kind), dtype=np.int64)
    _order_keys(np.uint64(seed), made, keys)
    return np.argsort(keys, kind="stable").astype(np.int32)


@njit(cache=True)
def _order_keys(seed, made, keys):
    for c in range(len(keys)):
        keys[c] = np.int64(made.year[c]) << 24
        if made.kind[c] == EPISODE:
            keys[c] |= 1 << 23
        else:
            keys[c] |= below(key(seed, _CASTING, c), 1 << 22)


@njit(cache=True)
def _newcomers(seed, made, size):
    """How many newcomers there would be before scaling."""
    total = 0.0
    for c in range(len(made.kind)):
        share = _NEW[tone(seed, made.parent[c] if made.parent[c] >= 0 else c)] / 65_536.0
        total += share * size.cast[c]
        for category in range(CREW_FROM, _ARCHIVE):
            n = crew_of(seed, c, made.kind[c], category, size.crew)
            total += share * n * _GROUP_NEW[GROUP_OF[category]]
    return total


@njit(cache=True)
def _retired(seed, person, year, debut):
    return year > debut + _CAREERS[below(key(seed, _CAREER, person), len(_CAREERS))]


@njit(cache=True)
def _again(seed, state, circle, group, year, c, where, past, out, latest):
    """Somebody of `group` who worked before and is not on title `c` yet, or -1."""
    for attempt in range(6):
        h = draw(state)
        if chance(h, _HOME) or attempt > 4:
            there = circle
        elif chance(h, _COUNTRY):
            country = where.country_of[circle]
            there = where.first[country] + below(draw(state), where.count[country])
        else:
            row = where.reach[year - FIRST_YEAR]
            want = np.int64(draw(state) >> np.uint64(33))
            there = np.searchsorted(row, want, side="right")
            there = min(there, len(row) - 1)
        pool = there * GROUPS + group
        then = max(0, year - FIRST_YEAR - _AGES[below(draw(state), len(_AGES))])
        low, high = past.since[pool, then], past.live[pool]
        if then < year - FIRST_YEAR:
            high = past.since[pool, then + 1]
        if high <= low:
            low, high = past.since[pool, max(0, year - FIRST_YEAR - 20)], past.live[pool]
            if high <= low:
                continue
        person = past.work[low + below(draw(state), high - low)]
        if latest[person] == c or _retired(seed, person, year, out.debut[person]):
            continue
        return np.int64(person)
    return np.int64(-1)


@njit(cache=True)
def _companion(state, year, category, c, companions, known, out, latest):
    """Somebody who did such work on an earlier title of one who is already on title `c`, or -1."""
    if known == 0:
        return np.int64(-1)
    u = companions[below(draw(state), known)]
    many = np.int64(out.count[u])
    if many == 0:
        return np.int64(-1)
    at = below(draw(state), many)
    for _ in range(min(many, 12)):
        row = out.begin[u] + at
        if GROUP_OF[out.category[row]] == GROUP_OF[category]:
            person = np.int64(out.person[row])
            if latest[person] != c and year <= out.last[person] + 12:
                return person
        at = (at + 1) % many
    return np.int64(-1)


@njit(cache=True)
def _appears(state, nature):
    """Whether a cast credit of a title of this nature is as oneself."""
    if nature == DOCUMENTARY:
        return chance(draw(state), 56_000)
    if nature == REALITY:
        return chance(draw(state), 62_000)
    return nature == TALK or nature == NEWS


@njit(cache=True)
def _guest_group(state, nature):
    """Among whom somebody is found who appears as themselves: actors, makers, or those known for it."""
    h = below(draw(state), 100)
    if nature == TALK:
        return 0 if h < 65 else (2 if h < 75 else 1)
    if nature == NEWS:
        return 0 if h < 15 else (2 if h < 20 else 1)
    if nature == REALITY:
        return 0 if h < 25 else 1
    return 0 if h < 30 else (2 if h < 50 else 1)


@njit(cache=True)
def _regulars_of(made, size, singles):
    """Where the regulars of each series lie in one array."""
    begin = np.zeros(singles + 1, dtype=np.int64)
    for c in range(singles):
        room = 0
        if made.kind[c] == SERIES or made.kind[c] == MINI:
            room = min(_REGULARS, max(3, np.int64(size.cast[c])))
        begin[c + 1] = begin[c] + room
    return begin


@njit(cache=True)
def _share_of_regulars(nature):
    """How many of 100 cast credits of an episode are of regulars."""
    if nature == TALK or nature == NEWS:
        return 35
    if nature == DOCUMENTARY:
        return 40
    return 68


@njit(cache=True)
def _credit(row, person, category, c, year, out, latest):
    out.person[row] = person
    out.category[row] = category
    out.did[person] |= np.uint16(1) << np.uint16(category)
    out.times[person] += 1
    if category < _ARCHIVE:
        out.last[person] = year
    latest[person] = c


@njit(cache=True)
def _cast(seed, made, where, size, order, past, out, most):
    state = np.array([key(seed, _CASTING, 1 << 34)])
    latest = np.full(len(out.home), -1, dtype=np.int32)
    singles = 0
    for kind in made.kind:
        singles += kind != EPISODE
    regular_begin = _regulars_of(made, size, singles)
    regulars = np.full(regular_begin[singles] + 1, -1, dtype=np.int32)
    before = np.full(singles, -1, dtype=np.int32)  # the last title that was made of a series
    companions = np.zeros(8, dtype=np.int64)
    expected = _newcomers(seed, made, size)
    scaled = most / max(expected, 1.0)
    people = 0
    row = np.int64(0)
    now = -1
    for step_number in range(len(order)):
        c = np.int64(order[step_number])
        year = np.int64(made.year[c])
        while now < year - FIRST_YEAR:
            now += 1
            past.since[:, now] = past.live
        if step_number % 256 == 0:
            scaled = (most - people) / max(expected, 1.0)
        kind, nature, circle = made.kind[c], made.nature[c], np.int64(made.circle[c])
        episode = kind == EPISODE
        owner = np.int64(made.parent[c]) if episode else c
        key_note = tone(seed, owner)
        begin = row
        out.begin[c] = begin
        known = 0
        wanted = np.int64(size.cast[c])
        share = _NEW[key_note] * scaled
        expected -= _NEW[key_note] / 65_536.0 * wanted
        if key_note == 3:
            share = 65_536.0
        first_regular, many_regulars = np.int64(0), np.int64(0)
        of_series = episode or kind == SERIES or kind == MINI
        if of_series:
            first_regular = regular_begin[owner]
            many_regulars = regular_begin[owner + 1] - first_regular
        new_season = episode and before[owner] >= 0 and made.season[c] != made.season[before[owner]]
        for i in range(wanted):
            person = np.int64(-1)
            place = np.int64(-1)
            h = draw(state)
            if of_series and (not episode or below(h, 100) < _share_of_regulars(nature)):
                if not episode:
                    place = i if i < many_regulars else np.int64(-1)
                elif many_regulars:
                    # Leads are in nearly every episode, the others now and then.
                    place = i if i < many_regulars and i < 4 else below(draw(state), many_regulars)
                if place >= 0:
                    person = np.int64(regulars[first_regular + place])
                    if person >= 0 and new_season and below(draw(state), 100) < 12:
                        person = np.int64(-1)
                    if person >= 0 and (latest[person] == c or year > out.debut[person] + 65):
                        if latest[person] == c:
                            place = -1
                        person = -1
            regular = person >= 0
            appears = _appears(state, nature)
            group = 1 if appears else 0
            fresh = share * (0.55 + 0.9 * i / wanted)
            if key_note == 3:
                fresh = 65_536.0
            if appears and nature == NEWS:
                fresh *= 1.4
            if person < 0 and np.int64(draw(state) >> np.uint64(48)) >= fresh:
                if chance(draw(state), _TOGETHER) and not appears:
                    person = _companion(state, year, 0, c, companions, known, out, latest)
                if person < 0:
                    among = _guest_group(state, nature) if appears else 0
                    person = _again(seed, state, circle, among, year, c, where, past, out, latest)
            if person < 0:
                if people >= most:
                    for _ in range(4):
                        person = _again(seed, state, circle, 0, year, c, where, past, out, latest)
                        if person >= 0:
                            break
                    if person < 0:
                        continue
                else:
                    person = np.int64(people)
                    people += 1
                    out.home[person] = where.country_of[circle]
                    out.debut[person] = year
                    if below(draw(state), 100) < 41:
                        out.did[person] = FEMALE_BIT
            if place >= 0:
                regulars[first_regular + place] = person
            was = latest[person]
            if was >= 0 and was != c and not appears:
                companions[known if known < 8 else below(draw(state), 8)] = was
                known = min(known + 1, 8)
            female = (out.did[person] & FEMALE_BIT) != 0
            category = 2 if appears else (1 if female else 0)
            _credit(row, person, category, c, year, out, latest)
            row += 1
            # A regular's hundredth episode is not a hundred reasons to be cast elsewhere.
            weight = 100 if not episode else (8 if regular else 45)
            if kind == SHORT or key_note == 2:
                weight = weight * 6 // 10
            if key_note != 3 and below(draw(state), 100) < weight:
                pool = circle * GROUPS + group
                past.work[past.live[pool]] = person
                past.live[pool] += 1
        many_cast = row - begin
        for category in range(CREW_FROM, len(CATEGORIES)):
            wanted = crew_of(seed, c, kind, category, size.crew)
            if wanted == 0:
                continue
            group = GROUP_OF[category]
            if category < _ARCHIVE:
                expected -= _NEW[key_note] / 65_536.0 * wanted * _GROUP_NEW[group]
            share = min(_NEW[key_note] * scaled * _GROUP_NEW[group], 65_000.0)
            if key_note == 3:
                share = 65_536.0
            first = row
            missing = wanted
            for attempt in range(wanted + 4):
                if missing == 0:
                    break
                person = np.int64(-1)
                h = draw(state)
                if attempt >= wanted and category < _ARCHIVE:
                    pass  # the one who was found has this credit already: another is looked for
                elif category == _DIRECTOR and many_cast and chance(h, 3_500) and nature != NEWS:
                    person = np.int64(out.person[begin + below(draw(state), min(many_cast, 4))])
                elif category == _WRITER and row > begin + many_cast and chance(h, 26_000):
                    person = np.int64(out.person[begin + many_cast])
                elif category == _PRODUCER and row > begin + many_cast and chance(h, 14_000):
                    person = np.int64(out.person[begin + many_cast + below(draw(state), row - begin - many_cast)])
                elif category >= _ARCHIVE:
                    pool = circle * GROUPS
                    if past.live[pool] > past.base[pool]:
                        at = below(draw(state), past.live[pool] - past.base[pool])
                        person = np.int64(past.work[past.base[pool] + at])
                    if person < 0 or latest[person] == c:
                        continue
                elif episode and before[owner] >= 0 and chance(h, 40_000):
                    u = np.int64(before[owner])
                    for other in range(out.begin[u], out.begin[u] + out.count[u]):
                        if out.category[other] == category and latest[out.person[other]] != c:
                            person = np.int64(out.person[other])
                if person < 0 and np.int64(draw(state) >> np.uint64(48)) >= share:
                    if chance(draw(state), 20_000):
                        person = _companion(state, year, category, c, companions, known, out, latest)
                    if person < 0:
                        person = _again(seed, state, circle, group, year, c, where, past, out, latest)
                if person < 0:
                    if people >= most:
                        continue
                    person = np.int64(people)
                    people += 1
                    out.home[person] = where.country_of[circle]
                    out.debut[person] = year
                    if below(draw(state), 100) < (75 if group == 7 else 24):
                        out.did[person] = FEMALE_BIT
                twice = False
                for other in range(first, row):
                    twice = twice or out.person[other] == person
                if twice:
                    continue
                _credit(row, person, category, c, year, out, latest)
                row += 1
                missing -= 1
                if category < _ARCHIVE and key_note != 3 and below(draw(state), 100) < (20 if episode else 100):
                    pool = circle * GROUPS + group
                    past.work[past.live[pool]] = person
                    past.live[pool] += 1
        out.count[c] = row - begin
        before_of = owner if of_series else -1
        if before_of >= 0:
            before[before_of] = c
    return people, row
