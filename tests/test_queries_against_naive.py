"""Every query gives what the slow, obviously right versions give: over the zoo and over random worlds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import costars
import naive
from costars.records import Link, Person
from examples import ZOO, Row, World, filters, opened, worlds

TODAY = dt.datetime.now().astimezone().date()


def ids(chain: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(step.id for step in chain)


def ranks(graph: costars.Graph, world: World) -> dict[str, int]:
    """Each title's place by how well known it is, as the graph numbers them."""
    return {t["id"]: graph._resolve.title(t["id"]) for t in world.titles}


def check_link(graph: costars.Graph, world: World, a: str, b: str, rule: Row) -> Link:
    want = naive.chains(world, a, b, rule)
    got = graph.link(a, b, all=True, limit=10_000, **rule)
    assert got.chains_total == len(want)
    assert got.degrees == (len(want[0]) // 2 if want else None)
    assert sorted(map(ids, got.chains)) == sorted(want)
    rank = ranks(graph, world)
    costs = [naive.cost(world, ids(chain), rank) for chain in got.chains]
    assert costs == sorted(costs), "chains come in the order of their cost"
    assert graph.link(a, b, **rule).chains == got.chains[:1]
    assert graph.link(a, b, all=True, limit=2, **rule).chains == got.chains[:2]
    return got


def check_together(graph: costars.Graph, world: World, a: str, b: str, day: dt.date | None) -> None:
    when = day or TODAY
    want = naive.together(world, a, b, when, today=when >= TODAY)
    rank = ranks(graph, world)
    got = graph.together(a, b, as_of=day)
    assert got.as_of == when
    assert {t.id: (t.same_episode, t.date_uncertain) for t in got.titles} == {
        k: (v["same_episode"], v["date_uncertain"]) for k, v in want.items()
    }
    years = [t.year if t.year is not None else 9999 for t in got.titles]
    assert years == sorted(years)
    for acted in got.acted_together:
        ways = [v[acted.rule][0] for v in want.values() if v[acted.rule]]
        assert (acted.count, acted.count_possible) == (ways.count("sure"), len(ways))
        first, last, last_all, first_range, last_range = naive.acted_together(want, acted.rule, rank)
        assert (acted.first and acted.first.id, acted.last and acted.last.id) == (first, last)
        assert {t.id for t in acted.last_all} == last_all
        assert (acted.first_range, acted.last_range) == (first_range, last_range)
        assert acted.years_since == (None if last_range is None else when.year - last_range[1])
        assert last is None or last in last_all


def check_person(graph: costars.Graph, world: World, a: str) -> None:
    far = naive.distances(world, a, {})
    got = graph.person(a)
    assert list(got.degrees) == [list(far.values()).count(d) for d in range(max(far.values()) + 1)]
    assert got.reached == len(far)
    others = len(far) - 1
    assert got.average_degree == (pytest.approx(sum(far.values()) / others) if others else None)
    assert {c.person.id: c.titles for c in got.co_stars} == naive.pair_counts(world, a, {})
    mine = {c["title"] for c in world.credits if c["person"] == a}
    assert {t.id for t in got.credits} == mine
    assert sum(len(t.credits) for t in got.credits) == sum(c["person"] == a for c in world.credits)


def check_cast(graph: costars.Graph, world: World) -> None:
    people = [p["id"] for p in world.people]
    if len(people) < 2:
        return
    got = graph.cast(people)
    assert [(p.a, p.b) for p in got.pairs] == [(a, b) for n, a in enumerate(people) for b in people[n + 1 :]]
    for pair in got.pairs:
        assert pair.together == graph.together(pair.a, pair.b)
        assert pair.degrees == graph.link(pair.a, pair.b, announced=False).degrees
    worked: dict[int, set[str]] = {
        n: {v["work"][0] for v in naive.together(world, p.a, p.b, TODAY, today=True).values() if v["work"]}
        for n, p in enumerate(got.pairs)
    }
    assert list(got.reunions) == [n for n, ways in worked.items() if ways - {"possible"}]
    assert list(got.first_time) == [n for n, ways in worked.items() if not ways]


def check_all(world: World, pairs: list[tuple[str, str]], rules: list[Row], days: list[Any]) -> None:
    with opened(world) as graph:
        for a, b in pairs:
            for rule in rules:
                check_link(graph, world, a, b, rule)
            if a != b:
                for day in days:
                    check_together(graph, world, a, b, day)
        for a in {a for a, _ in pairs}:
            check_person(graph, world, a)
        check_cast(graph, world)
        assert graph.verify().ok


@pytest.mark.parametrize("name", ZOO)
def test_the_zoo(name: str) -> None:
    """Every pair of every awkward world, under every filter on its own."""
    world = ZOO[name]()
    people = [p["id"] for p in world.people]
    rules: list[Row] = [
        {},
        {"roles": ["director", "actor"]},
        {"roles": ["self"], "live": True},
        {"kinds": ["movie"]},
        {"kinds": ["tv_special", "game", "tv_series"], "live": True},
        {"from_year": 1992, "to_year": 1999},
        {"as_of": "1999-06-01"},
        {"without": [people[0], world.titles[0]["id"]]},
        {"announced": False},
        {"voice": False},
        {"series_level": False},
    ]
    pairs = [(a, b) for a in people for b in people]
    check_all(world, pairs, rules, [None, dt.date(1999, 6, 1), dt.date(2003, 1, 1)])


@settings(max_examples=120)
@given(data=st.data(), world=worlds())
def test_random_worlds(data: st.DataObject, world: World) -> None:
    """Random people, titles, series, voices, dates and filters."""
    people = [p["id"] for p in world.people]
    pair = st.tuples(st.sampled_from(people), st.sampled_from(people))
    pairs = data.draw(st.lists(pair, min_size=1, max_size=6), label="pairs")
    rules = [{}, data.draw(filters(world), label="rule"), data.draw(filters(world), label="rule")]
    days = [None, data.draw(st.dates(dt.date(1997, 1, 1), dt.date(2005, 12, 31)), label="as of")]
    check_all(world, pairs, rules, days)


def test_without_oneself_there_is_no_chain() -> None:
    """A person who is left out cannot be an end; the same person is at 0 degrees all the same."""
    with opened(ZOO["star"]()) as graph:
        assert graph.link("hub", "p1", without=["p1"]).degrees is None
        same = graph.link("hub", "hub", without=["hub"])
        assert (same.degrees, same.chains_total) == (0, 1)
        assert [type(step) for step in same.chains[0]] == [Person]
