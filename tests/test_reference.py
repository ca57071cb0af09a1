"""Our distances and numbers of chains are those of NetworkX, on 30,000 real films from Freebase."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from networkx.algorithms.centrality.betweenness import _single_source_shortest_path_basic

import costars
from examples import World, build

SOURCES, TARGETS = 50, 50


def rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


@pytest.fixture(scope="module")
def world(reference: Path) -> World:
    made = World()
    folder = reference / "freebase-films"
    for id, name in rows(folder / "people.tsv.gz"):
        made.person(id, name)
    for id, name in rows(folder / "films.tsv.gz"):
        made.title(id, name=name)
    for film, role, person, character in rows(folder / "credits.tsv.gz"):
        made.credit(person, film, role=role, characters=character)
    return made


@pytest.fixture(scope="module")
def graph(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[costars.Graph]:
    with costars.open(build(world, tmp_path_factory.mktemp("freebase"))) as opened:
        yield opened


def test_every_row_is_kept_or_counted(world: World, graph: costars.Graph) -> None:
    info = graph.info()
    assert info.counts["people"] == len(world.people)
    assert info.counts["titles"] == len(world.titles)
    assert info.counts["credits"] + sum(info.rejected.values()) == len(world.credits)
    assert set(info.rejected) <= {"credits: duplicate credit"}


def test_distances_and_numbers_of_chains_agree_with_networkx(world: World, graph: costars.Graph) -> None:
    """2,500 random pairs of actors, most of them joined, some not."""
    peer = nx.Graph((c["person"], c["title"]) for c in world.credits if c["role"] == "actor")
    actors = sorted({c["person"] for c in world.credits if c["role"] == "actor"})
    chance = random.Random(30_000)
    joined = 0
    for source in chance.sample(actors, SOURCES):
        # What NetworkX computes for betweenness: distances, and numbers of shortest paths, to every node.
        _, _, paths, distance = _single_source_shortest_path_basic(peer, source)
        for target in chance.sample(actors, TARGETS):
            answer = graph.link(source, target)
            if target in distance:
                assert (answer.degrees, answer.chains_total) == (distance[target] // 2, paths[target])
                joined += 1
            else:
                assert (answer.degrees, answer.chains_total) == (None, 0)
    assert joined > SOURCES * TARGETS // 2
