"""Classes of Wikidata and what they say in our words: kinds of titles, genres, roles.

A title belongs to a class where it is an instance of it, or of a class below it
(https://www.wikidata.org/wiki/Help:Basic_membership_properties). Classes that are not listed say nothing.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "ANIMATED",
    "CLASSES",
    "CREDITS",
    "DIRECT_CLASSES",
    "DOCUMENTARY",
    "EPISODE",
    "GENRE_CLASSES",
    "HUMAN",
    "PROJECT",
    "RELATIONS",
    "SEASON",
    "SERIES_CLASSES",
    "Made",
    "Related",
]

EPISODE = 21191270
SEASON = 3464665
HUMAN = 5

SERIES_CLASSES = {
    1259759: "tv_mini_series",  # miniseries
    5398426: "tv_series",  # television series
    581714: "tv_series",  # animated series
    117467246: "tv_series",  # animated television series
    63952888: "tv_series",  # anime television series
    526877: "tv_series",  # web series
}
# In the order of precedence: the first that a title belongs to is its kind, so the special come before the
# general. An episode is a television programme too, and a short film is a film.
CLASSES = {
    EPISODE: "tv_episode",
    7889: "game",  # video game
    **SERIES_CLASSES,
    1261214: "tv_special",  # television special
    193977: "video",  # music video
    10590726: "video",  # video album
    220898: "video",  # original video animation
    24862: "short",  # short film
    506240: "tv_movie",  # television film
    20650540: "movie",  # anime film
    202866: "movie",  # animated film
    93204: "movie",  # documentary film
    18011172: "movie",  # film project
    11424: "movie",  # film
}
# Only where a title is an instance of the class itself: below it stand things that are no titles.
DIRECT_CLASSES = {15416: "tv_series"}  # television program

ANIMATED = frozenset({581714, 117467246, 63952888, 220898, 20650540, 202866})
DOCUMENTARY = frozenset({93204})
PROJECT = frozenset({18011172})

GENRE_CLASSES = {
    188473: "action",  # action film
    343782: "action",  # action television series
    185529: "adult",  # pornographic film
    319221: "adventure",  # adventure film
    56064758: "adventure",  # adventure television series
    202866: "animation",  # animated film
    581714: "animation",  # animated series
    4504495: "award",  # award ceremony
    645928: "biography",  # biographical film
    157443: "comedy",  # comedy film
    9335576: "comedy",  # comedy television series
    170238: "comedy",  # situation comedy
    959790: "crime",  # crime film
    9335577: "crime",  # crime television series
    93204: "documentary",  # documentary film
    130232: "drama",  # drama film
    1366112: "drama",  # drama television series
    1361932: "family",  # family film
    157394: "fantasy",  # fantasy film
    98526245: "fantasy",  # fantasy television series
    185867: "film_noir",  # film noir
    17013749: "history",  # historical film
    200092: "horror",  # horror film
    20220309: "horror",  # horror television series
    842256: "musical",  # musical film
    1200678: "mystery",  # mystery film
    1358344: "news",  # news program
    182415: "reality",  # reality television
    1054574: "romance",  # romance film
    84270297: "romance",  # romance television series
    471839: "sci_fi",  # science fiction film
    622812: "talk",  # talk show
    2484376: "thriller",  # thriller film
    67175872: "thriller",  # thriller television series
    369747: "war",  # war film
    172980: "western",  # western film
}


class Made(NamedTuple):
    """A property of a title that names people: the file of its statements, and the role that it means."""

    name: str
    property: str
    role: str
    label: str


CREDITS = (
    Made("cast", "P161", "actor", "cast member"),
    Made("voices", "P725", "actor", "voice actor"),
    Made("directors", "P57", "director", "director"),
    Made("writers", "P58", "writer", "screenwriter"),
    Made("creators", "P170", "creator", "creator"),
    Made("producers", "P162", "producer", "producer"),
    Made("executive-producers", "P1431", "producer", "executive producer"),
    Made("composers", "P86", "composer", "composer"),
    Made("cinematographers", "P344", "cinematographer", "director of photography"),
    Made("editors", "P1040", "editor", "film editor"),
    Made("production-designers", "P2554", "production_designer", "production designer"),
    Made("presenters", "P371", "self", "presenter"),
    Made("guests", "P5030", "self", "talk show guest"),
    Made("participants", "P11108", "self", "recorded participant"),
)


class Related(NamedTuple):
    """A property of a person that names another one. `years`: whether start and end are asked for;
    `upwards`: the statement stands with the child and names the parent."""

    name: str
    property: str
    kind: str
    label: str
    years: bool = False
    upwards: bool = False


RELATIONS = (
    Related("spouses", "P26", "spouse", "spouse", years=True),
    Related("partners", "P451", "partner", "unmarried partner", years=True),
    Related("children", "P40", "child", "child"),
    Related("fathers", "P22", "child", "father", upwards=True),
    Related("mothers", "P25", "child", "mother", upwards=True),
    Related("siblings", "P3373", "sibling", "sibling"),
)
