"""Several graphs as one: small ones with the merged graph and the table of disagreements written by hand."""

from __future__ import annotations

import dataclasses
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

import costars
from costars.catalog import assemble
from costars.cli.main import main
from costars.errors import BadInput
from costars.index.build import build as build_graph
from costars.merging import merge_graphs
from costars.sources.table import read_tables
from examples import ZOO, Row, World, write
from naive_merging import FIELDS, PROPERTIES, Dump, dump, read_table

ROOT = Path(__file__).parent.parent
DATES = {"A": "2024-01-01", "B": "2024-02-02", "C": "2024-03-03"}


def graph_of(world: World, folder: Path, name: str, **pages: str) -> Path:
    """A graph of a world; without any people, titles or credits of its own it gets some that nobody has."""
    for table, add in (
        ("people", lambda: world.person(f"{name}-nobody")),
        ("titles", lambda: world.title(f"{name}-nothing")),
        ("credits", lambda: world.credit(world.people[-1]["id"], world.titles[-1]["id"], role="other")),
    ):
        if not getattr(world, table):
            add()
    tables = write(world, folder / f"tables-{name}")
    catalog = assemble(read_tables(tables, name=name, date=DATES[name]))
    assert not catalog.rejects
    source = dataclasses.replace(catalog.sources[0], **pages)
    build_graph(lambda: dataclasses.replace(catalog, sources=(source,)), folder / name)
    return folder / name


def merge(folder: Path, *worlds: World, order: str = "") -> Path:
    """The worlds' graphs A, B, C … merged in an order, which is that of their letters unless told."""
    made = {name: graph_of(world, folder, name) for name, world in zip("ABC", worlds, strict=False)}
    out = folder / f"merged-{order}"
    build_graph(lambda: merge_graphs([made[name] for name in order or made]), out)
    with costars.open(out) as graph:
        assert graph.verify().ok
    return out


def table_of(path: Path) -> list[tuple[str, ...]]:
    with costars.open(path) as graph:
        table = graph.side_file("disagreements.tsv")
        return [] if table is None else read_table(table)


def listed(path: Path) -> list[tuple[str, ...]]:
    """The table of disagreements, short: field, name, and on each side id, value and source."""
    return [(*row[:5], *row[6:9]) for row in table_of(path)]


def said_by(evidence: Any) -> list[str]:
    return [f"{e.source} {e.record}" for e in evidence]


def credits_of(made: Dump) -> list[tuple[Any, ...]]:
    """person, title, role, characters, voice, billing, and who says so with which record."""
    return sorted(
        (
            made.people[c["person"]]["id"], made.titles[c["title"]]["id"], c["role"],
            "|".join(c["characters"]), str(c["voice"]), c["billing"], said_by(c["evidence"]),
        )
        for c in made.credits
    )  # fmt: skip


def relations_of(made: Dump) -> list[tuple[Any, ...]]:
    return sorted(
        (
            made.people[r["a"]]["id"], made.people[r["b"]]["id"], r["kind"], str(r["from"]), str(r["to"]),
            said_by(r["evidence"]),
        )
        for r in made.relations
    )  # fmt: skip


def by_id(rows: list[Row]) -> dict[str, Row]:
    found = {row["id"]: row for row in rows}
    assert len(found) == len(rows)
    return found


def person(id: str, same_as: str = "", name: str = "Ann Lee", **more: Any) -> World:
    world = World()
    world.person(id, name, same_as=same_as.split(), **more)
    return world


def title(id: str, same_as: str = "", kind: str = "movie", name: str = "Dawn", **more: Any) -> World:
    world = World()
    world.title(id, name=name, kind=kind, same_as=same_as.split(), **more)
    return world


# A pair, whole -------------------------------------------------------------------------------------


def films() -> World:
    world = World()
    world.person("nm1", "Ann Lee", birth_year=1950, aliases=["Annie"])
    world.person("nm2", "Bo Li")
    world.person("nm3", "Cy Ng", birth_year=1960)
    world.title("tt1", name="Dawn", year=2000, votes=90, genres=["drama"])
    world.title("tt2", name="The Show", kind="tv_series", year=1998)
    world.credit("nm1", "tt1", characters=["Eve"], billing=1)
    world.credit("nm2", "tt1", billing=2)
    world.credit("nm3", "tt1", role="director")
    world.credit("nm2", "tt2")
    world.relations.append({"a": "nm1", "b": "nm2", "kind": "spouse", "from": 1980})
    return world


def wiki() -> World:
    world = World()
    world.person("Q1", "Ann Q. Lee", birth_year=1951, death_year=2010, same_as=["nm1"])
    world.person("Q2", "Bo Li", same_as=["nm2"])
    world.person("Q3", "Cy Ng", birth_year=1960)  # the same man, but nobody has entered his other id
    world.title("Q11", name="Dawn", year=2001, released="2001-02-03", genres=["war"], same_as=["tt1"])
    world.title("Q12", name="The Show: The Film", same_as=["tt2"])  # a film with the id of the series
    world.credit("Q1", "Q11", voice=False, source="a page")
    world.credit("Q2", "Q11", characters=["Adam"])
    world.credit("Q3", "Q11", role="director")
    world.credit("Q2", "Q12")
    world.relations.append({"a": "Q2", "b": "Q1", "kind": "spouse", "from": 1981, "to": 1990})
    return world


def test_a_pair_of_graphs(tmp_path: Path) -> None:
    path = merge(tmp_path, films(), wiki())
    made = dump(path)
    assert by_id(made.people) == {
        "nm1": {
            "id": "nm1", "name": "Ann Lee", "birth_year": 1950, "death_year": 2010,
            "same_as": ["Q1"], "aliases": ["Annie", "Ann Q. Lee"],
        },
        "nm2": {
            "id": "nm2", "name": "Bo Li", "birth_year": None, "death_year": None,
            "same_as": ["Q2"], "aliases": [],
        },
        "nm3": {
            "id": "nm3", "name": "Cy Ng", "birth_year": 1960, "death_year": None,
            "same_as": [], "aliases": [],
        },
        "Q3": {
            "id": "Q3", "name": "Cy Ng", "birth_year": 1960, "death_year": None,
            "same_as": [], "aliases": [],
        },
    }  # fmt: skip
    titles = by_id(made.titles)
    assert titles.keys() == {"tt1", "tt2", "Q12"}
    dawn = titles["tt1"]
    # The day is of another year than the one that was taken.
    assert (dawn["year"], dawn["released"], dawn["votes"]) == (2000, None, 90)
    assert dawn["genres"] == {"drama", "war"}
    assert (dawn["same_as"], titles["tt2"]["same_as"], titles["Q12"]["same_as"]) == (["Q11"], [], ["tt2"])
    assert credits_of(made) == [
        ("Q3", "tt1", "director", "", "None", None, ["B Q11"]),
        ("nm1", "tt1", "actor", "Eve", "False", 1, ["A tt1", "B a page"]),
        ("nm2", "Q12", "actor", "", "None", None, ["B Q12"]),
        ("nm2", "tt1", "actor", "Adam", "None", 2, ["A tt1", "B Q11"]),
        ("nm2", "tt2", "actor", "", "None", None, ["A tt2"]),
        ("nm3", "tt1", "director", "", "None", None, ["A tt1"]),
    ]
    assert relations_of(made) == [("nm1", "nm2", "spouse", "1980", "1990", ["A nm1", "B Q1"])]
    a, b = ("A", "2024-01-01"), ("B", "2024-02-02")
    assert table_of(path) == [
        (
            "identity",
            "Cy Ng",
            "nm3",
            "director of Dawn (tt1)",
            *a,
            "Q3",
            "director of Dawn (Q11)",
            *b,
            "P345",
        ),
        ("kind", "The Show", "tt2", "tv_series", *a, "Q12", "movie", *b, "P31"),
        ("birth_year", "Ann Lee", "nm1", "1950", *a, "Q1", "1951", *b, "P569"),
        ("married", "Ann Lee and Bo Li", "nm1 nm2", "1980", *a, "Q2 Q1", "1981", *b, "P26/P580"),
        ("year", "Dawn", "tt1", "2000", *a, "Q11", "2001", *b, "P577"),
    ]
    with costars.open(path) as graph:
        info = graph.info()
        assert [e.page for e in graph.title("tt1").title.credits[0].evidence] == [None, None]
    assert (info.name, [s.name for s in info.sources]) == ("A + B", ["A", "B"])
    assert info.counts == {"people": 4, "titles": 3, "credits": 6, "relations": 1}
    assert info.read == {
        "A people": 3, "A titles": 2, "A credits": 4, "A relations": 1,
        "B people": 3, "B titles": 2, "B credits": 4, "B relations": 1,
    }  # fmt: skip
    assert info.rejected == {
        "B people: the same in an earlier graph": 2,
        "B titles: the same in an earlier graph": 1,
        "B credits: the same in an earlier graph": 2,
        "B relations: the same in an earlier graph": 1,
    }


def test_the_first_graph_goes_first(tmp_path: Path) -> None:
    path = merge(tmp_path, films(), wiki(), order="BA")
    made = dump(path)
    people, titles = by_id(made.people), by_id(made.titles)
    ann = people["Q1"]
    assert (ann["name"], ann["birth_year"], ann["same_as"]) == ("Ann Q. Lee", 1951, ["nm1"])
    assert (titles["Q11"]["year"], str(titles["Q11"]["released"])) == (2001, "2001-02-03")
    assert [row[0] for row in table_of(path)] == ["identity", "kind", "birth_year", "married", "year"]
    assert ("year", "Dawn", "Q11", "2001", "B", "tt1", "2000", "A") in listed(path)
    assert relations_of(made) == [("Q2", "Q1", "spouse", "1981", "1990", ["B Q2", "A nm2"])]


# Who is who ----------------------------------------------------------------------------------------


def ids(path: Path, table: str = "people") -> list[str]:
    """Of each row all ids, its own first."""
    return sorted(" ".join([row["id"], *row["same_as"]]) for row in getattr(dump(path), table))


def only(found: list[str]) -> list[str]:
    return [i for i in found if "-no" not in i]


JOINS: dict[str, tuple[tuple[World, ...], list[str], list[tuple[str, ...]]]] = {
    "an own id and another's": ((person("nm1"), person("Q1", "nm1")), ["nm1 Q1"], []),
    "the same own id": ((person("nm1"), person("nm1")), ["nm1"], []),
    "other ids that agree": ((person("a", "x"), person("b", "x y")), ["a x b y"], []),
    "only the name": ((person("nm1"), person("Q1")), ["Q1", "nm1"], []),
    "one of three has both ids, and comes last": (
        (person("nm1"), person("tmdb1"), person("Q1", "nm1 tmdb1")), ["nm1 tmdb1 Q1"], [],
    ),
    "one of three has both ids, and comes first": (
        (person("Q1", "nm1 tmdb1"), person("nm1"), person("tmdb1")), ["Q1 nm1 tmdb1"], [],
    ),
    "a chain": ((person("a", "x"), person("b", "x y"), person("c", "y")), ["a x b y c"], []),
}  # fmt: skip


def two(first: tuple[str, str], second: tuple[str, str]) -> World:
    world = World()
    world.person(first[0], "One", same_as=first[1].split())
    world.person(second[0], "Two", same_as=second[1].split())
    return world


JOINS |= {
    "two of the later graph claim an id": (
        (person("nm1"), two(("Q1", "nm1"), ("Q2", "nm1"))),
        ["Q1 nm1", "Q2 nm1", "nm1"],
        [("identity", "Ann Lee", "nm1", "Ann Lee", "A", "Q1", "One", "B"),
         ("identity", "Ann Lee", "nm1", "Ann Lee", "A", "Q2", "Two", "B")],
    ),
    "two of the earlier graph claim an id": (
        (two(("Q1", "nm1"), ("Q2", "nm1")), person("nm1")),
        ["Q1 nm1", "Q2 nm1", "nm1"],
        [("identity", "One", "Q1", "One", "A", "nm1", "Ann Lee", "B"),
         ("identity", "Two", "Q2", "Two", "A", "nm1", "Ann Lee", "B")],
    ),
    "two claim one row by different ids": (
        (person("a", "x y"), two(("b1", "x"), ("b2", "y"))),
        ["a x y", "b1 x", "b2 y"],
        [("identity", "Ann Lee", "a", "Ann Lee", "A", "b1", "One", "B"),
         ("identity", "Ann Lee", "a", "Ann Lee", "A", "b2", "Two", "B")],
    ),
    "one claims two rows": (
        (two(("a1", ""), ("a2", "")), person("b", "a1 a2")),
        ["a1", "a2", "b a1 a2"],
        [("identity", "One", "a1", "One", "A", "b", "Ann Lee", "B"),
         ("identity", "Two", "a2", "Two", "A", "b", "Ann Lee", "B")],
    ),
    "whose own id it is goes before who only has it": (
        (two(("nm1", ""), ("nm2", "nm1")), person("Q1", "nm1")),
        ["nm1 Q1", "nm2 nm1"],
        [("identity", "Two", "nm2", "Two", "A", "Q1", "Ann Lee", "B")],
    ),
    "the same own id, whatever else is said": (
        (person("Q1", "nm1"), two(("Q1", "nm2"), ("Q2", "nm1"))),
        ["Q1 nm1 nm2", "Q2 nm1"],
        [("identity", "Ann Lee", "Q1", "Ann Lee", "A", "Q2", "Two", "B")],
    ),
    "a third graph joins the one it can": (
        (person("nm1"), two(("Q1", "nm1"), ("Q2", "nm1")), person("nm1")),
        ["Q1 nm1", "Q2 nm1", "nm1"],
        [("identity", "Ann Lee", "nm1", "Ann Lee", "A", "Q1", "One", "B"),
         ("identity", "Ann Lee", "nm1", "Ann Lee", "A", "Q2", "Two", "B")],
    ),
    "a bridge between two of one graph is none": (
        (two(("a1", ""), ("a2", "")), person("b", "a1 x"), person("c", "a2 x")),
        ["a1 b x", "a2", "c a2 x"],
        [("identity", "Two", "a2", "Two", "A", "c", "Ann Lee", "C"),
         ("identity", "Ann Lee", "b", "Ann Lee", "B", "c", "Ann Lee", "C")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", JOINS)
def test_who_is_joined_and_who_is_not(case: str, tmp_path: Path) -> None:
    worlds, expected, rows = JOINS[case]
    path = merge(tmp_path, *worlds)
    assert only(ids(path)) == expected
    assert sorted(listed(path)) == sorted(rows)
    assert all(row[-1] == "P345" for row in table_of(path))


@pytest.mark.parametrize(
    ("kinds", "joined"),
    [
        (("movie", "tv_movie"), True),
        (("short", "video"), True),
        (("movie", "tv_special"), True),
        (("tv_series", "tv_mini_series"), True),
        (("movie", "tv_series"), False),
        (("tv_episode", "tv_movie"), False),
        (("tv_series", "tv_episode"), False),
        (("game", "movie"), False),
    ],
)
def test_titles_join_where_their_kinds_fit(kinds: tuple[str, str], joined: bool, tmp_path: Path) -> None:
    path = merge(tmp_path, title("tt1", kind=kinds[0]), title("Q1", "tt1", kind=kinds[1]))
    titles = [t for t in dump(path).titles if "-no" not in t["id"]]
    assert [t["kind"] for t in sorted(titles, key=lambda t: t["id"], reverse=True)] == (
        [kinds[0]] if joined else list(kinds)
    )
    expected = [] if joined else [("kind", "Dawn", "tt1", kinds[0], "A", "Q1", kinds[1], "B")]
    assert listed(path) == expected


def test_a_wrong_kind_does_not_keep_the_right_one_out(tmp_path: Path) -> None:
    claims = title("Q1", "x", kind="tv_series")
    claims.title("Q2", name="Dawn", same_as=["y"])
    path = merge(tmp_path, title("tt1", "x y"), claims)
    assert only(ids(path, "titles")) == ["Q1 x", "tt1 x y Q2"]
    assert [row[:3] for row in listed(path)] == [("kind", "Dawn", "tt1")]


# Credits -------------------------------------------------------------------------------------------

Said = tuple[str, "bool | None"]  # characters joined by |, voice


def cast(said: list[Said], **more: Any) -> World:
    world = World()
    world.person("p", "Ann Lee")
    world.title("t")
    for characters, voice in said:
        world.credit("p", "t", characters=characters.split("|") if characters else [], voice=voice, **more)
    return world


CREDITS: list[tuple[list[list[Said]], list[tuple[str, str, str]]]] = [
    # what each graph says; characters, voice and sources of what the merged one says
    ([[("Eve", None)], [("Eve", None)]], [("Eve", "None", "AB")]),
    ([[("Eve", None)], [("EVE", True)]], [("Eve", "True", "AB")]),
    ([[("Eve|Mae", None)], [("Mae|Eve", None)]], [("Eve|Mae", "None", "AB")]),
    ([[("", None)], [("Eve", False)]], [("Eve", "False", "AB")]),
    ([[("Eve", None)], [("", None)]], [("Eve", "None", "AB")]),
    ([[("Eve", None)], [("Mae", None)]], [("Eve", "None", "A"), ("Mae", "None", "B")]),
    ([[("Eve", True)], [("Eve", False)]], [("Eve", "False", "B"), ("Eve", "True", "A")]),
    ([[("", None)], [("", True), ("", False)]], [("", "False", "B"), ("", "True", "AB")]),
    ([[("", None)], [("Eve", None), ("Mae", None)]], [("Eve", "None", "AB"), ("Mae", "None", "B")]),
    ([[("", None)], [("", None), ("Eve", None)]], [("", "None", "AB"), ("Eve", "None", "B")]),
    ([[("Eve", None)], [("", None), ("Eve", None)]], [("", "None", "B"), ("Eve", "None", "AB")]),
    ([[("Eve", None), ("Eve", True)], [("Eve", True)]], [("Eve", "None", "A"), ("Eve", "True", "AB")]),
    ([[("Eve", None), ("Mae", None)], [("Mae", None), ("Eve", None)]],
     [("Eve", "None", "AB"), ("Mae", "None", "AB")]),
    ([[("", None)], [("Eve", None)], [("Eve", True)]], [("Eve", "True", "ABC")]),
    ([[("", None)], [("Eve", None)], [("Mae", None)]], [("Eve", "None", "AB"), ("Mae", "None", "C")]),
    ([[("", True)], [("Eve", None)], [("Eve", False)]], [("Eve", "False", "C"), ("Eve", "True", "AB")]),
]  # fmt: skip


@pytest.mark.parametrize(("graphs", "expected"), CREDITS, ids=range(len(CREDITS)))
def test_credits_that_say_the_same_are_one(
    graphs: list[list[Said]], expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    made = dump(merge(tmp_path, *(cast(said) for said in graphs)))
    found = [
        (characters, voice, "".join(s[0] for s in sources))
        for _, _, _, characters, voice, _, sources in credits_of(made)
    ]
    assert found == expected


def test_other_roles_and_billings(tmp_path: Path) -> None:
    one, other = cast([("", None)], billing=None), cast([("", None)], billing=3)
    other.credit("p", "t", role="self")
    third = cast([("", None)], billing=4, source="poster")
    made = dump(merge(tmp_path, one, other, third))
    assert credits_of(made) == [
        ("p", "t", "actor", "", "None", 3, ["A t", "B t", "C poster"]),
        ("p", "t", "self", "", "None", None, ["B t"]),
    ]


def test_a_record_of_its_own_is_that_of_its_own_source(tmp_path: Path) -> None:
    """Where a source has pages, the address tells its id; where it has none, the id is kept."""
    paths = []
    for name, own, page in (("A", "tt7", "https://a/{tt}/"), ("B", "b7", None), ("C", "Q7", "https://c/{Q}")):
        world = World()
        world.person("p", "Ann Lee")
        world.title(own, "p", same_as=["tt7"] if own != "tt7" else [])
        paths.append(graph_of(world, tmp_path, name, **({"title_page": page} if page else {})))
    out = tmp_path / "out"
    for order in (paths, paths[::-1]):
        build_graph(lambda order=order: merge_graphs(order), out)  # type: ignore[misc]
        (credit,) = dump(out).credits
        assert {(e.source, e.record, e.page, e.date) for e in credit["evidence"]} == {
            ("A", "tt7", "https://a/tt7/", "2024-01-01"),
            ("B", "b7", None, "2024-02-02"),
            ("C", "Q7", "https://c/Q7", "2024-03-03"),
        }


# Directors -----------------------------------------------------------------------------------------


def directed(*directors: tuple[str, str], id: str = "tt1", same_as: str = "") -> World:
    world = title(id, same_as)
    for person_id, name in directors:
        world.person(person_id, name)
        world.credit(person_id, id, role="director")
    return world


def test_directors(tmp_path: Path) -> None:
    ann, bo, cy = ("nm1", "Ann Lee"), ("nm2", "Bo Li"), ("nm3", "Cy Ng")
    ann_alone = ("Q1", "Ann Leé")
    assert table_of(merge(tmp_path / "same", directed(ann, bo), directed(bo, ann))) == []
    assert table_of(merge(tmp_path / "silent", directed(ann), title("tt1"))) == []
    assert listed(merge(tmp_path / "other", directed(ann), directed(bo, id="Q9", same_as="tt1"))) == [
        ("director", "Dawn", "tt1", "Ann Lee (nm1)", "A", "Q9", "Bo Li (nm2)", "B")
    ]
    assert listed(merge(tmp_path / "more", directed(ann), directed(bo, ann, cy))) == [
        (
            "director",
            "Dawn",
            "tt1",
            "Ann Lee (nm1)",
            "A",
            "tt1",
            "Ann Lee (nm1), Bo Li (nm2), Cy Ng (nm3)",
            "B",
        )
    ]
    assert listed(merge(tmp_path / "id", directed(ann, bo), directed(ann_alone, bo))) == [
        ("identity", "Ann Lee", "nm1", "director of Dawn (tt1)", "A", "Q1", "director of Dawn (tt1)", "B")
    ]
    assert listed(merge(tmp_path / "both", directed(ann, bo), directed(ann_alone, cy))) == [
        ("identity", "Ann Lee", "nm1", "director of Dawn (tt1)", "A", "Q1", "director of Dawn (tt1)", "B"),
        (
            "director",
            "Dawn",
            "tt1",
            "Ann Lee (nm1), Bo Li (nm2)",
            "A",
            "tt1",
            "Ann Leé (Q1), Cy Ng (nm3)",
            "B",
        ),
    ]


def test_somebody_whose_id_is_missing_is_listed_once(tmp_path: Path) -> None:
    worlds = directed(("nm1", "Ann Lee")), directed(("Q1", "Ann Lee"))
    for world in worlds:
        world.title("tt2", name="Dusk")
        world.credit(world.people[0]["id"], "tt2", role="director")
    assert [row[0] for row in listed(merge(tmp_path, *worlds))] == ["identity"]


# Relations -----------------------------------------------------------------------------------------

Years = tuple["int | None", "int | None"]


def couple(*years: Years, kind: str = "spouse", turned: bool = False) -> World:
    world = World()
    world.person("p", "Ann Lee")
    world.person("q", "Bo Li")
    a, b = ("q", "p") if turned else ("p", "q")
    world.relations += [{"a": a, "b": b, "kind": kind, "from": f, "to": t} for f, t in years]
    return world


RELATIONS: list[tuple[list[list[Years]], list[tuple[str, str, str]], list[tuple[str, str, str]]]] = [
    # the years in each graph; years and sources in the merged one; fields and values that are listed
    ([[(1980, 1990)], [(1980, 1990)]], [("1980", "1990", "AB")], []),
    ([[(1980, None)], [(None, 1990)]], [("1980", "1990", "AB")], []),
    ([[(None, None)], [(1980, 1990)]], [("1980", "1990", "AB")], []),
    ([[(1980, None)], [(1981, None)]], [("1980", "None", "AB")], [("married", "1980", "1981")]),
    ([[(1980, 1985)], [(1980, 1986)]], [("1980", "1985", "AB")], [("married_until", "1985", "1986")]),
    ([[(1980, 1985)], [(1990, 1995)]], [("1980", "1985", "AB")],
     [("married", "1980", "1990"), ("married_until", "1985", "1995")]),
    # Divorced in 1985, married in 1990: that may well be two marriages.
    ([[(None, 1985)], [(1990, None)]], [("1990", "None", "B"), ("None", "1985", "A")], []),
    ([[(1964, 1974), (1975, 1976)], [(1975, 1976), (1964, 1974)]],
     [("1964", "1974", "AB"), ("1975", "1976", "AB")], []),
    ([[(1964, 1974), (1975, None)], [(None, 1974), (1975, 1976)]],
     [("1964", "1974", "AB"), ("1975", "1976", "AB")], []),
    ([[(1975, None), (None, None)], [(1975, 1976)]], [("1975", "1976", "AB"), ("None", "None", "A")], []),
    ([[(1964, 1974)], [(1964, 1974), (1975, 1976)]], [("1964", "1974", "AB"), ("1975", "1976", "B")], []),
    ([[(1964, 1974), (1975, 1976)], [(1965, None)]],
     [("1964", "1974", "A"), ("1965", "None", "B"), ("1975", "1976", "A")], []),
    ([[(None, None)], [(1980, None)], [(1981, 1990)]],
     [("1980", "1990", "ABC")], [("married", "1980", "1981")]),
]  # fmt: skip


@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
@pytest.mark.parametrize(("graphs", "expected", "rows"), RELATIONS, ids=range(len(RELATIONS)))
def test_marriages(graphs: Any, expected: Any, rows: Any, turned: bool, tmp_path: Path) -> None:
    worlds = [couple(*years, turned=turned and number == 1) for number, years in enumerate(graphs)]
    path = merge(tmp_path, *worlds)
    found = relations_of(dump(path))
    assert sorted((f, t, "".join(s[0] for s in said)) for _, _, _, f, t, said in found) == expected
    assert [(row[0], row[3], row[6]) for row in listed(path)] == rows


def test_who_said_a_year_is_named(tmp_path: Path) -> None:
    """The year that the second graph filled in is its own, not the first one's."""
    path = merge(tmp_path, couple((None, None)), couple((1980, None), turned=True), couple((1981, None)))
    assert listed(path) == [("married", "Bo Li and Ann Lee", "q p", "1980", "B", "p q", "1981", "C")]


@pytest.mark.parametrize(
    ("kind", "turned", "count"),
    [("sibling", True, 1), ("partner", True, 1), ("child", False, 1), ("child", True, 2)],
)
def test_only_parents_and_children_have_an_order(kind: str, turned: bool, count: int, tmp_path: Path) -> None:
    path = merge(tmp_path, couple((None, None), kind=kind), couple((None, None), kind=kind, turned=turned))
    assert len(relations_of(dump(path))) == count


def test_partners_and_spouses_are_not_the_same(tmp_path: Path) -> None:
    path = merge(tmp_path, couple((1980, None)), couple((1979, 1980), kind="partner"))
    assert [r[2] for r in relations_of(dump(path))] == ["partner", "spouse"]
    path = merge(
        tmp_path / "years", couple((1980, 1985), kind="partner"), couple((1981, 1986), kind="partner")
    )
    assert [row[0] for row in listed(path)] == ["partner", "partner_until"]


def test_a_relation_to_somebody_in_one_graph_only(tmp_path: Path) -> None:
    other = couple((1980, None), kind="child")
    other.people[0] |= {"id": "Q1", "same_as": ["p"]}
    other.people[1]["id"] = "Q2"
    other.relations[0] |= {"a": "Q1", "b": "Q2", "source": "a page"}
    made = dump(merge(tmp_path, couple((1970, None)), other))
    assert relations_of(made) == [
        ("p", "Q2", "child", "1980", "None", ["B a page"]),
        ("p", "q", "spouse", "1970", "None", ["A p"]),
    ]


# Facts about people and titles ---------------------------------------------------------------------


def test_years_are_compared_with_whoever_first_knows_one(tmp_path: Path) -> None:
    path = merge(tmp_path, person("p"), person("p", birth_year=1950), person("p", birth_year=1951))
    assert listed(path) == [("birth_year", "Ann Lee", "p", "1950", "B", "p", "1951", "C")]
    assert by_id(dump(path).people)["p"]["birth_year"] == 1950


def test_years_that_run_backwards_are_not_taken(tmp_path: Path) -> None:
    path = merge(tmp_path / "people", person("p", birth_year=1950), person("p", death_year=1940))
    assert (dump(path).people[0]["birth_year"], dump(path).people[0]["death_year"]) == (1950, None)
    worlds = title("t", kind="tv_series", year=2000), title("t", kind="tv_series", end_year=1999)
    made = dump(merge(tmp_path / "titles", *worlds)).titles
    assert (by_id(made)["t"]["year"], by_id(made)["t"]["end_year"]) == (2000, None)


DAYS = [
    # year and day in each graph; what the merged one has
    ((2000, None), (2000, "2000-05-06"), (2000, "2000-05-06")),
    ((2000, None), (2001, "2001-05-06"), (2000, "None")),
    ((None, None), (None, "2001-05-06"), (2001, "2001-05-06")),
    # The year of a festival, and the day in the cinema: one graph says both.
    ((1999, "2000-05-06"), (2000, "2000-05-07"), (1999, "2000-05-06")),
    ((1999, None), (2000, "1999-12-31"), (1999, "1999-12-31")),
]


@pytest.mark.parametrize(("one", "other", "expected"), DAYS, ids=range(len(DAYS)))
def test_days_of_release(one: Any, other: Any, expected: Any, tmp_path: Path) -> None:
    worlds = [title("t", year=year, released=day) for year, day in (one, other)]
    made = by_id(dump(merge(tmp_path, *worlds)).titles)["t"]
    assert (made["year"], str(made["released"])) == expected


def test_what_only_one_graph_has_is_as_it_was(tmp_path: Path) -> None:
    """The year of a festival and the day in the cinema; an episode of no known series."""
    world = title("t", year=1999, released="2000-05-06")
    world.title("e", kind="tv_episode", season=2, episode=3)
    before = by_id(dump(graph_of(world, tmp_path / "before", "A")).titles)
    after = by_id(dump(merge(tmp_path, title("u"), world)).titles)
    assert {i: after[i] for i in before} == before


def test_what_is_out_is_not_announced(tmp_path: Path) -> None:
    plan, fact = title("t", year=2030, released="2030-05-06", status="announced"), title("t", year=2024)
    for order in ("AB", "BA"):
        made = by_id(dump(path := merge(tmp_path, plan, fact, order=order)).titles)["t"]
        assert (made["status"], made["year"], made["released"]) == ("released", 2024, None)
        assert [row[0] for row in listed(path)] == ["year"]


def test_episodes(tmp_path: Path) -> None:
    one = title("s", kind="tv_series")
    one.title("e1", kind="tv_episode", series="s", season=1)
    one.title("e2", kind="tv_episode")
    other = title("s", kind="tv_mini_series")
    other.title("e1", kind="tv_episode", series="s", season=2, episode=4)
    other.title("e2", kind="tv_episode", series="s", season=3, episode=5)
    other.title("e3", kind="tv_episode", series="s", season=3, episode=6)
    made = dump(merge(tmp_path, one, other))
    series = made.titles.index(by_id(made.titles)["s"])
    found = {
        i: (t["series"], t["season"], t["episode"]) for i, t in by_id(made.titles).items() if i[0] == "e"
    }
    assert found == {"e1": (series, 1, None), "e2": (series, 3, 5), "e3": (series, 3, 6)}
    with costars.open(tmp_path / "merged-") as graph:
        assert [e.id for e in graph.title("s").episodes] == ["e1", "e2", "e3"]


def test_names_of_all_graphs_find_somebody(tmp_path: Path) -> None:
    worlds = (
        person("p", name="Ann Lee", aliases=["Annie"]),
        person("q", "p x", name="Anna|Lee", aliases=["Ann Lee"]),
    )
    path = merge(tmp_path, *worlds)
    (row,) = (p for p in dump(path).people if p["id"] == "p")
    assert (row["same_as"], row["aliases"]) == (["q", "x"], ["Annie", "Anna/Lee"])
    with costars.open(path) as graph:
        for name in ("annie", "anna lee", "q", "x", "p"):
            assert graph.search(name).people[0].id == "p"


# Graphs as a whole ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(ZOO))
def test_a_graph_merged_with_itself_is_itself(name: str, tmp_path: Path) -> None:
    before = graph_of(ZOO[name](), tmp_path, "A")
    shutil.copytree(before, tmp_path / "copy")
    build_graph(lambda: merge_graphs([before, tmp_path / "copy"]), tmp_path / "out")
    assert table_of(tmp_path / "out") == []
    one, other = dump(before), dump(tmp_path / "out")
    assert (by_id(one.people), by_id(one.titles)) == (by_id(other.people), by_id(other.titles))
    assert (credits_of(one), relations_of(one)) == (credits_of(other), relations_of(other))
    with costars.open(tmp_path / "out") as graph:
        info = graph.info()
    assert (info.name, len(info.sources)) == ("A + A", 1)
    assert {what: n for what, n in info.kept.items() if n} == {
        f"A {table}": n for table, n in info.counts.items() if n
    }
    assert all(info.read[f"A (2) {t}"] == info.read[f"A {t}"] for t in info.counts)


def test_merging_the_merged_again_changes_nothing(tmp_path: Path) -> None:
    once = merge(tmp_path, films(), wiki())
    for others in ([tmp_path / "A"], [tmp_path / "B"], [tmp_path / "A", tmp_path / "B"]):
        build_graph(lambda others=others: merge_graphs([once, *others]), tmp_path / "twice")  # type: ignore[misc]
        one, other = dump(once), dump(tmp_path / "twice")
        assert (by_id(one.people), by_id(one.titles)) == (by_id(other.people), by_id(other.titles))
        assert (credits_of(one), relations_of(one)) == (credits_of(other), relations_of(other))


def test_a_merge_is_the_same_every_time(tmp_path: Path) -> None:
    merge(tmp_path, films(), wiki())
    prints = []
    for out in (tmp_path / "one", tmp_path / "two"):
        build_graph(lambda: merge_graphs([tmp_path / "A", tmp_path / "B"]), out)
        with costars.open(out) as graph:
            prints.append(graph.info().fingerprint)
    assert prints[0] == prints[1]


def test_three_graphs_in_two_steps(tmp_path: Path) -> None:
    """Sources and records come through a merge of a merge."""
    third = World()
    third.person("c1", "Ann Lee", same_as=["Q1"])
    third.title("c2", "c1", name="Dawn", same_as=["Q11"])
    merge(tmp_path, films(), wiki(), third)
    build_graph(lambda: merge_graphs([tmp_path / "A", tmp_path / "B"]), tmp_path / "two")
    build_graph(lambda: merge_graphs([tmp_path / "two", tmp_path / "C"]), tmp_path / "three")
    one, other = dump(tmp_path / "merged-"), dump(tmp_path / "three")
    assert credits_of(one) == credits_of(other)
    assert ("nm1", "tt1", "actor", "Eve", "False", 1, ["A tt1", "B a page", "C c2"]) in credits_of(one)
    assert by_id(one.people) == by_id(other.people)


def test_names_of_graphs_that_look_like_accounts(tmp_path: Path) -> None:
    paths = []
    for number, name in enumerate(["x:", "x ", "a: b", "x  (2)"]):
        tables = write(person(f"p{number}"), tmp_path / f"tables{number}")
        for table in ("titles", "credits"):
            shutil.copy(write(ZOO["one_person"](), tmp_path / "zoo") / f"{table}.tsv", tables)
        world = ZOO["one_person"]()
        write(world, tables)
        build_graph(
            lambda tables=tables, name=name: assemble(read_tables(tables, name=name)),  # type: ignore[misc]
            tmp_path / f"g{number}",
        )
        paths.append(tmp_path / f"g{number}")
    build_graph(lambda: merge_graphs(paths), tmp_path / "out")
    with costars.open(tmp_path / "out") as graph:
        info = graph.info()
        assert len(info.rejected) == 3 * 3
        assert graph.side_file("rejects.tsv") is None, "a table of what was counted already"
    for what, rows in info.read.items():
        gone = sum(n for reason, n in info.rejected.items() if reason.startswith(f"{what}: "))
        assert rows == info.kept[what] + gone
    assert len(info.read) == 4 * 4


# The command ---------------------------------------------------------------------------------------


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Any:
    def run(*args: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["data", "build", "merge", *map(str, args)])
        out, err = capfdbinary.readouterr()
        return int(ended.value.code or 0), out.decode(), err.decode()

    return run


def pair(folder: Path) -> tuple[Path, Path]:
    return graph_of(films(), folder, "A"), graph_of(wiki(), folder, "B")


def test_the_command_says_what_was_made_and_where_the_table_is(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, said, noted = run(*pair(tmp_path), "-o", out)
    assert code == 0
    lines = said.splitlines()
    assert lines[0] == f"Built {out}."
    assert lines[1].startswith("A + B: ")
    assert "  4 people, 3 titles, 6 credits, 1 relation" in lines
    assert "  source: B, 2024-02-02, licence unknown" in lines
    table = next(line for line in lines if line.startswith("What the graphs disagree on: "))
    assert Path(table.partition(": ")[2]).read_text(encoding="utf-8").startswith("\t".join(FIELDS) + "\n")
    assert noted == (
        "costars: the graphs disagree on: birth_year (1), year (1), kind (1), identity (1), married (1)\n"
    )


def test_graphs_that_agree_have_no_table(run: Any, tmp_path: Path) -> None:
    graphs = graph_of(films(), tmp_path, "A"), graph_of(films(), tmp_path, "B")
    code, said, noted = run(*graphs, "-o", tmp_path / "out")
    assert (code, "disagree" in said, noted) == (0, False, "")


def test_json_and_a_name(run: Any, tmp_path: Path) -> None:
    code, said, _ = run(*pair(tmp_path), "-o", tmp_path / "out", "--name", "both", "--json")
    answer = json.loads(said)
    assert (code, answer["name"], answer["counts"]["people"]) == (0, "both", 4)
    assert [s["name"] for s in answer["sources"]] == ["A", "B"]


def test_what_cannot_be_merged(run: Any, tmp_path: Path) -> None:
    one, other = pair(tmp_path)
    out, link = tmp_path / "out", tmp_path / "link"
    if sys.platform != "win32":
        link.symlink_to(one)
    damaged = tmp_path / "damaged"
    shutil.copytree(other, damaged)
    (next(damaged.glob("data-*")) / "credits.person.bin").write_bytes(b"1234567")
    cases: list[tuple[list[Any], int, str]] = [
        ([], 2, "Missing argument 'GRAPH...'"),
        ([one], 2, "A merge needs two graphs or more."),
        ([one, one], 2, f"The graph {one} is named twice."),
        ([one, other, one], 2, f"The graph {one} is named twice."),
        ([one, other.parent / "A" / ".." / "A"], 2, "is named twice."),
        ([one, tmp_path / "none"], 3, f"There is no graph at {tmp_path / 'none'}."),
        ([one, damaged], 3, "is damaged: credits.person.bin has 7 bytes"),
        ([one, other, "--name", "a\x1b[31m"], 2, "The name of the graph is not valid text."),
        (list(range(33)), 2, "33 graphs are too many at once."),
    ]
    if link.exists():
        cases.append(([one, link], 2, "is named twice."))
    for args, code, message in cases:
        ended, said, noted = run(*args, "-o", out)
        assert (ended, said) == (code, ""), args
        assert message in noted
        assert not out.exists(), args
    code, said, _ = run(one, damaged, "-o", out, "--json")
    assert (code, json.loads(said)["error"]["code"]) == (3, "graph")
    code, _, noted = run(one, other, "-o", one)
    assert (code, f"{one} is one of the graphs to be merged." in noted) == (2, True)
    code, _, noted = run(one, other)
    assert (code, "Missing option '-o'" in noted) == (2, True)
    code, _, noted = run(one, other, "-o", " ")
    assert (code, "-o names no folder." in noted) == (2, True)
    with costars.open(one) as graph:
        assert graph.verify().ok


@pytest.mark.parametrize("file", ["credits.person.bin", "people.ids.ends", "titles.year.bin"])
def test_a_graph_with_altered_contents_is_not_merged(run: Any, file: str, tmp_path: Path) -> None:
    """Of the right length: only the contents tell."""
    one, other = pair(tmp_path)
    path = next(other.glob("data-*")) / file
    path.write_bytes(b"\x7f" + path.read_bytes()[1:])
    code, said, noted = run(one, other, "-o", tmp_path / "out")
    assert (code, said) == (3, "")
    assert f"The graph {other} is damaged: {file}" in noted
    assert f"costars data build table DIR -o {other}" in noted
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_a_folder_of_somebody_elses_is_left_alone(run: Any, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("dear")
    code, _, noted = run(*pair(tmp_path), "-o", tmp_path / "out")
    assert (code, "holds other files (letter.txt)" in noted) == (2, True)
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["letter.txt"]


def test_from_python_too(tmp_path: Path) -> None:
    one, _ = pair(tmp_path)
    with pytest.raises(BadInput, match="two graphs"):
        merge_graphs([one])
    with pytest.raises(BadInput, match="not valid text"):
        merge_graphs([one, tmp_path / "B"], name="a\nb")


@pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no docs beside the tests")
def test_the_table_on_the_page_is_what_the_example_gives(tmp_path: Path) -> None:
    example, page = ROOT / "docs" / "example", ROOT / "docs" / "merging.md"
    paths = []
    for number, folder in enumerate((example, example / "wiki")):
        tables = read_tables(folder)
        build_graph(lambda tables=tables: assemble(tables), tmp_path / str(number))  # type: ignore[misc]
        paths.append(tmp_path / str(number))
    build_graph(lambda: merge_graphs(paths), tmp_path / "both")
    with costars.open(tmp_path / "both") as graph:
        table = graph.side_file("disagreements.tsv")
        assert table is not None
        assert table.read_text(encoding="utf-8") in page.read_text(encoding="utf-8")


@pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no docs beside the tests")
def test_every_field_is_explained_on_the_page() -> None:
    text = (ROOT / "docs" / "merging.md").read_text(encoding="utf-8")
    assert [field for field in (*PROPERTIES, "since", "until", *FIELDS) if f"`{field}`" not in text] == []
