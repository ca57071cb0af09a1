"""Worlds to test on: a zoo of awkward ones, made by hand, and random ones.

A world is four lists of rows, as a user would write them into tables. `write` makes the tables, `build`
a graph of them.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import costars
from costars.catalog import TABLES, assemble
from costars.index.build import build as build_graph
from costars.sources.table import read_tables
from costars.vocabulary import GENRES, KINDS, ROLES

Row = dict[str, Any]


@dataclass
class World:
    people: list[Row] = field(default_factory=list)
    titles: list[Row] = field(default_factory=list)
    credits: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)

    def person(self, id: str, name: str | None = None, **more: Any) -> str:
        self.people.append({"id": id, "name": name or id.upper(), **more})
        return id

    def title(self, id: str, *cast: str, kind: str = "movie", year: int | None = None, **more: Any) -> str:
        name = more.pop("name", id.title())
        self.titles.append({"id": id, "name": name, "kind": kind, "year": year, **more})
        for billing, person in enumerate(cast, 1):
            self.credit(person, id, billing=billing)
        return id

    def credit(self, person: str, title: str, role: str = "actor", **more: Any) -> None:
        self.credits.append({"person": person, "title": title, "role": role, **more})


def cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "|".join(value)
    return str(value)


def write(world: World, folder: Path, suffix: str = ".tsv") -> Path:
    """The world's tables as TSV files; a table without rows is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns in TABLES.items():
        rows = getattr(world, name)
        if not rows:
            continue
        header = [c.name for c in columns]
        lines = ["\t".join(header)]
        lines += ["\t".join(cell(row.get(c)) for c in header) for row in rows]
        (folder / f"{name}{suffix}").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return folder


def build(world: World, folder: Path) -> Path:
    """A graph of the world, in a folder `graph` below `folder`."""
    tables = write(world, folder / "tables")
    build_graph(lambda: assemble(read_tables(tables, name="test")), folder / "graph")
    return folder / "graph"


@contextmanager
def opened(world: World) -> Iterator[costars.Graph]:
    with tempfile.TemporaryDirectory() as folder, costars.open(build(world, Path(folder))) as graph:
        yield graph


# The zoo -------------------------------------------------------------------------------------------


def one_person() -> World:
    world = World()
    world.title("t", world.person("a"))
    return world


def star() -> World:
    """One person in the middle, whom all others have acted with, and with nobody else."""
    world = World()
    world.person("hub")
    for i in range(6):
        world.title(f"t{i}", "hub", world.person(f"p{i}"), year=1990 + i)
    return world


def two_components() -> World:
    world = World()
    world.title("t", world.person("a"), world.person("b"))
    world.title("u", world.person("c"), world.person("d"))
    return world


def tied_chains() -> World:
    """Four chains of two degrees between a and z, through better and less known titles and parts."""
    world = World()
    for p in "abcz":
        world.person(p)
    world.title("famous", "a", "b", year=1990, votes=100_000)
    world.title("obscure", "b", "a", year=1991, votes=10)
    world.title("middling", "b", "z", year=1992, votes=5_000)
    world.title("another", "a", "c", year=1993, votes=5_000)
    world.title("last", "c", "z", year=1994, votes=4_000)
    world.title("again", "z", "c", year=1995, votes=4_000)
    return world


def two_titles_shared() -> World:
    """Two shared titles are two chains; two credits on one title are one."""
    world = World()
    world.title("t", world.person("a"), world.person("b"), year=2000)
    world.title("u", "a", "b", year=2001)
    world.credit("a", "t", characters=["Twin"], billing=7)
    world.credit("a", "t", role="director")
    return world


def long_line() -> World:
    world = World()
    world.person("p0")
    for i in range(9):
        world.title(f"t{i}", f"p{i}", world.person(f"p{i + 1}"))
    return world


def ladder(rungs: int = 64) -> World:
    """2 ** rungs shortest chains: counting must not overflow."""
    world = World()
    world.person("p0")
    for i in range(rungs):
        world.title(f"t{i}", f"p{i}", world.person(f"p{i + 1}"))
        world.title(f"u{i}", f"p{i}", f"p{i + 1}")
    return world


def big_cast() -> World:
    world = World()
    world.title("epic", *(world.person(f"p{i}") for i in range(2000)), year=1959)
    world.title("small", "p0", world.person("outsider"), year=1960)
    return world


def namesakes() -> World:
    world = World()
    world.person("n1", "Steve Mcqueen", birth_year=1930)
    world.person("n2", "Steve McQueen", birth_year=1969)
    world.person("n3", "Chris Evans", birth_year=1981)
    world.person("n4", "Chris Evans", birth_year=1966)
    for i in range(5):
        world.title(f"c{i}", "n3", year=2000 + i)
    world.title("host", "n4", year=1996)
    world.title("blob", "n1", year=1958)
    world.title("hunger", year=2008)
    world.credit("n2", "hunger", role="director")
    return world


def empty_ends() -> World:
    """A title without people, and a person without titles."""
    world = World()
    world.person("nobody")
    world.title("nothing", year=1999)
    world.title("t", world.person("a"), world.person("b"))
    return world


def series() -> World:
    """People who share a series as a whole, an episode, different episodes, or perhaps an episode."""
    world = World()
    for p in ("regular", "lead", "guest", "other", "director"):
        world.person(p)
    world.title("show", "regular", "lead", kind="tv_series", year=1998, end_year=2007)
    episode = {"kind": "tv_episode", "series": "show"}
    world.title("e1", "guest", season=1, episode=1, year=1998, **episode)
    world.title("e2", "other", "lead", season=2, episode=1, year=1999, **episode)
    world.credit("director", "e1", role="director")
    return world


def talk_show() -> World:
    """A talk show, a gala and a game link everybody; none of them counts in a chain by default."""
    world = World()
    for p in "abcd":
        world.person(p)
    world.title("talk", "a", "b", kind="tv_series", year=1990, genres=["talk"])
    world.title("gala", "b", "c", kind="tv_special", year=1991)
    world.title("play", "c", "d", kind="game", year=1992)
    world.title("interview", year=1993)
    world.credit("a", "interview", role="self")
    world.credit("d", "interview", role="self")
    return world


def announced() -> World:
    world = World()
    world.title("old", world.person("a"), world.person("b"), year=2000)
    world.title("new", "a", "b", world.person("c"), status="announced")
    return world


def announced_episode() -> World:
    """A series is out, an episode of it that has both is only announced."""
    world = World()
    world.title("show", kind="tv_series", year=2001, end_year=2003)
    episode = {"kind": "tv_episode", "series": "show", "season": 4, "year": 2030}
    world.title("next", world.person("a"), world.person("b"), status="announced", **episode)
    return world


def undated_episode() -> World:
    """An episode without a year came out while its series ran."""
    world = World()
    world.title("show", kind="tv_series", year=1998, end_year=2000)
    world.title("lost", world.person("a"), world.person("b"), kind="tv_episode", series="show")
    world.title("film", "a", "b", year=1999)
    return world


def voices() -> World:
    """On screen, by voice only, and not known which."""
    world = World()
    for p in "abc":
        world.person(p)
    for title, year, how in (("seen", 2001, False), ("unknown", 2002, None), ("heard", 2003, True)):
        world.title(title, year=year)
        world.credit("a", title, voice=False)
        world.credit("b", title, voice=how)
    return world


def undated() -> World:
    world = World()
    world.title("when", world.person("a"), world.person("b"))
    world.title("known", "a", "b", year=1980)
    return world


ZOO = {
    make.__name__: make
    for make in (
        one_person, star, two_components, tied_chains, two_titles_shared, long_line, namesakes, empty_ends,
        series, talk_show, announced, announced_episode, undated_episode, voices, undated,
    )
}  # fmt: skip


# Random worlds -------------------------------------------------------------------------------------

_dates = st.dates(dt.date(1999, 6, 1), dt.date(2002, 6, 30))
_years = st.one_of(st.none(), st.integers(1998, 2003))
_titles = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            ["movie", "movie", "movie", "short", "tv_movie", "video", "tv_special", "game"]
        ),
        "year": _years,
        "released": st.one_of(st.none(), st.none(), _dates),
        "status": st.sampled_from(["released"] * 5 + ["announced"]),
        "votes": st.one_of(st.none(), st.integers(0, 50)),
        "genres": st.lists(st.sampled_from(["drama", "talk", "animation", "news"]), max_size=1),
    }
)
_episode = st.tuples(
    _years, st.one_of(st.none(), st.none(), _dates), st.sampled_from(["released"] * 3 + ["announced"])
)
_series = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["tv_series", "tv_mini_series"]),
        "year": _years,
        "released": st.one_of(st.none(), st.none(), _dates),
        "length": st.one_of(st.none(), st.integers(0, 3)),
        "episodes": st.lists(_episode, max_size=3),
    }
)
_roles = st.sampled_from(["actor"] * 6 + ["director", "writer", "self", "archive"])
_credit = st.tuples(
    st.integers(0, 7), st.integers(0, 11), _roles, st.sampled_from([None, True, False]), st.integers(0, 3)
)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Small random worlds: up to 8 people and 12 titles, some of them series with episodes."""
    world = World()
    for i in range(draw(st.integers(1, 8))):
        world.person(f"p{i}", draw(st.sampled_from(["Ann Lee", "Bo Li", "Cy Ng", "Ann Lie"])))
    for row in draw(st.lists(_titles, min_size=1, max_size=7)):
        if row["released"] is not None:
            row["year"] = row["released"].year
        world.title(f"t{len(world.titles)}", **row)
    for row in draw(st.lists(_series, max_size=2)):
        if row["released"] is not None:
            row["year"] = row["released"].year
        year, episodes, length = row["year"], row.pop("episodes"), row.pop("length")
        end = None if year is None or length is None else year + length
        series = world.title(f"t{len(world.titles)}", end_year=end, **row)
        for number, (year, date, status) in enumerate(episodes, 1):
            facts = {"series": series, "season": 1, "episode": number, "status": status}
            facts |= {"released": date, "year": year if date is None else date.year}
            world.title(f"t{len(world.titles)}", kind="tv_episode", **facts)
    seen = set()
    for person, title, role, voice, billing in draw(st.lists(_credit, min_size=1, max_size=30)):
        who, what = f"p{person % len(world.people)}", f"t{title % len(world.titles)}"
        if (who, what, role, voice) not in seen:
            seen.add((who, what, role, voice))
            world.credit(who, what, role=role, voice=voice, billing=billing or None)
    return world


@st.composite
def filters(draw: st.DrawFn, world: World) -> Row:
    """Arguments of `Graph.link` that filter."""
    low, high = sorted(draw(st.tuples(st.integers(1997, 2004), st.integers(1997, 2004))))
    everything = {
        "roles": draw(st.lists(st.sampled_from(list(ROLES)[:3]), min_size=1, max_size=2)),
        "kinds": draw(st.lists(st.sampled_from(list(KINDS)), min_size=1, max_size=6)),
        "from_year": low,
        "to_year": high,
        "as_of": draw(_dates).isoformat(),
        "without": draw(
            st.lists(st.sampled_from([r["id"] for r in world.people + world.titles]), max_size=3)
        ),
        "announced": False,
        "voice": False,
        "series_level": False,
        "live": True,
    }
    chosen = draw(st.sets(st.sampled_from(sorted(everything)), max_size=4))
    return {k: v for k, v in everything.items() if k in chosen}


assert "talk" in GENRES
