"""The words of the data: roles, kinds, statuses, relations, genres.

Each tuple's order is its code on disk: new words go to the end, and a change of order needs a new
`FORMAT_VERSION`. Meanings stand beside the words, and docs/data-model.md is printed from them.
"""

from __future__ import annotations

__all__ = [
    "ACTING",
    "CHAIN_KINDS",
    "GENRES",
    "KINDS",
    "LIVE_GENRES",
    "NONE",
    "NO_ROW",
    "RELATIONS",
    "ROLES",
    "ROLE_SPELLINGS",
    "SERIES_KINDS",
    "STATUSES",
    "UNBILLED",
    "WORK_EXCLUDED_ROLES",
]

ROLES: dict[str, str] = {
    "actor": "plays a part, on screen or by voice (all genders)",
    "director": "directed",
    "writer": "wrote the script, or what it is based on",
    "creator": "created the series",
    "producer": "produced, in any rank of producer",
    "composer": "composed the music",
    "cinematographer": "photographed",
    "editor": "edited",
    "production_designer": "designed the production",
    "casting_director": "cast the parts",
    "self": "appears as themselves; not acting",
    "archive": "seen or heard in older footage only; not acting",
    "other": "any other work",
}
ACTING = "actor"
# As IMDb has them.
ROLE_SPELLINGS = (("actress", "actor"), ("archive_footage", "archive"), ("archive_sound", "archive"))
# Roles that say nothing about having worked together.
WORK_EXCLUDED_ROLES = frozenset({"self", "archive"})

KINDS: dict[str, str] = {
    "movie": "feature film",
    "tv_movie": "film made for television",
    "short": "short film",
    "video": "released on video only",
    "tv_series": "series",
    "tv_mini_series": "series planned with an end",
    "tv_episode": "one episode of a series",
    "tv_special": "single broadcast: gala, concert, award show, holiday special",
    "game": "video game",
}
SERIES_KINDS = frozenset({"tv_series", "tv_mini_series"})

STATUSES: dict[str, str] = {
    "released": "shown to an audience",
    "announced": "has no release yet",
}

RELATIONS: dict[str, str] = {
    "spouse": "a and b are or were married",
    "partner": "a and b are or were a couple without marriage",
    "child": "b is a child of a",
    "sibling": "a and b are brothers or sisters",
}

GENRES: tuple[str, ...] = (
    "action",
    "adult",
    "adventure",
    "animation",
    "award",
    "biography",
    "comedy",
    "crime",
    "documentary",
    "drama",
    "family",
    "fantasy",
    "film_noir",
    "game_show",
    "history",
    "horror",
    "music",
    "musical",
    "mystery",
    "news",
    "reality",
    "romance",
    "sci_fi",
    "short",
    "sport",
    "talk",
    "thriller",
    "war",
    "western",
)
# Shows that bring everybody together with everybody: left out of chains by default.
LIVE_GENRES: tuple[str, ...] = ("award", "game_show", "news", "reality", "talk")

# What counts in a chain by default: every kind but these, and no live show.
CHAIN_KINDS: tuple[str, ...] = tuple(kind for kind in KINDS if kind not in ("tv_special", "game"))
UNBILLED = 6  # points of somebody on a title whose place in the cast is not known: as far down the list

NONE = -1  # unknown, in signed columns of numbers
NO_ROW = 2**32 - 1  # no row, in columns of row numbers
