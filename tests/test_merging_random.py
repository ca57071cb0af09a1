"""Random graphs that share ids: the merge against a naive one, and what must hold of every merge."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

import costars
from costars.catalog import assemble
from costars.index.build import build as build_graph
from costars.merging import merge_graphs
from costars.sources.table import read_tables
from examples import World, write
from naive_merging import Dump, Merge, dump, read_table


@pytest.fixture(scope="module", autouse=True)
def unsynced() -> Iterator[None]:
    """So many small graphs need not survive a power cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


NAMES = ["Ann Lee", "Ann Leé", "Bo Li", "Cy Ng"]
YEARS = [None, 1950, 1950, 1951]


def some(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def ids(letter: str, number: int) -> st.SearchStrategy[Any]:
    """An own id that only this graph has, or that others may have, and other ids."""
    pool = [f"{letter}{n}" for n in range(7)]
    own = st.one_of(some(*pool), st.integers(0, 5).map(lambda n: f"{letter}{number}-{n}"))
    return st.tuples(own, st.lists(some(*pool), max_size=2, unique=True))


@st.composite
def worlds(draw: st.DrawFn, number: int) -> World:
    """A world with ids that other worlds may have as well."""
    world = World()
    for own, others in draw(st.lists(ids("p", number), min_size=1, max_size=5, unique_by=lambda i: i[0])):
        birth, death = draw(some(*YEARS)), draw(some(None, None, 1990, 1949))
        years = {"birth_year": birth, "death_year": None if birth and death and death < birth else death}
        more = {"aliases": draw(some([], [], ["Lee"])), "same_as": others}
        world.person(own, draw(some(*NAMES)), **years, **more)
    series = []
    for own, others in draw(st.lists(ids("t", number), min_size=1, max_size=6, unique_by=lambda i: i[0])):
        kind = draw(some("movie", "movie", "short", "tv_series", "tv_mini_series", "tv_episode", "game"))
        year = draw(some(None, 1999, 1999, 2000))
        row: dict[str, Any] = {
            "kind": kind,
            "year": year,
            "same_as": others,
            "released": draw(some(None, None, dt.date(1999, 5, 6), dt.date(2000, 1, 2))),
            "status": draw(some("released", "released", "announced")),
            "votes": draw(some(None, 5)),
            "genres": draw(some([], ["drama"], ["war", "drama"])),
        }
        if kind.startswith("tv_") and kind != "tv_episode":
            series.append(own)
            began = year or (row["released"].year if row["released"] else 0)
            row["end_year"] = draw(some(*(y for y in (None, 1998, 2000, 2001) if (y or 9999) >= began)))
        if kind == "tv_episode":
            row |= {"series": draw(some(None, *series)), "season": draw(some(None, 1, 2))}
            row["episode"] = draw(some(None, 1))
        world.title(own, name=draw(some("One", "Two")), **row)
    people, titles = ([r["id"] for r in rows] for rows in (world.people, world.titles))
    for _ in range(draw(st.integers(1, 12))):
        facts = {
            "role": draw(some("actor", "actor", "director", "self")),
            "voice": draw(some(None, None, True, False)),
            "billing": draw(some(None, 1, 2)),
            "characters": draw(some([], [], ["Hero"], ["hero"], ["Hero", "Villain"], ["Villain", "Hero"])),
            "source": draw(some(None, None, None, "page 7")),
        }
        world.credit(draw(some(*people)), draw(some(*titles)), **facts)
    for _ in range(draw(st.integers(0, 5))):
        since = draw(some(None, 1980, 1980, 1985))
        until = draw(some(None, 1990, 1990, 1984))
        world.relations.append(
            {
                "a": draw(some(*people)), "b": draw(some(*people)), "from": since,
                "to": None if since and until and until < since else until,
                "kind": draw(some("spouse", "spouse", "partner", "child", "sibling")),
                "source": draw(some(None, None, "page 7")),
            }
        )  # fmt: skip
    return world


@contextmanager
def graphs(made: list[World]) -> Iterator[tuple[Path, list[Path]]]:
    """Graphs of the worlds, named by letters, and a folder for more."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = []
        for number, world in enumerate(made):
            letter = "ABC"[number]
            tables = write(world, folder / f"tables-{letter}")
            source = read_tables(tables, name=letter, date=f"202{number}-01-01")
            build_graph(lambda source=source: assemble(source), folder / letter)  # type: ignore[misc]
            paths.append(folder / letter)
        yield folder, paths


def merged(paths: list[Path], out: Path) -> Path:
    build_graph(lambda: merge_graphs(paths), out)
    return out


def disagreements(path: Path) -> list[tuple[str, ...]]:
    with costars.open(path) as graph:
        table = graph.side_file("disagreements.tsv")
        return [] if table is None else read_table(table)


# What is compared ----------------------------------------------------------------------------------


def person_key(p: dict[str, Any]) -> Any:
    return (
        p["id"],
        p["name"],
        p["birth_year"],
        p["death_year"],
        frozenset(p["same_as"]),
        frozenset(p["aliases"]),
    )


def title_key(titles: list[dict[str, Any]], row: int) -> Any:
    t = titles[row]
    facts = tuple(
        t[f]
        for f in (
            "id",
            "name",
            "year",
            "end_year",
            "released",
            "kind",
            "status",
            "season",
            "episode",
            "votes",
        )
    )
    series = None if t["series"] is None else title_key(titles, t["series"])
    return *facts, series, *(frozenset(t[f]) for f in ("genres", "same_as", "aliases"))


def contents(made: Dump | Merge) -> dict[str, Counter[Any]]:
    """All that a graph holds, without row numbers."""
    people = [person_key(p) for p in made.people]
    titles = [title_key(made.titles, row) for row in range(len(made.titles))]
    facts = ("role", "characters", "voice", "billing", "evidence")
    relations = []
    for r in made.relations:
        ends = people[r["a"]], people[r["b"]]
        relations.append((*ends, r["kind"], r["from"], r["to"], r["evidence"]))
    return {
        "people": Counter(people),
        "titles": Counter(titles),
        "credits": Counter(
            (people[c["person"]], titles[c["title"]], *(c[f] for f in facts)) for c in made.credits
        ),
        "relations": Counter(relations),
    }


def check_accounts(path: Path, naive: Merge) -> None:
    with costars.open(path) as graph:
        info = graph.info()
    read, kept, rejected = {}, {}, {}
    for (number, table), (rows, joined) in naive.accounts.items():
        what = f"{'ABC'[number]} {table}"
        read[what], kept[what] = rows, rows - joined
        if joined:
            rejected[f"{what}: the same in an earlier graph"] = joined
    assert (info.read, info.kept, info.rejected) == (read, kept, rejected)
    for table, rows in info.counts.items():
        assert rows == sum(n for what, n in kept.items() if what.endswith(f" {table}"))


@settings(max_examples=30)
@given(st.data())
def test_a_merge_is_what_a_naive_merge_gives(data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 3))
    made = [data.draw(worlds(n)) for n in range(count)]
    with graphs(made) as (folder, paths):
        naive = Merge([dump(p) for p in paths])
        out = merged(paths, folder / "out")
        real = contents(dump(out))
        for table, expected in contents(naive).items():
            assert real[table] == expected, table
        check_accounts(out, naive)
        assert Counter(disagreements(out)) == Counter(naive.disagreements)
        for row in naive.disagreements:
            event(row[0])
        with costars.open(out) as graph:
            assert graph.verify().ok


# What must hold of every merge ---------------------------------------------------------------------


@settings(max_examples=15)
@given(st.data())
def test_all_that_went_in_is_there_and_nothing_else(data: st.DataObject) -> None:
    """Each credit of each graph is found under the ids of its own graph, with its evidence; all ids, names
    and evidence come from somewhere."""
    made = [data.draw(worlds(n)) for n in range(data.draw(st.integers(2, 3)))]
    with graphs(made) as (folder, paths):
        before, after = [dump(p) for p in paths], dump(merged(paths, folder / "out"))
    for table in ("people", "titles"):
        given = [row for d in before for row in getattr(d, table)]
        whole = getattr(after, table)
        assert {row["name"] for row in whole} <= {row["name"] for row in given}
        assert set().union(*map(all_ids, whole)) == set().union(*map(all_ids, given))
        assert all(any(has(w, row) for w in whole) for row in given)
    for table in ("credits", "relations"):
        evidence = {e for d in before for row in getattr(d, table) for e in row["evidence"]}
        found = {e for row in getattr(after, table) for e in row["evidence"]}
        assert {(e.source, e.date) for e in found} == {(e.source, e.date) for e in evidence}
        # Of a relation whose ends were turned, the record is that of the other end.
        assert table == "relations" or found == evidence
    for d in before:
        for c in d.credits:
            assert any(
                has(after.people[m["person"]], d.people[c["person"]])
                and has(after.titles[m["title"]], d.titles[c["title"]])
                and m["role"] == c["role"]
                and c["voice"] in (None, m["voice"])
                and set(c["evidence"]) <= set(m["evidence"])
                for m in after.credits
            )


def all_ids(row: dict[str, Any]) -> set[str]:
    return {row["id"], *row["same_as"]}


def has(whole: dict[str, Any], part: dict[str, Any]) -> bool:
    return all_ids(part) <= all_ids(whole)


@settings(max_examples=15)
@given(st.data())
def test_whoever_was_linked_still_is(data: st.DataObject) -> None:
    """Titles and relations of two people are those of each graph and more; no chain gets longer."""
    made = [data.draw(worlds(n)) for n in range(2)]
    with graphs(made) as (folder, paths):
        out = merged(paths, folder / "out")
        one = data.draw(some(*paths))
        everybody = dump(out).people

        def still_named(person: dict[str, Any]) -> bool:
            """Whom graphs do not agree on may be there twice, and be named by none of their ids."""
            own = [p for p in everybody if p["id"] == person["id"]]
            found = own or [p for p in everybody if person["id"] in all_ids(p)]
            return len(found) == 1 and has(found[0], person)

        people = [p["id"] for p in dump(one).people if still_named(p)]
        if len(people) < 2:
            return
        a, b = data.draw(st.lists(some(*people), min_size=2, max_size=2, unique=True))
        kinds = ["movie", "short", "tv_series", "tv_mini_series", "tv_episode", "game"]
        with costars.open(one) as before, costars.open(out) as after:
            short, long = after.link(a, b, kinds=kinds).degrees, before.link(a, b, kinds=kinds).degrees
            assert long is None or (short is not None and short <= long)
            now, then = (g.together(a, b, as_of="2040-01-01") for g in (after, before))
        # One graph may know the series of what is an episode of nothing in the other.
        whole = [{t.id, *t.same_as} for entry in now.titles for t in (entry, *entry.episodes)]
        assert all(any({t.id, *t.same_as} <= w for w in whole) for t in then.titles)
        assert {r.kind for r in then.relations} <= {r.kind for r in now.relations}
