"""The engine gives what plain Python gives: distances, counts, the first chains in their order."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
from costars import grouping
from costars.graph.engine import NotHere
from costars.graph.engines import Engines
from costars.graph.link import Linker
from costars.graph.rules import make_rule
from costars.index import web as weaving
from costars.records import Announced, AnnouncedCredit
from examples import ZOO, Row, World, big_cast, filters, ladder, opened, worlds

RULES: list[Row] = [
    {},
    {"kinds": ["movie"]},
    {"from_year": 1991, "to_year": 1993},
    {"to_year": 2000, "kinds": ["movie", "tv_series", "tv_episode"]},
    {"as_of": "2001-05-05"},
    {"announced": False},
    {"roles": ["actor", "director"]},
    {"roles": ["self"], "live": True},
    {"voice": False},
    {"series_level": False},
    {"live": True, "kinds": ["movie", "game", "tv_special", "tv_series"]},
]


@contextmanager
def labelled(world: World) -> Iterator[costars.Graph]:
    """A graph whose web is made by kernels, with labels, however small it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "MANY", 0)
        patch.setattr(weaving, "LABELLED", 0)
        with opened(world) as graph:
            yield graph


def compare(graph: costars.Graph, rule: Row, limit: int = 5) -> int:
    """Every pair under a rule, by both ways; returns how many have a chain."""
    rule = dict(rule)
    prepared = graph._rule(
        make_rule(**{k: v for k, v in rule.items() if k != "without"}), rule.get("without", ())
    )
    engine, bounds = Engines(graph.view).under(prepared)
    linker = Linker(graph.view, prepared)
    linked = 0
    people = max(graph._store.count("people"), engine.people)
    for a, b in itertools.product(range(people), repeat=2):
        slow = linker.search(a, b, limit)
        fast = engine.link(a, b, limit, bounds)
        assert slow == fast, (a, b)
        one = engine.link(a, b, 1, bounds)
        chain = engine.chain(a, b, bounds)
        if slow is None:
            assert one is chain is engine.distance(a, b, bounds) is engine.count(a, b, bounds) is None
            continue
        linked += 1
        assert one is not None
        assert (one.degrees, one.total, one.chains) == (slow.degrees, slow.total, slow.chains[:1])
        assert engine.distance(a, b, bounds) == slow.degrees
        assert engine.count(a, b, bounds) == (slow.degrees, slow.total)
        whole = linker.search(a, b, 10_000)
        assert whole is not None
        assert chain in whole.chains
    return linked


@pytest.mark.parametrize("name", ZOO)
@pytest.mark.parametrize("rule", RULES, ids=str)
def test_zoo(name: str, rule: Row) -> None:
    with opened(ZOO[name]()) as graph:
        compare(graph, rule)


@pytest.mark.parametrize("name", ZOO)
def test_zoo_with_labels(name: str) -> None:
    with labelled(ZOO[name]()) as graph:
        compare(graph, {})
        compare(graph, {"from_year": 1992})


@settings(max_examples=60)
@given(data=st.data(), world=worlds())
def test_random_worlds(data: st.DataObject, world: World) -> None:
    rule = data.draw(filters(world))
    with opened(world) as graph:
        compare(graph, rule)
    with labelled(world) as graph:
        compare(graph, rule)
        compare(graph, {})


def net(size: int, seed: int, cast: int = 4) -> World:
    """A random web of many people, with long chains and hubs."""
    import random

    chance = random.Random(seed)
    world = World()
    for i in range(size):
        world.person(f"p{i}")
    for i in range(int(size * 0.8)):
        here = min(int(chance.paretovariate(1.1)) * 3, size - 1)
        around = [int(chance.triangular(0, here, 0)) for _ in range(chance.randint(1, cast))]
        someone = chance.randrange(size)
        people = dict.fromkeys([f"p{p}" for p in (*around, someone, (someone + 1) % size)])
        world.title(f"t{i}", *people, year=1950 + i % 70, votes=chance.randint(0, 10_000))
    return world


@pytest.mark.parametrize("seed", range(3))
def test_nets(seed: int) -> None:
    with labelled(net(60, seed)) as graph:
        assert compare(graph, {}, limit=20) > 1000
        assert compare(graph, {"from_year": 1960, "to_year": 1999}) > 100
        assert compare(graph, {"without": ["p0", "t3"]}) > 100


def test_a_hub_of_two_thousand() -> None:
    with labelled(big_cast()) as graph:
        rule = graph._rule(make_rule(), ())
        engine, bounds = Engines(graph.view).under(rule)
        outsider = graph._resolve.person("outsider")
        assert {engine.distance(outsider, row, bounds) for row in range(2001)} == {0, 1, 2}


def test_more_chains_than_fit_are_left_to_python() -> None:
    with opened(ladder(64)) as graph:
        engine, bounds = Engines(graph.view).under(graph._rule(make_rule(), ()))
        ends = [graph._resolve.person(p) for p in ("p0", "p64", "p61")]
        with pytest.raises(NotHere):
            engine.count(ends[0], ends[1], bounds)
        assert engine.count(ends[0], ends[2], bounds) == (61, 2**61)
        assert engine.distance(ends[0], ends[1], bounds) == 64


@pytest.mark.parametrize("length", [1000, 1100, 1300])
def test_a_line_of_a_thousand(length: int) -> None:
    world = World()
    world.person("p0")
    for i in range(length):
        world.title(f"t{i}", f"p{i}", world.person(f"p{i + 1}"))
    with opened(world) as graph:
        engine, bounds = Engines(graph.view).under(graph._rule(make_rule(), ()))
        ends = [graph._resolve.person(p) for p in ("p0", f"p{length}")]
        if length > 1023:
            for ask in (engine.distance, engine.chain, engine.count):
                with pytest.raises(NotHere):
                    ask(*ends, bounds)
        else:
            assert engine.distance(*ends, bounds) == length
            assert len(engine.chain(*ends, bounds) or ()) == 2 * length + 1
            assert engine.count(*ends, bounds) == (length, 1)
        assert graph.link("p0", f"p{length}").degrees == length
        graph.prepare()
        assert graph.link("p0", f"p{length}").degrees == length
        assert graph.cast(["p0", f"p{length}"]).pairs[0].degrees == length
    with labelled(world) as graph:  # too long for labels
        engine, bounds = Engines(graph.view).under(graph._rule(make_rule(), ()))
        if length <= 1023:
            assert engine.distance(*ends, bounds) == length
        graph.prepare()
        assert graph.link("p0", f"p{length}").degrees == length


def test_what_is_announced_counts(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COSTARS_HOME", str(tmp_path))
    for make in (opened, labelled):
        with make(net(30, 5)) as graph:
            compare(graph, {})
            credits = tuple(AnnouncedCredit(f"p{i}", f"P{i}", "actor") for i in (3, 17, 29))
            new = AnnouncedCredit(None, "Newcomer", "actor")
            told = graph.announce(
                Announced("Soon", "movie", (*credits, new)), source="s.txt", date=dt.date(2024, 1, 1)
            )
            assert graph.view.titles_of(30) or True
            for rule in (
                {},
                {"announced": False},
                {"kinds": ["movie"]},
                {"to_year": 1990},
                {"roles": ["actor", "self"]},
            ):
                compare(graph, rule)
            graph.retract(told.title.id)


def test_eight_threads_answer_as_one() -> None:
    with labelled(net(300, 7)) as graph:
        engine, bounds = Engines(graph.view).under(graph._rule(make_rule(), ()))
        narrow = Engines(graph.view).under(graph._rule(make_rule(from_year=1960), ()))[1]
        pairs = [(a, b) for a in range(0, 300, 7) for b in range(0, 300, 11)]

        def answer(pair: tuple[int, int]) -> object:
            return (
                engine.distance(*pair, bounds), engine.chain(*pair, bounds), engine.link(*pair, 4, bounds),
                engine.link(*pair, 1, narrow),
            )  # fmt: skip

        alone = [answer(pair) for pair in pairs]
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(answer, pairs)) == alone


def test_questions_are_left_to_kernels_when_python_has_done_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    from costars.graph import searches

    with opened(net(80, 11)) as graph:
        slow = [graph.link(f"p{a}", f"p{b}", all=True) for a in range(0, 80, 9) for b in range(0, 80, 7)]
        cast = graph.cast([f"p{a}" for a in range(0, 80, 9)])
        assert not graph._shows.now.searches.compiled
        for edges in (0, 30, 300):  # at once, within a search, after some
            monkeypatch.setattr(searches, "_LOADED", edges)
            monkeypatch.setattr(searches, "_WORTH_LOADING", edges)
            with costars.open(graph.path) as again:
                fast = [
                    again.link(f"p{a}", f"p{b}", all=True) for a in range(0, 80, 9) for b in range(0, 80, 7)
                ]
                assert fast == slow
                assert again.cast([f"p{a}" for a in range(0, 80, 9)]) == cast
                assert again._shows.now.searches.compiled
        graph.prepare()
        assert graph._shows.now.searches.compiled
        assert graph.link("p0", "p7", all=True) == slow[1]
    with opened(ladder(64)) as graph:
        graph.prepare()
        assert graph.link("p0", "p64").chains_total == 2**64


def test_a_damaged_web_is_told(tmp_path) -> None:
    with opened(net(40, 3)) as graph:
        for name in ("web.people", "web.people.title", "web.titles", "web.titles.person"):
            folder = tmp_path / name
            shutil.copytree(graph.path, folder)
            (data,) = folder.glob("data-*")
            file = data / f"{name}.bin"
            content = bytearray(file.read_bytes())
            content[8:12] = b"\xff\xff\xff\x7f"
            file.write_bytes(content)
            with costars.open(folder) as damaged:
                for ask in (damaged.prepare, lambda damaged=damaged: damaged.link("p0", "p9")):
                    with pytest.raises(costars.GraphError, match="damaged"):
                        ask()
