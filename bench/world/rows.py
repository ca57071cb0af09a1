"""The rows of each file, written by kernels: rows `start` to `stop` of the file into `out`; how many bytes.

The columns are those of https://developer.imdb.com/non-commercial-datasets/; what is not known is \\N.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .casting import FEMALE_BIT
from .chance import below, chance, helper, kernel, key, step
from .finding import Credits
from .genres import genres_of
from .people import KNOWN, People, votes_of
from .places import Places
from .pools import (
    CATEGORY_LIST,
    COUNTRY_LIST,
    GENRE_LIST,
    JOB_LIST,
    KIND_LIST,
    MONTH_LIST,
    PROFESSION_LIST,
    Pools,
)
from .sizes import tone
from .text import (
    ascii_bytes,
    put_ascii,
    put_character,
    put_id,
    put_name,
    put_null,
    put_number,
    put_title,
    put_word,
)
from .titles import Titles, twin
from .vocabulary import ADULT, EPISODE, GENRES, MINI, NEWS, SERIES, TALK

__all__ = ["ROW_BYTES", "Whole", "akas", "basics", "crew", "episodes", "names", "principals", "ratings"]

ROW_BYTES = 640  # no row is longer

_NAME, _TITLE, _BORN, _CHARACTER, _JOB, _RATING, _AKAS, _WORK = 30, 31, 32, 33, 34, 35, 36, 37
_NAMESAKES = 3_600  # of 65,536 people, how many are named as somebody of their time
_T, _N = 116, 110
_TAB, _LINE, _COMMA, _QUOTE = 9, 10, 44, 34
_EPISODE_HASH, _EPISODE_DATED = ascii_bytes(b"Episode #"), ascii_bytes(b"Episode dated ")
_SELF, _HOST, _GUEST = ascii_bytes(b"Self"), ascii_bytes(b"Self - Host"), ascii_bytes(b"Self - Guest")
_ORIGINAL, _DISPLAY = ascii_bytes(b"original\t\\N\t1"), ascii_bytes(b"imdbDisplay\t\\N\t0")
_MINUTES = np.array([92, 14, 40, 50, 88, 42, 70, 11, 75, 300, 40])


class Whole(NamedTuple):
    """A world before it is text. `title_order[r]` is the title of row `r`, `name_order` likewise; the people
    `extra[extra_begin[c]:extra_begin[c + 1]]` stand in title.crew alone."""

    titles: Titles
    credits: Credits
    people: People
    places: Places
    pools: Pools
    title_order: np.ndarray
    name_order: np.ndarray
    extra_begin: np.ndarray
    extra: np.ndarray


@helper
def _born(seed, w, p):
    """Years of birth and death, 0 where they are not known: the more credits, the likelier they are."""
    times = w.credits.who[p].times
    known = 1 if times == 0 else (4 if times == 1 else (9 if times < 5 else (30 if times < 20 else 65)))
    h = key(seed, _BORN, p)
    if w.credits.who[p].debut == 0 or not chance(h, known * 655):
        return 0, 0
    h = step(h)
    age = 4 + below(step(h), 11) if chance(h, 3_000) else 16 + below(step(h), 20) + below(step(step(h)), 22)
    born = np.int64(w.credits.who[p].debut) - age
    h = step(step(step(h)))
    died = max(born + 42 + below(h, 28) + below(step(h), 30), w.credits.who[p].last - below(step(step(h)), 2))
    return born, (died if died < 2026 else 0)


@helper
def _put_person(seed, w, p, out, at):
    """A person's name. Some bear that of another of about their time: kin, chance, or one entered twice."""
    h = key(seed, _NAME, p)
    female = (w.credits.who[p].did & FEMALE_BIT) != 0
    if chance(step(h), _NAMESAKES) and p > 64:
        other = p - 1 - below(step(step(h)), 64)
        if ((w.credits.who[other].did & FEMALE_BIT) != 0) == female:
            p = other
            h = key(seed, _NAME, p)
    home = np.int64(w.credits.who[p].home)
    if w.credits.who[p].debut == 0:
        home = below(step(h), len(w.places.language))
    return put_name(out, at, w.pools, w.places.language[home], female, h)


@kernel
def names(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        p = np.int64(w.name_order[row])
        at = put_id(out, at, _N, w.people.id[p])
        out[at] = _TAB
        at = _put_person(seed, w, p, out, at + 1)
        did = np.int64(w.credits.who[p].did)
        born, died = _born(seed, w, p)
        out[at] = _TAB
        at = put_number(out, at + 1, born) if born else put_null(out, at + 1)
        out[at] = _TAB
        at = put_number(out, at + 1, died) if died else put_null(out, at + 1)
        out[at] = _TAB
        at += 1
        many = 0
        for category in range(13):
            if (did >> category) & 1 and many < 3 and category != 2:
                if many:
                    out[at] = _COMMA
                    at += 1
                at = put_word(out, at, w.pools, PROFESSION_LIST, category)
                many += 1
        if many == 0:
            h = key(seed, _WORK, p)
            if chance(h, 20_000):
                at = put_null(out, at)
            else:
                at = put_word(
                    out, at, w.pools, PROFESSION_LIST, 2 if chance(h, 40_000) else 13 + below(step(h), 7)
                )
        out[at] = _TAB
        at += 1
        for k in range(KNOWN):
            c = w.people.known[p, k]
            if c < 0:
                if k == 0:
                    at = put_null(out, at)
                break
            if k:
                out[at] = _COMMA
                at += 1
            at = put_id(out, at, _T, w.titles.id[c])
        out[at] = _LINE
        at += 1
    return at


@helper
def _put_name_of(seed, w, c, out, at, original):
    """The title of `c`: the one it goes by here, or its original one."""
    episode = w.titles.kind[c] == EPISODE
    if episode:
        owner = np.int64(w.titles.parent[c])
        style = below(key(seed, _TITLE, owner + (1 << 33)), 100)
        nature = w.titles.nature[c]
        if nature in (TALK, NEWS) and style < 60:
            at = put_ascii(out, at, _EPISODE_DATED)
            day = below(key(seed, _TITLE, c), 336)
            at = put_number(out, at, day % 28 + 1)
            out[at] = 32
            at = put_word(out, at + 1, w.pools, MONTH_LIST, day // 28)
            out[at] = 32
            return put_number(out, at + 1, w.titles.year[c])
        if style < 48:
            at = put_ascii(out, at, _EPISODE_HASH)
            at = put_number(out, at, w.titles.season[c])
            out[at] = 46
            return put_number(out, at + 1, w.titles.number[c])
    elif twin(seed, c):
        c -= 1
    local = w.places.language[w.places.country_of[w.titles.circle[c]]]
    h = key(seed, _TITLE, c)
    how = below(step(h), 100)
    words = local if how >= 70 or (original and how < 45) else 0
    return put_title(out, at, w.pools, words, local, h)


@kernel
def basics(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        kind, nature = w.titles.kind[c], w.titles.nature[c]
        at = put_id(out, at, _T, w.titles.id[c])
        out[at] = _TAB
        at = put_word(out, at + 1, w.pools, KIND_LIST, kind)
        out[at] = _TAB
        at = _put_name_of(seed, w, c, out, at + 1, False)
        out[at] = _TAB
        at = _put_name_of(seed, w, c, out, at + 1, True)
        out[at] = _TAB
        out[at + 1] = 49 if nature == ADULT else 48
        out[at + 2] = _TAB
        at += 3
        h = key(seed, _TITLE, c + (1 << 34))
        year = np.int64(w.titles.year[c])
        unknown = chance(h, 9_000 if year > 2024 else 700)
        at = put_null(out, at) if unknown else put_number(out, at, year)
        out[at] = _TAB
        end = np.int64(w.titles.end[c])
        at = put_number(out, at + 1, end) if end and not unknown else put_null(out, at + 1)
        out[at] = _TAB
        h = step(h)
        if chance(h, 22_000):
            at = put_null(out, at + 1)
        else:
            minutes = _MINUTES[kind] * (60 + below(step(h), 45) + below(step(step(h)), 45)) // 100
            at = put_number(out, at + 1, max(1, minutes))
        out[at] = _TAB
        at += 1
        owner = np.int64(w.titles.parent[c]) if kind == EPISODE else c
        mask = genres_of(seed, owner, w.titles.kind[owner], nature, year)
        if mask == 0:
            at = put_null(out, at)
        first = True
        for genre in range(len(GENRES)):
            if (mask >> genre) & 1:
                if not first:
                    out[at] = _COMMA
                    at += 1
                first = False
                at = put_word(out, at, w.pools, GENRE_LIST, genre)
        out[at] = _LINE
        at += 1
    return at


@helper
def _put_crew(w, c, category, spare, out, at):
    """The ids of all of one category, joined by commas, and of those who stand nowhere else."""
    first = True
    begin = w.credits.begin[c]
    for row in range(begin, begin + w.credits.count[c]):
        if w.credits.category[row] == category:
            if not first:
                out[at] = _COMMA
                at += 1
            first = False
            at = put_id(out, at, _N, w.people.id[w.credits.person[row]])
    if spare:
        for i in range(w.extra_begin[c], w.extra_begin[c + 1]):
            if not first:
                out[at] = _COMMA
                at += 1
            first = False
            at = put_id(out, at, _N, w.people.id[w.extra[i]])
    return put_null(out, at) if first else at


@kernel
def crew(_seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        at = put_id(out, at, _T, w.titles.id[c])
        out[at] = _TAB
        at = _put_crew(w, c, 3, False, out, at + 1)
        out[at] = _TAB
        at = _put_crew(w, c, 4, True, out, at + 1)
        out[at] = _LINE
        at += 1
    return at


@kernel
def episodes(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        if w.titles.kind[c] != EPISODE:
            continue
        at = put_id(out, at, _T, w.titles.id[c])
        out[at] = _TAB
        at = put_id(out, at + 1, _T, w.titles.id[w.titles.parent[c]])
        unknown = chance(key(seed, _TITLE, c + (1 << 35)), 5_000)
        out[at] = _TAB
        at = put_null(out, at + 1) if unknown else put_number(out, at + 1, np.int64(w.titles.season[c]))
        out[at] = _TAB
        at = put_null(out, at + 1) if unknown else put_number(out, at + 1, np.int64(w.titles.number[c]))
        out[at] = _LINE
        at += 1
    return at


@helper
def _job(seed, category, kind, c, person):
    """A job's number, or -1."""
    h = key(seed, _JOB + 64 * (np.int64(c) & 0xFFFFF), person)
    how = below(h, 100)
    if category == 4:
        if kind in (SERIES, MINI) and how < 60:
            return 8 if how < 42 else 9
        return below(step(h), 8) if how < 45 else -1
    if category == 5:
        return (10 if how < 55 else 11 + below(step(h), 3)) if how < 80 else -1
    if category == 7:
        return 14 if how < 15 else -1
    return 15 if category == 3 and how < 1 else -1


@helper
def _put_characters(seed, w, c, owner, person, category, out, at):
    h = key(seed, _CHARACTER + 64 * np.int64(owner), person)
    how = below(h, 100)
    acting = category < 2
    if category in (3, 4, 5, 6, 7, 8, 9, 10, 12) or how >= (80 if acting else 62):
        return put_null(out, at)
    out[at] = 91
    out[at + 1] = _QUOTE
    at += 2
    if acting:
        h = step(h)
        female = category == 1
        language = w.places.language[w.places.country_of[w.titles.circle[c]]]
        at = put_character(out, at, w.pools, language, female, h)
        if how < 4:
            out[at] = _QUOTE
            out[at + 1] = _COMMA
            out[at + 2] = _QUOTE
            at = put_character(out, at + 3, w.pools, language, female, step(step(h)))
    else:
        talks = w.titles.nature[c] == TALK and category == 2
        at = put_ascii(out, at, _HOST if talks and how < 15 else (_GUEST if talks and how < 30 else _SELF))
    out[at] = _QUOTE
    out[at + 1] = 93
    return at + 2


@kernel
def principals(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        kind = w.titles.kind[c]
        owner = np.int64(w.titles.parent[c]) if kind == EPISODE else c
        begin = w.credits.begin[c]
        for i in range(w.credits.count[c]):
            person = np.int64(w.credits.person[begin + i])
            category = np.int64(w.credits.category[begin + i])
            at = put_id(out, at, _T, w.titles.id[c])
            out[at] = _TAB
            at = put_number(out, at + 1, i + 1)
            out[at] = _TAB
            at = put_id(out, at + 1, _N, w.people.id[person])
            out[at] = _TAB
            at = put_word(out, at + 1, w.pools, CATEGORY_LIST, category)
            out[at] = _TAB
            job = _job(seed, category, kind, c, person)
            at = put_word(out, at + 1, w.pools, JOB_LIST, job) if job >= 0 else put_null(out, at + 1)
            out[at] = _TAB
            at = _put_characters(seed, w, c, owner, person, category, out, at + 1)
            out[at] = _LINE
            at += 1
    return at


@kernel
def ratings(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        votes = votes_of(seed, c, w.titles.kind[c], w.titles.nature[c], tone(seed, c))
        if votes == 0:
            continue
        at = put_id(out, at, _T, w.titles.id[c])
        out[at] = _TAB
        h = key(seed, _RATING, c)
        tenths = 10 + below(h, 31) + below(step(h), 31) + below(step(step(h)), 31)
        at = put_number(out, at + 1, tenths // 10)
        out[at] = 46
        at = put_number(out, at + 1, tenths % 10)
        out[at] = _TAB
        at = put_number(out, at + 1, votes)
        out[at] = _LINE
        at += 1
    return at


@kernel
def akas(seed, w, start, stop, out):
    at = 0
    for row in range(start, stop):
        c = np.int64(w.title_order[row])
        h = key(seed, _AKAS, c)
        if w.titles.kind[c] == EPISODE and not chance(h, 8_000):
            continue
        for i in range(1 + below(step(h), 4)):
            at = put_id(out, at, _T, w.titles.id[c])
            out[at] = _TAB
            at = put_number(out, at + 1, i + 1)
            out[at] = _TAB
            if i == 0:
                at = _put_name_of(seed, w, c, out, at + 1, True)
                out[at] = _TAB
                at = put_null(out, at + 1)
            else:
                country = below(key(seed, _AKAS + i, c), len(w.places.language))
                at = put_title(
                    out, at + 1, w.pools, w.places.language[country], w.places.language[country], step(h)
                )
                out[at] = _TAB
                at = put_word(out, at + 1, w.pools, COUNTRY_LIST, country)
            out[at] = _TAB
            at = put_null(out, at + 1)
            out[at] = _TAB
            at = put_ascii(out, at + 1, _ORIGINAL if i == 0 else _DISPLAY)
            out[at] = _LINE
            at += 1
    return at
