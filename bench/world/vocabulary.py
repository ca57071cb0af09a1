"""IMDb's words, as https://developer.imdb.com/non-commercial-datasets/ names them, and how often each kind of
title has each kind of credit. Numbers of kinds, categories and natures are places in these tuples."""

from __future__ import annotations

import numpy as np

__all__ = [
    "ADULT", "ANIMATION", "CATEGORIES", "COUNTRIES", "CREW", "DOCUMENTARY", "EPISODE", "FICTION",
    "FIRST_YEAR", "GENRES", "GROUPS", "GROUP_OF", "JOBS", "KINDS", "LAST_YEAR", "MINI", "MONTHS", "MOVIE",
    "NATURES", "NEWS", "PROFESSIONS", "REALITY", "SERIES", "SHORT", "TALK", "YEARS", "year_weights",
]  # fmt: skip

FIRST_YEAR, LAST_YEAR = 1890, 2026
YEARS = LAST_YEAR - FIRST_YEAR + 1

KINDS = (
    "movie", "short", "tvSeries", "tvMiniSeries", "tvMovie", "tvEpisode", "tvSpecial", "tvShort", "video",
    "videoGame", "tvPilot",
)  # fmt: skip
MOVIE, SHORT, SERIES, MINI, _TV_MOVIE, EPISODE, *_ = range(len(KINDS))

CATEGORIES = (
    "actor", "actress", "self", "director", "writer", "producer", "composer", "cinematographer", "editor",
    "production_designer", "casting_director", "archive_footage", "archive_sound",
)  # fmt: skip

# Whom work is given to: people are found again among those who did work of the same group.
GROUPS = 8  # acting, self, makers, composers, cinematographers, editors, designers, casting directors
GROUP_OF = np.array([0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 0, 0], dtype=np.int64)

GENRES = (
    "Action", "Adult", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Documentary", "Drama",
    "Family", "Fantasy", "Film-Noir", "Game-Show", "History", "Horror", "Music", "Musical", "Mystery", "News",
    "Reality-TV", "Romance", "Sci-Fi", "Short", "Sport", "Talk-Show", "Thriller", "War", "Western",
)  # fmt: skip

# What a credit's job may say: of writers, of creators (from 8 on), of producers (from 10 on), of others.
JOBS = (
    "written by", "screenplay", "story", "screenplay by", "novel", "based on the novel by", "writer",
    "dialogue", "created by", "creator", "producer", "executive producer", "co-producer", "line producer",
    "director of photography", "co-director",
)  # fmt: skip

# primaryProfession has the categories' words, and these.
PROFESSIONS = (
    "actor", "actress", "miscellaneous", "director", "writer", "producer", "composer", "cinematographer",
    "editor", "production_designer", "casting_director", "archive_footage", "archive_sound",
    "camera_department", "sound_department", "art_department", "make_up_department", "soundtrack",
    "stunts", "visual_effects",
)  # fmt: skip

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

# Region, language, share of titles in 1980, first year of production, growth from 1980 to 2020 (in per cent).
_COUNTRIES = """
US english 560 1890 100; GB english 110 1890 110; CA english 30 1910 150; AU english 18 1900 130
IE english 6 1910 180; IN indian 95 1912 130; FR french 60 1890 80; BE french 9 1900 120
DE german 55 1892 90; AT german 8 1906 100; CH german 7 1910 120; NL german 12 1900 120
IT italian 52 1896 60; ES spanish 38 1897 110; MX spanish 28 1898 100; AR spanish 18 1900 130
CO spanish 5 1920 250; CL spanish 4 1910 250; PH spanish 22 1919 100; BR portuguese 24 1898 180
PT portuguese 6 1896 150; JP japanese 72 1897 90; CN chinese 20 1905 300; HK chinese 24 1913 60
TW chinese 9 1925 120; KR korean 24 1919 220; SE nordic 14 1897 100; DK nordic 10 1897 100
NO nordic 6 1907 140; FI nordic 8 1907 110; RU slavic 34 1907 120; PL slavic 14 1908 120
CZ slavic 12 1898 100; HU slavic 10 1901 90; UA slavic 5 1915 250; TR arabic 26 1914 120
EG arabic 16 1910 80; IR arabic 14 1930 130; LB arabic 3 1929 150; GR slavic 12 1910 70
NG african 8 1970 900; ZA african 6 1910 200; TH chinese 8 1923 200; ID indian 9 1926 150
"""
COUNTRIES = [row.split() for row in _COUNTRIES.replace("\n", ";").split(";") if row.strip()]

# What a title is made of: it decides who appears in it, and the genres. An episode is of its series' nature.
NATURES = ("fiction", "animation", "documentary", "talk", "news", "reality", "adult")
FICTION, ANIMATION, DOCUMENTARY, TALK, NEWS, REALITY, ADULT = range(len(NATURES))

# Of 100 titles of a kind and a category from director (3) on, how many have at least one, two, three such
# credits. The last two columns, archive footage and sound, are of any kind.
_FILM = ((92, 8, 1), (75, 30, 10), (70, 38, 20), (48, 4, 0), (60, 4, 0), (55, 8, 1), (25, 2, 0), (22, 3, 0))
_BRIEF = ((92, 8, 1), (60, 15, 3), (50, 18, 6), (28, 2, 0), (42, 3, 0), (42, 4, 0), (10, 1, 0), (3, 0, 0))
_SERIAL = ((20, 6, 2), (40, 15, 6), (35, 20, 10), (20, 2, 0), (12, 3, 1), (12, 4, 1), (8, 1, 0), (8, 1, 0))
_EPISODIC = ((55, 4, 1), (45, 22, 8), (25, 15, 9), (20, 1, 0), (18, 2, 0), (22, 4, 1), (9, 1, 0), (8, 1, 0))
_OTHER = ((70, 8, 1), (35, 10, 3), (40, 18, 6), (15, 1, 0), (15, 2, 0), (25, 3, 0), (7, 0, 0), (3, 0, 0))
_ARCHIVE = ((2, 1, 0), (0.2, 0, 0))
CREW = (
    np.array(
        [
            [*row, *_ARCHIVE]
            for row in (
                _FILM,
                _BRIEF,
                _SERIAL,
                _SERIAL,
                _FILM,
                _EPISODIC,
                _OTHER,
                _OTHER,
                _OTHER,
                _OTHER,
                _OTHER,
            )
        ]
    )
    / 100
)

# How many titles of each kind appeared, in any unit; straight lines between these years.
_MADE = {
    "movie": "1890:0 1896:1 1905:8 1914:60 1930:50 1944:38 1970:90 1990:110 2000:150 2010:320 2019:480 "
    "2021:400 2025:380 2026:120",
    "short": "1890:3 1897:60 1905:60 1912:180 1922:60 1940:30 1970:35 1990:35 2000:110 2010:450 2019:560 "
    "2025:360 2026:80",
    "tv": "1890:0 1935:0 1937:1 1948:10 1960:45 1980:60 2000:200 2012:480 2022:520 2025:430 2026:150",
    "video": "1890:0 1978:0 1986:90 2004:300 2015:250 2025:100 2026:20",
    "videoGame": "1890:0 1977:0 1990:60 2010:150 2025:140 2026:40",
}


def year_weights(kind: int) -> np.ndarray:
    """How many titles of `kind` appeared in each year from FIRST_YEAR on, in any unit."""
    name = KINDS[kind]
    points = _MADE.get(name) or _MADE["tv"]
    at, made = zip(*(map(int, p.split(":")) for p in points.split()), strict=True)
    return np.interp(np.arange(FIRST_YEAR, LAST_YEAR + 1), at, made)
