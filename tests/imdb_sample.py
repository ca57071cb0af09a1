"""A small sample in the form of IMDb's data sets (tests/golden/imdb), and what a graph of it holds, by hand.

What is told of Kevin Bacon and Kyra Sedgwick is true; everybody and everything else is invented, and so are
the ids, ratings and running times.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from costars.catalog import CodedCatalog
from costars.catalog.imdb import Choice, imdb_catalog
from costars.index.store import Store
from costars.sources.imdb import find_files
from costars.vocabulary import GENRES, KINDS, NO_ROW, ROLES, STATUSES

GOLDEN = Path(__file__).parent / "golden" / "imdb"
DATE = "2024-01-30"


class P(NamedTuple):
    name: str
    birth_year: int | None = None
    death_year: int | None = None


class T(NamedTuple):
    name: str
    kind: str
    year: int | None = None
    end_year: int | None = None
    status: str = "released"
    votes: int | None = None
    genres: tuple[str, ...] = ()
    series: str | None = None
    season: int | None = None
    episode: int | None = None
    aliases: tuple[str, ...] = ()


class C(NamedTuple):
    person: str
    title: str
    role: str
    billing: int | None = None
    characters: tuple[str, ...] = ()
    voice: bool | None = None


@dataclass
class Told:
    """What the files say: people and titles by id, credits in any order; and the account of their rows.
    `listed` holds (table, line, reason) of each row that was left out for what is wrong with it."""

    people: dict[str, P] = field(default_factory=dict)
    titles: dict[str, T] = field(default_factory=dict)
    credits: list[C] = field(default_factory=list)
    read: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    rejected: dict[str, int] = field(default_factory=dict)
    listed: list[tuple[str, int, str]] = field(default_factory=list)


# What is told, by hand -----------------------------------------------------------------------------

PEOPLE = {
    "nm0000102": P("Kevin Bacon", 1958),
    "nm0001718": P("Kyra Sedgwick", 1965),
    "nm0030203": P("Michael J. Weithorn"),
    "nm0030204": P("Ada Quill", 1950, 2020),
    "nm0030205": P("Ben Tarn", 1961),
    "nm0030206": P("Chris Marlow", 1981),
    "nm0030207": P("Chris Marlow", 1966),
    "nm0030208": P("Zoë Ångström-Núñez", 1975),
    "nm0030209": P("宮沢 灯里", 1990),
    "nm0030210": P("Dora O'Brien-Smythe", None, 1999),
    "nm0030211": P("Ezra Flint"),
    "nm0030212": P("Faye Ling"),
    "nm0030213": P("Gus Harrow", 1920, 1920),
    "nm0030214": P("Hilda Storm"),
    "nm0030215": P("Ivo Crane"),
    "nm0030216": P("J. J. Knoll"),
    "nm0030217": P("Kit Larch"),
    "nm0030218": P("Lou Mander"),
    "nm0030219": P("Mona Nest"),
    "nm0030220": P("Ned Oakes"),
    "nm0030221": P("Ola Pim"),
    "nm0030222": P("nm0030222"),
    "nm0030223": P("Quin Rook"),
    "nm0030225": P("Tam Unger", 2001),
    "nm0030226": P("Uma Vance"),
    "nm0030227": P("Vic Wold"),
    "nm10000224": P("Rita Sol"),
}

_MOOR = {"genres": ("drama", "mystery"), "series": "tt0020105"}
TITLES = {
    "tt0020102": T("Cop Car", "movie", 2015, votes=51000, genres=("crime", "thriller")),
    "tt0020103": T("Story of a Girl", "tv_movie", 2017, genres=("drama",)),
    "tt0020104": T("Connescence", "movie", status="announced"),
    "tt0020105": T(
        "Quillmoor", "tv_series", 2010, 2013, votes=900, genres=("drama", "mystery"),
        aliases=("Die Federn von Quillmoor", "Plumes"),
    ),
    "tt0020106": T("The Inkwell", "tv_episode", 2010, season=1, episode=1, **_MOOR),
    "tt0020107": T("The Blotter", "tv_episode", 2011, votes=40, season=2, episode=1, **_MOOR),
    "tt0020108": T("Lost Pages", "tv_episode", votes=5, series="tt0020105"),
    "tt0020109": T(
        "Three Tides", "tv_mini_series", 2019, 2019, votes=900, genres=("drama",),
        aliases=("Drei Gezeiten", "Trois marées", "The Inkwell"),
    ),
    "tt0020110": T(
        "Neap", "tv_episode", 2019, genres=("drama",), series="tt0020109", season=1, aliases=("Nipp",)
    ),
    "tt0020111": T("The Glass Orchard", "movie", 1999, votes=700, genres=("drama",)),
    "tt0020112": T("The Glass Orchard", "movie", 1999, votes=12, genres=("horror",)),
    "tt0020113": T(
        "Piet the Pebble", "movie", 2012, votes=1500, genres=("adventure", "animation", "family"),
        aliases=("Kieselpiet", "Piet / Kiesel"),
    ),
    "tt0020116": T("Harbour Nine", "tv_movie", 2008, genres=("sci_fi",)),
    "tt0020117": T("A Minute of Silence", "short", 2006, genres=("short", "war")),
    "tt0020118": T("tt0020118", "movie", 2001, votes=3, aliases=("The Nameless",)),
    "tt0020119": T(
        "Tomorrow's Weather", "movie", 2025, status="announced", votes=8, genres=("film_noir", "sci_fi")
    ),
    "tt0020120": T("Gala of the Gilded Gull", "tv_special", 2020, genres=("music", "reality", "talk")),
    "tt0020121": T("Rook's Gambit", "game", 2016, genres=("action",)),
    "tt0020123": T("Endless Backwards", "tv_series", 2008, genres=("comedy",)),
    "tt0020124": T(
        'Piet & "Quoted" Co. | Part 2', "movie", 1987, votes=5, genres=("comedy",),
        aliases=("Piet und Co. / Teil 2",),
    ),
    "tt0388213": T("Loverboy", "movie", 2005, votes=2600, genres=("drama",)),
    "tt10000122": T(
        "Ĉu vere?", "short", 2014, votes=6, genres=("documentary", "short"), aliases=("Is It Really?",)
    ),
}  # fmt: skip
ADULT_TITLES = {
    "tt0020114": T("Night Shift Uncovered", "video", 2003, votes=77, aliases=("Nachtdienst",)),
    "tt0020115": T("Velvet Hours", "movie", 1979, genres=("adult", "drama")),
}

PRINCIPALS = [
    C("nm0000102", "tt0020102", "actor", 1, ("Mitch Kretzer",)),
    C("nm0001718", "tt0020102", "actor", 2, ("Miranda",)),
    C("nm0000102", "tt0020103", "actor", 1, ("Michael",)),
    C("nm0001718", "tt0020103", "director", 2),
    C("nm0000102", "tt0020104", "actor", 1, ("Stan Olszewski",)),
    C("nm0001718", "tt0020104", "actor", 2, ("Cynthia Rand",)),
    C("nm0030203", "tt0020104", "director", 3),
    C("nm0030203", "tt0020104", "writer", 4),
    C("nm0030204", "tt0020105", "actor", 1, ("Sister Ursula", "Mother Superior")),
    C("nm0030205", "tt0020105", "actor", 2, ('Tom "Tinker" Tull',)),
    C("nm0030211", "tt0020105", "creator", 3),
    C("nm0030212", "tt0020105", "creator", 4),
    C("nm0030213", "tt0020105", "writer", 5),
    C("nm0030216", "tt0020105", "composer", 6),
    C("nm0030217", "tt0020105", "cinematographer", 7),
    C("nm0030218", "tt0020105", "editor", 8),
    C("nm0030219", "tt0020105", "production_designer", 9),
    C("nm0030220", "tt0020105", "casting_director", 10),
    C("nm0030221", "tt0020105", "producer", 11),
    C("nm0030206", "tt0020106", "actor", 1, ("Guest / Stranger",)),
    C("nm0030204", "tt0020106", "actor", 2, ("Sister Ursula",)),
    C("nm0030215", "tt0020106", "writer", 3),
    C("nm0030205", "tt0020107", "actor", 1, ('["Inspector Grey"',)),
    C("nm0030206", "tt0020107", "actor", 2, ("Guest / Stranger",)),
    C("nm0030222", "tt0020108", "actor", 1, ("The Clerk",)),
    C("nm0030208", "tt0020109", "actor", 1, ("Ebba",)),
    C("nm0030211", "tt0020109", "creator", 2),
    C("nm0030207", "tt0020110", "actor", 1, ("Émile",)),
    C("nm0030206", "tt0020111", "actor", 1, ("Harlan",)),
    C("nm0030204", "tt0020111", "actor", 2, ("Wren",)),
    C("nm0030204", "tt0020111", "actor", 3, ("Wren's Twin",)),
    C("nm0030205", "tt0020111", "actor", 4),
    C("nm0030207", "tt0020112", "actor", 1, ("Harlan",)),
    C("nm0030205", "tt0020113", "actor", 1, ("Piet (voice)",), voice=True),
    C("nm0030209", "tt0020113", "actor", 2, ("小石",), voice=True),
    C("nm0030221", "tt0020113", "producer", 3),
    C("nm0030223", "tt0020116", "actor", 1, ("Nine",)),
    C("nm0030212", "tt0020116", "creator", 2),
    C("nm0030210", "tt0020117", "actor", 1),
    C("nm0030222", "tt0020118", "actor", 1),
    C("nm0030206", "tt0020119", "actor", 1, ("Gale",)),
    C("nm0030223", "tt0020120", "self", 1, ("Self - Host",)),
    C("nm0030205", "tt0020120", "self", 2, ("Self",)),
    C("nm0030209", "tt0020121", "actor", 1, ("Rook",)),
    C("nm0030227", "tt0020121", "other", 2),
    C("nm0030205", "tt0020123", "actor", 1, ("He",)),
    C("nm0030210", "tt0020124", "actor", 1, ("Queen of Hearts", "Piet's \\ Mother")),
    C("nm0001718", "tt0388213", "actor", 1, ("Emily",)),
    C("nm0000102", "tt0388213", "actor", 2, ("Marty",)),
    C("nm0000102", "tt0388213", "director", 3),
    C("nm0030223", "tt10000122", "archive", 1, ("Self",)),
    C("nm10000224", "tt10000122", "archive", 2, ("Self",)),
    C("nm0030208", "tt10000122", "director", 3),
]
# Whom the principals do not have.
CREW = [
    C("nm0030214", "tt0020106", "director"),
    C("nm0030214", "tt0020107", "director"),
    C("nm0030215", "tt0020107", "director"),
    C("nm0030215", "tt0020107", "writer"),
    C("nm0030208", "tt0020109", "director"),
    C("nm0030208", "tt0020110", "director"),
    C("nm0030215", "tt0020111", "director"),
    C("nm0030215", "tt0020111", "writer"),
    C("nm0030204", "tt0020111", "writer"),
    C("nm0030207", "tt0020112", "director"),
    C("nm0030207", "tt0020112", "writer"),
    C("nm0030208", "tt0020113", "director"),
    C("nm0030221", "tt0020113", "writer"),
    C("nm0030214", "tt0020116", "director"),
    C("nm0030209", "tt0020117", "director"),
    C("nm0030209", "tt0020117", "writer"),
    C("nm0030208", "tt0020119", "director"),
    C("nm0030213", "tt0020119", "writer"),
    C("nm0030213", "tt0020121", "writer"),
    C("nm0030212", "tt0020123", "writer"),
    C("nm0030210", "tt0020124", "director"),
]
ADULT_CREDITS = [
    C("nm0030226", "tt0020114", "actor", 1, ("Nurse",)),
    C("nm0030226", "tt0020115", "actor", 1, ("Vera",)),
    C("nm0030226", "tt0020114", "director"),
    C("nm0030226", "tt0020115", "director"),
    C("nm0030226", "tt0020115", "writer"),
]
READ = {
    "title.basics": 24,
    "title.ratings": 14,
    "title.episode": 4,
    "title.akas": 14,
    "name.basics": 27,
    "title.principals": 56,
    "title.crew": 37,  # names
}
KEPT = {
    "title.basics": 22,
    "title.ratings": 13,
    "title.episode": 4,
    "title.akas": 7,
    "name.basics": 27,
    "title.principals": 53,
    "title.crew": 21,
}
REJECTED = {
    "title.akas: title of an episode": 1,
    "title.akas: title that is known": 5,
    "title.akas: title that was left out": 1,
    "title.basics: adult title": 2,
    "title.crew: credit that is in title.principals": 11,
    "title.crew: same credit again": 2,
    "title.crew: title that was left out": 3,
    "title.principals: same credit again": 1,
    "title.principals: title that was left out": 2,
    "title.ratings: title that was left out": 1,
}
NOTES = {
    "title.basics: 1 titles without a name are called by their id",
    "title.basics: 1 titles end before they begin: the last year was not used",
    "title.basics: genres that are not known were not used: Clockwork",
    "name.basics: 1 people without a name are called by their id",
    "title.principals: categories that are not known were taken as other: stunts",
    "title.principals: 1 different characters are not in a JSON list",
}


def golden() -> Told:
    """What a graph of the sample holds, built with the default choice."""
    return Told(dict(PEOPLE), dict(TITLES), PRINCIPALS + CREW, dict(READ), dict(KEPT), dict(REJECTED), [])


# The sample as files and as graphs -----------------------------------------------------------------


def sample(folder: Path, *, akas: bool = True) -> Path:
    """A copy of the files, to be harmed."""
    shutil.copytree(GOLDEN, folder)
    if not akas:
        (folder / "title.akas.tsv").unlink()
    return folder


def catalog_of(folder: Path, *, date: str | None = DATE, **choice: Any) -> CodedCatalog:
    return imdb_catalog(find_files(folder, date=date), Choice(**choice))


def _known(value: Any) -> int | None:
    return None if value == -1 else int(value)


def _joined(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _words(bits: int) -> tuple[str, ...]:
    return tuple(genre for place, genre in enumerate(GENRES) if bits >> place & 1)


def _told(get: Any, text: Any) -> Told:
    """From columns by their names in `index.layout`."""
    people_ids, title_ids = text("people.id"), text("titles.id")
    told = Told()
    for row, id in enumerate(people_ids):
        years = (_known(get(f"people.{column}")[row]) for column in ("birth_year", "death_year"))
        told.people[id] = P(text("people.name")[row], *years)
    for row, id in enumerate(title_ids):
        series = int(get("titles.series")[row])
        told.titles[id] = T(
            name=text("titles.name")[row],
            kind=list(KINDS)[get("titles.kind")[row]],
            year=_known(get("titles.year")[row]),
            end_year=_known(get("titles.end_year")[row]),
            status=list(STATUSES)[get("titles.status")[row]],
            votes=_known(get("titles.votes")[row]),
            genres=_words(int(get("titles.genres")[row])),
            series=None if series == NO_ROW else title_ids[series],
            season=_known(get("titles.season")[row]),
            episode=_known(get("titles.episode")[row]),
            aliases=_joined(text("titles.aliases")[row]),
        )
    lists = text("characters")
    for row, person in enumerate(get("credits.person")):
        told.credits.append(
            C(
                people_ids[person],
                title_ids[get("credits.title")[row]],
                list(ROLES)[get("credits.role")[row]],
                int(get("credits.billing")[row]) or None,
                _joined(lists[get("credits.characters")[row]]),
                {1: True, 0: False, -1: None}[int(get("credits.voice")[row])],
            )
        )
    return told


def told_by(catalog: CodedCatalog) -> Told:
    """A catalog as the sample is written."""
    tables = {"people": catalog.people, "titles": catalog.titles, "credits": catalog.credits}

    def column(name: str) -> Any:
        table, _, rest = name.partition(".")
        return getattr(tables[table], rest)

    texts = {"characters": catalog.characters.tolist()}
    for name in ("people.id", "people.name", "titles.id", "titles.name", "titles.aliases"):
        texts[name] = column(name).tolist()
    told = _told(column, texts.__getitem__)
    told.read, told.kept, told.rejected = catalog.read, catalog.kept, catalog.rejected
    told.listed = sorted((r.table, r.line, r.reason) for r in catalog.rejects)
    return told


def told_by_graph(path: Path) -> Told:
    """A graph folder as the sample is written; without the rows that it lists."""
    store = Store.open(path)
    try:
        arrays: dict[str, np.ndarray[Any, Any]] = {n: store.numpy(n).copy() for n in store.arrays}
        texts = {n: [s[row] for row in range(len(s))] for n, s in store.strings.items()}
        told = _told(arrays.__getitem__, texts.__getitem__)
        told.read, told.kept, told.rejected = (store.manifest[k] for k in ("read", "kept", "rejected"))
    finally:
        store.close()
    return told


def assert_same(got: Told, want: Told, *, account: bool = True) -> None:
    """Compare two of them, part by part, so that a difference is small to read."""
    assert got.people == want.people
    assert got.titles == want.titles
    assert sorted(got.credits, key=repr) == sorted(want.credits, key=repr)
    if account:
        assert got.rejected == want.rejected
        assert got.kept == want.kept
        assert got.read == want.read
