"""Networks for tests: awkward ones, what they must be by the slow version, and readers of exported files."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import networkx
import polars as pl
from lxml import etree

import costars
import naive
import schemas
from costars.vocabulary import ROLES
from examples import Row, World, big_cast, ladder

Attributes = dict[str, Any]


class Told(NamedTuple):
    """A network: attributes by id, and by the ids of both ends. What is not known is left out."""

    people: dict[str, Attributes]
    titles: dict[str, Attributes]
    edges: dict[frozenset[tuple[str, str]], Attributes]


def known(row: Attributes) -> Attributes:
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in row.items()
        if value is not None
    }


def end(kind: str, identity: str) -> tuple[str, str]:
    return kind, identity


# What must be ---------------------------------------------------------------------------------------


def expected(world: World, rule: Row, graph: costars.Graph, *, projected: bool = False) -> Told:
    pairs = naive.edges(world, rule)
    titles_of, people_of = Counter(p for p, _ in pairs), Counter(t for _, t in pairs)
    rank = {graph.view.strings["people.id"][row]: row for row in range(len(world.people))}
    groups = sorted(naive.components(world, rule), key=lambda g: (-len(g), min(rank[p] for p in g)))
    component = {person: number for number, group in enumerate(groups) for person in group}
    of_title = {title: component[person] for person, title in pairs}

    def joined(values: Any) -> str | None:
        return "|".join(values or ()) or None

    people = {
        row["id"]: known(
            {
                "name": row["name"],
                "birth_year": row.get("birth_year"),
                "death_year": row.get("death_year"),
                "same_as": joined(row.get("same_as")),
                "titles": titles_of[row["id"]],
                "component": component[row["id"]],
            }
        )
        for row in world.people
        if row["id"] in titles_of
    }
    titles = {
        row["id"]: known(
            {name: row.get(name) for name in ("name", "kind", "year", "end_year", "released", "series")}
            | {name: row.get(name) for name in ("season", "episode", "votes")}
            | {
                "status": row.get("status") or "released",
                "genres": joined(sorted(row.get("genres") or ())),
                "same_as": joined(row.get("same_as")),
                "people": people_of[row["id"]],
                "component": of_title[row["id"]],
            }
        )
        for row in world.titles
        if row["id"] in people_of
    }
    edges = {}
    if projected:
        titles = {}
        for two, weight in naive.projection(world, rule).items():
            edges[frozenset(end("person", p) for p in two)] = {"weight": weight}
    else:
        for person, title in pairs:
            credits = naive.counting_credits(world, rule, person, title)
            roles = {c["role"] for c in credits}
            billings = [c["billing"] for c in credits if c.get("billing")]
            characters = dict.fromkeys(name for c in credits for name in c.get("characters") or ())
            said = {
                "roles": "|".join(r for r in ROLES if r in roles),
                "characters": joined(characters),
                "billing": min(billings, default=None),
            }
            edges[frozenset((end("person", person), end("title", title)))] = known(said)
    return Told(people, titles, edges)


# What was written -----------------------------------------------------------------------------------


def read(folder: Path) -> Told:
    """What an export holds, by the libraries that others read it with; its own story is checked, too."""
    about = json.loads((folder / "export.json").read_text(encoding="utf-8"))
    told = {"parquet": of_tables, "tsv": of_tables, "graphml": of_graphml, "gexf": of_gexf}[
        about["file_format"]
    ](folder)
    counts = about["counts"]
    assert (len(told.people), len(told.edges)) == (counts["people"], counts["edges"])
    assert about["network"] == "projected" or len(told.titles) == counts["titles"]
    assert {f["name"] for f in about["files"]} | {"README.md", "export.json"} == {
        p.name for p in folder.iterdir()
    }
    for file in about["files"]:
        content = (folder / file["name"]).read_bytes()
        assert len(content) == file["bytes"]
    return told


def frame(folder: Path, name: str) -> pl.DataFrame:
    if (folder / f"{name}.tsv").exists():
        numbers = {"birth_year", "death_year", "titles", "component", "year", "end_year", "season"}
        numbers |= {"episode", "votes", "people", "billing", "weight"}
        text = pl.read_csv(folder / f"{name}.tsv", separator="\t", quote_char=None, infer_schema=False)
        return text.with_columns(pl.col(c).cast(pl.Int64) for c in text.columns if c in numbers)
    return pl.concat([pl.read_parquet(path) for path in sorted(folder.glob(f"{name}*.parquet"))])


def of_tables(folder: Path) -> Told:
    people, titles = (
        {row.pop("id"): known(row) for row in frame(folder, name).to_dicts()}
        if list(folder.glob(f"{name}*"))
        else {}
        for name in ("people", "titles")
    )
    edges = {}
    for row in frame(folder, "edges").to_dicts():
        if "person" in row:
            ends = end("person", row.pop("person")), end("title", row.pop("title"))
        else:
            ends = end("person", row.pop("source")), end("person", row.pop("target"))
        edges[frozenset(ends)] = known(row)
    return Told(people, titles, edges)


def of_graphml(folder: Path) -> Told:
    path = folder / "network.graphml"
    schemas.GRAPHML.assertValid(etree.parse(path))
    return of_networkx(networkx.read_graphml(path))


def of_gexf(folder: Path) -> Told:
    path = folder / "network.gexf"
    schemas.GEXF.assertValid(etree.parse(path))
    read = networkx.read_gexf(path, version="1.3")
    for _, said in read.nodes(data=True):
        said["name"] = said.pop("label")
    for _, _, said in read.edges(data=True):
        if "weight" in said:
            assert said["weight"] == int(said["weight"])
            said["weight"] = int(said["weight"])
    return of_networkx(read)


def of_networkx(graph: networkx.Graph) -> Told:
    assert type(graph) is networkx.Graph
    told = Told({}, {}, {})
    ends = {}
    for node, said in graph.nodes(data=True):
        more = dict(said)
        kind = more.pop("type", "person")
        assert more.pop("bipartite", 0) == (kind == "title")
        own = more.pop("own_id", node)
        ends[node] = end(kind, own)
        (told.people if kind == "person" else told.titles)[own] = more
    for a, b, said in graph.edges(data=True):
        told.edges[frozenset((ends[a], ends[b]))] = dict(said)
    return told


# Awkward worlds -------------------------------------------------------------------------------------


def same_titles() -> World:
    """Two people with the very same titles, two titles with the very same cast, somebody with one of them."""
    world = World()
    for p in "abc":
        world.person(p)
    for t in "tuv":
        world.title(t, "a", "b", year=2000)
    world.title("w", "a", "c", year=2001)
    return world


def islands() -> World:
    """Components of 3, 3, 2, 1 and 1 people; the larger ones are not the best known."""
    world = World()
    for number, size in enumerate((1, 2, 3, 1, 3)):
        people = [world.person(f"i{number}p{n}") for n in range(size)]
        world.title(f"i{number}", *people, votes=1000 - number)
    return world


def several_credits() -> World:
    """One person in several roles and parts on one title."""
    world = World()
    world.title("t", world.person("a"), world.person("b"), year=2000)
    world.credit("a", "t", billing=4, characters=["First Twin", "Second Twin"])
    world.credit("a", "t", billing=9, characters=["Second Twin", "A Voice"], voice=True)
    world.credit("a", "t", role="director")
    world.credit("a", "t", role="self", characters=["Himself"])
    world.credit("b", "t", role="writer")
    return world


AWKWARD = {make.__name__: make for make in (same_titles, islands, several_credits, big_cast, ladder)}
