"""Exports: what files hold is what the slow version says, in every format; where it comes from; odd names."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock
from xml.etree import ElementTree

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import costars
from costars import grouping
from costars.catalog import assemble
from costars.cli.main import main
from costars.index.build import build as build_graph
from costars.networks import files, tables
from costars.networks.columns import columns_of
from costars.networks.xml import GEXF, GRAPHML, _clean, _lines
from costars.records import Announced, AnnouncedCredit, Source
from costars.sources.table import read_tables
from examples import ZOO, Row, World, build, filters, opened, worlds, write
from networks import AWKWARD, expected, of_networkx, read

FORMATS = ("parquet", "tsv", "graphml", "gexf")


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    """Nothing here asks whether the disk keeps what it was told."""
    with mock.patch("os.fsync"):
        yield


def check(world: World, folder: Path, *rules: Row) -> None:
    with opened(world) as graph:
        for rule in rules:
            for projected in (False, True):
                want = expected(world, rule, graph, projected=projected)
                for form in FORMATS:
                    told = graph.export(folder / "out", format=form, projected=projected, **rule)
                    assert read(folder / "out") == want, (form, projected)
                    assert json.loads((folder / "out" / "export.json").read_text()) == told.to_dict()


@pytest.mark.parametrize("name", [*ZOO, "same_titles", "islands", "several_credits"])
def test_zoo(name: str, tmp_path: Path) -> None:
    """Under several rules, the last of which leaves nobody."""
    rules = {}, {"roles": ["actor", "director", "self"], "live": True}, {"from_year": 3000}
    check((ZOO | AWKWARD)[name](), tmp_path, *rules)


@settings(max_examples=15)
@given(data=st.data(), world=worlds())
def test_random_worlds(data: st.DataObject, world: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    check(world, tmp_path_factory.mktemp("random"), data.draw(filters(world)))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["islands", "star", "several_credits"])
def test_many_small_pieces_make_the_same_files(
    name: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for Parquet, which says where its pieces end."""
    with opened((ZOO | AWKWARD)[name]()) as graph:
        for projected in (False, True):
            rule: Row = {"format": form, "projected": projected, "roles": ["actor", "director"]}
            whole = graph.export(tmp_path / "whole", **rule)
            with monkeypatch.context() as patch:
                patch.setattr(tables, "PIECE", 2)
                patch.setattr(grouping, "MANY", 0)  # and by kernels
                pieces = graph.export(tmp_path / "pieces", **rule)
            assert read(tmp_path / "pieces") == read(tmp_path / "whole")
            assert form == "parquet" or pieces == whole


def test_a_long_table_is_several_files_of_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PIECE", 2)
    monkeypatch.setattr(files, "_PART", 4)
    world = AWKWARD["islands"]()
    with opened(world) as graph:
        told = graph.export(tmp_path / "out")
        want = expected(world, {}, graph)
    names = [f.name for f in told.files]
    assert "edges-001.parquet" in names
    assert "edges-002.parquet" in names
    assert sum(f.rows or 0 for f in told.files if f.name.startswith("edges")) == 10
    assert read(tmp_path / "out") == want


def test_columns_have_their_types(tmp_path: Path) -> None:
    with opened(ZOO["star"]()) as graph:
        for projected in (False, True):
            graph.export(tmp_path / "out", projected=projected)
            for name, columns in columns_of(projected).items():
                found = pl.read_parquet(tmp_path / "out" / f"{name}.parquet").schema
                assert dict(found) == tables.schema(columns)


def test_tables_stand_in_order(tmp_path: Path) -> None:
    """The best known first; edges by person, then title."""
    with opened(ZOO["tied_chains"]()) as graph:
        graph.export(tmp_path / "out")
        people, titles = (pl.read_parquet(tmp_path / "out" / f"{n}.parquet") for n in ("people", "titles"))
        strings = graph.view.strings
        for table, name in ((people, "people.id"), (titles, "titles.id")):
            assert table["id"].to_list() == [strings[name][row] for row in range(table.height)]
    edges = pl.read_parquet(tmp_path / "out" / "edges.parquet")
    place = {ident: n for table in (people, titles) for n, ident in enumerate(table["id"].to_list())}
    ranks = [(place[row["person"]], place[row["title"]]) for row in edges.to_dicts()]
    assert ranks == sorted(ranks)


# Announced ------------------------------------------------------------------------------------------


@pytest.fixture
def announced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[costars.Graph]:
    """Two components, joined by a film that is announced, with a newcomer."""
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path / "home"))
    world = World()
    world.title("t", world.person("a"), world.person("b"), year=2000)
    world.title("u", world.person("c"), world.person("d"), year=2001)
    with opened(world) as graph:
        credits = (
            AnnouncedCredit("a", "A", "actor", ("The \t Hero", "Twin")),
            AnnouncedCredit("a", "A", "director"),
            AnnouncedCredit("c", "C", "actor"),
            AnnouncedCredit(None, "Newcomer & Co", "actor"),
        )
        graph.announce(Announced("Soon", "movie", credits), source="s.txt", date=dt.date(2024, 1, 1))
        yield graph


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_announced_counts_as_the_rule_says(
    form: str, announced: costars.Graph, tmp_path: Path
) -> None:
    (entry,) = announced.announcements().announcements
    told = announced.export(tmp_path / "out", format=form, roles=["actor", "director"])
    found = read(tmp_path / "out")
    assert told.counts == {"people": 5, "titles": 3, "edges": 7, "components": 1, "largest": 5}
    assert [(a.id, a.name, a.source, a.date) for a in told.announced] == [
        (entry.id, "Soon", "s.txt", "2024-01-01")
    ]
    assert found.titles[entry.id] == {
        "name": "Soon", "kind": "movie", "status": "announced", "people": 3, "component": 0,
    }  # fmt: skip
    on_it = {
        identity: said for ends, said in found.edges.items() if ("title", entry.id) in ends
        for kind, identity in ends if kind == "person"
    }  # fmt: skip
    assert on_it.pop("a") == {"roles": "actor|director", "characters": "The Hero|Twin"}
    assert on_it.pop("c") == {"roles": "actor"}
    ((newcomer, said),) = on_it.items()
    assert said == {"roles": "actor"}
    assert found.people[newcomer] == {"name": "Newcomer & Co", "titles": 1, "component": 0}
    assert "Soon" in (tmp_path / "out" / "README.md").read_text()
    if form == "graphml":
        assert of_networkx(announced.to_networkx(roles=["actor", "director"])) == found


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_announced_is_left_out_where_the_rule_says_so(
    form: str, announced: costars.Graph, tmp_path: Path
) -> None:
    for rule in ({"announced": False}, {"as_of": "2030-01-01"}):
        told = announced.export(tmp_path / "out", format=form, **rule)
        assert told.announced == ()
        assert told.counts == announced.export(tmp_path / "out", format=form, announced=False).counts
    assert announced.export(tmp_path / "out", format=form, kinds=["short"]).counts["edges"] == 0


def test_announced_titles_join_people(announced: costars.Graph, tmp_path: Path) -> None:
    announced.export(tmp_path / "out", projected=True, format="tsv")
    found = read(tmp_path / "out")
    pairs = {
        frozenset(identity for _, identity in ends): said["weight"] for ends, said in found.edges.items()
    }
    assert pairs[frozenset("ac")] == 1
    assert len(found.people) == 5
    assert announced.to_scipy(projected=True).matrix.nnz == 2 * len(pairs)
    assert len(announced.components()) == 1
    assert len(announced.components(announced=False)) == 2


# Where it comes from --------------------------------------------------------------------------------


def test_an_export_says_where_it_comes_from(tmp_path: Path) -> None:
    path = build(ZOO["star"](), tmp_path)
    with costars.open(path) as graph:
        told = graph.export(tmp_path / "out", format="tsv", from_year=1992)
        assert told.checksum == graph.checksum
        assert told.fingerprint == graph.info().fingerprint
        assert told.sources == graph.info().sources
        assert told.rule == graph.link("hub", "p5", from_year=1992).rule
    assert told.counts == {"people": 5, "titles": 4, "edges": 8, "components": 1, "largest": 5}
    page = (tmp_path / "out" / "README.md").read_text()
    for fact in (told.checksum, "test", "5 people, 4 titles, 8 edges", "years 1992 to …", told.command):
        assert fact in page
    for file in told.files:
        content = (tmp_path / "out" / file.name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file.sha256
        assert f"{file.rows:,} rows, {file.bytes:,} bytes" in page


def test_sources_come_with_licence_and_attribution(tmp_path: Path) -> None:
    source = Source("Data", "2024-02-03", "CC BY <4.0>", "https://data.example/?a&b", "Thanks to Data & Co.")
    catalog = assemble(read_tables(write(ZOO["star"](), tmp_path / "tables")))
    build_graph(lambda: dataclasses.replace(catalog, sources=(source,)), tmp_path / "graph")
    with costars.open(tmp_path / "graph") as graph:
        for form in FORMATS:
            graph.export(tmp_path / "out", format=form)
            about = json.loads((tmp_path / "out" / "export.json").read_text())
            assert about["sources"] == [source.to_dict()]
            page = (tmp_path / "out" / "README.md").read_text()
            for fact in (source.attribution, source.licence, source.date, source.url):
                assert fact in page
            if form in ("graphml", "gexf"):
                root = etree.parse(tmp_path / "out" / f"network.{form}").getroot()
                (described,) = root.iter("{*}desc", "{*}description")
                assert source.attribution in described.text
                assert graph.checksum in described.text


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("projected", [False, True])
def test_two_exports_are_the_same_to_the_byte(form: str, projected: bool, tmp_path: Path) -> None:
    """Of two builds of the same tables, in folders of other names, at other times."""
    world = ZOO["series"]()
    contents = []
    for name, epoch in (("one", "1767225600"), ("two", "1767312000")):
        with mock.patch.dict("os.environ", {"SOURCE_DATE_EPOCH": epoch}):
            path = build(world, tmp_path / name)
        with costars.open(path) as graph:
            graph.export(tmp_path / name / "out", format=form, projected=projected, without=["e2", "guest"])
        contents.append({p.name: p.read_bytes() for p in (tmp_path / name / "out").iterdir()})
    assert contents[0] == contents[1]
    assert b"2026" not in contents[0]["export.json"]
    assert str(tmp_path).encode() not in contents[0]["export.json"] + contents[0]["README.md"]


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"roles": ["actor", "director"], "kinds": ["movie", "tv_episode"]},
        {"from_year": 1990, "to_year": 2001, "announced": False},
        {"as_of": "2003-04-05", "voice": False, "series_level": False, "live": True},
        {"without": ["e2", "guest"]},
    ],
    ids=str,
)
@pytest.mark.parametrize("projected", [False, True])
def test_the_command_that_is_told_makes_the_same_export(
    rule: Row, projected: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = build(ZOO["series"](), tmp_path)
    with costars.open(path) as graph:
        told = graph.export(tmp_path / "out", format="tsv", projected=projected, most_edges=77, **rule)
    assert ("--most-edges 77" in told.command) == projected
    words = shlex.split(told.command)
    words[words.index("GRAPH")], words[words.index("DIR")] = str(path), str(tmp_path / "again")
    with pytest.raises(SystemExit) as ended:
        main(words[1:])
    assert ended.value.code == 0
    first, second = (
        {p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("out", "again")
    )
    assert first == second


# Odd names ------------------------------------------------------------------------------------------

ODD = (
    "<b>&amp;\"'</b>", "A, B; C|D", 'say "hi"', "O’Neil – Ørsted", "名前 👩\u200d🎤", "ẞ\u0301\u200b\u2028x",
    "\u05d0\u202eabc", "]]>", "<!--", "&#0;", "a\ufffeb\uffffc", "\\N", "NULL", "nan", "1e5", "true", "=1+1",
    "#", "`$x`",
)  # fmt: skip
_XML_CANNOT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def odd() -> World:
    world = World()
    for number, name in enumerate(ODD):
        world.person(f"p{number}", name, same_as=[f"s{number}"])
        world.title(f"t{number}", name=name, year=1990 + number)
        world.credit(f"p{number}", f"t{number}", characters=[name.replace("|", "/"), "x"])
        world.credit("p0", f"t{number}", role="director")
    return world


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("projected", [False, True])
def test_odd_names_come_back_as_they_are(form: str, projected: bool, tmp_path: Path) -> None:
    world = odd()
    rule = {"roles": ["actor", "director"]}
    with opened(world) as graph:
        want = expected(world, rule, graph, projected=projected)
        told = graph.export(tmp_path / "out", format=form, projected=projected, **rule)
    dropped = 0
    if form in ("graphml", "gexf"):
        for said in (*want.people.values(), *want.titles.values(), *want.edges.values()):
            for name, value in said.items():
                if isinstance(value, str):
                    said[name], lost = _XML_CANNOT.subn("", value)
                    dropped += lost
        assert dropped == (2 if projected else 6)
    assert told.dropped_characters == dropped
    found = read(tmp_path / "out")
    assert found == want
    assert found.people["p0"]["name"] == ODD[0]


@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_every_text_stands_in_xml_as_it_is(texts: list[str]) -> None:
    """In an attribute and between tags, but for what XML 1.0 cannot hold, which is counted."""
    frame = pl.DataFrame({"key": [f"n{n}" for n in range(len(texts))], "name": texts, "genres": texts})
    clean, dropped = _clean(frame)
    assert dropped == 2 * sum(len(_XML_CANNOT.findall(text)) for text in texts)
    want = [_XML_CANNOT.sub("", text) for text in texts]
    root = ElementTree.fromstring(f"<x>{_lines(clean, GRAPHML.node, GRAPHML.value)}</x>")
    assert [[d.text or "" for d in node] for node in root] == [[t, t] for t in want]
    root = ElementTree.fromstring(f"<x>{_lines(clean, GEXF.node, GEXF.value)}</x>")
    assert [node.get("label") for node in root] == want
    assert [value.get("value") for value in root.iter("attvalue")] == want


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("odd_id", ["a b", "/en/a", "é", "a&b", "<", "a\ufffe", "x"])
def test_ids_that_are_no_names_of_nodes_are_attributes(form: str, odd_id: str, tmp_path: Path) -> None:
    """And where a person and a title have the same id ("x")."""
    world = World()
    world.title("x", world.person(odd_id, "A"), world.person("b"), year=2000)
    with opened(world) as graph:
        told = graph.export(tmp_path / "out", format=form)
        want = expected(world, {}, graph)
        projected = graph.export(tmp_path / "projected", format=form, projected=True)
        between = expected(world, {}, graph, projected=True)
    assert told.node_ids == "numbered"
    assert projected.node_ids == ("own" if odd_id == "x" else "numbered")
    found, also = read(tmp_path / "out"), read(tmp_path / "projected")
    if odd_id == "a\ufffe":
        assert told.dropped_characters == 1
        want.people["a"] = want.people.pop(odd_id)
        assert found.people == want.people
        return
    assert found == want
    assert also == between


def test_cells_of_tsv_have_no_tabs_and_no_line_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers let none through; a graph that was written otherwise would break the table."""
    real = tables._frame

    def spoiled(columns: Any, values: dict[str, Any]) -> pl.DataFrame:
        return real(columns, values).with_columns(pl.col(pl.String) + "\t\r\n.")

    monkeypatch.setattr(tables, "_frame", spoiled)
    with opened(ZOO["star"]()) as graph:
        graph.export(tmp_path / "out", format="tsv")
    for path in (tmp_path / "out").glob("*.tsv"):
        header, *lines = path.read_bytes().decode().split("\n")[:-1]
        assert lines
        assert {line.count("\t") for line in lines} == {header.count("\t")}


# The command ----------------------------------------------------------------------------------------


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["data", "export", *args])
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_the_command_says_what_it_wrote(run: Any, tmp_path: Path) -> None:
    path = build(ZOO["star"](), tmp_path)
    code, out, err = run("-o", str(tmp_path / "out"), "--graph", str(path), "--format", "TSV")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == f"Exported to {tmp_path / 'out'}."
    assert "7 people, 6 titles, 12 edges; 1 component, the largest with 7 people" in out
    assert "  edges.tsv: 12 rows, " in out
    assert "Counted: acting credits" in out
    code, out, err = run("-o", str(tmp_path / "out"), "--graph", str(path), "--projected", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == json.loads((tmp_path / "out" / "export.json").read_text())
    assert json.loads(out)["counts"]["edges"] == 6


def test_every_filter_reaches_the_rule(run: Any, tmp_path: Path) -> None:
    code, out, _ = run(
        "-o", str(tmp_path / "out"), "--roles", "actor,director", "--kinds", "movie,tv_movie",
        "--from", "1980", "--to", "2020", "--as-of", "2021-05-06", "--without", "Loverboy (2005)",
        "--without", "Judd Hirsch", "--no-announced", "--no-voice", "--no-series-level", "--live", "--json",
    )  # fmt: skip
    assert code == 0
    assert json.loads(out)["rule"] == {
        "roles": ["actor", "director"],
        "kinds": ["movie", "tv_movie"],
        "from": 1980,
        "to": 2020,
        "as_of": "2021-05-06",
        "without": ["t:loverboy-2005", "p:judd-hirsch-1935"],
        "announced": False,
        "voice": False,
        "series_level": False,
        "without_genres": [],
    }
    assert json.loads(out)["command"].startswith("costars data export -o DIR --format parquet --roles actor,")


def test_what_cannot_be_is_refused_before_anything_is_written(run: Any, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    for args, said in (
        (("-o", out, "--format", "xlsx"), "There is no format 'xlsx'."),
        (("-o", " "), "' ' names no folder."),
        (("-o", out, "--roles", "extra"), "There is no role 'extra'."),
        (("-o", out, "--projected", "--most-edges", "9"), "edges; the limit is 9."),
        (("-o", out, "--graph", str(tmp_path / "none")), "There is no graph"),
        ((), "Missing option"),
    ):
        code, printed, err = run(*args)
        assert code == (3 if "--graph" in args else 2)
        assert printed == ""
        assert said in err
    assert [p.name for p in tmp_path.iterdir()] == []


def test_progress_is_told_of_each_table(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with opened(AWKWARD["big_cast"]()) as graph:
        for form in FORMATS:
            graph.export(tmp_path / "out", format=form, progress=lambda *step: told.append(step))
            for name, count in (("people", 2001), ("titles", 2), ("edges", 2002)):
                steps = [step for step in told if step[0] == name]
                assert (steps[0], steps[-1]) == ((name, 0, count), (name, count, count))
            told.clear()
        graph.export(tmp_path / "out", projected=True, progress=lambda *step: told.append(step))
    assert ("co-stars", 2001, 2001) in told
    assert ("edges", 1_999_001, 1_999_001) in told
