"""Who works on what: titles in the order of their years, each credit given to somebody new or found again.

Series keep their regulars, with changes between the seasons; their guests come for one episode. How many are
new is scaled all the time, so that the wanted number of people is met.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .chance import below, chance, draw, helper, kernel, key
from .finding import WHO, Credits, Past, again, anyone, companion, remember, works
from .places import Places
from .scales import Scale
from .sizes import CREW_FROM, Sizes, crew_of, tone
from .titles import Titles
from .vocabulary import (
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

__all__ = ["CREDITED", "FEMALE_BIT", "cast"]

CREDITED = 0.95  # the share of people with a credit in the principals
FEMALE_BIT = np.uint16(1 << 15)  # in `did`, above a bit for each category
_CASTING = 8  # what chance is for
_SELF, _DIRECTOR, _WRITER, _PRODUCER, _ARCHIVE = 2, 3, 4, 5, 11
_ISLAND = 3  # the tone of a company of its own

# How many of 65,536 credits go to newcomers, by tone, before all are scaled to the wanted number of people;
# and how many times as many in each group.
_NEW = np.array([13_000, 18_000, 38_000, 65_536])
_GROUP_NEW = np.array([1.0, 1.3, 0.8, 0.6, 0.6, 0.6, 0.6, 0.4])
_WOMEN = np.array([41, 41, 24, 24, 24, 24, 24, 75])  # of 100 newcomers of a group
# Of 65,536 found again, how many because they worked with somebody on the title, in the cast and the crew.
_TOGETHER, _CREW_TOGETHER = 1_000, 20_000
_MOST_REGULARS = 60  # of a series
_COMPANIONS = 8  # earlier titles of those on a title, at most as many are kept


class _Stage(NamedTuple):
    """All that casting works with. `regulars[first[s]:first[s + 1]]` are those of series `s`, `before[s]` the
    title of it that was made last; `tally` counts people and credits; `scaled` is what the shares
    of newcomers are scaled by."""

    seed: np.uint64
    made: Titles
    where: Places
    size: Sizes
    past: Past
    out: Credits
    state: np.ndarray
    first: np.ndarray
    regulars: np.ndarray
    before: np.ndarray
    companions: np.ndarray
    tally: np.ndarray
    scaled: np.ndarray
    most: int


def cast(scale: Scale, seed: int, made: Titles, where: Places, size: Sizes) -> Credits:
    """Give every credit to somebody. Cost: linear in the credits, about half a microsecond each; one core."""
    titles, singles = len(made.kind), int((made.kind != EPISODE).sum())
    room = int(scale.principals * 1.1) + 1_000
    pools = size.room.reshape(-1)
    base = np.concatenate(([0], np.cumsum(pools))).astype(np.int32)
    past = Past(
        work=np.zeros(int(base[-1]) + 1, dtype=np.int32),
        base=base[:-1],
        live=base[:-1].copy(),
        since=np.zeros((len(pools), YEARS + 1), dtype=np.int32),
    )
    out = Credits(
        begin=np.zeros(titles, dtype=np.int64),
        count=np.zeros(titles, dtype=np.int16),
        person=np.zeros(room, dtype=np.int32),
        category=np.zeros(room, dtype=np.uint8),
        who=np.zeros(scale.people, dtype=WHO),
        people=0,
    )
    out.who["latest"] = -1
    series = (made.kind[:singles] == SERIES) | (made.kind[:singles] == MINI)
    regulars = np.where(series, np.clip(size.cast[:singles], 3, _MOST_REGULARS), 0)
    first = np.concatenate(([0], np.cumsum(regulars, dtype=np.int64)))
    stage = _Stage(
        seed=np.uint64(seed),
        made=made,
        where=where,
        size=size,
        past=past,
        out=out,
        state=np.array([seed ^ 0x5EED], dtype=np.uint64),
        first=first,
        regulars=np.full(int(first[-1]) + 1, -1, dtype=np.int32),
        before=np.full(singles, -1, dtype=np.int32),
        companions=np.zeros(_COMPANIONS, dtype=np.int64),
        tally=np.zeros(2, dtype=np.int64),
        scaled=np.zeros(1),
        most=max(1, int(scale.people * CREDITED)),
    )
    _cast(stage, _chronological(seed, made))
    people, rows = map(int, stage.tally)
    return out._replace(people=people, person=out.person[:rows], category=out.category[:rows])


def _chronological(seed: int, made: Titles) -> np.ndarray:
    """The titles by year; within a year series and films by chance, then the episodes as they follow."""
    keys = np.empty(len(made.kind), dtype=np.int64)
    _order_keys(np.uint64(seed), made, keys)
    return np.argsort(keys, kind="stable").astype(np.int32)


@kernel
def _order_keys(seed, made, keys):
    for c in range(len(keys)):
        keys[c] = np.int64(made.year[c]) << 24
        if made.kind[c] == EPISODE:
            keys[c] |= 1 << 23
        else:
            keys[c] |= below(key(seed, _CASTING, c), 1 << 22)


@helper
def _owner(made, c):
    """An episode's series, else the title itself."""
    return np.int64(made.parent[c]) if made.parent[c] >= 0 else np.int64(c)


@helper
def _newcomers(s, c):
    """How many newcomers a title would have before scaling."""
    share = _NEW[tone(s.seed, _owner(s.made, c))] / 65_536.0
    total = share * s.size.cast[c]
    for category in range(CREW_FROM, _ARCHIVE):
        many = crew_of(s.seed, c, s.made.kind[c], category, s.size.crew)
        total += share * many * _GROUP_NEW[GROUP_OF[category]]
    return total


@kernel
def _cast(s, order):
    expected = 0.0
    for c in range(len(order)):
        expected += _newcomers(s, c)
    now = -1
    for number in range(len(order)):
        c = np.int64(order[number])
        while now < s.made.year[c] - FIRST_YEAR:
            now += 1
            s.past.since[:, now] = s.past.live
        if number % 256 == 0:
            s.scaled[0] = (s.most - s.tally[0]) / max(expected, 1.0)
        expected -= _newcomers(s, c)
        begin = s.tally[1]
        s.out.begin[c] = begin
        owner = _owner(s.made, c)
        note = tone(s.seed, owner)
        share = 65_536.0 if note == _ISLAND else min(_NEW[note] * s.scaled[0], 65_000.0)
        known = _cast_title(s, c, owner, note, share)
        _crew_title(s, c, owner, note, share, known)
        s.out.count[c] = s.tally[1] - begin
        if s.first[owner + 1] > s.first[owner]:
            s.before[owner] = c


@helper
def _debut(s, c, group):
    """A newcomer, or -1 where all people are there already."""
    if s.tally[0] >= s.most:
        return np.int64(-1)
    person = s.tally[0]
    s.tally[0] += 1
    s.out.who[person].home = s.where.country_of[s.made.circle[c]]
    s.out.who[person].debut = s.made.year[c]
    if below(draw(s.state), 100) < _WOMEN[group]:
        s.out.who[person].did = FEMALE_BIT
    return person


@helper
def _new_or_anyone(s, c, note, category):
    """A newcomer; or, where there are too many of them already, whoever does such work; or -1."""
    person = np.int64(-1)
    if note != _ISLAND and s.scaled[0] < 0.5:
        person = anyone(s.state, category, s.tally[1], s.made.year[c], c, s.out, False)
    if person < 0:
        person = _debut(s, c, GROUP_OF[category])
    if person < 0:
        person = anyone(s.state, category, s.tally[1], s.made.year[c], c, s.out, True)
    return person


@helper
def _credit(s, c, person, category):
    row = s.tally[1]
    s.tally[1] += 1
    s.out.person[row] = person
    s.out.category[row] = category
    s.out.who[person].did |= np.uint16(1) << np.uint16(category)
    s.out.who[person].times += 1
    if category < _ARCHIVE:
        s.out.who[person].last = s.made.year[c]
    s.out.who[person].latest = c


@helper
def _as_self(state, nature):
    """Whether a cast credit of a title of this nature is as oneself."""
    if nature == DOCUMENTARY:
        return chance(draw(state), 56_000)
    if nature == REALITY:
        return chance(draw(state), 62_000)
    return nature in (TALK, NEWS)


@helper
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


@helper
def _place_among_regulars(s, c, owner, i):
    """Which place among the regulars the `i`th of the cast has, or -1 for a guest, or in a film."""
    many = s.first[owner + 1] - s.first[owner]
    if c == owner:
        return np.int64(i) if i < many else np.int64(-1)
    nature = s.made.nature[c]
    share = 35 if nature in (TALK, NEWS) else (40 if nature == DOCUMENTARY else 68)
    if many == 0 or below(draw(s.state), 100) >= share:
        return np.int64(-1)
    # Leads are in nearly every episode, the others now and then.
    return np.int64(i) if i < many and i < 4 else below(draw(s.state), many)


@helper
def _cast_title(s, c, owner, note, share):
    """Cast title `c`; how many of `companions` are known."""
    kind, nature, year = s.made.kind[c], s.made.nature[c], np.int64(s.made.year[c])
    circle, episode = np.int64(s.made.circle[c]), c != owner
    wanted = np.int64(s.size.cast[c])
    before = np.int64(s.before[owner])
    new_season = episode and before >= 0 and s.made.season[c] != s.made.season[before]
    known = 0
    for i in range(wanted):
        person = np.int64(-1)
        place = _place_among_regulars(s, c, owner, i)
        if place >= 0:
            person = np.int64(s.regulars[s.first[owner] + place])
            if person >= 0 and s.out.who[person].latest == c:
                person, place = np.int64(-1), np.int64(-1)
            elif person >= 0:
                leaves = new_season and below(draw(s.state), 100) < 12
                if leaves or year > s.out.who[person].debut + 65:
                    person = np.int64(-1)
        regular = person >= 0
        as_self = _as_self(s.state, nature)
        fresh = share if note == _ISLAND else share * (0.55 + 0.9 * i / wanted)
        if person < 0 and np.int64(draw(s.state) >> np.uint64(48)) >= fresh:
            if not as_self and chance(draw(s.state), _TOGETHER):
                person = companion(s.state, year, 0, c, s.companions, known, s.out)
            if person < 0:
                group = _guest_group(s.state, nature) if as_self else 0
                person = again(s.seed, s.state, circle, group, year, c, s.where, s.past, s.out)
        if person < 0:
            person = _new_or_anyone(s, c, note, 0)
        if person < 0:
            continue
        if place >= 0:
            s.regulars[s.first[owner] + place] = person
        was = np.int64(s.out.who[person].latest)
        if was >= 0 and not as_self:
            s.companions[known if known < _COMPANIONS else below(draw(s.state), _COMPANIONS)] = was
            known = min(known + 1, _COMPANIONS)
        female = (s.out.who[person].did & FEMALE_BIT) != 0
        _credit(s, c, person, _SELF if as_self else (1 if female else 0))
        # A regular's hundredth episode is not a hundred reasons to be cast elsewhere.
        weight = 100 if not episode else (8 if regular else 45)
        if kind == SHORT or note == 2:
            weight = weight * 6 // 10
        if note != _ISLAND and below(draw(s.state), 100) < weight:
            remember(s.past, circle, 1 if as_self else 0, person)
    return known


@helper
def _by_custom(s, c, owner, category, begin):
    """Whom custom suggests for a crew credit: directors who act, writers who direct, the crew of the episode
    before; or -1. `begin` is where the title's crew begins."""
    h, rows = draw(s.state), s.tally[1]
    first = s.out.begin[c]
    if category == _DIRECTOR and begin > first and chance(h, 3_500) and s.made.nature[c] != NEWS:
        return np.int64(s.out.person[first + below(draw(s.state), min(begin - first, 4))])
    if category == _WRITER and rows > begin and chance(h, 26_000):
        return np.int64(s.out.person[begin])
    if category == _PRODUCER and rows > begin and chance(h, 14_000):
        return np.int64(s.out.person[begin + below(draw(s.state), rows - begin)])
    if c != owner and s.before[owner] >= 0 and chance(h, 40_000):
        u = np.int64(s.before[owner])
        for row in range(s.out.begin[u], s.out.begin[u] + s.out.count[u]):
            if s.out.category[row] == category and works(s.out, s.out.person[row], s.made.year[c], c):
                return np.int64(s.out.person[row])
    return np.int64(-1)


@helper
def _from_archive(s, c):
    """Anybody who ever acted in the circle and is not on the title, or -1."""
    pool = np.int64(s.made.circle[c]) * GROUPS
    many = s.past.live[pool] - s.past.base[pool]
    if many == 0:
        return np.int64(-1)
    person = np.int64(s.past.work[s.past.base[pool] + below(draw(s.state), many)])
    return person if s.out.who[person].latest != c else np.int64(-1)


@helper
def _crew_title(s, c, owner, note, share, known):
    """Give the crew credits of title `c`, and archive footage."""
    year, circle = np.int64(s.made.year[c]), np.int64(s.made.circle[c])
    begin = s.tally[1]
    for category in range(CREW_FROM, len(CATEGORIES)):
        missing = crew_of(s.seed, c, s.made.kind[c], category, s.size.crew)
        group = GROUP_OF[category]
        fresh = share if note == _ISLAND else min(share * _GROUP_NEW[group], 65_000.0)
        first = s.tally[1]
        for attempt in range(2 * missing + 4):
            if missing == 0:
                break
            if category >= _ARCHIVE:
                person = _from_archive(s, c)
                if person >= 0:
                    _credit(s, c, person, category)
                    missing -= 1
                continue
            person = np.int64(-1)
            if attempt < missing:
                person = _by_custom(s, c, owner, category, begin)
            if person < 0 and np.int64(draw(s.state) >> np.uint64(48)) >= fresh:
                if chance(draw(s.state), _CREW_TOGETHER):
                    person = companion(s.state, year, category, c, s.companions, known, s.out)
                if person < 0:
                    person = again(s.seed, s.state, circle, group, year, c, s.where, s.past, s.out)
            if person < 0:
                person = _new_or_anyone(s, c, note, category)
            twice = person < 0
            for row in range(first, s.tally[1]):
                twice = twice or s.out.person[row] == person
            if twice:
                continue
            _credit(s, c, person, category)
            missing -= 1
            if note != _ISLAND and (c == owner or below(draw(s.state), 100) < 20):
                remember(s.past, circle, group, person)
